#include "rga-config.h"

#include "rga-history-chain-private.h"

#include <glib/gi18n-lib.h>

/* After some errors SQLite has rolled back by itself, after others it has not, and without
 * memory it cannot yet: then the next step does. Others never see what is not committed. */
static gboolean
end_transaction (RgaStore  *self,
                 GError   **error)
{
  return sqlite3_get_autocommit (self->db) || rga_sql_run (self->db, "ROLLBACK", error);
}

gboolean
rga_store_begin (RgaStore    *self,
                 const char  *sql,
                 GError     **error)
{
  return end_transaction (self, error) && rga_sql_run (self->db, sql, error);
}

void
rga_store_roll_back (RgaStore *self)
{
  g_autoptr(GError) error = NULL;

  if (!end_transaction (self, &error))
    g_debug ("%s", error->message);
}

gboolean
rga_store_refuse_newer (RgaStore *self,
                        GError  **error)
{
  if (!self->read_only)
    return FALSE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NEWER,
                       _("This agenda was made with a newer version of Regioagenda. You can look and export. "
                         "To change it, update this program."));

  return TRUE;
}

/* The log and what the file says of itself are not part of a step. */
static int
is_recorded (void       *data,
             const char *table)
{
  return g_strcmp0 (table, "history") != 0 && g_strcmp0 (table, "meta") != 0;
}

static sqlite3_session *
start_recording (RgaStore *self,
                 GError  **error)
{
  sqlite3_session *session = NULL;
  int code = sqlite3session_create (self->db, "main", &session);

  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (session, is_recorded, NULL);
      code = sqlite3session_attach (session, NULL);
    }
  if (code == SQLITE_OK)
    return session;

  if (session != NULL)
    sqlite3session_delete (session);
  rga_sql_set_error (self->db, code, error);

  return NULL;
}

static gboolean
record (RgaStore     *self,
        RgaEditFunc   edit,
        gconstpointer request,
        RgaChangeset *changeset,
        GError      **error)
{
  sqlite3_session *session = start_recording (self, error);
  gboolean done;
  int code;

  if (session == NULL)
    return FALSE;

  done = edit (self, request, error);
  if (done)
    {
      code = sqlite3session_changeset (session, &changeset->size, &changeset->bytes);
      done = code == SQLITE_OK;
      if (!done)
        rga_sql_set_error (self->db, code, error);
    }
  sqlite3session_delete (session);

  return done;
}

static RgaDeltaKind
kind_of (int op)
{
  return op == SQLITE_INSERT ? RGA_DELTA_ADDED : op == SQLITE_DELETE ? RGA_DELTA_REMOVED : RGA_DELTA_CHANGED;
}

static void
touch (GArray        *touched,
       GHashTable    *places,      /* RgaId → index in `touched` + 1 */
       RgaDeltaEntry  entry)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, &entry.id));

  if (place == 0)
    {
      g_array_append_val (touched, entry);
      g_hash_table_insert (places, g_memdup2 (&entry.id, sizeof entry.id), GUINT_TO_POINTER (touched->len));
    }
  else if (entry.list != RGA_LIST_ANY)
    g_array_index (touched, RgaDeltaEntry, place - 1) = entry;
}

/* A row of `periods` touches its item, whose list this table does not know: it
 * is RGA_LIST_ANY until the item's own row or the plan tells. */
static int
read_touched (sqlite3_changeset_iter *iter,
              RgaDeltaEntry          *entry)
{
  sqlite3_value *key = NULL;
  const char *table = NULL;
  int columns, op, code;

  *entry = (RgaDeltaEntry) { RGA_DELTA_CHANGED, RGA_LIST_ANY, RGA_ID_NONE };
  code = sqlite3changeset_op (iter, &table, &columns, &op, NULL);
  if (code == SQLITE_OK)
    code = op == SQLITE_INSERT ? sqlite3changeset_new (iter, 0, &key) : sqlite3changeset_old (iter, 0, &key);
  if (code != SQLITE_OK)
    return code;

  entry->list = rga_list_from_name (table);
  entry->kind = entry->list == RGA_LIST_ANY ? RGA_DELTA_CHANGED : kind_of (op);
  if (key != NULL)
    entry->id = rga_sql_value_id (key);

  return SQLITE_OK;
}

static int
touch_rows (GArray                 *touched,
            sqlite3_changeset_iter *iter)
{
  g_autoptr(GHashTable) places = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  int code = SQLITE_OK;

  while (code == SQLITE_OK && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      RgaDeltaEntry entry;

      code = read_touched (iter, &entry);
      if (code == SQLITE_OK)
        touch (touched, places, entry);
    }

  return code;
}

static gboolean
list_touched (GArray             *touched,
              const RgaChangeset *changeset,
              GError            **error)
{
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, changeset->size, changeset->bytes);

  if (code == SQLITE_OK)
    {
      int read = touch_rows (touched, iter);

      code = sqlite3changeset_finalize (iter);
      code = read != SQLITE_OK ? read : code;
    }
  if (code != SQLITE_OK)
    rga_sql_set_error (NULL, code, error);

  return code == SQLITE_OK;
}

/* Nothing differs: no step, and nothing to announce. */
static RgaChange *
new_empty_change (void)
{
  RgaChange *change = g_new0 (RgaChange, 1);

  change->touched = g_array_new (FALSE, FALSE, sizeof (RgaDeltaEntry));

  return change;
}

