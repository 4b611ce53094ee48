#include "rga-config.h"

#include "rga-store-private.h"

#include <glib/gi18n-lib.h>

/* After some errors SQLite has rolled back by itself, after others it has not. */
void
rga_store_roll_back (RgaStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  g_warn_if_fail (sqlite3_get_autocommit (self->db));
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

/* `undoes` may be NULL. The plan's own beginning keeps no changeset: nothing
 * can be taken back to before it. */
static gboolean
write_history (RgaStore           *self,
               const RgaStamp     *stamp,
               const RgaId        *undoes,
               const RgaChangeset *changeset,
               GError            **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (self->db,
    "INSERT INTO history (sequence, revision, parent, undoes, at_ms, who, device, action, list, item, name, changeset) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, self->sequence + 1);
  rga_sql_bind_id (statement, 2, &stamp->revision);
  rga_sql_bind_id (statement, 3, &self->head);
  rga_sql_bind_id (statement, 4, undoes == NULL ? &RGA_ID_NONE : undoes);
  sqlite3_bind_int64 (statement, 5, stamp->at_ms);
  rga_sql_bind_text (statement, 6, stamp->who);
  rga_sql_bind_text (statement, 7, stamp->device);
  rga_sql_bind_text (statement, 8, rga_action_to_word (stamp->action));
  rga_sql_bind_text (statement, 9, stamp->list < RGA_N_LISTS ? rga_list_info (stamp->list)->name : NULL);
  rga_sql_bind_id (statement, 10, &stamp->item);
  rga_sql_bind_text (statement, 11, stamp->name);
  if (stamp->action != RGA_ACTION_CREATE)
    sqlite3_bind_blob (statement, 12, changeset->bytes, changeset->size, SQLITE_STATIC);

  return rga_sql_finish (statement, error);
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
static RgaDeltaEntry
read_touched (sqlite3_changeset_iter *iter)
{
  RgaDeltaEntry entry = { RGA_DELTA_CHANGED, RGA_LIST_ANY, RGA_ID_NONE };
  sqlite3_value *key = NULL;
  const char *table = NULL;
  int columns, op;

  if (sqlite3changeset_op (iter, &table, &columns, &op, NULL) != SQLITE_OK)
    return entry;

  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &key);
  else
    sqlite3changeset_old (iter, 0, &key);
  entry.list = rga_list_from_name (table);
  entry.kind = entry.list == RGA_LIST_ANY ? RGA_DELTA_CHANGED : kind_of (op);
  if (key != NULL)
    entry.id = rga_sql_value_id (key);

  return entry;
}

static GArray *
list_touched (const RgaChangeset *changeset)
{
  GArray *touched = g_array_new (FALSE, FALSE, sizeof (RgaDeltaEntry));
  g_autoptr(GHashTable) places = NULL;
  sqlite3_changeset_iter *iter = NULL;

  places = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  if (sqlite3changeset_start (&iter, changeset->size, changeset->bytes) != SQLITE_OK)
    return touched;

  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    touch (touched, places, read_touched (iter));
  sqlite3changeset_finalize (iter);

  return touched;
}

static RgaChange *
new_change (const RgaId        *revision,
            const RgaChangeset *changeset)
{
  RgaChange *change = g_new0 (RgaChange, 1);

  change->revision = *revision;
  change->touched = list_touched (changeset);

  return change;
}

/* Nothing differs: no step, and nothing to announce. */
static RgaChange *
new_empty_change (void)
{
  RgaChange *change = g_new0 (RgaChange, 1);

  change->touched = g_array_new (FALSE, FALSE, sizeof (RgaDeltaEntry));

  return change;
}

RgaChange *
rga_store_finish (RgaStore           *self,
                  const RgaStamp     *stamp,
                  const RgaId        *undoes,
                  const RgaChangeset *changeset,
                  GError            **error)
{
  if (!write_history (self, stamp, undoes, changeset, error)
      || !rga_sql_run (self->db, "COMMIT", error))
    return NULL;

  self->sequence++;
  self->head = stamp->revision;

  return new_change (&stamp->revision, changeset);
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
  g_return_val_if_fail (!rga_id_is_none (&stamp->revision), NULL);

  if (rga_store_refuse_newer (self, error) || !rga_sql_run (self->db, "BEGIN IMMEDIATE", error))
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

static RgaList
find_list (const RgaDeltaEntry *entry,
           RgaPlan             *plan)
{
  RgaItem *item = entry->list == RGA_LIST_ANY ? rga_plan_get (plan, &entry->id) : NULL;

  return item == NULL ? entry->list : item->list;
}

/* The row decides: there, it is new or changed; not there, it went. */
static gboolean
absorb_entry (RgaStore            *self,
              const RgaDeltaEntry *entry,
              RgaPlan             *plan,
              RgaDelta            *delta,
              GError             **error)
{
  RgaList list = find_list (entry, plan);
  gboolean known = rga_plan_get (plan, &entry->id) != NULL;
  g_autoptr(GError) reason = NULL;
  RgaItem *item;

  if (list == RGA_LIST_ANY)
    return TRUE;

  item = rga_row_load_item (self, list, &entry->id, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (item != NULL)
    rga_plan_put (plan, item);
  else
    rga_plan_remove (plan, &entry->id);
  if (item != NULL || known)
    rga_delta_add (delta, item == NULL ? RGA_DELTA_REMOVED : known ? RGA_DELTA_CHANGED : RGA_DELTA_ADDED,
                   list, &entry->id);

  return TRUE;
}

static RgaDelta *
absorb_entries (RgaStore      *self,
                const GArray  *touched,
                RgaPlan       *plan,
                GError       **error)
{
  g_autoptr(RgaDelta) delta = rga_delta_new ();

  for (guint i = 0; i < touched->len; i++)
    if (!absorb_entry (self, &g_array_index (touched, RgaDeltaEntry, i), plan, delta, error))
      return NULL;

  return g_steal_pointer (&delta);
}

/* All in one transaction: outside one, each row would lock and unlock the file. */
RgaDelta *
rga_store_absorb (RgaStore        *self,
                  const RgaChange *change,
                  RgaPlan         *plan,
                  GError         **error)
{
  RgaDelta *delta;

  g_return_val_if_fail (self != NULL && change != NULL, NULL);
  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);

  if (!rga_sql_run (self->db, "BEGIN", error))
    return NULL;

  delta = absorb_entries (self, change->touched, plan, error);
  rga_store_roll_back (self);   /* nothing was written */

  return delta;
}
