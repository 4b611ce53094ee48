#include "rga-open-words.h"

/* How such words begin, in Dutch and in English, without the case of letters. */
static const char *const beginnings[] = {
  "?", "-", "–", "…", "...", "ntb", "n.t.b", "nntb", "nader te ", "nog ", "leeg", "aan te wijzen", "open",
  "onbekend", "vacature", "vacant", "tbd", "t.b.d", "to be ", "not yet", "still ", "empty", "unknown", NULL
};

gboolean
rga_words_are_open (const char *text)
{
  g_autofree char *words = NULL;

  if (text == NULL)
    return FALSE;

  words = g_strstrip (g_utf8_strdown (text, -1));
  for (guint i = 0; beginnings[i] != NULL; i++)
    if (g_str_has_prefix (words, beginnings[i]))
      return TRUE;

  return FALSE;
}
