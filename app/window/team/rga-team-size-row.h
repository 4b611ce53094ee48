/* rga-team-size-row.h
 *
 * How many members a team should have, typed as it is said: “6-8”, “ca. 10”.
 * Enter and leaving keep it, Esc restores.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_SIZE_ROW (rga_team_size_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamSizeRow, rga_team_size_row, RGA, TEAM_SIZE_ROW, AdwEntryRow)

/* NULL = nothing; what was typed is kept first. */
void rga_team_size_row_show   (RgaTeamSizeRow *self,
                               RgaDocument    *document,
                               const RgaBody  *body);
void rga_team_size_row_commit (RgaTeamSizeRow *self);

G_END_DECLS
