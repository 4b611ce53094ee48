/* rga-team-kinds.h
 *
 * Of which lists of the plan a list of teams, people, organisations or roles has
 * rows, and which it only counts in them.
 */
#pragma once

#include "rga-team-words.h"

G_BEGIN_DECLS

/* Both end with RGA_LIST_ANY. */
const RgaList *rga_team_kind_shown      (RgaTeamKind    kind);
const RgaList *rga_team_kind_counted    (RgaTeamKind    kind);
gboolean       rga_team_kind_shows      (RgaTeamKind    kind,
                                         RgaList        list);
gboolean       rga_team_kind_counts     (RgaTeamKind    kind,
                                         RgaList        list);
/* RgaId of the items it names that can have a row; free with g_array_unref(). */
GArray        *rga_team_kind_find_named (RgaTeamKind    kind,
                                         const RgaItem *item);

G_END_DECLS
