#include "rga-table-text.h"

#include <string.h>

#include "rga-json-write.h"

static void
append_csv (GString    *out,
            const char *text)
{
  if (text == NULL)
    return;
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

gboolean
rga_text_begins_formula (const char *text)
{
  return text != NULL && *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* Spreadsheets reckon with what begins like a formula; behind an apostrophe they do not. */
static void
append_cell (GString        *out,
             const RgaTable *table,
             guint           row,
             guint           column)
{
  const char *text = rga_table_get (table, row, column);
  g_autofree char *guarded = NULL;

  if (table->columns[column].kind == RGA_COLUMN_TEXT && rga_text_begins_formula (text))
    text = guarded = g_strconcat ("'", text, NULL);
  append_csv (out, text);
}

char *
rga_table_to_csv (const RgaTable *table)
{
  GString *out = g_string_new (NULL);
  guint n_rows = rga_table_n_rows (table);

  for (guint c = 0; c < table->n_columns; c++)
    {
      g_string_append (out, c == 0 ? "" : ",");
      append_csv (out, table->columns[c].name);
    }
  g_string_append_c (out, '\n');
  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < table->n_columns; c++)
      {
        append_cell (out, table, r, c);
        g_string_append_c (out, c + 1 < table->n_columns ? ',' : '\n');
      }

  return g_string_free (out, FALSE);
}

static void
append_object (GString        *out,
               const RgaTable *table,
               guint           row)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (guint c = 0; c < table->n_columns; c++)
    {
      const char *cell = rga_table_get (table, row, c);

      rga_json_write_name (out, &first, table->columns[c].name);
      if (cell != NULL && table->columns[c].kind == RGA_COLUMN_NUMBER)
        g_string_append (out, cell);
      else
        rga_json_write_text (out, cell);
    }
  g_string_append_c (out, '}');
}

char *
rga_table_to_json (const RgaTable *table)
{
  GString *out = g_string_new ("[");
  guint n_rows = rga_table_n_rows (table);

  for (guint r = 0; r < n_rows; r++)
    {
      g_string_append (out, r == 0 ? "\n  " : ",\n  ");
      append_object (out, table, r);
    }
  g_string_append (out, n_rows == 0 ? "]\n" : "\n]\n");

  return g_string_free (out, FALSE);
}
