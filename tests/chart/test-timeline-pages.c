#include "chart-plan.h"
#include "example-plan.h"
#include "rga-legend-layout.h"
#include "rga-timeline-layout.h"

#include <math.h>
#include <string.h>

#define ROUNDS 60

typedef void (*PageCheck) (GPtrArray    *pages,
                           const GArray *rows);

/* Random plans, sizes, levels and languages: what holds must hold for each. */
static void
check_random_pages (PageCheck check)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr(ChartPlan) plan = chart_plan_random ((guint) g_test_rand_int_range (0, 24));
      RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
                                  .width = g_test_rand_double_range (500, 1200), .height = g_test_rand_double_range (350, 800),
                                  .level = (RgaLevel) g_test_rand_int_range (0, 2),
                                  .group_by = (RgaGroupBy) g_test_rand_int_range (0, 3),
                                  .language = (RgaLanguage) g_test_rand_int_range (0, RGA_N_LANGUAGES),
                                  .literals = g_test_rand_bit (), .warnings = g_test_rand_bit (),
                                  .links = (RgaLinksShown) g_test_rand_int_range (0, 3),
                                  .color_by = (RgaColorBy) g_test_rand_int_range (0, 4), .load = g_test_rand_bit () };
      RgaOutline outline = { .plan = plan->plan, .level = options.level, .group_by = options.group_by, .dated_only = TRUE,
                             .decision_rows = TRUE };
      g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);
      g_autoptr(GPtrArray) pages = rga_timeline_pages (plan->plan, &options, measure);

      check (pages, rows);
    }
}

static void
explain (const RgaScene *scene,
         const RgaMark  *mark,
         const RgaMark  *other)
{
  g_test_message ("page %d: row %d %s at %.1f %.1f %.1f %.1f “%s”", scene->page, mark->row,
                  rga_mark_kind_to_word (mark->kind), mark->x, mark->y, mark->width, mark->height,
                  mark->n_lines > 0 ? mark->lines[0].text : "");
  if (other != NULL)
    explain (scene, other, NULL);
}

static void
check_inside (GPtrArray    *pages,
              const GArray *rows)
{
  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        {
          const RgaMark *mark = &scene->marks[i];
          gboolean is_inside = mark->x >= -0.01 && mark->y >= -0.01 && mark->x + mark->width <= scene->width + 0.01 &&
                               mark->y + mark->height <= scene->height + 0.01;

          if (!is_inside)
            explain (scene, mark, NULL);
          g_assert_true (is_inside);
        }
    }
}

static void
nothing_lies_outside_the_page (void)
{
  check_random_pages (check_inside);
}

static gboolean
has_text (const RgaMark *mark)
{
  return mark->n_lines > 0;
}

static gboolean
overlap (const RgaMark *mark,
         const RgaMark *other)
{
  const double slack = 0.5;

  return mark->x + slack < other->x + other->width && other->x + slack < mark->x + mark->width &&
         mark->y + slack < other->y + other->height && other->y + slack < mark->y + mark->height;
}

/* Line boxes of neighbouring rows may touch, letters may not. */
static gboolean
lines_overlap (const RgaMark *mark,
               const RgaMark *other)
{
  RgaMark a = *mark, b = *other;

  a.y += 0.1 * a.size;
  a.height -= 0.2 * a.size;
  b.y += 0.1 * b.size;
  b.height -= 0.2 * b.size;

  return overlap (&a, &b);
}

static void
check_texts (GPtrArray    *pages,
             const GArray *rows)
{
  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        for (guint k = 0; has_text (&scene->marks[i]) && k < i; k++)
          if (has_text (&scene->marks[k]) && lines_overlap (&scene->marks[i], &scene->marks[k]))
            {
              explain (scene, &scene->marks[i], &scene->marks[k]);
              g_assert_not_reached ();
            }
    }
}

static void
no_two_texts_overlap (void)
{
  check_random_pages (check_texts);
}

static void
check_link (const RgaScene *scene,
            const RgaMark  *link,
            const RgaMark  *label)
{
  for (guint i = 0; i + 1 < link->n_points; i++)
    {
      RgaPoint a = link->points[i], b = link->points[i + 1];
      RgaMark leg = { .x = MIN (a.x, b.x), .y = MIN (a.y, b.y), .width = fabs (a.x - b.x), .height = fabs (a.y - b.y) };

      /* overlap () forgives half a point at each side */
      leg.x -= 0.6;
      leg.y -= 0.6;
      leg.width += 1.2;
      leg.height += 1.2;
      if (overlap (&leg, label))
        explain (scene, link, label);
      g_assert_false (overlap (&leg, label));
    }
}

