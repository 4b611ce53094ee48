#include "rga-link-private.h"

#include <math.h>

#define OUT 18.0          /* a line's first stretch */
#define OUT_SHORT 8.0     /* where it must turn back at once */
#define LANE 6.0          /* lanes lie this far apart */
#define N_LANES 8
#define IN 10.0           /* its last stretch: an arrow and a little line */
#define BAR_INSET 6.0     /* from a bar's end, where a line leaves it downwards */
#define AIR 2.0           /* round labels and symbols */
#define LANE_APART 3.0    /* two lines nearer than this look like one */
#define COST_HIT 100.0    /* of a label or symbol in the way */
#define COST_OUTSIDE 1000.0
#define COST_LANE 10.0
#define COST_TURN 2.0
#define COST_EDGE 20.0    /* for leaving or entering from above or below */

typedef struct
{
  const RgaLinkField *field;
  const RgaLinkShape *from;
  const RgaLinkShape *to;
  RgaSide             from_side;
  RgaSide             to_side;
  RgaRoute            best;
  double              least;     /* cost of `best` */
} Search;

static gboolean
is_in_the_way (const RgaMark *mark)
{
  switch ((int) mark->kind)
    {
    case RGA_MARK_LABEL:
    case RGA_MARK_MILESTONE:
    case RGA_MARK_DECISION:
    case RGA_MARK_LEAD_IN:
    case RGA_MARK_DEADLINE:
    case RGA_MARK_PILL:
    case RGA_MARK_POINT_BAR:
    case RGA_MARK_WARNING:
      return mark->row >= 0;
    default:
      return FALSE;
    }
}

/* The symbol itself and its rule or wedge; its label does stand in the way. */
static gboolean
belongs_to (const RgaMark      *mark,
            const RgaLinkShape *shape)
{
  return shape != NULL && mark->kind != RGA_MARK_LABEL && mark->row == shape->row &&
         rga_id_equal (&mark->item, &shape->item);
}

static gboolean
overlaps (const RgaMark *mark,
          double         x,
          double         y,
          double         width,
          double         height)
{
  return x < mark->x + mark->width + AIR && x + width > mark->x - AIR &&
         y < mark->y + mark->height + AIR && y + height > mark->y - AIR;
}

/* What nothing may be written on. */
static gboolean
is_solid (const RgaMark *mark)
{
  switch ((int) mark->kind)
    {
    case RGA_MARK_BAR:
    case RGA_MARK_CHILD_BAR:
    case RGA_MARK_BAND:
    case RGA_MARK_SUMMARY:
    case RGA_MARK_RECURRENCE:
    case RGA_MARK_TICK:
    case RGA_MARK_WINDOW:
      return mark->row >= 0;
    default:
      return is_in_the_way (mark);
    }
}

/* The marks that the shape is made of. */
static gboolean
is_part_of (const RgaMark      *mark,
            const RgaLinkShape *shape)
{
  return belongs_to (mark, shape) && mark->x >= shape->x - 0.5 && mark->x + mark->width <= shape->x + shape->width + 0.5;
}

static gboolean
is_crossed_by (const RgaMark *link,
               double         x,
               double         y,
               double         width,
               double         height)
{
  for (guint i = 0; i + 1 < link->n_points; i++)
    {
      RgaPoint a = link->points[i], b = link->points[i + 1];
      RgaMark leg = { .x = MIN (a.x, b.x), .y = MIN (a.y, b.y), .width = fabs (a.x - b.x), .height = fabs (a.y - b.y) };

      if (overlaps (&leg, x, y, width, height))
        return TRUE;
    }

  return FALSE;
}

gboolean
rga_link_field_is_free (const RgaLinkField *self,
                        double              x,
                        double              y,
                        double              width,
                        double              height,
                        const RgaLinkShape *shape)
{
  for (guint i = 0; i < self->scene->n_marks; i++)
    {
      const RgaMark *mark = &self->scene->marks[i];

      if (is_solid (mark) && !is_part_of (mark, shape) && overlaps (mark, x, y, width, height))
        return FALSE;
      if (mark->kind == RGA_MARK_LINK && is_crossed_by (mark, x, y, width, height))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_upright (RgaPoint a,
            RgaPoint b)
{
  return fabs (a.x - b.x) < 0.01;
}

/* Another link's lane in the same heights. */
static gboolean
runs_along (const RgaMark *link,
            RgaPoint       a,
            RgaPoint       b)
{
  for (guint i = 0; i + 1 < link->n_points; i++)
    {
      RgaPoint c = link->points[i], d = link->points[i + 1];

      if (is_upright (c, d) && fabs (c.x - a.x) < LANE_APART && MAX (a.y, b.y) > MIN (c.y, d.y) &&
          MIN (a.y, b.y) < MAX (c.y, d.y))
        return TRUE;
    }

  return FALSE;
}

static double
cost_of_leg (const Search *self,
             RgaPoint      a,
             RgaPoint      b)
{
  const RgaScene *scene = self->field->scene;
  double cost = 0;

  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      if (mark->kind == RGA_MARK_LINK && is_upright (a, b) && runs_along (mark, a, b))
        cost += COST_LANE;
      if (is_in_the_way (mark) && !belongs_to (mark, self->from) && !belongs_to (mark, self->to) &&
          overlaps (mark, MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y)))
        cost += COST_HIT;
    }

  return cost;
}

