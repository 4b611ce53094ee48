/* Where chosen rows go, beside a model of nested lists in which rows are simply
 * taken out and put in. Without a display. */
#include <stdlib.h>

#include "rga-outline-edits.h"
#include "rga-outline-moves.h"
#include "scratch.h"

#define PROJECTS 2
#define ROWS     18     /* projects, then activities */
#define STEPS    300

typedef struct
{
  char            *folder;
  RgaDocument     *document;
  RgaOutlineModel *model;
  RgaId            ids[ROWS];
  GArray          *below[ROWS];   /* of guint, in order */
  gboolean         chosen[ROWS];
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
unfold_all (Fixture *fixture)
{
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (fixture->model, i, &row); i++)
    rga_outline_model_set_unfolded (fixture->model, &row.id, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId programme;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  programme = add (fixture, RGA_LIST_PROGRAMMES, NULL, NULL, "Agenda");
  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      fixture->below[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      fixture->ids[i] = i < PROJECTS ? add (fixture, RGA_LIST_PROJECTS, &programme, NULL, name)
                                     : add (fixture, RGA_LIST_ACTIVITIES, &programme, &fixture->ids[i % 2], name);
      if (i >= PROJECTS)
        g_array_append_val (fixture->below[i % 2], i);
    }
  fixture->model = rga_outline_model_new (rga_document_get_plan (fixture->document));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  for (guint i = 0; i < ROWS; i++)
    g_array_unref (fixture->below[i]);
  g_assert_finalize_object (fixture->model);
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static guint
get (const GArray *rows,
     guint         i)
{
  return g_array_index (rows, guint, i);
}

static void
write_model (Fixture *fixture,
             guint    row,
             int      level,
             GString *text)
{
  g_string_append_printf (text, "%*s%u\n", level * 2, "", row);
  for (guint i = 0; i < fixture->below[row]->len; i++)
    write_model (fixture, get (fixture->below[row], i), level + 1, text);
}

static void
check (Fixture *fixture)
{
  g_autoptr(GString) expected = g_string_new (NULL);
  g_autoptr(GString) found = g_string_new (NULL);
  RgaOutlineRow row;

  unfold_all (fixture);
  for (guint i = 0; i < PROJECTS; i++)
    write_model (fixture, i, 0, expected);
  for (guint i = 0; rga_outline_model_get_row (fixture->model, i, &row); i++)
    g_string_append_printf (found, "%*s%s\n", (int) row.level * 2, "", row.name);
  g_assert_cmpstr (found->str, ==, expected->str);
}

static guint
owner_of (Fixture *fixture,
          guint    row)
{
  for (guint owner = 0; owner < ROWS; owner++)
    for (guint i = 0; i < fixture->below[owner]->len; i++)
      if (get (fixture->below[owner], i) == row)
        return owner;

  return G_MAXUINT;
}

static gboolean
is_chosen_above (Fixture *fixture,
                 guint    row)
{
  while (row != G_MAXUINT && !fixture->chosen[row])
    row = owner_of (fixture, row);

  return row != G_MAXUINT;
}

/* Chosen, and not already taken along by what it stands below. */
static gboolean
moves (Fixture *fixture,
       guint    row)
{
  return fixture->chosen[row] && !is_chosen_above (fixture, owner_of (fixture, row));
}

/* Some activities; a row and one below it may both be chosen. */
static GArray *
choose (Fixture *fixture)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; i < ROWS; i++)
    {
      fixture->chosen[i] = i >= PROJECTS && g_test_rand_int_range (0, 4) == 0;
      if (fixture->chosen[i])
        g_array_append_val (ids, fixture->ids[i]);
    }

  return ids;
}

static void
swap (GArray *rows,
      guint   i,
      guint   j)
{
  guint row = get (rows, i);

  g_array_index (rows, guint, i) = get (rows, j);
  g_array_index (rows, guint, j) = row;
}

/* Each over the one before it that is not chosen. */
static void
model_up (Fixture *fixture,
          GArray  *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (fixture->chosen[get (rows, i)] && !fixture->chosen[get (rows, i - 1)])
      swap (rows, i, i - 1);
}

static void
model_down (Fixture *fixture,
            GArray  *rows)
{
  for (guint i = rows->len; i-- > 1;)
    if (fixture->chosen[get (rows, i - 1)] && !fixture->chosen[get (rows, i)])
      swap (rows, i, i - 1);
}

static void
model_in (Fixture *fixture,
          GArray  *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (fixture->chosen[get (rows, i)] && !fixture->chosen[get (rows, i - 1)])
      {
        guint row = get (rows, i);

        g_array_append_val (fixture->below[get (rows, i - 1)], row);
        g_array_remove_index (rows, i--);
      }
}

/* From the last row back, so that those of one owner keep their order. */
static void
model_out (Fixture *fixture,
           guint    owner,
           GArray  *rows)
{
  GArray *beside = owner >= PROJECTS ? fixture->below[owner_of (fixture, owner)] : NULL;

  for (guint i = rows->len; beside != NULL && i-- > 0;)
    if (fixture->chosen[get (rows, i)])
      {
        guint row = get (rows, i), place = 0;

        while (get (beside, place) != owner)
          place++;
        g_array_remove_index (rows, i);
        g_array_insert_val (beside, place + 1, row);
      }
}

