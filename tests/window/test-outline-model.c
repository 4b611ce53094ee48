/* The table of the timeline: it says what the plan says after an edit, and what was
 * unfolded stays unfolded. Without a display. */
#include "example-plan.h"
#include "outline-fixture.h"
#include "rga-outline-path.h"

static void
a_first_project_appears_and_goes_with_undo (OutlineFixture *fixture,
                                            gconstpointer   unused)
{
  outline_assert_rows (fixture, "");
  outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Pilot");
  outline_assert_rows (fixture, "Pilot\n");
  outline_undo (fixture);
  outline_assert_rows (fixture, "");
}

static void
a_row_without_children_can_get_some (OutlineFixture *fixture,
                                     gconstpointer   unused)
{
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Pilot");
  RgaId activity = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "Start");

  g_assert_cmpuint (rga_outline_model_reveal (fixture->model, &activity), ==, 1);
  outline_assert_rows (fixture, "-Pilot\n  Start\n");
  outline_undo (fixture);
  outline_assert_rows (fixture, "Pilot\n");
}

static void
adding_comes_behind_the_selected_row (OutlineFixture *fixture,
                                      gconstpointer   unused)
{
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId a = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");

  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "c");
  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &a, "b");
  outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, &a, "Q");
  outline_unfold (fixture, &project);
  outline_assert_rows (fixture, "-P\n  a\n  b\n  c\nQ\n");
}

static void
moving_keeps_what_is_unfolded (OutlineFixture *fixture,
                               gconstpointer   unused)
{
  RgaId first = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId second = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");

  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &first, "p");
  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &second, "q");
  outline_unfold (fixture, &first);
  outline_unfold (fixture, &second);
  outline_take_step (fixture, &second, RGA_OUTLINE_STEP_UP);
  outline_assert_rows (fixture, "-Q\n  q\n-P\n  p\n");
  outline_undo (fixture);
  outline_assert_rows (fixture, "-P\n  p\n-Q\n  q\n");
  outline_take_step (fixture, &first, RGA_OUTLINE_STEP_DOWN);
  outline_assert_rows (fixture, "-Q\n  q\n-P\n  p\n");
}

static void
indenting_and_outdenting_undo_each_other (OutlineFixture *fixture,
                                          gconstpointer   unused)
{
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId a = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");
  RgaId b = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &a, "b");

  rga_outline_model_reveal (fixture->model, &b);
  outline_take_step (fixture, &b, RGA_OUTLINE_STEP_INDENT);
  rga_outline_model_reveal (fixture->model, &b);
  outline_assert_rows (fixture, "-P\n  -a\n    b\n");
  outline_take_step (fixture, &b, RGA_OUTLINE_STEP_OUTDENT);
  outline_assert_rows (fixture, "-P\n  a\n  b\n");
}

static void
there_is_an_end_to_moving (OutlineFixture *fixture,
                           gconstpointer   unused)
{
  RgaId only = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");

  for (RgaOutlineStep step = RGA_OUTLINE_STEP_UP; step <= RGA_OUTLINE_STEP_OUTDENT; step++)
    {
      g_autoptr(GPtrArray) moves = outline_find_moves (fixture, &only, step);

      g_assert_cmpuint (moves->len, ==, 0);
    }
}

static void
a_project_joins_the_group_it_is_added_in (OutlineFixture *fixture,
                                          gconstpointer   unused)
{
  RgaId area = outline_add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "Area");
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");

  rga_outline_model_reveal (fixture->model, &project);
  outline_assert_rows (fixture, "-Area\n  P\n");
  outline_undo (fixture);
  outline_assert_rows (fixture, "Area\n");
}

static void
an_empty_group_is_shown_when_asked (OutlineFixture *fixture,
                                    gconstpointer   unused)
{
  RgaId area = outline_add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "Area");

  outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  outline_assert_rows (fixture, "Area\n-\n  P\n");
  rga_outline_model_set_all_groups (fixture->model, FALSE);
  outline_assert_rows (fixture, "P\n");
  rga_outline_model_set_scope (fixture->model, &area);
  outline_assert_rows (fixture, "Area\n");
}

