/* rga-contributions-page-private.h
 *
 * What the files of the page share.
 */
#pragma once

#include "rga-budget-box.h"
#include "rga-contribution-choices.h"
#include "rga-contribution-table.h"
#include "rga-contribution-words.h"
#include "rga-contributions-page.h"
#include "rga-picture.h"

G_BEGIN_DECLS

struct _RgaContributionsPage
{
  AdwBin                parent_instance;

  GtkStack             *stack;
  GtkDropDown          *choice;
  GtkWidget            *key_tools;
  GtkDropDown          *key;
  GtkCheckButton       *count_few;
  GtkFlowBox           *cards;
  GtkLabel             *figures[RGA_N_CARDS];
  GtkLabel             *units[RGA_N_CARDS];
  GtkLabel             *notes[RGA_N_CARDS];
  RgaContributionTable *table;
  GtkLabel             *differences;
  GtkWidget            *legend_few;
  RgaBudgetBox         *budgets;

  RgaDocument          *document;
  GArray               *choices;      /* RgaContributionChoice, as in the drop-down */
  GPtrArray            *keys;         /* RgaKey; the first place is “none” */
  RgaContributionChoice shown;        /* its name is not kept */
  RgaStatement         *statement;    /* as shown; NULL = nothing */
  RgaId                 chosen;       /* of a budget; RGA_ID_NONE = what is selected in the table */
  gboolean              is_stale;     /* something it counts changed since */
  gboolean              is_filling;   /* drop-downs change, nobody chooses */
};

/* NULL when nothing is open. */
RgaPlan        *rga_contributions_page_get_plan      (RgaContributionsPage *self);
/* Shows this requirement; the statement of its first year, or of `year`. */
void            rga_contributions_page_choose        (RgaContributionsPage *self,
                                                      const RgaId          *requirement);
/* NULL where hours are not asked. */
RgaRequirement *rga_contributions_page_get_asked     (RgaContributionsPage *self);
/* Reads the plan now if something changed since. */
void            rga_contributions_page_sync          (RgaContributionsPage *self);
/* Prints and exports statements, and tries what if. */
void            rga_contributions_page_install_actions (GtkWidgetClass     *klass);
void            rga_contributions_page_sync_actions    (RgaContributionsPage *self);
/* The statement that is selected as a picture, else those of all. */
void            rga_contributions_page_describe      (RgaContributionsPage *self,
                                                      RgaPictureOptions    *options);
void            rga_contributions_page_iface_init    (RgaPageInterface     *iface);

G_END_DECLS
