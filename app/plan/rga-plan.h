/* rga-plan.h
 *
 * The plan in memory: every item by id, the items of each list, and who refers
 * to whom. Nothing here walks the whole plan for one edit.
 *
 * Signal `changed` (RgaDelta *): the items it names are already as they are now.
 */
#pragma once

#include <glib-object.h>

#include "rga-delta.h"
#include "rga-items.h"
#include "rga-period-read.h"

G_BEGIN_DECLS

#define RGA_TYPE_PLAN (rga_plan_get_type ())
G_DECLARE_FINAL_TYPE (RgaPlan, rga_plan, RGA, PLAN, GObject)

/* `item` names the plan item somewhere in field `field`. */
typedef struct
{
  RgaItem *item;
  guint    field;
} RgaReference;

RgaPlan            *rga_plan_new          (void);

/* NULL when there is no such item; borrowed. */
RgaItem            *rga_plan_get          (RgaPlan      *self,
                                           const RgaId  *id);
/* As above, and NULL when it is in another list. Cast to the list's struct. */
gpointer            rga_plan_get_in       (RgaPlan      *self,
                                           RgaList       list,
                                           const RgaId  *id);
/* All of one list, in no order that means anything. Valid until the next change. */
RgaItem *const     *rga_plan_items        (RgaPlan      *self,
                                           RgaList       list,
                                           guint        *n);
/* The items of `list` that refer to `id`, by rank. Valid until the next change.
 * An item that refers to it twice is there twice. */
const RgaReference *rga_plan_references   (RgaPlan      *self,
                                           const RgaId  *id,
                                           RgaList       list,
                                           guint        *n);
/* The items of `list` that belong to nothing and stand below nothing, by rank.
 * Valid until the next change. */
RgaItem *const     *rga_plan_outermost    (RgaPlan      *self,
                                           RgaList       list,
                                           guint        *n);
/* A new array of RgaItem *, by rank (then id); free the container. */
GPtrArray          *rga_plan_sorted       (RgaPlan      *self,
                                           RgaList       list);
/* Those of `list` whose field `field` is `id` (RGA_ID_NONE not allowed), by rank. */
GPtrArray          *rga_plan_children     (RgaPlan      *self,
                                           const RgaId  *id,
                                           RgaList       list,
                                           guint         field);

/* The one row of settings, or NULL in a plan that never set any. */
const RgaSettings  *rga_plan_get_settings (RgaPlan      *self);
RgaWindows          rga_plan_get_windows  (RgaPlan      *self);
/* The day from which a missing year is taken: the plan's as-of date (peildatum), so
 * that a plan reads the same next year; else the day of its agendas' periods that is
 * nearest to today: “maart” in an agenda of 2027–2028 is not in 2026. */
RgaDay              rga_plan_get_reading_day (RgaPlan   *self,
                                           RgaDay        today);
int                 rga_plan_get_minutes_per_day (RgaPlan *self);
int                 rga_plan_get_weeks_per_year  (RgaPlan *self);

/* For the room that loads and the one that edits. `add` takes over `item`; FALSE, and
 * it stays the caller's, when there is one of that id. `put` takes it over, adds it or
 * gives the item of that id its fields; the pointer that counts is returned. */
gboolean            rga_plan_add          (RgaPlan      *self,
                                           RgaItem      *item);
RgaItem            *rga_plan_put          (RgaPlan      *self,
                                           RgaItem      *item);
void                rga_plan_remove       (RgaPlan      *self,
                                           const RgaId  *id);
void                rga_plan_announce     (RgaPlan      *self,
                                           const RgaDelta *delta);

G_END_DECLS
