#include "rga-document-moves.h"
#include "scratch.h"

/* Rows that move, several at once, beside a model that knows nothing of ranks:
 * each row keeps a list of what stands below it, and a move takes out and puts in. */

#define PROJECTS   3
#define ACTIVITIES 20
#define OWNERS     (PROJECTS + ACTIVITIES)   /* whatever activities stand below */
#define STEPS      400

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        programme;
  RgaId        ids[OWNERS];        /* projects, then activities */
  GArray      *below[OWNERS];      /* of guint: the activities there, in order */
} Fixture;

static RgaId
add (Fixture     *fixture,
     RgaList      list,
     const RgaId *programme,
     const RgaId *project,
     const char  *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, programme, project, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, NULL, NULL, "Agenda");
  for (guint i = 0; i < OWNERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      fixture->below[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      fixture->ids[i] = i < PROJECTS ? add (fixture, RGA_LIST_PROJECTS, &fixture->programme, NULL, name)
                                     : add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->ids[0], name);
      if (i >= PROJECTS)
        g_array_append_val (fixture->below[0], i);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  for (guint i = 0; i < OWNERS; i++)
    g_array_unref (fixture->below[i]);
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static guint
owner_of (Fixture *fixture,
          guint    activity)
{
  for (guint owner = 0; owner < OWNERS; owner++)
    for (guint i = 0; i < fixture->below[owner]->len; i++)
      if (g_array_index (fixture->below[owner], guint, i) == activity)
        return owner;

  g_assert_not_reached ();
}

/* The row itself, or something it stands below, is chosen. */
static gboolean
is_chosen_above (Fixture        *fixture,
                 guint           row,
                 const gboolean *chosen)
{
  while (row >= PROJECTS && !chosen[row])
    row = owner_of (fixture, row);

  return chosen[row];
}

static void
take_out (Fixture        *fixture,
          const gboolean *chosen)
{
  for (guint owner = 0; owner < OWNERS; owner++)
    for (guint i = fixture->below[owner]->len; i-- > 0;)
      if (chosen[g_array_index (fixture->below[owner], guint, i)])
        g_array_remove_index (fixture->below[owner], i);
}

static void
put_in (GArray       *below,
        guint         after,
        const GArray *moved)
{
  guint place = 0;

  for (guint i = 0; i < below->len; i++)
    if (g_array_index (below, guint, i) == after)
      place = i + 1;
  g_array_insert_vals (below, place, moved->data, moved->len);
}

/* Names below a row as the plan has them; of a project without those that are part of another. */
static char *
read_plan (Fixture *fixture,
           guint    owner)
{
  guint field = owner < PROJECTS ? RGA_FIELD (RGA_LIST_ACTIVITIES, project) : RGA_FIELD (RGA_LIST_ACTIVITIES, parent);
  g_autoptr(GPtrArray) items = rga_plan_children (fixture->plan, &fixture->ids[owner], RGA_LIST_ACTIVITIES, field);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    if (owner >= PROJECTS || rga_id_is_none (&((RgaActivity *) items->pdata[i])->parent))
      g_string_append_printf (names, "%s ", rga_item_name (items->pdata[i]));

  return g_string_free (names, FALSE);
}

static char *
read_model (Fixture *fixture,
            guint    owner)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < fixture->below[owner]->len; i++)
    g_string_append_printf (names, "%u ", g_array_index (fixture->below[owner], guint, i));

  return g_string_free (names, FALSE);
}

static void
check (Fixture *fixture)
{
  for (guint owner = 0; owner < OWNERS; owner++)
    {
      g_autofree char *found = read_plan (fixture, owner);
      g_autofree char *expected = read_model (fixture, owner);

      g_assert_cmpstr (found, ==, expected);
    }
  for (guint i = PROJECTS; i < OWNERS; i++)
    {
      const RgaActivity *activity = rga_plan_get_in (fixture->plan, RGA_LIST_ACTIVITIES, &fixture->ids[i]);
      guint project = i;

      while (project >= PROJECTS)
        project = owner_of (fixture, project);
      g_assert_true (rga_id_equal (&activity->project, &fixture->ids[project]));
    }
}

