/* rga-rescue-words.c */
#include "rga-rescue-words.h"

#include <glib/gi18n.h>

#include "rga-field-words.h"

const char *
rga_rescue_words_title (const RgaSalvaged *table)
{
  RgaList list = rga_list_from_name (table->table);

  return list == RGA_N_LISTS ? _("Dates") : rga_field_words_heading (list);
}

/* NULL when no name is known. */
static char *
join_names (const GPtrArray *names,
            guint            most)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  guint n_known = 0;

  for (guint i = 0; i < names->len; i++)
    if (*(const char *) names->pdata[i] != '\0' && n_known++ < most)
      g_ptr_array_add (known, names->pdata[i]);
  if (n_known == 0)
    return NULL;
  if (n_known > most)
    g_ptr_array_add (known, (gpointer) "…");
  g_ptr_array_add (known, NULL);

  return g_strjoinv (", ", (char **) known->pdata);
}

static char *
describe_lost (const RgaSalvaged *table,
               guint              most_names)
{
  guint n = table->lost->len;
  g_autofree char *names = join_names (table->lost, most_names);

  if (n == 0)
    return g_strdup (_("some are missing; how many cannot be said"));
  if (names == NULL)
    return g_strdup_printf (g_dngettext (NULL, "at least %u is missing", "at least %u are missing", n), n);

  /* Translators: a number, and names separated by commas */
  return g_strdup_printf (g_dngettext (NULL, "at least %1$u is missing: %2$s", "at least %1$u are missing: %2$s", n), n, names);
}

static char *
describe_unlinked (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "%u reference to something that is missing was taken out",
                                       "%u references to something that is missing were taken out", n), n);
}

char *
rga_rescue_words_missing (const RgaSalvaged *table,
                          guint              most_names)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (!table->is_partial && table->n_unlinked == 0)
    return NULL;

  g_ptr_array_add (parts, g_strdup_printf (g_dngettext (NULL, "%u saved", "%u saved", table->n_read), table->n_read));
  if (table->is_partial)
    g_ptr_array_add (parts, describe_lost (table, most_names));
  if (table->is_supposed)
    g_ptr_array_add (parts, g_strdup (_("the history is damaged too: some of these may have been removed before")));
  if (table->n_unlinked > 0)
    g_ptr_array_add (parts, describe_unlinked (table->n_unlinked));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* Dates belong to what they are of. */
static guint
count_items (const GPtrArray *tables)
{
  guint n = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const RgaSalvaged *table = tables->pdata[i];

      if (rga_list_from_name (table->table) != RGA_N_LISTS)
        n += table->n_read;
    }

  return n;
}

static gboolean
misses_something (const GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const RgaSalvaged *table = tables->pdata[i];

      if (table->is_partial || table->n_unlinked > 0)
        return TRUE;
    }

  return FALSE;
}

char *
rga_rescue_words_summary (const GPtrArray *tables)
{
  guint n = count_items (tables);

  if (misses_something (tables))
    return g_strdup_printf (g_dngettext (NULL,
                                         "%u item could be read and is in the new agenda. What is known to be missing stands here. "
                                         "The damaged file is as it was.",
                                         "%u items could be read and are in the new agenda. What is known to be missing stands here. "
                                         "The damaged file is as it was.", n), n);

  return g_strdup_printf (g_dngettext (NULL,
                                       "%u item could be read and is in the new agenda. Nothing is known to be missing. "
                                       "The damaged file is as it was.",
                                       "%u items could be read and are in the new agenda. Nothing is known to be missing. "
                                       "The damaged file is as it was.", n), n);
}

char *
rga_rescue_words_text (const GPtrArray *tables,
                       const char      *name)
{
  g_autofree char *summary = rga_rescue_words_summary (tables);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n%s\n", name, summary);
  for (guint i = 0; i < tables->len; i++)
    {
      const RgaSalvaged *table = tables->pdata[i];
      g_autofree char *missing = rga_rescue_words_missing (table, G_MAXUINT);

      if (missing != NULL)
        g_string_append_printf (out, "\n%s\n%s\n", rga_rescue_words_title (table), missing);
    }

  return g_string_free (out, FALSE);
}
