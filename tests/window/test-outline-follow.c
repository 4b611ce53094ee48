/* A table of the timeline that follows every edit shows what a new one reads, and looks
 * only at what the edit touched. Without a display. */
#include "outline-fixture.h"
#include "rga-outline-list.h"
#include "rga-outline-path.h"

static char *
describe_colours (RgaOutlineModel *model)
{
  GString *text = g_string_new (NULL);
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (model, i, &row); i++)
    g_string_append_printf (text, "%s %d %u %u\n", row.name, row.category, rga_id_hash (&row.group), rga_id_hash (&row.place));

  return g_string_free (text, FALSE);
}

/* A project joins a focus area, or leaves it. */
static void
link_somewhere (OutlineFixture *fixture)
{
  RgaId project = outline_pick (fixture, RGA_LIST_PROJECTS);
  RgaId area = outline_pick (fixture, RGA_LIST_FOCUS_AREAS);

  if (!rga_id_is_none (&project) && !rga_id_is_none (&area))
    g_assert_true (rga_document_set_focus_area (fixture->document, &project, &area, g_test_rand_bit (), NULL));
}

/* A round comes, is called otherwise or goes; a project comes into one or leaves it. */
static void
change_rounds (OutlineFixture *fixture)
{
  RgaId project = outline_pick (fixture, RGA_LIST_PROJECTS), round = outline_pick (fixture, RGA_LIST_ROUNDS);
  RgaId link = outline_pick (fixture, RGA_LIST_ROUND_PROJECTS);
  int act = g_test_rand_int_range (0, 8);

  if (rga_id_is_none (&round) || act == 0)
    outline_add_plain (fixture, RGA_LIST_ROUNDS, "ronde");
  else if (act == 1)
    rga_document_set_text (fixture->document, &round, RGA_FIELD (RGA_LIST_ROUNDS, name), g_test_rand_bit () ? "r" : "s", NULL);
  else if (act == 2 && g_test_rand_bit ())
    g_assert_true (rga_document_delete (fixture->document, &round, NULL));
  else if (act == 3 && !rga_id_is_none (&link))
    g_assert_true (rga_document_delete (fixture->document, &link, NULL));
  else if (act == 4 && !rga_id_is_none (&link))
    rga_document_set_text (fixture->document, &link, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, rank), g_test_rand_bit () ? "b" : "y", NULL);
  else if (!rga_id_is_none (&project))
    outline_put_in_round (fixture, &round, &project);
}

/* Something comes to belong to another agenda, or to none. */
static void
change_agenda (OutlineFixture *fixture)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_FOCUS_AREAS, RGA_LIST_ROUNDS, RGA_LIST_ACTIVITIES,
                                   RGA_LIST_MILESTONES };
  RgaList list = lists[g_test_rand_int_range (0, G_N_ELEMENTS (lists))];
  RgaId item = outline_pick (fixture, list);
  RgaId programme = g_test_rand_int_range (0, 4) == 0 ? RGA_ID_NONE : outline_pick (fixture, RGA_LIST_PROGRAMMES);
  g_auto(RgaValue) value = rga_value_id (&programme);

  if (!rga_id_is_none (&item))
    rga_document_set_value (fixture->document, &item, RGA_FIELD (list, programme), &value, NULL);
}

static void
swap_agendas (OutlineFixture *fixture)
{
  RgaId programme = outline_pick (fixture, RGA_LIST_PROGRAMMES);

  rga_document_set_text (fixture->document, &programme, RGA_FIELD (RGA_LIST_PROGRAMMES, rank),
                         g_test_rand_bit () ? "b" : "z", NULL);
}

static void
undo_if_possible (OutlineFixture *fixture)
{
  if (rga_document_can_undo (fixture->document))
    outline_undo (fixture);
}

/* What a random person does next, to a random row. */
static void
do_something (OutlineFixture *fixture)
{
  guint n = rga_outline_model_get_n_rows (fixture->model);
  RgaOutlineRow row = { 0 };
  RgaId near = RGA_ID_NONE;
  int act = g_test_rand_int_range (0, 21);

  if (n > 0 && rga_outline_model_get_row (fixture->model, (guint) g_test_rand_int_range (0, (int) n), &row))
    near = row.id;
  if (act < 5)
    outline_add (fixture, (RgaOutlineNew) act, &near, "x");
  else if (act < 9 && row.item != NULL)
    outline_take_step (fixture, &near, (RgaOutlineStep) (act - 5));
  else if (act == 9 && row.item != NULL && g_test_rand_bit ())
    g_assert_true (rga_document_delete (fixture->document, &near, NULL));
  else if (act == 10)
    undo_if_possible (fixture);
  else if (act == 11 && row.item != NULL)
    rga_outline_model_reveal (fixture->model, &near);
  else if (act == 12 && row.item != NULL && row.kind != RGA_OUTLINE_GROUP)
    g_assert_true (rga_document_set_period (fixture->document, &near, rga_outline_period_field (row.item),
                                            g_test_rand_bit () ? "Q3 2027" : "mei 2026", NULL));
  else if (act == 13 || act == 14)
    link_somewhere (fixture);
  else if (act == 15)
    change_agenda (fixture);
  else if (act == 16 && g_test_rand_bit ())
    swap_agendas (fixture);
  else if (act >= 18)
    change_rounds (fixture);
}

