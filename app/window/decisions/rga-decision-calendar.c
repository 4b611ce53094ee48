/* rga-decision-calendar.c */
#include "rga-decision-calendar.h"

#include "rga-decision-layout.h"
#include "rga-scene-view.h"

#include <glib/gi18n.h>
#include <math.h>

struct _RgaDecisionCalendar
{
  AdwBin parent_instance;

  RgaSceneView *chart;
  GtkLabel     *hint;

  RgaPlan      *plan;        /* NULL = nothing */
  GArray       *lanes;       /* RgaDecisionLane */
  RgaMeasure   *measure;
  RgaLanguage   language;
  RgaDay        today;
  RgaId         selected;    /* RGA_ID_NONE = nothing */
  gboolean      is_dragging;
  double        pressed_y;   /* px */
};

G_DEFINE_FINAL_TYPE (RgaDecisionCalendar, rga_decision_calendar, ADW_TYPE_BIN)

enum { SELECTED, ACTIVATED, MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

static RgaDecisionView
get_view (RgaDecisionCalendar *self)
{
  return (RgaDecisionView) {
    .plan = self->plan, .lanes = self->lanes, .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE),
    .measure = self->measure, .language = self->language, .today = self->today, .selected = self->selected,
  };
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaDecisionCalendar *self = data;
  RgaDecisionView view = get_view (self);

  return self->plan == NULL ? NULL : rga_decision_layout (&view, width, height);
}

static void
show (RgaDecisionCalendar *self)
{
  RgaDecisionView view = get_view (self);
  double height = self->plan != NULL ? rga_decision_layout_height (&view) : 0;

  gtk_widget_set_size_request (GTK_WIDGET (self->chart), -1, (int) ceil (height * rga_px_per_pt (GTK_WIDGET (self))) + 1);
  rga_scene_view_refresh (self->chart);
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
  rga_scene_view_refresh (self->chart);
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

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                RgaDecisionCalendar   *self)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    step (self, key == GDK_KEY_Down ? 1 : -1);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    g_signal_emit (self, signals[ACTIVATED], 0);
  else
    return FALSE;

  return TRUE;
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
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2 && !rga_id_is_none (&self->selected))
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
drag_begin_cb (RgaDecisionCalendar *self,
               double               x,
               double               y)
{
  const RgaMark *mark = pick (self, x, y);

  self->is_dragging = mark != NULL;
  self->pressed_y = y;
  select_item (self, mark != NULL ? &mark->item : &RGA_ID_NONE);
}

/* The lane under the pointer, when it is another than the decision's own. */
static const RgaDecisionLane *
find_target (RgaDecisionCalendar *self,
             double               y)
{
  RgaDecisionView view = get_view (self);
  int lane = rga_decision_lane_at (&view, y / rga_px_per_pt (GTK_WIDGET (self->chart)), NULL, NULL);
  const RgaMilestone *decision = rga_plan_get_in (self->plan, RGA_LIST_MILESTONES, &self->selected);
  const RgaDecisionLane *target = lane < 0 ? NULL : &g_array_index (self->lanes, RgaDecisionLane, lane);

  return self->is_dragging && target != NULL && decision != NULL && !rga_id_equal (&target->body, &decision->body)
       ? target : NULL;
}

static void
drag_update_cb (RgaDecisionCalendar *self,
                double               dx,
                double               dy)
{
  const RgaDecisionLane *target = find_target (self, self->pressed_y + dy);
  const RgaItem *body = target == NULL ? NULL : rga_plan_get (self->plan, &target->body);
  /* Translators: %s is the name of a team or body */
  g_autofree char *text = g_strdup_printf (_("Taken by: %s"), body != NULL ? rga_item_short_name (body) : _("no body yet"));

  gtk_label_set_label (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), target != NULL);
}

static void
drag_end_cb (RgaDecisionCalendar *self,
             double               dx,
             double               dy)
{
  const RgaDecisionLane *target = find_target (self, self->pressed_y + dy);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
  self->is_dragging = FALSE;
  if (target != NULL)
    {
      RgaId body = target->body;

      g_signal_emit (self, signals[MOVED], 0, &body);
    }
}

static void
drag_cancelled_cb (RgaDecisionCalendar *self)
{
  self->is_dragging = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
}

/* -- object --------------------------------------------------------------- */

static void
rga_decision_calendar_dispose (GObject *object)
{
  RgaDecisionCalendar *self = RGA_DECISION_CALENDAR (object);

  if (self->chart != NULL)
    rga_scene_view_set_layout (self->chart, NULL, NULL);
  self->chart = NULL;
  g_clear_object (&self->plan);
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
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-decision-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, chart);
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
}

void
rga_decision_calendar_read (RgaDecisionCalendar    *self,
                            RgaPlan                *plan,
                            const RgaDecisionQuery *query,
                            RgaDay                  today,
                            RgaLanguage             language)
{
  g_return_if_fail (RGA_IS_DECISION_CALENDAR (self));

  g_set_object (&self->plan, plan);
  self->today = today;
  self->language = language;
  g_clear_pointer (&self->lanes, g_array_unref);
  if (plan != NULL)
    {
      g_autoptr(GPtrArray) decisions = rga_decisions_new (plan, query);

      self->lanes = rga_decision_lanes_new (plan, decisions);
    }
  else
    self->lanes = g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));
  show (self);
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
  rga_scene_view_refresh (self->chart);
}