static gboolean
is_inside (const Search   *self,
           const RgaRoute *route)
{
  for (guint i = 1; i + 1 < route->n; i++)
    if (route->points[i].x < self->field->left || route->points[i].x > self->field->right)
      return FALSE;

  return TRUE;
}

static double
cost_of (const Search   *self,
         const RgaRoute *route)
{
  double cost = is_inside (self, route) ? 0 : COST_OUTSIDE;

  for (guint i = 0; i + 1 < route->n; i++)
    {
      RgaPoint a = route->points[i], b = route->points[i + 1];

      cost += COST_TURN + cost_of_leg (self, a, b) + (fabs (a.x - b.x) + fabs (a.y - b.y)) / 1000;
    }

  return cost;
}

static void
try_route (Search         *self,
           const RgaPoint *points,
           guint           n,
           double          extra)
{
  RgaRoute route = { .n = n };
  double cost;

  for (guint i = 0; i < n; i++)
    route.points[i] = points[i];
  cost = cost_of (self, &route) + extra;
  if (cost < self->least)
    {
      self->least = cost;
      self->best = route;
    }
}

static double
middle_of (const RgaLinkShape *shape)
{
  return shape->y + shape->height / 2;
}

static double
side_of (const RgaLinkShape *shape,
         RgaSide             side)
{
  return side == RGA_SIDE_LEFT ? shape->x : shape->x + shape->width;
}

static RgaPoint
start_of (const Search *self)
{
  return (RgaPoint) { side_of (self->from, self->from_side), middle_of (self->from) };
}

static RgaPoint
end_of (const Search *self)
{
  return (RgaPoint) { side_of (self->to, self->to_side), middle_of (self->to) };
}

/* Out, along one lane, in. */
static void
try_lane (Search *self,
          double  x)
{
  RgaPoint start = start_of (self), end = end_of (self);
  const RgaPoint points[] = { start, { x, start.y }, { x, end.y }, end };

  if ((x - start.x) * self->from_side >= LANE && (x - end.x) * self->to_side >= IN)
    try_route (self, points, G_N_ELEMENTS (points), 0);
}

static void
try_lanes (Search *self)
{
  RgaPoint start = start_of (self), end = end_of (self);
  gboolean is_facing = self->from_side != self->to_side;
  double base = is_facing ? start.x
                          : self->from_side > 0 ? MAX (start.x, end.x) : MIN (start.x, end.x);

  for (int i = 0; i < N_LANES; i++)
    try_lane (self, base + self->from_side * (OUT + i * LANE));
  if (is_facing)
    try_lane (self, end.x + self->to_side * IN);
}

/* Where a line may leave a shape downwards or upwards. */
static double
drop_of (const RgaLinkShape *shape,
         RgaSide             side)
{
  double inset = shape->is_symbol ? shape->width / 2 : MIN (BAR_INSET, shape->width / 2);

  return side_of (shape, side) - side * inset;
}

static double
edge_towards (const RgaLinkShape *shape,
              const RgaLinkShape *other)
{
  return middle_of (other) > middle_of (shape) ? shape->y + shape->height : shape->y;
}

/* Down from the shape, then in. */
static void
try_drop (Search *self)
{
  double x = drop_of (self->from, self->from_side);
  RgaPoint end = end_of (self);
  const RgaPoint points[] = { { x, edge_towards (self->from, self->to) }, { x, end.y }, end };

  if ((x - end.x) * self->to_side >= IN)
    try_route (self, points, G_N_ELEMENTS (points), COST_EDGE);
}

/* Out, then onto the shape from above or below. */
static void
try_fall (Search *self)
{
  double x = drop_of (self->to, self->to_side);
  RgaPoint start = start_of (self);
  const RgaPoint points[] = { start, { x, start.y }, { x, edge_towards (self->to, self->from) } };

  if ((x - start.x) * self->from_side >= LANE)
    try_route (self, points, G_N_ELEMENTS (points), COST_EDGE);
}

