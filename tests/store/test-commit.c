#include "random-item.h"
#include "rga-store.h"
#include "scratch.h"

typedef struct
{
  char     *folder;
  char     *path;
  RgaStore *store;
  RgaPlan  *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();

  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "plan.db");
  fixture->plan = rga_plan_new ();
  fixture->store = rga_store_create (fixture->path, &id, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_store_close (fixture->store);
  g_object_unref (fixture->plan);
  scratch_free (fixture->folder);
  g_free (fixture->path);
}

typedef struct
{
  const RgaItem *before;
  const RgaItem *after;
} Row;

static gboolean
write_row (RgaStore       *store,
           gconstpointer   request,
           GError        **error)
{
  const Row *row = request;

  if (row->before == NULL)
    return rga_store_insert (store, row->after, error);
  if (row->after == NULL)
    return rga_store_delete (store, row->before, error);

  return rga_store_update (store, row->before, row->after, error);
}

static RgaChange *
commit_as (Fixture        *fixture,
           const char     *device,
           RgaEditFunc     edit,
           gconstpointer   request,
           GError        **error)
{
  RgaStamp stamp = { .action = RGA_ACTION_EDIT, .at_ms = 42, .device = device,
                     .list = RGA_LIST_PROJECTS, .name = "name at the time" };

  return rga_store_commit (fixture->store, &stamp, edit, request, error);
}

static RgaItem *
new_named (RgaList     list,
           const char *name)
{
  RgaId id = random_id ();
  RgaItem *item = rga_item_new (list, &id);
  g_auto (RgaValue) value = rga_value_text (name);

  rga_item_set_value (item, RGA_FIELD (list, name), &value);

  return item;
}

static RgaId
add_item (Fixture       *fixture,
          const RgaItem *item,
          const char    *device)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaChange) change = commit_as (fixture, device, write_row, &(Row) { NULL, item }, &error);

  g_assert_no_error (error);
  rga_delta_free (rga_store_absorb (fixture->store, change, fixture->plan, &error));
  g_assert_no_error (error);

  return change->revision;
}

static gboolean
write_and_fail (RgaStore       *store,
                gconstpointer   request,
                GError        **error)
{
  g_assert_true (rga_store_insert (store, request, error));
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, "no");

  return FALSE;
}

static char *
describe_stored (Fixture *fixture)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GError) error = NULL;

  rga_store_load (fixture->store, plan, &error);
  g_assert_no_error (error);

  return describe_plan (plan);
}

