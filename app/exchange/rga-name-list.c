#include "rga-name-list.h"

#include <string.h>

static gboolean
is_known (GPtrArray  *names,
          const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *known = g_utf8_casefold (names->pdata[i], -1);

      if (g_str_equal (known, folded))
        return TRUE;
    }

  return FALSE;
}

/* “1.”, “- ”, “• ”: all before the first letter or apostrophe (’s-Hertogenbosch). */
static const char *
skip_bullet (const char *text)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalpha (c) || c == '\'' || c == 0x2018 || c == 0x2019)
        return text;
      text = g_utf8_next_char (text);
    }

  return text;
}

static void
add_name (GPtrArray  *names,
          const char *text)
{
  g_autofree char *name = g_strdup (skip_bullet (text));

  g_strstrip (name);
  g_strdelimit (name, "\r", ' ');
  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  g_strchomp (name);
  if (*name != '\0' && !is_known (names, name))
    g_ptr_array_add (names, g_steal_pointer (&name));
}

/* Only what stands on several lines has one name a line: “Nuenen, Gerwen en
 * Nederwetten” is one municipality. */
static gboolean
has_lines (const char *text)
{
  const char *end = strchr (text, '\n');

  return end != NULL && *skip_bullet (end) != '\0';
}

GPtrArray *
rga_name_list_read (const char *text)
{
  g_autofree char *all = g_strstrip (g_strdup (text));
  g_auto(GStrv) parts = g_strsplit_set (all, has_lines (all) ? "\n;" : "\n;,", -1);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) cells = g_strsplit (parts[i], "\t", -1);
      guint cell = 0;

      while (cells[cell] != NULL && *skip_bullet (cells[cell]) == '\0')
        cell++;
      if (cells[cell] != NULL)
        add_name (names, cells[cell]);
    }

  return names;
}
