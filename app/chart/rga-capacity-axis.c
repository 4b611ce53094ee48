#include "rga-capacity-layout-private.h"

#include "rga-axis-layout.h"
#include "rga-chart-words.h"

#define SCALE_GAP 6.0     /* between the scale's numbers and the plot */
#define TICK 4.0
#define AIR 4.0           /* at each side of a label */
#define UPPER_GAP 8.0     /* between one upper label and the next */

gint64
rga_load_scale_step (gint64 max,
                     guint  steps)
{
  static const gint64 heads[] = { 1, 2, 5 };

  for (gint64 power = 60;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
      if (max / (heads[i] * power) < (gint64) steps || power > G_MAXINT64 / 100)
        return heads[i] * power;
}

void
rga_load_add_scale (RgaHoursChart *self)
{
  double room = (self->plot_bottom - self->plot_top) / (self->text * 2.2);
  gint64 step = rga_load_scale_step (self->scale_max, (guint) CLAMP (room, 2, 5));

  for (gint64 value = 0; value <= self->scale_max; value += step)
    {
      g_autofree char *text = rga_load_to_text (self->language, value);
      double y = rga_load_y (self, value);

      rga_load_add_text_right (self, text, self->plot_left - SCALE_GAP, rga_load_centre (self, y, self->text),
                               self->text, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
    }
}

/* ---- below the plot ---- */

static char *
make_label (const RgaHoursChart *self,
            RgaAxisUnit          unit,
            RgaDay               first)
{
  if (self->axis.relative)
    return g_strdup_printf ("wk %d", (first - self->axis.start) / 7 + 1);

  return rga_axis_unit_label (unit, first, self->language);
}

static RgaDay
unit_next (const RgaHoursChart *self,
           RgaAxisUnit          unit,
           RgaDay               first)
{
  return self->axis.relative ? first + 7 : rga_axis_unit_next (unit, first);
}

static RgaDay
unit_first (const RgaHoursChart *self,
            RgaAxisUnit          unit)
{
  return self->axis.relative ? self->axis.start : rga_axis_unit_first (unit, rga_time_axis_first (&self->axis));
}

/* The widest label and the narrowest whole unit of this kind. */
static gboolean
fits (const RgaHoursChart *self,
      RgaAxisUnit          unit)
{
  RgaDay last = rga_time_axis_last (&self->axis);

  for (RgaDay day = unit_first (self, unit); day <= last; day = unit_next (self, unit, day))
    {
      g_autofree char *text = make_label (self, unit, day);
      double room = (unit_next (self, unit, day) - day) * self->axis.pt_per_day;

      if (rga_measure_width (self->measure, text, self->text, RGA_WEIGHT_NORMAL) + 2 * AIR > room)
        return FALSE;
    }

  return TRUE;
}

/* Months say when a seat ends; days and weeks only where months are too coarse. */
static RgaAxisUnit
choose_unit (const RgaHoursChart *self)
{
  gboolean is_wide = self->axis.pt_per_day * 30 > self->text * 12;
  RgaAxisUnit unit = is_wide ? MAX (self->axis.unit, RGA_AXIS_WEEK) : RGA_AXIS_MONTH;

  while (unit < RGA_AXIS_DECADE && !fits (self, unit))
    unit++;

  return unit;
}

static void
add_tick (RgaHoursChart *self,
          RgaThemeRole   role,
          double         x,
          double         top,
          double         height)
{
  if (x >= self->plot_left - 0.5 && x <= self->plot_right + 0.5)
    rga_load_add_line (self, role, x - RGA_GRID_WIDTH / 2, top, RGA_GRID_WIDTH, height);
}

static void
add_lower (RgaHoursChart *self,
           RgaAxisUnit    unit,
           RgaDay         first,
           double         top)
{
  double start = rga_time_axis_day_to_x (&self->axis, first);
  double end = rga_time_axis_day_to_x (&self->axis, unit_next (self, unit, first));
  double left = MAX (start, self->plot_left);
  double right = MIN (end, self->plot_right);
  g_autofree char *text = make_label (self, unit, first);
  double width = rga_measure_width (self->measure, text, self->text, RGA_WEIGHT_NORMAL);

  add_tick (self, RGA_ROLE_GRID_STRONG, start, top, TICK);
  if (width <= right - left)
    rga_load_add_text (self, text, (left + right - width) / 2, top + self->text * 1.25, self->text,
                       RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

/* Weeks without dates: as many numbers as there is room for, evenly. */
static void
add_weeks (RgaHoursChart *self,
           double         top)
{
  double widest = rga_measure_width (self->measure, "wk 52", self->text, RGA_WEIGHT_NORMAL) + 2 * AIR;
  int every = 1;

  while (every < 26 && every * 7 * self->axis.pt_per_day < widest)
    every = every < 4 ? every * 2 : every == 4 ? 13 : 26;
  for (int week = 0; week < 52; week++)
    {
      RgaDay first = self->axis.start + 7 * week;
      g_autofree char *text = make_label (self, RGA_AXIS_WEEK, first);

      if (week % every != 0)
        continue;
      add_tick (self, RGA_ROLE_GRID_STRONG, rga_time_axis_day_to_x (&self->axis, first), top, TICK);
      rga_load_add_text (self, text, rga_time_axis_day_to_x (&self->axis, first), top + self->text * 1.25,
                         self->text, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
    }
  rga_load_add_text (self, rga_chart_word (self->language, RGA_WORD_WEEK_ONE), self->plot_left,
                     top + self->text * 2.5, self->text, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

/* The years under their units; the first one stays where the view begins. */
static void
add_years (RgaHoursChart *self,
           double         top)
{
  double free_from = self->plot_left;
  RgaDay last = rga_time_axis_last (&self->axis);
  RgaDay day = rga_axis_unit_first (RGA_AXIS_YEAR, rga_time_axis_first (&self->axis));

  for (; day <= last; day = rga_axis_unit_next (RGA_AXIS_YEAR, day))
    {
      double start = rga_time_axis_day_to_x (&self->axis, day);
      double end = rga_time_axis_day_to_x (&self->axis, rga_axis_unit_next (RGA_AXIS_YEAR, day));
      double x = MAX (start + 4, self->plot_left);
      g_autofree char *text = g_strdup_printf ("%d", rga_day_year (day));
      double width = rga_measure_width (self->measure, text, self->text, RGA_WEIGHT_STRONG);

      if (x < free_from || x + width > MIN (end, self->plot_right))
        continue;
      if (start > self->plot_left)
        add_tick (self, RGA_ROLE_GRID_STRONG, start, top, self->text * 2.6);
      rga_load_add_text (self, text, x, top + self->text * 2.5, self->text, RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
      free_from = x + width + UPPER_GAP;
    }
}

void
rga_load_add_axis (RgaHoursChart *self,
                   double         top)
{
  RgaAxisUnit unit;
  RgaDay last = rga_time_axis_last (&self->axis);

  if (self->axis.relative)
    {
      add_weeks (self, top);
      return;
    }

  unit = choose_unit (self);
  for (RgaDay day = unit_first (self, unit); day <= last; day = unit_next (self, unit, day))
    add_lower (self, unit, day, top);
  if (unit < RGA_AXIS_YEAR)
    add_years (self, top);
}
