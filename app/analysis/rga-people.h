/* rga-people.h
 *
 * Who holds which seats. A person may be no more than a function, and a seat
 * whose holder has no item of their own is somebody too: the rows that say to be
 * the same person as that seat belong to them.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Hours a week of several seats together; an open seat side is not 0. */
typedef struct
{
  gint64 min;        /* minutes */
  gint64 max;
  guint  rows;       /* with hours */
  guint  unknown;    /* that ask hours nobody knows yet */
} RgaSeatHours;

/* The row that says who holds it: itself, or the one it says to be the same person as. */
const RgaSeat *rga_seat_said       (RgaPlan       *plan,
                                    const RgaSeat *seat);
/* How many persons hold it; 0 when it is open or their number is not said. */
guint        rga_seat_persons      (RgaPlan       *plan,
                                    const RgaSeat *seat);

/* RgaSeat *, by rank: of a person, or of the holder of a seat without a person. */
GPtrArray   *rga_person_seats      (RgaPlan       *plan,
                                    const RgaId   *id);
/* RgaSeat *, by rank: all that name the organisation. */
GPtrArray   *rga_organisation_seats (RgaPlan       *plan,
                                    const RgaId   *organisation);
/* RgaItem *: teams and, for seats in no team, projects these seats are in, each once. */
GPtrArray   *rga_seats_teams       (RgaPlan       *plan,
                                    GPtrArray     *seats);
RgaSeatHours rga_seats_hours       (RgaPlan       *plan,
                                    GPtrArray     *seats);
/* What is asked of the person at once, in its seats and in what is booked besides; of a seat
 * that stands for a person, its seats together. Or what somebody set for the person. */
RgaSeatHours rga_person_hours      (RgaPlan       *plan,
                                    const RgaId   *id,
                                    GPtrArray     *seats);

/* RgaGroupMember *, by rank: those of a group that are written out. */
GPtrArray   *rga_group_members     (RgaPlan       *plan,
                                    const RgaId   *group);
/* How many are named: members of a group, or organisations that are part of one;
 * beside the count that a document expects. */
guint        rga_organisation_named (RgaPlan      *plan,
                                    const RgaItem *item);
guint        rga_organisation_named_computed (RgaPlan *plan,
                                    const RgaItem *item);

G_END_DECLS