static void
check_links (GPtrArray    *pages,
             const GArray *rows)
{
  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        for (guint k = 0; scene->marks[i].kind == RGA_MARK_LINK && k < scene->n_marks; k++)
          if (scene->marks[k].kind == RGA_MARK_LABEL && scene->marks[k].row >= 0)
            check_link (scene, &scene->marks[i], &scene->marks[k]);
    }
}

static void
no_link_crosses_a_text (void)
{
  check_random_pages (check_links);
}

static gboolean
is_symbol (const RgaMark *mark)
{
  return mark->kind == RGA_MARK_MILESTONE || mark->kind == RGA_MARK_DECISION || mark->kind == RGA_MARK_WINDOW ||
         mark->kind == RGA_MARK_DEADLINE || mark->kind == RGA_MARK_LEAD_IN || mark->kind == RGA_MARK_POINT_BAR ||
         mark->kind == RGA_MARK_WARNING;
}

/* A label with its triangle keeps clear of every symbol of its row. */
static gboolean
is_said (const RgaMark *mark)
{
  return mark->kind == RGA_MARK_LABEL || mark->kind == RGA_MARK_WARNING;
}

static void
check_symbols (GPtrArray    *pages,
               const GArray *rows)
{
  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        for (guint k = 0; is_said (&scene->marks[i]) && k < scene->n_marks; k++)
          if (k != i && is_symbol (&scene->marks[k]) && scene->marks[k].row == scene->marks[i].row &&
              overlap (&scene->marks[i], &scene->marks[k]))
            {
              explain (scene, &scene->marks[i], &scene->marks[k]);
              g_assert_not_reached ();
            }
    }
}

static void
no_text_crosses_a_symbol (void)
{
  check_random_pages (check_symbols);
}

static gboolean
is_in (double start,
       double end,
       double x)
{
  return x > start + 0.5 && x < end - 0.5;
}

/* A text in the row of a bar stands inside its full part, or beside it. */
static gboolean
crosses_bar (const RgaMark *label,
             const RgaMark *bar)
{
  double end = label->x + label->width;

  if (label->x >= bar->inner_start && end <= bar->inner_end)
    return label->height * 0.6 > bar->height;

  return is_in (bar->outer_start, bar->outer_end, label->x) || is_in (bar->outer_start, bar->outer_end, end) ||
         is_in (label->x, end, bar->outer_start);
}

static void
check_bars (GPtrArray    *pages,
            const GArray *rows)
{
  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        for (guint k = 0; scene->marks[i].kind == RGA_MARK_LABEL && k < scene->n_marks; k++)
          if ((scene->marks[k].kind == RGA_MARK_BAR || scene->marks[k].kind == RGA_MARK_CHILD_BAR) &&
              scene->marks[k].row >= 0 && scene->marks[k].row == scene->marks[i].row &&
              crosses_bar (&scene->marks[i], &scene->marks[k]))
            {
              explain (scene, &scene->marks[i], &scene->marks[k]);
              g_assert_not_reached ();
            }
    }
}

static void
no_text_crosses_a_slope (void)
{
  check_random_pages (check_bars);
}

static gboolean
is_named (const RgaScene *scene,
          RgaThemeRole    role)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_SWATCH && scene->marks[i].role == role)
      return TRUE;

  return FALSE;
}

static gboolean
has_groups (const GArray *rows)
{
  return rows->len > 0 && g_array_index (rows, RgaOutlineRow, 0).kind == RGA_OUTLINE_GROUP;
}

/* One colour tells nothing apart: it needs no name. */
static gboolean
has_several_colours (GPtrArray *pages)
{
  g_autoptr(GHashTable) roles = g_hash_table_new (NULL, NULL);

  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        if (RGA_ROLE_IS_CATEGORY (scene->marks[i].role))
          g_hash_table_add (roles, GINT_TO_POINTER (scene->marks[i].role));
    }

  return g_hash_table_size (roles) > 1;
}

static void
check_colours (GPtrArray    *pages,
               const GArray *rows)
{
  for (guint p = 0; p < pages->len && has_groups (rows) && has_several_colours (pages); p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        if (RGA_ROLE_IS_CATEGORY (scene->marks[i].role) && !is_named (scene, scene->marks[i].role))
          {
            explain (scene, &scene->marks[i], NULL);
            g_assert_not_reached ();
          }
    }
}

