/* rga-detail-picker.h
 *
 * Finds one item of the plan by typing a part of its name: the content of a
 * popover. Lists the first hits only, so a plan of any size opens at once.
 *
 * Properties: `outside`, a name that is not in this agenda may be chosen too;
 * `makes`, what was typed may be made; `required`, “none” may not be chosen, as it
 * may not with the other two. Signals: `picked` (RgaId *), the item chosen, NULL for
 * “none”; `named` (const char *), the words typed, for something outside or new.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_PICKER (rga_detail_picker_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailPicker, rga_detail_picker, RGA, DETAIL_PICKER, GtkBox)

/* Starts anew: all items of `list` but `except`. */
void rga_detail_picker_start (RgaDetailPicker *self,
                              RgaDocument     *document,
                              RgaList          list,
                              const RgaId     *except);

G_END_DECLS
