#include "rga-html-lines-private.h"

#include <string.h>

/* In characters: a longer paragraph in bold is no heading. */
#define LONGEST_HEADING 60

typedef struct
{
  GPtrArray *lines;
  GString   *line;
  guint      bold;         /* how many tags deep */
  guint      row;
  gboolean   is_cell_new;  /* nothing of this cell was read yet */
  gboolean   is_heading;
  gboolean   has_plain;    /* something in the line is not bold */
  gboolean   has_bold;
} Reader;

static void
free_line (gpointer data)
{
  RgaHtmlLine *line = data;

  g_free (line->text);
  g_free (line);
}

static gboolean
is_bold_heading (Reader *self)
{
  return self->has_bold && !self->has_plain && strchr (self->line->str, '\t') == NULL &&
         g_utf8_strlen (self->line->str, -1) <= LONGEST_HEADING;
}

static void
end_line (Reader *self)
{
  RgaHtmlLine *line;

  g_strchomp (self->line->str);
  self->line->len = strlen (self->line->str);
  if (self->line->len > 0)
    {
      line = g_new (RgaHtmlLine, 1);
      line->text = g_strdup (self->line->str);
      line->is_heading = self->is_heading || is_bold_heading (self);
      g_ptr_array_add (self->lines, line);
    }
  g_string_truncate (self->line, 0);
  self->is_heading = self->has_plain = self->has_bold = FALSE;
}

/* -- words ---------------------------------------------------------------- */

static gunichar
read_entity (const char *name,
             gsize       length)
{
  static const struct { const char *name; gunichar c; } known[] = {
    { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }, { "nbsp", ' ' },
    { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "ldquo", 0x201c }, { "rdquo", 0x201d },
    { "bull", 0x2022 }, { "middot", 0xb7 }, { "hellip", 0x2026 }, { "euro", 0x20ac }, { "eacute", 0xe9 }, { "egrave", 0xe8 },
    { "euml", 0xeb }, { "iuml", 0xef }, { "ouml", 0xf6 }, { "uuml", 0xfc }, { "aacute", 0xe1 }, { "oacute", 0xf3 },
  };

  if (length > 1 && name[0] == '#')
    return (gunichar) g_ascii_strtoull (name + (name[1] == 'x' ? 2 : 1), NULL, name[1] == 'x' ? 16 : 10);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strlen (known[i].name) == length && strncmp (known[i].name, name, length) == 0)
      return known[i].c;

  return 0;
}

static void
add_char (Reader   *self,
          gunichar  c)
{
  gboolean is_space = g_unichar_isspace (c) || c == 0xa0;
  char last = self->line->len == 0 ? '\t' : self->line->str[self->line->len - 1];

  if (is_space && (last == ' ' || last == '\t' || last == '\v'))
    return;
  if (!is_space && self->bold > 0)
    self->has_bold = TRUE;
  else if (!is_space)
    self->has_plain = TRUE;
  self->is_cell_new = FALSE;
  g_string_append_unichar (self->line, is_space ? ' ' : c);
}

static const char *
read_char (Reader     *self,
           const char *at)
{
  const char *end = *at == '&' ? strchr (at, ';') : NULL;
  gunichar c = end == NULL || end - at > 10 ? 0 : read_entity (at + 1, (gsize) (end - at - 1));

  if (c != 0 && g_unichar_validate (c))
    {
      add_char (self, c);
      return end + 1;
    }
  add_char (self, g_utf8_get_char (at));

  return g_utf8_next_char (at);
}

/* -- tags ----------------------------------------------------------------- */

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  return g_strv_contains (names, name);
}

/* A paragraph within a cell is a line of that cell. */
static void
begin_paragraph (Reader *self)
{
  if (self->row == 0)
    end_line (self);
  else if (!self->is_cell_new && !g_str_has_suffix (self->line->str, "\v"))
    g_string_append_c (self->line, '\v');
}

static void
begin_cell (Reader *self)
{
  while (self->line->len > 0 && strchr (" \v", self->line->str[self->line->len - 1]) != NULL)
    g_string_truncate (self->line, self->line->len - 1);
  if (self->row > 1)
    g_string_append_c (self->line, '\t');
  self->row++;
  self->is_cell_new = TRUE;
}

static void
take_tag (Reader     *self,
          const char *name,
          gboolean    is_end)
{
  static const char *const paragraphs[] = { "p", "div", "br", "ul", "ol", "table", NULL };
  static const char *const bolds[] = { "b", "strong", NULL };

  if (name[0] == 'h' && g_ascii_isdigit (name[1]) && name[2] == '\0' && self->row == 0)
    {
      end_line (self);
      self->is_heading = !is_end;
    }
  else if (is_one_of (name, bolds))
    self->bold = is_end ? self->bold - (self->bold > 0) : self->bold + 1;
  else if (g_str_equal (name, "tr"))
    {
      self->row = is_end ? 0 : 1;
      end_line (self);
    }
  else if (!is_end && (g_str_equal (name, "td") || g_str_equal (name, "th")))
    begin_cell (self);
  else if (is_one_of (name, paragraphs))
    begin_paragraph (self);
  else if (g_str_equal (name, "li") && !is_end)
    {
      begin_paragraph (self);
      g_string_append (self->line, "- ");
      self->has_plain = TRUE;
    }
}

static const char *
skip_to (const char *at,
         const char *end)
{
  const char *found = strstr (at, end);

  return found == NULL ? at + strlen (at) : found + strlen (end);
}

/* What follows the tag; what nobody sees is left out with all that is in it. */
static const char *
read_tag (Reader     *self,
          const char *at)
{
  gboolean is_end = at[1] == '/';
  const char *start = at + (is_end ? 2 : 1);
  gsize length = strspn (start, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
  g_autofree char *name = g_ascii_strdown (start, (gssize) length);

  if (g_str_has_prefix (at, "<!--"))
    return skip_to (at, "-->");
  if (!is_end && (g_str_equal (name, "style") || g_str_equal (name, "script") || g_str_equal (name, "head")))
    {
      g_autofree char *end = g_strdup_printf ("</%.*s>", (int) length, start);

      return skip_to (at, end);
    }
  if (length > 0)
    take_tag (self, name, is_end);

  return skip_to (at, ">");
}

GPtrArray *
rga_html_lines_read (const char *html)
{
  g_autofree char *valid = NULL;
  Reader reader = { .lines = g_ptr_array_new_with_free_func (free_line), .line = g_string_new (NULL) };

  g_return_val_if_fail (html != NULL, reader.lines);

  valid = g_utf8_make_valid (html, -1);
  for (const char *at = valid; *at != '\0';)
    at = *at == '<' ? read_tag (&reader, at) : read_char (&reader, at);
  end_line (&reader);
  g_string_free (reader.line, TRUE);

  return reader.lines;
}
