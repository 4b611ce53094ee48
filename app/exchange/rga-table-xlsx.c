/* rga-table-xlsx.c
 *
 * The workbook, with libxlsxwriter: it writes into a file, which lives no longer than
 * that. Days are serial numbers from 30 December 1899, as spreadsheets count them.
 */
#include "rga-table-file.h"

#include "rga-config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "rga-column-words.h"
#include "rga-table-text.h"

#define TITLE_ROW   0
#define TABLE_ROW   1
#define AS_OF_ROW   2
#define HEAD_ROW    3
#define FIRST_ROW   (HEAD_ROW + 1)

#define SERIAL_OF_1970 25569
#define FIRST_SERIAL   61        /* 1 March 1900; before it spreadsheets do not agree */
#define DECIMALS_MAX   6
#define TEXT_MAX       32767     /* characters a cell may have */
#define WIDTH_MIN      8         /* characters */
#define WIDTH_MAX      60

typedef struct
{
  lxw_format *title;
  lxw_format *plain;
  lxw_format *head;
  lxw_format *head_right;
  lxw_format *text;
  lxw_format *guarded;     /* stays text, also when somebody types in it */
  lxw_format *day;
} Formats;

typedef struct
{
  const RgaTable     *table;
  const RgaTableHead *head;
  lxw_workbook       *book;
  lxw_worksheet      *sheet;
  Formats             formats;
} Writing;

/* ---- how cells look ---- */

static lxw_format *
add_format (Writing    *self,
            const char *number,     /* NULL = none */
            guint8      align)
{
  lxw_format *format = workbook_add_format (self->book);

  if (number != NULL)
    format_set_num_format (format, number);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);

  return format;
}

static lxw_format *
add_head (Writing *self,
          guint8   align)
{
  lxw_format *format = add_format (self, NULL, align);

  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_bottom (format, LXW_BORDER_THIN);

  return format;
}

static void
add_formats (Writing *self)
{
  const char *day = self->head->language == RGA_LANGUAGE_NL ? "dd-mm-yyyy" : "yyyy-mm-dd";

  self->formats = (Formats) {
    .title = add_format (self, NULL, LXW_ALIGN_LEFT), .plain = add_format (self, NULL, LXW_ALIGN_LEFT),
    .head = add_head (self, LXW_ALIGN_LEFT), .head_right = add_head (self, LXW_ALIGN_RIGHT),
    .text = add_format (self, NULL, LXW_ALIGN_LEFT), .guarded = add_format (self, "@", LXW_ALIGN_LEFT),
    .day = add_format (self, day, LXW_ALIGN_LEFT),
  };
  format_set_bold (self->formats.title);
  format_set_font_size (self->formats.title, 14);
  format_set_text_wrap (self->formats.text);
  format_set_text_wrap (self->formats.guarded);
}

/* Of all cells of the column, as many as one of them has. */
static guint
count_decimals (const RgaTable *table,
                guint           column)
{
  guint n = rga_table_n_rows (table), most = 0;

  for (guint row = 0; row < n; row++)
    {
      const char *cell = rga_table_get (table, row, column);
      const char *point = cell != NULL ? strchr (cell, '.') : NULL;

      if (point != NULL)
        most = MAX (most, (guint) strlen (point + 1));
    }

  return MIN (most, DECIMALS_MAX);
}

/* Hours and euros are told apart from counts; a year is no thousands. */
static char *
number_format (RgaColumnMeasure measure,
               guint      decimals)
{
  g_autofree char *zeros = g_strnfill (measure == RGA_COLUMN_OF_NONE || decimals == 0 ? decimals : MAX (decimals, 2), '0');
  g_autofree char *fraction = *zeros == '\0' ? g_strdup ("") : g_strconcat (".", zeros, NULL);

  switch (measure)
    {
    case RGA_COLUMN_OF_HOURS:
      return g_strconcat ("#,##0", fraction, NULL);
    case RGA_COLUMN_OF_MONEY:
      return g_strdup_printf ("\"€ \"#,##0%s;\"€ \"-#,##0%s", fraction, fraction);
    case RGA_COLUMN_OF_NONE:
    default:
      return g_strconcat ("0", fraction, NULL);
    }
}

/* ---- cells ---- */

static void
write_text (Writing    *self,
            guint       row,
            guint       column,
            const char *text,
            lxw_format *format)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (valid, -1) > TEXT_MAX)
    {
      g_autofree char *start = g_utf8_substring (valid, 0, TEXT_MAX - 1);

      cut = g_strconcat (start, "…", NULL);
    }
  worksheet_write_string (self->sheet, row, (lxw_col_t) column, cut != NULL ? cut : valid, format);
}

static gboolean
write_day (Writing *self,
           guint    row,
           guint    column,
           RgaDay   day)
{
  if (day == RGA_DAY_OPEN || day + SERIAL_OF_1970 < FIRST_SERIAL)
    return FALSE;

  worksheet_write_number (self->sheet, row, (lxw_col_t) column, day + SERIAL_OF_1970, self->formats.day);

  return TRUE;
}

static void
write_cell (Writing    *self,
            guint       row,
            guint       column,
            const char *cell,
            lxw_format *number)
{
  RgaColumnKind kind = self->table->columns[column].kind;

  if (kind == RGA_COLUMN_NUMBER)
    worksheet_write_number (self->sheet, row, (lxw_col_t) column, g_ascii_strtod (cell, NULL), number);
  else if (kind != RGA_COLUMN_DAY || !write_day (self, row, column, rga_day_from_iso (cell)))
    write_text (self, row, column, cell, rga_text_begins_formula (cell) ? self->formats.guarded : self->formats.text);
}

