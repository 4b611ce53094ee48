#include "rga-config.h"

#include "rga-neighbour.h"

#include <string.h>

#include "rga-file-kind-private.h"
#include "rga-history-chain-private.h"
#include "rga-platform.h"
#include "rga-schema-private.h"

#define MAX_LOOKED_AT  200                        /* files of the folder */
#define MAX_SIZE       ((goffset) 64 * 1024 * 1024)
#define LONGEST_LOOK   (2 * G_USEC_PER_SEC)       /* no further one is begun after it */
#define ENDING         ".db"

typedef struct
{
  GFile        *file;
  RgaStore     *store;
  char          id[RGA_ID_TEXT_SIZE];   /* of the plan, as files have it */
  char         *ending;                 /* of the file's own name; NULL = none */
  char         *path;                   /* in our own folder, for one at a time */
  gint64        until;                  /* monotonic µs */
  GCancellable *cancellable;
} Search;

void
rga_neighbour_free (RgaNeighbour *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->file);
  g_free (self->who);
  g_free (self);
}

/* -- a copy of one, in our own folder ----------------------------------------- */

static guint
count_more (sqlite3  *theirs,
            sqlite3  *ours)
{
  g_autoptr(sqlite3_stmt) steps = rga_sql_prepare (theirs, "SELECT revision FROM history ORDER BY sequence DESC", NULL);
  g_autoptr(sqlite3_stmt) known = rga_sql_prepare (ours, "SELECT 1 FROM history WHERE revision = ?", NULL);
  guint n = 0;

  while (steps != NULL && known != NULL && sqlite3_step (steps) == SQLITE_ROW)
    {
      RgaId revision = rga_sql_column_id (steps, 0);

      rga_sql_bind_id (known, 1, &revision);
      if (sqlite3_step (known) == SQLITE_ROW)
        return n;
      sqlite3_reset (known);
      n++;
    }

  return n;
}

static void
read_newest (sqlite3      *db,
             RgaNeighbour *self)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "SELECT who, at_ms FROM history ORDER BY sequence DESC LIMIT 1", NULL);

  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW)
    return;

  self->who = rga_sql_column_text (statement, 0);
  self->at_ms = sqlite3_column_int64 (statement, 1);
}

static gboolean
is_same_plan (Search  *self,
              sqlite3 *db)
{
  gint64 version;
  RgaId id;

  return rga_sql_read_number (db, "PRAGMA user_version", 1, &version, NULL)
         && rga_schema_compare (db, (int) CLAMP (version, 1, G_MAXINT), NULL)
         && rga_store_read_document_id (db, &id, NULL)
         && rga_id_equal (&id, &self->store->document_id);
}

/* NULL when it has nothing that the open plan has not. */
static RgaNeighbour *
read_neighbour (Search     *self,
                const char *path,
                GFile      *file)
{
  g_autoptr(sqlite3) db = rga_store_connect (path, SQLITE_OPEN_READONLY, NULL);
  RgaHistoryRelation relation;
  RgaNeighbour *neighbour;

  if (db == NULL || !is_same_plan (self, db) || !rga_history_relate (self->store->db, db, &relation, NULL)
      || relation == RGA_HISTORY_SAME || relation == RGA_HISTORY_LONGER)
    return NULL;

  neighbour = g_new0 (RgaNeighbour, 1);
  neighbour->file = g_object_ref (file);
  neighbour->is_forked = relation == RGA_HISTORY_FORKED;
  neighbour->n_more = count_more (db, self->store->db);
  read_newest (db, neighbour);

  return neighbour;
}

/* -- the folder ----------------------------------------------------------------- */

