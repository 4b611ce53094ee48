#include "chart-plan.h"
#include "rga-outline.h"

static guint
count_item (const GArray *rows,
            const RgaId  *id)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += rga_id_equal (&g_array_index (rows, RgaOutlineRow, i).id, id);

  return n;
}

static void
each_item_has_one_row (void)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };

  for (int round = 0; round < 30; round++)
    {
      g_autoptr(ChartPlan) plan = chart_plan_random (8);
      RgaOutline outline = { .plan = plan->plan, .level = RGA_LEVEL_ACTIVITIES };
      g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);

      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        {
          guint n;
          RgaItem *const *items = rga_plan_items (plan->plan, lists[l], &n);

          for (guint i = 0; i < n; i++)
            g_assert_cmpuint (count_item (rows, &items[i]->id), ==, 1);
        }
    }
}

static void
what_has_no_date_is_in_the_tray (void)
{
  for (int round = 0; round < 30; round++)
    {
      g_autoptr(ChartPlan) plan = chart_plan_random (6);
      RgaOutline outline = { .plan = plan->plan, .level = RGA_LEVEL_ACTIVITIES, .dated_only = TRUE };
      g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);
      g_autoptr(GPtrArray) undated = rga_outline_undated (&outline);
      guint n;
      RgaItem *const *items = rga_plan_items (plan->plan, RGA_LIST_ACTIVITIES, &n);

      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (count_item (rows, &items[i]->id) + g_ptr_array_find (undated, items[i], NULL), ==, 1);
    }
}

static void
decisions_come_first_in_the_tray (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProject *project = chart_plan_project (plan, chart_plan_programme (plan, "agenda"), NULL, "p", NULL);
  RgaActivity *activity = chart_plan_activity (plan, project, "a", NULL);
  RgaMilestone *milestone = chart_plan_milestone (plan, project, RGA_MILESTONE_MILESTONE, "m", NULL);
  RgaMilestone *decision = chart_plan_milestone (plan, project, RGA_MILESTONE_DECISION, "b", NULL);
  RgaOutline outline = { .plan = plan->plan };
  g_autoptr(GPtrArray) undated = rga_outline_undated (&outline);

  g_assert_cmpuint (undated->len, ==, 3);
  g_assert_true (undated->pdata[0] == decision);
  g_assert_true (undated->pdata[1] == milestone);
  g_assert_true (undated->pdata[2] == activity);
}

static void
a_project_stands_under_its_first_focus_area (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaFocusArea *empty = chart_plan_area (plan, programme, "leeg");
  RgaFocusArea *area = chart_plan_area (plan, programme, "een");
  RgaProject *inside = chart_plan_project (plan, programme, area, "binnen", NULL);
  RgaProject *outside = chart_plan_project (plan, programme, NULL, "buiten", NULL);
  RgaOutline outline = { .plan = plan->plan };
  g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);
  const RgaOutlineRow *row = (const RgaOutlineRow *) (gpointer) rows->data;

  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpuint (count_item (rows, &empty->item.id), ==, 0);
  g_assert_true (rga_id_equal (&row[0].id, &area->item.id));
  g_assert_true (rga_id_equal (&row[1].id, &inside->item.id));
  g_assert_cmpint (row[1].category, ==, 1);   /* of its place, whatever the first one holds */
  g_assert_cmpuint (row[1].level, ==, 1);
  g_assert_true (rga_id_is_none (&row[2].id));
  g_assert_true (rga_id_equal (&row[3].id, &outside->item.id));
  g_assert_cmpint (row[3].category, ==, RGA_OUTLINE_NO_CATEGORY);
}

/* More groups than colours: those that hold something have them. */
static void
colours_go_to_what_is_used_when_there_are_many (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaFocusArea *last = NULL;
  RgaOutline outline = { .plan = plan->plan };
  g_autoptr(GArray) rows = NULL;

  for (guint i = 0; i < 9; i++)
    last = chart_plan_area (plan, programme, "speerpunt");
  chart_plan_project (plan, programme, last, "binnen", NULL);
  rows = rga_outline_rows (&outline, NULL);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (g_array_index (rows, RgaOutlineRow, 0).category, ==, 0);
}

static void
empty_focus_areas_show_when_asked (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *programme = chart_plan_programme (plan, "agenda");
  RgaFocusArea *area = chart_plan_area (plan, programme, "leeg");
  RgaOutline outline = { .plan = plan->plan, .all_groups = TRUE };
  g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (rga_id_equal (&g_array_index (rows, RgaOutlineRow, 0).id, &area->item.id));
  g_assert_cmpint (g_array_index (rows, RgaOutlineRow, 0).category, ==, 0);
}

static void
folding_hides_and_rolls_up (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProject *project = chart_plan_project (plan, chart_plan_programme (plan, "agenda"), NULL, "p", "2022");
  RgaOutline outline = { .plan = plan->plan, .level = RGA_LEVEL_ACTIVITIES };
  g_autoptr(GHashTable) none = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GArray) folded = NULL;
  g_autoptr(GArray) open = NULL;
  g_autoptr(GPtrArray) rolled = NULL;
  g_autoptr(GPtrArray) own = NULL;

  chart_plan_activity (plan, project, "a", "2022");
  chart_plan_milestone (plan, project, RGA_MILESTONE_MILESTONE, "m", "mei 2022");
  folded = rga_outline_rows (&outline, none);
  open = rga_outline_rows (&outline, NULL);
  rolled = rga_outline_moments (&outline, &g_array_index (folded, RgaOutlineRow, 0));
  own = rga_outline_moments (&outline, &g_array_index (open, RgaOutlineRow, 0));

  g_assert_cmpuint (folded->len, ==, 1);
  g_assert_true (g_array_index (folded, RgaOutlineRow, 0).is_expandable);
  g_assert_cmpuint (open->len, ==, 3);
  g_assert_cmpuint (rolled->len, ==, 1);
  g_assert_cmpuint (own->len, ==, 0);
}

static void
a_programme_keeps_to_itself (void)
{
  g_autoptr(ChartPlan) plan = chart_plan_new ();
  RgaProgramme *one = chart_plan_programme (plan, "een");
  RgaProgramme *two = chart_plan_programme (plan, "twee");
  RgaProject *project = chart_plan_project (plan, one, NULL, "p", NULL);
  RgaProject *other = chart_plan_project (plan, two, NULL, "q", NULL);
  RgaOutline outline = { .plan = plan->plan, .programme = two->item.id };
  g_autoptr(GArray) rows = rga_outline_rows (&outline, NULL);
  RgaOutline all = { .plan = plan->plan, .group_by = RGA_GROUP_BY_NONE };
  g_autoptr(GArray) both = rga_outline_rows (&all, NULL);

  g_assert_cmpuint (count_item (rows, &project->item.id), ==, 0);
  g_assert_cmpuint (count_item (rows, &other->item.id), ==, 1);
  g_assert_cmpuint (both->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/many-groups", colours_go_to_what_is_used_when_there_are_many);
  g_test_add_func ("/outline/one-row", each_item_has_one_row);
  g_test_add_func ("/outline/tray", what_has_no_date_is_in_the_tray);
  g_test_add_func ("/outline/tray-order", decisions_come_first_in_the_tray);
  g_test_add_func ("/outline/groups", a_project_stands_under_its_first_focus_area);
  g_test_add_func ("/outline/empty-groups", empty_focus_areas_show_when_asked);
  g_test_add_func ("/outline/folding", folding_hides_and_rolls_up);
  g_test_add_func ("/outline/programme", a_programme_keeps_to_itself);

  return g_test_run ();
}
