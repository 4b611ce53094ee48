/* rga-statement.h
 *
 * What everybody gives and pays of an agenda in a year: hours asked, given and
 * left, the money for the rest, and the share of the budgets; the contribution is
 * on top of the budget (002:189). A row is who delivers: an organisation, or a
 * group that does so as one, with the shares of its members together. One that is
 * a row itself and in a group too is the row.
 *
 * What has no year is in every year of its agenda. Of variants of what is asked
 * only one counts: they are alternatives.
 */
#pragma once

#include "rga-budget-figures.h"
#include "rga-contributions.h"

G_BEGIN_DECLS

/* Cents and minutes a week; sums of what is known. */
typedef struct
{
  RgaId       party;          /* organisation or group; RGA_ID_NONE = a name only */
  const char *name;
  gint64      hours;
  gint64      given;
  gint64      rest;
  gint64      contribution;
  gint64      share;
  guint       unknown;        /* contributions and shares that are not known */
  GPtrArray  *contributions;  /* RgaContribution, of the statement's */
  GPtrArray  *shares;         /* RgaBudgetShare, likewise */
} RgaStatementRow;

typedef struct
{
  RgaId      programme;
  gint64     year;            /* RGA_UNKNOWN = nothing says which */
  GPtrArray *contributions;   /* RgaContributions */
  GPtrArray *budgets;         /* RgaBudgetFigures */
  GArray    *rows;            /* RgaStatementRow */
} RgaStatement;

typedef struct
{
  RgaId       programme;      /* RGA_ID_NONE = each */
  RgaId       item;           /* only this requirement or budget; RGA_ID_NONE = all */
  RgaId       requirement;    /* of requirements only this one, in its own years, beside all budgets of them; RGA_ID_NONE = all */
  const char *variant;        /* NULL = the first of the agenda */
  gboolean    only_counted;   /* hours below the least number of days count for nothing */
} RgaStatementQuery;

/* RgaStatement, agenda after agenda and year after year. */
GPtrArray *rga_statements_new      (RgaPlan                 *plan,
                                    const RgaStatementQuery *query);
void       rga_statement_free      (RgaStatement            *self);
/* The row of who gives or pays, or of a row of a requirement; NULL = none. Borrowed. */
const RgaStatementRow *
           rga_statement_find_row  (const RgaStatement      *self,
                                    const RgaId             *id);
/* What it would be if no hours were given, in cents; RGA_UNKNOWN. */
gint64     rga_statement_row_without_hours (const RgaStatement    *self,
                                    const RgaStatementRow   *row);
/* Contribution and share together; RGA_UNKNOWN as soon as one of them is. */
gint64     rga_statement_row_total (const RgaStatementRow   *self);

G_END_DECLS
