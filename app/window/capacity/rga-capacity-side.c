/* rga-capacity-side.c */
#include "rga-capacity-side.h"

#include <glib/gi18n.h>

#include "rga-as-of.h"
#include "rga-capacity-chart.h"
#include "rga-say.h"
#include "rga-scene-view.h"

struct _RgaCapacitySide
{
  AdwBin parent_instance;

  GtkLabel       *title;
  GtkLabel       *note;
  RgaSceneView   *chart;
  RgaHeatView    *table;

  RgaDocument    *document;
  RgaCapacity    *capacity;   /* as last counted */
  RgaCapacityLook look;
  RgaMeasure     *measure;
  gint64          at_least;   /* minutes */
};

G_DEFINE_FINAL_TYPE (RgaCapacitySide, rga_capacity_side, ADW_TYPE_BIN)

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaCapacitySide *self = data;
  RgaCapacityChart chart = { self->look.query, rga_spoken_language (), RGA_DAY_OPEN };

  if (self->capacity == NULL)
    return NULL;

  chart.today = rga_as_of_day (self->document, NULL);
  chart.plan = rga_document_get_plan (self->document);
  chart.at_least = self->at_least;

  return rga_capacity_chart_layout (&chart, self->capacity, self->measure, width, height);
}

static const char *
find_note (const RgaCapacityLook *look)
{
  if (look->unit == RGA_PRECISION_WEEK)
    return _("“?” is a row whose hours are not known yet; dashes under a number: seats still open, dots: tentative.");
  if (look->figure == RGA_CAPACITY_AVERAGE)
    return _("Each period shows its average week. “?” is a row whose hours are not known yet; dashes under a number: seats still open, dots: tentative.");

  return _("Each period shows its busiest week. “?” is a row whose hours are not known yet; dashes under a number: seats still open, dots: tentative.");
}

static void
rga_capacity_side_dispose (GObject *object)
{
  RgaCapacitySide *self = RGA_CAPACITY_SIDE (object);

  if (self->chart != NULL)
    rga_scene_view_set_layout (self->chart, NULL, NULL);
  self->chart = NULL;
  if (self->table != NULL)
    rga_heat_view_show (self->table, NULL, NULL, &self->look.query, RGA_DAY_OPEN, self->look.unit, self->look.figure);
  self->table = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->capacity, rga_capacity_free);
  g_clear_pointer (&self->measure, rga_measure_free);

  G_OBJECT_CLASS (rga_capacity_side_parent_class)->dispose (object);
}

static void
rga_capacity_side_class_init (RgaCapacitySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_capacity_side_dispose;

  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  g_type_ensure (RGA_TYPE_HEAT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-capacity-side.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCapacitySide, title);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacitySide, note);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacitySide, chart);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacitySide, table);
}

static void
rga_capacity_side_init (RgaCapacitySide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->measure = rga_measure_new_pango (NULL);
  rga_scene_view_set_layout (self->chart, lay_out, self);
}

void
rga_capacity_side_show (RgaCapacitySide       *self,
                        RgaDocument           *document,
                        const RgaCapacityLook *look)
{
  RgaPlan *plan = document != NULL ? rga_document_get_plan (document) : NULL;
  RgaCapacity *counted = plan != NULL ? rga_capacity_new (plan, &look->query) : NULL;
  RgaDay today = document != NULL ? rga_as_of_day (document, NULL) : RGA_DAY_OPEN;

  g_return_if_fail (RGA_IS_CAPACITY_SIDE (self) && look != NULL);

  g_set_object (&self->document, document);
  self->look = *look;
  rga_heat_view_show (self->table, plan, counted, &look->query, today, look->unit, look->figure);
  g_clear_pointer (&self->capacity, rga_capacity_free);
  self->capacity = counted;
  gtk_label_set_label (self->title, look->title != NULL ? look->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), look->title != NULL);
  gtk_label_set_label (self->note, find_note (look));
  rga_scene_view_refresh (self->chart);
}

void
rga_capacity_side_set_scale (RgaCapacitySide *self,
                             gint64           at_least)
{
  g_return_if_fail (RGA_IS_CAPACITY_SIDE (self));

  self->at_least = at_least;
  rga_scene_view_refresh (self->chart);
}

gint64
rga_capacity_side_get_most (RgaCapacitySide *self)
{
  gint64 most = 0;

  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), 0);

  for (guint i = 0; self->capacity != NULL && i < self->capacity->total->steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (self->capacity->total->steps, RgaCapacityStep, i);

      most = MAX (most, MAX (step->max, step->available));
    }

  return most;
}

gboolean
rga_capacity_side_is_relative (RgaCapacitySide *self)
{
  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), FALSE);

  return self->capacity != NULL && self->capacity->is_relative;
}

gboolean
rga_capacity_side_has_hours (RgaCapacitySide *self)
{
  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), FALSE);

  return self->capacity != NULL && rga_capacity_has_hours (self->capacity);
}

RgaHeatView *
rga_capacity_side_get_table (RgaCapacitySide *self)
{
  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), NULL);

  return self->table;
}

const RgaCapacityQuery *
rga_capacity_side_get_query (RgaCapacitySide *self)
{
  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), NULL);

  return &self->look.query;
}
