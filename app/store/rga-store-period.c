#include "rga-store-private.h"

/* Periods have a table of their own: one row for each item and field. */

static RgaDay
read_day (sqlite3_stmt *statement,
          int           column)
{
  gint64 day;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return RGA_DAY_OPEN;

  day = sqlite3_column_int64 (statement, column);

  return day < RGA_DAY_FIRST || day > RGA_DAY_LAST ? RGA_DAY_OPEN : (RgaDay) day;
}

static const char *
read_interned (sqlite3_stmt *statement,
               int           column)
{
  g_autofree char *text = rga_sql_column_text (statement, column);

  return g_intern_string (text);
}

static const char *
read_word (sqlite3_stmt *statement,
           int           column)
{
  const char *word = (const char *) sqlite3_column_text (statement, column);

  return word == NULL ? "" : word;
}

static const RgaPeriodFlags flag_columns[] = {
  RGA_PERIOD_APPROXIMATE, RGA_PERIOD_TENTATIVE, RGA_PERIOD_PROVISIONAL,
  RGA_PERIOD_YEAR_INFERRED, RGA_PERIOD_START_SET, RGA_PERIOD_END_SET,
};

static void
read_period (sqlite3_stmt *statement,
             RgaPeriod    *period)
{
  rga_period_clear (period);
  period->text = read_interned (statement, 2);
  rga_period_kind_from_word (read_word (statement, 3), &period->kind);
  period->start = read_day (statement, 4);
  period->start_latest = read_day (statement, 5);
  period->end_earliest = read_day (statement, 6);
  period->end = read_day (statement, 7);
  rga_precision_from_word (read_word (statement, 8), &period->precision);
  rga_qualifier_from_word (read_word (statement, 9), &period->qualifier);
  period->anchor = read_day (statement, 10);
  for (guint i = 0; i < G_N_ELEMENTS (flag_columns); i++)
    if (sqlite3_column_int (statement, 11 + (int) i) != 0)
      period->flags |= flag_columns[i];
  rga_recurrence_from_text (read_word (statement, 17), &period->recurrence);
  period->duration = sqlite3_column_int (statement, 18);
  rga_unit_from_word (read_word (statement, 19), &period->duration_unit);
  period->set_reason = read_interned (statement, 20);
}

void
rga_row_read_period (sqlite3_stmt *statement,
                     RgaItem      *item)
{
  int field = rga_list_find_field (item->list, read_word (statement, 1));
  RgaPeriod **period;

  if (field < 0 || rga_list_info (item->list)->fields[field].type != RGA_FIELD_PERIOD)
    return;

  period = rga_item_field (item, field);
  if (*period == NULL)
    *period = g_new0 (RgaPeriod, 1);
  read_period (statement, *period);
}

static void
bind_day (sqlite3_stmt *statement,
          int           place,
          RgaDay        day)
{
  if (day == RGA_DAY_OPEN)
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_int64 (statement, place, day);
}

/* An empty word is written as NULL: nothing was said. */
static void
bind_word (sqlite3_stmt *statement,
           int           place,
           const char   *word)
{
  rga_sql_bind_text (statement, place, *word == '\0' ? NULL : word);
}

static void
bind_period (sqlite3_stmt    *statement,
             const RgaPeriod *period)
{
  g_autofree char *recurrence = rga_recurrence_to_text (&period->recurrence);

  rga_sql_bind_text (statement, 3, period->text);
  rga_sql_bind_text (statement, 4, rga_period_kind_to_word (period->kind));
  bind_day (statement, 5, period->start);
  bind_day (statement, 6, period->start_latest);
  bind_day (statement, 7, period->end_earliest);
  bind_day (statement, 8, period->end);
  bind_word (statement, 9, rga_precision_to_word (period->precision));
  bind_word (statement, 10, rga_qualifier_to_word (period->qualifier));
  bind_day (statement, 11, period->anchor);
  for (guint i = 0; i < G_N_ELEMENTS (flag_columns); i++)
    sqlite3_bind_int (statement, 12 + (int) i, (period->flags & flag_columns[i]) != 0);
  rga_sql_take_text (statement, 18, *recurrence == '\0' ? NULL : g_steal_pointer (&recurrence));
  if (period->duration != 0)
    sqlite3_bind_int (statement, 19, period->duration);
  bind_word (statement, 20, rga_unit_to_word (period->duration_unit));
  rga_sql_bind_text (statement, 21, period->set_reason);
}

static gboolean
put_period (RgaStore         *self,
            const RgaId      *item,
            const char       *role,
            const RgaPeriod  *period,
            GError          **error)
{
  sqlite3_stmt *statement = rga_store_prepare_once (self, &self->put_period,
    "INSERT OR REPLACE INTO periods (" RGA_PERIOD_COLUMNS ") "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, item);
  rga_sql_bind_text (statement, 2, role);
  bind_period (statement, period);

  return rga_sql_finish (statement, error);
}

static gboolean
remove_period (RgaStore     *self,
               const RgaId  *item,
               const char   *role,
               GError      **error)
{
  sqlite3_stmt *statement = rga_store_prepare_once (self, &self->remove_period,
    "DELETE FROM periods WHERE item = ? AND role = ?", error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, item);
  rga_sql_bind_text (statement, 2, role);

  return rga_sql_finish (statement, error);
}

/* Both may be NULL: no words before, or none after. */
static gboolean
change_period (RgaStore         *self,
               const RgaItem    *item,
               guint             field,
               const RgaPeriod  *before,
               const RgaPeriod  *after,
               GError          **error)
{
  const char *role = rga_list_info (item->list)->fields[field].name;

  if (after != NULL)
    return (before != NULL && rga_period_equal (before, after))
           || put_period (self, &item->id, role, after, error);

  return before == NULL || remove_period (self, &item->id, role, error);
}

gboolean
rga_row_change_periods (RgaStore       *self,
                        const RgaItem  *before,
                        const RgaItem  *after,
                        GError        **error)
{
  const RgaItem *item = after != NULL ? after : before;
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaPeriod *old, *new;

      if (info->fields[i].type != RGA_FIELD_PERIOD)
        continue;
      old = before == NULL ? NULL : *(RgaPeriod **) rga_item_field (before, i);
      new = after == NULL ? NULL : *(RgaPeriod **) rga_item_field (after, i);
      if (!change_period (self, item, i, old, new, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
rga_row_load_periods (RgaStore  *self,
                      RgaItem   *item,
                      GError   **error)
{
  sqlite3_stmt *statement = rga_store_prepare_once (self, &self->select_periods,
    "SELECT " RGA_PERIOD_COLUMNS " FROM periods WHERE item = ?", error);
  int code;

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, &item->id);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    rga_row_read_period (statement, item);
  if (code != SQLITE_DONE)
    rga_sql_set_error (self->db, code, error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE;
}