/* Nothing chosen stands below another chosen row; in an order of its own. */
static GArray *
choose (Fixture  *fixture,
        gboolean *chosen)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = (guint) g_test_rand_int_range (1, 5);

  for (guint i = 0; i < n; i++)
    {
      guint row = (guint) g_test_rand_int_range (PROJECTS, OWNERS);

      if (!is_chosen_above (fixture, row, chosen))
        {
          chosen[row] = TRUE;
          g_array_append_val (rows, row);
        }
    }
  for (guint i = rows->len; i-- > 0;)
    {
      guint row = g_array_index (rows, guint, i);

      chosen[row] = FALSE;
      if (is_chosen_above (fixture, row, chosen))
        g_array_remove_index (rows, i);
      else
        chosen[row] = TRUE;
    }

  return rows;
}

/* RGA_ID_NONE in one of three. */
static guint
choose_after (const GArray   *below,
              const gboolean *chosen)
{
  for (guint i = 0; i < 3 && below->len > 0; i++)
    {
      guint row = g_array_index (below, guint, g_test_rand_int_range (0, (int) below->len));

      if (!chosen[row])
        return row;
    }

  return G_MAXUINT;
}

static gboolean
move (Fixture      *fixture,
      const GArray *rows,
      guint         owner,
      guint         after,
      GError      **error)
{
  g_autoptr(GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_move_free);
  RgaMove *one = rga_move_new (RGA_LIST_ACTIVITIES, &fixture->ids[owner],
                               after != G_MAXUINT ? &fixture->ids[after] : &RGA_ID_NONE);

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (one->items, fixture->ids[g_array_index (rows, guint, i)]);
  g_ptr_array_add (moves, one);

  return rga_document_move_several (fixture->document, moves, error);
}

static void
undo_and_redo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  rga_document_redo (fixture->document, &error);
  g_assert_no_error (error);
}

/* What copies of two agendas can do: some ranks are the same. The order is then that of ids. */
static void
make_ties (Fixture *fixture)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    rga_edits_set (edits, RGA_LIST_ACTIVITIES, &fixture->ids[g_test_rand_int_range (PROJECTS, OWNERS)],
                   RGA_FIELD (RGA_LIST_ACTIVITIES, rank), rga_value_text ("a5"));
  rga_document_edit (fixture->document, RGA_ACTION_MOVE, NULL, edits, &error);
  g_assert_no_error (error);

  for (guint owner = 0; owner < OWNERS; owner++)
    {
      g_autofree char *names = read_plan (fixture, owner);
      g_auto(GStrv) rows = g_strsplit (names, " ", -1);

      g_array_set_size (fixture->below[owner], 0);
      for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
        g_array_append_vals (fixture->below[owner], &(guint) { (guint) atoi (rows[i]) }, 1);
    }
}

static void
any_row_of_moves_ends_as_the_model (Fixture       *fixture,
                                    gconstpointer  unused)
{
  guint n_refused = 0;

  for (guint i = 0; i < STEPS; i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean chosen[OWNERS] = { FALSE };
      g_autoptr(GArray) rows = choose (fixture, chosen);
      guint owner = (guint) g_test_rand_int_range (0, OWNERS);
      guint after = choose_after (fixture->below[owner], chosen);

      if (is_chosen_above (fixture, owner, chosen))
        {
          g_assert_false (move (fixture, rows, owner, after, &error));
          g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
          n_refused++;
        }
      else
        {
          g_assert_true (move (fixture, rows, owner, after, &error));
          take_out (fixture, chosen);
          put_in (fixture->below[owner], after, rows);
        }
      check (fixture);
      if (i % 10 == 0)
        undo_and_redo (fixture);
      if (i % 40 == 39)
        make_ties (fixture);
    }
  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (n_refused, <, STEPS / 2);
}

