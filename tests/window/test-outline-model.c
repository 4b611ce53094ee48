/* The table of the timeline: it says what the plan says after every edit, and
 * what was unfolded stays unfolded. Without a display. */
#include <glib/gstdio.h>

#include "example-plan.h"
#include "rga-outline-edits.h"
#include "rga-outline-list.h"
#include "rga-outline-model.h"
#include "rga-outline-moves.h"
#include "rga-outline-path.h"

typedef struct
{
  char            *folder;
  RgaDocument     *document;
  RgaOutlineModel *model;
} Fixture;

static RgaId
add (Fixture       *fixture,
     RgaOutlineNew  kind,
     const RgaId   *near,
     const char    *name)
{
  g_autoptr(GError) error = NULL;
  RgaId id = RGA_ID_NONE;

  rga_outline_add (fixture->document, rga_outline_model_get_outline (fixture->model), kind,
                   near != NULL ? near : &RGA_ID_NONE, name, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
add_programme (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("rga-outline-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  add_programme (fixture);
  fixture->model = rga_outline_model_new (rga_document_get_plan (fixture->document));
  rga_outline_model_set_all_groups (fixture->model, TRUE);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        remove_folder (inside);
      else
        g_unlink (inside);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->model);
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* The rows that can be seen: “-name” unfolded, “+name” folded, two blanks a level. */
static char *
describe (RgaOutlineModel *model)
{
  GString *text = g_string_new (NULL);
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (model, i, &row); i++)
    g_string_append_printf (text, "%*s%s%s%s%s\n", (int) row.level * 2, "",
                            !row.is_expandable ? "" : row.is_expanded ? "-" : "+", row.name,
                            row.is_repeat ? " = " : "", row.home);

  return g_string_free (text, FALSE);
}

static char *
describe_colours (RgaOutlineModel *model)
{
  GString *text = g_string_new (NULL);
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (model, i, &row); i++)
    g_string_append_printf (text, "%s %d %u %u\n", row.name, row.category, rga_id_hash (&row.group), rga_id_hash (&row.place));

  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *rows = describe (fixture->model);

  g_assert_cmpstr (rows, ==, expected);
}

static void
unfold (Fixture     *fixture,
        const RgaId *id)
{
  guint position = rga_outline_model_find (fixture->model, id);
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (rga_outline_model_get_tree (fixture->model), position);

  g_assert_nonnull (row);
  gtk_tree_list_row_set_expanded (row, TRUE);
}

static GPtrArray *
find_moves (Fixture        *fixture,
            const RgaId    *id,
            RgaOutlineStep  step)
{
  g_autoptr(GArray) chosen = g_array_new (FALSE, FALSE, sizeof (RgaId));

  g_array_append_vals (chosen, id, 1);

  return rga_outline_find_moves (fixture->model, chosen, step);
}

static void
take_step (Fixture        *fixture,
           const RgaId    *id,
           RgaOutlineStep  step)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) moves = find_moves (fixture, id, step);

  rga_document_move_several (fixture->document, moves, &error);
  g_assert_no_error (error);
}

/* Into the row at `position`. */
static void
drop (Fixture      *fixture,
      const GArray *chosen,
      guint         position)
{
  g_autoptr(RgaOutlineDrop) found = rga_outline_find_drop (fixture->model, chosen, position, RGA_OUTLINE_INTO);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (found->kind, !=, RGA_OUTLINE_DROP_UNFIT);
  rga_document_move_several (fixture->document, found->moves, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static void
a_first_project_appears_and_goes_with_undo (Fixture       *fixture,
                                            gconstpointer  unused)
{
  assert_rows (fixture, "");
  add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Pilot");
  assert_rows (fixture, "Pilot\n");
  undo (fixture);
  assert_rows (fixture, "");
}

static void
a_row_without_children_can_get_some (Fixture       *fixture,
                                     gconstpointer  unused)
{
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Pilot");
  RgaId activity = add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "Start");

  g_assert_cmpuint (rga_outline_model_reveal (fixture->model, &activity), ==, 1);
  assert_rows (fixture, "-Pilot\n  Start\n");
  undo (fixture);
  assert_rows (fixture, "Pilot\n");
}

static void
adding_comes_behind_the_selected_row (Fixture       *fixture,
                                      gconstpointer  unused)
{
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId a = add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");

  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "c");
  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &a, "b");
  add (fixture, RGA_OUTLINE_NEW_PROJECT, &a, "Q");
  unfold (fixture, &project);
  assert_rows (fixture, "-P\n  a\n  b\n  c\nQ\n");
}

