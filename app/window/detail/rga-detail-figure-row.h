/* rga-detail-figure-row.h
 *
 * One value of an item that follows from the plan, with a pencil: what is
 * computed, what was set instead, and why.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-figures.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_FIGURE_ROW (rga_detail_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailFigureRow, rga_detail_figure_row, RGA, DETAIL_FIGURE_ROW, AdwPreferencesRow)

GtkWidget *rga_detail_figure_row_new  (void);
/* `document` is borrowed. What is being typed for the same value stays. */
void       rga_detail_figure_row_show (RgaDetailFigureRow   *self,
                                       RgaDocument          *document,
                                       const RgaItem        *item,
                                       const RgaFigure      *figure,
                                       const RgaFigureState *state);
/* Keeps what is typed now. */
void       rga_detail_figure_row_commit (RgaDetailFigureRow *self);
/* Set without a reason. */
gboolean   rga_detail_figure_row_is_unexplained (RgaDetailFigureRow *self);

G_END_DECLS
