#include "rga-fraction.h"

#include <string.h>

static gint64
common_divisor (gint64 a,
                gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }

  return ABS (a);
}

RgaFraction
rga_fraction_new (gint64 top,
                  gint64 bottom)
{
  gint64 divisor;

  g_return_val_if_fail (bottom > 0, RGA_FRACTION_UNKNOWN);

  divisor = common_divisor (top, bottom);

  return (RgaFraction) { top / divisor, bottom / divisor };
}

gboolean
rga_fraction_is_known (RgaFraction fraction)
{
  return fraction.bottom != 0;
}

/* Digits with at most one decimal sign, as top and a power of ten. */
static gboolean
read_number (const char **text,
             gint64      *top,
             gint64      *bottom)
{
  const char *at = *text;
  gboolean seen = FALSE, decimals = FALSE;

  *top = 0;
  *bottom = 1;
  for (;; at++)
    {
      if ((*at == '.' || *at == ',') && !decimals)
        {
          decimals = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*at))
        break;
      if (*top > G_MAXINT64 / 100 || *bottom > G_MAXINT64 / 100)
        return FALSE;
      *top = *top * 10 + (*at - '0');
      *bottom *= decimals ? 10 : 1;
      seen = TRUE;
    }
  *text = at;

  return seen;
}

gboolean
rga_fraction_from_text (const char  *text,
                        RgaFraction *fraction)
{
  gint64 top, bottom, under, under_bottom;

  *fraction = RGA_FRACTION_UNKNOWN;
  if (text == NULL || !read_number (&text, &top, &bottom))
    return FALSE;

  if (*text == '/')
    {
      text++;
      if (!read_number (&text, &under, &under_bottom) || under_bottom != 1 || under == 0 || bottom != 1)
        return FALSE;
      bottom = under;
    }
  if (*text != '\0')
    return FALSE;

  *fraction = rga_fraction_new (top, bottom);

  return TRUE;
}

char *
rga_fraction_to_text (RgaFraction fraction)
{
  if (!rga_fraction_is_known (fraction))
    return g_strdup ("");
  if (fraction.bottom == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, fraction.top);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, fraction.top, fraction.bottom);
}
