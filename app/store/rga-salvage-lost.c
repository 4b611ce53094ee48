#include "rga-salvage-private.h"

#include "rga-history-chain-private.h"
#include "rga-sql-private.h"

#define MAX_NAMES  8            /* fields that may name an item of one list, and … */
#define SHORT_NAME MAX_NAMES    /* … what it is called where none of those is known */
#define N_TEXTS    (MAX_NAMES + 1)

/* An item that the log knows, and the texts it may go by. */
typedef struct
{
  RgaList  list;
  char    *texts[N_TEXTS];
} Known;

/* Where a list's texts stand in a row of the damaged file; -1 = they are not there. */
typedef struct
{
  int columns[N_TEXTS];
} NameColumns;

typedef struct
{
  sqlite3     *from, *to;
  const RgaId *document_id;
  GHashTable  *known;                       /* RgaId → Known */
  NameColumns  name_columns[RGA_N_LISTS];
  gint64       read_up_to;                  /* of the log, from its beginning */
  gboolean     has_gap;                     /* steps of the log that cannot be read */
} Search;

static void
known_free (gpointer data)
{
  Known *known = data;

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (known->texts[i]);
  g_free (known);
}

/* -- where names stand ------------------------------------------------------------ */

static gboolean
is_text (RgaList     list,
         const char *name)
{
  int field = rga_list_find_field (list, name);

  return field >= 0 && rga_list_info (list)->fields[field].type == RGA_FIELD_TEXT;
}

/* -1 = there is none. */
static int
find_column (sqlite3    *db,
             const char *table,
             const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT cid FROM pragma_table_info ('%s') WHERE name = '%s'", table, name);
  gint64 column = -1;

  rga_sql_read_number (db, sql, -1, &column, NULL);

  return (int) column;
}

/* Where the damaged file does not say any more which columns a list has, they are those of today. */
static void
find_name_columns (Search  *self,
                   RgaList  list)
{
  const char *const *names = rga_item_name_fields (list);
  const char *table = rga_list_info (list)->name;
  sqlite3 *db = find_column (self->from, table, "id") < 0 ? self->to : self->from;
  int *columns = self->name_columns[list].columns;

  for (guint i = 0; i < N_TEXTS; i++)
    columns[i] = -1;
  for (guint i = 0; i < MAX_NAMES && names[i] != NULL; i++)
    if (is_text (list, names[i]))
      columns[i] = find_column (db, table, names[i]);
  if (is_text (list, "short_name"))
    columns[SHORT_NAME] = find_column (db, table, "short_name");
}

/* -- what the log says ------------------------------------------------------------ */

static Known *
get_known (Search      *self,
           const RgaId *id,
           RgaList      list)
{
  Known *known = g_hash_table_lookup (self->known, id);

  if (known != NULL)
    return known;

  known = g_new0 (Known, 1);
  known->list = list;
  g_hash_table_insert (self->known, g_memdup2 (id, sizeof *id), known);

  return known;
}

static void
take_texts (Known                  *known,
            sqlite3_changeset_iter *changes,
            const NameColumns      *names,
            int                     n_columns)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      sqlite3_value *value = NULL;

      if (names->columns[i] < 0 || names->columns[i] >= n_columns ||
          sqlite3changeset_new (changes, names->columns[i], &value) != SQLITE_OK || value == NULL)
        continue;

      g_clear_pointer (&known->texts[i], g_free);
      if (sqlite3_value_type (value) == SQLITE_TEXT)
        known->texts[i] = g_utf8_make_valid ((const char *) sqlite3_value_text (value), sqlite3_value_bytes (value));
    }
}

/* The id is the first column of every list. */
static RgaId
read_id (sqlite3_changeset_iter *changes,
         int                     op)
{
  sqlite3_value *value = NULL;

  if (op == SQLITE_INSERT)
    sqlite3changeset_new (changes, 0, &value);
  else
    sqlite3changeset_old (changes, 0, &value);

  return value == NULL ? RGA_ID_NONE : rga_sql_value_id (value);
}

static void
take_change (Search                 *self,
             sqlite3_changeset_iter *changes)
{
  const char *table;
  int n_columns, op;
  RgaList list;
  RgaId id;

  if (sqlite3changeset_op (changes, &table, &n_columns, &op, NULL) != SQLITE_OK)
    return;

  list = rga_list_from_name (table);
  id = list == RGA_N_LISTS ? RGA_ID_NONE : read_id (changes, op);
  if (rga_id_is_none (&id))
    return;

  if (op == SQLITE_DELETE)
    g_hash_table_remove (self->known, &id);
  else
    take_texts (get_known (self, &id, list), changes, &self->name_columns[list], n_columns);
}

static void
take_step (Search             *self,
           const RgaChangeset *changeset)
{
  sqlite3_changeset_iter *changes = NULL;

  if (sqlite3changeset_start (&changes, changeset->size, changeset->bytes) != SQLITE_OK)
    return;

  while (sqlite3changeset_next (changes) == SQLITE_ROW)
    take_change (self, changes);
  sqlite3changeset_finalize (changes);
}

#define LOG "SELECT sequence, revision, " RGA_HISTORY_CELLS " FROM history ORDER BY sequence "
#define REVISION_COLUMN 1
#define CHANGESET_COLUMN (REVISION_COLUMN + 1 + RGA_HISTORY_CHANGESET_CELL)