/* A table binds cells while rows come and go: at any such moment every row can be
 * read, also of an item that has just left the plan. */
static void
read_every_row_cb (GListModel      *tree,
                   guint            position,
                   guint            removed,
                   guint            added,
                   RgaOutlineModel *model)
{
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (model, i, &row); i++)
    {
      g_assert_true (g_utf8_validate (row.name, -1, NULL));
      g_assert_true (g_utf8_validate (row.number, -1, NULL));
      if (row.period != NULL)
        g_assert_true (g_utf8_validate (row.period->text, -1, NULL));
      if (row.item != NULL)
        g_assert_true (g_utf8_validate (rga_item_name (row.item), -1, NULL));
    }
}

/* How a table may look at a plan. */
typedef enum
{
  VIEW_ALL,
  VIEW_USED_GROUPS,
  VIEW_UNGROUPED,
  VIEW_ROUNDS,
  VIEW_USED_ROUNDS,
  VIEW_ROUNDS_OF_AGENDA,
  VIEW_AGENDA,
  VIEW_PROJECT,
  N_VIEWS,
} View;

static void
set_view (OutlineFixture  *fixture,
          RgaOutlineModel *model,
          View             view,
          const RgaId     *scope)
{
  gboolean is_by_round = view == VIEW_ROUNDS || view == VIEW_USED_ROUNDS || view == VIEW_ROUNDS_OF_AGENDA;

  rga_outline_model_set_all_groups (model, view != VIEW_USED_GROUPS && view != VIEW_USED_ROUNDS);
  rga_outline_model_set_group_by (model, view == VIEW_UNGROUPED ? RGA_GROUP_BY_NONE
                                         : is_by_round ? RGA_GROUP_BY_ROUND : RGA_GROUP_BY_FOCUS_AREA);
  rga_outline_model_set_scope (model, scope);
}

static RgaId
choose_scope (OutlineFixture *fixture,
              View            view)
{
  if (view == VIEW_PROJECT)
    return outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  if (view == VIEW_AGENDA || view == VIEW_ROUNDS_OF_AGENDA)
    return outline_pick (fixture, RGA_LIST_PROGRAMMES);

  return RGA_ID_NONE;
}

static void
assert_as_fresh (OutlineFixture *fixture,
                 View            view,
                 const RgaId    *scope)
{
  g_autoptr(RgaOutlineModel) fresh = rga_outline_model_new (rga_document_get_plan (fixture->document));
  g_autofree char *followed = NULL;
  g_autofree char *read = NULL;

  set_view (fixture, fresh, view, scope);
  outline_unfold_everything (fixture->model);
  outline_unfold_everything (fresh);
  followed = outline_describe (fixture->model);
  read = outline_describe (fresh);
  g_assert_cmpstr (followed, ==, read);
  g_free (followed);
  g_free (read);
  followed = describe_colours (fixture->model);
  read = describe_colours (fresh);
  g_assert_cmpstr (followed, ==, read);
}

/* A table that followed every edit shows what a new one reads from the plan. */
static void
following_is_as_good_as_reading_again (OutlineFixture *fixture,
                                       gconstpointer   view)
{
  RgaId scope = choose_scope (fixture, (View) GPOINTER_TO_INT (view));

  outline_add_programme (fixture);
  set_view (fixture, fixture->model, (View) GPOINTER_TO_INT (view), &scope);
  g_signal_connect_object (rga_outline_model_get_tree (fixture->model), "items-changed",
                           G_CALLBACK (read_every_row_cb), fixture->model, 0);
  for (int i = 0; i < 300; i++)
    {
      do_something (fixture);
      if (g_test_rand_int_range (0, 3) > 0 && rga_plan_get (rga_document_get_plan (fixture->document), &scope) != NULL)
        assert_as_fresh (fixture, (View) GPOINTER_TO_INT (view), &scope);
    }
}