static gboolean
holds (const char *bytes,
       gsize       size,
       const char *text)
{
  const char *end = bytes + size;
  gsize n = strlen (text);

  for (const char *at = bytes; (gsize) (end - at) >= n; at++)
    {
      at = memchr (at, text[0], (gsize) (end - at) - n + 1);
      if (at == NULL)
        return FALSE;
      if (memcmp (at, text, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Before anything is copied: a whole plan has its id in it as text. */
static gboolean
may_be_same_plan (Search *self,
                  GBytes *contents)
{
  gsize size;
  const char *bytes = g_bytes_get_data (contents, &size);

  return rga_file_kind_check (bytes, size, NULL) && holds (bytes, size, self->id);
}

/* Its first bytes say that it is a plan at all. */
static gboolean
is_plan (GFile        *file,
         GCancellable *cancellable)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  guint8 header[RGA_HEADER_SIZE];
  gsize n = 0;

  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header, &n, cancellable, NULL)
         && n == sizeof header && rga_file_kind_is_plan (header);
}

static RgaNeighbour *
look_at (Search *self,
         GFile  *file)
{
  g_autoptr(GBytes) contents = is_plan (file, self->cancellable) ? g_file_load_bytes (file, self->cancellable, NULL, NULL) : NULL;
  g_autofree guint8 *bytes = NULL;
  RgaNeighbour *neighbour = NULL;

  if (contents == NULL || !may_be_same_plan (self, contents))
    return NULL;

  bytes = rga_file_kind_dup_settled (contents);
  if (rga_platform_write_new (self->path, bytes, g_bytes_get_size (contents), NULL))
    neighbour = read_neighbour (self, self->path, file);
  rga_store_remove (self->path);

  return neighbour;
}

/* As what is left beside a plan is called: its ending stays. Hidden ones are of programs. */
static gboolean
may_be_copy (Search    *self,
             GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);
  g_autofree char *low = g_ascii_strdown (name, -1);

  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
         && g_file_info_get_size (info) >= RGA_HEADER_SIZE && g_file_info_get_size (info) <= MAX_SIZE
         && name[0] != '.'
         && (g_str_has_suffix (low, ENDING) || (self->ending != NULL && g_str_has_suffix (low, self->ending)));
}

static GPtrArray *
look_through (Search *self,
              GFile  *folder)
{
  g_autoptr(GFileEnumerator) names = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME ","
                                                                G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                                G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, self->cancellable, NULL);
  GPtrArray *neighbours = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_neighbour_free);
  GFileInfo *info;
  GFile *child;
  guint n = 0;

  while (names != NULL && n < MAX_LOOKED_AT && g_get_monotonic_time () < self->until
         && g_file_enumerator_iterate (names, &info, &child, self->cancellable, NULL) && info != NULL)
    if (may_be_copy (self, info) && !g_file_equal (child, self->file))
      {
        RgaNeighbour *neighbour = look_at (self, child);

        n++;
        if (neighbour != NULL)
          g_ptr_array_add (neighbours, neighbour);
      }

  return neighbours;
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const RgaNeighbour *first = *(const RgaNeighbour *const *) a;
  const RgaNeighbour *second = *(const RgaNeighbour *const *) b;

  return (first->at_ms < second->at_ms) - (first->at_ms > second->at_ms);
}

/* Free with g_free(); NULL when it has none. */
static char *
read_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? g_ascii_strdown (dot, -1) : NULL;
}

GPtrArray *
rga_neighbours_find (GFile        *file,
                     RgaStore     *store,
                     GCancellable *cancellable)
{
  Search search = { .file = file, .store = store, .until = g_get_monotonic_time () + LONGEST_LOOK, .cancellable = cancellable };
  g_autoptr(GFile) folder = NULL;
  g_autofree char *room = NULL;
  GPtrArray *neighbours;

  g_return_val_if_fail (G_IS_FILE (file) && store != NULL, NULL);

  folder = g_file_get_parent (file);
  room = folder == NULL ? NULL : g_dir_make_tmp ("regioagenda-XXXXXX", NULL);   /* the working copy may go meanwhile */
  if (room == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) rga_neighbour_free);

  rga_id_to_text (&store->document_id, search.id);
  search.ending = read_ending (file);
  search.path = g_build_filename (room, "plan.db", NULL);
  neighbours = look_through (&search, folder);
  g_ptr_array_sort (neighbours, compare_newest);
  rga_platform_remove_folder (room);
  g_free (search.ending);
  g_free (search.path);

  return neighbours;
}
