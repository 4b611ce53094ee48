#include "rga-store-private.h"

static gboolean
load_list (RgaStore  *self,
           RgaPlan   *plan,
           RgaList    list,
           GError   **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_row_prepare_select (self->db, list, "", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      RgaItem *item = rga_row_read_item (statement, list);

      if (item != NULL && !rga_plan_add (plan, item))
        rga_item_free (item);
    }
  if (code != SQLITE_DONE)
    rga_sql_set_error (self->db, code, error);

  return code == SQLITE_DONE;
}

/* One pass over all periods, which come item by item. */
static gboolean
load_periods (RgaStore  *self,
              RgaPlan   *plan,
              GError   **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  RgaItem *item = NULL;
  int code;

  statement = rga_sql_prepare (self->db, "SELECT " RGA_PERIOD_COLUMNS " FROM periods ORDER BY item", error);
  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      RgaId id = rga_sql_column_id (statement, 0);

      if (item == NULL || !rga_id_equal (&item->id, &id))
        item = rga_plan_get (plan, &id);
      if (item != NULL)
        rga_row_read_period (statement, item);
    }
  if (code != SQLITE_DONE)
    rga_sql_set_error (self->db, code, error);

  return code == SQLITE_DONE;
}

gboolean
rga_store_load (RgaStore  *self,
                RgaPlan   *plan,
                GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (RGA_IS_PLAN (plan), FALSE);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    if (!load_list (self, plan, list, error))
      return FALSE;

  return load_periods (self, plan, error);
}

char *
rga_store_read_title (RgaStore *self)
{
  char *title = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  title = rga_sql_read_text (self->db, "SELECT name FROM programmes ORDER BY rank, id LIMIT 1", NULL);

  return title != NULL ? title : g_strdup ("");
}
