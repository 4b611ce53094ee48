#include "rga-paste.h"

#include <string.h>

#include "rga-hours.h"
#include "rga-open-words.h"
#include "rga-rows-text.h"

typedef enum
{
  COLUMN_NOTES,     /* no other */
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_WHEN,
  COLUMN_START,
  COLUMN_END,
  COLUMN_HOURS,
  COLUMN_WHO,
  COLUMN_STATUS,
  N_COLUMNS,
} Column;

typedef struct
{
  GPtrArray        *rows;       /* of cells */
  GPtrArray        *headings;   /* the first of them, or NULL */
  const RgaReading *reading;
  guint             n;          /* columns */
  Column           *kinds;
} Table;

/* What a heading may say, its own words alone or with others behind: “Wie doet
 * het”, “Uren (per week)”. Dutch and English, whatever the window speaks. */
static const char *const heading_words[N_COLUMNS][12] = {
  [COLUMN_NUMBER] = { "nr", "nummer", "no", "number", "#", "volgnummer", NULL },
  [COLUMN_NAME] = { "naam", "activiteit", "activiteiten", "actie", "wat", "omschrijving", "stap", "name", "activity",
                    "what", "task", NULL },
  [COLUMN_WHEN] = { "wanneer", "planning", "periode", "datum", "termijn", "when", "period", "date", "planned", NULL },
  [COLUMN_START] = { "start", "startdatum", "begin", "begindatum", "van", "vanaf", "from", NULL },
  [COLUMN_END] = { "eind", "einde", "einddatum", "gereed", "tot", "t/m", "deadline", "end", "until", "finish", NULL },
  [COLUMN_HOURS] = { "uren", "uur", "inzet", "hours", "tijd", "effort", NULL },
  [COLUMN_WHO] = { "wie", "trekker", "uitvoerder", "door", "verantwoordelijk", "verantwoordelijke", "who", "lead",
                   "owner", "by", NULL },
  [COLUMN_STATUS] = { "status", "stand", "voortgang", "state", NULL },
};

static const char *
get_cell (GPtrArray *row,
          guint      column)
{
  return row->pdata[column];
}

/* Headings */

/* “Uren (per week)” → “uren”. */
static char *
first_word (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  gsize n = strcspn (folded, " :(-*.");

  return g_strndup (folded, n);
}

static Column
read_heading (const char *cell)
{
  g_autofree char *word = first_word (cell);

  for (Column i = COLUMN_NUMBER; i < N_COLUMNS; i++)
    if (*word != '\0' && g_strv_contains (heading_words[i], word))
      return i;

  return COLUMN_NOTES;
}

static gboolean
is_date (const char       *text,
         const RgaReading *reading)
{
  RgaPeriod period;

  rga_period_read (&period, text, reading);

  return period.kind != RGA_PERIOD_UNSPECIFIED && period.kind != RGA_PERIOD_DURATION;
}

static gboolean
is_hours (const char *text)
{
  RgaHours hours;

  return rga_hours_read (&hours, text) && hours.known;
}

/* At least two cells say what is below them; one that is alone says it in a word
 * and has rows below. A heading is no date and no hours. */
static gboolean
is_heading_row (Table *table)
{
  GPtrArray *row = table->rows->pdata[0];
  guint n_known = 0, n_words = 0;

  for (guint i = 0; i < table->n; i++)
    {
      const char *cell = get_cell (row, i);

      n_words += *cell != '\0';
      if (read_heading (cell) != COLUMN_NOTES)
        n_known++;
      else if (is_date (cell, table->reading) || is_hours (cell))
        return FALSE;
    }

  return table->rows->len > 1 && (n_known > 1 || (n_known == 1 && n_words == 1 && strchr (get_cell (row, 0), ' ') == NULL));
}

static gboolean
has_kind (Table  *table,
          Column  kind)
{
  for (guint i = 0; i < table->n; i++)
    if (table->kinds[i] == kind)
      return TRUE;

  return FALSE;
}

/* The first column of a kind is it; another that says the same is a note. */
static void
read_headings (Table *table)
{
  if (!is_heading_row (table))
    return;

  table->headings = g_ptr_array_ref (table->rows->pdata[0]);
  g_ptr_array_remove_index (table->rows, 0);
  for (guint i = 0; i < table->n; i++)
    {
      Column kind = read_heading (get_cell (table->headings, i));

      if (kind != COLUMN_NOTES && !has_kind (table, kind))
        table->kinds[i] = kind;
    }
}