static const char *
head_of (const Writing *self,
         guint          column)
{
  const char *name = self->table->columns[column].name;

  return self->head->as_named ? name : rga_column_word (name, self->head->language);
}

static glong
longest_line (const char *text)
{
  glong longest = 0;

  while (text != NULL)
    {
      const char *end = strchr (text, '\n');

      longest = MAX (longest, g_utf8_strlen (text, end == NULL ? -1 : end - text));
      text = end == NULL ? NULL : end + 1;
    }

  return longest;
}

/* Room for the longest cell, and for the marks a number gets; a long text is broken. */
static void
set_width (Writing *self,
           guint    column)
{
  guint n = rga_table_n_rows (self->table);
  glong width = MIN (longest_line (head_of (self, column)), 16);
  glong marks = self->table->columns[column].kind == RGA_COLUMN_NUMBER ? 6 : 0;

  for (guint row = 0; row < n; row++)
    width = MAX (width, longest_line (rga_table_get (self->table, row, column)) + marks);
  worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, (double) CLAMP (width + 2, WIDTH_MIN, WIDTH_MAX), NULL);
}

static void
write_column (Writing *self,
              guint    column)
{
  gboolean is_number = self->table->columns[column].kind == RGA_COLUMN_NUMBER;
  g_autofree char *format = number_format (self->table->measures[column], count_decimals (self->table, column));
  lxw_format *number = is_number ? add_format (self, format, LXW_ALIGN_RIGHT) : NULL;
  guint n = rga_table_n_rows (self->table);

  set_width (self, column);
  write_text (self, HEAD_ROW, column, head_of (self, column), is_number ? self->formats.head_right : self->formats.head);
  for (guint row = 0; row < n; row++)
    {
      const char *cell = rga_table_get (self->table, row, column);

      if (cell != NULL)
        write_cell (self, FIRST_ROW + row, column, cell, number);
    }
}

/* ---- the sheet ---- */

static void
write_head (Writing *self)
{
  const RgaTableHead *head = self->head;

  if (head->agenda != NULL && *head->agenda != '\0')
    write_text (self, TITLE_ROW, 0, head->agenda, self->formats.title);
  write_text (self, TABLE_ROW, 0, rga_table_word (head->table, head->language), self->formats.plain);
  if (head->as_of == RGA_DAY_OPEN)
    return;
  write_text (self, AS_OF_ROW, 0, head->language == RGA_LANGUAGE_NL ? "Peildatum" : "As of", self->formats.plain);
  write_day (self, AS_OF_ROW, 1, head->as_of);
}

/* As a page: as wide as the table, the heading on each. Text that looks like a number
 * is meant as text. */
static void
set_page (Writing *self)
{
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
  worksheet_freeze_panes (self->sheet, FIRST_ROW, 0);
  worksheet_repeat_rows (self->sheet, HEAD_ROW, HEAD_ROW);
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9);   /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
}

/* The day in place of the clock: the library would write when the file was made. */
static void
set_properties (Writing *self)
{
  lxw_doc_properties properties = { .title = (char *) self->head->agenda };
  RgaDay day = self->head->as_of == RGA_DAY_OPEN ? 1 : self->head->as_of;

  properties.created = (time_t) MAX (day, 1) * 24 * 60 * 60;
  workbook_set_properties (self->book, &properties);
}

static lxw_error
write_book (Writing *self)
{
  g_autofree char *name = g_utf8_substring (rga_table_word (self->head->table, self->head->language), 0,
                                            MIN (g_utf8_strlen (rga_table_word (self->head->table, self->head->language), -1), 31));

  self->sheet = workbook_add_worksheet (self->book, name);
  add_formats (self);
  write_head (self);
  for (guint column = 0; column < self->table->n_columns; column++)
    write_column (self, column);
  set_page (self);
  set_properties (self);

  return workbook_close (self->book);
}

/* A folder of our own: the library makes its parts there too. */
static char *
make_folder (GError **error)
{
  char *folder = g_dir_make_tmp ("regioagenda-XXXXXX", NULL);

  if (folder == NULL)
    g_set_error (error, RGA_TABLE_FILE_ERROR, 0,
                 _("There is no room for temporary files: %s. Nothing was written. Make room and try again."), g_strerror (errno));

  return folder;
}

GBytes *
rga_table_to_xlsx (const RgaTable     *table,
                   const RgaTableHead *head,
                   GError            **error)
{
  g_autofree char *folder = make_folder (error);
  g_autofree char *path = folder == NULL ? NULL : g_build_filename (folder, "table.xlsx", NULL);
  Writing self = { table, head };
  char *data = NULL;
  gsize size = 0;
  lxw_error wrong;

  g_return_val_if_fail (table != NULL && head != NULL && head->table != NULL, NULL);

  if (folder == NULL)
    return NULL;

  self.book = workbook_new_opt (path, &(lxw_workbook_options) { .tmpdir = folder });
  wrong = self.book == NULL ? LXW_ERROR_MEMORY_MALLOC_FAILED : write_book (&self);
  if (wrong != LXW_NO_ERROR || !g_file_get_contents (path, &data, &size, NULL))
    g_set_error (error, RGA_TABLE_FILE_ERROR, 0,
                 _("There is no room for temporary files: %s. Nothing was written. Make room and try again."), lxw_strerror (wrong));
  g_remove (path);
  g_rmdir (folder);

  return data == NULL ? NULL : g_bytes_new_take (data, size);
}
