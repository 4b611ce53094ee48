#include "rga-paint-private.h"

#include <math.h>

/* The circle of a decision looks as large as a diamond when it is smaller. */
#define CIRCLE_SHARE 0.92
#define CIRCLE_STROKE 0.32
#define DIAMOND_STROKE 0.27
#define DOT_SHARE 0.36
#define SLASH_SHARE 1.25

typedef struct
{
  double x;
  double y;
  double radius;
} Middle;

static Middle
get_middle (const RgaMark *mark)
{
  return (Middle) { mark->x + mark->width / 2, mark->y + mark->height / 2, mark->height / 2 };
}

static void
draw_diamond (const RgaPen *pen,
              Middle        at,
              double        radius,
              RgaFill       fill,
              double        stroke)
{
  const RgaPoint points[] = {
    { at.x, at.y - radius }, { at.x + radius, at.y }, { at.x, at.y + radius }, { at.x - radius, at.y },
  };
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  shape.fill = fill;
  rga_pen_stroke (pen, &shape, RGA_ROLE_TEXT, stroke, RGA_DASH_NONE);
  rga_pen_draw (pen, &shape);
}

static void
draw_circle (const RgaPen *pen,
             Middle        at,
             double        radius,
             RgaFill       fill,
             double        stroke,
             RgaThemeRole       role,
             RgaDash       dash)
{
  RgaShape shape = rga_shape_circle (at.x, at.y, radius);

  shape.fill = fill;
  rga_pen_stroke (pen, &shape, role, stroke, dash);
  rga_pen_draw (pen, &shape);
}

static void
draw_line (const RgaPen *pen,
           RgaPoint      from,
           RgaPoint      to,
           double        width,
           RgaThemeRole       role)
{
  const RgaPoint points[] = { from, to };
  RgaShape line = rga_shape_line (points, 2);

  rga_pen_stroke (pen, &line, role, width, RGA_DASH_NONE);
  rga_pen_draw (pen, &line);
}

static void
draw_slash (const RgaPen *pen,
            Middle        at,
            double        reach,
            double        width,
            RgaThemeRole       role)
{
  draw_line (pen, (RgaPoint) { at.x - reach, at.y + reach }, (RgaPoint) { at.x + reach, at.y - reach },
             width, role);
}

void
rga_paint_milestone (const RgaMark *mark,
                     const RgaPen  *pen)
{
  Middle at = get_middle (mark);
  double stroke = MAX (mark->stroke, DIAMOND_STROKE * at.radius);
  /* a stroke stands half outside its path; corners reach √2 further */
  double inner = at.radius - stroke * 0.7;
  gboolean is_done = mark->state == RGA_STATE_DONE;

  draw_diamond (pen, at, at.radius + mark->halo, rga_pen_ground (pen), 0);
  draw_diamond (pen, at, inner, is_done ? rga_pen_fill (pen, mark->role, 0) : rga_pen_ground (pen), stroke);
  if (mark->state == RGA_STATE_DROPPED)
    draw_slash (pen, at, at.radius * 0.8, stroke, mark->role);
}

void
rga_paint_decision (const RgaMark *mark,
                    const RgaPen  *pen)
{
  Middle at = get_middle (mark);
  double radius = CIRCLE_SHARE * at.radius;
  double stroke = CIRCLE_STROKE * at.radius;
  RgaFill ink = rga_pen_fill (pen, mark->role, 0);
  gboolean is_done = mark->state == RGA_STATE_DONE;

  draw_circle (pen, at, radius + mark->halo, rga_pen_ground (pen), 0, mark->role, RGA_DASH_NONE);
  draw_circle (pen, at, radius - stroke / 2, is_done ? ink : rga_pen_ground (pen), stroke,
               mark->role, RGA_DASH_NONE);
  if (mark->state == RGA_STATE_DISCUSSED)
    draw_circle (pen, at, DOT_SHARE * radius, ink, 0, mark->role, RGA_DASH_NONE);
  if (mark->state == RGA_STATE_DROPPED)
    draw_slash (pen, at, SLASH_SHARE * radius * 0.7, stroke * 0.8, mark->role);
}

static void
draw_window (const RgaMark *mark,
             const RgaPen  *pen,
             RgaThemeRole        role,
             double         width)
{
  double middle = mark->y + mark->height / 2;
  double right = mark->x + mark->width;
  double bottom = mark->y + mark->height;

  draw_line (pen, (RgaPoint) { mark->x, middle }, (RgaPoint) { right, middle }, width, role);
  draw_line (pen, (RgaPoint) { mark->x, mark->y }, (RgaPoint) { mark->x, bottom }, width, role);
  draw_line (pen, (RgaPoint) { right, mark->y }, (RgaPoint) { right, bottom }, width, role);
}

void
rga_paint_window (const RgaMark *mark,
                  const RgaPen  *pen)
{
  draw_window (mark, pen, RGA_ROLE_BACKGROUND, mark->stroke + 2 * mark->halo);
  draw_window (mark, pen, mark->role, mark->stroke);
}

void
rga_paint_lead_in (const RgaMark *mark,
                   const RgaPen  *pen)
{
  double right = mark->x + mark->width;
  const RgaPoint points[] = {
    { mark->x, mark->y + mark->height / 2 }, { right, mark->y }, { right, mark->y + mark->height },
  };
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  shape.fill = rga_pen_fill (pen, mark->role, mark->tint);
  rga_pen_draw (pen, &shape);
}

