/* Grouped by procurement round: each round has exactly its projects, held against a
 * slow look through the whole plan. Without a display. */
#include "chart-plan.h"
#include "rga-outline.h"
#include "rga-timeline-layout.h"

#define N_PROJECTS 9
#define N_ROUNDS 4

static void
make_part (ChartPlan        *self,
           const RgaProject *project,
           const RgaProject *of)
{
  RgaItem *part = rga_item_copy (&project->item);

  ((RgaProject *) part)->parent = of->item.id;
  rga_plan_put (self->plan, part);
}

/* Two agendas; rounds of each, projects in none, one or several of them, some twice,
 * some part of another project. */
static ChartPlan *
make_random_plan (void)
{
  ChartPlan *self = chart_plan_new ();
  RgaProgramme *programmes[2] = { chart_plan_programme (self, "een"), chart_plan_programme (self, "twee") };
  RgaProject *projects[N_PROJECTS];
  RgaRound *rounds[N_ROUNDS];

  for (int i = 0; i < N_ROUNDS; i++)
    rounds[i] = chart_plan_round (self, programmes[g_test_rand_bit ()], "ronde");
  for (int i = 0; i < N_PROJECTS; i++)
    {
      projects[i] = chart_plan_project (self, programmes[g_test_rand_bit ()], NULL, "p", "2022");
      if (i > 0 && g_test_rand_int_range (0, 4) == 0)
        make_part (self, projects[i], projects[g_test_rand_int_range (0, i)]);
      chart_plan_activity (self, projects[i], "a", "mei 2022");
    }
  for (int i = g_test_rand_int_range (0, 14); i > 0; i--)
    chart_plan_put_in_round (self, rounds[g_test_rand_int_range (0, N_ROUNDS)], projects[g_test_rand_int_range (0, N_PROJECTS)]);

  return self;
}

static gboolean
is_in_scope (const RgaOutline *outline,
             const RgaId      *programme)
{
  return rga_id_is_none (&outline->programme) || rga_id_equal (&outline->programme, programme);
}

/* The slow way: every link of the plan looked at. */
static gboolean
is_linked (const RgaOutline *outline,
           const RgaId      *round,
           const RgaProject *project)
{
  guint n;
  RgaItem *const *links = rga_plan_items (outline->plan, RGA_LIST_ROUND_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    if (rga_id_equal (&((RgaRoundProject *) links[i])->round, round) &&
        rga_id_equal (&((RgaRoundProject *) links[i])->project, &project->item.id))
      return is_in_scope (outline, &project->programme);

  return FALSE;
}

static gboolean
is_in_any_round (const RgaOutline *outline,
                 const RgaProject *project)
{
  guint n;
  RgaItem *const *rounds = rga_plan_items (outline->plan, RGA_LIST_ROUNDS, &n);

  for (guint i = 0; i < n; i++)
    if (is_in_scope (outline, &((RgaRound *) rounds[i])->programme) && is_linked (outline, &rounds[i]->id, project))
      return TRUE;

  return FALSE;
}

static guint
count_shown (const GArray *rows,
             const RgaId  *id)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += rga_id_equal (&g_array_index (rows, RgaOutlineRow, i).id, id);

  return n;
}

static gboolean
belongs (const RgaOutline    *outline,
         const RgaOutlineRow *group,
         const RgaProject    *project)
{
  if (!rga_id_is_none (&group->id))
    return is_linked (outline, &group->id, project);

  return is_in_scope (outline, &project->programme) && rga_id_is_none (&project->parent) &&
         !is_in_any_round (outline, project);
}

static void
assert_group (const RgaOutline    *outline,
              const RgaOutlineRow *group)
{
  g_autoptr(GArray) children = rga_outline_children (outline, group);
  guint n;
  RgaItem *const *projects = rga_plan_items (outline->plan, RGA_LIST_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (count_shown (children, &projects[i]->id), ==, belongs (outline, group, (RgaProject *) projects[i]));
}

/* Every group, and no round with projects is left out. */
static void
assert_groups (const RgaOutline *outline)
{
  g_autoptr(GArray) roots = rga_outline_roots (outline);
  guint n, n_used = 0;
  RgaItem *const *projects = rga_plan_items (outline->plan, RGA_LIST_PROJECTS, &n);

  for (guint i = 0; i < roots->len; i++)
    {
      g_assert_cmpint (g_array_index (roots, RgaOutlineRow, i).kind, ==, RGA_OUTLINE_GROUP);
      assert_group (outline, &g_array_index (roots, RgaOutlineRow, i));
      n_used += !rga_id_is_none (&g_array_index (roots, RgaOutlineRow, i).id);
    }
  for (guint i = 0; i < n; i++)
    if (is_in_any_round (outline, (RgaProject *) projects[i]))
      g_assert_cmpuint (n_used, >, 0);
}

/* Whatever the number of its rounds, one row is the project's own, and only that
 * one has something below it. */
static void
assert_own_rows (const RgaOutline *outline)
{
  g_autoptr(GArray) rows = rga_outline_rows (outline, NULL);
  g_autoptr(GHashTable) own = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GHashTable) places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      g_assert_true (rga_id_is_none (&row->place) || g_hash_table_add (places, &row->place));
      if (row->is_repeat)
        g_assert_false (row->is_expandable);
      else if (row->item != NULL)
        g_assert_true (g_hash_table_add (own, &row->id));
    }
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (g_array_index (rows, RgaOutlineRow, i).item == NULL ||
                   g_hash_table_contains (own, &g_array_index (rows, RgaOutlineRow, i).id));
}

