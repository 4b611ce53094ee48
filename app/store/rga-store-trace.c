#include "rga-store-trace.h"

#include <math.h>

#include "rga-history-chain-private.h"

/* Bytes of changesets that are read: a history that grows to more when it is inflated is
 * not one that people make. Half a second. */
#define MOST_BYTES (128 * 1024 * 1024)

/* Columns of “periods” that a reader of the history looks at. */
enum { PERIOD_ROLE = 1, PERIOD_TEXT = 2, PERIOD_START = 4, PERIOD_END = 7 };

typedef struct
{
  RgaList       list;
  RgaId         item;
  guint         limit;
  GCancellable *cancellable;

  RgaId         document_id;
  GArray       *fields;    /* int: the field of each column of the list's table, or -1 */
  gsize         n_bytes;   /* read of changesets */
  RgaTraces    *found;
} Search;

static void
clear_change (gpointer data)
{
  RgaFieldChange *change = data;

  rga_value_clear (&change->before);
  rga_value_clear (&change->after);
}

static void
free_trace (RgaTrace *self)
{
  rga_revision_free (self->revision);
  g_array_unref (self->changes);
  g_free (self);
}

RgaTraces *
rga_traces_new (void)
{
  RgaTraces *self = g_new0 (RgaTraces, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_trace);

  return self;
}

void
rga_traces_free (RgaTraces *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->steps);
  g_free (self);
}

/* -- values --------------------------------------------------------------- */

static char *
dup_text (sqlite3_value *value)
{
  const char *text = value == NULL ? NULL : (const char *) sqlite3_value_text (value);

  return text == NULL ? NULL : g_utf8_make_valid (text, -1);
}

static RgaValue
read_word (const RgaField *field,
           sqlite3_value  *value)
{
  g_autofree char *text = dup_text (value);

  for (int i = 0; text != NULL && field->words[i] != NULL; i++)
    if (g_str_equal (field->words[i], text))
      return rga_value_word (i);

  return rga_value_word (RGA_WORD_OPEN);
}

static RgaValue
read_fraction (sqlite3_value *value)
{
  g_autofree char *text = dup_text (value);
  RgaFraction fraction = RGA_FRACTION_UNKNOWN;

  if (text != NULL)
    rga_fraction_from_text (text, &fraction);

  return rga_value_fraction (fraction);
}

static RgaValue
read_value (const RgaField *field,
            sqlite3_value  *value)
{
  gboolean open = value == NULL || sqlite3_value_type (value) == SQLITE_NULL;
  g_autofree char *text = NULL;
  RgaId id;

  switch (field->type)
    {
    case RGA_FIELD_WORD:
      return read_word (field, value);
    case RGA_FIELD_NUMBER:
      return rga_value_real (open ? NAN : sqlite3_value_double (value));
    case RGA_FIELD_FRACTION:
      return read_fraction (value);
    case RGA_FIELD_REFERENCE:
      id = open ? RGA_ID_NONE : rga_sql_value_id (value);
      return rga_value_id (&id);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
      return rga_value_number (field->type, open ? RGA_UNKNOWN : sqlite3_value_int64 (value));
    case RGA_FIELD_TEXT:
    case RGA_FIELD_PERIOD:
    default:
      text = dup_text (value);
      return rga_value_text (text);
    }
}

/* -- one row of a changeset ----------------------------------------------- */

static sqlite3_value *
get_old (sqlite3_changeset_iter *iter,
         int                     op,
         int                     column)
{
  sqlite3_value *value = NULL;

  if (op != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, &value);

  return value;
}

static sqlite3_value *
get_new (sqlite3_changeset_iter *iter,
         int                     op,
         int                     column)
{
  sqlite3_value *value = NULL;

  if (op != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, &value);

  return value;
}

static gboolean
is_filled (sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) != SQLITE_NULL;
}

