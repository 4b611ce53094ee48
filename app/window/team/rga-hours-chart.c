#include "rga-hours-chart.h"

#include <glib/gi18n.h>

#include "rga-as-of.h"
#include "rga-capacity-chart.h"
#include "rga-capacity-words.h"
#include "rga-reading.h"
#include "rga-say.h"
#include "rga-scene-view.h"

#define DAYS_IN_WEEK 7

struct _RgaHoursChart
{
  AdwBin           parent_instance;

  GtkLabel        *steps;
  RgaSceneView    *chart;

  RgaDocument     *document;
  RgaId            owner;
  RgaCapacityCount count;
  RgaCapacity     *capacity;   /* as last counted */
  RgaMeasure      *measure;
};

G_DEFINE_FINAL_TYPE (RgaHoursChart, rga_hours_chart, ADW_TYPE_BIN)

static RgaCapacityQuery
get_query (RgaHoursChart *self)
{
  return (RgaCapacityQuery) { .within = self->owner, .by = RGA_CAPACITY_BY_BODY, .count = self->count };
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaHoursChart *self = data;
  RgaCapacityChart chart = { get_query (self), rga_spoken_language (), RGA_DAY_OPEN };

  if (self->capacity == NULL)
    return NULL;

  chart.today = rga_as_of_day (self->document, NULL);

  return rga_capacity_chart_layout (&chart, self->capacity, self->measure, width, height);
}

static char *
describe_step (const RgaCapacity     *capacity,
               const RgaCapacityStep *step)
{
  g_autofree char *hours = rga_load_step_to_text (rga_spoken_language (), step);
  g_autofree char *day = step->to == RGA_DAY_OPEN || capacity->is_relative ? NULL : rga_reading_day (step->to);

  if (step->to != RGA_DAY_OPEN && capacity->is_relative)
    /* Translators: hours a week, and the last week from the start in which they are asked */
    return g_strdup_printf (_("%s until week %d"), hours, step->to / DAYS_IN_WEEK + 1);
  if (day == NULL)
    return g_steal_pointer (&hours);

  /* Translators: hours a week, and the last day on which they are asked */
  return g_strdup_printf (_("%s until %s"), hours, day);
}

char *
rga_hours_chart_describe (const RgaCapacity *capacity)
{
  const GArray *steps = capacity->total->steps;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (steps, RgaCapacityStep, i);
      g_autofree char *text = step->rows + step->unknown == 0 ? NULL : describe_step (capacity, step);

      if (text != NULL)
        g_string_append_printf (words, "%s%s", words->len == 0 ? "" : " · ", text);
    }

  return g_string_free (words, FALSE);
}

static void
recount (RgaHoursChart *self)
{
  RgaCapacityQuery query = get_query (self);
  g_autofree char *steps = NULL;
  gboolean has_hours;

  g_clear_pointer (&self->capacity, rga_capacity_free);
  if (self->document != NULL && !rga_id_is_none (&self->owner))
    self->capacity = rga_capacity_new (rga_document_get_plan (self->document), &query);

  has_hours = self->capacity != NULL && rga_capacity_has_hours (self->capacity);
  steps = has_hours ? rga_hours_chart_describe (self->capacity) : g_strdup ("");
  gtk_label_set_label (self->steps, steps);
  gtk_widget_set_visible (GTK_WIDGET (self), has_hours);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, steps, -1);
  rga_scene_view_refresh (self->chart);
}

static void
plan_changed_cb (RgaHoursChart  *self,
                 const RgaDelta *delta)
{
  if (rga_capacity_is_touched (rga_document_get_plan (self->document), delta))
    recount (self);
}

static void
leave_document (RgaHoursChart *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_clear_object (&self->document);
}

static void
rga_hours_chart_dispose (GObject *object)
{
  RgaHoursChart *self = RGA_HOURS_CHART (object);

  if (self->chart != NULL)
    rga_scene_view_set_layout (self->chart, NULL, NULL);
  self->chart = NULL;
  leave_document (self);
  g_clear_pointer (&self->capacity, rga_capacity_free);
  g_clear_pointer (&self->measure, rga_measure_free);

  G_OBJECT_CLASS (rga_hours_chart_parent_class)->dispose (object);
}

static void
rga_hours_chart_class_init (RgaHoursChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_hours_chart_dispose;
  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-hours-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaHoursChart, steps);
  gtk_widget_class_bind_template_child (widget_class, RgaHoursChart, chart);
}

static void
rga_hours_chart_init (RgaHoursChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->count = RGA_CAPACITY_COUNT_STATED;
  self->measure = rga_measure_new_pango (NULL);
  rga_scene_view_set_layout (self->chart, lay_out, self);
}

void
rga_hours_chart_set (RgaHoursChart *self,
                     RgaDocument   *document,
                     const RgaId   *owner)
{
  g_return_if_fail (RGA_IS_HOURS_CHART (self));

  if (self->document != document)
    {
      leave_document (self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_swapped (rga_document_get_plan (document), "changed", G_CALLBACK (plan_changed_cb), self);
    }
  self->owner = owner != NULL ? *owner : RGA_ID_NONE;
  recount (self);
}

void
rga_hours_chart_set_count (RgaHoursChart    *self,
                           RgaCapacityCount  count)
{
  g_return_if_fail (RGA_IS_HOURS_CHART (self));

  if (self->count == count)
    return;

  self->count = count;
  recount (self);
}
