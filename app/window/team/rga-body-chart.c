/* rga-body-chart.c */
#include "rga-body-chart.h"

#include "rga-body-layout.h"
#include "rga-ruler.h"
#include "rga-say.h"
#include "rga-scene-view.h"

#include <math.h>

#define MARGINS    36     /* px beside the chart, see its .ui */
#define RING_GAP    2.5   /* pt */
#define RING_WIDTH  1.8

struct _RgaBodyChart
{
  AdwBin parent_instance;

  GtkStack     *stack;       /* “chart”, “empty” */
  RgaSceneView *chart;
  RgaSceneView *ring;        /* over it: round the one that is selected */

  RgaDocument  *document;
  RgaMeasure   *measure;
  RgaId         programme;   /* RGA_ID_NONE = all */
  RgaId         selected;    /* RGA_ID_NONE = none */
  int           width;       /* px at the default text size; 0 = not known yet */
  gboolean      is_stale;
};

G_DEFINE_FINAL_TYPE (RgaBodyChart, rga_body_chart, ADW_TYPE_BIN)

enum { ITEM_SELECTED, ITEM_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static RgaPlan *
get_plan (RgaBodyChart *self)
{
  return self->document != NULL ? rga_document_get_plan (self->document) : NULL;
}

/* -- what is shown -------------------------------------------------------- */

static RgaBodyView
get_view (RgaBodyChart *self)
{
  return (RgaBodyView) { get_plan (self), self->programme, rga_metrics_get (RGA_DENSITY_COMFORTABLE), self->measure,
                         rga_spoken_language () };
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaBodyView view = get_view (data);

  return view.plan == NULL ? NULL : rga_body_layout (&view, width, height);
}

static const RgaMark *
find_box (RgaBodyChart *self,
          const RgaId  *id)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);

  for (guint i = 0; scene != NULL && i < scene->n_marks; i++)
    if (scene->marks[i].alt != NULL && rga_id_equal (&scene->marks[i].item, id))
      return &scene->marks[i];

  return NULL;
}

static RgaScene *
lay_out_ring (double   width,
              double   height,
              gpointer data)
{
  const RgaMark *box = find_box (data, &RGA_BODY_CHART (data)->selected);
  RgaScene *scene = box == NULL ? NULL : rga_scene_new (width, height);
  RgaMark *ring;

  if (box == NULL)
    return NULL;

  ring = rga_scene_add (scene, RGA_MARK_SELECTION, RGA_ROLE_SELECTION, box->x - RING_GAP, box->y - RING_GAP,
                        box->width + 2 * RING_GAP, box->height + 2 * RING_GAP);
  ring->corner = box->corner + RING_GAP;
  ring->stroke = RING_WIDTH;
  rga_scene_finish (scene);

  return scene;
}

/* As high as its boxes need at the width it has. */
static void
show (RgaBodyChart *self)
{
  RgaBodyView view = get_view (self);
  double scale = rga_px_per_pt (GTK_WIDGET (self));
  double width = (self->width - MARGINS) * 0.75;
  double height = view.plan != NULL && self->width > 0 ? rga_body_layout_height (&view, width) : 0;
  guint n = 0;

  self->is_stale = FALSE;
  if (view.plan != NULL)
    rga_plan_items (view.plan, RGA_LIST_BODIES, &n);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "chart" : "empty");
  gtk_widget_set_size_request (GTK_WIDGET (self->chart), -1, (int) ceil (height * scale) + 4);
  rga_scene_view_refresh (self->chart);
  rga_scene_view_refresh (self->ring);
}

/* Drawing waits until somebody looks. */
static void
invalidate (RgaBodyChart *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
measured_cb (RgaBodyChart *self,
             int           width)
{
  self->width = width;
  invalidate (self);
}

static void
plan_changed_cb (RgaBodyChart   *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_BODIES))
    invalidate (self);
}

/* -- which is selected ---------------------------------------------------- */

