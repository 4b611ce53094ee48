/* rga-findings-page-private.h
 *
 * What the files of the page share: what it shows, and what is done about a row.
 */
#pragma once

#include "rga-finding-list.h"
#include "rga-findings-page.h"
#include "rga-page.h"

G_BEGIN_DECLS

struct _RgaFindingsPage
{
  AdwBin parent_instance;

  GtkStack           *stack;
  GtkLabel           *count_label;
  GtkDropDown        *kind;       /* all, then RgaFindingGroup */
  GtkListView        *list_view;
  AdwStatusPage      *not_found_page;

  RgaDocument        *document;
  RgaFindingList     *list;
  GtkSingleSelection *selection;
  char               *words;      /* looked for; "" = nothing */
  RgaId               selected;   /* RGA_ID_NONE = nothing */
  RgaId               before_search; /* was selected when one began to search */
  guint               focus_source; /* will bring the focus back to the list */
};

/* NULL when no finding is selected; a heading is none. */
RgaFindingEntry *rga_findings_page_get_entry    (RgaFindingsPage *self);
void             rga_findings_page_select_place (RgaFindingsPage *self,
                                                 guint            place);
/* What can be done about what is selected now. */
void             rga_findings_page_sync_acts    (RgaFindingsPage *self);
void             rga_findings_page_install_acts (GtkWidgetClass  *klass);

G_END_DECLS
