/* rga-meetings.h
 *
 * When a body meets: on the dates that are written down for it, and before and
 * after those in its rhythm. A rhythm says only as much as its words do: of
 * “maandelijks” a meeting is on one of the days of each month, of “driewekelijks”
 * without a first day on one of each three weeks. Nobody meets on a public
 * holiday the agenda keeps, nor on its closed days; a date written down stands.
 */
#pragma once

#include "rga-calendar.h"

G_BEGIN_DECLS

/* On one of these days; known to the day when both are the same. */
typedef struct
{
  RgaDay first, last;
} RgaMeeting;

typedef enum
{
  RGA_MEETINGS_KNOWN,
  RGA_MEETINGS_NO_RHYTHM,      /* neither a rhythm nor dates */
  RGA_MEETINGS_NO_FREQUENCY,   /* “periodiek” */
} RgaMeetingsState;

/* Borrows the body; holds until the plan changes. */
typedef struct _RgaMeetings RgaMeetings;

RgaMeetings     *rga_meetings_new      (RgaPlan           *plan,
                                        const RgaBody     *body);
void             rga_meetings_free     (RgaMeetings       *self);
RgaMeetingsState rga_meetings_state    (const RgaMeetings *self);
/* RgaMeeting, by their last day: those whose last day is from `first` to `last`.
 * Free with g_array_unref(). */
GArray          *rga_meetings_between  (RgaMeetings       *self,
                                        RgaDay             first,
                                        RgaDay             last);
/* The last that is certainly over on `by`, and the first that is certainly not before
 * `from`. FALSE when there is none. */
gboolean         rga_meetings_last_by  (RgaMeetings       *self,
                                        RgaDay             by,
                                        RgaMeeting        *found);
gboolean         rga_meetings_first_from (RgaMeetings     *self,
                                        RgaDay             from,
                                        RgaMeeting        *found);
/* The last day on which papers for a meeting of that day are in time; RGA_DAY_OPEN
 * when the body does not say how long before. Of “10 werkdagen” days on which nobody
 * works do not count. */
RgaDay           rga_meetings_papers_by (RgaMeetings      *self,
                                        RgaDay             meeting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaMeetings, rga_meetings_free)

G_END_DECLS
