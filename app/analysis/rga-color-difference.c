#include "rga-color-difference.h"

#include <math.h>

/* Below these two colours are mistaken for each other. */
#define LEAST_DIFFERENCE 10.0
#define LEAST_LIGHTNESS 4.0

/* What somebody sees of linear red, green and blue, after Machado, Oliveira and
 * Fernandes (2009), when one kind of cone is missing altogether. */
static const double sights[RGA_N_SIGHTS][3][3] = {
  [RGA_SIGHT_NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [RGA_SIGHT_PROTANOPIA] = { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  [RGA_SIGHT_DEUTERANOPIA] = { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  [RGA_SIGHT_TRITANOPIA] = { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

/* sRGB to XYZ, each row divided by that of white under D65. */
static const double to_xyz[3][3] = {
  { 0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047 },
  { 0.2126729, 0.7151522, 0.0721750 },
  { 0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883 },
};

/* -- to L*a*b* ------------------------------------------------------------ */

static double
to_linear (guint32 part)
{
  double value = part / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static void
multiply (const double matrix[3][3],
          const double from[3],
          double       to[3])
{
  for (guint i = 0; i < 3; i++)
    to[i] = CLAMP (matrix[i][0] * from[0] + matrix[i][1] * from[1] + matrix[i][2] * from[2], 0, 1);
}

static double
bend (double t)
{
  return t > 216.0 / 24389.0 ? cbrt (t) : (24389.0 / 27.0 * t + 16) / 116;
}

RgaLab
rga_lab_from_color (guint32  color,
                    RgaSight sight)
{
  double rgb[3] = { to_linear (color >> 16 & 0xff), to_linear (color >> 8 & 0xff), to_linear (color & 0xff) };
  double seen[3], xyz[3];

  g_return_val_if_fail (sight < RGA_N_SIGHTS, ((RgaLab) { 0 }));

  multiply (sights[sight], rgb, seen);
  multiply (to_xyz, seen, xyz);

  return (RgaLab) { 116 * bend (xyz[1]) - 16, 500 * (bend (xyz[0]) - bend (xyz[1])), 200 * (bend (xyz[1]) - bend (xyz[2])) };
}

/* -- CIEDE2000 ------------------------------------------------------------ */

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

/* 0 … 360 */
static double
hue (double a,
     double b)
{
  double degrees = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

/* Of two hues, round the circle the short way; without colour there is none. */
static double
hue_step (double   from,
          double   to,
          gboolean is_grey)
{
  double step = to - from;

  if (is_grey)
    return 0;

  return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

static double
hue_between (double   one,
             double   other,
             gboolean is_grey)
{
  double sum = one + other;

  if (is_grey)
    return sum;
  if (fabs (one - other) <= 180)
    return sum / 2;

  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

static double
to_seventh (double chroma)
{
  double power = pow (chroma, 7);

  return sqrt (power / (power + pow (25, 7)));
}

/* Weight of a step in hue there. */
static double
weigh_hue (double between)
{
  return 1 - 0.17 * cos (radians (between - 30)) + 0.24 * cos (radians (2 * between)) + 0.32 * cos (radians (3 * between + 6))
         - 0.20 * cos (radians (4 * between - 63));
}

double
rga_lab_difference (RgaLab one,
                    RgaLab other)
{
  double stretch = 1 + 0.5 * (1 - to_seventh ((hypot (one.a, one.b) + hypot (other.a, other.b)) / 2));
  double chroma1 = hypot (one.a * stretch, one.b), chroma2 = hypot (other.a * stretch, other.b);
  double hue1 = hue (one.a * stretch, one.b), hue2 = hue (other.a * stretch, other.b);
  gboolean is_grey = chroma1 * chroma2 == 0;
  double chroma = (chroma1 + chroma2) / 2, between = hue_between (hue1, hue2, is_grey);
  double from_middle = pow ((one.l + other.l) / 2 - 50, 2);
  double lightness = (other.l - one.l) / (1 + 0.015 * from_middle / sqrt (20 + from_middle));
  double colour = (chroma2 - chroma1) / (1 + 0.045 * chroma);
  double turn = 2 * sqrt (chroma1 * chroma2) * sin (radians (hue_step (hue1, hue2, is_grey) / 2)) / (1 + 0.015 * chroma * weigh_hue (between));
  double twist = -2 * to_seventh (chroma) * sin (radians (60 * exp (-pow ((between - 275) / 25, 2))));

  return sqrt (lightness * lightness + colour * colour + turn * turn + twist * colour * turn);
}

/* -- looking alike -------------------------------------------------------- */

double
rga_color_difference (guint32 one,
                      guint32 other)
{
  double least = G_MAXDOUBLE;

  for (RgaSight sight = RGA_SIGHT_NORMAL; sight < RGA_N_SIGHTS; sight++)
    least = MIN (least, rga_lab_difference (rga_lab_from_color (one, sight), rga_lab_from_color (other, sight)));

  return least;
}

gboolean
rga_colors_are_alike (guint32 one,
                      guint32 other)
{
  double lightness = rga_lab_from_color (one, RGA_SIGHT_NORMAL).l - rga_lab_from_color (other, RGA_SIGHT_NORMAL).l;

  return rga_color_difference (one, other) < LEAST_DIFFERENCE || fabs (lightness) < LEAST_LIGHTNESS;
}