static void
add_change (GArray   *changes,
            guint     field,
            RgaValue  before,
            RgaValue  after)
{
  RgaFieldChange change = { field, before, after };

  g_array_append_val (changes, change);
}

static void
read_item_row (const Search           *search,
               sqlite3_changeset_iter *iter,
               int                     op,
               int                     columns,
               GArray                 *changes)
{
  for (int column = 1; column < MIN (columns, (int) search->fields->len); column++)
    {
      int field = g_array_index (search->fields, int, column);
      sqlite3_value *before = get_old (iter, op, column), *after = get_new (iter, op, column);
      const RgaField *info = field < 0 ? NULL : &rga_list_info (search->list)->fields[field];

      if (info == NULL || (info->flags & RGA_FIELD_RANK) || (!is_filled (before) && !is_filled (after)))
        continue;
      add_change (changes, (guint) field, read_value (info, before), read_value (info, after));
    }
}

/* Bounds that moved while the words stayed: somebody set one by hand. */
static RgaValue
read_bounds (sqlite3_value *start,
             sqlite3_value *end)
{
  RgaPeriod period;

  rga_period_clear (&period);
  period.start = is_filled (start) ? (RgaDay) sqlite3_value_int64 (start) : RGA_DAY_OPEN;
  period.end = is_filled (end) ? (RgaDay) sqlite3_value_int64 (end) : RGA_DAY_OPEN;
  period.kind = period.start == RGA_DAY_OPEN ? RGA_PERIOD_UNTIL : period.end == RGA_DAY_OPEN ? RGA_PERIOD_FROM : RGA_PERIOD_PERIOD;

  return rga_value_period (&period);
}

static void
read_period_row (const Search           *search,
                 sqlite3_changeset_iter *iter,
                 int                     op,
                 GArray                 *changes)
{
  sqlite3_value *role = op == SQLITE_INSERT ? get_new (iter, op, PERIOD_ROLE) : get_old (iter, op, PERIOD_ROLE);
  sqlite3_value *before = get_old (iter, op, PERIOD_TEXT), *after = get_new (iter, op, PERIOD_TEXT);
  g_autofree char *name = dup_text (role);
  int field = name == NULL ? -1 : rga_list_find_field (search->list, name);

  if (field < 0)
    return;

  if (is_filled (before) || is_filled (after))
    add_change (changes, (guint) field, read_value (&rga_list_info (search->list)->fields[field], before),
                read_value (&rga_list_info (search->list)->fields[field], after));
  else
    add_change (changes, (guint) field,
                read_bounds (get_old (iter, op, PERIOD_START), get_old (iter, op, PERIOD_END)),
                read_bounds (get_new (iter, op, PERIOD_START), get_new (iter, op, PERIOD_END)));
}

/* Whether the row under the iterator is the item's, or one of its periods. */
static gboolean
read_row (const Search           *search,
          sqlite3_changeset_iter *iter,
          GArray                 *changes)
{
  const char *table = NULL;
  sqlite3_value *key = NULL;
  int columns = 0, op = 0;
  gboolean period;
  RgaId id;

  if (sqlite3changeset_op (iter, &table, &columns, &op, NULL) != SQLITE_OK)
    return FALSE;

  period = g_str_equal (table, "periods");
  if (!period && !g_str_equal (table, rga_list_info (search->list)->name))
    return FALSE;
  key = op == SQLITE_INSERT ? get_new (iter, op, 0) : get_old (iter, op, 0);
  id = key == NULL ? RGA_ID_NONE : rga_sql_value_id (key);
  if (!rga_id_equal (&id, &search->item))
    return FALSE;

  if (period)
    read_period_row (search, iter, op, changes);
  else
    read_item_row (search, iter, op, columns, changes);

  return TRUE;
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  return (int) ((const RgaFieldChange *) a)->field - (int) ((const RgaFieldChange *) b)->field;
}