static void
moving_keeps_what_is_unfolded (Fixture       *fixture,
                               gconstpointer  unused)
{
  RgaId first = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId second = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");

  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &first, "p");
  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &second, "q");
  unfold (fixture, &first);
  unfold (fixture, &second);
  take_step (fixture, &second, RGA_OUTLINE_STEP_UP);
  assert_rows (fixture, "-Q\n  q\n-P\n  p\n");
  undo (fixture);
  assert_rows (fixture, "-P\n  p\n-Q\n  q\n");
  take_step (fixture, &first, RGA_OUTLINE_STEP_DOWN);
  assert_rows (fixture, "-Q\n  q\n-P\n  p\n");
}

static void
indenting_and_outdenting_undo_each_other (Fixture       *fixture,
                                          gconstpointer  unused)
{
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId a = add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");
  RgaId b = add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &a, "b");

  rga_outline_model_reveal (fixture->model, &b);
  take_step (fixture, &b, RGA_OUTLINE_STEP_INDENT);
  rga_outline_model_reveal (fixture->model, &b);
  assert_rows (fixture, "-P\n  -a\n    b\n");
  take_step (fixture, &b, RGA_OUTLINE_STEP_OUTDENT);
  assert_rows (fixture, "-P\n  a\n  b\n");
}

static void
there_is_an_end_to_moving (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaId only = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");

  for (RgaOutlineStep step = RGA_OUTLINE_STEP_UP; step <= RGA_OUTLINE_STEP_OUTDENT; step++)
    {
      g_autoptr(GPtrArray) moves = find_moves (fixture, &only, step);

      g_assert_cmpuint (moves->len, ==, 0);
    }
}

static void
a_project_joins_the_group_it_is_added_in (Fixture       *fixture,
                                          gconstpointer  unused)
{
  RgaId area = add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "Area");
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");

  rga_outline_model_reveal (fixture->model, &project);
  assert_rows (fixture, "-Area\n  P\n");
  undo (fixture);
  assert_rows (fixture, "Area\n");
}

static void
an_empty_group_is_shown_when_asked (Fixture       *fixture,
                                    gconstpointer  unused)
{
  RgaId area = add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "Area");

  add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  assert_rows (fixture, "Area\n-\n  P\n");
  rga_outline_model_set_all_groups (fixture->model, FALSE);
  assert_rows (fixture, "P\n");
  rga_outline_model_set_scope (fixture->model, &area);
  assert_rows (fixture, "Area\n");
}

static void
a_scope_shows_one_project (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaId first = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");

  add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");
  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &first, "a");
  rga_outline_model_set_scope (fixture->model, &first);
  assert_rows (fixture, "-P\n  a\n");
  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &first, "b");
  assert_rows (fixture, "-P\n  a\n  b\n");
  rga_outline_model_set_scope (fixture->model, &RGA_ID_NONE);
  assert_rows (fixture, "+P\nQ\n");
}

static void
look_for (Fixture    *fixture,
          const char *words)
{
  g_autoptr(RgaItemFilter) filter = rga_item_filter_new (words, RGA_ITEM_FILTER_NONE);

  rga_outline_model_set_filter (fixture->model, filter);
}

/* What is found has a row, what it stands below too, and what comes meanwhile. */
static void
a_filter_keeps_what_is_found_and_its_owners (Fixture       *fixture,
                                             gconstpointer  unused)
{
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId other = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");
  RgaId wanted = add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "wanted");

  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");
  look_for (fixture, "WANT");
  assert_rows (fixture, "-P\n  wanted\n");
  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &other, "b");
  assert_rows (fixture, "-P\n  wanted\n-Q\n  b\n");
  g_assert_true (rga_document_delete (fixture->document, &wanted, NULL));
  assert_rows (fixture, "P\n-Q\n  b\n");
  look_for (fixture, "nowhere");
  assert_rows (fixture, "");
  look_for (fixture, "");
  assert_rows (fixture, "+P\n+Q\n");
}

static void
count_cb (RgaOutlineNode *node,
          guint          *count)
{
  (*count)++;
}

