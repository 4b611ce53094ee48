/* rga-moment-private.h
 *
 * A milestone, a decision or a deadline on its way to a place in a row.
 */
#pragma once

#include "rga-row-layout-private.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaItem   *item;       /* a milestone, or what has a latest day */
  const RgaPeriod *period;     /* the words it is placed by */
  gboolean     is_decision;
  gboolean     has_symbol;
  gboolean     has_deadline;   /* the rule of a latest day */
  double       x;              /* where it belongs: anchor of the symbol, or the rule */
  double       place;          /* where it goes */
  double       before;         /* what it takes left and right of its place */
  double       after;
  double       window_start;   /* the days it lies in; NAN when they are one day */
  double       window_end;
  guint        count;          /* moments in it; more than one is a cluster */
  guint        first;          /* a cluster's first moment in the sorted array */
} RgaMoment;

/* Moments of the items, sorted by x: an array of RgaMoment. A milestone with an
 * expected day and a deadline gives two; a project or an activity only gives its
 * deadline. Those outside the view are left out. */
GArray *rga_moments_read   (const RgaRowLayout *self,
                            GPtrArray          *items);
/* Gives each its place: at its x, pushed sideways by at most 8 pt, or together
 * in a cluster where even that is too close. Returns the moments to draw. */
GArray *rga_moments_arrange (const RgaRowLayout *self,
                             const GArray       *moments);
/* Half the width of its symbol. */
double  rga_moment_radius  (const RgaRowLayout *self,
                            const RgaMoment    *moment);

G_END_DECLS
