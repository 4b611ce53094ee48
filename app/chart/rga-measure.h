/* rga-measure.h
 *
 * How wide text is. Layout asks, and never knows whether a font answered or a
 * ruler: tests use a fixed width per letter, so their layouts are the same on
 * every machine. Sizes and widths are points.
 */
#pragma once

#include "rga-scene.h"

G_BEGIN_DECLS

typedef struct _RgaMeasure RgaMeasure;

struct _RgaMeasure
{
  double (*get_width) (RgaMeasure *self,
                       const char *text,
                       double      size,
                       RgaWeight   weight);
  double ascent;       /* above the baseline, share of the size */
  double descent;
  void   (*free)      (RgaMeasure *self);
};

/* Used where the caller names no family. */
#define RGA_MEASURE_FAMILY "Cantarell, Inter, sans-serif"

/* Shapes with Pango, unhinted; remembers what it measured. NULL = default family. */
RgaMeasure *rga_measure_new_pango (const char *family);
/* `per_letter`: width of any letter, share of the size. */
RgaMeasure *rga_measure_new_fixed (double      per_letter);
void        rga_measure_free      (RgaMeasure *self);
double      rga_measure_width     (RgaMeasure *self,
                                   const char *text,
                                   double      size,
                                   RgaWeight   weight);
/* The baseline of a line of `size` that is centred on `middle`. */
double      rga_measure_centre    (RgaMeasure   *self,
                                   double        middle,
                                   double        size);
/* One line of text as a mark of the scene, as wide as it is. */
RgaMark    *rga_measure_add_label (RgaMeasure   *self,
                                   RgaScene     *scene,
                                   const char   *text,
                                   double        x,
                                   double        baseline,
                                   double        size,
                                   RgaWeight     weight,
                                   RgaThemeRole  role);
/* Breaks at words into at most `max_lines` lines no wider than `width`; the last
 * ends in “…” when text is left over. One word wider than a line is broken inside
 * it. Free with g_strfreev(). */
char      **rga_measure_break     (RgaMeasure *self,
                                   const char *text,
                                   double      size,
                                   RgaWeight   weight,
                                   double      width,
                                   guint       max_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaMeasure, rga_measure_free)

G_END_DECLS
