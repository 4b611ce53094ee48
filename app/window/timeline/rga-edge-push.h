/* rga-edge-push.h
 *
 * How fast a list scrolls while something is dragged near one of its ends: the
 * nearer, the faster. What is taken up close to an end does not scroll until it
 * comes closer still, or has been away from it. One direction; lengths are px.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So near an end a drag begins to scroll. */
#define RGA_EDGE_ZONE  48.0
/* At the end and beyond it, px a second. */
#define RGA_EDGE_SPEED 1200.0

typedef struct
{
  double zones[2];   /* px, of its start and its end: how near counts as near */
} RgaEdgePush;

/* Taken up at `at` of a list that shows `length`. */
RgaEdgePush rga_edge_push_begin (double       at,
                                 double       length);
/* The drag is at `at` now; `speed` is px a second, below 0 towards the start. */
RgaEdgePush rga_edge_push_move  (RgaEdgePush  self,
                                 double       at,
                                 double       length,
                                 double      *speed);

G_END_DECLS
