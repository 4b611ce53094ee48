/* rga-agenda-page-private.h
 *
 * What the files of the page share.
 */
#pragma once

#include "rga-agenda-page.h"
#include "rga-agenda-projects.h"
#include "rga-coherence-matrix.h"
#include "rga-item-group.h"
#include "rga-page.h"
#include "rga-search-pane.h"

G_BEGIN_DECLS

struct _RgaAgendaPage
{
  AdwBin               parent_instance;

  GtkWidget           *switcher;
  AdwViewSwitcherBar  *switcher_bar;
  RgaSearchPane       *pane;
  AdwViewStack        *tabs;
  AdwPreferencesGroup *fields;
  RgaItemGroup        *focus_areas;
  RgaAgendaProjects   *projects;
  RgaCoherenceMatrix  *matrix;
  GtkBox              *groups;

  RgaDocument         *document;
  RgaId                programme;
  RgaId                selected;
  GPtrArray           *rows;         /* RgaDetailRow, borrowed */
  GPtrArray           *lists;        /* RgaItemGroup of shown_lists, borrowed */
};

/* Frameworks and money; ends with RGA_N_LISTS. */
extern const RgaList rga_agenda_page_lists[];

/* NULL when nothing is open. */
RgaPlan *rga_agenda_page_get_plan   (RgaAgendaPage    *self);
/* The tab one looks at shows what is in the plan; the others wait. */
void     rga_agenda_page_sync_tab   (RgaAgendaPage    *self);
/* One row is chosen on the page: lists of other kinds have none. */
void     rga_agenda_page_choose_in  (RgaAgendaPage    *self,
                                     RgaList           chosen);
void     rga_agenda_page_iface_init (RgaPageInterface *iface);

G_END_DECLS
