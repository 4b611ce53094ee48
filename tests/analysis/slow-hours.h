/* slow-hours.h
 *
 * The same figures as rga-capacity.h, the slow and obvious way: for each day each
 * row of the plan is asked whether it holds. It shares no code with app/analysis.
 * Groups are told apart by name; persons, functions and organisations of the plan
 * must have names of their own.
 */
#pragma once

#include "rga-capacity.h"

G_BEGIN_DECLS

#define SLOW_PARTS 2520   /* of a minute: whole for one to ten days in a week */

typedef struct
{
  gint64 min, max, tentative, vacant;   /* asked, minutes a week */
  guint  rows, unknown;
  gint64 given_min, given_max;          /* on this day, SLOW_PARTS */
  gint64 line_min, line_max;            /* a week, SLOW_PARTS: less absences of a week or longer */
  gint64 typed;                         /* a week, minutes */
  int    holds;                         /* how many say what they give */
} SlowDay;

typedef struct { gint64 min, max; guint rows; } SlowLater;

/* What the group asks in a later stage that nobody dated. */
SlowLater slow_hours_later (RgaPlan                *plan,
                            const RgaCapacityQuery *query,
                            const char             *name);

/* What the group of that name asks and gives on one day; NULL = all together. Where no
 * organisation is mentioned, the parties are groups: a line feed and the party. */
SlowDay slow_hours_on (RgaPlan                *plan,
                       const RgaCapacityQuery *query,
                       const char             *name,
                       RgaDay                  day);

G_END_DECLS
