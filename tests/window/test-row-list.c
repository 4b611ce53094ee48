/* A list of rows: a view that believes what it is told has the same rows, rows that
 * stay are the same objects, and nothing is said when nothing differs. Without a
 * display. */
#include "rga-row-list.h"

#define ROUNDS 500
#define KINDS    6

/* A row about a number, and what it says. */
#define TEST_TYPE_ROW (test_row_get_type ())
G_DECLARE_FINAL_TYPE (TestRow, test_row, TEST, ROW, GObject)

struct _TestRow
{
  GObject parent_instance;

  int     about;
  guint   version;
};

G_DEFINE_FINAL_TYPE (TestRow, test_row, G_TYPE_OBJECT)

static void
test_row_class_init (TestRowClass *klass)
{
}

static void
test_row_init (TestRow *self)
{
}

#define TEST_TYPE_LIST (test_list_get_type ())
G_DECLARE_FINAL_TYPE (TestList, test_list, TEST, LIST, RgaRowList)

struct _TestList
{
  RgaRowList parent_instance;

  guint      n_moved;
};

G_DEFINE_FINAL_TYPE (TestList, test_list, RGA_TYPE_ROW_LIST)

static gboolean
is_same (gpointer row,
         gpointer newer)
{
  return TEST_ROW (row)->about == TEST_ROW (newer)->about;
}

static void
absorb (gpointer row,
        gpointer newer)
{
  TEST_ROW (row)->version = TEST_ROW (newer)->version;
}

static void
moved (RgaRowList *list)
{
  TEST_LIST (list)->n_moved++;
}

static void
test_list_class_init (TestListClass *klass)
{
  RgaRowListClass *list_class = RGA_ROW_LIST_CLASS (klass);

  list_class->item_type = TEST_TYPE_ROW;
  list_class->is_same = is_same;
  list_class->absorb = absorb;
  list_class->moved = moved;
}

static void
test_list_init (TestList *self)
{
}

static GPtrArray *
make_rows (GRand *rand,
           guint  version)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
    {
      TestRow *row = g_object_new (TEST_TYPE_ROW, NULL);

      row->about = g_rand_int_range (rand, 0, KINDS);
      row->version = version;
      g_ptr_array_add (rows, row);
    }

  return rows;
}

/* What a view knows, and how much it was told. */
typedef struct
{
  GPtrArray *rows;
  guint      n_told;
} View;

static void
told_cb (GListModel *model,
         guint       place,
         guint       removed,
         guint       added,
         View       *view)
{
  g_ptr_array_remove_range (view->rows, place, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (view->rows, (int) (place + i), g_list_model_get_item (model, place + i));
  view->n_told += removed + added;
}

static void
assert_knows (View       *view,
              GListModel *model)
{
  g_assert_cmpuint (view->rows->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < view->rows->len; i++)
    g_assert_true (view->rows->pdata[i] == rga_row_list_get (RGA_ROW_LIST (model), i));
  g_assert_null (g_list_model_get_item (model, view->rows->len));
}

static void
assert_says (RgaRowList *list,
             guint       place,
             GPtrArray  *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      TestRow *row = rga_row_list_get (list, place + i), *newer = rows->pdata[i];

      g_assert_cmpint (row->about, ==, newer->about);
      g_assert_cmpuint (row->version, ==, newer->version);
    }
}

static void
a_view_knows_the_rows (void)
{
  g_autoptr(RgaRowList) list = g_object_new (TEST_TYPE_LIST, NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  View view = { g_ptr_array_new_with_free_func (g_object_unref), 0 };

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == TEST_TYPE_ROW);
  g_signal_connect (list, "items-changed", G_CALLBACK (told_cb), &view);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr(GPtrArray) rows = make_rows (rand, round);
      guint place = (guint) g_rand_int_range (rand, 0, (int) rga_row_list_get_n (list) + 1);
      guint n = (guint) g_rand_int_range (rand, 0, (int) (rga_row_list_get_n (list) - place) + 1);

      if (g_rand_boolean (rand))
        rga_row_list_replace (list, place, n, rows);
      else
        rga_row_list_splice (list, place, n, rows);
      assert_says (list, place, rows);
      assert_knows (&view, G_LIST_MODEL (list));
    }
  g_ptr_array_unref (view.rows);
}

static TestRow *
add_row (GPtrArray *rows,
         int        about,
         guint      version)
{
  TestRow *row = g_object_new (TEST_TYPE_ROW, NULL);

  row->about = about;
  row->version = version;
  g_ptr_array_add (rows, row);

  return row;
}

static void
rows_that_stay_are_the_same (void)
{
  g_autoptr(RgaRowList) list = g_object_new (TEST_TYPE_LIST, NULL);
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func (g_object_unref);
  View view = { known, 0 };
  TestRow *first = add_row (before, 1, 0), *last = add_row (before, 2, 0);

  rga_row_list_splice (list, 0, 0, before);
  g_ptr_array_add (known, g_object_ref (first));
  g_ptr_array_add (known, g_object_ref (last));
  g_signal_connect (list, "items-changed", G_CALLBACK (told_cb), &view);

  add_row (after, 1, 1);
  add_row (after, 2, 1);
  rga_row_list_replace (list, 0, 2, after);
  g_assert_true (rga_row_list_get (list, 0) == first);
  g_assert_cmpuint (first->version, ==, 1);
  g_assert_cmpuint (view.n_told, ==, 0);
  g_assert_cmpuint (TEST_LIST (list)->n_moved, ==, 1);

  g_ptr_array_insert (after, 1, g_object_new (TEST_TYPE_ROW, NULL));
  rga_row_list_replace (list, 0, 2, after);
  g_assert_true (rga_row_list_get (list, 2) == last);
  g_assert_cmpuint (view.n_told, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-list/a view knows the rows", a_view_knows_the_rows);
  g_test_add_func ("/row-list/rows that stay are the same", rows_that_stay_are_the_same);

  return g_test_run ();
}