static void
the_history_counts_what_moved (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint three[] = { 5, 4, 9 };

  g_array_append_vals (rows, three, 1);
  g_assert_true (move (fixture, rows, 1, G_MAXUINT, &error));
  g_assert_cmpstr (rga_document_peek_undo (fixture->document)->name, ==, "5");
  g_assert_false (rga_id_is_none (&rga_document_peek_undo (fixture->document)->item));

  g_array_append_vals (rows, three + 1, 2);
  g_assert_true (move (fixture, rows, 2, G_MAXUINT, &error));
  g_assert_cmpstr (rga_document_peek_undo (fixture->document)->name, ==, "3");
  g_assert_cmpint (rga_document_peek_undo (fixture->document)->list, ==, RGA_LIST_ACTIVITIES);
  g_assert_true (rga_id_is_none (&rga_document_peek_undo (fixture->document)->item));
}

static RgaMove *
move_one (const RgaItem *item,
          const RgaId   *owner)
{
  RgaMove *one = rga_move_new (item->list, owner, &RGA_ID_NONE);

  g_array_append_val (one->items, item->id);

  return one;
}

static void
do_move (Fixture *fixture,
         RgaMove *one)
{
  g_autoptr(GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_move_free);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (moves, one);
  rga_document_move_several (fixture->document, moves, &error);
  g_assert_no_error (error);
}