/* Straight, where one stands under the other. */
static void
try_straight (Search *self)
{
  double left = MAX (self->from->x, self->to->x), right = MIN (self->from->x + self->from->width, self->to->x + self->to->width);
  double x = (left + right) / 2;
  const RgaPoint points[] = { { x, edge_towards (self->from, self->to) }, { x, edge_towards (self->to, self->from) } };

  if (right - left > 1)
    try_route (self, points, G_N_ELEMENTS (points), COST_EDGE);
}

/* Out, between two rows back to the other lane, in. */
static void
try_back (Search *self,
          int     lane)
{
  RgaPoint start = start_of (self), end = end_of (self);
  double way = end.y > start.y ? 1 : -1;
  double between = end.y - way * self->field->row_height / 2;
  double out = start.x + self->from_side * (OUT_SHORT + lane * LANE);
  double in = end.x + self->to_side * (IN + 2 + lane * LANE);
  const RgaPoint points[] = { start, { out, start.y }, { out, between }, { in, between }, { in, end.y }, end };

  try_route (self, points, G_N_ELEMENTS (points), COST_EDGE);
}

RgaRoute
rga_link_find_route (const RgaLinkField *self,
                     const RgaLinkShape *from,
                     RgaSide             from_side,
                     const RgaLinkShape *to,
                     RgaSide             to_side)
{
  Search search = { self, from, to, from_side, to_side, .least = G_MAXDOUBLE };

  try_lanes (&search);
  try_drop (&search);
  try_fall (&search);
  try_straight (&search);
  for (int i = 0; i < N_LANES / 2; i++)
    try_back (&search, i);

  return search.best;
}

/* -- cutting --------------------------------------------------------------- */

/* Where along a leg (0 … 1) it runs through the label. */
static gboolean
find_gap (const RgaMark *label,
          RgaPoint       a,
          RgaPoint       b,
          double        *start,
          double        *end)
{
  double length = fabs (b.x - a.x) + fabs (b.y - a.y);
  gboolean upright = is_upright (a, b);
  double from = upright ? a.y : a.x, way = upright ? b.y - a.y : b.x - a.x;
  double low = upright ? label->y : label->x, high = low + (upright ? label->height : label->width);
  double one, other;

  if (length < 0.01 || !overlaps (label, MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y)))
    return FALSE;

  one = (low - AIR - from) / way;
  other = (high + AIR - from) / way;
  *start = CLAMP (MIN (one, other), 0, 1);
  *end = CLAMP (MAX (one, other), 0, 1);

  return TRUE;
}

/* The first gap of a leg at or after `from`. */
static gboolean
find_next_gap (const RgaLinkField *self,
               RgaPoint            a,
               RgaPoint            b,
               double              from,
               double             *start,
               double             *end)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < self->scene->n_marks; i++)
    {
      const RgaMark *mark = &self->scene->marks[i];
      double low, high;

      if (mark->kind != RGA_MARK_LABEL || mark->row < 0 || !find_gap (mark, a, b, &low, &high) || high <= from)
        continue;
      if (!is_found || low < *start)
        {
          *start = MAX (low, from);
          *end = high;
        }
      is_found = TRUE;
    }

  return is_found;
}

static RgaPoint
between (RgaPoint a,
         RgaPoint b,
         double   share)
{
  return (RgaPoint) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

static void
add_point (RgaRoute *part,
           RgaPoint  point)
{
  if (part->n < RGA_ROUTE_POINTS)
    part->points[part->n++] = point;
}

static void
end_part (GArray   *parts,
          RgaRoute *part)
{
  if (part->n > 1)
    g_array_append_val (parts, *part);
  part->n = 0;
}

static void
cut_leg (const RgaLinkField *self,
         GArray             *parts,
         RgaRoute           *part,
         RgaPoint            a,
         RgaPoint            b)
{
  double at = 0, start = 1, end = 1;

  while (at < 1 && find_next_gap (self, a, b, at, &start, &end))
    {
      if (start > at)
        add_point (part, between (a, b, start));
      end_part (parts, part);
      if (end < 1)
        add_point (part, between (a, b, end));
      at = end;
    }
  if (at < 1)
    add_point (part, b);
}

GArray *
rga_link_cut_route (const RgaLinkField *self,
                    const RgaRoute     *route)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (RgaRoute));
  RgaRoute part = { .n = 0 };

  add_point (&part, route->points[0]);
  for (guint i = 0; i + 1 < route->n; i++)
    cut_leg (self, parts, &part, route->points[i], route->points[i + 1]);
  end_part (parts, &part);

  return parts;
}