static void
a_rename_is_announced_by_its_row (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaOutlineNode *node = rga_outline_model_get_node (fixture->model, 0);
  guint count = 0;

  g_signal_connect (node, "changed", G_CALLBACK (count_cb), &count);
  rga_document_set_text (fixture->document, &project, RGA_FIELD (RGA_LIST_PROJECTS, name), "Pilot", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count, >=, 1);
  g_assert_true (rga_outline_model_get_node (fixture->model, 0) == node);
  assert_rows (fixture, "Pilot\n");
}

static RgaId
pick (Fixture *fixture,
      RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (fixture->document), list, &n);

  return n > 0 ? items[g_test_rand_int_range (0, (int) n)]->id : RGA_ID_NONE;
}

/* A project joins a focus area, or leaves it. */
static void
link_somewhere (Fixture *fixture)
{
  RgaId project = pick (fixture, RGA_LIST_PROJECTS);
  RgaId area = pick (fixture, RGA_LIST_FOCUS_AREAS);

  if (!rga_id_is_none (&project) && !rga_id_is_none (&area))
    g_assert_true (rga_document_set_focus_area (fixture->document, &project, &area, g_test_rand_bit (), NULL));
}

static RgaId
add_plain (Fixture    *fixture,
           RgaList     list,
           const char *name)
{
  RgaId programme = pick (fixture, RGA_LIST_PROGRAMMES);
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, &programme, NULL, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

static void
put_in_round (Fixture     *fixture,
              const RgaId *round,
              const RgaId *project)
{
  RgaId link = rga_document_make_id (fixture->document);
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  rga_edits_add (edits, RGA_LIST_ROUND_PROJECTS, &link);
  rga_edits_set (edits, RGA_LIST_ROUND_PROJECTS, &link, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, round), rga_value_id (round));
  rga_edits_set (edits, RGA_LIST_ROUND_PROJECTS, &link, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, project), rga_value_id (project));
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, &link, edits, &error);
  g_assert_no_error (error);
}

/* A round comes, is called otherwise or goes; a project comes into one or leaves it. */
static void
change_rounds (Fixture *fixture)
{
  RgaId project = pick (fixture, RGA_LIST_PROJECTS), round = pick (fixture, RGA_LIST_ROUNDS);
  RgaId link = pick (fixture, RGA_LIST_ROUND_PROJECTS);
  int act = g_test_rand_int_range (0, 8);

  if (rga_id_is_none (&round) || act == 0)
    add_plain (fixture, RGA_LIST_ROUNDS, "ronde");
  else if (act == 1)
    rga_document_set_text (fixture->document, &round, RGA_FIELD (RGA_LIST_ROUNDS, name), g_test_rand_bit () ? "r" : "s", NULL);
  else if (act == 2 && g_test_rand_bit ())
    g_assert_true (rga_document_delete (fixture->document, &round, NULL));
  else if (act == 3 && !rga_id_is_none (&link))
    g_assert_true (rga_document_delete (fixture->document, &link, NULL));
  else if (act == 4 && !rga_id_is_none (&link))
    rga_document_set_text (fixture->document, &link, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, rank), g_test_rand_bit () ? "b" : "y", NULL);
  else if (!rga_id_is_none (&project))
    put_in_round (fixture, &round, &project);
}

/* Something comes to belong to another agenda, or to none. */
static void
change_agenda (Fixture *fixture)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_FOCUS_AREAS, RGA_LIST_ROUNDS, RGA_LIST_ACTIVITIES,
                                   RGA_LIST_MILESTONES };
  RgaList list = lists[g_test_rand_int_range (0, G_N_ELEMENTS (lists))];
  RgaId item = pick (fixture, list);
  RgaId programme = g_test_rand_int_range (0, 4) == 0 ? RGA_ID_NONE : pick (fixture, RGA_LIST_PROGRAMMES);
  g_auto(RgaValue) value = rga_value_id (&programme);

  if (!rga_id_is_none (&item))
    rga_document_set_value (fixture->document, &item, RGA_FIELD (list, programme), &value, NULL);
}

static void
swap_agendas (Fixture *fixture)
{
  RgaId programme = pick (fixture, RGA_LIST_PROGRAMMES);

  rga_document_set_text (fixture->document, &programme, RGA_FIELD (RGA_LIST_PROGRAMMES, rank),
                         g_test_rand_bit () ? "b" : "z", NULL);
}

