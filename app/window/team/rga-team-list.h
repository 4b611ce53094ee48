/* rga-team-list.h
 *
 * Teams, people, organisations or roles under their headings, as a GListModel of
 * RgaTeamEntry. It follows the plan and touches only the rows an edit names.
 */
#pragma once

#include "rga-row-list.h"
#include "rga-team-entry.h"

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_LIST (rga_team_list_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamList, rga_team_list, RGA, TEAM_LIST, RgaRowList)

RgaTeamList *rga_team_list_new           (RgaTeamKind  kind);
/* NULL = nothing. `today` is the day by which something should have ended. */
void         rga_team_list_set_plan      (RgaTeamList *self,
                                          RgaPlan     *plan,
                                          RgaDay       today);
/* Only what is of this agenda, or of none; NULL = all. */
void         rga_team_list_set_programme (RgaTeamList *self,
                                          const RgaId *programme);
/* Only what has all of these words; "" = everything. */
void         rga_team_list_set_search    (RgaTeamList *self,
                                          const char  *words);
/* FALSE when it has no row now. */
gboolean     rga_team_list_find          (RgaTeamList *self,
                                          const RgaId *id,
                                          guint       *place);
/* RGA_ID_NONE for a heading and past the end. */
RgaId        rga_team_list_get_id        (RgaTeamList *self,
                                          guint        place);

G_END_DECLS