/* With nothing selected, what is made where only a project is looked at is that project's. */
static void
what_is_new_in_a_scope_belongs_to_it (OutlineFixture *fixture,
                                      gconstpointer   unused)
{
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P"), activity;

  rga_outline_model_set_scope (fixture->model, &project);
  activity = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, rga_outline_model_get_near (fixture->model, &RGA_ID_NONE), "a");
  outline_assert_rows (fixture, "-P\n  a\n");
  g_assert_true (rga_id_equal (rga_outline_model_get_near (fixture->model, &activity), &activity));
}

static void
a_scope_shows_one_project (OutlineFixture *fixture,
                           gconstpointer   unused)
{
  RgaId first = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");

  outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");
  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &first, "a");
  rga_outline_model_set_scope (fixture->model, &first);
  outline_assert_rows (fixture, "-P\n  a\n");
  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &first, "b");
  outline_assert_rows (fixture, "-P\n  a\n  b\n");
  rga_outline_model_set_scope (fixture->model, &RGA_ID_NONE);
  outline_assert_rows (fixture, "+P\nQ\n");
}

/* What is found has a row, what it stands below too, and what comes meanwhile. */
static void
a_filter_keeps_what_is_found_and_its_owners (OutlineFixture *fixture,
                                             gconstpointer   unused)
{
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId other = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");
  RgaId wanted = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "wanted");

  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");
  outline_look_for (fixture, "WANT");
  outline_assert_rows (fixture, "-P\n  wanted\n");
  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &other, "b");
  outline_assert_rows (fixture, "-P\n  wanted\n-Q\n  b\n");
  g_assert_true (rga_document_delete (fixture->document, &wanted, NULL));
  outline_assert_rows (fixture, "P\n-Q\n  b\n");
  outline_look_for (fixture, "nowhere");
  outline_assert_rows (fixture, "");
  outline_look_for (fixture, "");
  outline_assert_rows (fixture, "+P\n+Q\n");
}

static void
count_cb (RgaOutlineNode *node,
          guint          *count)
{
  (*count)++;
}

static void
a_rename_is_announced_by_its_row (OutlineFixture *fixture,
                                  gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaOutlineNode *node = rga_outline_model_get_node (fixture->model, 0);
  guint count = 0;

  g_signal_connect (node, "changed", G_CALLBACK (count_cb), &count);
  rga_document_set_text (fixture->document, &project, RGA_FIELD (RGA_LIST_PROJECTS, name), "Pilot", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count, >=, 1);
  g_assert_true (rga_outline_model_get_node (fixture->model, 0) == node);
  outline_assert_rows (fixture, "Pilot\n");
}

/* A project of two rounds stands in the first, and once more in the other; what is
 * done to the round follows. */
static void
a_project_stands_in_each_of_its_rounds (OutlineFixture *fixture,
                                        gconstpointer   unused)
{
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId early = outline_add_plain (fixture, RGA_LIST_ROUNDS, "2017"), late = outline_add_plain (fixture, RGA_LIST_ROUNDS, "2018");
  RgaId made;

  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");
  rga_outline_model_set_group_by (fixture->model, RGA_GROUP_BY_ROUND);
  outline_assert_rows (fixture, "2017\n2018\n-\n  +P\n");
  outline_put_in_round (fixture, &early, &project);
  outline_put_in_round (fixture, &late, &project);
  outline_assert_rows (fixture, "-2017\n  +P\n-2018\n  P = 2017\n");
  rga_document_set_text (fixture->document, &early, RGA_FIELD (RGA_LIST_ROUNDS, name), "2016", NULL);
  outline_assert_rows (fixture, "-2016\n  +P\n-2018\n  P = 2016\n");
  made = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, &late, "Q");
  outline_assert_rows (fixture, "-2016\n  +P\n-2018\n  P = 2016\n  Q\n");
  outline_look_for (fixture, "P");
  outline_assert_rows (fixture, "-2016\n  P\n-2018\n  P = 2016\n");
  outline_look_for (fixture, "");
  g_assert_true (rga_document_delete (fixture->document, &early, NULL));
  outline_assert_rows (fixture, "-2018\n  +P\n  Q\n");
  outline_undo (fixture);
  outline_assert_rows (fixture, "-2016\n  +P\n-2018\n  P = 2016\n  Q\n");
  g_assert_true (rga_document_delete (fixture->document, &made, NULL));
  g_assert_true (rga_document_delete (fixture->document, &project, NULL));
  outline_assert_rows (fixture, "2016\n2018\n");
}

