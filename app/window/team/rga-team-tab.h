/* rga-team-tab.h
 *
 * A list under headings, and beside it the card of the item selected; in a narrow
 * window one after the other. Keeps the item selected by what it is, not by where
 * it stands.
 *
 * Properties: `kind` (RgaTeamKind), `card` (RgaItemCard), `list-name`, `prompt`
 * (of the search), `empty-title`, `empty-text`, `add-label`, `icon-name`.
 * Signals: `item-selected`, `item-activated`, as a page has them; `searched`, something
 * else is looked for.
 * Actions: `team.add`, `team.delete`, `team.rename`, `team.open`, `team.drop`.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-team-words.h"

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_TAB (rga_team_tab_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamTab, rga_team_tab, RGA, TEAM_TAB, AdwBin)

/* NULL = nothing open. */
void         rga_team_tab_set_document  (RgaTeamTab  *self,
                                         RgaDocument *document);
void         rga_team_tab_set_programme (RgaTeamTab  *self,
                                         const RgaId *programme);
/* NULL = none; inside the card something of it may be selected. */
const RgaId *rga_team_tab_get_selected  (RgaTeamTab  *self);
/* An item of this list, or one inside its card; NULL = none. */
void         rga_team_tab_select        (RgaTeamTab  *self,
                                         const RgaId *id);
/* Whether the item has its place in this list, or in the card of one that has. */
gboolean     rga_team_tab_holds         (RgaTeamTab  *self,
                                         const RgaId *id);
/* A new item, with the cursor in its name. */
void         rga_team_tab_add           (RgaTeamTab  *self);
/* The cursor in the search above the list. */
void         rga_team_tab_begin_search  (RgaTeamTab  *self);
/* What is searched for; "" = everything is shown. */
const char  *rga_team_tab_get_search    (RgaTeamTab  *self);
void         rga_team_tab_set_search    (RgaTeamTab  *self,
                                         const char  *words);
/* How many items have what is searched for; 0 when nothing is. */
guint        rga_team_tab_count_found   (RgaTeamTab  *self);
/* See rga_item_card_set_brief(). */
void         rga_team_tab_set_brief     (RgaTeamTab  *self,
                                         gboolean     is_brief);
void         rga_team_tab_commit        (RgaTeamTab  *self);

G_END_DECLS
