/* apply-edits.h
 *
 * Puts edits straight into a plan, without a document: for tests of what is
 * read, not of what may be done.
 */
#pragma once

#include "rga-edits.h"
#include "rga-json-edits.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* Rows without a rank come behind those before them, as in a document. */
void      apply_edits      (RgaPlan        *plan,
                            const RgaEdits *edits);
/* Reads `text` as edits of `plan`; words are read as on 1 June 2026. */
RgaEdits *read_edits       (RgaPlan        *plan,
                            const char     *text,
                            GError        **error);
/* The same, and applies them; the test fails when they are refused. */
void      read_and_apply   (RgaPlan        *plan,
                            const char     *text);

G_END_DECLS
