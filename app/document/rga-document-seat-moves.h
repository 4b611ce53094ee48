/* rga-document-seat-moves.h
 *
 * A seat that goes to another team: altogether, or from a day on. From a day, what was
 * stays: the seat ends the day before, and one like it begins in the other team.
 */
#pragma once

#include "rga-document.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* Behind the others of another team, and in that team's project if it has one. */
gboolean rga_document_move_seat      (RgaDocument  *self,
                                      const RgaId  *seat,
                                      const RgaId  *body,
                                      GError      **error);
/* RGA_DAY_OPEN, or no later than it begins: altogether. Refused for a day after its
 * end. `there` (may be NULL) becomes the seat in the other team. `language` is for the
 * words of a plan that has none of its own. */
gboolean rga_document_move_seat_from (RgaDocument  *self,
                                      const RgaId  *seat,
                                      const RgaId  *body,
                                      RgaDay        from,
                                      RgaLanguage   language,
                                      RgaId        *there,
                                      GError      **error);

G_END_DECLS
