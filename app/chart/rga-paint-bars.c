#include "rga-paint-private.h"

#include <math.h>

#define UNDERLAY_OUTLINE 0.6
#define TENTATIVE_MIX 0.82
#define TENTATIVE_STROKE 1.3
#define BAND_MIX 0.8
#define BAND_RULE 1.5

/* What a bar without a known end dissolves into: three slats beyond its full
 * part and an arrow. Offsets and widths for a bar of 14 pt. */
#define SLAT_HEIGHT 14.0
#define N_SLATS 3
#define ARROW_AT 17.5
#define ARROW 3.4

static const double slats[N_SLATS][2] = { { 2, 4 }, { 8.4, 2.6 }, { 13.6, 1.3 } };

/* Points on one rounded corner. */
#define CORNER_POINTS 4
#define MAX_POINTS (4 * CORNER_POINTS)

typedef struct
{
  RgaPoint points[MAX_POINTS];
  guint    n;
} Outline;

static void
add_point (Outline *outline,
           double   x,
           double   y)
{
  outline->points[outline->n++] = (RgaPoint) { x, y };
}

/* A corner of the bar seen from its middle: `right` and `down` are -1 or 1. The
 * points run clockwise from the angle `from`, in quarters of a turn. */
static void
add_corner (Outline *outline,
            double   x,
            double   y,
            double   radius,
            int      right,
            int      down,
            int      from)
{
  for (int i = 0; i < CORNER_POINTS; i++)
    {
      double angle = (from + (double) i / (CORNER_POINTS - 1)) * G_PI / 2;

      add_point (outline, x - right * radius + cos (angle) * radius,
                 y - down * radius + sin (angle) * radius);
    }
}

static void
add_start (Outline       *outline,
           const RgaMark *mark,
           double         radius)
{
  double bottom = mark->y + mark->height;

  if (mark->start_edge == RGA_EDGE_HARD && radius > 0)
    {
      add_corner (outline, mark->outer_start, bottom, radius, -1, 1, 1);
      add_corner (outline, mark->outer_start, mark->y, radius, -1, -1, 2);
      return;
    }
  add_point (outline, mark->start_edge == RGA_EDGE_OPEN ? mark->inner_start : mark->outer_start, bottom);
  add_point (outline, mark->inner_start, mark->y);
}

static void
add_end (Outline       *outline,
         const RgaMark *mark,
         double         radius)
{
  double bottom = mark->y + mark->height;

  if (mark->end_edge == RGA_EDGE_HARD && radius > 0)
    {
      add_corner (outline, mark->outer_end, mark->y, radius, 1, -1, 3);
      add_corner (outline, mark->outer_end, bottom, radius, 1, 1, 0);
      return;
    }
  add_point (outline, mark->inner_end, mark->y);
  add_point (outline, mark->end_edge == RGA_EDGE_OPEN ? mark->inner_end : mark->outer_end, bottom);
}

static RgaShape
make_body (Outline       *outline,
           const RgaMark *mark)
{
  double radius = MIN (mark->corner, MIN (mark->height, mark->outer_end - mark->outer_start) / 2);

  add_start (outline, mark, radius);
  add_end (outline, mark, radius);

  return rga_shape_polygon (outline->points, outline->n);
}

static void
dress_body (const RgaMark *mark,
            const RgaPen  *pen,
            RgaShape      *shape)
{
  if (mark->dash == RGA_DASH_NONE)
    {
      shape->fill = rga_pen_fill (pen, mark->role, mark->tint);
      rga_pen_outline (pen, shape);
      return;
    }
  shape->fill = rga_pen_fill (pen, mark->role, TENTATIVE_MIX);
  rga_pen_stroke (pen, shape, rga_theme_is_greyscale (pen->theme) ? RGA_ROLE_TEXT : mark->role,
                  TENTATIVE_STROKE, mark->dash);
}

static void
paint_slat (const RgaMark *mark,
            const RgaPen  *pen,
            double         x,
            double         width)
{
  RgaShape shape = rga_shape_rect (x, mark->y, width, mark->height, 0);

  dress_body (mark, pen, &shape);
  shape.has_stroke = FALSE;
  if (rga_theme_is_greyscale (pen->theme))
    shape.fill = rga_pen_fill (pen, RGA_ROLE_TEXT, 0);
  rga_pen_draw (pen, &shape);
}

/* `way` is 1 for an open end, -1 for an open start. */
static void
paint_arrow (const RgaMark *mark,
             const RgaPen  *pen,
             double         x,
             double         way,
             double         scale)
{
  double middle = mark->y + mark->height / 2;
  const RgaPoint points[] = {
    { x, middle - ARROW * scale }, { x + way * ARROW * scale, middle }, { x, middle + ARROW * scale },
  };
  RgaShape line = rga_shape_line (points, G_N_ELEMENTS (points));

  rga_pen_stroke (pen, &line, rga_theme_is_greyscale (pen->theme) ? RGA_ROLE_TEXT : mark->role,
                  TENTATIVE_STROKE, RGA_DASH_NONE);
  rga_pen_draw (pen, &line);
}

