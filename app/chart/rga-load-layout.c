#include "rga-load-layout.h"

#include "rga-axis-layout.h"
#include "rga-chart-words.h"

/* Under the numbers, pt. */
#define AIR 2.0

/* One unit after another, from the first day of the axis to its last. */
typedef struct
{
  const RgaLoadView *view;
  RgaDay             first;   /* of the unit */
  RgaDay             last;
} Step;

static Step
begin (const RgaLoadView *view)
{
  RgaDay day = rga_axis_unit_first (view->axis->unit, rga_time_axis_first (view->axis));

  return (Step) { view, day, rga_axis_unit_next (view->axis->unit, day) - 1 };
}

static gboolean
go_on (Step *self)
{
  self->first = self->last + 1;
  self->last = rga_axis_unit_next (self->view->axis->unit, self->first) - 1;

  return self->first <= rga_time_axis_last (self->view->axis);
}

static guint
count (const Step *self)
{
  return rga_load_count (self->view->load, self->first, self->last);
}

static guint
find_most (const RgaLoadView *view)
{
  Step step = begin (view);
  guint most = 1;

  do
    most = MAX (most, count (&step));
  while (go_on (&step));

  return most;
}

/* Left out where it does not fit. */
static void
add_number (RgaScene   *scene,
            const Step *step,
            guint       most,
            double      middle)
{
  const RgaLoadView *view = step->view;
  const RgaTimeAxis *axis = view->axis;
  double start = MAX (rga_time_axis_day_to_x (axis, step->first), axis->x);
  double end = MIN (rga_time_axis_day_to_x (axis, step->last + 1), axis->x + axis->width);
  double size = view->metrics->axis_text;
  g_autofree char *text = g_strdup_printf ("%u", count (step));
  RgaWeight weight = count (step) == most ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL;
  double width = rga_measure_width (view->measure, text, size, weight);

  if (width <= end - start)
    rga_measure_add_label (view->measure, scene, text, (start + end - width) / 2,
                           rga_measure_centre (view->measure, middle, size), size, weight,
                           RGA_ROLE_TEXT)->row = RGA_ROW_HEADER;
}

double
rga_load_layout_height (const RgaMetrics *metrics)
{
  return metrics->axis_lower + AIR;
}

void
rga_load_layout_numbers (RgaScene          *scene,
                         const RgaLoadView *view,
                         double             top)
{
  double middle = top + rga_load_layout_height (view->metrics) / 2;
  guint most = find_most (view);
  Step step = begin (view);

  do
    add_number (scene, &step, most, middle);
  while (go_on (&step));
}

char *
rga_load_layout_words (const RgaLoad *load,
                       RgaLanguage    language)
{
  guint ongoing = rga_load_count_ongoing (load);

  return ongoing > 0 ? rga_chart_word_with_numbers (language, RGA_WORD_LOAD_ONGOING, (int) ongoing, 0)
                     : g_strdup (rga_chart_word (language, RGA_WORD_LOAD));
}

char *
rga_load_layout_tell (const RgaLoadView *view)
{
  GString *told = g_string_new (NULL);
  Step step = begin (view);

  do
    {
      g_autofree char *unit = rga_axis_unit_title (view->axis->unit, step.first, view->language);
      g_autofree char *number = rga_chart_count (view->language, RGA_COUNT_PROJECTS, count (&step));

      g_string_append_printf (told, "%s%s: %s", told->len == 0 ? "" : "; ", unit, number);
    }
  while (go_on (&step));

  return g_string_free (told, FALSE);
}
