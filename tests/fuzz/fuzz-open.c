#include <glib/gstdio.h>
#include <stdlib.h>

#include "fuzz.h"
#include "random-item.h"
#include "rga-plan-file.h"
#include "scratch.h"

/* A user's file of any bytes: refused with a sentence, or adopted, and then it can be
 * loaded whole and written again. The file itself is only read. */

static char *folder, *path, *copy, *again;

static void
end (void)
{
  scratch_free (folder);
  g_free (path);
  g_free (copy);
  g_free (again);
}

static void
begin (void)
{
  g_autofree char *theirs = NULL;

  atexit (end);
  folder = scratch_new ();
  theirs = scratch_path (folder, "theirs");
  g_mkdir (theirs, 0700);
  path = scratch_path (theirs, "plan.db");
  copy = scratch_path (folder, "copy.db");
  again = scratch_path (folder, "again.db");
}

static void
expect_usable (const uint8_t *bytes,
               size_t         size)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaStore) store = rga_store_open (copy, &error);

  if (store == NULL || !rga_store_load (store, plan, &error) || !rga_store_copy (store, again, &error))
    fuzz_expect_sentence (error, bytes, size);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         size)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) after = NULL;

  if (folder == NULL)
    begin ();

  g_unlink (path);   /* written over, a longer file would keep its end */
  g_file_set_contents_full (path, (const char *) bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  file = g_file_new_for_path (path);
  if (rga_plan_file_adopt (file, copy, NULL, NULL, &error))
    expect_usable (bytes, size);
  else
    fuzz_expect_sentence (error, bytes, size);
  after = scratch_read (path);
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), bytes, size);
  g_unlink (again);
  g_unlink (copy);

  return 0;
}

static gboolean
insert (RgaStore       *store,
        gconstpointer   item,
        GError        **error)
{
  return rga_store_insert (store, item, error);
}

/* An item of every list, each without a value. */
static void
fill (RgaStore *store)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      RgaStamp stamp = { .action = RGA_ACTION_ADD, .at_ms = list, .device = "fuzz", .list = list };
      RgaId id = { .bytes = { 1, (guint8) list } };
      g_autoptr(RgaItem) item = rga_item_new (list, &id);

      rga_change_free (rga_store_commit (store, &stamp, insert, item, NULL));
    }
}

static void
add_plan (GPtrArray *corpus,
          gboolean   filled)
{
  RgaId id = { .bytes = { 1 } };
  RgaStore *store = rga_store_create (copy, &id, NULL);

  if (filled)
    fill (store);
  g_assert_true (rga_store_copy (store, path, NULL));
  rga_store_close (store);
  g_ptr_array_add (corpus, scratch_read (path));
  g_unlink (path);
  g_unlink (copy);
}

void
fuzz_corpus (GPtrArray *corpus)
{
  if (folder == NULL)
    begin ();
  add_plan (corpus, FALSE);
  add_plan (corpus, TRUE);
  g_ptr_array_add (corpus, g_bytes_new (g_bytes_get_data (corpus->pdata[0], NULL), 100));
  g_ptr_array_add (corpus, g_bytes_new ("", 0));
}
