#include "random-item.h"
#include "rga-store.h"
#include "scratch.h"

/* Every list and every field, with random values, there and back. */

#define ITEMS_PER_LIST 12

static RgaStamp
make_stamp (RgaAction action)
{
  return (RgaStamp) { .action = action, .at_ms = 1, .device = "test", .list = RGA_LIST_ANY };
}

static gboolean
insert_all (RgaStore       *store,
            gconstpointer   request,
            GError        **error)
{
  RgaPlan *plan = (RgaPlan *) request;

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      for (guint i = 0; i < n; i++)
        if (!rga_store_insert (store, items[i], error))
          return FALSE;
    }

  return TRUE;
}

static RgaPlan *
make_random_plan (void)
{
  RgaPlan *plan = rga_plan_new ();

  for (int round = 0; round < ITEMS_PER_LIST; round++)
    for (RgaList list = 0; list < RGA_N_LISTS; list++)
      rga_plan_put (plan, random_item (plan, list));

  return plan;
}

static RgaStore *
create_filled (const char *path,
               RgaPlan    *plan)
{
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();
  RgaStore *store = rga_store_create (path, &id, &error);
  RgaStamp stamp = make_stamp (RGA_ACTION_EDIT);
  g_autoptr(RgaChange) change = NULL;

  g_assert_no_error (error);
  change = rga_store_commit (store, &stamp, insert_all, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (change->touched->len, ==, ITEMS_PER_LIST * RGA_N_LISTS);

  return store;
}

static void
every_field_comes_back (void)
{
  char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "plan.db");
  g_autoptr(RgaPlan) plan = make_random_plan ();
  g_autofree char *expected = describe_plan (plan);
  g_autofree char *found = NULL;

  rga_store_close (create_filled (path, plan));
  found = describe_file (path, NULL);
  g_assert_cmpstr (found, ==, expected);
  scratch_free (folder);
}

typedef struct
{
  const RgaItem *before;
  const RgaItem *after;
} Update;

static gboolean
update_one (RgaStore       *store,
            gconstpointer   request,
            GError        **error)
{
  const Update *update = request;

  return rga_store_update (store, update->before, update->after, error);
}

/* One field changed at a time, in memory and in the file; then all undone. */
static void
every_field_can_change_and_go_back (void)
{
  char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "plan.db");
  g_autoptr(RgaPlan) plan = make_random_plan ();
  g_autofree char *original = describe_plan (plan);
  RgaStore *store = create_filled (path, plan);
  g_autoptr(GArray) revisions = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autofree char *found = NULL, *undone = NULL, *expected = NULL;

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    for (guint field = 0; field < rga_list_info (list)->n_fields; field++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(RgaChange) change = NULL;
        g_autoptr(RgaDelta) delta = NULL;
        guint n;
        RgaItem *item = rga_plan_items (plan, list, &n)[field % ITEMS_PER_LIST];
        g_autoptr(RgaItem) after = rga_item_copy (item);
        g_auto (RgaValue) value = random_value (plan, &rga_list_info (list)->fields[field]);
        RgaStamp stamp = make_stamp (RGA_ACTION_CHANGE);

        rga_item_set_value (after, field, &value);
        change = rga_store_commit (store, &stamp, update_one, &(Update) { item, after }, &error);
        g_assert_no_error (error);
        if (rga_item_field_equal (item, after, field))
          {
            g_assert_cmpuint (change->touched->len, ==, 0);
            continue;
          }
        delta = rga_store_absorb (store, change, plan, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (rga_delta_n (delta), ==, 1);
        g_assert_cmpint (rga_delta_get (delta, 0)->kind, ==, RGA_DELTA_CHANGED);
        g_assert_true (rga_item_field_equal (item, after, field));
        g_array_append_val (revisions, change->revision);
      }

  expected = describe_plan (plan);
  found = describe_file (path, NULL);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (found, !=, original);

  for (guint i = revisions->len; i > 0; i--)
    {
      g_autoptr(GError) error = NULL;
      RgaStamp stamp = make_stamp (RGA_ACTION_UNDO);
      g_autoptr(RgaChange) change = NULL;

      change = rga_store_revert (store, &stamp, &g_array_index (revisions, RgaId, i - 1), TRUE, &error);
      g_assert_no_error (error);
      rga_delta_free (rga_store_absorb (store, change, plan, &error));
      g_assert_no_error (error);
    }
  undone = describe_plan (plan);
  g_assert_cmpstr (undone, ==, original);
  rga_store_close (store);
  scratch_free (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/round-trip/every-field", every_field_comes_back);
  g_test_add_func ("/store/round-trip/every-change", every_field_can_change_and_go_back);

  return g_test_run ();
}