/* What is dropped in a round is in that one, and what is dropped beside it is in none;
 * its focus areas have nothing to do with that. */
static void
a_drop_changes_the_round (OutlineFixture *fixture,
                          gconstpointer   unused)
{
  RgaId area = outline_add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "A");
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");
  RgaId early = outline_add_plain (fixture, RGA_LIST_ROUNDS, "2017");
  g_autoptr(GArray) chosen = g_array_new (FALSE, FALSE, sizeof (RgaId));

  outline_add_plain (fixture, RGA_LIST_ROUNDS, "2018");
  outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");
  outline_put_in_round (fixture, &early, &project);
  g_array_append_val (chosen, project);
  rga_outline_model_set_group_by (fixture->model, RGA_GROUP_BY_ROUND);
  outline_assert_rows (fixture, "-2017\n  P\n2018\n-\n  Q\n");
  outline_drop_into (fixture, chosen, 2);
  outline_assert_rows (fixture, "2017\n-2018\n  P\n-\n  Q\n");
  outline_drop_into (fixture, chosen, 3);
  outline_assert_rows (fixture, "2017\n2018\n-\n  Q\n  P\n");
  rga_outline_model_set_group_by (fixture->model, RGA_GROUP_BY_FOCUS_AREA);
  outline_assert_rows (fixture, "-A\n  P\n-\n  Q\n");
}

/* What the table shows unfolded, and what waits in the tray. */
static GHashTable *
collect_reachable (RgaOutlineModel *model)
{
  GHashTable *ids = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GPtrArray) undated = rga_outline_undated (rga_outline_model_get_outline (model));

  outline_unfold_everything (model);
  for (guint i = 0; i < rga_outline_model_get_n_rows (model); i++)
    g_hash_table_add (ids, (gpointer) &rga_outline_node_get_row (rga_outline_model_get_node (model, i))->id);
  for (guint i = 0; i < undated->len; i++)
    g_hash_table_add (ids, &((RgaItem *) undated->pdata[i])->id);

  return ids;
}

static void
assert_reachable (RgaPlan    *plan,
                  RgaList     list,
                  GHashTable *ids)
{
  guint n = 0;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  for (guint i = 0; i < n; i++)
    if (!g_hash_table_contains (ids, &items[i]->id))
      g_error ("no row and no chip for “%s”", rga_item_name (items[i]));
}

/* Whatever stands in a document can be selected, grouped or not. */
static void
every_item_has_a_row_or_a_chip (gconstpointer name)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };
  g_autoptr(RgaPlan) plan = example_plan_new (name);
  g_autoptr(RgaOutlineModel) model = rga_outline_model_new (plan);

  for (int group_by = RGA_GROUP_BY_FOCUS_AREA; group_by <= RGA_GROUP_BY_NONE; group_by++)
    {
      g_autoptr(GHashTable) ids = NULL;

      rga_outline_model_set_group_by (model, (RgaGroupBy) group_by);
      ids = collect_reachable (model);
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        assert_reachable (plan, lists[i], ids);
    }
}

/* Unfolded, they have rows and leave the group’s own. */
static void
a_group_has_its_milestones_once (OutlineFixture *fixture,
                                 gconstpointer   unused)
{
  RgaId area = outline_add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "Area");
  RgaId milestone = outline_add (fixture, RGA_OUTLINE_NEW_MILESTONE, &area, "m");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) folded = NULL;
  g_autoptr(GPtrArray) unfolded = NULL;
  RgaOutlineRow row;

  rga_document_set_period (fixture->document, &milestone, RGA_FIELD (RGA_LIST_MILESTONES, period), "1 mei 2027", &error);
  g_assert_no_error (error);
  rga_outline_model_reveal (fixture->model, &milestone);
  outline_assert_rows (fixture, "-Area\n  m\n");

  g_assert_true (rga_outline_model_get_row (fixture->model, 0, &row));
  unfolded = rga_outline_moments (rga_outline_model_get_outline (fixture->model), &row);
  g_assert_cmpuint (unfolded->len, ==, 0);
  row.is_expanded = FALSE;
  folded = rga_outline_moments (rga_outline_model_get_outline (fixture->model), &row);
  g_assert_cmpuint (folded->len, ==, 1);
}

