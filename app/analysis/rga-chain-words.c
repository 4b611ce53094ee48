#include "rga-chains.h"

#include "rga-period-write.h"

#include <string.h>

/* {body} is this step's, {next} that of the next; {needed}, {meeting} and {papers} are
 * days. The language is the reader's choice and not the computer's, so these stand here
 * and not in a catalogue. */
#define SAYS(dutch, english) { [RGA_LANGUAGE_NL] = dutch, [RGA_LANGUAGE_EN] = english }

static const char *const states[RGA_N_CHAIN_STATES] = {
  [RGA_CHAIN_DONE] = "done",
  [RGA_CHAIN_IN_TIME] = "in-time",
  [RGA_CHAIN_TO_PLAN] = "to-plan",
  [RGA_CHAIN_LATE] = "late",
  [RGA_CHAIN_OPEN] = "open",
};

static const char *const settled[RGA_N_LANGUAGES] = SAYS ("gedaan", "done");
static const char *const last_step[RGA_N_LANGUAGES] = SAYS ("het besluit: {meeting}", "the decision: {meeting}");
static const char *const in_time[RGA_N_LANGUAGES] =
  SAYS ("op tijd: {meeting}; uiterlijk {needed}", "in time: {meeting}; {needed} at the latest");
static const char *const to_plan[RGA_N_LANGUAGES] =
  SAYS ("uiterlijk in de vergadering van {meeting}", "in the meeting of {meeting} at the latest");
static const char *const papers[RGA_N_LANGUAGES] =
  SAYS ("; stukken uiterlijk {papers}", "; papers in by {papers}");

static const char *const gaps[RGA_N_CHAIN_GAPS][RGA_N_LANGUAGES] = {
  [RGA_CHAIN_GAP_NO_DATE] = SAYS ("open: het besluit heeft nog geen datum", "open: the decision has no date yet"),
  [RGA_CHAIN_GAP_NO_BODY] = SAYS ("open: deze stap heeft nog geen gremium", "open: this step has no body yet"),
  [RGA_CHAIN_GAP_NO_RHYTHM] = SAYS ("open: wanneer {body} vergadert is niet ingevuld; uiterlijk {needed}",
                                    "open: when {body} meets is not filled in; {needed} at the latest"),
  [RGA_CHAIN_GAP_NO_FREQUENCY] = SAYS ("open: het ritme van {body} noemt niet hoe vaak; uiterlijk {needed}",
                                       "open: the rhythm of {body} does not say how often; {needed} at the latest"),
  [RGA_CHAIN_GAP_NO_PAPERS] = SAYS ("open: hoe lang vooraf de stukken bij {next} moeten zijn is niet ingevuld",
                                    "open: how long beforehand {next} wants its papers is not filled in"),
  [RGA_CHAIN_GAP_NO_MEETING] = SAYS ("open: {body} heeft geen vergadering vóór {needed}",
                                     "open: {body} has no meeting before {needed}"),
  [RGA_CHAIN_GAP_NEXT_OPEN] = SAYS ("open: de vergadering van {next} is nog niet bekend",
                                    "open: the meeting of {next} is not known yet"),
  [RGA_CHAIN_GAP_PLANNED_LATE] = SAYS ("te laat: staat op {planned}, en uiterlijk {needed} is nog op tijd",
                                       "late: is on {planned}, and {needed} at the latest is in time"),
  [RGA_CHAIN_GAP_PASSED] = SAYS ("te laat: de vergadering van {meeting} is geweest", "late: the meeting of {meeting} is over"),
  [RGA_CHAIN_GAP_PAPERS_PASSED] =
    SAYS ("te laat: voor de vergadering van {meeting} moesten de stukken er op {papers} zijn",
          "late: for the meeting of {meeting} the papers were due on {papers}"),
};

const char *
rga_chain_state_to_word (RgaChainState state)
{
  g_return_val_if_fail (state < RGA_N_CHAIN_STATES, "");

  return states[state];
}

/* “12 jan 2027”, “1 jan 2027 – 31 jan 2027”. */
static char *
describe_meeting (const RgaMeeting *meeting,
                  RgaLanguage       language)
{
  g_autofree char *first = rga_day_describe (meeting->first, language, RGA_DAY_STYLE_SHORT);
  g_autofree char *last = rga_day_describe (meeting->last, language, RGA_DAY_STYLE_SHORT);

  return meeting->first == meeting->last ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
}

static void
fill_in (GString    *text,
         const char *mark,
         const char *words)
{
  g_string_replace (text, mark, words != NULL ? words : "", 0);
}

static void
fill_body (GString     *text,
           const char  *mark,
           RgaPlan     *plan,
           const RgaId *id,
           RgaLanguage  language)
{
  const RgaItem *body = rga_plan_get_in (plan, RGA_LIST_BODIES, id);
  static const char *const none[RGA_N_LANGUAGES] = SAYS ("het volgende gremium", "the next body");

  fill_in (text, mark, body != NULL ? rga_item_short_name (body) : none[language]);
}

static const char *
choose_sentence (const RgaChainStep *step,
                 RgaLanguage         language)
{
  if (step->gap != RGA_CHAIN_GAP_NONE)
    return gaps[step->gap][language];
  if (step->state == RGA_CHAIN_DONE)
    return settled[language];
  if (step->state == RGA_CHAIN_TO_PLAN)
    return to_plan[language];

  return step->next < 0 ? last_step[language] : in_time[language];
}

char *
rga_chain_step_sentence (RgaPlan      *plan,
                         const GArray *chain,
                         guint         index,
                         RgaLanguage   language)
{
  const RgaChainStep *step = &g_array_index (chain, RgaChainStep, index);
  const RgaChainStep *next = step->next >= 0 ? &g_array_index (chain, RgaChainStep, step->next) : step;
  RgaMeeting meeting = rga_chain_step_meeting (step);
  g_autofree char *needed = rga_day_describe (step->needed_by, language, RGA_DAY_STYLE_SHORT);
  g_autofree char *papers_by = rga_day_describe (step->papers_by, language, RGA_DAY_STYLE_SHORT);
  g_autofree char *met = describe_meeting (&meeting, language);
  g_autofree char *planned = describe_meeting (&step->planned, language);
  GString *text = g_string_new (choose_sentence (step, language));

  if (step->gap == RGA_CHAIN_GAP_NONE && step->state != RGA_CHAIN_DONE && step->papers_by != RGA_DAY_OPEN)
    g_string_append (text, papers[language]);
  fill_in (text, "{needed}", needed);
  fill_in (text, "{papers}", papers_by);
  fill_in (text, "{meeting}", met);
  fill_in (text, "{planned}", planned);
  fill_body (text, "{body}", plan, &step->body, language);
  fill_body (text, "{next}", plan, &next->body, language);

  return g_string_free (text, FALSE);
}
