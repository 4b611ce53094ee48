/* rga-two-ways-words.c */
#include "rga-two-ways-words.h"

#include <glib/gi18n.h>

#include "rga-file-place.h"

char *
rga_way_words (const RgaWay *way,
               gboolean      is_newer)
{
  g_autofree char *moment = rga_describe_moment (way->at_ms / 1000);
  /* Translators: how much is in an agenda */
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", way->n_items), way->n_items);

  if (way->path == NULL)
    return g_strdup (_("It cannot be read this way"));
  if (is_newer)
    /* Translators: “112 items”, and a time, such as 14:03, or a day and a time; of two ways to read a file */
    return g_strdup_printf (_("%1$s · last step %2$s · the newer one"), items, moment);

  /* Translators: “112 items”, and a time, such as 14:03, or a day and a time */
  return g_strdup_printf (_("%1$s · last step %2$s"), items, moment);
}

static char *
join_names (const RgaTwoWays *ways)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ways->names->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", (const char *) ways->names->pdata[i]);
  if (ways->names->len > 0 && rga_two_ways_count_differing (ways) > ways->names->len)
    g_string_append (out, " …");

  return g_string_free (out, FALSE);
}

char *
rga_two_ways_words_differences (const RgaTwoWays *ways)
{
  guint n = rga_two_ways_count_differing (ways);
  g_autofree char *names = join_names (ways);

  if (ways->alone.path == NULL || ways->applied.path == NULL)
    return NULL;
  if (n == 0)
    return g_strdup (_("Both hold the same items."));
  if (*names == '\0')
    return g_strdup_printf (ngettext ("%u item differs.", "%u items differ.", n), n);

  /* Translators: a number, and names of some of these items */
  return g_strdup_printf (ngettext ("%1$u item differs: %2$s", "%1$u items differ: %2$s", n), n, names);
}