/* NULL when the step did not touch the item. */
static GArray *
read_changeset (const Search       *search,
                const RgaChangeset *changeset)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RgaFieldChange));
  sqlite3_changeset_iter *iter = NULL;
  gboolean touched = FALSE;

  g_array_set_clear_func (changes, clear_change);
  if (sqlite3changeset_start (&iter, changeset->size, changeset->bytes) != SQLITE_OK)
    return NULL;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    touched |= read_row (search, iter, changes);
  sqlite3changeset_finalize (iter);
  g_array_sort (changes, compare_changes);

  return touched ? g_steal_pointer (&changes) : NULL;
}

/* -- the history ---------------------------------------------------------- */

/* Columns by name: an older file may have been given its columns in another order. */
static GArray *
list_columns (sqlite3  *db,
              RgaList   list,
              GError  **error)
{
  g_autoptr(GArray) fields = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "SELECT name FROM pragma_table_info(?) ORDER BY cid", error);

  if (statement == NULL)
    return NULL;

  rga_sql_bind_text (statement, 1, rga_list_info (list)->name);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      int field = rga_list_find_field (list, (const char *) sqlite3_column_text (statement, 0));

      g_array_append_val (fields, field);
    }

  return g_steal_pointer (&fields);
}

static void
take_step (Search             *search,
           sqlite3_stmt       *row,
           const RgaChangeset *changeset)
{
  GArray *changes = read_changeset (search, changeset);
  RgaTrace *trace;

  if (changes == NULL)
    return;

  trace = g_new (RgaTrace, 1);
  *trace = (RgaTrace) { rga_store_read_revision (row), changes };
  g_ptr_array_add (search->found->steps, trace);
}

#define LOG "SELECT " RGA_REVISION_COLUMNS ", changeset, content_hash FROM history " \
            "WHERE changeset IS NOT NULL ORDER BY sequence DESC"
#define REVISION_COLUMN 1   /* from here on as rga_history_is_intact() has it */

/* One that was altered is passed over. */
static void
read_step (Search       *search,
           sqlite3_stmt *row)
{
  g_auto(RgaChangeset) changeset = { NULL, 0 };

  if (rga_history_may_be_intact (row, REVISION_COLUMN, &search->document_id)
      && rga_changeset_unpack (&changeset, row, RGA_REVISION_CHANGESET) == SQLITE_OK)
    take_step (search, row, &changeset);
  else
    search->found->has_gap = TRUE;
  search->n_bytes += (gsize) changeset.size;
}

static gboolean
is_enough (Search *search)
{
  if (search->limit > 0 && search->found->steps->len == search->limit)
    return TRUE;

  search->found->has_gap = search->found->has_gap || search->n_bytes > MOST_BYTES;

  return search->n_bytes > MOST_BYTES;
}

static gboolean
read_history (Search   *search,
              sqlite3  *db,
              GError  **error)
{
  g_autoptr(sqlite3_stmt) row = rga_sql_prepare (db, LOG, error);
  int code = SQLITE_DONE;

  if (row == NULL)
    return FALSE;

  while (!is_enough (search) && (code = sqlite3_step (row)) == SQLITE_ROW)
    {
      if (g_cancellable_set_error_if_cancelled (search->cancellable, error))
        return FALSE;
      read_step (search, row);
    }
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

RgaTraces *
rga_store_trace_item (const char    *path,
                      RgaList        list,
                      const RgaId   *item,
                      guint          limit,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr(sqlite3) db = NULL;
  g_autoptr(GArray) fields = NULL;
  g_autoptr(RgaTraces) found = rga_traces_new ();
  Search search = { .list = list, .limit = limit, .cancellable = cancellable, .found = found };

  g_return_val_if_fail (path != NULL && item != NULL && list < RGA_N_LISTS, NULL);

  search.item = *item;
  db = rga_store_connect (path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL || !rga_store_read_document_id (db, &search.document_id, error))
    return NULL;

  search.fields = fields = list_columns (db, list, error);

  return fields != NULL && read_history (&search, db, error) ? g_steal_pointer (&found) : NULL;
}
