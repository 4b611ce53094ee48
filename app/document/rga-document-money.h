/* rga-document-money.h
 *
 * What municipalities are asked and give, typed the way it is said: “16”, “7,5”,
 * “2 dagen”. Who is meant by `party` is an organisation, or a group that delivers
 * as one. Rows that only follow from the key become rows of the plan with the first
 * thing that is said of one of them, all together, in the same step of undo.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* Hours a week it gives; no words = as the seats and people of its team say. */
gboolean rga_document_set_given (RgaDocument  *self,
                                 const RgaId  *requirement,
                                 const RgaId  *party,
                                 const char   *words,
                                 GError      **error);
/* Hours a week that are asked of it instead of what the key makes, and why; no words =
 * as computed again. The reason may stay empty. */
gboolean rga_document_set_asked (RgaDocument  *self,
                                 const RgaId  *requirement,
                                 const RgaId  *party,
                                 const char   *words,
                                 const char   *reason,
                                 GError      **error);
/* Somebody of it takes a seat in the team of the requirement, with so many hours; what
 * was typed as given counts no more. Refused where no team is named. */
gboolean rga_document_add_giver (RgaDocument  *self,
                                 const RgaId  *requirement,
                                 const RgaId  *party,
                                 const char   *name,
                                 const char   *words,
                                 GError      **error);

G_END_DECLS
