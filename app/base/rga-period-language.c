#include "rga-period-language.h"

#include "rga-period-write.h"

/* So many steps of a precision that the words stay as they are and only the
 * numbers in them change: a year. */
static int
steps_in_a_year (RgaPrecision precision)
{
  switch (precision)
    {
    case RGA_PRECISION_YEAR:
      return 1;
    case RGA_PRECISION_HALF_YEAR:
      return 2;
    case RGA_PRECISION_QUARTER:
    case RGA_PRECISION_SEASON:
      return 4;
    case RGA_PRECISION_MONTH:
      return 12;
    case RGA_PRECISION_WEEK:
      return 52;
    default:
      return 365;
    }
}

static gboolean
is_word (const char *token)
{
  for (const char *c = token; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isalpha (g_utf8_get_char (c)))
      return FALSE;

  return *token != '\0';
}

static GStrv
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strsplit_set (folded, " /.,;:()–-", -1);
}

/* How many words of the text come back when it is written a year later. */
static guint
count_kept (const RgaPeriod *self,
            int              steps,
            RgaLanguage      language)
{
  RgaPeriod moved = rga_period_shift (self, steps, language);
  g_auto(GStrv) words = split_words (self->text);
  g_auto(GStrv) written = split_words (moved.text);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += is_word (words[i]) && g_strv_contains ((const char *const *) written, words[i]);

  return n;
}

/* Either way, for one of the two years may have a 29 February in it. */
static guint
count_familiar (const RgaPeriod *self,
                RgaLanguage      language)
{
  int year = steps_in_a_year (self->precision);

  return count_kept (self, year, language) + count_kept (self, -year, language);
}

gboolean
rga_period_find_language (const RgaPeriod *self,
                          RgaLanguage     *language)
{
  guint most = 0, n_best = 0;

  g_return_val_if_fail (self != NULL && language != NULL, FALSE);

  if (self->text == NULL || !rga_period_is_dated (self))
    return FALSE;

  for (int i = 0; i < RGA_N_LANGUAGES; i++)
    {
      guint n = count_familiar (self, (RgaLanguage) i);

      n_best = n > most ? 1 : n_best + (n == most);
      if (n > most)
        *language = (RgaLanguage) i;
      most = MAX (most, n);
    }

  return most > 0 && n_best == 1;
}