static void
a_failed_edit_leaves_nothing (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(RgaItem) item = new_named (RGA_LIST_PROJECTS, "P1");
  g_autoptr(GError) error = NULL;
  g_autofree char *stored = NULL;

  g_assert_null (commit_as (fixture, "a", write_and_fail, item, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  stored = describe_stored (fixture);
  g_assert_cmpstr (stored, ==, "");
  g_assert_cmpint (rga_store_get_sequence (fixture->store), ==, 0);

  add_item (fixture, item, "a");   /* and the store works on */
  g_assert_cmpint (rga_store_get_sequence (fixture->store), ==, 1);
}

static void
a_reference_to_nothing_is_refused (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(RgaItem) item = new_named (RGA_LIST_ACTIVITIES, "A1");
  g_autoptr(GError) error = NULL;
  g_autofree char *stored = NULL;

  ((RgaActivity *) item)->project = random_id ();
  g_assert_null (commit_as (fixture, "a", write_row, &(Row) { NULL, item }, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  stored = describe_stored (fixture);
  g_assert_cmpstr (stored, ==, "");

  ((RgaActivity *) item)->project = RGA_ID_NONE;
  add_item (fixture, item, "a");
}

static void
the_log_keeps_action_and_name (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(RgaItem) item = new_named (RGA_LIST_PROJECTS, "P1");
  RgaId first = add_item (fixture, item, "a");
  g_autoptr(RgaItem) other = new_named (RGA_LIST_PROJECTS, "P2");
  RgaId second = add_item (fixture, other, "a");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) history = rga_store_history (fixture->store, 0, &error);
  const RgaRevision *newest = g_ptr_array_index (history, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_true (rga_id_equal (&newest->revision, &second));
  g_assert_true (rga_id_equal (&newest->parent, &first));
  g_assert_cmpint (newest->action, ==, RGA_ACTION_EDIT);
  g_assert_cmpint (newest->list, ==, RGA_LIST_PROJECTS);
  g_assert_cmpstr (newest->name, ==, "name at the time");
  g_assert_cmpstr (newest->device, ==, "a");
  g_assert_cmpint (newest->at_ms, ==, 42);
}

static RgaChange *
undo (Fixture      *fixture,
      const RgaId  *revision,
      const char   *device,
      GError      **error)
{
  RgaStamp stamp = { .action = RGA_ACTION_UNDO, .device = device, .list = RGA_LIST_ANY };

  return rga_store_revert (fixture->store, &stamp, revision, TRUE, error);
}

static void
an_overwritten_step_is_not_taken_back (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr(RgaItem) item = new_named (RGA_LIST_PROJECTS, "P1");
  RgaId added = add_item (fixture, item, "a");
  g_autoptr(RgaItem) renamed = rga_item_copy (item);
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaChange) change = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_auto (RgaValue) name = rga_value_text ("Other");

  rga_item_set_value (renamed, RGA_FIELD (RGA_LIST_PROJECTS, name), &name);
  change = commit_as (fixture, "b", write_row, &(Row) { item, renamed }, &error);
  g_assert_no_error (error);

  before = describe_stored (fixture);
  g_assert_null (undo (fixture, &added, "a", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_CHANGED_SINCE);
  after = describe_stored (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (rga_store_get_sequence (fixture->store), ==, 2);
}

/* `field` of an item of `list` that another device made refers to the project:
 * taking the project back would leave it pointing nowhere. */
static void
check_built_upon (Fixture    *fixture,
                  RgaList     list,
                  const char *field)
{
  g_autoptr(RgaItem) project = new_named (RGA_LIST_PROJECTS, "P1");
  RgaId added = add_item (fixture, project, "a");
  RgaId id = random_id ();
  g_autoptr(RgaItem) item = rga_item_new (list, &id);
  g_autoptr(GError) error = NULL;
  RgaId made;

  *(RgaId *) rga_item_field (item, (guint) rga_list_find_field (list, field)) = project->id;
  made = add_item (fixture, item, "b");

  g_assert_null (undo (fixture, &added, "a", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_CHANGED_SINCE);
  g_clear_error (&error);

  rga_change_free (undo (fixture, &made, "b", &error));
  g_assert_no_error (error);
  rga_change_free (undo (fixture, &added, "a", &error));
  g_assert_no_error (error);
}

static void
what_others_built_upon_is_not_taken_back (Fixture       *fixture,
                                          gconstpointer  unused)
{
  check_built_upon (fixture, RGA_LIST_ACTIVITIES, "project");
  check_built_upon (fixture, RGA_LIST_LINKS, "from");
}

/* After an undo, references are checked again. */
static void
references_are_checked_after_an_undo (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_autoptr(RgaItem) item = new_named (RGA_LIST_PROJECTS, "P1");
  RgaId added = add_item (fixture, item, "a");
  g_autoptr(GError) error = NULL;

  rga_change_free (undo (fixture, &added, "a", &error));
  g_assert_no_error (error);
  a_reference_to_nothing_is_refused (fixture, NULL);
}

static void
a_copy_is_one_whole_file (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr(RgaItem) item = new_named (RGA_LIST_PROJECTS, "P1");
  g_autofree char *copy = scratch_path (fixture->folder, "copy.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const guint8 *header;
  guint files;

  add_item (fixture, item, "a");
  files = scratch_count (fixture->folder);
  g_assert_true (rga_store_copy (fixture->store, copy, &error));
  g_assert_no_error (error);
  bytes = scratch_read (copy);
  header = g_bytes_get_data (bytes, NULL);
  g_assert_cmpuint (header[18], ==, 1);    /* needs no log beside it */
  g_assert_cmpuint (header[19], ==, 1);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, files + 1);
  g_assert_false (rga_store_copy (fixture->store, copy, NULL));   /* never over another file */
}

static void
creating_never_overwrites (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autofree char *path = scratch_path (fixture->folder, "other");
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();
  g_autofree char *text = NULL;

  g_file_set_contents (path, "mine", -1, &error);
  g_assert_no_error (error);
  g_assert_null (rga_store_create (path, &id, &error));
  g_assert_nonnull (error);
  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "mine");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/store/commit/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("failed-edit", a_failed_edit_leaves_nothing);
  ADD ("dangling", a_reference_to_nothing_is_refused);
  ADD ("log", the_log_keeps_action_and_name);
  ADD ("overwritten", an_overwritten_step_is_not_taken_back);
  ADD ("built-upon", what_others_built_upon_is_not_taken_back);
  ADD ("checked-again", references_are_checked_after_an_undo);
  ADD ("copy", a_copy_is_one_whole_file);
  ADD ("create", creating_never_overwrites);
#undef ADD

  return g_test_run ();
}
