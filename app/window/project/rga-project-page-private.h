/* rga-project-page-private.h
 *
 * The page of a project, shared by its files.
 */
#pragma once

#include "rga-charter-view.h"
#include "rga-coherence-view.h"
#include "rga-item-group.h"
#include "rga-project-head.h"
#include "rga-project-page.h"
#include "rga-search-pane.h"
#include "rga-timeline-page.h"

G_BEGIN_DECLS

struct _RgaProjectPage
{
  AdwBin              parent_instance;

  GtkWidget          *switcher;
  AdwViewSwitcherBar *switcher_bar;
  RgaProjectHead     *head;
  RgaSearchPane      *pane;
  AdwViewStack       *tabs;
  RgaCharterView     *charter;
  RgaTimelinePage    *timeline;
  RgaItemGroup       *decisions;
  RgaItemGroup       *sources;
  RgaCoherenceView   *coherence;

  RgaDocument        *document;
  RgaId               project;
  RgaId               selected;      /* RGA_ID_NONE = the project itself */
};

/* A tab reads the plan when it is first looked at. */
void rga_project_page_sync_tab   (RgaProjectPage   *self);
void rga_project_page_iface_init (RgaPageInterface *iface);

G_END_DECLS