/* The names of its focus areas, in order. */
static char *
read_areas (Fixture     *fixture,
            const RgaId *project)
{
  g_autoptr(GPtrArray) places = rga_plan_children (fixture->plan, project, RGA_LIST_PROJECT_FOCUS_AREAS,
                                                   RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append (names, rga_item_name (rga_plan_get (fixture->plan,
                                                         &((RgaProjectFocusArea *) places->pdata[i])->focus_area)));

  return g_string_free (names, FALSE);
}

static void
assert_areas (Fixture    *fixture,
              guint       project,
              const char *expected)
{
  g_autofree char *found = read_areas (fixture, &fixture->ids[project]);

  g_assert_cmpstr (found, ==, expected);
}

static void
a_project_changes_focus_area (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId a = add (fixture, RGA_LIST_FOCUS_AREAS, &fixture->programme, NULL, "a");
  RgaId b = add (fixture, RGA_LIST_FOCUS_AREAS, &fixture->programme, NULL, "b");
  RgaItem *project = rga_plan_get (fixture->plan, &fixture->ids[1]);
  RgaMove *out;

  do_move (fixture, move_one (project, &a));
  assert_areas (fixture, 1, "a");
  do_move (fixture, move_one (project, &b));
  assert_areas (fixture, 1, "b");

  /* What is in both leaves only the one it was shown in. */
  rga_document_set_focus_area (fixture->document, &fixture->ids[1], &a, TRUE, &error);
  g_assert_no_error (error);
  assert_areas (fixture, 1, "ba");
  do_move (fixture, move_one (project, &a));
  assert_areas (fixture, 1, "a");

  /* Outermost is not the same as without a focus area. */
  do_move (fixture, move_one (project, &RGA_ID_NONE));
  assert_areas (fixture, 1, "a");
  out = move_one (project, &RGA_ID_NONE);
  out->leaves = RGA_LIST_FOCUS_AREAS;
  do_move (fixture, out);
  assert_areas (fixture, 1, "");
}

static void
what_stands_below_goes_along (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId area = add (fixture, RGA_LIST_FOCUS_AREAS, &fixture->programme, NULL, "a");
  RgaId moment = add (fixture, RGA_LIST_MILESTONES, &fixture->programme, &fixture->ids[0], "m");
  RgaItem *part = rga_plan_get (fixture->plan, &fixture->ids[4]);
  const RgaMilestone *milestone = rga_plan_get_in (fixture->plan, RGA_LIST_MILESTONES, &moment);
  const RgaActivity *activity;

  do_move (fixture, move_one (part, &fixture->ids[3]));
  do_move (fixture, move_one (rga_plan_get (fixture->plan, &moment), &fixture->ids[4]));
  do_move (fixture, move_one (rga_plan_get (fixture->plan, &fixture->ids[3]), &fixture->ids[2]));
  activity = rga_plan_get_in (fixture->plan, RGA_LIST_ACTIVITIES, &fixture->ids[4]);
  g_assert_true (rga_id_equal (&activity->project, &fixture->ids[2]));
  g_assert_true (rga_id_equal (&milestone->project, &fixture->ids[2]));

  /* To a focus area: out of the project, with all below it. */
  do_move (fixture, move_one (rga_plan_get (fixture->plan, &fixture->ids[3]), &area));
  g_assert_true (rga_id_is_none (&activity->project));
  g_assert_true (rga_id_is_none (&milestone->project));
  do_move (fixture, move_one (rga_plan_get (fixture->plan, &fixture->ids[3]), &fixture->ids[1]));
  g_assert_true (rga_id_equal (&activity->project, &fixture->ids[1]));
  g_assert_true (rga_id_equal (&milestone->project, &fixture->ids[1]));

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_true (rga_id_is_none (&milestone->project));
}

static const RgaItem *
do_copy (Fixture *fixture,
         RgaMove *one)
{
  g_autoptr(GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_move_free);
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (moves, one);
  rga_document_copy_several (fixture->document, moves, copies, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 1);

  return rga_plan_get (fixture->plan, &g_array_index (copies, RgaId, 0));
}

/* The row stays; its copy has another project. One step. */
static void
a_copy_goes_where_the_row_would (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  const RgaActivity *activity = rga_plan_get_in (fixture->plan, RGA_LIST_ACTIVITIES, &fixture->ids[4]);
  const RgaActivity *copy;
  RgaId id;

  copy = (const RgaActivity *) do_copy (fixture, move_one (rga_plan_get (fixture->plan, &fixture->ids[4]), &fixture->ids[2]));
  id = copy->item.id;
  g_assert_cmpstr (copy->name, ==, activity->name);
  g_assert_true (rga_id_equal (&copy->project, &fixture->ids[2]));
  g_assert_true (rga_id_equal (&activity->project, &fixture->ids[0]));

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_null (rga_plan_get (fixture->plan, &id));
  check (fixture);
}

/* With all that belongs to it, and in its own focus area only, whatever the project
 * itself is in. */
static void
a_copied_project_is_in_one_focus_area (Fixture       *fixture,
                                       gconstpointer  unused)
{
  RgaId a = add (fixture, RGA_LIST_FOCUS_AREAS, &fixture->programme, NULL, "a");
  RgaId b = add (fixture, RGA_LIST_FOCUS_AREAS, &fixture->programme, NULL, "b");
  RgaItem *project = rga_plan_get (fixture->plan, &fixture->ids[0]);
  const RgaItem *copy;
  g_autofree char *areas = NULL;
  guint n;

  do_move (fixture, move_one (project, &a));
  copy = do_copy (fixture, move_one (project, &b));
  areas = read_areas (fixture, &copy->id);
  g_assert_cmpstr (areas, ==, "b");
  assert_areas (fixture, 0, "a");
  rga_plan_references (fixture->plan, &copy->id, RGA_LIST_ACTIVITIES, &n);
  g_assert_cmpuint (n, ==, ACTIVITIES);
  check (fixture);
}

static void
what_cannot_stand_there_is_refused (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_autoptr(GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_move_free);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (moves, move_one (rga_plan_get (fixture->plan, &fixture->ids[0]), &fixture->ids[PROJECTS]));
  g_assert_false (rga_document_move_several (fixture->document, moves, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  check (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/moves/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("property", any_row_of_moves_ends_as_the_model);
  ADD ("history", the_history_counts_what_moved);
  ADD ("focus-area", a_project_changes_focus_area);
  ADD ("below", what_stands_below_goes_along);
  ADD ("copy", a_copy_goes_where_the_row_would);
  ADD ("copy/focus-area", a_copied_project_is_in_one_focus_area);
  ADD ("refused", what_cannot_stand_there_is_refused);
#undef ADD

  return g_test_run ();
}
