/* rga-findings.h
 *
 * What deserves a look in a plan: contradictions, gaps and what cannot be.
 * Everything here is stored all the same; a plan warns, it never blocks. Only
 * what makes the file itself wrong is an error.
 *
 * A finding belongs to one item and follows from that item and what it refers
 * to, so it can be asked of one item, of a whole plan, or kept up to date (see
 * rga-finding-index.h).
 */
#pragma once

#include "rga-language.h"
#include "rga-table.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_SEVERITY_ERROR,
  RGA_SEVERITY_WARNING,
  RGA_SEVERITY_INFO,
} RgaSeverity;

/* By severity: errors, warnings, then what is only good to know. */
typedef enum
{
  RGA_FINDING_DANGLING,          /* refers to an item that is not in the plan */
  RGA_FINDING_CYCLE,             /* is below itself */
  RGA_FINDING_RING,              /* must come before what must come before it; `other` is the link that was added last */
  RGA_FINDING_NEGATIVE,          /* an amount or a count below 0 */
  RGA_FINDING_OUTSIDE_PROJECT,   /* lies outside the period of its project */
  RGA_FINDING_DEADLINE_EARLY,    /* the deadline lies before what is expected */
  RGA_FINDING_GOAL_LATER,        /* the result is due later than the planning says */
  RGA_FINDING_ORDER,             /* comes before what must come first */
  RGA_FINDING_TOO_MANY_HOURS,    /* more hours at one time than a working week has */
  RGA_FINDING_SWAPPED,           /* the words end before they start */
  RGA_FINDING_NO_BODY,           /* a decision nobody takes */
  RGA_FINDING_NO_DATE,           /* a decision without a date */
  RGA_FINDING_BODY_ENDED,        /* a team that stops while it has things to do */
  RGA_FINDING_TEAM_SMALL,        /* fewer persons than its size */
  RGA_FINDING_TEAM_LARGE,
  RGA_FINDING_REGION_FEW,        /* a region with fewer members than the team asks of each */
  RGA_FINDING_NO_MEMBER,         /* an assignment no member of its team works on */
  RGA_FINDING_SUM_MONEY,         /* rows add up to something else than the total */
  RGA_FINDING_SUM_PERCENT,
  RGA_FINDING_SUM_HOURS,
  RGA_FINDING_ABOVE_CEILING,     /* a budget comes to more than it may */
  RGA_FINDING_PERCENT_RING,      /* percentages of a budget that are taken of each other, or of all there is */
  RGA_FINDING_GIVEN_FEW,         /* given in hours, below the least number of days */
  RGA_FINDING_PLACEHOLDER_OLD,   /* still open, though its document was dated before */
  RGA_FINDING_NO_HOURS,          /* a seat without hours */
  RGA_FINDING_NO_PERSON,         /* a seat nobody holds */
  RGA_FINDING_SECTION_OPEN,      /* part of a charter still to be written */
  RGA_FINDING_CHARTER_EMPTY,     /* a charter nothing was written in yet: one instead of each part */
  RGA_FINDING_KEY_FEW,           /* the key asks less than the least number of days */
  RGA_FINDING_ONE_SIDED,         /* coherence that the other side does not name */
  RGA_FINDING_SET_UNEXPLAINED,   /* set by hand instead of computed or read, and nobody said why */
  RGA_FINDING_PLACEHOLDER,       /* “XX%”, “ntb”: still to be filled in */
  RGA_FINDING_OPEN_POINT,        /* what somebody wrote down to find out */
  RGA_N_FINDINGS,
} RgaFindingKind;

/* Under which heading a person reads it. */
typedef enum
{
  RGA_FINDING_GROUP_CONTRADICTION,
  RGA_FINDING_GROUP_CHARTER,
  RGA_FINDING_GROUP_SEATS,
  RGA_FINDING_GROUP_DECISIONS,
  RGA_FINDING_GROUP_MONEY,
  RGA_FINDING_GROUP_COHERENCE,
  RGA_FINDING_GROUP_PLACEHOLDERS,
  RGA_FINDING_GROUP_OPEN_POINTS,
  RGA_N_FINDING_GROUPS,
} RgaFindingGroup;

typedef struct
{
  RgaFindingKind kind;
  RgaId          item;     /* where to look */
  RgaId          other;    /* what it is about besides; or RGA_ID_NONE */
  gint64         found;    /* what is there and what was to be: minutes, cents, */
  gint64         wanted;   /* thousandths of a percent or a count, by kind */
  guint64        print;    /* another number as soon as what was found is different */
  gboolean       is_known; /* somebody said to know it; see rga_finding_known_field() */
} RgaFinding;

/* All of RgaFinding, free with g_array_unref(). `today` stands for now where the
 * plan has no as-of date; RGA_DAY_OPEN = then nothing is late.
 *
 * Of the plan: the most serious first, then in the plan's order; without what
 * is known already and without open points, which have a table of their own. */
GArray         *rga_findings_new        (RgaPlan             *plan,
                                         const RgaTableQuery *query,
                                         RgaDay               today);
/* Of one item, everything. */
GArray         *rga_findings_of_item    (RgaPlan             *plan,
                                         const RgaId         *item,
                                         RgaDay               today);
RgaSeverity     rga_finding_severity    (const RgaFinding    *self);
RgaFindingGroup rga_finding_group       (const RgaFinding    *self);
/* “error”, “warning”, “info”. */
const char     *rga_severity_to_word    (RgaSeverity          severity);
/* “outside-project”, “no-body”, … */
const char     *rga_finding_to_word     (RgaFindingKind       kind);
/* The field of an item of `list` where it can be mended; NULL = none in particular. */
const char     *rga_finding_field       (const RgaFinding    *self,
                                         RgaList              list);
/* A sentence; free with g_free(). */
char           *rga_finding_what        (const RgaFinding    *self,
                                         RgaPlan             *plan,
                                         RgaLanguage          language);
/* A ring, that is to be broken at one place. */
gboolean        rga_finding_is_ring     (const RgaFinding    *self);
/* “B → A”, the link it is about; NULL when it is about none. Free with g_free(). */
char           *rga_finding_link_words  (const RgaFinding    *self,
                                         RgaPlan             *plan);
/* The same (see rga_finding_what()) beginning with a capital, for where its subject is not before it. */
char           *rga_finding_sentence    (const RgaFinding    *self,
                                         RgaPlan             *plan,
                                         RgaLanguage          language);
/* “Tegenspraak”, “Teamplekken”, … */
const char     *rga_finding_group_name  (RgaFindingGroup      group,
                                         RgaLanguage          language);
/* A person says to know a finding with a row of overrides about its item: this
 * is its field, and rga_finding_known_value() its value. As soon as the finding
 * is about something else the value is another one, and it shows again. Free
 * with g_free(). */
char           *rga_finding_known_field (const RgaFinding    *self);
char           *rga_finding_known_value (const RgaFinding    *self);
/* Whether an override is of that kind, and not a value set by hand. */
gboolean        rga_finding_is_known_field (const char       *field);

RgaTable       *rga_table_findings      (RgaPlan             *plan,
                                         const RgaTableQuery *query,
                                         RgaDay               today,
                                         RgaLanguage          language);

G_END_DECLS
