/* rga-decisions.h
 *
 * Who decides what, and when: decisions by the body that takes them, what each
 * waits for and how long before, and what is due in the weeks to come.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* Which decisions. All zeros (and RGA_DAY_OPEN) means all. Borrows `words`. */
typedef struct
{
  RgaId    programme;      /* RGA_ID_NONE = all */
  RgaId    body;           /* RGA_ID_NONE = any */
  gboolean without_body;   /* only those that no body takes yet */
  gboolean only_open;      /* still to be taken */
  gboolean only_closed;    /* taken, discussed or dropped */
  RgaDay   until;          /* last possible day on or before; RGA_DAY_OPEN = no bound */
  const char *words;       /* casefolded, in its name or that of its body; NULL = any */
} RgaDecisionQuery;

#define RGA_DECISION_QUERY_ALL ((RgaDecisionQuery) { .until = RGA_DAY_OPEN })

/* One body and its decisions that have a place on an axis. */
typedef struct
{
  RgaId      body;         /* RGA_ID_NONE: of no body yet */
  GPtrArray *decisions;    /* RgaMilestone *, by last possible day */
} RgaDecisionLane;

/* What comes before a decision, and by how many days. */
typedef struct
{
  RgaItem *item;
  gboolean has_days;       /* both have a date */
  int      days_min;       /* from its last possible day to the first of the decision */
  int      days_max;
} RgaDecisionWait;

/* Nothing waits for it any more: done, taken, discussed or dropped. */
gboolean         rga_status_is_settled    (int                     status);
/* The words its day is in: expected, else the latest; NULL = neither. */
const RgaPeriod *rga_decision_when        (const RgaMilestone     *self);
/* When it is or must be at the latest; RGA_DAY_OPEN = undated. */
RgaDay           rga_decision_last_day    (const RgaMilestone     *self);
gboolean         rga_decision_is_open     (const RgaMilestone     *self);
/* RgaMilestone *: by last possible day, undated ones at the end, else as in the
 * plan. One that is the same as another is not repeated. Free the container. */
GPtrArray       *rga_decisions_new        (RgaPlan                *plan,
                                           const RgaDecisionQuery *query);
/* RgaDecisionLane, in the order of the teams and last those of no body: of whoever
 * takes one of `decisions`. Undated decisions are in none, but with `with_undated` a
 * body that has only those has a lane too. Free with g_array_unref(). */
GArray          *rga_decision_lanes_new   (RgaPlan                *plan,
                                           GPtrArray              *decisions,
                                           gboolean                with_undated);
/* Behind them an empty lane for each body of the agenda (RGA_ID_NONE = of all) that has
 * none yet, and for no body: where a decision could go. */
void             rga_decision_lanes_add_others (GArray            *lanes,
                                           RgaPlan                *plan,
                                           const RgaId            *programme);
/* The place of a body's lane, or -1. */
int              rga_decision_lanes_find  (const GArray           *lanes,
                                           const RgaId            *body);
/* RgaDecisionWait: what must come first, by a link or as its own activity. Free
 * with g_array_unref(). */
GArray          *rga_decision_waits_new   (RgaPlan                *plan,
                                           const RgaMilestone     *self);
/* What comes after it: linked items, and decisions that are the same one taken
 * elsewhere. RgaItem *; free the container. */
GPtrArray       *rga_decision_follow_ons  (RgaPlan                *plan,
                                           const RgaMilestone     *self);
/* From the last possible day of one to the first of the other, and from first to
 * last; FALSE when one of them has no end. */
gboolean         rga_days_between         (const RgaPeriod        *first,
                                           const RgaPeriod        *second,
                                           int                    *min,
                                           int                    *max);

/* -- what is due ---------------------------------------------------------- */

typedef enum
{
  RGA_DUE_LATE,        /* past, and not done */
  RGA_DUE_THIS_WEEK,   /* to the Sunday of this week */
  RGA_DUE_LATER,       /* within six weeks */
  RGA_DUE_UNDATED,     /* decisions only */
  RGA_N_DUES,
} RgaDue;

#define RGA_DUE_DAYS 42

typedef struct
{
  RgaDue   due;
  RgaItem *item;       /* a milestone, a decision or an activity */
  RgaDay   day;        /* what it is sorted by; RGA_DAY_OPEN = undated */
} RgaDueItem;

/* RgaDueItem in reading order: milestones and decisions whose days touch the six
 * weeks, activities that begin or end in them. Free with g_array_unref(). */
GArray          *rga_due_items_new        (RgaPlan                *plan,
                                           const RgaDecisionQuery *query,
                                           RgaDay                  today);

G_END_DECLS
