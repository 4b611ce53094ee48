/* rga-team-tab-private.h
 *
 * What the files of the tab share: the card, the list beside it, and what is done
 * with the item selected.
 */
#pragma once

#include "rga-item-card.h"
#include "rga-team-list.h"
#include "rga-team-tab.h"

G_BEGIN_DECLS

struct _RgaTeamTab
{
  AdwBin parent_instance;

  AdwLeaflet         *leaflet;
  GtkStack           *list_stack;     /* “list”, “empty”, “none” found */
  GtkSearchEntry     *search;
  GtkListView        *view;
  GtkSingleSelection *selection;
  AdwStatusPage      *empty_page;
  AdwStatusPage      *none_page;
  GtkButton          *add_button;
  GtkStack           *card_stack;     /* “card”, “none” selected */
  GtkScrolledWindow  *card_scroller;
  AdwClamp           *card_clamp;

  RgaTeamKind         kind;
  RgaItemCard        *card;
  RgaTeamList        *list;
  RgaDocument        *document;
  RgaId               programme;      /* of what is added; RGA_ID_NONE = the first */
  RgaId               selected;       /* RGA_ID_NONE = none */
  RgaId               inside;         /* what of it is meant: a task, a member; or RGA_ID_NONE */
  gboolean            is_selecting;   /* by the program, not by a person */
  gboolean            is_stale;       /* the card shows an earlier plan */
};

/* rga-team-tab.c */
void     rga_team_tab_item_selected      (RgaTeamTab     *self);
void     rga_team_tab_item_activated     (RgaTeamTab     *self);
/* Shows its card; NULL = none. */
void     rga_team_tab_show_id            (RgaTeamTab     *self,
                                          const RgaId    *id);

/* rga-team-tab-list.c */
void     rga_team_tab_set_kind           (RgaTeamTab     *self,
                                          RgaTeamKind     kind);
/* The row of what is selected, wherever it stands now. */
void     rga_team_tab_sync_selection     (RgaTeamTab     *self);
void     rga_team_tab_scroll_to_selected (RgaTeamTab     *self);
void     rga_team_tab_sync_list_stack    (RgaTeamTab     *self);
void     rga_team_tab_bind_list          (GtkWidgetClass *klass);

/* rga-team-tab-acts.c */
/* NULL when nothing is open. */
RgaPlan *rga_team_tab_get_plan           (RgaTeamTab     *self);
/* What is selected; NULL = nothing. */
RgaItem *rga_team_tab_get_item           (RgaTeamTab     *self);
void     rga_team_tab_install_acts       (GtkWidgetClass *klass);

G_END_DECLS
