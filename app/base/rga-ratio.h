/* rga-ratio.h
 *
 * Exact fractions for the steps of a calculation, with 128 bits above and below:
 * several percentages of each other do not fit in an RgaFraction, though what
 * comes of them does. Always in lowest terms with a positive bottom; 0/0 is not
 * known, and so is what does not fit.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

__extension__ typedef __int128 RgaWide;

typedef struct
{
  RgaWide top;
  RgaWide bottom;
} RgaRatio;

#define RGA_RATIO_UNKNOWN ((RgaRatio) { 0, 0 })

/* The largest number that divides both; never below 0. */
RgaWide  rga_wide_common_divisor (RgaWide  a,
                                  RgaWide  b);

RgaRatio rga_ratio_new           (RgaWide  top,
                                  RgaWide  bottom);   /* > 0, else not known */
gboolean rga_ratio_is_known      (RgaRatio ratio);
RgaRatio rga_ratio_add           (RgaRatio a,
                                  RgaRatio b);
RgaRatio rga_ratio_subtract      (RgaRatio a,
                                  RgaRatio b);
RgaRatio rga_ratio_multiply      (RgaRatio a,
                                  RgaRatio b);
/* By 0 is not known. */
RgaRatio rga_ratio_divide        (RgaRatio a,
                                  RgaRatio b);
/* `amount` × `ratio`, to a multiple of `unit` (> 0), half up: 2,5 becomes 3 and
 * −2,5 becomes −2. FALSE when it is not known or does not fit. */
gboolean rga_ratio_round         (gint64   amount,
                                  RgaRatio ratio,
                                  gint64   unit,
                                  gint64  *rounded);

G_END_DECLS
