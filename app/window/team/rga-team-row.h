/* rga-team-row.h
 *
 * One row of a list of teams, people, organisations or roles. Rows can be dragged
 * onto each other: a person onto an open seat, an open seat onto a person; what
 * that means is up to the action `team.drop` ((ss), what and onto what).
 *
 * Property `entry` (RgaTeamEntry).
 */
#pragma once

#include <adwaita.h>

#include "rga-team-entry.h"

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_ROW (rga_team_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamRow, rga_team_row, RGA, TEAM_ROW, AdwBin)

G_END_DECLS