static void
every_colour_is_named_by_a_group (void)
{
  check_random_pages (check_colours);
}

/* What the legend explains of a bar is how it starts and ends: nothing when both lie outside the page. */
static gboolean
goes_on_at_both_ends (const RgaMark *mark)
{
  return (mark->kind == RGA_MARK_BAR || mark->kind == RGA_MARK_CHILD_BAR) && mark->dash == RGA_DASH_NONE &&
         mark->start_edge == RGA_EDGE_CUT && mark->end_edge == RGA_EDGE_CUT;
}

/* What a legend must say of these marks, found without the legend's own code. */
static void
read_kinds (const RgaScene *scene,
            gboolean        in_legend,
            gboolean        found[RGA_N_MARKS])
{
  memset (found, 0, sizeof (gboolean) * RGA_N_MARKS);
  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      if ((in_legend ? mark->row != RGA_ROW_LEGEND : mark->row < 0) || goes_on_at_both_ends (mark))
        continue;
      /* the triangle of a broken link is explained with that link */
      if (!in_legend && mark->kind == RGA_MARK_WARNING && rga_id_is_none (&mark->item))
        continue;
      found[mark->kind == RGA_MARK_CHILD_BAR ? RGA_MARK_BAR : mark->kind] = TRUE;
      /* a tentative bar slopes without an underlay */
      if (mark->start_edge == RGA_EDGE_SOFT || mark->end_edge == RGA_EDGE_SOFT)
        found[RGA_MARK_BAR_UNDERLAY] = TRUE;
    }
}

static void
check_legend (GPtrArray    *pages,
              const GArray *rows)
{
  static const RgaMarkKind explained[] = {
    RGA_MARK_BAR, RGA_MARK_BAR_UNDERLAY, RGA_MARK_BAND, RGA_MARK_SUMMARY, RGA_MARK_RECURRENCE, RGA_MARK_POINT_BAR,
    RGA_MARK_DECISION, RGA_MARK_DEADLINE, RGA_MARK_WARNING, RGA_MARK_LINK,
  };

  for (guint p = 0; p < pages->len; p++)
    {
      gboolean drawn[RGA_N_MARKS], said[RGA_N_MARKS];

      read_kinds (pages->pdata[p], FALSE, drawn);
      read_kinds (pages->pdata[p], TRUE, said);
      for (guint i = 0; i < G_N_ELEMENTS (explained); i++)
        {
          if (drawn[explained[i]] != said[explained[i]])
            g_test_message ("page %u: %s is %s", p + 1, rga_mark_kind_to_word (explained[i]),
                            drawn[explained[i]] ? "drawn, not said" : "said, not drawn");
          g_assert_cmpint (drawn[explained[i]], ==, said[explained[i]]);
        }
      /* the sample of a window has a diamond on it */
      g_assert_true (said[RGA_MARK_MILESTONE] == (drawn[RGA_MARK_MILESTONE] || drawn[RGA_MARK_WINDOW]));
    }
}

static void
the_legend_says_exactly_what_is_drawn (void)
{
  check_random_pages (check_legend);
}

static guint
count_names (GPtrArray *pages,
             guint      row)
{
  guint n = 0;

  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      for (guint i = 0; i < scene->n_marks; i++)
        n += scene->marks[i].row == (int) row &&
             (scene->marks[i].kind == RGA_MARK_GROUP || scene->marks[i].kind == RGA_MARK_ROW_LINE);
    }

  return n;
}

static void
check_rows (GPtrArray    *pages,
            const GArray *rows)
{
  g_assert_cmpuint (pages->len, >=, 1);
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, RgaOutlineRow, i).kind == RGA_OUTLINE_GROUP)
      g_assert_cmpuint (count_names (pages, i), >=, 1);
    else
      g_assert_cmpuint (count_names (pages, i), ==, 1);
}

static void
no_row_is_lost_or_doubled (void)
{
  check_random_pages (check_rows);
}

static void
check_sizes (GPtrArray    *pages,
             const GArray *rows)
{
  for (guint p = 0; p < pages->len; p++)
    {
      const RgaScene *scene = pages->pdata[p];

      g_assert_cmpint (scene->page, ==, (int) p + 1);
      g_assert_cmpint (scene->n_pages, ==, (int) pages->len);
      for (guint i = 0; i < scene->n_marks; i++)
        if (has_text (&scene->marks[i]))
          g_assert_cmpfloat (scene->marks[i].size, >=, RGA_SLIDE_FLOOR);
    }
}

