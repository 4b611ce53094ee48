/* rga-heat-view.h
 *
 * The table of hours in a scrolled window: groups under each other, periods beside
 * each other. It draws what is seen, however large the table is. Arrows move the cursor,
 * Space unfolds a row, Enter opens.
 *
 * Signals: `cursor-moved`; `opened`, somebody clicked the cell at the cursor to know
 * more of it; `entered`, the same by a key; `jump` (RgaId *), on to what asks the hours.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-heat-layout.h"

G_BEGIN_DECLS

#define RGA_TYPE_HEAT_VIEW (rga_heat_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaHeatView, rga_heat_view, RGA, HEAT_VIEW, GtkWidget)

/* What it shows; what is unfolded stays so, and the cursor stays with its group. Plan and
 * capacity are the caller's and outlive this, until it is called again: NULL = nothing. */
void                    rga_heat_view_show      (RgaHeatView            *self,
                                                 RgaPlan                *plan,
                                                 const RgaCapacity      *capacity,
                                                 const RgaCapacityQuery *query,
                                                 RgaDay                  today,
                                                 RgaPrecision            unit,
                                                 RgaCapacityFigure       figure);
/* The row at the cursor; NULL = there is no cursor. */
const RgaHeatRow       *rga_heat_view_get_row   (RgaHeatView            *self);
/* The cell at the cursor; of a name, the busiest one of its row. Only with a cursor. */
RgaCapacityCell         rga_heat_view_get_cell  (RgaHeatView            *self);
/* “Q4 2016”; free with g_free(). */
char                   *rga_heat_view_get_period (RgaHeatView           *self);
/* Of the row at the cursor, or of what it is a cause of; free with g_free(). */
char                   *rga_heat_view_get_group_name (RgaHeatView       *self);
/* Puts the cursor on the row of that item; FALSE = it has none. */
gboolean                rga_heat_view_select    (RgaHeatView            *self,
                                                 const RgaId            *id);

G_END_DECLS
