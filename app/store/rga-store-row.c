#include "rga-store-private.h"

#include <math.h>

#include "rga-value.h"

/* Rows of the file and items of the plan, both ways, by the field table of
 * rga-list.h: a column is named as its field. */

static int
find_word (const char *const *words,
           const char        *word)
{
  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  return RGA_WORD_OPEN;
}

static void
bind_number (sqlite3_stmt *statement,
             int           place,
             gint64        number)
{
  if (number == RGA_UNKNOWN)
    sqlite3_bind_null (statement, place);
  else
    sqlite3_bind_int64 (statement, place, number);
}

static void
bind_fraction (sqlite3_stmt *statement,
               int           place,
               RgaFraction   fraction)
{
  rga_sql_take_text (statement, place, rga_fraction_is_known (fraction) ? rga_fraction_to_text (fraction) : NULL);
}

static void
bind_field (sqlite3_stmt   *statement,
            int             place,
            const RgaField *field,
            const void     *value)
{
  switch (field->type)
    {
    case RGA_FIELD_TEXT:
      rga_sql_bind_text (statement, place, *(const char *const *) value);
      break;
    case RGA_FIELD_WORD:
      rga_sql_bind_text (statement, place,
                         *(const int *) value == RGA_WORD_OPEN ? NULL : field->words[*(const int *) value]);
      break;
    case RGA_FIELD_NUMBER:
      sqlite3_bind_double (statement, place, *(const double *) value);   /* NAN becomes NULL */
      break;
    case RGA_FIELD_FRACTION:
      bind_fraction (statement, place, *(const RgaFraction *) value);
      break;
    case RGA_FIELD_REFERENCE:
      rga_sql_bind_id (statement, place, value);
      break;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
      bind_number (statement, place, *(const gint64 *) value);
      break;
    case RGA_FIELD_PERIOD:
    default:
      g_assert_not_reached ();
    }
}

/* A text of the plan: valid UTF-8 in shared memory; NULL for none. */
static char *
read_text (sqlite3_stmt *statement,
           int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  g_autofree char *valid = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_ref_string_new (text);

  valid = g_utf8_make_valid (text, -1);

  return g_ref_string_new (valid);
}

static gint64
read_number (sqlite3_stmt *statement,
             int           column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return RGA_UNKNOWN;

  return sqlite3_column_int64 (statement, column);
}

static double
read_real (sqlite3_stmt *statement,
           int           column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NAN;

  return sqlite3_column_double (statement, column);
}

static RgaFraction
read_fraction (sqlite3_stmt *statement,
               int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  RgaFraction fraction = RGA_FRACTION_UNKNOWN;

  if (text == NULL || !rga_fraction_from_text (text, &fraction))
    return RGA_FRACTION_UNKNOWN;

  return fraction;
}

static void
read_field (sqlite3_stmt   *statement,
            int             column,
            const RgaField *field,
            gpointer        value)
{
  switch (field->type)
    {
    case RGA_FIELD_TEXT:
      *(char **) value = read_text (statement, column);
      break;
    case RGA_FIELD_WORD:
      *(int *) value = find_word (field->words, (const char *) sqlite3_column_text (statement, column));
      break;
    case RGA_FIELD_NUMBER:
      *(double *) value = read_real (statement, column);
      break;
    case RGA_FIELD_FRACTION:
      *(RgaFraction *) value = read_fraction (statement, column);
      break;
    case RGA_FIELD_REFERENCE:
      *(RgaId *) value = rga_sql_column_id (statement, column);
      break;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
      *(gint64 *) value = read_number (statement, column);
      break;
    case RGA_FIELD_PERIOD:
    default:
      g_assert_not_reached ();
    }
}

sqlite3_stmt *
rga_row_prepare_select (sqlite3     *db,
                        RgaList      list,
                        const char  *tail,
                        GError     **error)
{
  const RgaListInfo *info = rga_list_info (list);
  g_autoptr(GString) sql = g_string_new ("SELECT id");

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != RGA_FIELD_PERIOD)
      g_string_append_printf (sql, ", \"%s\"", info->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\" %s", info->name, tail);

  return rga_sql_prepare (db, sql->str, error);
}

RgaItem *
rga_row_read_item (sqlite3_stmt *statement,
                   RgaList       list)
{
  const RgaListInfo *info = rga_list_info (list);
  RgaId id = rga_sql_column_id (statement, 0);
  RgaItem *item;
  int column = 1;

  if (rga_id_is_none (&id))
    return NULL;

  item = rga_item_new (list, &id);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != RGA_FIELD_PERIOD)
      read_field (statement, column++, &info->fields[i], rga_item_field (item, i));

  return item;
}