static void
text_never_shrinks_below_the_floor (void)
{
  check_random_pages (check_sizes);
}

static const PageCheck checks[] = {
  check_inside, check_texts, check_symbols, check_bars, check_colours, check_legend, check_rows, check_sizes,
};

static void
check_example (const char *name,
               RgaMeasure *measure,
               RgaLevel    level)
{
  g_autoptr(RgaPlan) plan = example_plan_new (name);
  RgaTimelineSheet options = { .today = rga_day_from_ymd (2022, 11, 1), .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
                              .level = level, .literals = TRUE, .warnings = TRUE };
  RgaOutline outline = { .plan = plan, .level = level, .dated_only = TRUE, .decision_rows = TRUE };
  g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan, &options, measure);

  g_assert_cmpuint (rows->len, >, 5);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    checks[i] (pages, rows);
}

/* The four agendas, with a real font and with a ruler. */
static void
the_examples_hold_too (void)
{
  static const char *const names[] = {
    "verkennende-opdracht", "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda",
  };
  g_autoptr(RgaMeasure) fixed = rga_measure_new_fixed (0.55);
  g_autoptr(RgaMeasure) font = rga_measure_new_pango (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (RgaLevel level = RGA_LEVEL_PROJECTS; level <= RGA_LEVEL_ACTIVITIES; level++)
      {
        check_example (names[i], fixed, level);
        check_example (names[i], font, level);
      }
}

/* Every milestone in view is a symbol, or counted in a pill. */
static guint
count_shown (const RgaScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      if (mark->row < 0)
        continue;
      if (mark->kind == RGA_MARK_MILESTONE || mark->kind == RGA_MARK_DECISION)
        n++;
      if (mark->kind == RGA_MARK_PILL)
        n += (guint) g_ascii_strtoull (mark->lines[0].text, NULL, 10) - MIN (3, (guint) g_ascii_strtoull (mark->lines[0].text, NULL, 10));
    }

  return n;
}

static void
no_rolled_up_milestone_is_left_out (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);

  for (int round = 0; round < 40; round++)
    {
      g_autoptr(ChartPlan) plan = chart_plan_new ();
      RgaProject *project = chart_plan_project (plan, chart_plan_programme (plan, "agenda"), NULL, "project", "2022 t/m 2024");
      RgaTimelineSheet options = { .today = RGA_DAY_OPEN, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
      int n = g_test_rand_int_range (1, 25);
      g_autoptr(GPtrArray) pages = NULL;

      for (int i = 0; i < n; i++)
        {
          g_autofree char *words = g_strdup_printf ("%d-%d-%d", g_test_rand_int_range (1, 29), g_test_rand_int_range (1, 13),
                                                    g_test_rand_int_range (2022, 2025));

          chart_plan_milestone (plan, project, g_test_rand_int_range (0, 2), "mijlpaal", words);
        }
      pages = rga_timeline_pages (plan->plan, &options, measure);
      g_assert_cmpuint (pages->len, ==, 1);
      g_assert_cmpuint (count_shown (pages->pdata[0]), ==, (guint) n);
    }
}

static void
the_same_plan_gives_the_same_page (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  g_autoptr(ChartPlan) plan = chart_plan_random (10);
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan->plan, &options, measure);
  g_autoptr(GPtrArray) again = rga_timeline_pages (plan->plan, &options, measure);

  g_assert_cmpuint (pages->len, ==, again->len);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *one = rga_scene_to_text (pages->pdata[i]);
      g_autofree char *two = rga_scene_to_text (again->pdata[i]);

      g_assert_cmpstr (one, ==, two);
    }
}

/* A page asked for alone is as it is among all, and past the last is the last. */
static void
a_page_alone_is_the_same (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  g_autoptr(ChartPlan) plan = chart_plan_random (60);
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .level = RGA_LEVEL_ACTIVITIES };
  g_autoptr(GPtrArray) all = rga_timeline_pages (plan->plan, &options, measure);

  g_assert_cmpuint (all->len, >, 1);
  for (options.only = 1; options.only <= all->len + 1; options.only++)
    {
      g_autoptr(GPtrArray) alone = rga_timeline_pages (plan->plan, &options, measure);
      g_autofree char *one = rga_scene_to_text (alone->pdata[0]);
      g_autofree char *two = rga_scene_to_text (all->pdata[MIN (options.only, all->len) - 1]);

      g_assert_cmpuint (alone->len, ==, 1);
      g_assert_cmpint (((const RgaScene *) alone->pdata[0])->n_pages, ==, (int) all->len);
      g_assert_cmpstr (one, ==, two);
    }
}