/* Lists below a chosen row do not change, and what was put in one list is not
 * looked at again in another. */
static void
model_step (Fixture        *fixture,
            RgaOutlineStep  step)
{
  gboolean goes_along[ROWS];
  guint owners[ROWS];

  for (guint i = 0; i < ROWS; i++)
    {
      goes_along[i] = is_chosen_above (fixture, i);
      owners[i] = 0;
    }
  for (guint i = 0, depth = 0; depth < ROWS; depth++)
    for (guint row = 0; row < ROWS; row++)
      {
        guint above = 0;

        for (guint at = row; at >= PROJECTS; at = owner_of (fixture, at))
          above++;
        if (above == (step == RGA_OUTLINE_STEP_OUTDENT ? depth : ROWS - 1 - depth) && i < ROWS)
          owners[i++] = row;
      }

  for (guint i = 0; i < ROWS; i++)
    {
      GArray *rows = fixture->below[owners[i]];

      if (goes_along[owners[i]])
        continue;
      if (step == RGA_OUTLINE_STEP_UP)
        model_up (fixture, rows);
      else if (step == RGA_OUTLINE_STEP_DOWN)
        model_down (fixture, rows);
      else if (step == RGA_OUTLINE_STEP_INDENT)
        model_in (fixture, rows);
      else
        model_out (fixture, owners[i], rows);
    }
}

static void
do_moves (Fixture   *fixture,
          GPtrArray *found)
{
  g_autoptr(GError) error = NULL;

  rga_document_move_several (fixture->document, found, &error);
  g_assert_no_error (error);
}

static void
any_steps_end_as_the_model (Fixture       *fixture,
                            gconstpointer  unused)
{
  guint n_moved = 0;

  check (fixture);
  for (guint i = 0; i < STEPS; i++)
    {
      g_autoptr(GArray) ids = choose (fixture);
      RgaOutlineStep step = (RgaOutlineStep) g_test_rand_int_range (0, 4);
      g_autoptr(GPtrArray) found = rga_outline_find_moves (fixture->model, ids, step);

      n_moved += found->len > 0;
      do_moves (fixture, found);
      model_step (fixture, step);
      check (fixture);
    }
  g_assert_cmpuint (n_moved, >, STEPS / 2);
}

/* In the order they stand from the top down. */
static void
collect (Fixture *fixture,
         guint    row,
         GArray  *found)
{
  if (moves (fixture, row))
    g_array_append_val (found, row);
  for (guint i = 0; i < fixture->below[row]->len; i++)
    collect (fixture, get (fixture->below[row], i), found);
}

static void
model_drop (Fixture        *fixture,
            guint           row,
            RgaOutlineSide  side)
{
  gboolean is_first = side == RGA_OUTLINE_BEHIND && fixture->below[row]->len > 0;
  guint owner = side == RGA_OUTLINE_INTO || is_first ? row : owner_of (fixture, row);
  g_autoptr(GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  guint place = 0, n = 0;

  for (guint i = 0; i < PROJECTS; i++)
    collect (fixture, i, moved);
  for (guint i = 0; i < fixture->below[owner]->len; i++)
    {
      guint at = get (fixture->below[owner], i);

      if (at == row && side == RGA_OUTLINE_BEFORE)
        place = n;
      n += !fixture->chosen[at];
      if (at == row && side == RGA_OUTLINE_BEHIND && !is_first)
        place = n;
    }
  place = side == RGA_OUTLINE_INTO ? n : place;

  for (guint i = 0; i < moved->len; i++)
    {
      GArray *from = fixture->below[owner_of (fixture, get (moved, i))];

      for (guint j = from->len; j-- > 0;)
        if (get (from, j) == get (moved, i))
          g_array_remove_index (from, j);
    }
  g_array_insert_vals (fixture->below[owner], place, moved->data, moved->len);
}

static void
any_drops_end_as_the_model (Fixture       *fixture,
                            gconstpointer  unused)
{
  guint n_moved = 0, n_refused = 0;

  unfold_all (fixture);
  for (guint i = 0; i < STEPS; i++)
    {
      g_autoptr(GArray) ids = choose (fixture);
      guint row = (guint) g_test_rand_int_range (0, ROWS);
      RgaOutlineSide side = (RgaOutlineSide) g_test_rand_int_range (0, 3);
      gboolean is_in = side == RGA_OUTLINE_INTO || (side == RGA_OUTLINE_BEHIND && fixture->below[row]->len > 0);
      g_autoptr(RgaOutlineDrop) drop = rga_outline_find_drop (fixture->model, ids,
                                                              rga_outline_model_find (fixture->model, &fixture->ids[row]), side);

      if (ids->len == 0 || (row < PROJECTS && !is_in))
        {
          g_assert_true (drop->kind == RGA_OUTLINE_DROP_UNFIT || drop->kind == RGA_OUTLINE_DROP_LOOSE);
          continue;
        }
      if (is_chosen_above (fixture, is_in ? row : owner_of (fixture, row)))
        {
          g_assert_cmpint (drop->kind, ==, RGA_OUTLINE_DROP_BELOW_SELF);
          n_refused++;
          continue;
        }
      g_assert_true ((drop->kind == RGA_OUTLINE_DROP_NOTHING) == (drop->moves->len == 0));
      n_moved += drop->moves->len > 0;
      do_moves (fixture, drop->moves);
      model_drop (fixture, row, side);
      check (fixture);
    }
  g_assert_cmpuint (n_moved, >, STEPS / 8);
  g_assert_cmpuint (n_refused, >, 0);
}

static RgaOutlineDrop *
drop_one (Fixture        *fixture,
          guint           row,
          const RgaId    *onto,
          RgaOutlineSide  side)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  g_array_append_val (ids, fixture->ids[row]);

  return rga_outline_find_drop (fixture->model, ids, rga_outline_model_find (fixture->model, onto), side);
}

