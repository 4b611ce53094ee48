#include "rga-fraction.h"

#include "rga-ratio.h"

/* `bottom` > 0; unknown when it does not fit. */
static RgaFraction
reduce (RgaWide top,
        RgaWide bottom)
{
  RgaWide divisor = rga_wide_common_divisor (top, bottom);

  top /= divisor;
  bottom /= divisor;

  return top > G_MAXINT64 || top < G_MININT64 || bottom > G_MAXINT64 ? RGA_FRACTION_UNKNOWN
         : (RgaFraction) { (gint64) top, (gint64) bottom };
}

RgaFraction
rga_fraction_new (gint64 top,
                  gint64 bottom)
{
  g_return_val_if_fail (bottom > 0, RGA_FRACTION_UNKNOWN);

  return reduce (top, bottom);
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

/* -- sums and products ---------------------------------------------------- */

static gboolean
are_known (RgaFraction a,
           RgaFraction b)
{
  return rga_fraction_is_known (a) && rga_fraction_is_known (b);
}

RgaFraction
rga_fraction_add (RgaFraction a,
                  RgaFraction b)
{
  if (!are_known (a, b))
    return RGA_FRACTION_UNKNOWN;

  return reduce ((RgaWide) a.top * b.bottom + (RgaWide) b.top * a.bottom, (RgaWide) a.bottom * b.bottom);
}

RgaFraction
rga_fraction_subtract (RgaFraction a,
                       RgaFraction b)
{
  if (!are_known (a, b))
    return RGA_FRACTION_UNKNOWN;

  return reduce ((RgaWide) a.top * b.bottom - (RgaWide) b.top * a.bottom, (RgaWide) a.bottom * b.bottom);
}

RgaFraction
rga_fraction_multiply (RgaFraction a,
                       RgaFraction b)
{
  return are_known (a, b) ? reduce ((RgaWide) a.top * b.top, (RgaWide) a.bottom * b.bottom) : RGA_FRACTION_UNKNOWN;
}

RgaFraction
rga_fraction_divide (RgaFraction a,
                     RgaFraction b)
{
  RgaWide sign = b.top < 0 ? -1 : 1;

  if (!are_known (a, b) || b.top == 0)
    return RGA_FRACTION_UNKNOWN;

  return reduce ((RgaWide) a.top * b.bottom * sign, (RgaWide) a.bottom * b.top * sign);
}

int
rga_fraction_compare (RgaFraction a,
                      RgaFraction b)
{
  RgaWide left = (RgaWide) a.top * b.bottom, right = (RgaWide) b.top * a.bottom;

  if (!are_known (a, b))
    return rga_fraction_is_known (a) - rga_fraction_is_known (b);

  return left < right ? -1 : left > right;
}
