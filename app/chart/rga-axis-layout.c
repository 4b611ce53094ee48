#include "rga-axis-layout.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#include <math.h>

#define UPPER_INDENT 6.0    /* of an upper label, from the start of its unit */
#define UPPER_AIR 10.0      /* it leaves when its successor comes this near */
#define LOWER_AIR 4.0       /* at each side of a lower label */
#define SHORT_YEAR_BELOW 26.0
#define TICK 4.0
#define TAG_PADDING 6.0
#define TAG_CORNER 3.0
#define TODAY_AIR 4.0       /* round a label on its way */

typedef struct
{
  RgaScene          *scene;
  const RgaTimeAxis *axis;
  const RgaMetrics  *metrics;
  RgaLanguage        language;
  RgaMeasure        *measure;
  double             top;
  double             middle;      /* between the label rows */
  double             bottom;
  double             tag_left;    /* the tag of today; equal when there is none */
  double             tag_right;
} Head;

static RgaMark *
add_line (RgaScene *scene,
          RgaThemeRole   role,
          double    x,
          double    top,
          double    bottom)
{
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_GRID, role, x - RGA_GRID_WIDTH / 2, top,
                                 RGA_GRID_WIDTH, bottom - top);

  mark->row = RGA_ROW_HEADER;

  return mark;
}

static void
add_label (const Head *head,
           const char *text,
           double      x,
           double      baseline,
           double      size,
           RgaWeight   weight,
           RgaThemeRole role)
{
  RgaMark *mark = rga_measure_add_label (head->measure, head->scene, text, x, baseline, size, weight, role);

  mark->row = RGA_ROW_HEADER;
}

/* The baseline that centres text of `size` between two heights. */
static double
centre_baseline (const Head *head,
                 double      top,
                 double      bottom,
                 double      size)
{
  return (top + bottom) / 2 + (head->measure->ascent - head->measure->descent) * size / 2;
}

static double
axis_end (const RgaTimeAxis *axis)
{
  return axis->x + axis->width;
}

static gboolean
is_inside (const RgaTimeAxis *axis,
           double             x)
{
  return x >= axis->x - 0.01 && x <= axis_end (axis) + 0.01;
}

static double
today_x (const RgaTimeAxis *axis,
         RgaDay             today)
{
  return rga_time_axis_day_to_x (axis, today) + axis->pt_per_day / 2;
}

/* What an upper unit is called, and where that goes. */
typedef struct
{
  char  *text;       /* NULL: there is no room */
  double x;
  gboolean is_short; /* “’22” */
} UpperLabel;

/* Left end of a text in an upper unit, clear of the tag; beyond `end` when there
 * is no room for it. */
static double
place_upper (const Head *head,
             double      start,
             double      end,
             double      width)
{
  double x = MAX (start, head->axis->x) + UPPER_INDENT;

  if (head->tag_right > head->tag_left && x < head->tag_right + TODAY_AIR && x + width > head->tag_left - TODAY_AIR)
    x = head->tag_right + UPPER_INDENT;

  return x + width + UPPER_AIR <= end ? x : end + 1;
}

static gboolean
try_upper (const Head *head,
           UpperLabel *label,
           double      start,
           double      end)
{
  double width = rga_measure_width (head->measure, label->text, head->metrics->axis_year, RGA_WEIGHT_STRONG);

  label->x = place_upper (head, start, end, width);

  return label->x < end;
}

/* A year without room for it is said in two digits. */
static UpperLabel
find_upper (const Head  *head,
            RgaAxisUnit  unit,
            RgaDay       first,
            RgaDay       next)
{
  UpperLabel label = { rga_axis_unit_title (unit, first, head->language) };
  double start = rga_time_axis_day_to_x (head->axis, first);
  double next_x = rga_time_axis_day_to_x (head->axis, next);
  /* the successor's own label begins a little after its line; the last one has none */
  double end = next_x < axis_end (head->axis) ? next_x + UPPER_INDENT : axis_end (head->axis) + UPPER_AIR;

  if (!try_upper (head, &label, start, end) && unit == RGA_AXIS_YEAR)
    {
      g_free (label.text);
      label.text = g_strdup_printf ("’%02d", rga_day_year (first) % 100);
      label.is_short = TRUE;
      label.x = end + 1;
      try_upper (head, &label, start, end);
    }
  if (label.x >= end)
    g_clear_pointer (&label.text, g_free);

  return label;
}

