#include "names.h"

#include <sqlite3.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
names_join (const GPtrArray *names)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, (GPtrArray *) names, NULL, NULL);
  g_ptr_array_sort (sorted, compare);
  g_ptr_array_add (sorted, NULL);

  return g_strjoinv (", ", (char **) sorted->pdata);
}

char *
names_shown (RgaDocument *document)
{
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();
  guint n;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (document), RGA_LIST_PROGRAMMES, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (shown, (gpointer) rga_item_name (items[i]));

  return names_join (shown);
}

static int
take_text (void  *texts,
           int    n,
           char **values,
           char **columns)
{
  g_ptr_array_add (texts, g_strdup (values[0]));

  return 0;
}

static gboolean
ask (sqlite3    *db,
     const char *sql,
     GPtrArray  *texts)
{
  return sqlite3_exec (db, sql, take_text, texts, NULL) == SQLITE_OK;
}

char *
names_stored (const char *path)
{
  g_autoptr(GPtrArray) health = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = NULL;
  gboolean is_whole = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
                      ask (db, "PRAGMA integrity_check", health) && g_str_equal (health->pdata[0], "ok") &&
                      ask (db, "SELECT name FROM programmes", names);

  sqlite3_close (db);

  return is_whole ? names_join (names) : NULL;
}
