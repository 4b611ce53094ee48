/* rga-wrap-layout.h
 *
 * Gives children a place beside one another, and the next line where there is no
 * more room, as words are. What expands takes the rest of its line.
 *
 * Property `spacing`, px, between children and between lines.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_WRAP_LAYOUT (rga_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RgaWrapLayout, rga_wrap_layout, RGA, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
