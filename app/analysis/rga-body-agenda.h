/* rga-body-agenda.h
 *
 * What stands on the agenda of a body for one of its meetings: what should have been
 * dealt with before, what is due then, and what could come because everything that
 * must come first is done.
 */
#pragma once

#include "rga-chains.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_AGENDA_LATE,
  RGA_AGENDA_DUE,
  RGA_AGENDA_READY,
  RGA_N_AGENDA_STATES,
} RgaAgendaState;

typedef struct
{
  RgaAgendaState state;
  RgaMilestone  *decision;    /* of this body, else the one at the end of its way */
  gboolean       is_step;     /* the plan has no decision of this body: it is on the way to `decision` */
  RgaDay         day;         /* the last that was or is in time; RGA_DAY_OPEN = undated */
  GPtrArray     *waits;       /* RgaItem *: what must come first and is not done */
} RgaAgendaItem;

typedef struct
{
  const RgaBody   *body;
  RgaMeetingsState known;       /* whether its meetings are */
  RgaMeeting       meeting;     /* around or after the day asked for; that day when not known */
  RgaDay           papers_by;   /* RGA_DAY_OPEN = not known */
  GArray          *items;       /* RgaAgendaItem: late, due, ready; in each by day */
} RgaBodyAgenda;

RgaBodyAgenda *rga_body_agenda_new   (RgaPlan             *plan,
                                      const RgaBody       *body,
                                      RgaDay               day,
                                      RgaDay               today);
void           rga_body_agenda_free  (RgaBodyAgenda       *self);
const char    *rga_agenda_state_to_word (RgaAgendaState    state);
/* The whole agenda as plain text, to be put in a mail. Free with g_free(). */
char          *rga_body_agenda_write (RgaPlan             *plan,
                                      const RgaBodyAgenda *self,
                                      RgaLanguage          language);
/* “wacht op Advies fase 2; Nulmeting”; "" when nothing is waited for. */
char          *rga_agenda_item_waits (const RgaAgendaItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaBodyAgenda, rga_body_agenda_free)

G_END_DECLS