static void
a_drop_says_what_it_means (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(RgaOutlineDrop) part = NULL;
  g_autoptr(RgaOutlineDrop) order = NULL;
  g_autoptr(RgaOutlineDrop) nothing = NULL;
  g_autoptr(RgaOutlineDrop) unfit = NULL;

  unfold_all (fixture);
  part = drop_one (fixture, 2, &fixture->ids[4], RGA_OUTLINE_INTO);
  g_assert_cmpint (part->kind, ==, RGA_OUTLINE_DROP_PART);
  g_assert_true (rga_id_equal (&part->owner, &fixture->ids[4]));
  order = drop_one (fixture, 2, &fixture->ids[6], RGA_OUTLINE_BEHIND);
  g_assert_cmpint (order->kind, ==, RGA_OUTLINE_DROP_ORDER);
  nothing = drop_one (fixture, 4, &fixture->ids[2], RGA_OUTLINE_BEHIND);
  g_assert_cmpint (nothing->kind, ==, RGA_OUTLINE_DROP_NOTHING);
  unfit = drop_one (fixture, 0, &fixture->ids[3], RGA_OUTLINE_INTO);
  g_assert_cmpint (unfit->kind, ==, RGA_OUTLINE_DROP_UNFIT);
}

/* The middle of a row means in it, only where that can be. */
static void
the_part_of_a_row_says_the_side (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GArray) activity = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(GArray) project = g_array_new (FALSE, FALSE, sizeof (RgaId));
  guint position;

  unfold_all (fixture);
  g_array_append_val (activity, fixture->ids[2]);
  g_array_append_val (project, fixture->ids[0]);
  position = rga_outline_model_find (fixture->model, &fixture->ids[4]);
  g_assert_cmpint (rga_outline_find_side (fixture->model, activity, position, 0.1), ==, RGA_OUTLINE_BEFORE);
  g_assert_cmpint (rga_outline_find_side (fixture->model, activity, position, 0.5), ==, RGA_OUTLINE_INTO);
  g_assert_cmpint (rga_outline_find_side (fixture->model, activity, position, 0.9), ==, RGA_OUTLINE_BEHIND);
  g_assert_cmpint (rga_outline_find_side (fixture->model, project, position, 0.4), ==, RGA_OUTLINE_BEFORE);
  g_assert_cmpint (rga_outline_find_side (fixture->model, project, position, 0.6), ==, RGA_OUTLINE_BEHIND);
}

static void
set_period (Fixture     *fixture,
            const RgaId *id,
            const char  *words)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_plan_get (rga_document_get_plan (fixture->document), id);

  rga_document_set_period (fixture->document, id, rga_outline_period_field (item), words, &error);
  g_assert_no_error (error);
}

static gboolean
is_blank (Fixture     *fixture,
          const RgaId *id)
{
  RgaPlan *plan = rga_document_get_plan (fixture->document);

  return rga_outline_is_blank (plan, rga_plan_get (plan, id));
}

/* In its row a bar is drawn as its own: words without days leave it so. */
static void
what_shows_nothing_is_blank (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_assert_true (is_blank (fixture, &fixture->ids[0]));
  set_period (fixture, &fixture->ids[0], "31 februari 2027");
  g_assert_true (is_blank (fixture, &fixture->ids[0]));

  /* what is in a project is drawn as its span */
  set_period (fixture, &fixture->ids[2], "Q3 2027");
  g_assert_false (is_blank (fixture, &fixture->ids[0]));
  g_assert_false (is_blank (fixture, &fixture->ids[2]));
  g_assert_true (is_blank (fixture, &fixture->ids[4]));
  g_assert_true (is_blank (fixture, &fixture->ids[1]));
  set_period (fixture, &fixture->ids[1], "2027");
  g_assert_false (is_blank (fixture, &fixture->ids[1]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/outline-moves/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("steps", any_steps_end_as_the_model);
  ADD ("drops", any_drops_end_as_the_model);
  ADD ("meaning", a_drop_says_what_it_means);
  ADD ("side", the_part_of_a_row_says_the_side);
  ADD ("blank", what_shows_nothing_is_blank);
#undef ADD

  return g_test_run ();
}