void
rga_paint_deadline (const RgaMark *mark,
                    const RgaPen  *pen)
{
  RgaShape halo = rga_shape_rect (mark->x - mark->halo, mark->y, mark->width + 2 * mark->halo, mark->height, 0);
  RgaShape rule = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, 0);

  halo.fill = rga_pen_ground (pen);
  rga_pen_draw (pen, &halo);
  rule.fill = rga_pen_fill (pen, mark->role, 0);
  rga_pen_draw (pen, &rule);
}

void
rga_paint_point_bar (const RgaMark *mark,
                     const RgaPen  *pen)
{
  RgaShape halo = rga_shape_rect (mark->x - mark->halo, mark->y - mark->halo, mark->width + 2 * mark->halo,
                                  mark->height + 2 * mark->halo, mark->corner);
  RgaShape block = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, mark->corner);

  halo.fill = rga_pen_ground (pen);
  rga_pen_draw (pen, &halo);
  block.fill = rga_pen_fill (pen, mark->role, 0);
  rga_pen_outline (pen, &block);
  rga_pen_draw (pen, &block);
}

void
rga_paint_pill (const RgaMark *mark,
                const RgaPen  *pen)
{
  RgaShape halo = rga_shape_rect (mark->x - mark->halo, mark->y - mark->halo, mark->width + 2 * mark->halo,
                                  mark->height + 2 * mark->halo, mark->height);
  RgaShape pill = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, mark->height / 2);

  halo.fill = pill.fill = rga_pen_ground (pen);
  rga_pen_draw (pen, &halo);
  rga_pen_stroke (pen, &pill, mark->role, mark->stroke, RGA_DASH_NONE);
  rga_pen_draw (pen, &pill);
  rga_pen_text (pen, mark);
}

#define WARNING_STROKE 1.2

void
rga_paint_warning (const RgaMark *mark,
                   const RgaPen  *pen)
{
  Middle at = get_middle (mark);
  double radius = at.radius;
  const RgaPoint points[] = {
    { at.x, at.y - radius }, { at.x + radius, at.y + radius * 0.85 }, { at.x - radius, at.y + radius * 0.85 },
  };
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  shape.fill = rga_pen_ground (pen);
  rga_pen_stroke (pen, &shape, mark->role, WARNING_STROKE, RGA_DASH_NONE);
  rga_pen_draw (pen, &shape);
  draw_line (pen, (RgaPoint) { at.x, at.y - radius * 0.3 }, (RgaPoint) { at.x, at.y + radius * 0.3 },
             WARNING_STROKE, mark->role);
  draw_circle (pen, (Middle) { at.x, at.y + radius * 0.58, 0 }, WARNING_STROKE * 0.55,
               rga_pen_fill (pen, mark->role, 0), 0, mark->role, RGA_DASH_NONE);
}

#define STATUS_STROKE 1.2

/* The right half of a disc, as a fan of points. */
static void
draw_half (const RgaPen *pen,
           Middle        at,
           double        radius,
           RgaThemeRole       role)
{
  RgaPoint points[17];
  RgaShape shape = rga_shape_polygon (points, G_N_ELEMENTS (points));

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double angle = (i / (G_N_ELEMENTS (points) - 1.0) - 0.5) * G_PI;

      points[i] = (RgaPoint) { at.x + cos (angle) * radius, at.y + sin (angle) * radius };
    }
  shape.fill = rga_pen_fill (pen, role, 0);
  rga_pen_draw (pen, &shape);
}

static void
draw_tick (const RgaPen *pen,
           Middle        at,
           double        radius)
{
  const RgaPoint points[] = {
    { at.x - radius * 0.45, at.y }, { at.x - radius * 0.1, at.y + radius * 0.38 },
    { at.x + radius * 0.48, at.y - radius * 0.38 },
  };
  RgaShape line = rga_shape_line (points, G_N_ELEMENTS (points));

  rga_pen_stroke (pen, &line, RGA_ROLE_BACKGROUND, STATUS_STROKE * 1.2, RGA_DASH_NONE);
  rga_pen_draw (pen, &line);
}

static void
draw_two_lines (const RgaPen *pen,
                Middle        at,
                double        radius,
                RgaThemeRole       role)
{
  for (int i = -1; i <= 1; i += 2)
    draw_line (pen, (RgaPoint) { at.x - radius * 0.5, at.y + i * radius * 0.25 },
               (RgaPoint) { at.x + radius * 0.5, at.y + i * radius * 0.25 }, STATUS_STROKE, role);
}

void
rga_paint_status (const RgaMark *mark,
                  const RgaPen  *pen)
{
  Middle at = get_middle (mark);
  double radius = at.radius - STATUS_STROKE / 2;
  RgaFill none = { 0 };
  gboolean is_done = mark->state == RGA_STATE_DONE;

  draw_circle (pen, at, radius, is_done ? rga_pen_fill (pen, mark->role, 0) : none, STATUS_STROKE, mark->role,
               mark->state == RGA_STATE_IDEA ? RGA_DASH_UNKNOWN : RGA_DASH_NONE);
  if (mark->state == RGA_STATE_RUNNING)
    draw_half (pen, at, radius, mark->role);
  if (is_done)
    draw_tick (pen, at, radius);
  if (mark->state == RGA_STATE_ONGOING)
    draw_two_lines (pen, at, radius, mark->role);
  if (mark->state == RGA_STATE_DROPPED)
    draw_slash (pen, at, radius * 0.7, STATUS_STROKE, mark->role);
}
