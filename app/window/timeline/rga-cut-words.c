#include "rga-cut-words.h"

/* By whole words: half a number would be another number. */
static char *
cut (const char  *words,
     RgaFitsFunc  fits,
     gpointer     data)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint n = g_strv_length (parts); n > 0; n--)
    {
      g_autofree char *all = NULL;
      g_autofree char *shown = NULL;

      g_clear_pointer (&parts[n - 1], g_free);
      all = g_strjoinv (" ", parts);
      shown = g_strconcat (all, *all != '\0' ? " …" : "…", NULL);
      if (fits (shown, data))
        return g_steal_pointer (&shown);
    }

  return g_strdup ("…");
}

char *
rga_cut_words (const char      *words,
               const GPtrArray *shorter,
               RgaFitsFunc      fits,
               gpointer         data)
{
  g_return_val_if_fail (words != NULL && shorter != NULL && fits != NULL, NULL);

  if (fits (words, data))
    return g_strdup (words);
  for (guint i = 0; i < shorter->len; i++)
    if (fits (shorter->pdata[i], data))
      return g_strdup (shorter->pdata[i]);

  return cut (words, fits, data);
}
