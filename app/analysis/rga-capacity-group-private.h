/* rga-capacity-group-private.h
 *
 * Adding up: asks and supplies become the steps of one group.
 */
#pragma once

#include "rga-offer-private.h"
#include "rga-discipline.h"

G_BEGIN_DECLS

/* What a group is while it grows: figures that begin and end. */
typedef struct
{
  RgaCapacityGroup *group;
  GArray           *events;   /* of rga-capacity-steps.c; once folded one a day, by day */
  GArray           *given;    /* RgaGroupDay, what changes on a day; likewise */
  GHashTable       *event_of; /* day → place in events, from 1, and in given; NULL: not looked for */
  GHashTable       *given_of;
  guint             place;    /* in the order the rows come */
  int               sign;     /* 1 = what comes is added, -1 = taken away */
  gboolean          is_folded;
  gint64            most;     /* hours at once, see rga_capacity_group_all(); after finish */
} RgaGroupSum;

/* Which group hours belong to. `key` tells groups apart, NULL = their id does; `name`
 * is shown. */
typedef struct
{
  char       *key;
  RgaId       id;
  const char *name;           /* borrowed */
} RgaGroupKey;

RgaGroupKey  rga_group_key           (RgaPlan              *plan,
                                      const RgaWho         *who,
                                      RgaCapacityBy         by,
                                      const RgaDisciplines *disciplines);
RgaGroupKey  rga_group_key_of_ask    (RgaPlan              *plan,
                                      const RgaAsk         *ask,
                                      RgaCapacityBy         by,
                                      const RgaDisciplines *disciplines);
/* FALSE when such a supply says nothing about groups of that kind. */
gboolean     rga_group_key_of_supply (RgaPlan              *plan,
                                      const RgaSupply      *supply,
                                      RgaCapacityBy         by,
                                      RgaGroupKey          *key);

RgaGroupSum *rga_group_sum_new       (void);
/* For the sum of all: its days are found while it grows, not afterwards. */
RgaGroupSum *rga_group_sum_new_large (void);
void         rga_group_sum_free      (RgaGroupSum          *self);
void         rga_group_sum_ask       (RgaGroupSum          *self,
                                      const RgaAsk         *ask);
void         rga_group_sum_supply    (RgaGroupSum          *self,
                                      const RgaSupply      *supply);
void         rga_group_sum_offer     (RgaGroupSum          *self,
                                      const RgaOffer       *offer);
/* Where that group asks hours of people and does not know what they give, nothing is
 * known of the whole either, unless it was promised to the agenda as a whole. */
void         rga_group_sum_mute      (RgaGroupSum          *self,
                                      const RgaCapacityGroup *group);
/* A day on which the steps part, though nothing of this group changes. */
void         rga_group_sum_part      (RgaGroupSum          *self,
                                      RgaDay                day);
/* Fills the steps; equal neighbours become one. More may come afterwards, and be
 * finished again. */
void         rga_group_sum_finish    (RgaGroupSum          *self);

/* What a group has on each day, see rga-group-days.c: what changes on that day, or what
 * holds from it. */
typedef struct
{
  RgaDay       day;          /* RGA_DAY_OPEN = from the beginning */
  RgaWeekParts week;         /* of people: nothing on a closed day */
  gint64       promised;     /* parts of every day */
  gint64       typed_min;    /* parts of every day, without days off */
  gint64       typed_max;
  int          holds;        /* how many say so: 0 = not known */
  int          silent;
  int          n;            /* how many rows change something on that day */
} RgaGroupDay;

void         rga_group_days_promise  (RgaGroupSum          *self,
                                      const RgaSupply      *supply);
void         rga_group_days_offer    (RgaGroupSum          *self,
                                      const RgaOffer       *offer);
void         rga_group_days_finish   (RgaGroupSum          *self);
/* For them: the first place of `days` (elements of `size` that begin with their day) that
 * does not lie before `day`. */
guint        rga_find_day            (const GArray         *days,
                                      RgaDay                day);
/* Where that day is, or its length: there it comes. Not yet in order. */
guint        rga_group_sum_find_place (GHashTable          *places,   /* NULL = only the last is tried */
                                      const GArray         *days,
                                      RgaDay                day);
/* Column after column: where the last one ended. */
typedef struct
{
  guint  held;
  guint  closed;
  RgaDay day;          /* from which was asked last; RGA_DAY_OPEN = nothing was */
} RgaGivenWalk;

void             rga_given_walk_begin (RgaGivenWalk           *walk);
RgaCapacityGiven rga_given_walk_next  (RgaGivenWalk           *walk,
                                       const RgaCapacityGroup *group,
                                       RgaDay                  from,
                                       RgaDay                  to,
                                       gboolean                as_typed);
/* Whole minutes, to the nearest. */
gint64       rga_parts_to_minutes    (gint64                parts,
                                      gint64                over);

void         rga_capacity_group_free (RgaCapacityGroup     *self);

/* -- what a whole count and a kept one have in common -- */

/* Of the item that the group is, else its name. */
const char  *rga_capacity_short_name (RgaPlan              *plan,
                                      const RgaCapacityGroup *group);
/* Beside what people offer: what is still promised to all. */
void         rga_capacity_add_promises (RgaGroupSum        *total,
                                      GArray               *supplies);
/* How the total changes because of that row on that day, on which it begins (1) or no
 * longer holds (-1); FALSE: it does not. The words are borrowed; NULL as plan leaves them
 * "". */
gboolean     rga_capacity_change_of  (RgaCapacityChange    *change,
                                      RgaPlan              *plan,
                                      const RgaAsk         *ask,
                                      RgaDay                day,
                                      int                   sign);
/* In words: its function, else its team. */
const char  *rga_capacity_what       (RgaPlan              *plan,
                                      const RgaAsk         *ask);
int          rga_capacity_change_compare (gconstpointer     a,
                                      gconstpointer         b);
void         rga_capacity_widen      (RgaStretch           *extent,
                                      RgaDay                from,
                                      RgaDay                to);
void         rga_capacity_find_closed (RgaCapacity         *self,
                                      RgaPlan              *plan,
                                      const RgaStretch     *offered);

G_END_DECLS
