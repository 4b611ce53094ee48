/* rga-capacity.h
 *
 * How many hours a week are asked, of whom, and when. One seat (a row of a team
 * table) asks its hours from the first to the last day of its own period, else
 * of its project's, else of its programme's; a seat that nothing dates asks them
 * always. So does a booking, which follows its activity before its project; what is
 * booked of a seat is part of the hours of that seat. Only a period that runs counts: a moment (“in 2024”) and a rhythm
 * date nobody's hours.
 *
 * Everything is minutes a week. A range stays a range. A row without hours is
 * counted as unknown and is never 0. What a seat asks “in a later stage” that
 * nobody dated stands apart, and so does work of a known length without a start
 * (“20 weken”): neither can be laid beside the calendar. When nothing at all has
 * a date the days count from 0, the first day of week 1, and a length runs
 * from there.
 */
#pragma once

#include "rga-delta.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_CAPACITY_BY_DISCIPLINE,    /* functions taken together, see rga-discipline.h */
  RGA_CAPACITY_BY_FUNCTION,      /* as typed */
  RGA_CAPACITY_BY_PERSON,        /* a seat without a person is somebody of its own */
  RGA_CAPACITY_BY_BODY,
  RGA_CAPACITY_BY_ORGANISATION,
  RGA_CAPACITY_BY_PARTY,
  RGA_CAPACITY_BY_PROJECT,
  RGA_CAPACITY_BY_MAIN_PROJECT,  /* sub-projects with the project they are part of */
  RGA_CAPACITY_BY_FOCUS_AREA,    /* the outermost one of the first that a project belongs to */
  RGA_N_CAPACITY_BY,
} RgaCapacityBy;

typedef enum
{
  RGA_CAPACITY_COUNT_STATED,     /* each row as it says */
  RGA_CAPACITY_COUNT_ROWS,       /* every row once */
  RGA_CAPACITY_COUNT_PERSONS,    /* every row times its persons */
} RgaCapacityCount;

typedef struct
{
  RgaId            programme;    /* RGA_ID_NONE = all */
  RgaId            within;       /* one body, or one project with its sub-projects; RGA_ID_NONE = all */
  RgaCapacityBy    by;
  RgaCapacityCount count;
  const char      *variant;      /* “minimaal”; NULL = a seat's own range */
  gboolean         with_later;   /* a later stage asks its hours from the start */
} RgaCapacityQuery;

/* A stretch of days in which nothing changes. */
typedef struct
{
  RgaDay from;       /* RGA_DAY_OPEN in the first step */
  RgaDay to;         /* inclusive; RGA_DAY_OPEN in the last step */
  gint64 min;        /* of the rows with hours */
  gint64 max;
  gint64 available;  /* what is there to give; RGA_UNKNOWN, which is not 0 */
  guint  rows;       /* with hours */
  guint  unknown;    /* rows without */
  gint64 tentative;  /* what of `max` is not agreed yet */
  gint64 vacant;     /* what of `max` somebody still has to be found for */
  gint64 available_max; /* what is there at most; RGA_UNKNOWN */
  guint  silent;     /* rows that offer hours and do not say how many */
} RgaCapacityStep;

/* What there is to give from … to, see rga_capacity_group_given(). */
typedef struct
{
  gint64 week;       /* minutes a week, on average over the days of which it is known; RGA_UNKNOWN */
  gint64 week_max;
  gint64 total;      /* minutes in all those days; RGA_UNKNOWN */
  gint64 total_max;
} RgaCapacityGiven;

typedef struct
{
  RgaId       id;            /* of the body, organisation, person or project; or RGA_ID_NONE */
  const char *name;          /* "" where the document mentions nobody */
  const char *short_name;    /* of that item, else `name` */
  const char *party;         /* of the first row; "" when unknown */
  const char *key;           /* tells it from the others; "" = its id does */
  gboolean    is_rest;       /* members that a team's size counts and no row names yet */
  GArray     *steps;         /* RgaCapacityStep, at least one, without gaps */
  GArray     *days;          /* what there is on each day, for rga_capacity_group_given() */
  const GArray *closed;      /* RgaDay on which nobody works, sorted */
  guint       rows;          /* with hours, at any time, later stage included */
  guint       unknown;       /* without */
  gint64      later_min, later_max;
  guint       later_rows;    /* with hours, “in a later stage” without a date */
  gint64      loose_min, loose_max;
  guint       loose_rows;    /* of a known length without a start */
} RgaCapacityGroup;

/* Why the total changes on a day. */
typedef struct
{
  RgaDay      day;           /* the first on which it is different */
  gint64      min, max;      /* the difference; below 0 when hours end */
  const char *what;          /* function, else team of the seats that changed */
  guint       others;        /* how many more seats changed that day */
} RgaCapacityChange;

