/* rga-decision-calendar-drag.c
 *
 * A hand that moves a decision: one of the calendar, or an undated one that comes from
 * the list beside it. While it is carried every body has a lane.
 */
#include "rga-decision-calendar-private.h"

#include "rga-outline-edits.h"
#include "rga-plan-language.h"

#include <glib/gi18n.h>

/* This far below the calendar lie the undated ones, px. */
#define OUTSIDE 6.0
/* The words of a drag begin so far above the foot of what is seen, px. */
#define HINT_ABOVE 48

/* -- what it says --------------------------------------------------------- */

static RgaPeriod
read_drag (RgaDecisionCalendar *self)
{
  RgaWindows windows;
  const RgaItem *item = rga_plan_get (rga_decision_calendar_get_plan (self), &self->drag.item);
  RgaReading reading = rga_document_get_reading (self->document, &windows, item->list, rga_outline_period_field (item));
  RgaLanguage language = rga_plan_find_language (rga_decision_calendar_get_plan (self), &self->drag.time.period, self->language);

  return rga_gantt_drag_get_period (&self->drag.time, language, &reading);
}

static const char *
name_target (RgaDecisionCalendar *self)
{
  const RgaItem *body = rga_plan_get (rga_decision_calendar_get_plan (self), &self->drag.target);

  return body != NULL ? rga_item_short_name (body) : _("no body yet");
}

/* What would be read once it is let go; "" = nothing would change. */
static char *
say_drag (RgaDecisionCalendar *self)
{
  gboolean moves_time = rga_decision_drag_moves_time (&self->drag), moves_body = rga_decision_drag_moves_body (&self->drag);
  RgaPeriod period = { 0 };
  g_autofree char *reading = NULL;

  if (!moves_time && !moves_body)
    return g_strdup ("");
  if (moves_time && self->drag.time.is_outside)
    return g_strdup (_("Undated; the words stay"));
  if (!moves_time)
    /* Translators: %s is the name of a team or body */
    return g_strdup_printf (_("Taken by: %s"), name_target (self));

  period = read_drag (self);
  reading = rga_period_describe (&period, self->language);
  if (!moves_body)
    /* Translators: the planner's words, and the days read in them */
    return g_strdup_printf (_("%s → %s"), period.text, reading);

  /* Translators: a body; then the planner's words, and the days read in them */
  return g_strdup_printf (_("Taken by: %s, %s → %s"), name_target (self), period.text, reading);
}

static gboolean
is_dragged (RgaDecisionCalendar *self)
{
  return rga_decision_drag_moves_time (&self->drag) || rga_decision_drag_moves_body (&self->drag);
}

/* Nothing stands where it would have no day. */
static gboolean
has_ghost (RgaDecisionCalendar *self)
{
  return is_dragged (self) && !self->drag.time.is_outside;
}

/* A copy that says what the decision would say: never in the plan, only drawn. */
static RgaItem *
make_ghost (RgaDecisionCalendar *self)
{
  RgaItem *ghost = rga_item_copy (rga_plan_get (rga_decision_calendar_get_plan (self), &self->drag.item));

  if (rga_decision_drag_moves_time (&self->drag))
    {
      RgaPeriod period = read_drag (self);
      g_auto(RgaValue) value = rga_value_period (&period);

      rga_item_set_value (ghost, rga_outline_period_field (ghost), &value);
    }

  return ghost;
}

/* Neither what is dragged nor the ring costs more than its own few marks. */
RgaScene *
rga_decision_calendar_lay_out_ghost (double   width,
                                     double   height,
                                     gpointer data)
{
  RgaDecisionCalendar *self = data;
  RgaDecisionView view = rga_decision_calendar_get_view (self);
  const RgaMark *symbol = rga_decision_calendar_find_symbol (self, &self->selected);
  g_autoptr(RgaItem) ghost = NULL;

  if (self->document == NULL || (!has_ghost (self) && symbol == NULL))
    return NULL;

  if (has_ghost (self))
    ghost = make_ghost (self);
  else
    ghost = rga_item_copy (rga_plan_get (rga_decision_calendar_get_plan (self), &self->selected));

  return rga_decision_layout_ghost (&view, (RgaMilestone *) ghost,
                                    has_ghost (self) ? self->drag.y : symbol->y + symbol->height / 2, width, height);
}

/* -- where it goes -------------------------------------------------------- */