static gboolean
says (const RgaScene *scene,
      const char     *text)
{
  for (guint i = 0; i < scene->n_marks; i++)
    for (guint k = 0; k < scene->marks[i].n_lines; k++)
      if (strcmp (scene->marks[i].lines[k].text, text) == 0)
        return TRUE;

  return FALSE;
}

/* What was reached long before the work begins lies before the page, and is counted. */
static void
a_page_begins_with_the_work (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaProject *project = chart_plan_project (plan, programme, NULL, "project", "Q2 2022 t/m Q4 2023");
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  RgaMilestone *early = chart_plan_milestone (plan, project, RGA_MILESTONE_MILESTONE, "start", "1 maart 2019");
  g_autoptr(GPtrArray) open = rga_timeline_pages (plan->plan, &options, measure);

  g_assert_false (says (open->pdata[0], "1 eerder"));
  g_assert_true (says (open->pdata[0], "2019"));
  early->status = RGA_STATUS_DONE;
  {
    g_autoptr(GPtrArray) reached = rga_timeline_pages (plan->plan, &options, measure);

    g_assert_true (says (reached->pdata[0], "1 eerder"));
    g_assert_false (says (reached->pdata[0], "2019"));
    g_assert_true (says (reached->pdata[0], "2022"));
  }
}

/* design/slide-timeline.png: thirteen projects in four groups, and what has none. */
static void
the_thirteen_projects_fit_on_one_page (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_pango (NULL);
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaTimelineSheet options = { .today = rga_day_from_ymd (2022, 11, 1), .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
                              .links = RGA_LINKS_ORDER };
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan, &options, measure);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_true (says (pages->pdata[0], "4 eerder"));
  g_assert_true (says (pages->pdata[0], "Zonder datum: 30 activiteiten, 2 besluiten"));
}

static void
projects_are_counted_under_the_axis (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaTimelineSheet options = { .today = RGA_DAY_OPEN, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .load = TRUE };
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan, &options, measure);
  const RgaScene *scene = pages->pdata[0];
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].row == RGA_ROW_HEADER && scene->marks[i].n_lines == 1 &&
        strspn (scene->marks[i].lines[0].text, "0123456789") == 1 && scene->marks[i].lines[0].text[1] == '\0')
      g_string_append_printf (numbers, "%s ", scene->marks[i].lines[0].text);
  /* table t11, from Q2 2022 */
  g_assert_cmpstr (numbers->str, ==, "1 1 7 9 8 7 7 ");
  g_assert_true (says (scene, "Projecten, en 2 doorlopend"));
}

/* Colours that no group names are named by the legend, in their order. */
static void
the_legend_names_colours (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.5);
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaFocusArea *area = chart_plan_area (plan, programme, "zorg dichtbij");
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
                              .color_by = RGA_COLOR_BY_STATUS };
  g_autoptr(GPtrArray) pages = NULL, areas = NULL;

  chart_plan_project (plan, programme, area, "een", "Q2 2022")->status = RGA_STATUS_RUNNING;
  chart_plan_project (plan, programme, area, "twee", "Q3 2022")->status = RGA_STATUS_DONE;
  pages = rga_timeline_pages (plan->plan, &options, measure);
  g_assert_true (says (pages->pdata[0], "loopt"));
  g_assert_true (says (pages->pdata[0], "gereed"));
  g_assert_false (says (pages->pdata[0], "gepland"));
  options.color_by = RGA_COLOR_BY_FOCUS_AREA;
  options.group_by = RGA_GROUP_BY_NONE;
  areas = rga_timeline_pages (plan->plan, &options, measure);
  g_assert_true (says (areas->pdata[0], "zorg dichtbij"));
}

