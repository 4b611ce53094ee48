#include "rga-indicator-layout.h"

#include <math.h>

#include "rga-chart-words.h"
#include "rga-period-write.h"
#include "rga-report-words.h"

#define EDGE 6.0           /* pt round the picture */
#define TEXT 8.0           /* pt */
#define RADIUS 3.5         /* of a diamond, pt */
#define LINE 1.5           /* pt */
#define HAIR 0.5           /* pt */
#define ABOVE 5.0          /* from a diamond to its number, pt */

typedef struct
{
  RgaDay   day;
  double   value;
  gboolean about;
} Value;

typedef struct
{
  RgaScene   *scene;
  RgaMeasure *measure;
  RgaLanguage language;
  GArray     *values;      /* Value, by day */
  double      target;      /* NAN = none */
  double      low, high;   /* of the scale */
  double      left, right, top, bottom;
} Chart;

/* -- what is shown -------------------------------------------------------- */

static void
add_value (GArray *values,
           RgaDay  day,
           double  value,
           gint64  approximate)
{
  Value one = { day, value, approximate == 1 };

  if (day != RGA_DAY_OPEN && !isnan (value) && !isinf (value))
    g_array_append_val (values, one);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const Value *one = a, *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

static GArray *
collect_values (const RgaProgressIndicator *indicator)
{
  const RgaIndicator *self = indicator->indicator;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Value));
  RgaMeasurement baseline = { .date = self->baseline_date };

  add_value (values, rga_measurement_day (&baseline), self->baseline, self->approximate);
  for (guint i = 0; i < indicator->measurements->len; i++)
    {
      const RgaMeasurement *taken = indicator->measurements->pdata[i];

      add_value (values, rga_measurement_day (taken), taken->value, taken->approximate);
    }
  g_array_sort (values, compare_values);

  return values;
}

static void
find_scale (Chart *self)
{
  self->low = self->high = 0;
  for (guint i = 0; i < self->values->len; i++)
    {
      double value = g_array_index (self->values, Value, i).value;

      self->low = MIN (self->low, value);
      self->high = MAX (self->high, value);
    }
  if (!isnan (self->target))
    {
      self->low = MIN (self->low, self->target);
      self->high = MAX (self->high, self->target);
    }
  if (self->high <= self->low)
    self->high = self->low + 1;
}

/* -- where ---------------------------------------------------------------- */

static double
x_of (const Chart *self,
      RgaDay       day)
{
  RgaDay first = g_array_index (self->values, Value, 0).day;
  RgaDay last = g_array_index (self->values, Value, self->values->len - 1).day;

  return last == first ? (self->left + self->right) / 2 : self->left + (self->right - self->left) * (day - first) / (last - first);
}

static double
y_of (const Chart *self,
      double       value)
{
  return self->bottom - (self->bottom - self->top) * (value - self->low) / (self->high - self->low);
}

/* -- marks ---------------------------------------------------------------- */

static void
add_zero (Chart *self)
{
  RgaMark *line = rga_scene_add (self->scene, RGA_MARK_GRID, RGA_ROLE_GRID_STRONG, EDGE, y_of (self, 0) - HAIR / 2,
                                 self->scene->width - 2 * EDGE, HAIR);

  line->row = RGA_ROW_NONE;
}

