/* rga-team-card.h
 *
 * A team or gremium: who leads it, how full it is, what it stands under, how long
 * it lives, when it meets, its seats and what it decides.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_CARD (rga_team_card_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamCard, rga_team_card, RGA, TEAM_CARD, AdwBin)

G_END_DECLS