static void
an_undated_plan_gets_weeks (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = NULL;

  chart_plan_activity (plan, chart_plan_project (plan, chart_plan_programme (plan, "agenda"), NULL, "p", NULL), "a", NULL);
  pages = rga_timeline_pages (plan->plan, &options, measure);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_true (says (pages->pdata[0], "wk 1"));
  g_assert_true (says (pages->pdata[0], "week 1 = start"));
  g_assert_true (says (pages->pdata[0], "Zonder datum"));
  g_assert_true (says (pages->pdata[0], "1 activiteit"));
  g_assert_true (says (pages->pdata[0], "agenda"));
  g_assert_true (says (pages->pdata[0], "Stand 1 november 2022"));
}

/* Of no project: a folded group has no room for their names, so each has a row. */
static void
decisions_of_no_project_are_named (void)
{
  static const char *const names[] = { "vaststellen begroting", "vaststellen kader", "mandaat inkoop" };
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaProject nothing = { .programme = programme->item.id };
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = NULL;

  chart_plan_project (plan, programme, chart_plan_area (plan, programme, "zorg"), "p", "2022 t/m 2024");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    chart_plan_milestone (plan, &nothing, RGA_MILESTONE_DECISION, names[i], "maart 2023");
  chart_plan_milestone (plan, &nothing, RGA_MILESTONE_MILESTONE, "wegwijzer af", "mei 2023");
  pages = rga_timeline_pages (plan->plan, &options, measure);
  g_assert_cmpuint (pages->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (says (pages->pdata[0], names[i]));
  g_assert_true (says (pages->pdata[0], "wegwijzer af"));
  g_assert_cmpuint (count_shown (pages->pdata[0]), ==, G_N_ELEMENTS (names) + 1);
}

static void
what_is_undated_is_counted_with_its_projects (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.4);
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaProject *project = chart_plan_project (plan, programme, NULL, "een naam die de kolom breed genoeg maakt", "2022 t/m 2024");
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = NULL;

  chart_plan_project (plan, programme, NULL, "twee", NULL);
  chart_plan_project (plan, programme, NULL, "drie", NULL);
  chart_plan_activity (plan, project, "a", NULL);
  pages = rga_timeline_pages (plan->plan, &options, measure);
  g_assert_true (says (pages->pdata[0], "Zonder datum: 2 projecten, 1 activiteit"));
}

static void
an_empty_plan_says_so (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.52);
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaTimelineSheet options = { .today = RGA_DAY_OPEN, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .language = RGA_LANGUAGE_EN };
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan->plan, &options, measure);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_true (says (pages->pdata[0], "Timeline"));
  g_assert_true (says (pages->pdata[0], "No projects or activities yet"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-pages/inside", nothing_lies_outside_the_page);
  g_test_add_func ("/timeline-pages/texts", no_two_texts_overlap);
  g_test_add_func ("/timeline-pages/symbols", no_text_crosses_a_symbol);
  g_test_add_func ("/timeline-pages/links", no_link_crosses_a_text);
  g_test_add_func ("/timeline-pages/slopes", no_text_crosses_a_slope);
  g_test_add_func ("/timeline-pages/examples", the_examples_hold_too);
  g_test_add_func ("/timeline-pages/colours", every_colour_is_named_by_a_group);
  g_test_add_func ("/timeline-pages/legend", the_legend_says_exactly_what_is_drawn);
  g_test_add_func ("/timeline-pages/rows", no_row_is_lost_or_doubled);
  g_test_add_func ("/timeline-pages/sizes", text_never_shrinks_below_the_floor);
  g_test_add_func ("/timeline-pages/rolled-up", no_rolled_up_milestone_is_left_out);
  g_test_add_func ("/timeline-pages/same", the_same_plan_gives_the_same_page);
  g_test_add_func ("/timeline-pages/one-page-alone", a_page_alone_is_the_same);
  g_test_add_func ("/timeline-pages/work", a_page_begins_with_the_work);
  g_test_add_func ("/timeline-pages/thirteen", the_thirteen_projects_fit_on_one_page);
  g_test_add_func ("/timeline-pages/load", projects_are_counted_under_the_axis);
  g_test_add_func ("/timeline-pages/colour-names", the_legend_names_colours);
  g_test_add_func ("/timeline-pages/undated", an_undated_plan_gets_weeks);
  g_test_add_func ("/timeline-pages/no-project", decisions_of_no_project_are_named);
  g_test_add_func ("/timeline-pages/undated-count", what_is_undated_is_counted_with_its_projects);
  g_test_add_func ("/timeline-pages/empty", an_empty_plan_says_so);

  return g_test_run ();
}
