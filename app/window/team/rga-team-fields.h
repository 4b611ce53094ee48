/* rga-team-fields.h
 *
 * Some fields of an item as rows that edit them, in a group with a heading.
 * Shows nothing for items of another list.
 *
 * Properties: `list`, the name of the list; `fields`, names parted by spaces.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_FIELDS (rga_team_fields_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamFields, rga_team_fields, RGA, TEAM_FIELDS, AdwPreferencesGroup)

/* NULL item = nothing; what was typed is kept first. */
void rga_team_fields_show   (RgaTeamFields *self,
                             RgaDocument   *document,
                             const RgaItem *item);
void rga_team_fields_commit (RgaTeamFields *self);
/* Hides them while the same stands beside it in the detail pane. */
void rga_team_fields_set_brief (RgaTeamFields *self,
                                gboolean       is_brief);

G_END_DECLS
