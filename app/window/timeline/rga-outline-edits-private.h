/* rga-outline-edits-private.h
 *
 * Fields by name, for the edits of the outline.
 */
#pragma once

#include "rga-outline-edits.h"

G_BEGIN_DECLS

/* Nothing for RGA_ID_NONE. */
void rga_outline_set_id   (RgaEdits    *edits,
                           RgaList      list,
                           const RgaId *item,
                           const char  *field,
                           const RgaId *value);
void rga_outline_set_text (RgaEdits    *edits,
                           RgaList      list,
                           const RgaId *item,
                           const char  *field,
                           const char  *text);

G_END_DECLS
