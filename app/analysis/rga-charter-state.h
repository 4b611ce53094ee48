/* rga-charter-state.h
 *
 * A charter is an ordered list of sections, and each says how far it is. What a
 * section is about follows from what it is called; some are told by items of
 * the plan (goals, leads, stakeholders, seats) rather than by their words.
 */
#pragma once

#include "rga-set-value.h"

G_BEGIN_DECLS

#define RGA_SET_FILLED "sections_filled"   /* name of what somebody sets */

typedef enum
{
  RGA_CHARTER_WORDS,          /* nothing but its own words */
  RGA_CHARTER_GOAL,           /* doel: the project's goal */
  RGA_CHARTER_RESULTS,        /* SMART resultaat: goals */
  RGA_CHARTER_PRIORITY,
  RGA_CHARTER_STAKEHOLDERS,   /* betrokken partijen */
  RGA_CHARTER_LEADS,          /* trekkers */
  RGA_CHARTER_ACTIVITIES,     /* activiteiten en planning */
  RGA_CHARTER_COHERENCE,      /* afstemming met andere projecten */
  RGA_CHARTER_ROUNDS,         /* relatie met inkoop */
  RGA_CHARTER_END_USER,       /* betrokkenheid eindgebruiker */
  RGA_CHARTER_TEAM,           /* projectteam */
  RGA_N_CHARTER_SUBJECTS,
} RgaCharterSubject;

/* Whether anything in the plan says what a section is about. */
typedef enum
{
  RGA_CHARTER_UNTOLD,         /* nothing does, and nobody claims it */
  RGA_CHARTER_TOLD,           /* its words, its items, or what has a place of its own (activities, seats, …) */
  RGA_CHARTER_NOT_COPIED,     /* nothing does, but its state says that there is something: in the source */
} RgaCharterTelling;

typedef struct
{
  guint sections;             /* without those that do not apply */
  guint filled;
  guint partial;
  guint open;                 /* empty, or to be worked out */
  guint not_applicable;
} RgaCompleteness;

RgaCharterSubject rga_charter_subject      (const RgaSection  *section);
/* The section of the project that is called so, whatever its case and number, or the
 * only one about the same; NULL = none. */
const RgaSection *rga_charter_find_section (RgaPlan           *plan,
                                            const RgaId       *project,
                                            const char        *heading);
/* Whether a section of the project is called so. */
gboolean          rga_charter_has_title    (RgaPlan           *plan,
                                            const RgaId       *project,
                                            const char        *heading);
/* The list whose items tell the section; RGA_N_LISTS when its words do. */
RgaList           rga_charter_list         (RgaCharterSubject  subject);
/* Those items, by rank; a new array, borrowed items. */
GPtrArray        *rga_charter_parts        (RgaPlan           *plan,
                                            const RgaSection  *section);
/* Whether an item still has to be filled in: a lead without a name, a result of “XX%”. */
gboolean          rga_charter_part_is_open (const RgaItem     *part);
/* Whether the section's words only say what its items say. */
gboolean          rga_charter_repeats      (RgaPlan           *plan,
                                            const RgaSection  *section);

RgaCharterTelling rga_charter_telling      (RgaPlan           *plan,
                                            const RgaSection  *section);
/* Where it can be read: the source of the section itself, which has a place, else a
 * source of its project, in which it is somewhere; NULL = not known. */
const RgaSource  *rga_charter_source       (RgaPlan           *plan,
                                            const RgaSection  *section);

/* How far words and items are by themselves. */
RgaSectionState   rga_charter_read_state   (const char        *text,
                                            guint              n_parts,
                                            guint              n_open);
/* A state that followed what was there follows what is there now; one that was
 * set by hand stays, unless it is plainly no longer so. */
int               rga_charter_follow       (int                state,     /* RgaSectionState or RGA_WORD_OPEN */
                                            RgaSectionState    before,
                                            RgaSectionState    after);

RgaCompleteness   rga_charter_completeness (RgaPlan           *plan,
                                            const RgaId       *project);   /* with what was set as filled */
RgaCompleteness   rga_charter_computed     (RgaPlan           *plan,
                                            const RgaId       *project);

G_END_DECLS
