#include "rga-headed-text.h"

#include <string.h>

#include "rga-html-lines-private.h"

/* In characters: a longer line is no heading, whatever it says. */
#define LONGEST_HEADING 80

typedef struct
{
  GPtrArray     *blocks;      /* RgaHeadedText */
  GString       *text;        /* of the last of them */
  RgaHeadingFunc is_heading;
  gpointer       data;
} Reader;

static void
free_block (gpointer data)
{
  RgaHeadedText *block = data;

  g_free (block->heading);
  g_free (block->text);
  g_free (block);
}

/* -- headings ------------------------------------------------------------- */

/* “2.1 Doel:” is called “Doel”. */
static char *
strip_heading (const char *line)
{
  const char *start = line + strspn (line, "0123456789.) \t");
  char *heading = g_strstrip (g_strdup (*start == '\0' ? line : start));
  gsize length = strlen (heading);

  if (length > 1 && heading[length - 1] == ':')
    heading[length - 1] = '\0';

  return g_strstrip (heading);
}

static gboolean
is_short (const char *line)
{
  return *line != '\0' && g_utf8_strlen (line, -1) <= LONGEST_HEADING;
}

static gboolean
is_plain_heading (Reader     *self,
                  const char *line)
{
  g_autofree char *heading = NULL;

  if (!is_short (line))
    return FALSE;
  if (g_str_has_suffix (line, ":") && line[0] != '-')
    return TRUE;

  heading = strip_heading (line);

  return self->is_heading != NULL && self->is_heading (heading, self->data);
}

/* -- blocks --------------------------------------------------------------- */

static void
end_block (Reader *self)
{
  RgaHeadedText *last = self->blocks->len == 0 ? NULL : self->blocks->pdata[self->blocks->len - 1];

  if (last == NULL && self->text->len > 0)
    {
      last = g_new0 (RgaHeadedText, 1);
      g_ptr_array_add (self->blocks, last);
    }
  if (last != NULL)
    last->text = g_strstrip (g_strdup (self->text->str));
  g_string_truncate (self->text, 0);
}

static void
begin_block (Reader     *self,
             const char *heading)
{
  RgaHeadedText *block = g_new0 (RgaHeadedText, 1);

  end_block (self);
  block->heading = strip_heading (heading);
  g_ptr_array_add (self->blocks, block);
}

static void
add_text (Reader     *self,
          const char *text)
{
  g_autofree char *lines = g_strdelimit (g_strdup (text), "\v", '\n');

  if (*text != '\0')
    g_string_append_printf (self->text, "%s\n", lines);
}

/* Two columns: what it is about, and what there is to say. More are a table in a text. */
static gboolean
take_cells (Reader     *self,
            const char *line)
{
  g_auto(GStrv) cells = g_strsplit (line, "\t", -1);

  if (g_strv_length (cells) != 2)
    return FALSE;

  g_strstrip (cells[0]);
  g_strstrip (cells[1]);
  if (*cells[0] != '\0' && !is_short (cells[0]))
    return FALSE;
  if (*cells[0] != '\0')
    begin_block (self, cells[0]);
  add_text (self, cells[1]);

  return TRUE;
}

static void
take_line (Reader     *self,
           const char *line,
           gboolean    is_heading)
{
  if (take_cells (self, line))
    return;
  if (is_heading || is_plain_heading (self, line))
    begin_block (self, line);
  else
    add_text (self, line);
}

static Reader
start (RgaHeadingFunc is_heading,
       gpointer       data)
{
  return (Reader) { g_ptr_array_new_with_free_func (free_block), g_string_new (NULL), is_heading, data };
}

static GPtrArray *
finish (Reader *self)
{
  end_block (self);
  g_string_free (self->text, TRUE);

  return self->blocks;
}

GPtrArray *
rga_headed_text_read (const char     *text,
                      RgaHeadingFunc  is_heading,
                      gpointer        data)
{
  Reader reader = start (is_heading, data);
  g_auto(GStrv) lines = g_strsplit (text == NULL ? "" : text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    take_line (&reader, g_strchomp (lines[i]), FALSE);

  return finish (&reader);
}

GPtrArray *
rga_headed_text_read_html (const char     *html,
                           RgaHeadingFunc  is_heading,
                           gpointer        data)
{
  Reader reader = start (is_heading, data);
  g_autoptr(GPtrArray) lines = rga_html_lines_read (html == NULL ? "" : html);

  for (guint i = 0; i < lines->len; i++)
    {
      const RgaHtmlLine *line = lines->pdata[i];

      take_line (&reader, line->text, line->is_heading);
    }

  return finish (&reader);
}