static void
add_upper (const Head  *head,
           RgaAxisUnit  unit,
           RgaDay       first,
           RgaDay       next)
{
  UpperLabel label = find_upper (head, unit, first, next);
  double start = rga_time_axis_day_to_x (head->axis, first);
  double size = head->metrics->axis_year;

  if (is_inside (head->axis, start))
    add_line (head->scene, RGA_ROLE_GRID_STRONG, start, head->top, head->bottom);
  if (label.text != NULL)
    add_label (head, label.text, label.x, centre_baseline (head, head->top, head->middle, size), size,
               RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
  g_free (label.text);
}

static char *
make_lower_text (const Head  *head,
                 RgaAxisUnit  unit,
                 RgaDay       first,
                 double       room)
{
  if (head->axis->relative)
    return g_strdup_printf ("wk %d", (first - head->axis->start) / 7 + 1);
  if (unit == RGA_AXIS_YEAR && room < SHORT_YEAR_BELOW)
    return g_strdup_printf ("’%02d", rga_day_year (first) % 100);

  return rga_axis_unit_label (unit, first, head->language);
}

static void
add_lower (const Head  *head,
           RgaAxisUnit  unit,
           RgaDay       first,
           RgaDay       next)
{
  double start = rga_time_axis_day_to_x (head->axis, first);
  double end = rga_time_axis_day_to_x (head->axis, next);
  g_autofree char *text = make_lower_text (head, unit, first, end - start);
  double size = head->metrics->axis_text;
  double width = rga_measure_width (head->measure, text, size, RGA_WEIGHT_NORMAL);
  double x = (MAX (start, head->axis->x) + MIN (end, axis_end (head->axis)) - width) / 2;

  if (is_inside (head->axis, start))
    add_line (head->scene, RGA_ROLE_GRID, start, head->middle, head->bottom);
  if (ABS (end - axis_end (head->axis)) < 0.01)
    add_line (head->scene, RGA_ROLE_GRID, end, head->middle, head->bottom);
  if (x >= MAX (start, head->axis->x) && x + width <= MIN (end, axis_end (head->axis)))
    add_label (head, text, x, centre_baseline (head, head->middle, head->bottom, size), size,
               RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

typedef void (*UnitFunc) (const Head  *head,
                          RgaAxisUnit  unit,
                          RgaDay       first,
                          RgaDay       next);

/* Every unit of which something is visible, from left to right. */
static void
each_unit (const Head  *head,
           RgaAxisUnit  unit,
           UnitFunc     func)
{
  RgaDay last = rga_time_axis_last (head->axis);

  for (RgaDay first = rga_axis_unit_first (unit, rga_time_axis_first (head->axis)); first <= last;)
    {
      RgaDay next = rga_axis_unit_next (unit, first);

      if (first == RGA_DAY_OPEN || next == RGA_DAY_OPEN || next <= first)
        return;
      func (head, unit, first, next);
      first = next;
    }
}

static void
add_tick (const Head  *head,
          RgaAxisUnit  unit,
          RgaDay       first,
          RgaDay       next)
{
  double x = rga_time_axis_day_to_x (head->axis, first);

  if (is_inside (head->axis, x))
    add_line (head->scene, RGA_ROLE_GRID_STRONG, x, head->bottom - TICK, head->bottom);
}

/* Weeks of a relative axis are labelled as often as there is room. */
static void
add_relative_weeks (const Head *head)
{
  double widest = rga_measure_width (head->measure, "wk 52", head->metrics->axis_text, RGA_WEIGHT_NORMAL);
  int every = (int) ceil ((widest + 2 * LOWER_AIR) / (7 * head->axis->pt_per_day));
  RgaDay last = rga_time_axis_last (head->axis);

  every = MAX (1, every);
  for (RgaDay first = head->axis->start; first <= last; first += 7 * every)
    add_lower (head, RGA_AXIS_WEEK, first, first + 7 * every);
  add_label (head, rga_chart_word (head->language, RGA_WORD_WEEK_ONE), head->axis->x + UPPER_INDENT,
             centre_baseline (head, head->top, head->middle, head->metrics->axis_text),
             head->metrics->axis_text, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

static void
add_rows (const Head *head)
{
  if (head->axis->relative)
    {
      add_relative_weeks (head);
      return;
    }
  each_unit (head, rga_time_axis_get_upper (head->axis), add_upper);
  each_unit (head, head->axis->unit, add_lower);
  if (rga_time_axis_get_ticks (head->axis) != head->axis->unit && !head->metrics->is_slide)
    each_unit (head, rga_time_axis_get_ticks (head->axis), add_tick);
}

/* ---- the tag of today: years come first ---- */

static int
score_units (const Head  *head,
             RgaAxisUnit  unit)
{
  RgaDay last = rga_time_axis_last (head->axis);
  int score = 0;

  for (RgaDay first = rga_axis_unit_first (unit, rga_time_axis_first (head->axis)); first <= last;)
    {
      RgaDay next = rga_axis_unit_next (unit, first);
      UpperLabel label = { NULL };

      if (first == RGA_DAY_OPEN || next == RGA_DAY_OPEN || next <= first)
        break;
      label = find_upper (head, unit, first, next);
      score += label.text == NULL ? 0 : label.is_short ? 1 : 2;
      g_free (label.text);
      first = next;
    }

  return score;
}

/* Where the tag may hang on its line: its middle, then ever more to a side. */
static const double hangs[] = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8 };

typedef struct
{
  char  *text;
  double left;
  double right;
  int    score;
} Tag;

static void
try_tag (Head       *head,
         Tag        *best,
         const char *text,
         double      x,
         double      hang)
{
  double width = rga_measure_width (head->measure, text, head->metrics->axis_text, RGA_WEIGHT_STRONG) + 2 * TAG_PADDING;
  int score;

  head->tag_left = CLAMP (x - width * hang, head->axis->x, MAX (head->axis->x, axis_end (head->axis) - width));
  head->tag_right = head->tag_left + width;
  score = score_units (head, rga_time_axis_get_upper (head->axis));
  if (best->text != NULL && score <= best->score)
    return;

  g_free (best->text);
  *best = (Tag) { g_strdup (text), head->tag_left, head->tag_right, score };
}

/* As it should be; then without its year, then hung aside: whatever leaves the
 * most of the upper row to be read. */
static Tag
find_tag (Head   *head,
          RgaDay  today)
{
  static const RgaDayStyle styles[] = { RGA_DAY_STYLE_SHORT, RGA_DAY_STYLE_DAY_MONTH };
  Tag best = { NULL };

  for (guint i = head->metrics->is_slide ? 1 : 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *text = rga_day_describe (today, head->language, styles[i]);

      for (guint k = 0; k < G_N_ELEMENTS (hangs); k++)
        try_tag (head, &best, text, today_x (head->axis, today), hangs[k]);
    }

  return best;
}

static void
add_tag (Head   *head,
         RgaDay  today)
{
  Tag tag = find_tag (head, today);
  double size = head->metrics->axis_text;
  RgaMark *mark;

  head->tag_left = tag.left;
  head->tag_right = tag.right;
  mark = rga_scene_add (head->scene, RGA_MARK_TODAY_TAG, RGA_ROLE_TODAY, tag.left, head->top, tag.right - tag.left,
                        head->middle - head->top - 2);
  mark->over = RGA_ROLE_TODAY;
  mark->corner = TAG_CORNER;
  mark->size = size;
  mark->weight = RGA_WEIGHT_STRONG;
  mark->row = RGA_ROW_HEADER;
  rga_scene_add_line (head->scene, mark, tag.text, tag.left + TAG_PADDING,
                      centre_baseline (head, mark->y, mark->y + mark->height, size), mark->width - 2 * TAG_PADDING);
  g_free (tag.text);
}

double
rga_axis_layout_header (RgaScene          *scene,
                        const RgaTimeAxis *axis,
                        const RgaMetrics  *metrics,
                        RgaLanguage        language,
                        RgaMeasure        *measure,
                        RgaDay             today,
                        double             y)
{
  Head head = { .scene = scene, .axis = axis, .metrics = metrics, .language = language, .measure = measure,
                .top = y, .middle = y + metrics->axis_upper,
                .bottom = y + metrics->axis_upper + metrics->axis_lower };

  if (today != RGA_DAY_OPEN && !axis->relative && is_inside (axis, today_x (axis, today)))
    add_tag (&head, today);
  add_rows (&head);

  return head.bottom;
}

static void
add_grid_line (const Head  *head,
               RgaAxisUnit  unit,
               RgaDay       first,
               RgaDay       next)
{
  gboolean is_upper = unit == rga_time_axis_get_upper (head->axis);
  double x = rga_time_axis_day_to_x (head->axis, first);

  /* the last unit is closed at the right when it ends with the axis */
  if (!is_upper && ABS (rga_time_axis_day_to_x (head->axis, next) - axis_end (head->axis)) < 0.01)
    add_line (head->scene, RGA_ROLE_GRID, axis_end (head->axis), head->top, head->bottom)->row = RGA_ROW_NONE;
  if (!is_inside (head->axis, x))
    return;
  /* where both units begin, the stronger line is enough */
  if (!is_upper && rga_axis_unit_first (rga_time_axis_get_upper (head->axis), first) == first)
    return;

  add_line (head->scene, is_upper ? RGA_ROLE_GRID_STRONG : RGA_ROLE_GRID, x, head->top, head->bottom)->row = RGA_ROW_NONE;
}

void
rga_axis_layout_grid (RgaScene          *scene,
                      const RgaTimeAxis *axis,
                      double             top,
                      double             bottom)
{
  Head head = { .scene = scene, .axis = axis, .top = top, .bottom = bottom };

  if (!axis->relative)
    each_unit (&head, rga_time_axis_get_upper (axis), add_grid_line);
  each_unit (&head, axis->unit, add_grid_line);
}

typedef struct
{
  double top;
  double bottom;
} Gap;

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  double difference = ((const Gap *) a)->top - ((const Gap *) b)->top;

  return (difference > 0) - (difference < 0);
}

/* The labels that the line would run through. */
static GArray *
find_gaps (RgaScene *scene,
           double    x)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (Gap));

  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];
      Gap gap = { mark->y, mark->y + mark->height };

      if (mark->kind == RGA_MARK_LABEL && mark->over == RGA_ROLE_NONE &&
          x > mark->x - TODAY_AIR && x < mark->x + mark->width + TODAY_AIR)
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_gaps);

  return gaps;
}

void
rga_axis_layout_today (RgaScene          *scene,
                       const RgaTimeAxis *axis,
                       const RgaMetrics  *metrics,
                       RgaDay             today,
                       double             top,
                       double             bottom)
{
  double x = today != RGA_DAY_OPEN && !axis->relative ? today_x (axis, today) : axis->x - 1;
  g_autoptr(GArray) gaps = NULL;

  if (!is_inside (axis, x))
    return;

  gaps = find_gaps (scene, x);
  for (guint i = 0; i <= gaps->len; i++)
    {
      double end = i < gaps->len ? MIN (bottom, g_array_index (gaps, Gap, i).top) : bottom;

      if (end > top)
        rga_scene_add (scene, RGA_MARK_TODAY, RGA_ROLE_TODAY, x - metrics->today / 2, top, metrics->today, end - top);
      if (i < gaps->len)
        top = MAX (top, g_array_index (gaps, Gap, i).bottom);
    }
}
