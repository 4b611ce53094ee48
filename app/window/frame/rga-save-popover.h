/* rga-save-popover.h
 *
 * Where the agenda is kept, whether it is saved, when the last step was made and by
 * whom; with what can be done about it.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_SAVE_POPOVER (rga_save_popover_get_type ())
G_DECLARE_FINAL_TYPE (RgaSavePopover, rga_save_popover, RGA, SAVE_POPOVER, GtkPopover)

/* `state` in words, “saved 14:03”. */
void rga_save_popover_set (RgaSavePopover *self,
                           RgaDocument    *document,
                           const char     *state);

G_END_DECLS
