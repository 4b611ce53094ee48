/* rga-spans.h
 *
 * The days a project really spans, computed from what is below it: its
 * sub-projects, activities, milestones, and the dates its results are due.
 * A decision does not count: it is often taken long before or after the work.
 *
 * The document's own period stays beside it; where the two disagree the plan
 * is warned about, never changed.
 */
#pragma once

#include "rga-set-value.h"

G_BEGIN_DECLS

#define RGA_SET_SPAN "span"   /* name of what somebody sets */

typedef struct
{
  RgaDay first;       /* earliest start known of any child; RGA_DAY_OPEN = none known */
  RgaDay last;        /* latest day known of any child, a start where it has no end */
  guint  n_dated;     /* children with at least one bound */
  guint  n_undated;
} RgaSpan;

RgaSpan    rga_span_of_project (RgaPlan       *plan,
                                const RgaId   *project);   /* as it was set, else computed */
RgaSpan    rga_span_computed   (RgaPlan       *plan,
                                const RgaId   *project);
/* What counts in it (RgaItem *), that of its sub-projects too. Free the container. */
GPtrArray *rga_span_items      (RgaPlan       *plan,
                                const RgaId   *project);
/* Whether an item's days count in the span of its project. */
gboolean   rga_span_counts     (const RgaItem *item);
/* What the item itself says: its period, deadline and actual date together. */
RgaSpan    rga_span_of_item    (const RgaItem *item);
/* Does the span leave the period where the period has a bound? */
gboolean   rga_span_leaves     (const RgaSpan   *self,
                                const RgaPeriod *period);
/* The children (RgaItem *, by list and rank) that leave the project's own
 * period; empty when it has none. Free the container. */
GPtrArray *rga_span_outside    (RgaPlan       *plan,
                                const RgaId   *project);

G_END_DECLS