/* What stands in a column */

/* “3”, “1.2”, “a.”, “12)”, “-”: a place in a list. */
static gboolean
is_number (const char *text)
{
  gsize n = strspn (text, "0123456789.");

  if (n > 0 && n <= 4)
    return text[n] == '\0' || (text[n] == ')' && text[n + 1] == '\0');

  return g_ascii_isalpha (*text) && (text[1] == '.' || text[1] == ')') && text[2] == '\0';
}

typedef gboolean (*CellTest) (Table      *table,
                              const char *cell);

static gboolean
test_date (Table      *table,
           const char *cell)
{
  return is_date (cell, table->reading);
}

/* Hours begin with the amount: “fase 2” has a number and is none. */
static gboolean
test_hours (Table      *table,
            const char *cell)
{
  return (g_ascii_isdigit (*cell) || strchr ("~<>", *cell) != NULL || g_str_has_prefix (cell, "±") ||
          g_str_has_prefix (cell, "≥")) &&
         is_hours (cell);
}

static gboolean
test_number (Table      *table,
             const char *cell)
{
  return is_number (cell);
}

/* More than half of the cells that say something; what is open says nothing. */
static gboolean
is_mostly (Table    *table,
           guint     column,
           CellTest  test)
{
  guint n_said = 0, n_passed = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *cell = get_cell (table->rows->pdata[i], column);

      if (*cell == '\0' || rga_words_are_open (cell))
        continue;
      n_said++;
      n_passed += test (table, cell);
    }

  return n_passed * 2 > n_said;
}

static double
count_letters (Table *table,
               guint  column)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    for (const char *at = get_cell (table->rows->pdata[i], column); *at != '\0'; at = g_utf8_next_char (at))
      n += g_unichar_isalpha (g_utf8_get_char (at));

  return n;
}

static void
find_column (Table    *table,
             Column    kind,
             CellTest  test)
{
  for (guint i = 0; i < table->n && !has_kind (table, kind); i++)
    if (table->kinds[i] == COLUMN_NOTES && is_mostly (table, i, test))
      table->kinds[i] = kind;
}

/* The first that has letters; without headings a long one behind it is an explanation. */
static void
find_name (Table *table)
{
  for (guint i = 0; i < table->n && !has_kind (table, COLUMN_NAME); i++)
    if (table->kinds[i] == COLUMN_NOTES && count_letters (table, i) > 0)
      table->kinds[i] = COLUMN_NAME;
}

/* A heading we do not know still says that its column is something else, except
 * where that leaves no name or no date. */
static void
read_columns (Table *table)
{
  if (table->n > 1 && table->headings == NULL && table->kinds[0] == COLUMN_NOTES && is_mostly (table, 0, test_number))
    table->kinds[0] = COLUMN_NUMBER;
  if (table->n > 1 && !has_kind (table, COLUMN_START) && !has_kind (table, COLUMN_END))
    find_column (table, COLUMN_WHEN, test_date);
  if (table->headings == NULL)
    find_column (table, COLUMN_HOURS, test_hours);
  find_name (table);
}

/* A line without columns */

static gboolean
is_cut (const char *at)
{
  return g_str_has_prefix (at, ", ") || g_str_has_prefix (at, ": ") || g_str_has_prefix (at, " - ") ||
         g_str_has_prefix (at, " – ") || g_str_has_prefix (at, " (");
}

/* “(Q3 2027)” → “Q3 2027”, “- ” before it gone. */
static char *
strip_marks (const char *text)
{
  g_autofree char *stripped = g_strdup (text);
  gsize n;

  g_strstrip (stripped);
  while (*stripped != '\0' && (strchr ("-*,:(", *stripped) != NULL || g_str_has_prefix (stripped, "•") ||
                               g_str_has_prefix (stripped, "–")))
    {
      memmove (stripped, g_utf8_next_char (stripped), strlen (g_utf8_next_char (stripped)) + 1);
      g_strchug (stripped);
    }
  n = strlen (stripped);
  if (n > 0 && stripped[n - 1] == ')' && strchr (stripped, '(') == NULL)
    stripped[n - 1] = '\0';

  return g_steal_pointer (&stripped);
}

/* Cut where one side says when: “Startnotitie, Q3 2027”, “mei 2027: evaluatie”.
 * The other side is the name. */
