#include "rga-period-mark.h"

#include <string.h>

typedef struct
{
  RgaPeriodFlags flag;
  const char    *before[RGA_N_LANGUAGES];
  const char    *behind;
} Mark;

static const Mark marks[] = {
  { RGA_PERIOD_PROVISIONAL, { [RGA_LANGUAGE_NL] = "vooralsnog ", [RGA_LANGUAGE_EN] = "provisionally " }, "" },
  { RGA_PERIOD_APPROXIMATE, { [RGA_LANGUAGE_NL] = "ca. ", [RGA_LANGUAGE_EN] = "approximately " }, "" },
  { RGA_PERIOD_TENTATIVE, { [RGA_LANGUAGE_NL] = "", [RGA_LANGUAGE_EN] = "" }, "?" },
};

/* Whether `text` says the same days as `now`, with the flag as wanted. */
static gboolean
says (const char       *text,
      const RgaPeriod  *now,
      RgaPeriodFlags    flag,
      gboolean          marked,
      const RgaReading *reading)
{
  RgaPeriod found;

  rga_period_read (&found, text, reading);

  return !!(found.flags & flag) == marked && found.start == now->start && found.end == now->end
         && ((found.flags ^ now->flags) & ~flag) == 0;
}

static char *
add_mark (const char       *text,
          const RgaPeriod  *now,
          RgaPeriodFlags    flag,
          RgaLanguage       language,
          const RgaReading *reading)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *marked = g_strconcat (marks[i].before[language], text, marks[i].behind, NULL);

      if (marks[i].flag == flag && says (marked, now, flag, TRUE, reading))
        return g_steal_pointer (&marked);
    }

  return NULL;
}

static char *
leave_out (const char *text,
           const char *from,
           const char *to)
{
  g_autoptr(GString) rest = g_string_new_len (text, from - text);

  g_string_append (rest, to);

  return g_strstrip (g_string_free (g_steal_pointer (&rest), FALSE));
}

/* Where a word ends that begins here; a question mark is one by itself. */
static const char *
find_end (const char *word)
{
  if (*word == '?')
    return word + 1;

  return word + strcspn (word, " ?");
}

typedef struct
{
  const char       *text;
  const RgaPeriod  *now;
  RgaPeriodFlags    flag;
  const RgaReading *reading;
} Search;

static const char *
skip_spaces (const char *text)
{
  return text + strspn (text, " ");
}

/* The text without what stands there, when it then no longer says it; else NULL. */
static char *
try_without (const Search *search,
             const char   *from,
             const char   *to)
{
  g_autofree char *rest = leave_out (search->text, from, to);

  return from < to && says (rest, search->now, search->flag, FALSE, search->reading) ? g_steal_pointer (&rest) : NULL;
}

/* No list of words: what can be left out so that the rest no longer says it. Two words
 * of which either can be missed are one expression: “onder voorbehoud”. */
static char *
drop_mark (const Search *search)
{
  for (const char *word = search->text; *word != '\0'; word = skip_spaces (find_end (word)))
    {
      const char *next = skip_spaces (find_end (word));
      const char *behind = skip_spaces (find_end (next));
      g_autofree char *rest = try_without (search, word, next);
      g_autofree char *either = rest == NULL ? NULL : try_without (search, next, behind);

      if (rest != NULL)
        return either == NULL ? g_steal_pointer (&rest) : leave_out (search->text, word, behind);
    }

  return NULL;
}

char *
rga_period_mark (const char       *text,
                 RgaPeriodFlags    flag,
                 gboolean          marked,
                 RgaLanguage       language,
                 const RgaReading *reading)
{
  RgaPeriod now;

  g_return_val_if_fail (text != NULL && reading != NULL && language < RGA_N_LANGUAGES, NULL);

  rga_period_read (&now, text, reading);
  if (!!(now.flags & flag) == marked)
    return g_strdup (text);

  return marked ? add_mark (text, &now, flag, language, reading) : drop_mark (&(Search) { text, &now, flag, reading });
}
