/* rga-help-text.c */
#include "rga-help-text.h"

#include <gio/gio.h>
#include <stdlib.h>

#define FOLDER "/io/github/regioagenda/Regioagenda/data/help/"

static void
clear_block (gpointer block)
{
  RgaHelpBlock *self = block;

  g_free (self->text);
  g_free (self->page);
  g_free (self->aspect);
  g_free (self->hint);
}

static void
clear_section (gpointer section)
{
  g_free (((RgaHelpSection *) section)->title);
  g_array_unref (((RgaHelpSection *) section)->blocks);
}

static void
begin_section (GArray     *sections,
               const char *title)
{
  RgaHelpSection section = { g_strdup (title), g_array_new (FALSE, FALSE, sizeof (RgaHelpBlock)) };

  g_array_set_clear_func (section.blocks, clear_block);
  g_array_append_val (sections, section);
}

/* “decisions/calendar”, or “later” */
static void
read_place (RgaHelpBlock *block,
            const char   *place)
{
  g_auto(GStrv) parts = g_strsplit (place, "/", 2);

  if (g_strv_length (parts) != 2)
    return;

  block->page = g_strdup (parts[0]);
  block->aspect = g_strdup (parts[1]);
}

/* “28 decisions/calendar What …? | Choose …” */
static RgaHelpBlock
read_question (const char *line)
{
  g_auto(GStrv) parts = g_strsplit (line, " ", 3);
  g_auto(GStrv) said = g_strsplit (g_strv_length (parts) == 3 ? parts[2] : "", " | ", 2);
  RgaHelpBlock block = { .kind = RGA_HELP_QUESTION };

  if (said[0] == NULL)
    return block;

  block.number = atoi (parts[0]);
  block.text = g_strdup (said[0]);
  block.hint = g_strdup (said[1]);
  read_place (&block, parts[1]);

  return block;
}

static RgaHelpBlock
read_block (const char *line)
{
  if (g_str_has_prefix (line, "? "))
    return read_question (line + 2);
  if (g_str_has_prefix (line, "- "))
    return (RgaHelpBlock) { .kind = RGA_HELP_POINT, .text = g_strdup (line + 2) };

  return (RgaHelpBlock) { .kind = RGA_HELP_PARAGRAPH, .text = g_strdup (line) };
}

static void
read_line (GArray     *sections,
           const char *line)
{
  RgaHelpBlock block;

  if (g_str_has_prefix (line, "# "))
    begin_section (sections, line + 2);
  if (*line == '\0' || *line == '#' || sections->len == 0)
    return;

  block = read_block (line);
  if (block.text != NULL)
    g_array_append_val (g_array_index (sections, RgaHelpSection, sections->len - 1).blocks, block);
}

GArray *
rga_help_read (const char *text)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (RgaHelpSection));
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_array_set_clear_func (sections, clear_section);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (sections, g_strstrip (lines[i]));

  return sections;
}

GArray *
rga_help_load (RgaLanguage language)
{
  const char *path = language == RGA_LANGUAGE_NL ? FOLDER "nl.txt" : FOLDER "en.txt";
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  return rga_help_read (text != NULL ? text : "");
}
