/* rga-detail-items.h
 *
 * Lines that lead to other items, kept in step with what they should say. A row
 * that stays the same is left alone, so the focus stays where it is.
 */
#pragma once

#include <adwaita.h>

#include "rga-detail-lines.h"

G_BEGIN_DECLS

/* Shows `lines` in `container`, a preferences group or an expander row; hidden
 * when there are none, unless `always`. The first rows only of very many. */
void rga_detail_items_show (GtkWidget   *container,
                            GPtrArray   *lines,
                            gboolean     always);

/* Lets the heading of a row that unfolds wrap, for large letters need the room; and
 * for a screen reader the list below it is called the same. */
void rga_detail_dress_row    (AdwExpanderRow *row);
/* The same for the headings of all groups in the widget. */
void rga_detail_wrap_groups  (GtkWidget      *widget);

G_END_DECLS
