/* rga-fraction.h
 *
 * An exact fraction, for the weights of a distribution key. Always in lowest
 * terms with a positive denominator; 0/0 means “not known”, never 0.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 top;
  gint64 bottom;
} RgaFraction;

#define RGA_FRACTION_UNKNOWN ((RgaFraction) { 0, 0 })

RgaFraction rga_fraction_new       (gint64             top,
                                    gint64             bottom);   /* > 0 */
gboolean    rga_fraction_is_known  (RgaFraction        fraction);
/* “4938/105001”, “3” or “0,25”; FALSE when it is anything else. */
gboolean    rga_fraction_from_text (const char        *text,
                                    RgaFraction       *fraction);
/* “4938/105001”; “” when not known. Free with g_free(). */
char       *rga_fraction_to_text   (RgaFraction        fraction);

/* Exact; unknown where one of the two is, at division by 0, and when the result
 * does not fit. */
RgaFraction rga_fraction_add       (RgaFraction        a,
                                    RgaFraction        b);
RgaFraction rga_fraction_subtract  (RgaFraction        a,
                                    RgaFraction        b);
RgaFraction rga_fraction_multiply  (RgaFraction        a,
                                    RgaFraction        b);
RgaFraction rga_fraction_divide    (RgaFraction        a,
                                    RgaFraction        b);
/* As strcmp(); what is not known comes before all that is. */
int         rga_fraction_compare   (RgaFraction        a,
                                    RgaFraction        b);

G_END_DECLS
