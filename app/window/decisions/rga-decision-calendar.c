/* rga-decision-calendar.c */
#include "rga-decision-calendar-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (RgaDecisionCalendar, rga_decision_calendar, ADW_TYPE_BIN)

enum { SELECTED, ACTIVATED, MOVED, ASKED, N_SIGNALS };

static guint signals[N_SIGNALS];

RgaPlan *
rga_decision_calendar_get_plan (RgaDecisionCalendar *self)
{
  return rga_document_get_plan (self->document);
}

static guint
count_dated (RgaDecisionCalendar *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    n += g_array_index (self->lanes, RgaDecisionLane, i).decisions->len;

  return n;
}

RgaDecisionView
rga_decision_calendar_get_view (RgaDecisionCalendar *self)
{
  return (RgaDecisionView) {
    .plan = self->document != NULL ? rga_decision_calendar_get_plan (self) : NULL,
    .lanes = self->wide != NULL ? self->wide : self->lanes, .axis_lanes = self->lanes,
    .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE), .measure = self->measure, .language = self->language,
    .today = self->today, .has_room = count_dated (self) < self->decisions->len,
  };
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaDecisionCalendar *self = data;
  RgaDecisionView view = rga_decision_calendar_get_view (self);

  return self->document == NULL ? NULL : rga_decision_layout (&view, width, height);
}

void
rga_decision_calendar_show (RgaDecisionCalendar *self)
{
  RgaDecisionView view = rga_decision_calendar_get_view (self);
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

void
rga_decision_calendar_choose (RgaDecisionCalendar *self,
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
    rga_decision_calendar_choose (self, &next->item.id);
}

/* -- pointer -------------------------------------------------------------- */

double
rga_decision_calendar_to_points (RgaDecisionCalendar *self,
                                 double               px)
{
  return px / rga_px_per_pt (GTK_WIDGET (self->chart));
}

RgaTimeAxis
rga_decision_calendar_get_axis (RgaDecisionCalendar *self)
{
  RgaDecisionView view = rga_decision_calendar_get_view (self);

  return rga_decision_layout_axis (&view, rga_decision_calendar_to_points (self, gtk_widget_get_width (GTK_WIDGET (self->chart))));
}

const RgaMark *
rga_decision_calendar_pick (RgaDecisionCalendar *self,
                            double               x,
                            double               y)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);

  return scene == NULL ? NULL : rga_scene_pick (scene, rga_decision_calendar_to_points (self, x),
                                                rga_decision_calendar_to_points (self, y));
}

const RgaMark *
rga_decision_calendar_find_symbol (RgaDecisionCalendar *self,
                                   const RgaId         *id)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);

  for (guint i = 0; scene != NULL && i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_DECISION && rga_id_equal (&scene->marks[i].item, id))
      return &scene->marks[i];

  return NULL;
}

static void
pressed_cb (RgaDecisionCalendar *self,
            int                  n_press)
{
  if (n_press == 2 && !rga_id_is_none (&self->selected))
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/* -- menu ----------------------------------------------------------------- */

/* Whoever hears `asked` fills it. */
static gboolean
open_menu (RgaDecisionCalendar *self)
{
  GdkRectangle place;

  if (!rga_decision_calendar_get_place (self, &self->selected, &place))
    return FALSE;

  g_signal_emit (self, signals[ASKED], 0);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return TRUE;
}

static void
menu_pressed_cb (RgaDecisionCalendar *self,
                 int                  n_press,
                 double               x,
                 double               y)
{
  const RgaMark *mark = rga_decision_calendar_pick (self, x, y);

  if (mark == NULL || rga_id_is_none (&mark->item))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
  rga_decision_calendar_choose (self, &mark->item);
  open_menu (self);
}

/* -- keys ----------------------------------------------------------------- */

static gboolean
key_pressed_cb (RgaDecisionCalendar *self,
                guint                key,
                guint                code,
                GdkModifierType      state)
{
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    return open_menu (self);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Escape)
    return rga_decision_calendar_cancel_drag (self);
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
  rga_edge_scroll_stop (&self->edge);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_pointer (&self->wide, g_array_unref);
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->measure, rga_measure_free);

  G_OBJECT_CLASS (rga_decision_calendar_parent_class)->dispose (object);
}