static RgaChangeset *
read_changeset (sqlite3_stmt *row)
{
  RgaChangeset *changeset = g_new0 (RgaChangeset, 1);

  rga_changeset_unpack (changeset, row, CHANGESET_COLUMN);

  return changeset;
}

static void
free_changeset (gpointer data)
{
  rga_changeset_clear (data);
  g_free (data);
}

/* FALSE when it is not as it was written. */
static gboolean
is_step_intact (Search       *self,
                sqlite3_stmt *row)
{
  gboolean is_intact = rga_history_is_intact (row, REVISION_COLUMN, self->document_id);

  self->has_gap = self->has_gap || !is_intact;

  return is_intact;
}

/* FALSE when it cannot be read to its end. */
static gboolean
read_log_on (Search *self)
{
  g_autoptr(sqlite3_stmt) rows = rga_sql_prepare (self->from, LOG, NULL);
  int code = SQLITE_ERROR;

  while (rows != NULL && (code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      g_auto(RgaChangeset) changeset = { NULL, 0 };

      self->read_up_to = sqlite3_column_int64 (rows, 0);
      if (is_step_intact (self, rows) && rga_changeset_unpack (&changeset, rows, CHANGESET_COLUMN) == SQLITE_OK)
        take_step (self, &changeset);
    }

  return code == SQLITE_DONE;
}

/* The newest steps, behind those that cannot be read. */
static void
read_log_back (Search *self)
{
  g_autoptr(sqlite3_stmt) rows = rga_sql_prepare (self->from, LOG "DESC", NULL);
  g_autoptr(GPtrArray) changesets = g_ptr_array_new_with_free_func (free_changeset);

  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW && sqlite3_column_int64 (rows, 0) > self->read_up_to)
    if (is_step_intact (self, rows))
      g_ptr_array_add (changesets, read_changeset (rows));
  for (guint i = changesets->len; i > 0; i--)
    take_step (self, changesets->pdata[i - 1]);
}

static void
read_log (Search *self)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    find_name_columns (self, (RgaList) list);
  if (!read_log_on (self))
    {
      self->has_gap = TRUE;
      read_log_back (self);
    }
  self->has_gap = self->has_gap || !rga_salvage_is_whole (self->from, "history");
}

/* -- what others refer to --------------------------------------------------------- */

static void
take_references (Search     *self,
                 RgaList     target,
                 const char *sql)
{
  g_autoptr(sqlite3_stmt) rows = rga_sql_prepare (self->to, sql, NULL);

  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      RgaId id = rga_sql_column_id (rows, 0);

      if (!rga_id_is_none (&id))
        get_known (self, &id, target);
    }
}

static void
read_references (Search  *self,
                 RgaList  list)
{
  const RgaListInfo *info = rga_list_info (list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaField *field = &info->fields[i];
      g_autofree char *sql = NULL;

      if (field->type != RGA_FIELD_REFERENCE || field->target == RGA_LIST_ANY)
        continue;

      sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"%s\" NOT IN (SELECT id FROM \"%s\")", field->name, info->name,
                             field->name, rga_list_info (field->target)->name);
      take_references (self, field->target, sql);
    }
}

/* -- what is not there ------------------------------------------------------------- */

static gboolean
is_saved (sqlite3_stmt *find,
          const RgaId  *id)
{
  gboolean is_there;

  rga_sql_bind_id (find, 1, id);
  is_there = sqlite3_step (find) == SQLITE_ROW;
  sqlite3_reset (find);

  return is_there;
}

static const char *
name_of (const Known *known)
{
  for (guint i = 0; i < N_TEXTS; i++)
    if (known->texts[i] != NULL && *known->texts[i] != '\0')
      return known->texts[i];

  return "";
}

static void
list_lost (Search      *self,
           RgaList      list,
           RgaSalvaged *salvaged)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE id = ?", rga_list_info (list)->name);
  g_autoptr(sqlite3_stmt) find = rga_sql_prepare (self->to, sql, NULL);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->known);
  while (find != NULL && g_hash_table_iter_next (&iter, &id, &value))
    {
      const Known *known = value;

      if (known->list == list && !is_saved (find, id))
        g_ptr_array_add (salvaged->lost, g_strdup (name_of (known)));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;

  return (*first == '\0') != (*second == '\0') ? (*first == '\0') - (*second == '\0') : g_utf8_collate (first, second);
}

void
rga_salvage_find_lost (sqlite3     *from,
                       sqlite3     *to,
                       const RgaId *document_id,
                       GPtrArray   *salvaged)
{
  Search self = { .from = from, .to = to, .document_id = document_id };

  self.known = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, known_free);
  read_log (&self);
  for (guint list = 0; list < RGA_N_LISTS; list++)
    read_references (&self, (RgaList) list);
  for (guint i = 0; i < salvaged->len; i++)
    {
      RgaSalvaged *table = salvaged->pdata[i];
      RgaList list = rga_list_from_name (table->table);

      if (list != RGA_N_LISTS)
        list_lost (&self, list, table);
      table->is_supposed = table->lost->len > 0 && self.has_gap;
      table->is_partial = table->is_partial || table->lost->len > 0;
      g_ptr_array_sort (table->lost, compare_names);
    }
  g_hash_table_unref (self.known);
}
