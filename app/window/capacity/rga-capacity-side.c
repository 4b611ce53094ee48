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
  RgaCapacityTally *tally;    /* follows the plan; NULL = nothing is counted, or not any more */
  RgaCapacityLook look;
  RgaMeasure     *measure;
  gint64          at_least;   /* minutes */
};

G_DEFINE_FINAL_TYPE (RgaCapacitySide, rga_capacity_side, ADW_TYPE_BIN)

static const RgaCapacity *
get_capacity (RgaCapacitySide *self)
{
  return self->tally == NULL ? NULL : rga_capacity_tally_get (self->tally);
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaCapacitySide *self = data;
  RgaCapacityChart chart = { self->look.query, rga_spoken_language (), RGA_DAY_OPEN };

  if (self->tally == NULL)
    return NULL;

  chart.today = rga_as_of_day (self->document, NULL);
  chart.plan = rga_document_get_plan (self->document);
  chart.at_least = self->at_least;

  return rga_capacity_chart_layout (&chart, get_capacity (self), self->measure, width, height);
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
  g_clear_pointer (&self->tally, rga_capacity_tally_free);
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

static gboolean
is_same_query (const RgaCapacityQuery *a,
               const RgaCapacityQuery *b)
{
  return rga_id_equal (&a->programme, &b->programme) && rga_id_equal (&a->within, &b->within) && a->by == b->by &&
         a->count == b->count && g_strcmp0 (a->variant, b->variant) == 0 && a->with_later == b->with_later;
}

void
rga_capacity_side_follow (RgaCapacitySide *self,
                          const RgaDelta  *delta)
{
  g_return_if_fail (RGA_IS_CAPACITY_SIDE (self) && delta != NULL);

  if (self->tally == NULL)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      rga_capacity_tally_update (self->tally, delta);
      return;
    }
  rga_heat_view_show (self->table, NULL, NULL, &self->look.query, RGA_DAY_OPEN, self->look.unit, self->look.figure);
  g_clear_pointer (&self->tally, rga_capacity_tally_free);
}

void
rga_capacity_side_show (RgaCapacitySide       *self,
                        RgaDocument           *document,
                        const RgaCapacityLook *look)
{
  RgaPlan *plan = document != NULL ? rga_document_get_plan (document) : NULL;
  gboolean is_kept = self->tally != NULL && document == self->document && is_same_query (&look->query, &self->look.query);
  RgaCapacityTally *tally = is_kept ? self->tally : plan != NULL ? rga_capacity_tally_new (plan, &look->query) : NULL;
  const RgaCapacity *counted = tally != NULL ? rga_capacity_tally_get (tally) : NULL;
  RgaDay today = document != NULL ? rga_as_of_day (document, NULL) : RGA_DAY_OPEN;

  g_return_if_fail (RGA_IS_CAPACITY_SIDE (self) && look != NULL);

  g_set_object (&self->document, document);
  self->look = *look;
  rga_heat_view_show (self->table, plan, counted, &look->query, today, look->unit, look->figure);
  if (!is_kept)
    g_clear_pointer (&self->tally, rga_capacity_tally_free);
  self->tally = tally;
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
  const RgaCapacity *capacity;
  gint64 most = 0;

  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), 0);

  capacity = get_capacity (self);
  for (guint i = 0; capacity != NULL && i < capacity->total->steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (capacity->total->steps, RgaCapacityStep, i);

      most = MAX (most, MAX (step->max, step->available));
    }

  return most;
}

gboolean
rga_capacity_side_is_relative (RgaCapacitySide *self)
{
  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), FALSE);

  return self->tally != NULL && get_capacity (self)->is_relative;
}

gboolean
rga_capacity_side_has_hours (RgaCapacitySide *self)
{
  g_return_val_if_fail (RGA_IS_CAPACITY_SIDE (self), FALSE);

  return self->tally != NULL && rga_capacity_has_hours (get_capacity (self));
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