static void
add_target (Chart *self)
{
  g_autofree char *number = rga_report_number (self->language, self->target, 0);
  g_autofree char *text = number == NULL ? NULL : g_strjoin (" ", rga_report_word (self->language, RGA_REPORT_TARGET), number, NULL);
  double y;
  RgaMark *line;

  if (text == NULL)
    return;
  y = y_of (self, self->target);
  line = rga_scene_add (self->scene, RGA_MARK_LEADER, RGA_ROLE_DEADLINE, EDGE, y, self->scene->width - 2 * EDGE, 0);
  line->stroke = 2 * HAIR;
  line->dash = RGA_DASH_TENTATIVE;
  line->row = RGA_ROW_NONE;
  rga_scene_add_point (self->scene, line, EDGE, y);
  rga_scene_add_point (self->scene, line, self->scene->width - EDGE, y);
  rga_measure_add_label (self->measure, self->scene, text,
                         self->scene->width - EDGE - rga_measure_width (self->measure, text, TEXT, RGA_WEIGHT_NORMAL),
                         y - 2, TEXT, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

static void
add_line (Chart *self)
{
  RgaMark *line = rga_scene_add (self->scene, RGA_MARK_STEP_LINE, RGA_ROLE_CATEGORY (0), self->left, self->top,
                                 self->right - self->left, self->bottom - self->top);

  line->stroke = LINE;
  line->row = RGA_ROW_NONE;
  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = &g_array_index (self->values, Value, i);

      rga_scene_add_point (self->scene, line, x_of (self, value->day), y_of (self, value->value));
    }
}

/* Its number above it, where there is room beside the one before. */
static double
add_number (Chart       *self,
            const Value *value,
            double       taken)
{
  g_autofree char *text = rga_report_number (self->language, value->value, value->about);
  double width = rga_measure_width (self->measure, text, TEXT, RGA_WEIGHT_STRONG);
  double x = CLAMP (x_of (self, value->day) - width / 2, EDGE, self->scene->width - EDGE - width);

  if (x < taken)
    return taken;
  rga_measure_add_label (self->measure, self->scene, text, x, y_of (self, value->value) - RADIUS - ABOVE / 2, TEXT,
                         RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);

  return x + width + TEXT / 2;
}

static void
add_diamond (Chart       *self,
             const Value *value)
{
  RgaMark *mark = rga_scene_add (self->scene, RGA_MARK_MILESTONE, RGA_ROLE_CATEGORY (0), x_of (self, value->day) - RADIUS,
                                 y_of (self, value->value) - RADIUS, 2 * RADIUS, 2 * RADIUS);

  mark->state = value->about ? RGA_STATE_OPEN : RGA_STATE_DONE;
  mark->stroke = LINE;
  mark->row = RGA_ROW_NONE;
}

static void
add_values (Chart *self)
{
  double taken = 0;

  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = &g_array_index (self->values, Value, i);

      add_diamond (self, value);
      taken = add_number (self, value, taken);
    }
}

/* The first and the last day, under their ends. */
static void
add_days (Chart *self)
{
  double baseline = self->scene->height - EDGE;
  RgaDay first = g_array_index (self->values, Value, 0).day;
  RgaDay last = g_array_index (self->values, Value, self->values->len - 1).day;
  g_autofree char *from = rga_day_describe (first, self->language, RGA_DAY_STYLE_SHORT);
  g_autofree char *to = rga_day_describe (last, self->language, RGA_DAY_STYLE_SHORT);
  double width = rga_measure_width (self->measure, to, TEXT, RGA_WEIGHT_NORMAL);

  rga_measure_add_label (self->measure, self->scene, from, EDGE, baseline, TEXT, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
  if (last != first)
    rga_measure_add_label (self->measure, self->scene, to, self->scene->width - EDGE - width, baseline, TEXT,
                           RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

RgaScene *
rga_indicator_layout (const RgaProgressIndicator *indicator,
                      RgaLanguage                 language,
                      double                      width,
                      double                      height,
                      RgaMeasure                 *measure)
{
  g_autoptr(GArray) values = collect_values (indicator);
  Chart self = { NULL, measure, language, values, indicator->indicator->target };

  if (values->len < 2)
    return NULL;

  self.scene = rga_scene_new (width, height);
  self.scene->title = rga_scene_keep (self.scene, rga_item_name (&indicator->indicator->item));
  self.scene->language = rga_language_to_word (language);
  self.left = 4 * EDGE;
  self.right = width - 4 * EDGE;
  self.top = EDGE + TEXT + RADIUS + ABOVE;
  self.bottom = height - EDGE - 1.6 * TEXT;
  find_scale (&self);
  add_zero (&self);
  add_target (&self);
  add_line (&self);
  add_values (&self);
  add_days (&self);
  rga_scene_finish (self.scene);

  return self.scene;
}

char *
rga_indicator_alt (const RgaProgressIndicator *indicator,
                   RgaLanguage                 language)
{
  g_autofree char *aim = rga_report_aim (language, indicator->indicator);
  GString *alt = g_string_new (rga_item_name (&indicator->indicator->item));

  for (guint i = 0; i < indicator->measurements->len; i++)
    {
      const RgaMeasurement *taken = indicator->measurements->pdata[i];
      g_autofree char *value = rga_report_measured (language, taken);

      g_string_append_printf (alt, "%s%s (%s)", i == 0 ? ": " : ", ", value, rga_report_measured_on (language, taken));
    }
  if (indicator->measurements->len == 0)
    g_string_append_printf (alt, ": %s", rga_report_word (language, RGA_REPORT_NOT_MEASURED));
  if (aim != NULL)
    g_string_append_printf (alt, "; %s", aim);

  return g_string_free (alt, FALSE);
}