static void
choose (RgaBodyChart *self,
        const RgaId  *id)
{
  if (rga_id_equal (&self->selected, id))
    return;

  self->selected = *id;
  rga_scene_view_refresh (self->ring);
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
pressed_cb (RgaBodyChart *self,
            int           n_press,
            double        x,
            double        y)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);
  double scale = rga_px_per_pt (GTK_WIDGET (self));
  const RgaMark *mark = scene != NULL ? rga_scene_pick (scene, x / scale, y / scale) : NULL;
  RgaId id = mark != NULL ? mark->item : RGA_ID_NONE;

  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
  choose (self, &id);
  if (n_press == 2 && !rga_id_is_none (&id))
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

/* In the order in which they are drawn: down a tree, then the next. */
static void
step (RgaBodyChart *self,
      int           by)
{
  const RgaScene *scene = rga_scene_view_get_scene (self->chart);
  const RgaMark *before = NULL;
  gboolean is_next = rga_id_is_none (&self->selected);

  for (guint i = 0; scene != NULL && i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];
      gboolean is_selected = rga_id_equal (&mark->item, &self->selected);

      if (mark->alt == NULL)
        continue;
      if (is_next || (is_selected && by < 0 && before != NULL))
        {
          choose (self, is_next ? &mark->item : &before->item);
          return;
        }
      is_next = is_selected && by > 0;
      before = mark;
    }
}

static gboolean
key_pressed_cb (RgaBodyChart    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_Right)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Left)
    step (self, -1);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && !rga_id_is_none (&self->selected))
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
  else
    return FALSE;

  return TRUE;
}

/* -- type ----------------------------------------------------------------- */

static void
rga_body_chart_map (GtkWidget *widget)
{
  if (RGA_BODY_CHART (widget)->is_stale)
    show (RGA_BODY_CHART (widget));

  GTK_WIDGET_CLASS (rga_body_chart_parent_class)->map (widget);
}

static void
rga_body_chart_dispose (GObject *object)
{
  RgaBodyChart *self = RGA_BODY_CHART (object);

  if (self->chart != NULL)
    {
      rga_scene_view_set_layout (self->chart, NULL, NULL);
      rga_scene_view_set_layout (self->ring, NULL, NULL);
    }
  self->chart = NULL;
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->measure, rga_measure_free);

  G_OBJECT_CLASS (rga_body_chart_parent_class)->dispose (object);
}

static void
rga_body_chart_class_init (RgaBodyChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_body_chart_dispose;
  widget_class->map = rga_body_chart_map;

  signals[ITEM_SELECTED] = g_signal_new ("item-selected", RGA_TYPE_BODY_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", RGA_TYPE_BODY_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-body-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaBodyChart, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaBodyChart, chart);
  gtk_widget_class_bind_template_child (widget_class, RgaBodyChart, ring);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_body_chart_init (RgaBodyChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->measure = rga_measure_new_pango (NULL);
  rga_scene_view_set_layout (self->chart, lay_out, self);
  rga_scene_view_set_layout (self->ring, lay_out_ring, self);
}

void
rga_body_chart_set_document (RgaBodyChart *self,
                             RgaDocument  *document)
{
  g_return_if_fail (RGA_IS_BODY_CHART (self));

  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_set_object (&self->document, document);
  self->selected = RGA_ID_NONE;
  if (document != NULL)
    g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  invalidate (self);
}

void
rga_body_chart_set_programme (RgaBodyChart *self,
                              const RgaId  *programme)
{
  g_return_if_fail (RGA_IS_BODY_CHART (self));

  self->programme = programme != NULL ? *programme : RGA_ID_NONE;
  invalidate (self);
}

const RgaId *
rga_body_chart_get_selected (RgaBodyChart *self)
{
  g_return_val_if_fail (RGA_IS_BODY_CHART (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

void
rga_body_chart_select (RgaBodyChart *self,
                       const RgaId  *id)
{
  g_return_if_fail (RGA_IS_BODY_CHART (self));

  self->selected = id != NULL ? *id : RGA_ID_NONE;
  rga_scene_view_refresh (self->ring);
}