static void
paint_open (const RgaMark *mark,
            const RgaPen  *pen,
            double         x,
            double         way)
{
  double scale = mark->height / SLAT_HEIGHT;

  for (guint i = 0; i < N_SLATS; i++)
    {
      double offset = slats[i][0] * scale;
      double width = slats[i][1] * scale;

      paint_slat (mark, pen, way > 0 ? x + offset : x - offset - width, width);
    }
  paint_arrow (mark, pen, x + way * ARROW_AT * scale, way, scale);
}

static void
paint_triangle (const RgaMark *mark,
                const RgaPen  *pen,
                double         outer,
                double         inner)
{
  const RgaPoint points[] = { { outer, mark->y }, { inner, mark->y }, { outer, mark->y + mark->height } };
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  shape.fill = rga_pen_ground (pen);
  if (rga_theme_is_greyscale (pen->theme))
    rga_pen_stroke (pen, &shape, RGA_ROLE_GRID_STRONG, UNDERLAY_OUTLINE, RGA_DASH_NONE);
  else
    shape.fill.color = rga_theme_get_underlay (pen->theme, mark->role);
  rga_pen_draw (pen, &shape);
}

void
rga_paint_underlay (const RgaMark *mark,
                    const RgaPen  *pen)
{
  if (mark->start_edge == RGA_EDGE_SOFT)
    paint_triangle (mark, pen, mark->outer_start, mark->inner_start);
  if (mark->end_edge == RGA_EDGE_SOFT)
    paint_triangle (mark, pen, mark->outer_end, mark->inner_end);
}

void
rga_paint_bar (const RgaMark *mark,
               const RgaPen  *pen)
{
  Outline outline = { 0 };
  RgaShape body = make_body (&outline, mark);

  dress_body (mark, pen, &body);
  rga_pen_draw (pen, &body);
  if (mark->start_edge == RGA_EDGE_OPEN)
    paint_open (mark, pen, mark->inner_start, -1);
  if (mark->end_edge == RGA_EDGE_OPEN)
    paint_open (mark, pen, mark->inner_end, 1);
}

/* One piece of a band: its pale body between two rules. */
static void
paint_band_piece (const RgaMark *mark,
                  const RgaPen  *pen,
                  double         x,
                  double         width)
{
  RgaThemeRole role = rga_theme_is_greyscale (pen->theme) ? RGA_ROLE_TEXT : mark->role;
  RgaShape body = rga_shape_rect (x, mark->y, width, mark->height, 0);
  RgaShape rule = rga_shape_rect (x, mark->y, width, BAND_RULE, 0);

  body.fill = rga_theme_is_greyscale (pen->theme) ? rga_pen_ground (pen) : rga_pen_fill (pen, mark->role, BAND_MIX);
  rga_pen_draw (pen, &body);
  rule.fill = rga_pen_fill (pen, role, 0);
  rga_pen_draw (pen, &rule);
  rule.y = mark->y + mark->height - BAND_RULE;
  rga_pen_draw (pen, &rule);
}

/* The full part of a band; beyond it, at both ends, its slats fill the box. */
static double
get_band_end (const RgaMark *mark)
{
  double ends = slats[N_SLATS - 1][0] + slats[N_SLATS - 1][1];

  return MIN (ends * mark->height / SLAT_HEIGHT, mark->width / 3);
}

void
rga_paint_band (const RgaMark *mark,
                const RgaPen  *pen)
{
  double end = get_band_end (mark);
  double scale = end / (slats[N_SLATS - 1][0] + slats[N_SLATS - 1][1]);
  double left = mark->x + end;
  double right = mark->x + mark->width - end;

  paint_band_piece (mark, pen, left, right - left);
  for (guint i = 0; i < N_SLATS; i++)
    {
      double offset = slats[i][0] * scale;
      double width = slats[i][1] * scale;

      paint_band_piece (mark, pen, left - offset - width, width);
      paint_band_piece (mark, pen, right + offset, width);
    }
}

#define SUMMARY_RULE 3.0
#define SUMMARY_FOOT 8.0

void
rga_paint_summary (const RgaMark *mark,
                   const RgaPen  *pen)
{
  double foot = MIN (SUMMARY_FOOT, mark->width / 2);
  double right = mark->x + mark->width;
  double bottom = mark->y + mark->height;
  const RgaPoint points[] = {
    { mark->x, mark->y }, { right, mark->y }, { right, bottom }, { right - foot, mark->y + SUMMARY_RULE },
    { mark->x + foot, mark->y + SUMMARY_RULE }, { mark->x, bottom },
  };
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  shape.fill = rga_pen_fill (pen, mark->role, 0);
  rga_pen_draw (pen, &shape);
}
