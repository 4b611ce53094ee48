/* rga-decision-calendar.c */
#include "rga-decision-calendar.h"

#include "rga-decision-drag.h"
#include "rga-decision-layout.h"
#include "rga-outline-edits.h"
#include "rga-plan-language.h"
#include "rga-scene-view.h"

#include <glib/gi18n.h>
#include <math.h>

struct _RgaDecisionCalendar
{
  AdwBin parent_instance;

  RgaSceneView   *chart;
  RgaSceneView   *ghost;       /* over it: where the one that is dragged would stand */
  GtkLabel       *hint;

  RgaDocument    *document;    /* NULL = nothing */
  GArray         *lanes;       /* RgaDecisionLane */
  RgaMeasure     *measure;
  RgaLanguage     language;
  RgaDay          today;
  RgaId           selected;    /* RGA_ID_NONE = nothing */
  RgaDecisionDrag drag;
};

G_DEFINE_FINAL_TYPE (RgaDecisionCalendar, rga_decision_calendar, ADW_TYPE_BIN)

enum { SELECTED, ACTIVATED, MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

static RgaPlan *
get_plan (RgaDecisionCalendar *self)
{
  return rga_document_get_plan (self->document);
}

static RgaDecisionView
get_view (RgaDecisionCalendar *self)
{
  return (RgaDecisionView) {
    .plan = self->document != NULL ? get_plan (self) : NULL, .lanes = self->lanes, .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE),
    .measure = self->measure, .language = self->language, .today = self->today,
  };
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaDecisionCalendar *self = data;
  RgaDecisionView view = get_view (self);

  return self->document == NULL ? NULL : rga_decision_layout (&view, width, height);
}

static void
show (RgaDecisionCalendar *self)
{
  RgaDecisionView view = get_view (self);
  double height = self->document != NULL ? rga_decision_layout_height (&view) : 0;

  gtk_widget_set_size_request (GTK_WIDGET (self->chart), -1, (int) ceil (height * rga_px_per_pt (GTK_WIDGET (self))) + 1);
  rga_scene_view_refresh (self->chart);
  rga_scene_view_refresh (self->ghost);
}

/* -- which is selected ---------------------------------------------------- */

static const RgaMilestone *
decision_at (RgaDecisionCalendar *self,
             guint                place)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      GPtrArray *decisions = g_array_index (self->lanes, RgaDecisionLane, i).decisions;

      if (place < decisions->len)
        return decisions->pdata[place];
      place -= decisions->len;
    }

  return NULL;
}

static int
find_place (RgaDecisionCalendar *self,
            const RgaId         *id)
{
  const RgaMilestone *decision;

  for (guint i = 0; (decision = decision_at (self, i)) != NULL; i++)
    if (rga_id_equal (&decision->item.id, id))
      return (int) i;

  return -1;
}

static void
select_item (RgaDecisionCalendar *self,
             const RgaId         *id)
{
  if (rga_id_equal (&self->selected, id))
    return;

  self->selected = *id;
  rga_scene_view_refresh (self->ghost);
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
step (RgaDecisionCalendar *self,
      int                  by)
{
  int place = find_place (self, &self->selected);
  const RgaMilestone *next = decision_at (self, (guint) MAX (place + by, 0));

  if (next != NULL)
    select_item (self, &next->item.id);
}

/* -- pointer -------------------------------------------------------------- */

static const RgaMark *
pick (RgaDecisionCalendar *self,
      double               x,
      double               y)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);
  double scale = rga_px_per_pt (GTK_WIDGET (self->chart));

  return scene == NULL ? NULL : rga_scene_pick (scene, x / scale, y / scale);
}