/* While it is carried, every body can be reached. */
static void
sync_lanes (RgaDecisionCalendar *self)
{
  gboolean is_carried = self->drag.is_held && self->drag.is_moving;

  if (is_carried == (self->wide != NULL))
    return;

  g_clear_pointer (&self->wide, g_array_unref);
  if (is_carried)
    {
      self->wide = rga_decision_lanes_new (rga_decision_calendar_get_plan (self), self->decisions, TRUE);
      rga_decision_lanes_add_others (self->wide, rga_decision_calendar_get_plan (self), &self->programme);
    }
  rga_decision_calendar_show (self);
}

/* The calendar is longer than what is seen of it. */
static GtkWidget *
find_viewport (RgaDecisionCalendar *self)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
}

/* At the foot of what is seen. */
static void
place_hint (RgaDecisionCalendar *self)
{
  GtkWidget *viewport = find_viewport (self);
  double x, y = 0;

  gtk_widget_translate_coordinates (viewport, GTK_WIDGET (self->chart), 0, gtk_widget_get_height (viewport) - HINT_ABOVE, &x, &y);
  gtk_widget_set_margin_top (GTK_WIDGET (self->hint), (int) MAX (y, 0));
}

static void
show_hint (RgaDecisionCalendar *self)
{
  g_autofree char *text = say_drag (self);

  if (*text != '\0')
    place_hint (self);
  gtk_label_set_label (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text != '\0');
}

static void
set_drag (RgaDecisionCalendar *self,
          RgaDecisionDrag      drag)
{
  self->drag = drag;
  rga_scene_view_set_quiet (self->chart, drag.is_held);
  sync_lanes (self);
  show_hint (self);
  rga_scene_view_refresh (self->ghost);
}

static const RgaId *
find_target (RgaDecisionCalendar *self,
             double               y)
{
  RgaDecisionView view = rga_decision_calendar_get_view (self);
  int lane = rga_decision_lane_at (&view, y, NULL, NULL);

  return lane < 0 ? NULL : &g_array_index (view.lanes, RgaDecisionLane, lane).body;
}

/* Below it lie the undated ones; what comes from there is not in it before it is over
 * it. */
static gboolean
is_outside (RgaDecisionCalendar *self,
            double               x,
            double               y)
{
  GtkWidget *viewport = find_viewport (self);

  if (self->drag.time.kind == RGA_DRAG_DATE)
    return x < 0 || y < 0 || x > gtk_widget_get_width (viewport) || y > gtk_widget_get_height (viewport);

  return y > gtk_widget_get_height (viewport) + OUTSIDE;
}

/* Places in px of the chart, which scrolls along, from here on. */
void
rga_decision_calendar_drag_to (RgaDecisionCalendar *self,
                               double               x,
                               double               y,
                               GdkModifierType      state)
{
  RgaTimeAxis axis = rga_decision_calendar_get_axis (self);
  double seen_x, seen_y, at = rga_decision_calendar_to_points (self, y);

  if (!self->drag.is_held ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self->chart), find_viewport (self), x, y, &seen_x, &seen_y))
    return;

  self->drag_state = state;
  set_drag (self, rga_decision_drag_move (self->drag, &axis, find_target (self, at), is_outside (self, seen_x, seen_y),
                                          rga_decision_calendar_to_points (self, x), at, rga_gantt_drag_get_fineness (state)));
  if (self->drag.is_moving)
    rga_edge_scroll_move (&self->edge, seen_x, seen_y);
}

static void
edge_scrolled_cb (gpointer data,
                  double   dx,
                  double   dy)
{
  RgaDecisionCalendar *self = data;
  double scale = rga_px_per_pt (GTK_WIDGET (self->chart));

  rga_decision_calendar_drag_to (self, self->drag.x * scale + dx, self->drag.y * scale + dy, self->drag_state);
}

static void
begin (RgaDecisionCalendar *self,
       RgaDecisionDrag      drag,
       double               x,
       double               y)
{
  GtkScrolledWindow *viewport = GTK_SCROLLED_WINDOW (find_viewport (self));
  double seen_x = x, seen_y = y;

  set_drag (self, drag);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->chart), GTK_WIDGET (viewport), x, y, &seen_x, &seen_y);
  self->edge.widget = GTK_WIDGET (viewport);
  self->edge.scrolled = edge_scrolled_cb;
  self->edge.data = self;
  self->edge.adjustments[GTK_ORIENTATION_HORIZONTAL] = gtk_scrolled_window_get_hadjustment (viewport);
  self->edge.adjustments[GTK_ORIENTATION_VERTICAL] = gtk_scrolled_window_get_vadjustment (viewport);
  rga_edge_scroll_begin (&self->edge, seen_x, seen_y);
}

