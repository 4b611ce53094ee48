#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>

char *
scratch_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("regioagenda-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

void
scratch_free (char *folder)
{
  remove_all (folder);
  g_free (folder);
}

char *
scratch_path (const char *folder,
              const char *name)
{
  return g_build_filename (folder, name, NULL);
}

guint
scratch_count (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

GBytes *
scratch_read (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, size);
}

sqlite3 *
scratch_open (const char *path)
{
  sqlite3 *db = NULL;

  sqlite3_test_control (SQLITE_TESTCTRL_PRNG_SEED, g_test_rand_int_range (1, G_MAXINT32), NULL);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);

  return db;
}

static char *
describe_one (const char *folder,
              const char *name)
{
  g_autofree char *path = scratch_path (folder, name);
  g_autofree char *target = g_file_read_link (path, NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  gsize size;

  if (target != NULL)
    return g_strdup_printf ("%s -> %s", name, target);
  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return g_strdup_printf ("%s: folder", name);

  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) bytes, size);

  return g_strdup_printf ("%s: %s", name, sum);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
scratch_describe (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (lines, describe_one (folder, name));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

gboolean
is_sentence (const char *message)
{
  return g_utf8_validate (message, -1, NULL) && strlen (message) > 20 && g_str_has_suffix (message, ".") &&
         strstr (message, "SQLITE") == NULL && strstr (message, "malformed") == NULL && strstr (message, "errno") == NULL;
}