static void
pressed_cb (RgaDecisionCalendar *self,
            int                  n_press)
{
  if (n_press == 2 && !rga_id_is_none (&self->selected))
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/* -- a hand that moves it ------------------------------------------------- */

static double
to_points (RgaDecisionCalendar *self,
           double               px)
{
  return px / rga_px_per_pt (GTK_WIDGET (self->chart));
}

static RgaTimeAxis
get_axis (RgaDecisionCalendar *self)
{
  RgaDecisionView view = get_view (self);

  return rga_decision_layout_axis (&view, to_points (self, gtk_widget_get_width (GTK_WIDGET (self->chart))));
}

static RgaPeriod
read_drag (RgaDecisionCalendar *self)
{
  RgaWindows windows;
  const RgaItem *item = rga_plan_get (get_plan (self), &self->drag.item);
  RgaReading reading = rga_document_get_reading (self->document, &windows, item->list, rga_outline_period_field (item));
  RgaLanguage language = rga_plan_find_language (get_plan (self), &self->drag.time.period, self->language);

  return rga_gantt_drag_get_period (&self->drag.time, language, &reading);
}

static const char *
name_target (RgaDecisionCalendar *self)
{
  const RgaItem *body = rga_plan_get (get_plan (self), &self->drag.target);

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

/* A copy that says what the decision would say: never in the plan, only drawn. */
static RgaItem *
make_ghost (RgaDecisionCalendar *self)
{
  RgaItem *ghost = rga_item_copy (rga_plan_get (get_plan (self), &self->drag.item));

  if (rga_decision_drag_moves_time (&self->drag))
    {
      RgaPeriod period = read_drag (self);
      g_auto(RgaValue) value = rga_value_period (&period);

      rga_item_set_value (ghost, rga_outline_period_field (ghost), &value);
    }

  return ghost;
}

static const RgaMark *
find_symbol (RgaDecisionCalendar *self,
             const RgaId         *id)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);

  for (guint i = 0; scene != NULL && i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_DECISION && rga_id_equal (&scene->marks[i].item, id))
      return &scene->marks[i];

  return NULL;
}

/* Over the calendar: what is dragged, else what is selected, with its ring. So
 * neither costs more than its own few marks. */
static RgaScene *
lay_out_ghost (double   width,
               double   height,
               gpointer data)
{
  RgaDecisionCalendar *self = data;
  RgaDecisionView view = get_view (self);
  const RgaMark *symbol = find_symbol (self, &self->selected);
  g_autoptr(RgaItem) ghost = NULL;

  if (self->document == NULL || (!is_dragged (self) && symbol == NULL))
    return NULL;

  if (is_dragged (self))
    ghost = make_ghost (self);
  else
    ghost = rga_item_copy (rga_plan_get (get_plan (self), &self->selected));

  return rga_decision_layout_ghost (&view, (RgaMilestone *) ghost,
                                    is_dragged (self) ? self->drag.y : symbol->y + symbol->height / 2, width, height);
}

static void
set_drag (RgaDecisionCalendar *self,
          RgaDecisionDrag      drag)
{
  g_autofree char *text = NULL;

  self->drag = drag;
  text = say_drag (self);
  rga_scene_view_set_quiet (self->chart, drag.is_held);
  gtk_label_set_label (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text != '\0');
  rga_scene_view_refresh (self->ghost);
}

/* Its day can be moved when that is what it stands at: not one that was taken. */
static const RgaPeriod *
find_movable (RgaDecisionCalendar *self,
              const RgaId         *id)
{
  const RgaItem *item = rga_plan_get (get_plan (self), id);
  const RgaPeriod *period = rga_outline_period (item);

  return period == rga_decision_when ((const RgaMilestone *) item) ? period : NULL;
}

static void
drag_begin_cb (RgaDecisionCalendar *self,
               double               x,
               double               y)
{
  const RgaMark *mark = pick (self, x, y);
  RgaId id = mark != NULL ? mark->item : RGA_ID_NONE;
  const RgaMilestone *decision = self->document != NULL ? rga_plan_get_in (get_plan (self), RGA_LIST_MILESTONES, &id) : NULL;
  RgaTimeAxis axis = get_axis (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
  select_item (self, &id);
  if (decision != NULL && !rga_document_is_read_only (self->document))
    set_drag (self, rga_decision_drag_begin (&id, &decision->body, find_movable (self, &id), &axis,
                                             to_points (self, x), to_points (self, y)));
}

static const RgaId *
find_target (RgaDecisionCalendar *self,
             double               y)
{
  RgaDecisionView view = get_view (self);
  int lane = rga_decision_lane_at (&view, y, NULL, NULL);

  return lane < 0 ? NULL : &g_array_index (self->lanes, RgaDecisionLane, lane).body;
}

static RgaDragFineness
get_fineness (GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    return RGA_DRAG_OWN;

  return (state & GDK_SHIFT_MASK) != 0 ? RGA_DRAG_DAYS : RGA_DRAG_FINER;
}

static void
drag_update_cb (RgaDecisionCalendar *self,
                double               dx,
                double               dy,
                GtkGesture          *gesture)
{
  RgaTimeAxis axis = get_axis (self);
  double x = self->drag.pressed_x + to_points (self, dx), y = self->drag.pressed_y + to_points (self, dy);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->drag.is_held)
    set_drag (self, rga_decision_drag_move (self->drag, &axis, find_target (self, y), x, y, get_fineness (state)));
}