/* Behind the selected row in their order, whatever stands behind it; one step. */
static void
pasted_rows_come_behind (OutlineFixture *fixture,
                         gconstpointer   unused)
{
  RgaId area = outline_add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "A");
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");
  RgaId one = outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "een");
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT };
  g_autoptr(GPtrArray) rows = rga_paste_read ("a\tQ3 2027\t6-8\nb\tntb\nc\nd\ne", &reading);
  g_autoptr(GError) error = NULL;
  const RgaActivity *first;
  RgaId id;

  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &one, "twee");
  outline_unfold (fixture, &project);
  g_assert_true (rga_outline_paste (fixture->document, rga_outline_model_get_outline (fixture->model), &one, rows, &id, &error));
  g_assert_no_error (error);
  outline_assert_rows (fixture, "-A\n  -P\n    een\n    a\n    b\n    c\n    d\n    e\n    twee\n");
  first = rga_plan_get_in (rga_document_get_plan (fixture->document), RGA_LIST_ACTIVITIES, &id);
  g_assert_cmpstr (first->period->text, ==, "Q3 2027");
  g_assert_nonnull (strstr (first->notes, "6-8"));
  outline_undo (fixture);
  outline_assert_rows (fixture, "-A\n  -P\n    een\n    twee\n");

  g_assert_true (rga_outline_paste (fixture->document, rga_outline_model_get_outline (fixture->model), &project, rows, &id, &error));
  g_assert_no_error (error);
  outline_assert_rows (fixture, "-A\n  -P\n    een\n    twee\n    a\n    b\n    c\n    d\n    e\n");
}

static void
add_test (const char *path,
          void      (*test) (OutlineFixture *, gconstpointer))
{
  g_test_add (path, OutlineFixture, NULL, outline_set_up, test, outline_tear_down);
}

int
main (int    argc,
      char **argv)
{
  static const char *const examples[] = { "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda",
                                          "verkennende-opdracht" };

  g_test_init (&argc, &argv, NULL);

  add_test ("/outline-model/add/first-project", a_first_project_appears_and_goes_with_undo);
  add_test ("/outline-model/add/first-child", a_row_without_children_can_get_some);
  add_test ("/outline-model/add/behind-the-selected", adding_comes_behind_the_selected_row);
  add_test ("/outline-model/add/in-a-group", a_project_joins_the_group_it_is_added_in);
  add_test ("/outline-model/add/pasted", pasted_rows_come_behind);
  add_test ("/outline-model/move/stays-unfolded", moving_keeps_what_is_unfolded);
  add_test ("/outline-model/move/in-and-out", indenting_and_outdenting_undo_each_other);
  add_test ("/outline-model/move/ends", there_is_an_end_to_moving);
  add_test ("/outline-model/groups/empty", an_empty_group_is_shown_when_asked);
  add_test ("/outline-model/scope/one-project", a_scope_shows_one_project);
  add_test ("/outline-model/scope/new", what_is_new_in_a_scope_belongs_to_it);
  add_test ("/outline-model/filter/owners", a_filter_keeps_what_is_found_and_its_owners);
  add_test ("/outline-model/change/one-row", a_rename_is_announced_by_its_row);
  add_test ("/outline-model/rounds/each", a_project_stands_in_each_of_its_rounds);
  add_test ("/outline-model/rounds/drop", a_drop_changes_the_round);
  add_test ("/outline-model/groups/milestones", a_group_has_its_milestones_once);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outline-model/reachable/%s", examples[i]);

      g_test_add_data_func (path, examples[i], every_item_has_a_row_or_a_chip);
    }

  return g_test_run ();
}
