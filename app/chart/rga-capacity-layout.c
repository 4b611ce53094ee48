#include "rga-capacity-layout-private.h"

#include "rga-period-write.h"
#include "rga-chart-words.h"

/* A page, in points; design/charts.md sections 2 and 8. */
#define PAGE_WIDTH 960.0
#define PAGE_HEIGHT 540.0
#define MARGIN 32.0
#define TITLE 24.0
#define TITLE_BASELINE 45.0
#define SUBTITLE_BASELINE 67.0
#define PLOT_TOP 116.0
#define BOTTOM 21.0           /* from the legend's baseline to the edge */
#define LEGEND_AIR 27.0       /* from the last row to that baseline */
#define ROW 20.8
#define AXIS_HEIGHT 3.25      /* of the text, below the plot */
#define SCALE_WIDTH 2.5       /* of the text, left of the plot */
#define LATER_WIDTH 38.0
#define LATER_GAP 12.0
#define LEADER_WIDTH 26.0
#define LIST_MIN 0.285        /* of the page, names and hours */
#define LIST_MAX 0.37
#define LIST_GAP 10.0         /* between a name and its hours */
#define PLOT_MIN 150.0
#define CONTINUED_TOP 96.0    /* of the rows on a further page */
#define WEEKS 52

typedef struct
{
  RgaPlan               *plan;
  const RgaCapacityPage *page;
  RgaMeasure            *measure;
  RgaCapacity           *stack;
  RgaCapacity           *rows;
  double                 width, height;
  GPtrArray             *scenes;
  guint                  n_rows;     /* with something to show */
} Pages;

/* ---- which days ---- */

static RgaDay
month_first (RgaDay day)
{
  return rga_day_month_first (rga_day_year (day), rga_day_month (day));
}

static RgaDay
month_last (RgaDay day)
{
  return rga_day_month_first (rga_day_year (day), rga_day_month (day) + 1) - 1;
}

/* Hours that have always been asked begin where the reader stands, unless all
 * changes lie before that. */
static RgaDay
find_start (const RgaCapacity *stack,
            RgaDay             today)
{
  const RgaCapacityStep *before = rga_capacity_group_at (stack->total, RGA_DAY_OPEN);

  if (before->max == 0 && before->unknown == 0)
    return month_first (stack->first);
  if (today != RGA_DAY_OPEN && today <= stack->last)
    return month_first (today);

  return rga_day_add_months (month_first (stack->first), -1);
}

void
rga_capacity_get_range (const RgaCapacity *stack,
                        RgaDay             today,
                        RgaDay            *first,
                        RgaDay            *last)
{
  if (stack->is_relative)
    {
      *first = 0;
      *last = WEEKS * 7 - 1;
      return;
    }

  *first = find_start (stack, today);
  *last = MAX (month_last (stack->last), month_last (*first));
  if (*last - *first < 31)
    *last = month_last (rga_day_add_months (*first, 2));
}

static void
find_days (RgaHoursChart         *chart,
           const RgaCapacityPage *page)
{
  rga_capacity_get_range (chart->stack, page->today, &chart->first, &chart->last);
  if (chart->stack->is_relative)
    return;
  if (page->from != RGA_DAY_OPEN)
    chart->first = page->from;
  if (page->to != RGA_DAY_OPEN)
    chart->last = page->to;
  chart->last = MAX (chart->last, chart->first);
}

/* ---- where everything stands ---- */

/* What the names of these groups and their figures ask for at the most. */
static double
measure_groups (const RgaHoursChart *chart,
                GPtrArray           *groups)
{
  double widest = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const RgaCapacityGroup *group = groups->pdata[i];
      RgaCapacityStep all = rga_capacity_group_all (group);
      g_autofree char *hours = rga_load_step_to_text (chart->language, &all);
      const char *name = rga_load_group_name (group, chart->language);

      widest = MAX (widest, rga_measure_width (chart->measure, name, chart->text, RGA_WEIGHT_NORMAL) +
                            rga_measure_width (chart->measure, hours, chart->text, RGA_WEIGHT_STRONG));
    }

  return widest;
}

static double
measure_list (const RgaHoursChart *chart,
              const RgaCapacity   *rows)
{
  double widest = rows != NULL ? measure_groups (chart, rows->groups) : 0;

  for (guint i = 0; i < chart->layers->len; i++)
    {
      const RgaHoursLayer *layer = chart->layers->pdata[i];

      if (layer->groups->len == 1)
        widest = MAX (widest, measure_groups (chart, layer->groups));
    }

  return widest + LIST_GAP;
}