sqlite3_stmt *
rga_store_prepare_once (RgaStore      *self,
                        sqlite3_stmt **statement,
                        const char    *sql,
                        GError       **error)
{
  if (*statement == NULL)
    *statement = rga_sql_prepare (self->db, sql, error);

  return *statement;
}

static sqlite3_stmt *
prepare_insert (RgaStore  *self,
                RgaList    list,
                GError   **error)
{
  const RgaListInfo *info = rga_list_info (list);
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GString) places = g_string_new ("?");

  if (self->insert[list] != NULL)
    return self->insert[list];

  g_string_append_printf (sql, "INSERT INTO \"%s\" (id", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != RGA_FIELD_PERIOD)
      {
        g_string_append_printf (sql, ", \"%s\"", info->fields[i].name);
        g_string_append (places, ", ?");
      }
  g_string_append_printf (sql, ") VALUES (%s)", places->str);

  return rga_store_prepare_once (self, &self->insert[list], sql->str, error);
}

gboolean
rga_store_insert (RgaStore       *self,
                  const RgaItem  *item,
                  GError        **error)
{
  const RgaListInfo *info = rga_list_info (item->list);
  sqlite3_stmt *statement = prepare_insert (self, item->list, error);
  int place = 2;

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, &item->id);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != RGA_FIELD_PERIOD)
      bind_field (statement, place++, &info->fields[i], rga_item_field (item, i));

  return rga_sql_finish (statement, error) && rga_row_change_periods (self, NULL, item, error);
}

static GArray *
list_differing (const RgaItem *before,
                const RgaItem *after)
{
  const RgaListInfo *info = rga_list_info (after->list);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != RGA_FIELD_PERIOD && !rga_item_field_equal (before, after, i))
      g_array_append_val (fields, i);

  return fields;
}

static sqlite3_stmt *
prepare_update (RgaStore  *self,
                RgaList    list,
                GArray    *fields,
                GError   **error)
{
  const RgaListInfo *info = rga_list_info (list);
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", info->name);
  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (sql, "%s\"%s\" = ?", i == 0 ? "" : ", ",
                            info->fields[g_array_index (fields, guint, i)].name);
  g_string_append (sql, " WHERE id = ?");

  return rga_sql_prepare (self->db, sql->str, error);
}

gboolean
rga_store_update (RgaStore       *self,
                  const RgaItem  *before,
                  const RgaItem  *after,
                  GError        **error)
{
  const RgaListInfo *info = rga_list_info (after->list);
  g_autoptr(GArray) fields = list_differing (before, after);
  g_autoptr(sqlite3_stmt) statement = NULL;

  if (fields->len == 0)
    return rga_row_change_periods (self, before, after, error);

  statement = prepare_update (self, after->list, fields, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);

      bind_field (statement, (int) i + 1, &info->fields[field], rga_item_field (after, field));
    }
  rga_sql_bind_id (statement, (int) fields->len + 1, &after->id);

  return rga_sql_finish (statement, error) && rga_row_change_periods (self, before, after, error);
}

gboolean
rga_store_delete (RgaStore       *self,
                  const RgaItem  *item,
                  GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?", rga_list_info (item->list)->name);
  sqlite3_stmt *statement = rga_store_prepare_once (self, &self->remove[item->list], sql, error);

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, &item->id);

  return rga_sql_finish (statement, error) && rga_row_change_periods (self, item, NULL, error);
}

RgaItem *
rga_row_load_item (RgaStore     *self,
                   RgaList       list,
                   const RgaId  *id,
                   GError      **error)
{
  sqlite3_stmt **statement = &self->select[list];
  g_autoptr(RgaItem) item = NULL;
  int code;

  if (*statement == NULL)
    *statement = rga_row_prepare_select (self->db, list, "WHERE id = ?", error);
  if (*statement == NULL)
    return NULL;

  rga_sql_bind_id (*statement, 1, id);
  code = sqlite3_step (*statement);
  if (code == SQLITE_ROW)
    item = rga_row_read_item (*statement, list);
  else if (code != SQLITE_DONE)
    rga_sql_set_error (self->db, code, error);
  sqlite3_reset (*statement);

  if (item == NULL || !rga_row_load_periods (self, item, error))
    return NULL;

  return g_steal_pointer (&item);
}
