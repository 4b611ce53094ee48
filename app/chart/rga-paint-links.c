#include "rga-paint-private.h"

#include <math.h>

#define ARROW_LENGTH 6.0
#define ARROW_WIDTH 7.2
#define GATE_WIDTH 2.4
#define GATE_HEIGHT 8.0
#define ENDS_HEIGHT 9.0
#define DOT 2.4
#define ARC_POINTS 4          /* on one rounded corner */
#define POINTS_MAX 32

typedef struct
{
  RgaPoint points[POINTS_MAX];
  guint    n;
} Line;

static void
add_point (Line     *line,
           RgaPoint  point)
{
  if (line->n < POINTS_MAX)
    line->points[line->n++] = point;
}

static double
length_of (RgaPoint a,
           RgaPoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/* The point `away` from `a` on the way to `b`. */
static RgaPoint
towards (RgaPoint a,
         RgaPoint b,
         double   away)
{
  double length = length_of (a, b);
  double share = length > 0 ? away / length : 0;

  return (RgaPoint) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

/* A quarter turn as points of a curve whose control point is the corner. */
static void
add_corner (Line     *line,
            RgaPoint  before,
            RgaPoint  corner,
            RgaPoint  after,
            double    radius)
{
  double most = MIN (radius, MIN (length_of (before, corner), length_of (corner, after)) / 2);
  RgaPoint start = towards (corner, before, most), end = towards (corner, after, most);

  for (int i = 0; i < ARC_POINTS; i++)
    {
      double t = i / (ARC_POINTS - 1.0);

      add_point (line, (RgaPoint) { (1 - t) * (1 - t) * start.x + 2 * t * (1 - t) * corner.x + t * t * end.x,
                                    (1 - t) * (1 - t) * start.y + 2 * t * (1 - t) * corner.y + t * t * end.y });
    }
}

static gboolean
has_arrow (const RgaMark *mark)
{
  return (mark->link_ends & RGA_LINK_HAS_END) &&
         (mark->link == RGA_LINK_LOOK_ORDER || mark->link == RGA_LINK_LOOK_CONDITION || mark->link == RGA_LINK_LOOK_BROKEN);
}

/* Its corners rounded, and ending where an arrow begins. */
static Line
make_line (const RgaMark *mark)
{
  Line line = { .n = 0 };
  guint last = mark->n_points - 1;
  RgaPoint end = mark->points[last];

  if (has_arrow (mark))
    end = towards (end, mark->points[last - 1], MIN (ARROW_LENGTH - 1, length_of (end, mark->points[last - 1])));
  add_point (&line, mark->points[0]);
  for (guint i = 1; i < last; i++)
    add_corner (&line, mark->points[i - 1], mark->points[i], i + 1 == last ? end : mark->points[i + 1], mark->corner);
  add_point (&line, end);

  return line;
}

static void
draw_arrow (const RgaMark *mark,
            const RgaPen  *pen)
{
  RgaPoint tip = mark->points[mark->n_points - 1], from = mark->points[mark->n_points - 2];
  double length = MAX (length_of (from, tip), 0.01);
  double x = (tip.x - from.x) / length, y = (tip.y - from.y) / length;
  const RgaPoint points[] = {
    tip,
    { tip.x - x * ARROW_LENGTH - y * ARROW_WIDTH / 2, tip.y - y * ARROW_LENGTH + x * ARROW_WIDTH / 2 },
    { tip.x - x * ARROW_LENGTH + y * ARROW_WIDTH / 2, tip.y - y * ARROW_LENGTH - x * ARROW_WIDTH / 2 },
  };
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  shape.fill = rga_pen_fill (pen, mark->role, 0);
  rga_pen_draw (pen, &shape);
}

/* A bar across the line at `at`, which comes from or goes to `other`. */
static void
draw_across (const RgaMark *mark,
             const RgaPen  *pen,
             RgaPoint       at,
             RgaPoint       other,
             double         width,
             double         height)
{
  gboolean is_level = fabs (at.y - other.y) < 0.01;
  double w = is_level ? width : height, h = is_level ? height : width;
  RgaShape shape = rga_shape_rect (at.x - w / 2, at.y - h / 2, w, h, 0);

  shape.fill = rga_pen_fill (pen, mark->role, 0);
  rga_pen_draw (pen, &shape);
}

static void
draw_dot (const RgaMark *mark,
          const RgaPen  *pen,
          RgaPoint       at)
{
  RgaShape shape = rga_shape_circle (at.x, at.y, DOT);

  shape.fill = rga_pen_fill (pen, mark->role, 0);
  rga_pen_draw (pen, &shape);
}

static void
draw_start (const RgaMark *mark,
            const RgaPen  *pen)
{
  if (mark->link == RGA_LINK_LOOK_COHERENCE)
    draw_dot (mark, pen, mark->points[0]);
  if (mark->link == RGA_LINK_LOOK_CONDITION)
    draw_across (mark, pen, towards (mark->points[0], mark->points[1], GATE_WIDTH), mark->points[1],
                 GATE_WIDTH, GATE_HEIGHT);
}

static void
draw_end (const RgaMark *mark,
          const RgaPen  *pen)
{
  RgaPoint end = mark->points[mark->n_points - 1], before = mark->points[mark->n_points - 2];

  if (has_arrow (mark))
    draw_arrow (mark, pen);
  if (mark->link == RGA_LINK_LOOK_COHERENCE)
    draw_dot (mark, pen, end);
  if (mark->link == RGA_LINK_LOOK_ENDS)
    draw_across (mark, pen, towards (end, before, mark->stroke), before, mark->stroke * 1.5, ENDS_HEIGHT);
}

void
rga_paint_link (const RgaMark *mark,
                const RgaPen  *pen)
{
  Line line;
  RgaShape shape;

  g_return_if_fail (mark->n_points >= 2);

  line = make_line (mark);
  shape = rga_shape_line (line.points, line.n);
  rga_pen_stroke (pen, &shape, RGA_ROLE_BACKGROUND, mark->stroke + 2 * mark->halo, RGA_DASH_NONE);
  rga_pen_draw (pen, &shape);
  rga_pen_stroke (pen, &shape, mark->role, mark->stroke, mark->dash);
  rga_pen_draw (pen, &shape);
  if (mark->link_ends & RGA_LINK_HAS_START)
    draw_start (mark, pen);
  if (mark->link_ends & RGA_LINK_HAS_END)
    draw_end (mark, pen);
}
