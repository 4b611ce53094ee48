/* rga-color-difference.h
 *
 * How different two colours look, also to somebody who does not see red, green or
 * blue apart, and on paper without colour. Colours are 0xRRGGBB, in sRGB.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RGA_SIGHT_NORMAL,
  RGA_SIGHT_PROTANOPIA,      /* no red */
  RGA_SIGHT_DEUTERANOPIA,    /* no green */
  RGA_SIGHT_TRITANOPIA,      /* no blue */
  RGA_N_SIGHTS,
} RgaSight;

/* CIE L*a*b*, D65. */
typedef struct
{
  double l;   /* 0 = black, 100 = white */
  double a;
  double b;
} RgaLab;

RgaLab   rga_lab_from_color   (guint32   color,
                               RgaSight  sight);
/* CIEDE2000: about 1 is just seen, below 10 is easily mistaken. */
double   rga_lab_difference   (RgaLab    one,
                               RgaLab    other);
/* The least of all sights. */
double   rga_color_difference (guint32   one,
                               guint32   other);
/* Easily mistaken for each other by somebody, or in black and white. */
gboolean rga_colors_are_alike (guint32   one,
                               guint32   other);

G_END_DECLS
