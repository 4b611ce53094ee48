/* rga-ask-private.h
 *
 * What one seat or booking asks, of whom, for what and when: the rules of
 * domain-model section 5 turned into numbers, before anything is added up.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-set-value.h"

G_BEGIN_DECLS

/* Whose hours, and for what: by this hours are put in groups. */
typedef struct
{
  RgaId          holder;        /* person, or seat or booking of somebody who has no item of their own */
  const char    *holder_name;
  RgaId          organisation;
  const char    *organisation_name;   /* also where it has no item */
  const char    *party;
  const char    *function;
  const RgaSeat *seat;          /* tells the discipline; NULL = the function does */
  RgaId          body;
  RgaId          project;
  const RgaItem *about;         /* the activity, milestone, project or body that is booked; NULL = all of it */
} RgaWho;

typedef struct
{
  const RgaItem *item;       /* the seat or booking that asks */
  const RgaSeat *seat;       /* itself, or the one whose hours are booked; NULL = none */
  RgaWho         who;
  RgaDay         from;       /* RGA_DAY_OPEN = always */
  RgaDay         to;
  gint64         min;        /* minutes a week */
  gint64         max;
  gint64         whole_min;  /* before it was divided, see rga_asks_divide() */
  gint64         whole_max;
  gboolean       is_known;
  gboolean       is_later;   /* a later stage that nobody dated */
  gboolean       is_rest;    /* members no row names yet; the seat is one of its team */
  gboolean       per_person; /* counted times its persons */
  gboolean       is_member;  /* its hours are for each of its persons, who count in the size of the team */
  gboolean       is_tentative;
  gboolean       is_vacant;  /* somebody still has to be found */
  gboolean       goes_on;    /* a piece of a divided seat: another one follows, */
  gboolean       is_more;    /* or went before: its row is counted already */
  gboolean       is_within;  /* booked of hours that its seat asks too */
  int            length;     /* days of work without a start; 0 = not such work */
} RgaAsk;

/* RgaAsk; free with g_array_unref(). `is_relative`: no
 * seat has a date, so lengths were laid from day 0. */
GArray     *rga_asks_new        (RgaPlan                *plan,
                                 const RgaCapacityQuery *query,
                                 gboolean               *is_relative);
/* What these seats and bookings ask, divided; `body` is the one whose seats they are, NULL =
 * none. Nothing else of the plan may belong together with them; no row has a variant, or
 * the query says which. */
GArray     *rga_asks_of_some    (RgaPlan                *plan,
                                 const RgaCapacityQuery *query,
                                 const GPtrArray        *seats,
                                 const RgaBody          *body,
                                 const GPtrArray        *bookings);
/* Everything the rows of one person, team or project ask, as they say; with_later as
 * in the query. */
GArray     *rga_asks_of_owner   (RgaPlan                *plan,
                                 const RgaId            *owner,
                                 gboolean                with_later);
/* What one person is asked, each row once, later stages too, and what is booked of a seat
 * taken off it. */
GArray     *rga_asks_of_person  (RgaPlan                *plan,
                                 const RgaId            *person);
/* Bookings that the query is about; `first_variant`: of the seats, NULL = none. */
void        rga_asks_add_bookings (GArray               *asks,
                                   RgaPlan              *plan,
                                   const RgaCapacityQuery *query,
                                   const char           *first_variant);
void        rga_asks_add_booking  (GArray               *asks,
                                   RgaPlan              *plan,
                                   const RgaBooking     *booking,
                                   const RgaCapacityQuery *query);
/* What is booked of a seat is part of its hours: of the seat remains what is not
 * booked, at least with at least and at most with at most, on each day. */
void        rga_asks_divide     (GArray                 *asks);
/* Bookings that only divide a seat which is among them. */
void        rga_asks_drop_divided (GArray               *asks);
/* From its own period, else from what it is for; RgaAsk.who is known. */
void        rga_ask_date        (RgaAsk                 *ask,
                                 RgaPlan                *plan,
                                 const RgaPeriod        *period);
/* By how many persons a row is counted. */
gint64      rga_ask_persons     (gint64                  persons,
                                 gboolean                counts);
gboolean    rga_ask_counts_persons (RgaPlan             *plan,
                                 int                     basis,
                                 RgaCapacityCount        count);
/* A row that belongs to one variant counts in that one; unasked, in the first. */
gboolean    rga_variant_counts  (const char             *variant,
                                 const RgaCapacityQuery *query,
                                 const char             *first);

RgaWho      rga_who_of_seat     (RgaPlan                *plan,
                                 const RgaSeat          *seat);
RgaWho      rga_who_of_booking  (RgaPlan                *plan,
                                 const RgaBooking       *booking);
RgaWho      rga_who_of_availability (RgaPlan            *plan,
                                 const RgaAvailability  *row);
/* Of what is booked, else of its project, else of its body; where there is one
 * programme it can be of no other. */
RgaId       rga_who_programme   (RgaPlan                *plan,
                                 const RgaWho           *who);
/* Of that person, body or project with its sub-projects; RGA_ID_NONE = all. */
gboolean    rga_who_is_within   (RgaPlan                *plan,
                                 const RgaWho           *who,
                                 const RgaId            *within);

/* Rows of what somebody set hours for ask what was set, see rga-set-hours.c. */
void        rga_asks_take_set   (GArray                 *asks,
                                 RgaPlan                *plan);

#define RGA_SET_HOURS "hours"   /* name of what somebody sets */

/* The hours of a person at once: seats, and what is booked besides; `rows` have hours. */
RgaAmount   rga_hours_of_person (RgaPlan                *plan,
                                 const RgaId            *person,
                                 guint                  *rows);
/* The hours of a person, team or project without what was set for it itself. */
RgaAmount   rga_hours_computed  (RgaPlan                *plan,
                                 const RgaId            *owner);

gboolean    rga_seat_is_in      (RgaPlan                *plan,
                                 const RgaSeat          *seat,
                                 const RgaId            *programme);
/* What the row says, times no persons; FALSE and 0 when it says nothing. */
gboolean    rga_seat_minutes    (RgaPlan                *plan,
                                 const RgaSeat          *seat,
                                 const char             *variant,   /* NULL = its own range */
                                 gint64                 *min,
                                 gint64                 *max);
/* Both sides of what a row says, as minutes; FALSE and 0 when it says nothing. */
gboolean    rga_hours_range     (RgaPlan                *plan,
                                 gint64                  low,
                                 gint64                  high,
                                 int                     unit,
                                 gint64                 *min,
                                 gint64                 *max);
/* FALSE: the document says that hours do not apply to this row. */
gboolean    rga_seat_asks       (const RgaSeat          *seat);
/* Sixtieths of the unit as minutes. */
gint64      rga_hours_to_minutes (RgaPlan               *plan,
                                  gint64                 sixtieths,
                                  int                    unit);

G_END_DECLS
