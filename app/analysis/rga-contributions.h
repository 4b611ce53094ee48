/* rga-contributions.h
 *
 * What is asked in hours a week, who has to give how much of it by the key, what
 * they give, and what they pay for the rest (domain-model 5 and 6).
 *
 * A row is an organisation, or a group that delivers as one. Its hours follow
 * from the key; where the key does not say they are as the document prints them;
 * and what somebody set counts instead of both. Setting one row changes no other.
 * A requirement with a key and without rows has the rows its key makes.
 *
 * What is given is what was typed for the row, else what its organisations' people
 * say they give to the team that is asked for, and of who says nothing what the
 * seats there say, at least. Hours below the least number of days a week are
 * marked, and everything owed is there twice: as given, and as it is when such
 * hours do not count.
 */
#pragma once

#include "rga-fraction.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_HOURS_NOT_KNOWN,
  RGA_HOURS_OF_KEY,
  RGA_HOURS_AS_PRINTED,
  RGA_HOURS_SET,
} RgaHoursSource;

typedef enum
{
  RGA_GIVEN_NOTHING,     /* nobody wrote anything: nothing is given */
  RGA_GIVEN_BY_SEATS,    /* and by what people say they give */
  RGA_GIVEN_AS_TYPED,
} RgaGivenSource;

/* Who a row is: itself, or each of its group. */
typedef struct
{
  RgaId       organisation;
  RgaFraction share;       /* of the whole of the key; unknown without one */
  gint64      rounded;     /* minutes by the key; RGA_UNKNOWN where rows are rounded as one */
  gint64      settled;
} RgaContributionMember;

/* Minutes a week and cents; RGA_UNKNOWN. */
typedef struct
{
  gint64 counted;        /* of what is given */
  gint64 rest;           /* never below 0 */
  gint64 surplus;        /* given above what is asked; nobody owes it back */
  gint64 due;            /* rest × rate × weeks, half a cent up */
} RgaOwed;

/* One that gives: a seat, or what a person says of the hours for that team. */
typedef struct
{
  const RgaItem *item;
  gint64   least;        /* minutes a week; RGA_UNKNOWN */
  gint64   most;
} RgaContributionGiver;

typedef struct
{
  const RgaRequirementRow *row;     /* NULL: made by the key */
  RgaId          party;             /* organisation or group; RGA_ID_NONE = a name only */
  const char    *name;
  GArray        *members;           /* RgaContributionMember */
  RgaFraction    share;             /* of the whole of the key; unknown without one */
  gint64         rounded;           /* by the key, before the difference is settled */
  gint64         settled;           /* and after */
  RgaHoursSource source;            /* of: */
  gint64         hours;             /* what is asked of the row */
  RgaGivenSource given_by;          /* of: */
  gint64         given;             /* at least */
  gint64         given_most;
  guint          given_unknown;     /* of them, who do not say how much */
  GArray        *givers;            /* RgaContributionGiver; also where something was typed instead */
  gboolean       given_partly;      /* a seat is there for a part of the period only */
  gboolean       given_few;         /* something, below the least number of days */
  gboolean       can_only_pay;      /* asked is less than the least number of days */
  RgaOwed        as_given;
  RgaOwed        as_counted;        /* hours below the least number of days count for nothing */
} RgaContribution;

/* Sums of what is known. */
typedef struct
{
  gint64  hours;
  gint64  given;
  RgaOwed as_given;
  RgaOwed as_counted;
  guint   unknown;                  /* rows of which what is owed is not known */
} RgaContributionSums;

typedef struct
{
  const RgaRequirement *requirement;
  gint64   hours;                   /* asked in all; may differ from the sum of the rows */
  gint64   rate;                    /* cents an hour */
  gint64   weeks;
  gboolean weeks_are_own;           /* else those of the plan's settings */
  gint64   least;                   /* minutes a week from which hours count; RGA_UNKNOWN = any */
  GArray  *rows;                    /* RgaContribution */
  RgaContributionSums sums;
  RgaContributionSums below;        /* of the rows that can only pay */
} RgaContributions;

RgaContributions *rga_contributions_new      (RgaPlan                *plan,
                                              const RgaRequirement   *requirement);
void              rga_contributions_free     (RgaContributions       *self);
/* Those of an agenda (RGA_ID_NONE = of all): RgaContributions, in the plan's order. */
GPtrArray        *rga_contributions_of       (RgaPlan                *plan,
                                              const RgaId            *programme);

/* Minutes a week from which hours count; RGA_UNKNOWN = any number does. */
gint64            rga_requirement_least      (RgaPlan                *plan,
                                              const RgaRequirement   *requirement);
/* Its own, else those of the plan's settings. */
gint64            rga_requirement_weeks      (RgaPlan                *plan,
                                              const RgaRequirement   *requirement);
/* What a row is asked without what was set for it: by the key, else as printed. Where
 * something is set, before the difference is settled, for that is what was changed.
 * Goes over all rows of the requirement. */
gint64            rga_requirement_row_computed (RgaPlan            *plan,
                                              const RgaRequirementRow *row);
/* Cents an hour may cost when all that the budget of its project may cost goes to
 * these hours; RGA_UNKNOWN where that has no ceiling. */
gint64            rga_requirement_most_per_hour (RgaPlan           *plan,
                                              const RgaContributions *self);
/* Cents for so many minutes a week at that rate and number of weeks; RGA_UNKNOWN. */
gint64            rga_hours_cost             (gint64                  minutes,
                                              gint64                  rate,
                                              gint64                  weeks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaContributions, rga_contributions_free)

G_END_DECLS
