/* rga-capacity-group-private.h
 *
 * Adding up: asks and supplies become the steps of one group.
 */
#pragma once

#include "rga-ask-private.h"
#include "rga-discipline.h"

G_BEGIN_DECLS

/* What a group is while it grows: figures that begin and end. */
typedef struct
{
  RgaCapacityGroup *group;
  GArray           *events;   /* of rga-capacity-steps.c */
  guint             place;    /* in the order the rows come */
} RgaGroupSum;

/* Which group a seat belongs to. `key` tells groups apart, `name` is shown. */
typedef struct
{
  char       *key;
  RgaId       id;
  const char *name;           /* borrowed */
} RgaGroupKey;

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
/* A day on which the steps part, though nothing of this group changes. */
void         rga_group_sum_part      (RgaGroupSum          *self,
                                      RgaDay                day);
/* Fills the steps; equal neighbours become one. */
void         rga_group_sum_finish    (RgaGroupSum          *self);

void         rga_capacity_group_free (RgaCapacityGroup     *self);

G_END_DECLS