static void
assert_plan (ChartPlan *plan)
{
  RgaOutline outline = { .plan = plan->plan, .group_by = RGA_GROUP_BY_ROUND, .level = RGA_LEVEL_ACTIVITIES };
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan->plan, RGA_LIST_PROGRAMMES);

  assert_groups (&outline);
  assert_own_rows (&outline);
  for (guint i = 0; i < programmes->len; i++)
    {
      outline.programme = ((RgaItem *) programmes->pdata[i])->id;
      assert_groups (&outline);
    }
}

static void
each_round_has_exactly_its_projects (void)
{
  for (int i = 0; i < 300; i++)
    {
      g_autoptr(ChartPlan) plan = make_random_plan ();

      assert_plan (plan);
    }
}

/* Every child says where it stands, and is found there. */
static void
a_place_is_where_it_is_listed (void)
{
  for (int i = 0; i < 100; i++)
    {
      g_autoptr(ChartPlan) plan = make_random_plan ();
      RgaOutline outline = { .plan = plan->plan, .group_by = RGA_GROUP_BY_ROUND };
      g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);

      for (guint j = 0; j < rows->len; j++)
        {
          const RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, j);
          const RgaItem *place = rga_plan_get (plan->plan, &row->place);
          RgaOutlineParent parent = place != NULL ? rga_outline_find_parent (&outline, place) : (RgaOutlineParent) { 0 };

          if (row->level == 1)
            g_assert_true (rga_id_equal (&parent.id, &row->group));
        }
    }
}

/* -- on a page ------------------------------------------------------------ */

static void
add_lines (GString       *names,
           const RgaMark *mark)
{
  for (guint i = 0; i < mark->n_lines; i++)
    g_string_append_printf (names, "%s%s", mark->lines[i].text, i + 1 < mark->n_lines ? " " : "\n");
}

static int
compare_tops (gconstpointer a,
              gconstpointer b)
{
  double one = (*(RgaMark *const *) a)->y, other = (*(RgaMark *const *) b)->y;

  return one < other ? -1 : one > other;
}

/* The names in front of the rows, from the top down. */
static char *
read_names (ChartPlan   *plan,
            RgaLanguage  language)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_fixed (0.4);
  RgaTimelineSheet sheet = { .language = language, .group_by = RGA_GROUP_BY_ROUND, .today = plan->today,
                             .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan->plan, &sheet, measure);
  const RgaScene *scene = pages->pdata[0];
  g_autoptr(GPtrArray) marks = g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_LABEL && scene->marks[i].row >= 0 && scene->marks[i].x < 60)
      g_ptr_array_add (marks, &scene->marks[i]);
  g_ptr_array_sort (marks, compare_tops);
  for (guint i = 0; i < marks->len; i++)
    add_lines (names, marks->pdata[i]);

  return g_string_free (names, FALSE);
}

static void
assert_names (ChartPlan   *plan,
              RgaLanguage  language,
              const char  *expected)
{
  g_autofree char *names = read_names (plan, language);

  g_assert_cmpstr (names, ==, expected);
}

static void
a_picture_names_the_other_round (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaRound *early = chart_plan_round (plan, programme, "Inkoop 2017");
  RgaRound *late = chart_plan_round (plan, programme, "Inkoop 2018");
  RgaProject *both = chart_plan_project (plan, programme, NULL, "Sturen", "2022");
  RgaProject *one = chart_plan_project (plan, programme, NULL, "Bekostigen", "2022");
  RgaProject *part = chart_plan_project (plan, programme, NULL, "Toets", "2022");

  chart_plan_project (plan, programme, NULL, "Jongeren", "2022");
  make_part (plan, part, both);
  chart_plan_put_in_round (plan, early, both);
  chart_plan_put_in_round (plan, late, both);
  chart_plan_put_in_round (plan, late, both);
  chart_plan_put_in_round (plan, late, one);
  chart_plan_put_in_round (plan, late, part);

  assert_names (plan, RGA_LANGUAGE_NL,
                "Inkoop 2017\nSturen\n"
                "Inkoop 2018\nSturen (ook onder ‘Inkoop 2017’)\nBekostigen\nToets (ook onder ‘Sturen’)\n"
                "Zonder inkoopronde\nJongeren\n");
  assert_names (plan, RGA_LANGUAGE_EN,
                "Inkoop 2017\nSturen\n"
                "Inkoop 2018\nSturen (also under ‘Inkoop 2017’)\nBekostigen\nToets (also under ‘Sturen’)\n"
                "Without a procurement round\nJongeren\n");
}

/* A plan without rounds says so, and has no bar less. */
static void
without_rounds_all_stand_in_one_group (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");

  chart_plan_project (plan, programme, chart_plan_area (plan, programme, "een"), "Sturen", "2022");
  assert_names (plan, RGA_LANGUAGE_NL, "Zonder inkoopronde\nSturen\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rounds/random/exactly-its-projects", each_round_has_exactly_its_projects);
  g_test_add_func ("/rounds/random/places", a_place_is_where_it_is_listed);
  g_test_add_func ("/rounds/picture/other-round", a_picture_names_the_other_round);
  g_test_add_func ("/rounds/picture/none", without_rounds_all_stand_in_one_group);

  return g_test_run ();
}
