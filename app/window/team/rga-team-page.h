/* rga-team-page.h
 *
 * Teams, people, organisations and roles: four tabs, each a list and a card. See
 * rga-page.h for what the frame asks of it.
 *
 * Actions of what stands in its cards: `detail.jump` and `detail.remove` (both: id
 * as text).
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_PAGE (rga_team_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamPage, rga_team_page, RGA, TEAM_PAGE, AdwBin)

G_END_DECLS
