#include "rga-config.h"

#include "rga-history-chain-private.h"

#include <string.h>

/* What a revision is made of, in this order; see read_cells() and write_cells(). */
#define CELLS   RGA_HISTORY_CELLS
#define N_CELLS 11
#define CONTENT_CELL 10

typedef struct
{
  int           type;      /* SQLite's */
  gint64        number;
  gconstpointer bytes;     /* borrowed */
  gsize         size;
} Cell;

static Cell
text_cell (const char *text)
{
  return text == NULL ? (Cell) { .type = SQLITE_NULL }
                      : (Cell) { .type = SQLITE_TEXT, .bytes = text, .size = strlen (text) };
}

static Cell
blob_cell (gconstpointer bytes,
           gsize         size)
{
  return (Cell) { .type = SQLITE_BLOB, .bytes = bytes, .size = size };
}

static Cell
bytes_cell (GBytes *bytes)
{
  return blob_cell (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static Cell
id_cell (const RgaId *id)
{
  return rga_id_is_none (id) ? (Cell) { .type = SQLITE_NULL } : blob_cell (id->bytes, sizeof id->bytes);
}

/* The table of the item, or of all items. */
static const char *
list_name (const RgaStamp *stamp)
{
  return stamp->list < RGA_N_LISTS ? rga_list_info (stamp->list)->name : NULL;
}

static GBytes *
pack (const RgaLogEntry *entry)
{
  const RgaStamp *stamp = entry->stamp;

  return entry->changeset == NULL ? NULL
                                  : rga_changeset_pack (entry->changeset, list_name (stamp), &stamp->item, stamp->name);
}

/* `content` is room for the hash as bytes. */
static void
write_cells (const RgaLogEntry *entry,
             GBytes            *changeset,
             guint64            content[2],
             Cell               cells[N_CELLS])
{
  const RgaStamp *stamp = entry->stamp;
  int i = 0;

  content[0] = GUINT64_TO_BE (entry->content->high);
  content[1] = GUINT64_TO_BE (entry->content->low);
  cells[i++] = id_cell (&entry->parent);
  cells[i++] = id_cell (&entry->undoes);
  cells[i++] = (Cell) { .type = SQLITE_INTEGER, .number = stamp->at_ms };
  cells[i++] = text_cell (stamp->who);
  cells[i++] = text_cell (stamp->device);
  cells[i++] = text_cell (rga_action_to_word (stamp->action));
  cells[i++] = text_cell (list_name (stamp));
  cells[i++] = id_cell (&stamp->item);
  cells[i++] = text_cell (stamp->name);
  cells[i++] = changeset == NULL ? (Cell) { .type = SQLITE_NULL } : bytes_cell (changeset);
  cells[i++] = blob_cell (content, 2 * sizeof content[0]);
  g_assert (i == N_CELLS);
}

/* Borrowed until the statement steps on. */
static void
read_cells (sqlite3_stmt *statement,
            int           first,
            Cell          cells[N_CELLS])
{
  for (int i = 0; i < N_CELLS; i++)
    {
      int column = first + i;
      Cell *cell = &cells[i];

      *cell = (Cell) { .type = sqlite3_column_type (statement, column) };
      if (cell->type == SQLITE_INTEGER)
        cell->number = sqlite3_column_int64 (statement, column);
      else if (cell->type != SQLITE_NULL)
        {
          cell->bytes = sqlite3_column_blob (statement, column);
          cell->size = (gsize) sqlite3_column_bytes (statement, column);
        }
    }
}

static void
digest_cell (GChecksum  *digest,
             const Cell *cell)
{
  gint64 number = GINT64_TO_LE (cell->type == SQLITE_INTEGER ? cell->number : (gint64) cell->size);
  guint8 type = (guint8) cell->type;

  g_checksum_update (digest, &type, 1);
  g_checksum_update (digest, (const guint8 *) &number, sizeof number);
  if (cell->size > 0)
    g_checksum_update (digest, cell->bytes, (gssize) cell->size);
}

static RgaId
name_step (const RgaId *document_id,
           const Cell   cells[N_CELLS])
{
  g_autoptr(GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 bytes[32];
  gsize size = sizeof bytes;
  RgaId revision;

  g_checksum_update (digest, document_id->bytes, sizeof document_id->bytes);
  for (int i = 0; i < N_CELLS; i++)
    digest_cell (digest, &cells[i]);
  g_checksum_get_digest (digest, bytes, &size);
  memcpy (revision.bytes, bytes, sizeof revision.bytes);

  return revision;
}

static void
bind_cell (sqlite3_stmt *statement,
           int           place,
           const Cell   *cell)
{
  if (cell->type == SQLITE_INTEGER)
    sqlite3_bind_int64 (statement, place, cell->number);
  else if (cell->type == SQLITE_TEXT)
    sqlite3_bind_text (statement, place, cell->bytes, (int) cell->size, SQLITE_STATIC);
  else if (cell->type == SQLITE_BLOB)
    sqlite3_bind_blob (statement, place, cell->bytes, (int) cell->size, SQLITE_STATIC);
}

gboolean
rga_history_append (sqlite3            *db,
                    const RgaId        *document_id,
                    const RgaLogEntry  *entry,
                    RgaId              *revision,
                    GError            **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db,
    "INSERT INTO history (" CELLS ", sequence, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", error);
  g_autoptr(GBytes) changeset = pack (entry);
  Cell cells[N_CELLS];
  guint64 content[2];

  if (statement == NULL)
    return FALSE;

  write_cells (entry, changeset, content, cells);
  *revision = name_step (document_id, cells);
  for (int i = 0; i < N_CELLS; i++)
    bind_cell (statement, i + 1, &cells[i]);
  sqlite3_bind_int64 (statement, N_CELLS + 1, entry->sequence);
  rga_sql_bind_id (statement, N_CELLS + 2, revision);

  return rga_sql_finish (statement, error);
}

/* Nobody makes so many steps, and behind the last number there is no next one. */
#define LAST_SEQUENCE ((gint64) 1 << 53)

gboolean
rga_history_read_head (sqlite3         *db,
                       RgaHistoryHead  *head,
                       GError         **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db,
    "SELECT sequence, revision, at_ms, content_hash FROM history ORDER BY sequence DESC LIMIT 1", error);
  int code;

  *head = (RgaHistoryHead) { .revision = RGA_ID_NONE };
  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    {
      head->sequence = sqlite3_column_int64 (statement, 0);
      head->revision = rga_sql_column_id (statement, 1);
      head->at_ms = sqlite3_column_int64 (statement, 2);
      head->has_content = rga_content_hash_column (statement, 3, &head->content);
    }
  if (head->sequence < 0 || head->sequence > LAST_SEQUENCE)
    code = SQLITE_CORRUPT;
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* -- two logs ------------------------------------------------------------- */

/* The newest step that a person made: being brought up to a newer version adds nothing. */
static gboolean
read_newest (sqlite3  *db,
             RgaId    *revision,
             GError  **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db,
    "SELECT revision FROM history WHERE action <> 'upgrade' ORDER BY sequence DESC LIMIT 1", error);
  int code;

  *revision = RGA_ID_NONE;
  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *revision = rga_sql_column_id (statement, 0);
  else if (code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* A plan without steps is the beginning of every log of it. */
static gboolean
has_step (sqlite3      *db,
          const RgaId  *revision,
          gboolean     *found,
          GError      **error)
{
  g_autoptr(sqlite3_stmt) statement = rga_sql_prepare (db, "SELECT 1 FROM history WHERE revision = ?", error);
  int code;

  if (statement == NULL)
    return FALSE;

  rga_sql_bind_id (statement, 1, revision);
  code = sqlite3_step (statement);
  *found = code == SQLITE_ROW || rga_id_is_none (revision);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

gboolean
rga_history_relate (sqlite3             *db,
                    sqlite3             *other,
                    RgaHistoryRelation  *relation,
                    GError             **error)
{
  gboolean has_theirs, has_ours;
  RgaId ours, theirs;

  if (!read_newest (db, &ours, error) || !read_newest (other, &theirs, error)
      || !has_step (db, &theirs, &has_theirs, error) || !has_step (other, &ours, &has_ours, error))
    return FALSE;

  *relation = has_theirs ? has_ours ? RGA_HISTORY_SAME : RGA_HISTORY_LONGER
                         : has_ours ? RGA_HISTORY_SHORTER : RGA_HISTORY_FORKED;

  return TRUE;
}

/* -- looking -------------------------------------------------------------- */

gboolean
rga_history_is_intact (sqlite3_stmt *row,
                       int           first,
                       const RgaId  *document_id)
{
  RgaId revision = rga_sql_column_id (row, first), name;
  Cell cells[N_CELLS];

  read_cells (row, first + 1, cells);
  name = name_step (document_id, cells);

  return rga_id_equal (&name, &revision);
}

gboolean
rga_history_may_be_intact (sqlite3_stmt *row,
                           int           first,
                           const RgaId  *document_id)
{
  return sqlite3_column_type (row, first + 1 + CONTENT_CELL) == SQLITE_NULL || rga_history_is_intact (row, first, document_id);
}

/* Where the chain begins: at the last step that says it begins again. */
static gboolean
find_beginning (sqlite3  *db,
                gint64   *sequence,
                GError  **error)
{
  return rga_sql_read_number (db, "SELECT max (sequence) FROM history WHERE action IN ('upgrade', 'outside')", 0, sequence,
                              error);
}

/* Each step's name follows from what is said of it, and it comes right behind the one before it. */
static gboolean
check_steps (sqlite3      *db,
             const RgaId  *document_id,
             gint64        first,
             gboolean     *fits,
             GError      **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  RgaId before = RGA_ID_NONE;
  gint64 sequence = 0;
  int code;

  statement = rga_sql_prepare (db, "SELECT sequence, revision, " CELLS " FROM history WHERE sequence >= ? ORDER BY sequence",
                               error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, first);
  *fits = TRUE;
  while (*fits && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      RgaId revision = rga_sql_column_id (statement, 1);
      RgaId parent = rga_sql_column_id (statement, 2);
      Cell cells[N_CELLS];
      RgaId name;

      read_cells (statement, 2, cells);
      name = name_step (document_id, cells);
      *fits = rga_id_equal (&name, &revision)
              && (sequence == 0 || (rga_id_equal (&parent, &before) && sqlite3_column_int64 (statement, 0) == sequence + 1));
      sequence = sqlite3_column_int64 (statement, 0);
      before = revision;
    }
  if (*fits && code != SQLITE_DONE)
    rga_sql_set_error (db, code, error);

  return !*fits || code == SQLITE_DONE;
}

gboolean
rga_history_check (sqlite3      *db,
                   const RgaId  *document_id,
                   gboolean     *is_whole,
                   GError      **error)
{
  RgaContentHash content;
  RgaHistoryHead head;
  gint64 first = 0;

  *is_whole = FALSE;
  if (!rga_history_read_head (db, &head, error) || !rga_content_hash_read (db, &content, error)
      || !find_beginning (db, &first, error))
    return FALSE;
  if (head.sequence > 0 && !head.has_content)
    return TRUE;
  if (!rga_content_hash_equal (&head.content, &content))
    return TRUE;

  return check_steps (db, document_id, first, is_whole, error);
}

gboolean
rga_history_begin_again (sqlite3      *db,
                         const RgaId  *document_id,
                         RgaAction     action,
                         GError      **error)
{
  RgaContentHash content;
  RgaHistoryHead head;
  RgaStamp stamp = { .action = action, .list = RGA_LIST_ANY };
  RgaLogEntry entry = { .stamp = &stamp, .content = &content };
  RgaId revision;

  if (!rga_history_read_head (db, &head, error) || !rga_content_hash_read (db, &content, error))
    return FALSE;

  stamp.at_ms = head.at_ms;
  entry.sequence = head.sequence + 1;
  entry.parent = head.revision;

  return rga_history_append (db, document_id, &entry, &revision, error);
}
