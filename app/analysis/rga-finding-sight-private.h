/* rga-finding-sight-private.h
 *
 * How the rules look at a plan. A rule looks at one item, its subject, and
 * reaches other items only through these functions. They note what was read, so
 * that later only those subjects are looked at again that read what changed.
 */
#pragma once

#include "rga-findings.h"
#include "rga-rings.h"
#include "rga-set-value.h"

G_BEGIN_DECLS

/* What was read: the fields of an item (list = RGA_LIST_ANY), or which items of
 * a list refer to it. */
typedef struct
{
  RgaId   id;
  RgaList list;
} RgaFindingRead;

typedef struct
{
  RgaPlan       *plan;
  RgaDay         as_of;      /* RGA_DAY_OPEN = no clock */
  const RgaItem *subject;
  GArray        *findings;   /* RgaFinding, appended */
  GArray        *reads;      /* RgaFindingRead, appended; NULL = nobody wants to know */
  const RgaRings *rings;     /* of the plan; NULL = looked for from the subject alone */
} RgaSight;

#define RGA_DAYS_IN_WORKING_WEEK 5

/* The plan's as-of date, else `today`. */
RgaDay              rga_finding_as_of    (RgaPlan       *plan,
                                          RgaDay         today);
/* Runs every rule on the subject. */
void                rga_sight_look       (RgaSight      *self);

RgaItem            *rga_sight_get        (RgaSight      *self,
                                          const RgaId   *id);
gpointer            rga_sight_get_in     (RgaSight      *self,
                                          RgaList        list,
                                          const RgaId   *id);
/* As rga_plan_references(). */
const RgaReference *rga_sight_referring  (RgaSight      *self,
                                          const RgaId   *id,
                                          RgaList        list,
                                          guint         *n);
/* At most how much somebody set for a value of the subject, if anything. */
void                rga_sight_take_set   (RgaSight      *self,
                                          const char    *name,
                                          RgaAmountKind  kind,
                                          gint64        *most);
/* The project of a seat, else of its team; RGA_ID_NONE. */
RgaId               rga_sight_seat_project (RgaSight      *self,
                                            const RgaSeat *seat);

/* Appends a finding about the subject; borrowed until the next. `other` may be
 * NULL. What makes it another finding is marked in it, besides the numbers. */
RgaFinding         *rga_sight_find       (RgaSight      *self,
                                          RgaFindingKind kind,
                                          const RgaId   *other);
void                rga_sight_find_sum   (RgaSight      *self,
                                          RgaFindingKind kind,
                                          const RgaId   *other,
                                          gint64         found,
                                          gint64         wanted);
void                rga_finding_mark     (RgaFinding    *self,
                                          gint64         number);

/* A period field by name; NULL when the list has none or nothing was typed. */
const RgaPeriod    *rga_item_period      (const RgaItem *item,
                                          const char    *name);

/* The rules, by what they look at. */
void rga_sight_look_at_file       (RgaSight *self);
void rga_sight_look_at_rings      (RgaSight *self);
void rga_sight_look_at_dates      (RgaSight *self);
void rga_sight_look_at_decision   (RgaSight *self);
void rga_sight_look_at_team       (RgaSight *self);
void rga_sight_look_at_seat       (RgaSight *self);
void rga_sight_look_at_holder     (RgaSight *self);
void rga_sight_look_at_assignment (RgaSight *self);
void rga_sight_look_at_sums       (RgaSight *self);
void rga_sight_look_at_gaps       (RgaSight *self);

G_END_DECLS