static gboolean
cut_line (const char       *line,
          const RgaReading *reading,
          char            **name,
          char            **when)
{
  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *before = NULL;
      g_autofree char *behind = NULL;

      if (!is_cut (at))
        continue;
      before = g_strndup (line, (gsize) (at - line));
      behind = strip_marks (at);
      if (*behind == '\0' || (!is_date (behind, reading) && !is_date (before, reading)))
        continue;

      *name = is_date (behind, reading) ? strip_marks (before) : g_steal_pointer (&behind);
      *when = behind != NULL ? g_steal_pointer (&behind) : strip_marks (before);
      return TRUE;
    }

  return FALSE;
}

static void
read_line (RgaPasteRow      *row,
           const RgaReading *reading)
{
  char *name = NULL, *when = NULL;

  if (!cut_line (row->name, reading, &name, &when))
    name = strip_marks (row->name);
  if (*name == '\0')
    g_clear_pointer (&name, g_free);
  if (name == NULL)
    return;

  g_free (row->name);
  row->name = name;
  row->when = when;
}

/* Rows */

static void
free_row (RgaPasteRow *row)
{
  g_free (row->number);
  g_free (row->name);
  g_free (row->when);
  g_free (row->hours);
  g_free (row->who);
  g_free (row->status);
  g_free (row->notes);
  g_free (row);
}

static void
add_note (RgaPasteRow *row,
          const char  *heading,
          const char  *cell)
{
  g_autofree char *before = g_steal_pointer (&row->notes);

  row->notes = g_strconcat (before != NULL ? before : "", before != NULL ? "\n" : "",
                            heading, *heading != '\0' ? ": " : "", cell, NULL);
}

/* Start and end may be alone: an end is then a deadline in words, a start is itself. */
static void
add_end (RgaPasteRow *row,
         const char  *cell)
{
  g_autofree char *start = g_steal_pointer (&row->when);

  if (start == NULL)
    row->when = g_strdup (cell);
  else if (g_str_equal (start, cell))
    row->when = g_steal_pointer (&start);
  else
    row->when = g_strdup_printf ("%s t/m %s", start, cell);
}

static void
take_cell (RgaPasteRow *row,
           Table       *table,
           guint        column,
           const char  *cell)
{
  char **places[N_COLUMNS] = {
    [COLUMN_NUMBER] = &row->number, [COLUMN_NAME] = &row->name, [COLUMN_WHEN] = &row->when,
    [COLUMN_START] = &row->when, [COLUMN_HOURS] = &row->hours, [COLUMN_WHO] = &row->who, [COLUMN_STATUS] = &row->status,
  };
  Column kind = table->kinds[column];

  if (kind == COLUMN_END)
    add_end (row, cell);
  else if (places[kind] != NULL && *places[kind] == NULL)
    *places[kind] = g_strdup (cell);
  else
    add_note (row, table->headings != NULL ? get_cell (table->headings, column) : "", cell);
}

/* A row without a name is called after what it does say; a date and hours go on
 * saying what they are, beside a name that is open. */
static void
name_row (RgaPasteRow *row)
{
  char **instead[] = { &row->notes, &row->who, &row->status, &row->number };

  for (guint i = 0; i < G_N_ELEMENTS (instead) && row->name == NULL; i++)
    row->name = g_steal_pointer (instead[i]);
  if (row->name == NULL)
    row->name = g_strdup ("");
}

static RgaPasteRow *
read_row (Table     *table,
          GPtrArray *cells)
{
  RgaPasteRow *row = g_new0 (RgaPasteRow, 1);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < table->n; i++)
      if (*get_cell (cells, i) != '\0' && (table->kinds[i] == COLUMN_END) == (pass == 1))
        take_cell (row, table, i, get_cell (cells, i));
  name_row (row);
  if (table->n == 1)
    read_line (row, table->reading);

  return row;
}

GPtrArray *
rga_paste_read (const char       *text,
                const RgaReading *reading)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  g_autoptr(GPtrArray) cells = NULL;
  g_autofree Column *kinds = NULL;
  Table table = { .reading = reading };

  g_return_val_if_fail (text != NULL && reading != NULL, rows);

  cells = rga_rows_text_read (text);
  if (cells->len == 0)
    return rows;

  table.rows = cells;
  table.n = ((GPtrArray *) cells->pdata[0])->len;
  table.kinds = kinds = g_new0 (Column, table.n);
  read_headings (&table);
  read_columns (&table);
  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (rows, read_row (&table, cells->pdata[i]));
  g_clear_pointer (&table.headings, g_ptr_array_unref);

  return rows;
}