static void
undo_if_possible (Fixture *fixture)
{
  if (rga_document_can_undo (fixture->document))
    undo (fixture);
}

/* What a random person does next, to a random row. */
static void
do_something (Fixture *fixture)
{
  guint n = rga_outline_model_get_n_rows (fixture->model);
  RgaOutlineRow row = { 0 };
  RgaId near = RGA_ID_NONE;
  int act = g_test_rand_int_range (0, 21);

  if (n > 0 && rga_outline_model_get_row (fixture->model, (guint) g_test_rand_int_range (0, (int) n), &row))
    near = row.id;
  if (act < 5)
    add (fixture, (RgaOutlineNew) act, &near, "x");
  else if (act < 9 && row.item != NULL)
    take_step (fixture, &near, (RgaOutlineStep) (act - 5));
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

static void
unfold_everything (RgaOutlineModel *model)
{
  for (guint i = 0; i < rga_outline_model_get_n_rows (model); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (rga_outline_model_get_tree (model), i);

      gtk_tree_list_row_set_expanded (row, TRUE);
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
set_view (Fixture         *fixture,
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
choose_scope (Fixture *fixture,
              View     view)
{
  if (view == VIEW_PROJECT)
    return add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  if (view == VIEW_AGENDA || view == VIEW_ROUNDS_OF_AGENDA)
    return pick (fixture, RGA_LIST_PROGRAMMES);

  return RGA_ID_NONE;
}

static void
assert_as_fresh (Fixture     *fixture,
                 View         view,
                 const RgaId *scope)
{
  g_autoptr(RgaOutlineModel) fresh = rga_outline_model_new (rga_document_get_plan (fixture->document));
  g_autofree char *followed = NULL;
  g_autofree char *read = NULL;

  set_view (fixture, fresh, view, scope);
  unfold_everything (fixture->model);
  unfold_everything (fresh);
  followed = describe (fixture->model);
  read = describe (fresh);
  g_assert_cmpstr (followed, ==, read);
  g_free (followed);
  g_free (read);
  followed = describe_colours (fixture->model);
  read = describe_colours (fresh);
  g_assert_cmpstr (followed, ==, read);
}

/* A table that followed every edit shows what a new one reads from the plan. */
static void
following_is_as_good_as_reading_again (Fixture       *fixture,
                                       gconstpointer  view)
{
  RgaId scope = choose_scope (fixture, (View) GPOINTER_TO_INT (view));

  add_programme (fixture);
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
places_are_found_again (Fixture       *fixture,
                        gconstpointer  unused)
{
  RgaOutlineRow row;

  for (int i = 0; i < 60; i++)
    do_something (fixture);
  unfold_everything (fixture->model);

  for (guint i = 0; rga_outline_model_get_row (fixture->model, i, &row); i++)
    {
      g_autoptr(GArray) path = rga_outline_find_path (rga_outline_model_get_outline (fixture->model), &row.id);

      if (rga_id_is_none (&row.id))
        continue;
      g_assert_cmpuint (rga_outline_model_find (fixture->model, &row.id), ==, i);
      g_assert_cmpuint (path->len, ==, row.level + 1);
    }
}

/* A project of two rounds stands in the first, and once more in the other; what is
 * done to the round follows. */
static void
a_project_stands_in_each_of_its_rounds (Fixture       *fixture,
                                        gconstpointer  unused)
{
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "P");
  RgaId early = add_plain (fixture, RGA_LIST_ROUNDS, "2017"), late = add_plain (fixture, RGA_LIST_ROUNDS, "2018");
  RgaId made;

  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "a");
  rga_outline_model_set_group_by (fixture->model, RGA_GROUP_BY_ROUND);
  assert_rows (fixture, "2017\n2018\n-\n  +P\n");
  put_in_round (fixture, &early, &project);
  put_in_round (fixture, &late, &project);
  assert_rows (fixture, "-2017\n  +P\n-2018\n  P = 2017\n");
  rga_document_set_text (fixture->document, &early, RGA_FIELD (RGA_LIST_ROUNDS, name), "2016", NULL);
  assert_rows (fixture, "-2016\n  +P\n-2018\n  P = 2016\n");
  made = add (fixture, RGA_OUTLINE_NEW_PROJECT, &late, "Q");
  assert_rows (fixture, "-2016\n  +P\n-2018\n  P = 2016\n  Q\n");
  look_for (fixture, "P");
  assert_rows (fixture, "-2016\n  P\n-2018\n  P = 2016\n");
  look_for (fixture, "");
  g_assert_true (rga_document_delete (fixture->document, &early, NULL));
  assert_rows (fixture, "-2018\n  +P\n  Q\n");
  undo (fixture);
  assert_rows (fixture, "-2016\n  +P\n-2018\n  P = 2016\n  Q\n");
  g_assert_true (rga_document_delete (fixture->document, &made, NULL));
  g_assert_true (rga_document_delete (fixture->document, &project, NULL));
  assert_rows (fixture, "2016\n2018\n");
}

/* What is dropped in a round is in that one, and what is dropped beside it is in none;
 * its focus areas have nothing to do with that. */
static void
a_drop_changes_the_round (Fixture       *fixture,
                          gconstpointer  unused)
{
  RgaId area = add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "A");
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");
  RgaId early = add_plain (fixture, RGA_LIST_ROUNDS, "2017");
  g_autoptr(GArray) chosen = g_array_new (FALSE, FALSE, sizeof (RgaId));

  add_plain (fixture, RGA_LIST_ROUNDS, "2018");
  add (fixture, RGA_OUTLINE_NEW_PROJECT, NULL, "Q");
  put_in_round (fixture, &early, &project);
  g_array_append_val (chosen, project);
  rga_outline_model_set_group_by (fixture->model, RGA_GROUP_BY_ROUND);
  assert_rows (fixture, "-2017\n  P\n2018\n-\n  Q\n");
  drop (fixture, chosen, 2);
  assert_rows (fixture, "2017\n-2018\n  P\n-\n  Q\n");
  drop (fixture, chosen, 3);
  assert_rows (fixture, "2017\n2018\n-\n  Q\n  P\n");
  rga_outline_model_set_group_by (fixture->model, RGA_GROUP_BY_FOCUS_AREA);
  assert_rows (fixture, "-A\n  P\n-\n  Q\n");
}

/* What the table shows unfolded, and what waits in the tray. */
static GHashTable *
collect_reachable (RgaOutlineModel *model)
{
  GHashTable *ids = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GPtrArray) undated = rga_outline_undated (rga_outline_model_get_outline (model));

  unfold_everything (model);
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
a_group_has_its_milestones_once (Fixture       *fixture,
                                 gconstpointer  unused)
{
  RgaId area = add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "Area");
  RgaId milestone = add (fixture, RGA_OUTLINE_NEW_MILESTONE, &area, "m");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) folded = NULL;
  g_autoptr(GPtrArray) unfolded = NULL;
  RgaOutlineRow row;

  rga_document_set_period (fixture->document, &milestone, RGA_FIELD (RGA_LIST_MILESTONES, period), "1 mei 2027", &error);
  g_assert_no_error (error);
  rga_outline_model_reveal (fixture->model, &milestone);
  assert_rows (fixture, "-Area\n  m\n");

  g_assert_true (rga_outline_model_get_row (fixture->model, 0, &row));
  unfolded = rga_outline_moments (rga_outline_model_get_outline (fixture->model), &row);
  g_assert_cmpuint (unfolded->len, ==, 0);
  row.is_expanded = FALSE;
  folded = rga_outline_moments (rga_outline_model_get_outline (fixture->model), &row);
  g_assert_cmpuint (folded->len, ==, 1);
}

