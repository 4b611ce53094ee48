#include "rga-store-private.h"

static RgaList
read_list (sqlite3_stmt *statement,
           int           column)
{
  const char *name = (const char *) sqlite3_column_text (statement, column);

  return name == NULL ? RGA_LIST_ANY : rga_list_from_name (name);
}

RgaRevision *
rga_store_read_revision (sqlite3_stmt *statement)
{
  RgaRevision *self = g_new0 (RgaRevision, 1);
  g_autofree char *action = rga_sql_column_text (statement, 7);

  self->sequence = sqlite3_column_int64 (statement, 0);
  self->revision = rga_sql_column_id (statement, 1);
  self->parent = rga_sql_column_id (statement, 2);
  self->undoes = rga_sql_column_id (statement, 3);
  self->at_ms = sqlite3_column_int64 (statement, 4);
  self->who = rga_sql_column_text (statement, 5);
  self->device = rga_sql_column_text (statement, 6);
  self->action = rga_action_from_word (action);
  self->list = read_list (statement, 8);
  self->item = rga_sql_column_id (statement, 9);
  self->name = rga_sql_column_text (statement, 10);

  return self;
}

GPtrArray *
rga_store_history (RgaStore  *self,
                   guint      limit,
                   GError   **error)
{
  g_autoptr(GPtrArray) revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_revision_free);
  g_autoptr(sqlite3_stmt) statement = NULL;
  int code;

  g_return_val_if_fail (self != NULL, NULL);

  statement = rga_sql_prepare (self->db,
    "SELECT " RGA_REVISION_COLUMNS " FROM history ORDER BY sequence DESC LIMIT ?", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, limit == 0 ? -1 : (gint64) limit);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (revisions, rga_store_read_revision (statement));
  if (code == SQLITE_DONE)
    return g_steal_pointer (&revisions);

  rga_sql_set_error (self->db, code, error);

  return NULL;
}

RgaId
rga_store_get_head (RgaStore *self)
{
  g_return_val_if_fail (self != NULL, RGA_ID_NONE);

  return self->head;
}

gint64
rga_store_count_after (RgaStore    *self,
                       const RgaId *revision)
{
  g_autoptr(sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (self != NULL && revision != NULL, -1);

  statement = rga_sql_prepare (self->db, "SELECT sequence FROM history WHERE revision = ?", NULL);
  if (statement == NULL)
    return -1;

  rga_sql_bind_id (statement, 1, revision);

  return sqlite3_step (statement) == SQLITE_ROW ? self->sequence - sqlite3_column_int64 (statement, 0) : -1;
}