static RgaList
find_list (const RgaDeltaEntry *entry,
           RgaPlan             *plan)
{
  RgaItem *item = entry->list == RGA_LIST_ANY ? rga_plan_get (plan, &entry->id) : NULL;

  return item == NULL ? entry->list : item->list;
}

/* The items as their rows are now. `plan` tells in which list one is whose own row is as
 * it was. */
static gboolean
read_items (RgaStore  *self,
            RgaChange *change,
            RgaPlan   *plan,
            GError   **error)
{
  change->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_item_free);
  for (guint i = 0; i < change->touched->len; i++)
    {
      RgaDeltaEntry *entry = &g_array_index (change->touched, RgaDeltaEntry, i);
      g_autoptr(GError) reason = NULL;

      entry->list = find_list (entry, plan);
      g_ptr_array_add (change->items,
                       entry->list == RGA_LIST_ANY ? NULL : rga_row_load_item (self, entry->list, &entry->id, &reason));
      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
    }

  return TRUE;
}

static RgaChange *
read_change (RgaStore           *self,
             const RgaChangeset *changeset,
             GError            **error)
{
  g_autoptr(RgaChange) change = new_empty_change ();

  if (!list_touched (change->touched, changeset, error) ||
      (self->plan != NULL && !read_items (self, change, self->plan, error)))
    return NULL;

  return g_steal_pointer (&change);
}

void
rga_store_follow (RgaStore *self,
                  RgaPlan  *plan)
{
  g_return_if_fail (self != NULL);

  self->plan = plan;
}

/* The plan's own beginning keeps no changeset: nothing can be taken back to before it. */
RgaChange *
rga_store_finish (RgaStore           *self,
                  const RgaStamp     *stamp,
                  const RgaId        *undoes,
                  const RgaChangeset *changeset,
                  GError            **error)
{
  g_autoptr(RgaChange) change = read_change (self, changeset, error);
  RgaContentHash content = self->content;
  RgaLogEntry entry = {
    .sequence = self->sequence + 1, .parent = self->head, .undoes = undoes == NULL ? RGA_ID_NONE : *undoes,
    .stamp = stamp, .changeset = stamp->action == RGA_ACTION_CREATE ? NULL : changeset, .content = &content,
  };

  if (change == NULL
      || !rga_content_hash_follow (&content, changeset, error)
      || !rga_history_append (self->db, &self->document_id, &entry, &change->revision, error)
      || !rga_sql_run (self->db, "COMMIT", error))
    return NULL;

  self->sequence++;
  self->head = change->revision;
  self->content = content;

  return g_steal_pointer (&change);
}

RgaChange *
rga_store_commit (RgaStore       *self,
                  const RgaStamp *stamp,
                  RgaEditFunc     edit,
                  gconstpointer   request,
                  GError        **error)
{
  g_auto (RgaChangeset) changeset = { NULL, 0 };
  RgaChange *change = NULL;

  g_return_val_if_fail (self != NULL && stamp != NULL && edit != NULL, NULL);

  if (rga_store_refuse_newer (self, error) || !rga_store_begin (self, "BEGIN IMMEDIATE", error))
    return NULL;

  if (record (self, edit, request, &changeset, error))
    {
      if (changeset.size == 0 && stamp->action != RGA_ACTION_CREATE)
        change = new_empty_change ();
      else
        change = rga_store_finish (self, stamp, NULL, &changeset, error);
    }
  rga_store_roll_back (self);

  return change;
}

/* All in one transaction: outside one, each row would lock and unlock the file. */
static gboolean
read_items_at_once (RgaStore  *self,
                    RgaChange *change,
                    RgaPlan   *plan,
                    GError   **error)
{
  gboolean done;

  if (!rga_store_begin (self, "BEGIN", error))
    return FALSE;

  done = read_items (self, change, plan, error);
  rga_store_roll_back (self);   /* nothing was written */

  return done;
}

/* The row decides: there, it is new or changed; not there, it went. */
static void
absorb_item (const RgaDeltaEntry *entry,
             RgaItem             *item,
             RgaPlan             *plan,
             RgaDelta            *delta)
{
  gboolean known = rga_plan_get (plan, &entry->id) != NULL;

  if (item != NULL)
    rga_plan_put (plan, item);
  else
    rga_plan_remove (plan, &entry->id);
  if (item != NULL || known)
    rga_delta_add (delta, item == NULL ? RGA_DELTA_REMOVED : known ? RGA_DELTA_CHANGED : RGA_DELTA_ADDED,
                   entry->list, &entry->id);
}

RgaDelta *
rga_store_absorb (RgaStore   *self,
                  RgaChange  *change,
                  RgaPlan    *plan,
                  GError    **error)
{
  g_autoptr(RgaDelta) delta = NULL;

  g_return_val_if_fail (self != NULL && change != NULL, NULL);
  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);

  if (change->items == NULL && !read_items_at_once (self, change, plan, error))
    return NULL;

  delta = rga_delta_new ();
  for (guint i = 0; i < change->touched->len; i++)
    {
      const RgaDeltaEntry *entry = &g_array_index (change->touched, RgaDeltaEntry, i);

      if (entry->list != RGA_LIST_ANY)
        absorb_item (entry, g_steal_pointer (&change->items->pdata[i]), plan, delta);
    }

  return g_steal_pointer (&delta);
}
