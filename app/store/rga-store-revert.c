#include "rga-config.h"

#include "rga-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_changeset (RgaStore     *self,
                const RgaId  *revision,
                gboolean      backwards,
                RgaChangeset *changeset,
                GError      **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  int size, code;

  statement = rga_sql_prepare (self->db, "SELECT changeset FROM history WHERE revision = ?", error);
  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, revision);
  if (sqlite3_step (statement) != SQLITE_ROW || sqlite3_column_bytes (statement, 0) == 0)
    {
      g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                           _("This step is no longer kept, so it cannot be taken back. Nothing was changed."));
      return FALSE;
    }

  size = sqlite3_column_bytes (statement, 0);
  if (backwards)
    code = sqlite3changeset_invert (size, sqlite3_column_blob (statement, 0), &changeset->size, &changeset->bytes);
  else
    {
      changeset->bytes = sqlite3_malloc (size);
      changeset->size = size;
      code = changeset->bytes == NULL ? SQLITE_NOMEM : SQLITE_OK;
      if (code == SQLITE_OK)
        memcpy (changeset->bytes, sqlite3_column_blob (statement, 0), (gsize) size);
    }
  if (code != SQLITE_OK)
    rga_sql_set_error (self->db, code, error);

  return code == SQLITE_OK;
}

static int
stop_at_conflict (void                   *data,
                  int                     conflict,
                  sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
refuse_changed_since (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_CHANGED_SINCE,
                       _("What this step changed has been changed again since. Nothing was changed now. "
                         "Take back the later step first, or change it by hand."));

  return FALSE;
}

static gboolean
apply (RgaStore           *self,
       const RgaChangeset *changeset,
       GError            **error)
{
  int code = sqlite3changeset_apply (self->db, changeset->size, changeset->bytes, NULL, stop_at_conflict, NULL);

  if ((code & 0xff) == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT)
    return refuse_changed_since (error);
  if (code != SQLITE_OK)
    rga_sql_set_error (self->db, code, error);

  return code == SQLITE_OK;
}

/* Whether anybody but `stamp`'s device made a step after `revision`. */
static gboolean
was_overtaken (RgaStore       *self,
               const RgaStamp *stamp,
               const RgaId    *revision,
               gboolean       *overtaken,
               GError        **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (self->db,
    "SELECT 1 FROM history WHERE sequence > (SELECT sequence FROM history WHERE revision = ?) "
    "AND device IS NOT ? LIMIT 1", error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, revision);
  rga_sql_bind_text (statement, 2, stamp->device);
  *overtaken = sqlite3_step (statement) == SQLITE_ROW;

  return TRUE;
}

static gboolean
has_rows (RgaStore   *self,
          const char *sql,
          gboolean   *found,
          GError    **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (self->db, sql, error);

  if (statement == NULL)
    return FALSE;

  *found = sqlite3_step (statement) == SQLITE_ROW;

  return TRUE;
}

static char *
select_all_ids (void)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    g_string_append_printf (sql, "INSERT OR IGNORE INTO temp.ids SELECT id FROM \"%s\";", rga_list_info (list)->name);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* References to an item of whichever list: SQLite cannot check these. */
static gboolean
find_dangling (RgaStore *self,
               gboolean *found,
               GError  **error)
{
  for (RgaList list = 0; list < RGA_N_LISTS && !*found; list++)
    {
      const RgaListInfo *info = rga_list_info (list);

      for (guint i = 0; i < info->n_fields && !*found; i++)
        {
          g_autofree char *sql = NULL;

          if (info->fields[i].type != RGA_FIELD_REFERENCE || info->fields[i].target != RGA_LIST_ANY)
            continue;
          sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" NOT IN temp.ids LIMIT 1",
                                 info->name, info->fields[i].name);
          if (!has_rows (self, sql, found, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Walks the whole file: only for a step that others have built upon. */
static gboolean
check_references (RgaStore *self,
                  GError  **error)
{
  g_autofree char *gather = select_all_ids ();
  gboolean found = FALSE;

  if (!rga_sql_run (self->db, "CREATE TEMP TABLE ids (id BLOB PRIMARY KEY) WITHOUT ROWID", error)
      || !rga_sql_run (self->db, gather, error)
      || !has_rows (self, "PRAGMA main.foreign_key_check", &found, error)
      || !find_dangling (self, &found, error)
      || !rga_sql_run (self->db, "DROP TABLE temp.ids", error))
    return FALSE;

  return !found || refuse_changed_since (error);
}

static gboolean
apply_checked (RgaStore           *self,
               const RgaStamp     *stamp,
               const RgaId        *revision,
               const RgaChangeset *changeset,
               GError            **error)
{
  gboolean overtaken = FALSE;

  return was_overtaken (self, stamp, revision, &overtaken, error)
         && apply (self, changeset, error)
         && (!overtaken || check_references (self, error));
}

static RgaChange *
revert (RgaStore           *self,
        const RgaStamp     *stamp,
        const RgaId        *revision,
        const RgaChangeset *changeset,
        GError            **error)
{
  RgaChange *change = NULL;

  if (!rga_sql_run (self->db, "BEGIN IMMEDIATE", error))
    return NULL;

  if (apply_checked (self, stamp, revision, changeset, error))
    change = rga_store_finish (self, stamp, revision, changeset, error);
  rga_store_roll_back (self);

  return change;
}

/* References are not looked at row by row here: half-way through a changeset
 * they may point nowhere. */
RgaChange *
rga_store_revert (RgaStore       *self,
                  const RgaStamp *stamp,
                  const RgaId    *revision,
                  gboolean        backwards,
                  GError        **error)
{
  g_auto (RgaChangeset) changeset = { NULL, 0 };
  RgaChange *change = NULL;

  g_return_val_if_fail (self != NULL && stamp != NULL && revision != NULL, NULL);
  g_return_val_if_fail (!rga_id_is_none (&stamp->revision), NULL);

  if (rga_store_refuse_newer (self, error) || !read_changeset (self, revision, backwards, &changeset, error))
    return NULL;

  if (rga_sql_run (self->db, "PRAGMA foreign_keys = OFF", error))
    change = revert (self, stamp, revision, &changeset, error);
  if (!rga_sql_run (self->db, "PRAGMA foreign_keys = ON", change == NULL ? NULL : error))
    g_warning ("References are not checked any more");

  return change;
}
