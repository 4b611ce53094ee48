/* rga-progress-private.h
 *
 * The lines of a report, before they stand under what they are about.
 */
#pragma once

#include "rga-progress.h"

G_BEGIN_DECLS

/* The days a report is about, and the day up to which it can know: the day on which is
 * looked, but none after the period. */
typedef struct
{
  RgaDay from;
  RgaDay to;
  RgaDay seen;     /* the first day that is not past */
} RgaProgressView;

/* Appends what `item` gives: none, one or two lines. Projects, activities, milestones,
 * decisions and goals give any. */
void rga_progress_add_lines (GArray                *lines,   /* RgaProgressLine */
                             RgaItem               *item,
                             const RgaProgressView *view);
/* By kind, day and name. */
void rga_progress_sort_lines (GArray               *lines);

G_END_DECLS
