/* rga-contribution-choices.h
 *
 * What the page can be about: each requirement of an agenda in each of its years,
 * and the budgets of a year of an agenda that asks no hours.
 */
#pragma once

#include "rga-statement.h"

G_BEGIN_DECLS

typedef struct
{
  RgaId     programme;
  RgaId     requirement;   /* RGA_ID_NONE: budgets alone */
  gint64    year;          /* RGA_UNKNOWN = nothing says which */
  char     *name;
} RgaContributionChoice;

/* RgaContributionChoice, in the plan's order. Free with g_array_unref(). */
GArray       *rga_contribution_choices   (RgaPlan                     *plan);
gboolean      rga_contribution_choice_equal (const RgaContributionChoice *a,
                                          const RgaContributionChoice *b);
/* NULL when there is no longer anything of it. Free with rga_statement_free(). */
RgaStatement *rga_contribution_statement (RgaPlan                     *plan,
                                          const RgaContributionChoice *choice,
                                          gboolean                     only_counted);

G_END_DECLS