/* The list gets what its names ask for, within bounds; the plot gets the rest. */
static void
place_columns (RgaHoursChart     *chart,
               const RgaCapacity *rows)
{
  double width = chart->scene->width;
  gboolean has_later = chart->stack->total->later_rows > 0;

  chart->list_left = chart->right - CLAMP (measure_list (chart, rows), width * LIST_MIN, width * LIST_MAX);
  chart->later_right = chart->list_left - chart->text * 1.3 - LEADER_WIDTH;
  chart->later_left = has_later ? chart->later_right - LATER_WIDTH : chart->later_right;
  chart->plot_left = chart->left + chart->text * SCALE_WIDTH;
  chart->plot_right = has_later ? chart->later_left - LATER_GAP : chart->later_right;
}

static void
place_axis (RgaHoursChart *chart)
{
  double width = chart->plot_right - chart->plot_left;

  if (chart->stack->is_relative)
    chart->axis = rga_time_axis_relative (chart->plot_left, width);
  else
    chart->axis = rga_time_axis_fit (chart->plot_left, width, chart->first, chart->last);
  chart->axis.width = width;
  chart->axis.pt_per_day = width / (chart->last - chart->first + 1);
}

static RgaHoursChart
begin_chart (RgaScene              *scene,
             const RgaCapacity     *stack,
             const RgaCapacityPage *page,
             const RgaMetrics      *metrics,
             RgaMeasure            *measure)
{
  RgaHoursChart chart = {
    .scene = scene, .measure = measure, .language = page->language, .stack = stack, .metrics = metrics, .plan = page->plan, .at_least = page->at_least,
    .text = metrics->label, .strong = metrics->label + 2,
  };

  scene->language = rga_language_to_word (page->language);
  find_days (&chart, page);

  return chart;
}

/* ---- words round the chart ---- */

static char *
make_subtitle (const Pages *pages)
{
  const RgaCapacityQuery *query = &pages->page->query;
  const RgaProgramme *programme = rga_plan_get_in (pages->plan, RGA_LIST_PROGRAMMES, &query->programme);
  g_autofree char *by = rga_load_by_word (pages->page->language, query->by, pages->plan);
  RgaHoursWord count = pages->stack->per_person ? RGA_HOURS_WORD_PER_PERSON : RGA_HOURS_WORD_PER_ROW;
  g_autofree char *counted = g_strconcat (", ", rga_load_word (pages->page->language, count), NULL);
  g_autofree char *variant = query->variant != NULL ? g_strconcat (", ", query->variant, NULL) : g_strdup ("");
  guint n;
  RgaItem *const *all = rga_plan_items (pages->plan, RGA_LIST_PROGRAMMES, &n);

  if (programme == NULL && n == 1)
    programme = (const RgaProgramme *) all[0];

  return programme != NULL && programme->name != NULL
       ? g_strconcat (programme->name, " · ", by, counted, variant, NULL)
       : g_strconcat (by, counted, variant, NULL);
}

static void
add_as_of (RgaHoursChart *chart,
           RgaDay         today)
{
  g_autofree char *date = rga_day_describe (today, chart->language, RGA_DAY_STYLE_LONG);
  g_autofree char *text = rga_chart_word_with_text (chart->language, RGA_WORD_AS_OF, date);

  if (today != RGA_DAY_OPEN)
    rga_load_add_text_right (chart, text, chart->right, TITLE_BASELINE, chart->text, RGA_WEIGHT_NORMAL,
                             RGA_ROLE_TEXT_MUTED);
}

