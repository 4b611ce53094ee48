/* rga-salvage-schema.c
 *
 * Where each table begins is written on several pages of a plan (7 of an empty one's 60),
 * and a page of those that is lost would take all the tables it names along. A plan without
 * items has the same words on the same pages, as every plan is written by VACUUM from the
 * same schema: they are put back, when all that is left of theirs agrees.
 */
#include "rga-config.h"

#include "rga-salvage-private.h"

#include <string.h>

#include "rga-file-kind-private.h"
#include "rga-platform.h"
#include "rga-schema-private.h"
#include "rga-sql-private.h"
#include "rga-store-private.h"

#define PAGE_SIZE    4096   /* of all that we write */
#define HEADER_SIZE  100    /* on the first page, before its part of the schema */
#define FORMAT_AT    20     /* in the header: how pages are filled, … */
#define WRITES_AT    24     /* … how often the file was written and how many pages it has, … */
#define OWNER_AT     32     /* … whose it is and of which version, … */
#define VALID_AT     92     /* … and as of which write that holds */
#define VERSION_AT   60
#define IS_BY_KEY(kind) ((kind) == 0x0a || (kind) == 0x02)   /* first byte of a page: a table kept by its key … */
#define IS_BY_ROW(kind) ((kind) == 0x0d || (kind) == 0x05)   /* … or by the number of the row */

typedef struct
{
  guint8     *bytes;
  gsize       size;
  GHashTable *roots;   /* name of a table → number of its first page; indexes too */
} Image;

static void
image_clear (Image *self)
{
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->roots, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Image, image_clear)

/* From the first as far as they can be read, and from the last. */
static void
read_roots (sqlite3    *db,
            const char *order,
            GHashTable *roots)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 1 ORDER BY rowid %s", order);
  g_autoptr(sqlite3_stmt) rows = rga_sql_prepare (db, sql, NULL);

  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      char *name = rga_sql_column_text (rows, 0);

      if (name != NULL)
        g_hash_table_insert (roots, name, GINT_TO_POINTER (sqlite3_column_int (rows, 1)));
    }
}

static gboolean
read_image (sqlite3    *db,
            const char *path,
            Image      *self)
{
  char *bytes = NULL;

  if (db == NULL || !g_file_get_contents (path, &bytes, &self->size, NULL))
    return FALSE;

  self->bytes = (guint8 *) bytes;
  self->roots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_roots (db, "ASC", self->roots);
  read_roots (db, "DESC", self->roots);

  return self->size >= PAGE_SIZE;
}

/* Another first page says nothing; then it is taken for one of ours. */
static int
read_version (const Image *damaged)
{
  guint32 version;

  memcpy (&version, damaged->bytes + VERSION_AT, sizeof version);
  version = GUINT32_FROM_BE (version);

  return rga_file_kind_is_plan (damaged->bytes) && version >= 1 && version < RGA_SCHEMA_VERSION ? (int) version : RGA_SCHEMA_VERSION;
}

static gboolean
make_empty (const char *path,
            int         version,
            Image      *self)
{
  g_autofree char *into = g_strconcat (path, ".empty", NULL);
  g_autoptr(sqlite3) empty = NULL;   /* before its statement: the last made goes first */
  g_autoptr(sqlite3) made = NULL;
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean is_made = FALSE;

  if (sqlite3_open (":memory:", &empty) == SQLITE_OK && rga_schema_create_version (empty, version, NULL)
      && (statement = rga_sql_prepare (empty, "VACUUM INTO ?", NULL)) != NULL)
    {
      rga_sql_bind_text (statement, 1, into);
      is_made = rga_sql_finish (statement, NULL) && (made = rga_store_connect (into, SQLITE_OPEN_READONLY, NULL)) != NULL
                && read_image (made, into, self);
    }
  g_clear_pointer (&made, sqlite3_close);
  rga_store_remove (into);

  return is_made;
}

/* -- what is left agrees ------------------------------------------------------------ */