#define MANY 50000
/* What a search through that many rows may cost, and some for what stands around one. */
#define FEW  200

static void
add_many (Fixture     *fixture,
          const RgaId *project)
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
an_edit_costs_what_it_touches (Fixture       *fixture,
                               gconstpointer  unused)
{
  RgaId area = add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "A");
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");
  RgaOutlineNode *node;
  RgaId id;
  Cost cost;

  add_many (fixture, &project);
  unfold (fixture, &project);
  g_assert_cmpuint (rga_outline_model_get_n_rows (fixture->model), ==, MANY + 2);
  node = rga_outline_model_get_node (fixture->model, MANY / 2);
  id = rga_outline_node_get_row (node)->id;

  cost = count_cost ();
  g_assert_true (rga_document_set_text (fixture->document, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, name), "b", NULL));
  assert_cheap (&cost);
  g_assert_true (rga_document_set_period (fixture->document, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, period), "Q3 2027", NULL));
  assert_cheap (&cost);
  take_step (fixture, &id, RGA_OUTLINE_STEP_UP);
  assert_cheap (&cost);
  g_assert_cmpuint (rga_outline_model_find (fixture->model, &id), ==, MANY / 2 - 1);
  take_step (fixture, &id, RGA_OUTLINE_STEP_INDENT);
  assert_cheap (&cost);
  undo (fixture);
  assert_cheap (&cost);
  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &id, "c");
  assert_cheap (&cost);
  g_assert_true (rga_document_set_text (fixture->document, &project, RGA_FIELD (RGA_LIST_PROJECTS, name), "Q", NULL));
  assert_cheap (&cost);
  g_assert_true (rga_document_set_text (fixture->document, &area, RGA_FIELD (RGA_LIST_FOCUS_AREAS, name), "B", NULL));
  assert_cheap (&cost);
  g_assert_true (rga_document_delete (fixture->document, &id, NULL));
  assert_cheap (&cost);
  undo (fixture);
  assert_cheap (&cost);
  g_assert_cmpuint (rga_outline_model_find (fixture->model, &id), ==, MANY / 2 - 1);
  assert_cheap (&cost);
}