void
rga_decision_calendar_take_up (RgaDecisionCalendar *self,
                               const RgaId         *id,
                               double               x,
                               double               y)
{
  RgaTimeAxis axis = rga_decision_calendar_get_axis (self);
  const RgaMilestone *decision = NULL;

  g_return_if_fail (RGA_IS_DECISION_CALENDAR (self) && id != NULL);

  if (self->document != NULL && !rga_document_is_read_only (self->document))
    decision = rga_plan_get_in (rga_decision_calendar_get_plan (self), RGA_LIST_MILESTONES, id);
  if (decision != NULL)
    begin (self, rga_decision_drag_begin_undated (id, &decision->body, &axis, rga_decision_calendar_to_points (self, x),
                                                  rga_decision_calendar_to_points (self, y)), x, y);
}

gboolean
rga_decision_calendar_let_go (RgaDecisionCalendar *self)
{
  RgaDecisionDrag drag;
  gboolean moves_time, moves_body;
  RgaPeriod period = { 0 };

  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), FALSE);

  drag = self->drag;
  moves_time = rga_decision_drag_moves_time (&drag);
  moves_body = rga_decision_drag_moves_body (&drag);
  if (moves_time)
    period = read_drag (self);
  rga_edge_scroll_stop (&self->edge);
  set_drag (self, (RgaDecisionDrag) { 0 });
  if (moves_time || moves_body)
    rga_decision_calendar_emit_moved (self, moves_time ? &period : NULL, moves_body ? &drag.target : NULL);

  return drag.is_held;
}

gboolean
rga_decision_calendar_cancel_drag (RgaDecisionCalendar *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), FALSE);

  if (!self->drag.is_held)
    return FALSE;

  rga_edge_scroll_undo (&self->edge);
  set_drag (self, (RgaDecisionDrag) { 0 });

  return TRUE;
}

/* -- one of the calendar -------------------------------------------------- */

/* Its day can be moved when that is what it stands at: not one that was taken. */
static const RgaPeriod *
find_movable (RgaDecisionCalendar *self,
              const RgaId         *id)
{
  const RgaItem *item = rga_plan_get (rga_decision_calendar_get_plan (self), id);
  const RgaPeriod *period = rga_outline_period (item);

  return period == rga_decision_when ((const RgaMilestone *) item) ? period : NULL;
}

static void
drag_begin_cb (RgaDecisionCalendar *self,
               double               x,
               double               y)
{
  const RgaMark *mark = rga_decision_calendar_pick (self, x, y);
  RgaId id = mark != NULL ? mark->item : RGA_ID_NONE;
  const RgaMilestone *decision = NULL;
  RgaTimeAxis axis = rga_decision_calendar_get_axis (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
  rga_decision_calendar_choose (self, &id);
  if (self->document != NULL && !rga_document_is_read_only (self->document))
    decision = rga_plan_get_in (rga_decision_calendar_get_plan (self), RGA_LIST_MILESTONES, &id);
  if (decision != NULL)
    begin (self, rga_decision_drag_begin (&id, &decision->body, find_movable (self, &id), &axis,
                                          rga_decision_calendar_to_points (self, x), rga_decision_calendar_to_points (self, y)),
           x, y);
}

static void
drag_update_cb (RgaDecisionCalendar *self,
                double               dx,
                double               dy,
                GtkGesture          *gesture)
{
  double x, y;

  if (gtk_gesture_get_point (gesture, NULL, &x, &y))
    rga_decision_calendar_drag_to (self, x, y, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

static void
drag_end_cb (RgaDecisionCalendar *self)
{
  rga_decision_calendar_let_go (self);
}

static void
drag_cancelled_cb (RgaDecisionCalendar *self)
{
  rga_decision_calendar_cancel_drag (self);
}

void
rga_decision_calendar_bind_drag (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, drag_begin_cb);
  gtk_widget_class_bind_template_callback (klass, drag_update_cb);
  gtk_widget_class_bind_template_callback (klass, drag_end_cb);
  gtk_widget_class_bind_template_callback (klass, drag_cancelled_cb);
}