/* Nothing that can be read says otherwise. */
static gboolean
has_same_roots (const Image *damaged,
                const Image *empty)
{
  GHashTableIter iter;
  gpointer name, root;

  g_hash_table_iter_init (&iter, damaged->roots);
  while (g_hash_table_iter_next (&iter, &name, &root))
    if (g_hash_table_lookup (empty->roots, name) != root)
      return FALSE;

  return TRUE;
}

/* A table that grew has another kind of first page, but of the same family. */
static gboolean
is_same_kind (const Image *damaged,
              const Image *empty,
              gsize        page)
{
  gsize at = (page - 1) * PAGE_SIZE;
  guint8 theirs, ours;

  if (at >= damaged->size || at >= empty->size)
    return FALSE;

  theirs = damaged->bytes[at];
  ours = empty->bytes[at];

  return (IS_BY_KEY (theirs) && IS_BY_KEY (ours)) || (IS_BY_ROW (theirs) && IS_BY_ROW (ours));
}

/* Most of the first pages of tables are what they would be. */
static gboolean
has_same_kinds (const Image *damaged,
                const Image *empty)
{
  GHashTableIter iter;
  gpointer root;
  guint n_same = 0;

  g_hash_table_iter_init (&iter, empty->roots);
  while (g_hash_table_iter_next (&iter, NULL, &root))
    n_same += is_same_kind (damaged, empty, (gsize) GPOINTER_TO_INT (root));

  return n_same > g_hash_table_size (empty->roots) / 2;
}

gboolean
rga_salvage_has_our_tables (sqlite3    *db,
                            const char *path)
{
  g_auto(Image) damaged = { NULL, 0, NULL };
  g_auto(Image) empty = { NULL, 0, NULL };

  return read_image (db, path, &damaged) && make_empty (path, read_version (&damaged), &empty)
         && has_same_roots (&damaged, &empty) && has_same_kinds (&damaged, &empty);
}

/* -- put back ------------------------------------------------------------------------- */

/* Pages of the empty plan that no table begins on have its schema, for its tables have one each. */
static void
put_back (Image       *damaged,
          const Image *empty)
{
  gsize n_pages = MIN (damaged->size, empty->size) / PAGE_SIZE;
  g_autofree gboolean *is_root = g_new0 (gboolean, empty->size / PAGE_SIZE + 1);
  GHashTableIter iter;
  gpointer root;

  g_hash_table_iter_init (&iter, empty->roots);
  while (g_hash_table_iter_next (&iter, NULL, &root))
    is_root[MIN ((gsize) GPOINTER_TO_INT (root), empty->size / PAGE_SIZE)] = TRUE;
  for (gsize page = 2; page <= n_pages; page++)
    if (!is_root[page])
      memcpy (damaged->bytes + (page - 1) * PAGE_SIZE, empty->bytes + (page - 1) * PAGE_SIZE, PAGE_SIZE);
  memcpy (damaged->bytes + HEADER_SIZE, empty->bytes + HEADER_SIZE, PAGE_SIZE - HEADER_SIZE);
  if (rga_file_kind_is_plan (damaged->bytes))
    return;

  memcpy (damaged->bytes + FORMAT_AT, empty->bytes + FORMAT_AT, WRITES_AT - FORMAT_AT);
  memcpy (damaged->bytes + OWNER_AT, empty->bytes + OWNER_AT, VALID_AT - OWNER_AT);
}

void
rga_salvage_mend_schema (sqlite3    *db,
                         const char *path)
{
  g_auto(Image) damaged = { NULL, 0, NULL };
  g_auto(Image) empty = { NULL, 0, NULL };

  if (!read_image (db, path, &damaged) || !make_empty (path, read_version (&damaged), &empty))
    return;
  if (g_hash_table_size (damaged.roots) == g_hash_table_size (empty.roots) || !has_same_roots (&damaged, &empty)
      || !has_same_kinds (&damaged, &empty))
    return;

  put_back (&damaged, &empty);
  if (!rga_platform_overwrite (path, damaged.bytes, damaged.size, NULL))
    g_debug ("The names of tables could not be put back");
}
