/* rga-decisions-page-private.h
 *
 * What the files of the page share: what it shows, and what is done with a row.
 */
#pragma once

#include "rga-decision-calendar.h"
#include "rga-decision-filters.h"
#include "rga-decision-list.h"
#include "rga-decisions-page.h"
#include "rga-page.h"
#include "rga-period-entry.h"

G_BEGIN_DECLS

struct _RgaDecisionsPage
{
  AdwBin parent_instance;

  GtkStack            *stack;
  RgaDecisionFilters  *filters;
  AdwStatusPage       *not_found_page;
  GtkWidget           *calendar_scroller;
  GtkWidget           *list_scroller;
  RgaDecisionCalendar *calendar;
  GtkListView         *list_view;
  GtkPopover          *when_popover;
  RgaPeriodEntry      *when_entry;

  RgaDocument         *document;
  RgaDecisionList     *list;
  GtkSingleSelection  *selection;
  RgaId                programme;   /* RGA_ID_NONE = all */
  RgaId                selected;
  char                *words;       /* looked for */
  char                *small_words; /* the same in small letters */
  gboolean             is_stale;
  RgaId                carried;     /* pressed in the list, not yet moved; RGA_ID_NONE = none */
};

/* NULL when nothing is open. */
RgaPlan            *rga_decisions_page_get_plan     (RgaDecisionsPage *self);
/* What is selected, whatever it is; NULL = nothing. */
const RgaItem      *rga_decisions_page_get_item     (RgaDecisionsPage *self);
/* What can be done with it; NULL = nothing is selected. */
GMenuModel         *rga_decisions_page_make_menu    (RgaDecisionsPage *self);
/* The one selected; NULL when it is something else, or nothing. */
const RgaMilestone *rga_decisions_page_get_decision (RgaDecisionsPage *self);
void                rga_decisions_page_set_selected (RgaDecisionsPage *self,
                                                     const RgaId      *id);
/* Somebody wants the details of what is selected. */
void                rga_decisions_page_activate     (RgaDecisionsPage *self);
/* The selected decision to another day or body; NULL = as it is. */
void                rga_decisions_page_move         (RgaDecisionsPage *self,
                                                     const RgaPeriod  *period,
                                                     const RgaId      *body);
void                rga_decisions_page_focus_selected (RgaDecisionsPage *self);
/* In the list or the calendar, wherever it is shown. */
void                rga_decisions_page_select_id    (RgaDecisionsPage *self,
                                                     const RgaId      *id);
/* What is asked: filters, and the agenda one looks at. */
RgaDecisionQuery    rga_decisions_page_get_query    (RgaDecisionsPage *self);
void                rga_decisions_page_read_again   (RgaDecisionsPage *self);
/* As rga_decisions_page_read_again(), but not before somebody looks. */
void                rga_decisions_page_invalidate   (RgaDecisionsPage *self);
void                rga_decisions_page_init_page    (RgaPageInterface *iface);
/* What can be done with what is selected now. */
void                rga_decisions_page_sync_acts    (RgaDecisionsPage *self);
void                rga_decisions_page_install_acts (GtkWidgetClass   *klass);
/* Typing when, in a popover where it stands. */
void                rga_decisions_page_install_when (GtkWidgetClass   *klass);
void                rga_decisions_page_bind_when    (GtkWidgetClass   *klass);
/* Carrying an undated one from the list into the calendar. */
void                rga_decisions_page_bind_carry   (GtkWidgetClass   *klass);

G_END_DECLS
