/* rga-team-entry.h
 *
 * One row of a list of teams, people, organisations or roles, or a heading
 * between them.
 *
 * Read-only properties, for the row: `title`, `subtitle`, `note`, `warning`,
 * `has-subtitle`, `has-note`, `has-warning`, `is-heading`, `is-item`, `classes`
 * (of the title).
 */
#pragma once

#include <gio/gio.h>

#include "rga-team-words.h"

G_BEGIN_DECLS

#define RGA_TYPE_TEAM_ENTRY (rga_team_entry_get_type ())
G_DECLARE_FINAL_TYPE (RgaTeamEntry, rga_team_entry, RGA, TEAM_ENTRY, GObject)

/* Takes over `line`. */
RgaTeamEntry *rga_team_entry_new         (const RgaId        *id,
                                          RgaTeamLine        *line);
/* The heading that `entry` stands under. */
RgaTeamEntry *rga_team_entry_new_heading (RgaTeamEntry       *entry);
/* RGA_ID_NONE for a heading. */
const RgaId  *rga_team_entry_get_id      (RgaTeamEntry       *self);
gboolean      rga_team_entry_is_heading  (RgaTeamEntry       *self);
/* Below 0, 0 or above: where they stand in the list. */
int           rga_team_entry_compare     (RgaTeamEntry       *a,
                                          RgaTeamEntry       *b);
gboolean      rga_team_entry_same_group  (RgaTeamEntry       *a,
                                          RgaTeamEntry       *b);
/* Whether it would stay where it is with `line`. */
gboolean      rga_team_entry_stays       (RgaTeamEntry       *self,
                                          const RgaTeamLine  *line);
/* Takes over `line`, and says what changed. */
void          rga_team_entry_update      (RgaTeamEntry       *self,
                                          RgaTeamLine        *line);

G_END_DECLS
