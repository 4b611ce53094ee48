#include "rga-rows-text.h"

#include <string.h>

#define UNBREAKABLE_SPACE "\302\240"

static GPtrArray *
new_row (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* One space for every stretch of them, also where a cell breaks its lines. */
static char *
tidy (const char *text)
{
  g_autofree char *plain = g_strdup (text);
  g_auto(GStrv) words = NULL;
  g_autoptr(GString) tidied = g_string_new (NULL);
  char *space;

  while ((space = strstr (plain, UNBREAKABLE_SPACE)) != NULL)
    memset (space, ' ', strlen (UNBREAKABLE_SPACE));
  words = g_strsplit_set (plain, " \t\r\n\v\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (tidied, "%s%s", tidied->len > 0 ? " " : "", words[i]);

  return g_string_free (g_steal_pointer (&tidied), FALSE);
}

static gboolean
ends_cell (char c,
           char separator)
{
  return c == '\0' || c == '\n' || c == '\r' || c == separator;
}

/* Where the quotes that `text` begins with close, or NULL: then they are words’. */
static const char *
find_closing (const char *text,
              char        separator)
{
  for (const char *at = text + 1; *at != '\0'; at++)
    if (*at == '"' && at[1] == '"')
      at++;
    else if (*at == '"')
      return ends_cell (at[1], separator) ? at : NULL;

  return NULL;
}

static char *
read_quoted (const char *text,
             const char *closing)
{
  g_autofree char *inside = g_strndup (text + 1, (gsize) (closing - text - 1));
  g_auto(GStrv) parts = g_strsplit (inside, "\"\"", -1);

  return g_strjoinv ("\"", parts);
}

static const char *
read_cell (const char *text,
           char        separator,
           GPtrArray  *row)
{
  const char *closing = *text == '"' ? find_closing (text, separator) : NULL;
  const char *end = closing != NULL ? closing + 1 : text;
  g_autofree char *cell = NULL;

  while (!ends_cell (*end, separator))
    end++;
  cell = closing != NULL ? read_quoted (text, closing) : g_strndup (text, (gsize) (end - text));
  g_ptr_array_add (row, tidy (cell));

  return end;
}

static gboolean
has_words (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (*(char *) row->pdata[i] != '\0')
      return TRUE;

  return FALSE;
}

static void
add_row (GPtrArray *rows,
         GPtrArray *row)
{
  if (has_words (row))
    g_ptr_array_add (rows, row);
  else
    g_ptr_array_unref (row);
}

static void
widen (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, ((GPtrArray *) rows->pdata[i])->len);
  for (guint i = 0; i < rows->len; i++)
    while (((GPtrArray *) rows->pdata[i])->len < n)
      g_ptr_array_add (rows->pdata[i], g_strdup (""));
}

/* Semicolons part cells only where the rows have as many of them. */
static gboolean
is_parted_by (const char *text,
              char        separator)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint first = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint n = 0;

      for (const char *at = lines[i]; (at = strchr (at, separator)) != NULL; at++)
        n++;
      if (i == 0)
        first = n;
      else if (*g_strchug (lines[i]) != '\0' && n != first)
        return FALSE;
    }

  return first > 0;
}

static char
find_separator (const char *text)
{
  if (strchr (text, '\t') == NULL && is_parted_by (text, ';'))
    return ';';

  return '\t';
}

GPtrArray *
rga_rows_text_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = new_row ();
  char separator;

  g_return_val_if_fail (text != NULL, rows);

  separator = find_separator (text);
  for (const char *at = text; ; at++)
    {
      at = read_cell (at, separator, row);
      if (*at == separator)
        continue;

      add_row (rows, g_steal_pointer (&row));
      if (*at == '\0')
        break;
      row = new_row ();
    }
  widen (rows);

  return rows;
}
