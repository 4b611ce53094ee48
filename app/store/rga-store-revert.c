#include "rga-config.h"

#include "rga-history-chain-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
find_row (RgaStore      *self,
          sqlite3_stmt  *statement,
          gboolean      *found,
          GError       **error)
{
  int code = sqlite3_step (statement);

  *found = code == SQLITE_ROW;
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    rga_sql_set_error (self->db, code, error);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
refuse_not_kept (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("This step is no longer kept, so it cannot be taken back. Nothing was changed. Change it by hand, "
                         "or choose Earlier versions in the menu."));

  return FALSE;
}

static gboolean
refuse_altered (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("What the history says of this step was altered outside Regioagenda, so it cannot be taken back. "
                         "Nothing was changed. Change it by hand, or choose Earlier versions in the menu."));

  return FALSE;
}

#define STEP "SELECT revision, " RGA_HISTORY_CELLS " FROM history WHERE revision = ?"
#define CHANGESET_COLUMN (1 + RGA_HISTORY_CHANGESET_CELL)

static gboolean
read_changeset (RgaStore     *self,
                const RgaId  *revision,
                RgaChangeset *changeset,
                GError      **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean found;
  int code;

  statement = rga_sql_prepare (self->db, STEP, error);
  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, revision);
  if (!find_row (self, statement, &found, error))
    return FALSE;
  if (found && !rga_history_may_be_intact (statement, 0, &self->document_id))
    return refuse_altered (error);

  code = found ? rga_changeset_unpack (changeset, statement, CHANGESET_COLUMN) : SQLITE_EMPTY;
  if (code == SQLITE_EMPTY)
    return refuse_not_kept (error);
  if (code != SQLITE_OK)
    rga_sql_set_error (NULL, code, error);

  return code == SQLITE_OK;
}

static gboolean
invert (RgaStore      *self,
        RgaChangeset  *changeset,
        GError       **error)
{
  RgaChangeset inverse = { NULL, 0 };
  int code = sqlite3changeset_invert (changeset->size, changeset->bytes, &inverse.size, &inverse.bytes);

  if (code != SQLITE_OK)
    {
      rga_sql_set_error (self->db, code, error);
      return FALSE;
    }

  rga_changeset_clear (changeset);
  *changeset = inverse;

  return TRUE;
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

  return find_row (self, statement, overtaken, error);
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

  return find_row (self, statement, found, error);
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

  if (!rga_store_begin (self, "BEGIN IMMEDIATE", error))
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

  if (rga_store_refuse_newer (self, error)
      || !read_changeset (self, revision, &changeset, error)
      || (backwards && !invert (self, &changeset, error)))
    return NULL;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);   /* needs no memory, unlike the pragma */
  change = revert (self, stamp, revision, &changeset, error);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);

  return change;
}

/* -- several at once ----------------------------------------------------------- */

static gboolean
take_back (RgaStore          *self,
           const RgaRevision *step,
           GError           **error)
{
  g_auto (RgaChangeset) changeset = { NULL, 0 };

  return read_changeset (self, &step->revision, &changeset, error)
         && invert (self, &changeset, error)
         && apply (self, &changeset, error);
}

static gboolean
take_back_each (RgaStore       *self,
                gconstpointer   sequence,
                GError        **error)
{
  g_autoptr(GPtrArray) steps = rga_store_history (self, (guint) (self->sequence - *(const gint64 *) sequence), error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (!take_back (self, steps->pdata[i], error))
      return FALSE;

  return steps != NULL;
}

/* Recorded as a step of its own, so what was done and undone between is not in it. */
RgaChange *
rga_store_rewind (RgaStore       *self,
                  const RgaStamp *stamp,
                  gint64          sequence,
                  GError        **error)
{
  RgaChange *change = NULL;

  g_return_val_if_fail (self != NULL && stamp != NULL, NULL);
  g_return_val_if_fail (sequence > 0 && sequence < self->sequence, NULL);

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  change = rga_store_commit (self, stamp, take_back_each, &sequence, error);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);

  return change;
}
