/* rga-chains.h
 *
 * The bodies a decision passes on its way (advice, steering group, colleges,
 * councils), and for each of them the last meeting that is still in time for the
 * next one. Computed backwards from the day of the decision: before a meeting of a
 * body its papers must be in, and by then the body before it has met.
 *
 * The way is that of the decisions that must be taken first, and where the plan has
 * none, of the bodies that deal with a body's decisions before it (`prepared_by`), as
 * far back as the body that proposes it.
 */
#pragma once

#include "rga-decisions.h"
#include "rga-language.h"
#include "rga-meetings.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_CHAIN_DONE,      /* taken, discussed or dropped */
  RGA_CHAIN_IN_TIME,   /* its own date is in time */
  RGA_CHAIN_TO_PLAN,   /* no date of its own yet; the last meeting is still to come */
  RGA_CHAIN_LATE,
  RGA_CHAIN_OPEN,      /* not known, see the gap */
  RGA_N_CHAIN_STATES,
} RgaChainState;

/* Why something is not known, or how it is late. */
typedef enum
{
  RGA_CHAIN_GAP_NONE,
  RGA_CHAIN_GAP_NO_DATE,       /* the decision at the end has no date */
  RGA_CHAIN_GAP_NO_BODY,       /* this step has none */
  RGA_CHAIN_GAP_NO_RHYTHM,     /* when this body meets is not known */
  RGA_CHAIN_GAP_NO_FREQUENCY,
  RGA_CHAIN_GAP_NO_PAPERS,     /* how long before the papers of the next body are in */
  RGA_CHAIN_GAP_NO_MEETING,    /* this body has no meeting that is in time */
  RGA_CHAIN_GAP_NEXT_OPEN,     /* the meeting of the next body is not known */
  RGA_CHAIN_GAP_PLANNED_LATE,  /* it has a date, after the last day */
  RGA_CHAIN_GAP_PASSED,        /* its meeting is over, and it is not settled */
  RGA_CHAIN_GAP_PAPERS_PASSED, /* papers for the last meeting can no longer be in */
  RGA_N_CHAIN_GAPS,
} RgaChainGap;

typedef struct
{
  RgaId         body;        /* RGA_ID_NONE = of no body yet */
  RgaMilestone *decision;    /* NULL: the plan has no decision of this body on the way */
  int           next;        /* index of the step it makes way for; -1 = the last */
  RgaDay        needed_by;   /* the last day that is in time for the next; RGA_DAY_OPEN */
  RgaMeeting    latest;      /* the last meeting in time; open days when not known */
  RgaMeeting    planned;     /* its own date, as a meeting; open days when it has none */
  RgaDay        papers_by;   /* for the meeting it goes to; RGA_DAY_OPEN = not known */
  RgaChainState state;
  RgaChainGap   gap;
} RgaChainStep;

/* The meeting it goes to: its own when that is in time, else the last; open days when
 * neither is known. */
RgaMeeting rga_chain_step_meeting  (const RgaChainStep *self);
/* RgaChainStep, the first body first and `decision` last; at least that one. Free with
 * g_array_unref(). */
GArray    *rga_chain_new           (RgaPlan            *plan,
                                    RgaMilestone       *decision,
                                    RgaDay              today);
/* RgaMilestone *: the decisions at the end of a chain of more than one step that are
 * still to be taken, as rga_decisions_new() orders them; free the container. */
GPtrArray *rga_chain_ends          (RgaPlan            *plan,
                                    const RgaId        *programme);

const char *rga_chain_state_to_word (RgaChainState      state);
/* What there is to say of a step, whole; {body} and days filled in. Free with g_free(). */
char      *rga_chain_step_sentence (RgaPlan            *plan,
                                    const GArray       *chain,
                                    guint               step,
                                    RgaLanguage         language);

G_END_DECLS
