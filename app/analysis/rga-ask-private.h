/* rga-ask-private.h
 *
 * What one seat asks, when: the rules of domain-model section 5 turned into
 * numbers, before anything is added up.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-set-value.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaSeat *seat;
  RgaDay         from;       /* RGA_DAY_OPEN = always */
  RgaDay         to;
  gint64         min;        /* minutes a week */
  gint64         max;
  gboolean       is_known;
  gboolean       is_later;   /* a later stage that nobody dated */
  gboolean       is_rest;    /* members no row names yet; the seat is one of its team */
  gboolean       per_person; /* counted times its persons */
  gboolean       is_member;  /* its hours are for each of its persons, who count in the size of the team */
  int            length;     /* days of work without a start; 0 = not such work */
} RgaAsk;

/* What is there to give to one body or organisation. */
typedef struct
{
  RgaId  body;
  RgaId  project;
  const char *organisation;   /* its name; NULL = of a whole body or programme */
  RgaId  organisation_id;
  RgaDay from;
  RgaDay to;
  gint64 minutes;
} RgaSupply;

/* Arrays of RgaAsk and RgaSupply; free with g_array_unref(). `is_relative`: no
 * seat has a date, so lengths were laid from day 0. */
GArray     *rga_asks_new        (RgaPlan                *plan,
                                 const RgaCapacityQuery *query,
                                 gboolean               *is_relative);
/* Everything the rows of one person, team or project ask, as they say; with_later as
 * in the query. */
GArray     *rga_asks_of_owner   (RgaPlan                *plan,
                                 const RgaId            *owner,
                                 gboolean                with_later);
/* Rows of what somebody set hours for ask what was set, see rga-set-hours.c. */
void        rga_asks_take_set   (GArray                 *asks,
                                 RgaPlan                *plan);
GArray     *rga_supplies_new    (RgaPlan                *plan,
                                 const RgaCapacityQuery *query);

#define RGA_SET_HOURS "hours"   /* name of what somebody sets */

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
/* FALSE: the document says that hours do not apply to this row. */
gboolean    rga_seat_asks       (const RgaSeat          *seat);
/* Sixtieths of the unit as minutes. */
gint64      rga_hours_to_minutes (RgaPlan               *plan,
                                  gint64                 sixtieths,
                                  int                    unit);

G_END_DECLS
