#include "rga-outline-area-words.h"

#include <glib/gi18n.h>

const char *
rga_outline_area_word (RgaPlan     *plan,
                       const RgaId *programme)
{
  const char *word = rga_area_word (plan, programme);

  return word != NULL ? word : C_("group by", "focus area");
}

char *
rga_outline_area_title (RgaPlan     *plan,
                        const RgaId *programme)
{
  const char *word = rga_outline_area_word (plan, programme);
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (word), NULL);
}

char *
rga_outline_area_without (RgaPlan     *plan,
                          const RgaId *programme)
{
  const char *word = rga_area_word (plan, programme);

  /* Translators: %s is what an agenda calls its focus areas, such as “thema” */
  return word != NULL ? g_strdup_printf (_("Without %s"), word) : g_strdup (_("Without focus area"));
}

char *
rga_outline_area_new (RgaPlan     *plan,
                      const RgaId *programme)
{
  g_autofree char *title = NULL;

  if (rga_area_word (plan, programme) == NULL)
    return g_strdup (_("New focus area"));

  title = rga_outline_area_title (plan, programme);

  /* Translators: %s is what an agenda calls its focus areas, such as “Thema” */
  return g_strdup_printf (_("%s (new)"), title);
}
