/* Rows in an order made by hand: where a dropped row goes, and moving one by key.
 * Without a display. */
#include "rga-document-sections.h"
#include "rga-item-order.h"
#include "scratch.h"

typedef struct
{
  char         *folder;
  RgaDocument  *document;
  RgaId         project;
  RgaItemList  *list;
  RgaItemOrder *order;
} Fixture;

static GPtrArray *
collect (RgaPlan     *plan,
         const RgaId *project,
         gpointer     unused)
{
  return rga_plan_children (plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  static const RgaList lists[] = { RGA_LIST_SECTIONS, RGA_N_LISTS };
  static const char *const titles[] = { "een", "twee", "drie", NULL };
  g_autoptr(GError) error = NULL;
  RgaId agenda;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  agenda = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error)->id;
  fixture->project = rga_document_add (fixture->document, RGA_LIST_PROJECTS, &agenda, NULL, NULL, "Project", &error)->id;
  g_assert_true (rga_document_add_sections (fixture->document, &fixture->project, titles, &error));
  fixture->list = rga_item_list_new (collect, NULL, lists);
  rga_item_list_set (fixture->list, rga_document_get_plan (fixture->document), &fixture->project);
  fixture->order = rga_item_order_new (NULL, fixture->list);
  rga_item_order_set_document (fixture->order, fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_item_list_set (fixture->list, NULL, NULL);
  g_assert_finalize_object (fixture->order);
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static void
assert_order (Fixture    *fixture,
              const char *expected)
{
  g_autoptr(GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->list)); i++)
    g_string_append_printf (titles, "%s%s", i == 0 ? "" : " ", ((RgaSection *) rga_item_list_get_item (fixture->list, i))->title);
  g_assert_cmpstr (titles->str, ==, expected);
}

static RgaId
id_at (Fixture *fixture,
       guint    place)
{
  return rga_item_list_get_item (fixture->list, place)->id;
}

static void
a_row_moves_by_key (Fixture       *fixture,
                    gconstpointer  unused)
{
  RgaId last = id_at (fixture, 2);

  g_assert_true (rga_item_order_take_key (fixture->order, &last, GDK_KEY_Up, GDK_CONTROL_MASK));
  assert_order (fixture, "een drie twee");
  g_assert_true (rga_item_order_take_key (fixture->order, &last, GDK_KEY_Up, GDK_CONTROL_MASK));
  assert_order (fixture, "drie een twee");
  g_assert_true (rga_item_order_take_key (fixture->order, &last, GDK_KEY_Down, GDK_CONTROL_MASK));
  assert_order (fixture, "een drie twee");
  g_assert_false (rga_item_order_take_key (fixture->order, &last, GDK_KEY_Down, 0));
}

static void
each_move_is_one_step_of_undo (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId first = id_at (fixture, 0);

  g_assert_true (rga_item_order_shift (fixture->order, &first, 1));
  assert_order (fixture, "twee een drie");
  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  assert_order (fixture, "een twee drie");
}

static void
no_row_leaves_its_list (Fixture       *fixture,
                        gconstpointer  unused)
{
  RgaId first = id_at (fixture, 0), last = id_at (fixture, 2);

  g_assert_false (rga_item_order_shift (fixture->order, &first, -1));
  g_assert_false (rga_item_order_shift (fixture->order, &last, 1));
  g_assert_false (rga_item_order_shift (fixture->order, &fixture->project, 1));
  assert_order (fixture, "een twee drie");
}

static void
a_drop_goes_before_or_behind (void)
{
  g_assert_cmpuint (rga_item_order_find_behind (0, FALSE), ==, G_MAXUINT);
  g_assert_cmpuint (rga_item_order_find_behind (0, TRUE), ==, 0);
  g_assert_cmpuint (rga_item_order_find_behind (3, FALSE), ==, 2);
  g_assert_cmpuint (rga_item_order_find_behind (3, TRUE), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/item-order/key", Fixture, NULL, set_up, a_row_moves_by_key, tear_down);
  g_test_add ("/item-order/undo", Fixture, NULL, set_up, each_move_is_one_step_of_undo, tear_down);
  g_test_add ("/item-order/ends", Fixture, NULL, set_up, no_row_leaves_its_list, tear_down);
  g_test_add_func ("/item-order/drop", a_drop_goes_before_or_behind);

  return g_test_run ();
}
