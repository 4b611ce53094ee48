/* rga-team-words.h
 *
 * What teams, people, organisations and roles say in a list: under which heading
 * each stands, its lines, and the words it is found by. No widgets.
 */
#pragma once

#include "rga-bodies.h"
#include "rga-people.h"

G_BEGIN_DECLS

/* The tabs of the page. */
typedef enum
{
  RGA_TEAM_BODIES,
  RGA_TEAM_PEOPLE,
  RGA_TEAM_ORGANISATIONS,
  RGA_TEAM_ROLES,
  RGA_N_TEAM_KINDS,
} RgaTeamKind;

/* One row of a list. Strings are owned; "" = nothing to say. */
typedef struct
{
  guint    section;    /* headings are in order of this, then of their words */
  char    *group;      /* the heading */
  char    *order;      /* among those under it; compares as bytes */
  char    *title;
  gboolean is_open;    /* the title says that there is no name */
  char    *subtitle;
  char    *note;       /* short, at the end of the row */
  char    *warning;    /* a sentence */
} RgaTeamLine;

/* Whether the item has a row in that list. */
gboolean     rga_team_line_is_in     (RgaTeamKind        kind,
                                      const RgaItem     *item);
/* `today` is the day by which something should have ended. */
RgaTeamLine *rga_team_line_new       (RgaTeamKind        kind,
                                      RgaPlan           *plan,
                                      const RgaItem     *item,
                                      RgaDay             today);
void         rga_team_line_free      (RgaTeamLine       *self);
/* Whether all `words` are among its own, its other names, and what belongs to it:
 * a role is found by its tasks and powers, a team by its seats. */
gboolean     rga_team_line_matches   (const RgaTeamLine *self,
                                      RgaPlan           *plan,
                                      const RgaItem     *item,
                                      const char        *words);
/* Says below the title in which task, power or seat the words were found. */
void         rga_team_line_show_found (RgaTeamLine      *self,
                                      RgaPlan           *plan,
                                      const RgaItem     *item,
                                      const char        *words);

/* “6 to 8”, “about 10”; "" when not known. Free with g_free(), as all below. */
char        *rga_team_size_words     (const RgaBodySize *size);
/* “7 filled, 2 open”; "" for a team without seats. */
char        *rga_team_filled_words   (const RgaBodySize *size);
/* “6–8 hours a week and 1 seat without hours” */
char        *rga_team_hours_words    (const RgaSeatHours *hours);
/* Hours of one row, or that they are not known, or that none are asked. */
char        *rga_team_seat_hours_words (RgaPlan        *plan,
                                      const RgaSeat    *seat);
/* “17, 13 named”; "" when nothing is expected or named. */
char        *rga_team_named_words    (gint64             expected,
                                      guint              named);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaTeamLine, rga_team_line_free)

G_END_DECLS
