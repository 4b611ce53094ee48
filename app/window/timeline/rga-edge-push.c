#include "rga-edge-push.h"

/* In a short list the two zones do not meet. */
static double
get_widest (double length)
{
  return MIN (RGA_EDGE_ZONE, length / 4);
}

static RgaEdgePush
note (RgaEdgePush self,
      double      at,
      double      length)
{
  self.zones[0] = MIN (get_widest (length), MAX (self.zones[0], at));
  self.zones[1] = MIN (get_widest (length), MAX (self.zones[1], length - at));

  return self;
}

/* Grows with the square of how far it is in the zone, which is felt as even. */
static double
get_speed (double zone,
           double distance)
{
  double part;

  if (zone <= 0 || distance >= zone)
    return 0;

  part = (zone - MAX (distance, 0)) / zone;

  return RGA_EDGE_SPEED * part * part;
}

RgaEdgePush
rga_edge_push_begin (double at,
                     double length)
{
  return note ((RgaEdgePush) { { -G_MAXDOUBLE, -G_MAXDOUBLE } }, at, length);
}

RgaEdgePush
rga_edge_push_move (RgaEdgePush  self,
                    double       at,
                    double       length,
                    double      *speed)
{
  self = note (self, at, length);
  *speed = get_speed (self.zones[1], length - at) - get_speed (self.zones[0], at);

  return self;
}
