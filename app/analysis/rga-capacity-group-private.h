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
  GArray           *events;   /* of rga-capacity-steps.c */
  guint             place;    /* in the order the rows come */
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
/* Fills the steps; equal neighbours become one. */
void         rga_group_sum_finish    (RgaGroupSum          *self);

/* What a group has on each day, see rga-group-days.c. Before finish, what changes on
 * that day; afterwards, what holds from it. */
typedef struct
{
  RgaDay       day;          /* RGA_DAY_OPEN = from the beginning */
  RgaWeekParts week;         /* of people: nothing on a closed day */
  gint64       promised;     /* parts of every day */
  gint64       typed_min;    /* parts of every day, without days off */
  gint64       typed_max;
  int          holds;        /* how many say so: 0 = not known */
  int          silent;
} RgaGroupDay;

void         rga_group_days_promise  (RgaCapacityGroup     *group,
                                      const RgaSupply      *supply);
void         rga_group_days_offer    (RgaCapacityGroup     *group,
                                      const RgaOffer       *offer);
void         rga_group_days_finish   (RgaCapacityGroup     *group);
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

G_END_DECLS