/* Behind the selected row in their order, whatever stands behind it; one step. */
static void
pasted_rows_come_behind (Fixture       *fixture,
                         gconstpointer  unused)
{
  RgaId area = add (fixture, RGA_OUTLINE_NEW_FOCUS_AREA, NULL, "A");
  RgaId project = add (fixture, RGA_OUTLINE_NEW_PROJECT, &area, "P");
  RgaId one = add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &project, "een");
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT };
  g_autoptr(GPtrArray) rows = rga_paste_read ("a\tQ3 2027\t6-8\nb\tntb\nc\nd\ne", &reading);
  g_autoptr(GError) error = NULL;
  const RgaActivity *first;
  RgaId id;

  add (fixture, RGA_OUTLINE_NEW_ACTIVITY, &one, "twee");
  unfold (fixture, &project);
  g_assert_true (rga_outline_paste (fixture->document, rga_outline_model_get_outline (fixture->model), &one, rows, &id, &error));
  g_assert_no_error (error);
  assert_rows (fixture, "-A\n  -P\n    een\n    a\n    b\n    c\n    d\n    e\n    twee\n");
  first = rga_plan_get_in (rga_document_get_plan (fixture->document), RGA_LIST_ACTIVITIES, &id);
  g_assert_cmpstr (first->period->text, ==, "Q3 2027");
  g_assert_nonnull (strstr (first->notes, "6-8"));
  undo (fixture);
  assert_rows (fixture, "-A\n  -P\n    een\n    twee\n");

  g_assert_true (rga_outline_paste (fixture->document, rga_outline_model_get_outline (fixture->model), &project, rows, &id, &error));
  g_assert_no_error (error);
  assert_rows (fixture, "-A\n  -P\n    een\n    twee\n    a\n    b\n    c\n    d\n    e\n");
}

static void
add_test (const char *path,
          void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
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
  add_test ("/outline-model/filter/owners", a_filter_keeps_what_is_found_and_its_owners);
  add_test ("/outline-model/change/one-row", a_rename_is_announced_by_its_row);
  add_test ("/outline-model/change/costs", an_edit_costs_what_it_touches);
  add_test ("/outline-model/rounds/each", a_project_stands_in_each_of_its_rounds);
  add_test ("/outline-model/rounds/drop", a_drop_changes_the_round);
  add_test ("/outline-model/groups/milestones", a_group_has_its_milestones_once);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outline-model/reachable/%s", examples[i]);

      g_test_add_data_func (path, examples[i], every_item_has_a_row_or_a_chip);
    }
  for (int view = VIEW_ALL; view < N_VIEWS; view++)
    {
      g_autofree char *path = g_strdup_printf ("/outline-model/random/follows/%d", view);

      g_test_add (path, Fixture, GINT_TO_POINTER (view), set_up, following_is_as_good_as_reading_again, tear_down);
    }
  add_test ("/outline-model/random/finds", places_are_found_again);

  return g_test_run ();
}