typedef struct
{
  GPtrArray        *groups;      /* RgaCapacityGroup *, the largest first */
  RgaCapacityGroup *total;
  GArray           *changes;     /* RgaCapacityChange, by day */
  gboolean          is_relative; /* days count from week 1 */
  gboolean          per_person;  /* at least one row was counted times its persons */
  RgaDay            first;       /* the earliest and latest day any row names; */
  RgaDay            last;        /* RGA_DAY_OPEN when none does */
  GArray           *closed;      /* RgaDay on which nobody works, sorted */
  GStringChunk     *texts;
} RgaCapacity;

RgaCapacity *rga_capacity_new        (RgaPlan                *plan,
                                      const RgaCapacityQuery *query);
void         rga_capacity_free       (RgaCapacity            *self);
/* Something that hours are counted from is in it; other edits leave them alone. */
gboolean     rga_capacity_is_touched (RgaPlan                *plan,
                                      const RgaDelta         *delta);
/* At least one row has hours. */
gboolean     rga_capacity_has_hours  (const RgaCapacity      *self);

/* What holds on that day; never NULL. */
const RgaCapacityStep *rga_capacity_group_at   (const RgaCapacityGroup *self,
                                                RgaDay                  day);
/* The busiest week from … to: the step with the highest max, and the most
 * unknown rows any step has. `from` and `to` of the result are those given. */
RgaCapacityStep rga_capacity_group_busiest     (const RgaCapacityGroup *self,
                                                RgaDay                  from,
                                                RgaDay                  to);
/* Everything the group's rows ask when all of them do: dated, later and loose. */
RgaCapacityStep rga_capacity_group_all         (const RgaCapacityGroup *self);
/* The same without what is asked in a later stage: the figure of a team or project. */
RgaCapacityStep rga_capacity_group_now         (const RgaCapacityGroup *self);

/* What there is to give on those days, exact to the day: without holidays and without
 * any absence, unless `as_typed`, which counts the hours a week as people typed them. */
RgaCapacityGiven rga_capacity_group_given (const RgaCapacityGroup *self,
                                           RgaDay               from,
                                           RgaDay               to,
                                           gboolean             as_typed);

/* Everything that is asked on those days, in minutes: weeks of the calendar, each day
 * its seventh part; or that many weeks in all, at what is asked on average. */
void             rga_capacity_group_asked (const RgaCapacityGroup *self,
                                           RgaDay               from,
                                           RgaDay               to,
                                           int                  weeks,   /* 0 = of the calendar */
                                           gint64              *min,
                                           gint64              *max);
/* By how many minutes a week more is asked than there is, where it is worst; holidays
 * and short absences apart. 0 when nowhere; RGA_UNKNOWN when it is not known what there is. */
gint64           rga_capacity_group_too_much (const RgaCapacityGroup *self,
                                           RgaDay               from,
                                           RgaDay               to);

/* One column of a table: a week (from Monday), month, quarter, half-year or
 * year. What is asked is that of the busiest week, what is available the average a
 * week over the column, days off taken away. An array of RgaCapacityStep whose days are the units that touch
 * from … to; free with g_array_unref(). */
GArray      *rga_capacity_group_table (const RgaCapacityGroup *self,
                                       RgaPrecision            unit,
                                       RgaDay                  from,
                                       RgaDay                  to);

/* Names of variants the seats have, in order; free the container. */
GPtrArray   *rga_capacity_variants    (RgaPlan                *plan,
                                       const RgaId            *programme);

/* “discipline”, “function”, …, “main-project”. */
const char  *rga_capacity_by_to_word   (RgaCapacityBy  by);
gboolean     rga_capacity_by_from_word (const char    *word,
                                        RgaCapacityBy *by);

/* ---- following the plan ---- */

/* A count that is kept: after an edit only the rows, people and groups it reaches are
 * counted again, on the days on which they change. It equals rga_capacity_new() at any time. Where
 * everything hangs together (hours that were set, a plan without dates, one body or
 * project, promises without people, variants nobody chose) all is counted again. */
typedef struct _RgaCapacityTally RgaCapacityTally;

RgaCapacityTally  *rga_capacity_tally_new    (RgaPlan                *plan,
                                              const RgaCapacityQuery *query);
void               rga_capacity_tally_free   (RgaCapacityTally       *self);
/* Valid until the next update. */
const RgaCapacity *rga_capacity_tally_get    (RgaCapacityTally       *self);
/* The plan changed so. FALSE: nothing that hours are counted from did. */
gboolean           rga_capacity_tally_update (RgaCapacityTally       *self,
                                              const RgaDelta         *delta);
/* How often all was counted, from 1: for tests and the bench. */
guint              rga_capacity_tally_n_whole (const RgaCapacityTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaCapacityTally, rga_capacity_tally_free)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaCapacity, rga_capacity_free)

G_END_DECLS