static void
drag_end_cb (RgaDecisionCalendar *self)
{
  RgaDecisionDrag drag = self->drag;
  gboolean moves_time = rga_decision_drag_moves_time (&drag), moves_body = rga_decision_drag_moves_body (&drag);
  RgaPeriod period = { 0 };

  if (moves_time)
    period = read_drag (self);
  set_drag (self, (RgaDecisionDrag) { 0 });
  if (moves_time || moves_body)
    g_signal_emit (self, signals[MOVED], 0, moves_time ? &period : NULL, moves_body ? &drag.target : NULL);
}

/* Esc: everything as it was. */
static gboolean
cancel_drag (RgaDecisionCalendar *self)
{
  gboolean was_held = self->drag.is_held;

  if (was_held)
    set_drag (self, (RgaDecisionDrag) { 0 });

  return was_held;
}

static void
drag_cancelled_cb (RgaDecisionCalendar *self)
{
  cancel_drag (self);
}

static gboolean
key_pressed_cb (RgaDecisionCalendar *self,
                guint                key,
                guint                code,
                GdkModifierType      state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Escape)
    return cancel_drag (self);
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    step (self, key == GDK_KEY_Down ? 1 : -1);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    g_signal_emit (self, signals[ACTIVATED], 0);
  else
    return FALSE;

  return TRUE;
}

/* -- object --------------------------------------------------------------- */

static void
rga_decision_calendar_dispose (GObject *object)
{
  RgaDecisionCalendar *self = RGA_DECISION_CALENDAR (object);

  if (self->chart != NULL)
    {
      rga_scene_view_set_layout (self->chart, NULL, NULL);
      rga_scene_view_set_layout (self->ghost, NULL, NULL);
    }
  self->chart = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->measure, rga_measure_free);

  G_OBJECT_CLASS (rga_decision_calendar_parent_class)->dispose (object);
}

static void
rga_decision_calendar_class_init (RgaDecisionCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_decision_calendar_dispose;

  signals[SELECTED] = g_signal_new ("selected", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);

  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-decision-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, chart);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, ghost);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, hint);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_cancelled_cb);
}

static void
rga_decision_calendar_init (RgaDecisionCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->lanes = g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));
  self->measure = rga_measure_new_pango (NULL);
  rga_scene_view_set_layout (self->chart, lay_out, self);
  rga_scene_view_set_layout (self->ghost, lay_out_ghost, self);
}

void
rga_decision_calendar_read (RgaDecisionCalendar    *self,
                            RgaDocument            *document,
                            const RgaDecisionQuery *query,
                            RgaDay                  today,
                            RgaLanguage             language)
{
  g_return_if_fail (RGA_IS_DECISION_CALENDAR (self));

  cancel_drag (self);
  g_set_object (&self->document, document);
  self->today = today;
  self->language = language;
  g_clear_pointer (&self->lanes, g_array_unref);
  if (document != NULL)
    {
      g_autoptr(GPtrArray) decisions = rga_decisions_new (get_plan (self), query);

      self->lanes = rga_decision_lanes_new (get_plan (self), decisions);
    }
  else
    self->lanes = g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));
  show (self);
}

const GArray *
rga_decision_calendar_get_lanes (RgaDecisionCalendar *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), NULL);

  return self->lanes;
}

gboolean
rga_decision_calendar_is_empty (RgaDecisionCalendar *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), TRUE);

  return self->lanes->len == 0;
}

const RgaId *
rga_decision_calendar_get_selected (RgaDecisionCalendar *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

void
rga_decision_calendar_select (RgaDecisionCalendar *self,
                              const RgaId         *id)
{
  RgaId selected = id != NULL && find_place (self, id) >= 0 ? *id : RGA_ID_NONE;

  if (rga_id_equal (&self->selected, &selected))
    return;
  self->selected = selected;
  rga_scene_view_refresh (self->ghost);
}