static gboolean
rga_decision_calendar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_DECISION_CALENDAR (widget)->chart));
}

static void
rga_decision_calendar_class_init (RgaDecisionCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_decision_calendar_dispose;
  widget_class->grab_focus = rga_decision_calendar_grab_focus;

  signals[SELECTED] = g_signal_new ("selected", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
  signals[ASKED] = g_signal_new ("asked", RGA_TYPE_DECISION_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-decision-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, chart);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, ghost);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, hint);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionCalendar, menu);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  rga_decision_calendar_bind_drag (widget_class);
}

static void
rga_decision_calendar_init (RgaDecisionCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  self->decisions = g_ptr_array_new ();
  self->lanes = g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));
  self->measure = rga_measure_new_pango (NULL);
  rga_scene_view_set_layout (self->chart, lay_out, self);
  rga_scene_view_set_layout (self->ghost, rga_decision_calendar_lay_out_ghost, self);
}

void
rga_decision_calendar_read (RgaDecisionCalendar    *self,
                            RgaDocument            *document,
                            const RgaDecisionQuery *query,
                            RgaDay                  today,
                            RgaLanguage             language)
{
  g_return_if_fail (RGA_IS_DECISION_CALENDAR (self));

  rga_decision_calendar_cancel_drag (self);
  g_set_object (&self->document, document);
  self->today = today;
  self->language = language;
  self->programme = query->programme;
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  self->decisions = document != NULL ? rga_decisions_new (rga_decision_calendar_get_plan (self), query) : g_ptr_array_new ();
  self->lanes = document != NULL ? rga_decision_lanes_new (rga_decision_calendar_get_plan (self), self->decisions, TRUE)
                                 : g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));
  rga_decision_calendar_show (self);
}

const GArray *
rga_decision_calendar_get_lanes (RgaDecisionCalendar *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), NULL);

  return self->lanes;
}

RgaPrecision
rga_decision_calendar_get_unit (RgaDecisionCalendar *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), RGA_PRECISION_NONE);

  return rga_gantt_drag_precision (rga_decision_calendar_get_axis (self).unit);
}

void
rga_decision_calendar_set_menu (RgaDecisionCalendar *self,
                                GMenuModel          *menu)
{
  g_return_if_fail (RGA_IS_DECISION_CALENDAR (self));

  gtk_popover_menu_set_menu_model (self->menu, menu);
}

gboolean
rga_decision_calendar_holds (RgaDecisionCalendar *self,
                             const RgaId         *id)
{
  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), FALSE);

  return find_place (self, id) >= 0;
}

gboolean
rga_decision_calendar_get_place (RgaDecisionCalendar *self,
                                 const RgaId         *id,
                                 GdkRectangle        *place)
{
  const RgaMark *symbol;
  double scale;

  g_return_val_if_fail (RGA_IS_DECISION_CALENDAR (self), FALSE);

  symbol = rga_decision_calendar_find_symbol (self, id);
  if (symbol == NULL)
    return FALSE;
  scale = rga_px_per_pt (GTK_WIDGET (self->chart));
  *place = (GdkRectangle) { (int) (symbol->x * scale), (int) (symbol->y * scale), (int) (symbol->width * scale),
                            (int) (symbol->height * scale) };

  return TRUE;
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

void
rga_decision_calendar_emit_moved (RgaDecisionCalendar *self,
                                  const RgaPeriod     *period,
                                  const RgaId         *body)
{
  g_signal_emit (self, signals[MOVED], 0, period, body);
}
