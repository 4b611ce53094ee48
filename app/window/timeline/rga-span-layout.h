/* rga-span-layout.h
 *
 * Gives what is in a cell of a table its whole cell, or all of the row from there on,
 * over the cells behind it; for a heading in a table whose other columns are empty
 * there. The cell is then to let through what reaches over its edge.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_SPAN_LAYOUT (rga_span_layout_get_type ())
G_DECLARE_FINAL_TYPE (RgaSpanLayout, rga_span_layout, RGA, SPAN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *rga_span_layout_new     (void);
void              rga_span_layout_set_row (RgaSpanLayout *self,
                                           gboolean       is_whole_row);

G_END_DECLS
