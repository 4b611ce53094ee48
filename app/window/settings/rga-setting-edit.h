/* rga-setting-edit.h
 *
 * One setting of the agenda changed from a row of its page: one step that can be
 * undone, or what stands in the way is said.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

/* Clears `value`. A value that the agenda has already makes no step. */
void rga_setting_edit (GtkWidget   *from,
                       RgaDocument *document,
                       guint        field,
                       RgaValue     value);

G_END_DECLS