static void
add_heading (RgaHoursChart *chart,
             const Pages   *pages)
{
  const char *title = pages->page->title != NULL ? pages->page->title : rga_load_word (chart->language, RGA_HOURS_WORD_TITLE);
  g_autofree char *subtitle = make_subtitle (pages);
  double room = chart->right - chart->left - chart->text * 14;
  g_auto(GStrv) lines = rga_measure_break (chart->measure, title, TITLE, RGA_WEIGHT_STRONG, room, 1);

  chart->scene->title = rga_scene_keep (chart->scene, title);
  if (lines[0] != NULL)
    rga_load_add_text (chart, lines[0], chart->left, TITLE_BASELINE, TITLE, RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
  g_strfreev (lines);
  lines = rga_measure_break (chart->measure, subtitle, chart->text, RGA_WEIGHT_NORMAL, chart->right - chart->left, 1);
  if (lines[0] != NULL)
    rga_load_add_text (chart, lines[0], chart->left, SUBTITLE_BASELINE, chart->text, RGA_WEIGHT_NORMAL,
                       RGA_ROLE_TEXT_MUTED);
  add_as_of (chart, pages->page->today);
}

/* “blad 2 van 3”, at the right of the subtitle. */
static void
add_page_number (Pages *pages,
                 guint  i)
{
  RgaScene *scene = pages->scenes->pdata[i];
  RgaHoursChart chart = { .scene = scene, .measure = pages->measure };
  g_autofree char *text = rga_chart_word_with_numbers (pages->page->language, RGA_WORD_PAGE, (int) i + 1,
                                                       (int) pages->scenes->len);

  scene->page = (int) i + 1;
  scene->n_pages = (int) pages->scenes->len;
  if (pages->scenes->len > 1)
    rga_load_add_text_right (&chart, text, scene->width - MARGIN, SUBTITLE_BASELINE, RGA_SLIDE_FLOOR,
                             RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
  rga_scene_finish (scene);
}

/* ---- a plan without hours ---- */

static void
add_centred (RgaHoursChart *chart,
             const char    *text,
             double         baseline,
             double         size,
             RgaWeight      weight,
             RgaThemeRole   role)
{
  double width = rga_measure_width (chart->measure, text, size, weight);

  rga_load_add_text (chart, text, (chart->scene->width - width) / 2, baseline, size, weight, role);
}

static void
add_empty (RgaHoursChart *chart,
           double         middle)
{
  guint n = chart->stack->total->unknown;
  g_autofree char *unknown = rga_load_unknown (chart->language, n);

  add_centred (chart, rga_load_word (chart->language, RGA_HOURS_WORD_NONE), middle, chart->text * 1.3,
               RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
  add_centred (chart, n > 0 ? unknown : rga_load_word (chart->language, RGA_HOURS_WORD_NONE_HINT),
               middle + chart->text * 2, chart->text, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

/* ---- the chart itself ---- */

/* Stack, scale, axis, later column and list between plot_top and plot_bottom. */
static void
add_chart (RgaHoursChart *chart)
{
  rga_load_add_scale (chart);
  rga_load_add_stack (chart);
  rga_load_add_later (chart);
  rga_load_add_totals (chart);
  rga_load_add_axis (chart, chart->plot_bottom);
  if (chart->later_right > chart->later_left)
    {
      const char *later = rga_load_word (chart->language, RGA_HOURS_WORD_LATER);
      double width = rga_measure_width (chart->measure, later, chart->text, RGA_WEIGHT_NORMAL);

      rga_load_add_text (chart, later, (chart->later_left + chart->later_right - width) / 2,
                         chart->plot_bottom + chart->text * 1.25, chart->text, RGA_WEIGHT_NORMAL,
                         RGA_ROLE_TEXT_MUTED);
    }
  rga_load_add_list (chart);
}

/* What a plot needs at the least: its list in full. */
static double
need_plot (const RgaHoursChart *chart)
{
  return MAX (PLOT_MIN, (chart->layers->len + 0.5) * chart->text * 1.33);
}

static double
legend_height (guint lines)
{
  return BOTTOM + LEGEND_AIR + (lines - 1) * RGA_SLIDE_FLOOR * RGA_LOAD_LEGEND_LINE;
}

static RgaHoursChart
begin_page (Pages *pages)
{
  RgaScene *scene = rga_scene_new (pages->width, pages->height);
  RgaHoursChart chart = begin_chart (scene, pages->stack, pages->page, rga_metrics_get (RGA_DENSITY_SLIDE),
                                     pages->measure);

  chart.left = MARGIN;
  chart.right = scene->width - MARGIN;
  chart.plan = pages->plan;
  rga_load_chart_fill (&chart, pages->page->query.by);
  place_columns (&chart, pages->rows);
  place_axis (&chart);
  add_heading (&chart, pages);
  g_ptr_array_add (pages->scenes, scene);

  return chart;
}

static guint
fit_rows (const RgaHoursChart *chart,
          guint                n_rows,
          double               below)
{
  double room = chart->scene->height - below - PLOT_TOP - need_plot (chart) - chart->text * AXIS_HEIGHT;

  return MIN (n_rows, (guint) MAX (room / ROW, 0));
}

/* The page with room for so many lines of legend; returns how many it takes. */
static guint
lay_first_page (Pages *pages,
                guint  legend_lines,
                guint *n_rows)
{
  RgaHoursChart chart = begin_page (pages);
  double below = legend_height (legend_lines);
  double rows_top;
  guint lines;

  *n_rows = fit_rows (&chart, pages->n_rows, below);
  rows_top = chart.scene->height - below - *n_rows * ROW;
  chart.plot_top = PLOT_TOP;
  chart.plot_bottom = MAX (rows_top - chart.text * AXIS_HEIGHT, PLOT_TOP + 60);
  add_chart (&chart);
  if (*n_rows > 0)
    rga_load_add_rows (&chart, pages->rows, 0, *n_rows, rows_top, ROW);
  lines = rga_load_add_legend (&chart, chart.scene->height - BOTTOM, TRUE);
  rga_load_chart_clear (&chart);

  return lines;
}

/* What the legend holds follows from what is drawn, and how much fits from the
 * legend: the second round knows. */
static guint
add_first_page (Pages *pages)
{
  guint n_rows;
  guint lines = lay_first_page (pages, 1, &n_rows);

  if (lines > 1)
    {
      g_ptr_array_set_size (pages->scenes, 0);
      lay_first_page (pages, lines, &n_rows);
    }

  return n_rows;
}

/* A further page holds rows only, under the same axis. */
static guint
add_more_rows (Pages *pages,
               guint  from)
{
  RgaHoursChart chart = begin_page (pages);
  double top = CONTINUED_TOP + chart.text * (AXIS_HEIGHT - 0.7);
  double room = chart.scene->height - BOTTOM - 3 * LEGEND_AIR - top;
  guint n_rows = MIN (pages->n_rows - from, (guint) MAX (room / ROW, 1));

  rga_load_add_axis (&chart, CONTINUED_TOP - chart.text * 0.6);
  rga_load_add_rows (&chart, pages->rows, from, from + n_rows, top, ROW);
  rga_load_add_legend (&chart, chart.scene->height - BOTTOM, TRUE);
  rga_load_chart_clear (&chart);

  return from + n_rows;
}

static void
add_empty_page (Pages *pages)
{
  RgaHoursChart chart = begin_page (pages);

  add_empty (&chart, pages->height / 2);
  rga_load_chart_clear (&chart);
}

GPtrArray *
rga_capacity_pages (RgaPlan               *plan,
                    const RgaCapacityPage *page,
                    RgaMeasure            *measure)
{
  g_autoptr(RgaCapacity) stack = rga_capacity_new (plan, &page->query);
  g_autoptr(RgaCapacity) rows = rga_load_make_rows (plan, &page->query);
  Pages pages = {
    .plan = plan, .page = page, .measure = measure, .stack = stack, .rows = rows,
    .width = page->width > 0 ? page->width : PAGE_WIDTH, .height = page->height > 0 ? page->height : PAGE_HEIGHT,
    .scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_scene_free), .n_rows = rga_load_count_rows (rows),
  };

  if (!rga_capacity_has_hours (stack))
    add_empty_page (&pages);
  else
    for (guint done = add_first_page (&pages); done < pages.n_rows;)
      done = add_more_rows (&pages, done);
  for (guint i = 0; i < pages.scenes->len; i++)
    add_page_number (&pages, i);

  return pages.scenes;
}

/* With room for so many lines of legend; returns how many it takes. */
static guint
lay_view (RgaScene              *scene,
          const RgaCapacity     *stack,
          const RgaCapacityPage *page,
          const RgaMetrics      *metrics,
          RgaMeasure            *measure,
          guint                  legend_lines)
{
  RgaHoursChart chart = begin_chart (scene, stack, page, metrics, measure);
  double below = metrics->label * (AXIS_HEIGHT + 2.5 + (legend_lines - 1) * RGA_LOAD_LEGEND_LINE);
  guint lines = 1;

  chart.left = metrics->label;
  chart.right = scene->width - metrics->label;
  rga_load_chart_fill (&chart, page->query.by);
  place_columns (&chart, NULL);
  place_axis (&chart);
  chart.plot_top = metrics->label * 3;
  chart.plot_bottom = MAX (scene->height - below, chart.plot_top + 40);
  if (rga_capacity_has_hours (stack))
    {
      add_chart (&chart);
      lines = rga_load_add_legend (&chart, scene->height - metrics->label * 0.8, TRUE);
    }
  else
    add_empty (&chart, scene->height / 2);
  rga_load_chart_clear (&chart);

  return lines;
}

/* As for a page: what the legend holds follows from what is drawn. */
RgaScene *
rga_capacity_layout (const RgaCapacity     *stack,
                     const RgaCapacityPage *page,
                     const RgaMetrics      *metrics,
                     RgaMeasure            *measure)
{
  RgaScene *scene = rga_scene_new (page->width, page->height);
  guint lines = lay_view (scene, stack, page, metrics, measure, 1);

  if (lines > 1)
    {
      rga_scene_free (scene);
      scene = rga_scene_new (page->width, page->height);
      lay_view (scene, stack, page, metrics, measure, lines);
    }
  rga_scene_finish (scene);

  return scene;
}
