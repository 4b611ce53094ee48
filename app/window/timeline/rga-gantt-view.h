/* rga-gantt-view.h
 *
 * The chart beside the table of the timeline: row i of the model at
 * i × row height, time from left to right. It lays out the rows that are seen
 * and nothing else, however long the plan is.
 *
 * Signals: `clicked` (RgaId *, may be RGA_ID_NONE; guint row, GTK_INVALID_LIST_POSITION
 * below the last), `opened` (RgaId *), `menu` (double x, double y),
 * `axis-changed`, `dropped` (RgaGanttDrag *, RgaPeriod * that the item would say).
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-colors.h"
#include "rga-document.h"
#include "rga-gantt-drag.h"
#include "rga-gantt-viewport.h"
#include "rga-outline-model.h"

G_BEGIN_DECLS

#define RGA_TYPE_GANTT_VIEW (rga_gantt_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaGanttView, rga_gantt_view, RGA, GANTT_VIEW, GtkWidget)

/* Both may be NULL. Shows all that has a date. */
void                    rga_gantt_view_set_plan       (RgaGanttView    *self,
                                                       RgaDocument     *document,
                                                       RgaOutlineModel *model);
/* In px; the table's own. */
void                    rga_gantt_view_set_row_height (RgaGanttView    *self,
                                                       double           height);
/* The upper part of each row is left to a name that is written over it. */
void                    rga_gantt_view_set_names_above (RgaGanttView   *self,
                                                       gboolean         names_above);
/* What the colour of a bar says. */
void                    rga_gantt_view_set_color_by   (RgaGanttView    *self,
                                                       RgaColorBy       color_by);
/* RGA_ID_NONE: nothing. */
void                    rga_gantt_view_set_selected   (RgaGanttView    *self,
                                                       const RgaId     *id);
void                    rga_gantt_view_zoom           (RgaGanttView    *self,
                                                       double           factor);
void                    rga_gantt_view_zoom_to        (RgaGanttView    *self,
                                                       RgaAxisUnit      unit);
/* As it was looked at before: that day at the left, so many points a day. */
void                    rga_gantt_view_show           (RgaGanttView    *self,
                                                       double           origin,
                                                       double           pt_per_day);
void                    rga_gantt_view_fit            (RgaGanttView    *self);
/* Exactly these days. */
void                    rga_gantt_view_show_days     (RgaGanttView    *self,
                                                       RgaDay           first,
                                                       RgaDay           last);
/* All of one row, with a little air. */
void                    rga_gantt_view_fit_row        (RgaGanttView    *self,
                                                       guint            row);
/* The day at that px stays where it is. */
void                    rga_gantt_view_zoom_at_pointer (RgaGanttView   *self,
                                                       double           factor,
                                                       double           x);
/* Lays out again, and reaches as far as what came or changed. */
void                    rga_gantt_view_refresh        (RgaGanttView    *self,
                                                       const RgaDelta  *delta);
/* Scrolls sideways until the item is seen. */
void                    rga_gantt_view_show_item      (RgaGanttView    *self,
                                                       const RgaId     *id);
/* What the item would look like with that period, while somebody types it. NULL:
 * no longer. */
void                    rga_gantt_view_show_ghost     (RgaGanttView    *self,
                                                       const RgaId     *id,
                                                       const RgaPeriod *period);
/* Where everything in `shifts` (RgaShift) would be; NULL: no longer. */
void                    rga_gantt_view_show_shifts    (RgaGanttView    *self,
                                                       const GArray    *shifts);
const RgaGanttViewport *rga_gantt_view_get_viewport   (RgaGanttView    *self);
/* Where the item is drawn now; NULL = it is not in sight. */
GtkWidget              *rga_gantt_view_find_mark      (RgaGanttView    *self,
                                                       const RgaId     *id);
/* Drawn as today: the as-of date of the plan where it has one. */
RgaDay                  rga_gantt_view_get_today      (RgaGanttView    *self);

/* A drag step by step, for who has the pointer: the chart itself, a chip that is
 * dragged here, the table where it lies over the chart. Places are px of the chart.
 * FALSE: there is nothing to take hold of. */
gboolean                rga_gantt_view_press          (RgaGanttView    *self,
                                                       double           x,
                                                       double           y);
/* An item that has no date yet. */
void                    rga_gantt_view_take_up        (RgaGanttView    *self,
                                                       const RgaId     *id,
                                                       double           x,
                                                       double           y);
void                    rga_gantt_view_drag_to        (RgaGanttView    *self,
                                                       double           x,
                                                       double           y,
                                                       GdkModifierType  state);
gboolean                rga_gantt_view_is_dragged     (RgaGanttView    *self);
/* Emits `dropped` when that changes something. */
void                    rga_gantt_view_let_go         (RgaGanttView    *self);
/* FALSE: nothing was dragged. */
gboolean                rga_gantt_view_cancel_drag    (RgaGanttView    *self);

G_END_DECLS