/* Every row that is seen is found where it is. */
static void
places_are_found_again (OutlineFixture *fixture,
                        gconstpointer   unused)
{
  RgaOutlineRow row;

  for (int i = 0; i < 60; i++)
    do_something (fixture);
  outline_unfold_everything (fixture->model);

  for (guint i = 0; rga_outline_model_get_row (fixture->model, i, &row); i++)
    {
      g_autoptr(GArray) path = rga_outline_find_path (rga_outline_model_get_outline (fixture->model), &row.id);

      if (rga_id_is_none (&row.id))
        continue;
      g_assert_cmpuint (rga_outline_model_find (fixture->model, &row.id), ==, i);
      g_assert_cmpuint (path->len, ==, row.level + 1);
    }
}

#define MANY 50000
/* What a search through that many rows may cost, and some for what stands around one. */
#define FEW  200

static void
add_many (OutlineFixture *fixture,
          const RgaId    *project)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      RgaId id = rga_document_make_id (fixture->document);

      rga_edits_add (edits, RGA_LIST_ACTIVITIES, &id);
      rga_edits_set (edits, RGA_LIST_ACTIVITIES, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, project), rga_value_id (project));
      rga_edits_set (edits, RGA_LIST_ACTIVITIES, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, name), rga_value_text ("a"));
    }
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, edits, &error);
  g_assert_no_error (error);
}

typedef struct
{
  guint64 steps;
  guint64 rows;
} Cost;

static Cost
count_cost (void)
{
  return (Cost) { rga_outline_list_count_steps (), rga_outline_count_rows () };
}

static void
assert_cheap (Cost *before)
{
  Cost now = count_cost ();

  g_assert_cmpuint (now.steps - before->steps, <, FEW);
  g_assert_cmpuint (now.rows - before->rows, <, FEW);
  *before = count_cost ();
}

/* Rows looked at and rows read, of an edit in a project of 50,000 activities that
 * is unfolded. */
static void
an_edit_costs_what_it_touches (OutlineFixture *fixture,
                               gconstpointer   unused)
{
  RgaId area = outline_add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "A");
  RgaId project = outline_add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");
  RgaOutlineNode *node;
  RgaId id;
  Cost cost;

  add_many (fixture, &project);
  outline_unfold (fixture, &project);
  g_assert_cmpuint (rga_outline_model_get_n_rows (fixture->model), ==, MANY + 2);
  node = rga_outline_model_get_node (fixture->model, MANY / 2);
  id = rga_outline_node_get_row (node)->id;

  cost = count_cost ();
  g_assert_true (rga_document_set_text (fixture->document, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, name), "b", NULL));
  assert_cheap (&cost);
  g_assert_true (rga_document_set_period (fixture->document, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, period), "Q3 2027", NULL));
  assert_cheap (&cost);
  outline_take_step (fixture, &id, RGA_OUTLINE_STEP_UP);
  assert_cheap (&cost);
  g_assert_cmpuint (rga_outline_model_find (fixture->model, &id), ==, MANY / 2 - 1);
  outline_take_step (fixture, &id, RGA_OUTLINE_STEP_INDENT);
  assert_cheap (&cost);
  outline_undo (fixture);
  assert_cheap (&cost);
  outline_add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &id, "c");
  assert_cheap (&cost);
  g_assert_true (rga_document_set_text (fixture->document, &project, RGA_FIELD (RGA_LIST_PROJECTS, name), "Q", NULL));
  assert_cheap (&cost);
  g_assert_true (rga_document_set_text (fixture->document, &area, RGA_FIELD (RGA_LIST_FOCUS_AREAS, name), "B", NULL));
  assert_cheap (&cost);
  g_assert_true (rga_document_delete (fixture->document, &id, NULL));
  assert_cheap (&cost);
  outline_undo (fixture);
  assert_cheap (&cost);
  g_assert_cmpuint (rga_outline_model_find (fixture->model, &id), ==, MANY / 2 - 1);
  assert_cheap (&cost);
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
  g_test_init (&argc, &argv, NULL);

  add_test ("/outline-follow/costs", an_edit_costs_what_it_touches);
  for (int view = VIEW_ALL; view < N_VIEWS; view++)
    {
      g_autofree char *path = g_strdup_printf ("/outline-follow/random/%d", view);

      g_test_add (path, OutlineFixture, GINT_TO_POINTER (view), outline_set_up, following_is_as_good_as_reading_again,
                  outline_tear_down);
    }
  add_test ("/outline-follow/random/finds", places_are_found_again);

  return g_test_run ();
}
