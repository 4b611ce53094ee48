#include "rga-ratio.h"

RgaWide
rga_wide_common_divisor (RgaWide a,
                         RgaWide b)
{
  while (b != 0)
    {
      RgaWide rest = a % b;

      a = b;
      b = rest;
    }

  return a < 0 ? -a : a;
}

RgaRatio
rga_ratio_new (RgaWide top,
               RgaWide bottom)
{
  RgaWide divisor = bottom > 0 ? rga_wide_common_divisor (top, bottom) : 0;

  return bottom > 0 ? (RgaRatio) { top / divisor, bottom / divisor } : RGA_RATIO_UNKNOWN;
}

gboolean
rga_ratio_is_known (RgaRatio ratio)
{
  return ratio.bottom != 0;
}

/* Over the least bottom that both have. */
RgaRatio
rga_ratio_add (RgaRatio a,
               RgaRatio b)
{
  RgaWide divisor, left, right, top, bottom;

  if (!rga_ratio_is_known (a) || !rga_ratio_is_known (b))
    return RGA_RATIO_UNKNOWN;
  divisor = rga_wide_common_divisor (a.bottom, b.bottom);
  if (__builtin_mul_overflow (a.top, b.bottom / divisor, &left) || __builtin_mul_overflow (b.top, a.bottom / divisor, &right) ||
      __builtin_add_overflow (left, right, &top) || __builtin_mul_overflow (a.bottom, b.bottom / divisor, &bottom))
    return RGA_RATIO_UNKNOWN;

  return rga_ratio_new (top, bottom);
}

RgaRatio
rga_ratio_subtract (RgaRatio a,
                    RgaRatio b)
{
  return rga_ratio_add (a, (RgaRatio) { -b.top, b.bottom });
}

/* What is above the one and below the other is taken off first. */
RgaRatio
rga_ratio_multiply (RgaRatio a,
                    RgaRatio b)
{
  RgaWide first, second, top, bottom;

  if (!rga_ratio_is_known (a) || !rga_ratio_is_known (b))
    return RGA_RATIO_UNKNOWN;
  first = rga_wide_common_divisor (a.top, b.bottom);
  second = rga_wide_common_divisor (b.top, a.bottom);
  if (__builtin_mul_overflow (a.top / first, b.top / second, &top) ||
      __builtin_mul_overflow (a.bottom / second, b.bottom / first, &bottom))
    return RGA_RATIO_UNKNOWN;

  return rga_ratio_new (top, bottom);
}

RgaRatio
rga_ratio_divide (RgaRatio a,
                  RgaRatio b)
{
  if (!rga_ratio_is_known (b) || b.top == 0)
    return RGA_RATIO_UNKNOWN;

  return rga_ratio_multiply (a, b.top < 0 ? (RgaRatio) { -b.bottom, -b.top } : (RgaRatio) { b.bottom, b.top });
}

gboolean
rga_ratio_round (gint64    amount,
                 RgaRatio  ratio,
                 gint64    unit,
                 gint64   *rounded)
{
  RgaWide top, bottom, units, rest;

  g_return_val_if_fail (unit > 0, FALSE);

  if (!rga_ratio_is_known (ratio) || __builtin_mul_overflow ((RgaWide) amount, ratio.top, &top) ||
      __builtin_mul_overflow (ratio.bottom, (RgaWide) unit, &bottom))
    return FALSE;

  units = top / bottom;
  rest = top % bottom;
  if (rest < 0)
    {
      units--;
      rest += bottom;
    }
  if (rest >= bottom - rest)
    units++;
  if (__builtin_mul_overflow (units, (RgaWide) unit, &units) || units > G_MAXINT64 || units <= G_MININT64)
    return FALSE;
  *rounded = (gint64) units;

  return TRUE;
}
