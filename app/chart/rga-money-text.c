/* rga-money-text.c */
#include "rga-money-text.h"

#include <string.h>

#include "rga-budget-figures.h"

#define GROUP 3

typedef struct
{
  char decimal;
  char group;
} Signs;

static const Signs signs[RGA_N_LANGUAGES] = {
  [RGA_LANGUAGE_NL] = { ',', '.' },
  [RGA_LANGUAGE_EN] = { '.', ',' },
};

/* “1.234.567” */
static void
append_grouped (GString *text,
                guint64  number,
                char     sign)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % GROUP == 0)
        g_string_append_c (text, sign);
      g_string_append_c (text, digits[i]);
    }
}

/* A number of parts of which `of` make one; decimals that are 0 are left out only where all are. */
static char *
write_number (gint64      number,
              guint64     of,
              guint       decimals,
              gboolean    keeps_zeros,
              RgaLanguage language)
{
  GString *text = g_string_new (number < 0 ? "−" : NULL);
  guint64 size = number < 0 ? -(guint64) number : (guint64) number;
  g_autofree char *rest = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) decimals, size % of);

  append_grouped (text, size / of, signs[language].group);
  if (decimals > 0 && (keeps_zeros || size % of != 0))
    g_string_append_printf (text, "%c%s", signs[language].decimal, rest);

  return g_string_free (text, FALSE);
}

char *
rga_money_text (gint64      cents,
                RgaLanguage language)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  return cents == RGA_UNKNOWN ? g_strdup (RGA_DASH_TEXT) : write_number (cents, 100, 2, FALSE, language);
}

char *
rga_euro_text (gint64      cents,
               RgaLanguage language)
{
  g_autofree char *amount = rga_money_text (cents, language);

  if (cents == RGA_UNKNOWN)
    return g_steal_pointer (&amount);

  return g_strconcat (language == RGA_LANGUAGE_NL ? "€\u00a0" : "€", amount, NULL);
}

char *
rga_hours_text (gint64      minutes,
                RgaLanguage language)
{
  gint64 hundredths;
  char *text, *end;

  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  if (minutes == RGA_UNKNOWN)
    return g_strdup (RGA_DASH_TEXT);

  hundredths = minutes / 60 * 100 + (minutes % 60 * 100 + (minutes < 0 ? -30 : 30)) / 60;
  text = write_number (hundredths, 100, 2, FALSE, language);
  end = text + strlen (text) - 1;
  if (hundredths % 100 != 0 && *end == '0')   /* “7,50” */
    *end = '\0';

  return text;
}

char *
rga_share_text (RgaFraction share,
                guint       decimals,
                RgaLanguage language)
{
  gint64 percent = rga_share_percent (share, decimals), of = 1;
  g_autofree char *number = NULL;

  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  for (guint i = 0; i < decimals; i++)
    of *= 10;
  if (percent == RGA_UNKNOWN)
    return g_strdup (RGA_DASH_TEXT);
  number = write_number (percent, (guint64) of, decimals, TRUE, language);

  return g_strconcat (number, "%", NULL);
}
