#include "rga-charter-state.h"

#include <string.h>

#include "rga-coherence.h"
#include "rga-open-words.h"
#include "rga-seats.h"

/* What a section is about, by a word of its name; the first that is found counts. */
static const struct
{
  const char       *word;
  RgaCharterSubject subject;
} words[] = {
  { "smart", RGA_CHARTER_RESULTS }, { "resulta", RGA_CHARTER_RESULTS }, { "result", RGA_CHARTER_RESULTS },
  { "doel", RGA_CHARTER_GOAL }, { "goal", RGA_CHARTER_GOAL },
  { "prioriteit", RGA_CHARTER_PRIORITY }, { "priority", RGA_CHARTER_PRIORITY },
  { "partijen", RGA_CHARTER_STAKEHOLDERS }, { "betrokkenen", RGA_CHARTER_STAKEHOLDERS }, { "stakeholder", RGA_CHARTER_STAKEHOLDERS },
  { "trekker", RGA_CHARTER_LEADS }, { "leads", RGA_CHARTER_LEADS },
  { "eindgebruiker", RGA_CHARTER_END_USER }, { "end user", RGA_CHARTER_END_USER },
  { "activiteit", RGA_CHARTER_ACTIVITIES }, { "activities", RGA_CHARTER_ACTIVITIES },
  { "afstemming", RGA_CHARTER_COHERENCE }, { "samenhang", RGA_CHARTER_COHERENCE }, { "coherence", RGA_CHARTER_COHERENCE },
  { "inkoop", RGA_CHARTER_ROUNDS }, { "procurement", RGA_CHARTER_ROUNDS },
  { "projectteam", RGA_CHARTER_TEAM }, { "project team", RGA_CHARTER_TEAM },
};

static const RgaList lists[RGA_N_CHARTER_SUBJECTS] = {
  [RGA_CHARTER_WORDS] = RGA_N_LISTS,
  [RGA_CHARTER_GOAL] = RGA_N_LISTS,
  [RGA_CHARTER_RESULTS] = RGA_LIST_GOALS,
  [RGA_CHARTER_PRIORITY] = RGA_N_LISTS,
  [RGA_CHARTER_STAKEHOLDERS] = RGA_LIST_STAKEHOLDERS,
  [RGA_CHARTER_LEADS] = RGA_LIST_LEADS,
  [RGA_CHARTER_ACTIVITIES] = RGA_N_LISTS,
  [RGA_CHARTER_COHERENCE] = RGA_N_LISTS,
  [RGA_CHARTER_ROUNDS] = RGA_LIST_ROUND_PROJECTS,
  [RGA_CHARTER_END_USER] = RGA_N_LISTS,
  [RGA_CHARTER_TEAM] = RGA_N_LISTS,
};

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

RgaCharterSubject
rga_charter_subject (const RgaSection *section)
{
  const char *called = is_filled (section->kind) ? section->kind : section->title;
  g_autofree char *name = g_utf8_strdown (called == NULL ? "" : called, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (name, words[i].word) != NULL)
      return words[i].subject;

  return RGA_CHARTER_WORDS;
}

/* -- by name -------------------------------------------------------------- */

static gboolean
is_called (const char *name,
           const char *heading)
{
  g_autofree char *one = is_filled (name) ? g_utf8_casefold (name, -1) : NULL;
  g_autofree char *other = g_utf8_casefold (heading, -1);

  return one != NULL && g_str_equal (g_strstrip (one), g_strstrip (other));
}

static const RgaSection *
find_title (GPtrArray  *sections,
            const char *heading)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const RgaSection *section = sections->pdata[i];

      if (is_called (section->title, heading) || is_called (section->kind, heading))
        return section;
    }

  return NULL;
}

static const RgaSection *
find_subject (GPtrArray         *sections,
              RgaCharterSubject  subject)
{
  const RgaSection *found = NULL;

  for (guint i = 0; i < sections->len && subject != RGA_CHARTER_WORDS; i++)
    {
      if (rga_charter_subject (sections->pdata[i]) != subject)
        continue;
      if (found != NULL)
        return NULL;
      found = sections->pdata[i];
    }

  return found;
}

const RgaSection *
rga_charter_find_section (RgaPlan     *plan,
                          const RgaId *project,
                          const char  *heading)
{
  g_autoptr(GPtrArray) sections = NULL;
  const RgaSection *found;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && project != NULL && heading != NULL, NULL);

  sections = rga_plan_children (plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
  found = find_title (sections, heading);

  return found != NULL ? found : find_subject (sections, rga_charter_subject (&(RgaSection) { .title = heading }));
}

gboolean
rga_charter_has_title (RgaPlan     *plan,
                       const RgaId *project,
                       const char  *heading)
{
  g_autoptr(GPtrArray) sections = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && project != NULL && heading != NULL, FALSE);

  sections = rga_plan_children (plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));

  return find_title (sections, heading) != NULL;
}

RgaList
rga_charter_list (RgaCharterSubject subject)
{
  g_return_val_if_fail (subject < RGA_N_CHARTER_SUBJECTS, RGA_N_LISTS);

  return lists[subject];
}

/* -- items of a section --------------------------------------------------- */

/* A goal that is called “doel” is one of the section of that name. */
static gboolean
is_result (const RgaItem *item)
{
  const RgaGoal *goal = (const RgaGoal *) item;

  return item->list != RGA_LIST_GOALS || goal->kind == NULL || g_ascii_strcasecmp (goal->kind, "doel") != 0;
}

GPtrArray *
rga_charter_parts (RgaPlan          *plan,
                   const RgaSection *section)
{
  RgaList list = rga_charter_list (rga_charter_subject (section));
  GPtrArray *parts = NULL;

  if (list == RGA_N_LISTS || rga_id_is_none (&section->project))
    return g_ptr_array_new ();

  parts = rga_plan_children (plan, &section->project, list, (guint) rga_list_find_field (list, "project"));
  for (guint i = parts->len; i > 0; i--)
    if (!is_result (parts->pdata[i - 1]))
      g_ptr_array_remove_index (parts, i - 1);

  return parts;
}

static gboolean
lead_is_open (const RgaLead *lead)
{
  gboolean is_named = is_filled (lead->name) || !rga_id_is_none (&lead->person) || !rga_id_is_none (&lead->organisation) ||
                      !rga_id_is_none (&lead->seat);

  if (rga_words_are_open (lead->state))
    return TRUE;

  return !is_named || rga_words_are_open (lead->name);
}

/* “XX%”: a figure that still has to come. */
static gboolean
has_placeholder (const char *text)
{
  return text != NULL && (strstr (text, "XX") != NULL || strstr (text, "...") != NULL || strstr (text, "…") != NULL);
}

static gboolean
goal_is_open (const RgaGoal *goal)
{
  return !is_filled (goal->name) || is_filled (goal->placeholder) || has_placeholder (goal->name) || rga_words_are_open (goal->name);
}

gboolean
rga_charter_part_is_open (const RgaItem *part)
{
  g_return_val_if_fail (part != NULL, FALSE);

  if (part->list == RGA_LIST_LEADS)
    return lead_is_open ((const RgaLead *) part);
  if (part->list == RGA_LIST_GOALS)
    return goal_is_open ((const RgaGoal *) part);
  if (part->list == RGA_LIST_STAKEHOLDERS)
    return !is_filled (((const RgaStakeholder *) part)->name) && rga_id_is_none (&((const RgaStakeholder *) part)->organisation) &&
           rga_id_is_none (&((const RgaStakeholder *) part)->organisation_group);

  return FALSE;
}

/* -- words that only repeat the items ------------------------------------- */

static void
take_away (GString    *line,
           const char *text)
{
  g_autofree char *lower = is_filled (text) ? g_utf8_strdown (text, -1) : NULL;
  char *found = lower == NULL ? NULL : strstr (line->str, lower);

  if (found != NULL)
    g_string_erase (line, found - line->str, (gssize) strlen (lower));
}

/* Nothing but signs is left when all that the item says is taken out of the line. */
static gboolean
line_repeats (const char    *line,
              const RgaItem *part)
{
  const RgaListInfo *info = rga_list_info (part->list);
  g_autofree char *lower = g_utf8_strdown (line, -1);
  g_autoptr(GString) rest = g_string_new (lower);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_TEXT)
      take_away (rest, *(const char **) rga_item_field (part, i));
  for (const char *c = rest->str; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

static gboolean
is_repeated (const char *line,
             GPtrArray  *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (line_repeats (line, parts->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
rga_charter_repeats (RgaPlan          *plan,
                     const RgaSection *section)
{
  g_autoptr(GPtrArray) parts = rga_charter_parts (plan, section);
  g_auto(GStrv) lines = g_strsplit (section->text == NULL ? "" : section->text, "\n", -1);

  if (!is_filled (section->text) || parts->len == 0)
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    if (!is_repeated (lines[i], parts))
      return FALSE;

  return TRUE;
}

/* -- what tells it -------------------------------------------------------- */

static gboolean
refers (RgaPlan     *plan,
        const RgaId *id,
        RgaList      list)
{
  guint n;

  rga_plan_references (plan, id, list, &n);

  return n > 0;
}

/* By what has a place of its own. */
static gboolean
is_told_elsewhere (RgaPlan          *plan,
                   const RgaSection *section)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &section->project);
  g_autoptr(GPtrArray) seats = NULL;
  g_autoptr(GArray) coherence = NULL;

  switch (rga_charter_subject (section))
    {
    case RGA_CHARTER_GOAL:
      return project != NULL && is_filled (project->goal);
    case RGA_CHARTER_PRIORITY:
      return project != NULL && is_filled (project->priority);
    case RGA_CHARTER_ACTIVITIES:
      return refers (plan, &section->project, RGA_LIST_ACTIVITIES);
    case RGA_CHARTER_COHERENCE:
      coherence = rga_coherence_of (plan, &section->project);
      return coherence->len > 0;
    case RGA_CHARTER_TEAM:
      seats = rga_seats_of (plan, &section->project);
      return seats->len > 0;
    default:
      return FALSE;
    }
}

RgaCharterTelling
rga_charter_telling (RgaPlan          *plan,
                     const RgaSection *section)
{
  g_autoptr(GPtrArray) parts = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && section != NULL, RGA_CHARTER_UNTOLD);

  parts = rga_charter_parts (plan, section);
  if (is_filled (section->text) || parts->len > 0 || is_told_elsewhere (plan, section))
    return RGA_CHARTER_TOLD;

  return section->state == RGA_SECTION_FILLED || section->state == RGA_SECTION_PARTIAL ? RGA_CHARTER_NOT_COPIED : RGA_CHARTER_UNTOLD;
}

static const RgaSource *
find_source (RgaPlan     *plan,
             const RgaId *id)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, id, RGA_LIST_SOURCES, &n);

  for (guint i = 0; i < n; i++)
    if (rga_id_equal (&((const RgaSource *) references[i].item)->about, id))
      return (const RgaSource *) references[i].item;

  return NULL;
}

const RgaSource *
rga_charter_source (RgaPlan          *plan,
                    const RgaSection *section)
{
  const RgaSource *source;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && section != NULL, NULL);

  source = find_source (plan, &section->item.id);

  return source != NULL || rga_id_is_none (&section->project) ? source : find_source (plan, &section->project);
}

/* -- how far -------------------------------------------------------------- */

static gboolean
has_open_line (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (rga_words_are_open (lines[i]) && strlen (lines[i]) > 1)
      return TRUE;

  return has_placeholder (text);
}

RgaSectionState
rga_charter_read_state (const char *text,
                        guint       n_parts,
                        guint       n_open)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text == NULL ? "" : text));

  if (n_parts > 0)
    return n_open == 0 ? RGA_SECTION_FILLED : n_open == n_parts ? RGA_SECTION_TO_DO : RGA_SECTION_PARTIAL;
  if (*stripped == '\0')
    return RGA_SECTION_EMPTY;
  if (rga_words_are_open (stripped) && strchr (stripped, '\n') == NULL)
    return RGA_SECTION_TO_DO;

  return has_open_line (stripped) ? RGA_SECTION_PARTIAL : RGA_SECTION_FILLED;
}

int
rga_charter_follow (int             state,
                    RgaSectionState before,
                    RgaSectionState after)
{
  if (state == RGA_SECTION_NOT_APPLICABLE || before == after)
    return state;
  if (after == RGA_SECTION_EMPTY)
    return state == RGA_SECTION_TO_DO && before != RGA_SECTION_TO_DO ? RGA_SECTION_TO_DO : RGA_SECTION_EMPTY;
  if (state == RGA_WORD_OPEN || state == RGA_SECTION_EMPTY || state == RGA_SECTION_TO_DO || state == (int) before)
    return after;

  return state;
}

static void
count_section (RgaCompleteness *self,
               int              state)
{
  if (state == RGA_SECTION_NOT_APPLICABLE)
    {
      self->not_applicable++;
      return;
    }
  self->sections++;
  self->filled += state == RGA_SECTION_FILLED;
  self->partial += state == RGA_SECTION_PARTIAL;
  self->open += state != RGA_SECTION_FILLED && state != RGA_SECTION_PARTIAL;
}

RgaCompleteness
rga_charter_computed (RgaPlan     *plan,
                      const RgaId *project)
{
  g_autoptr(GPtrArray) sections = rga_plan_children (plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
  RgaCompleteness completeness = { 0 };

  for (guint i = 0; i < sections->len; i++)
    count_section (&completeness, ((RgaSection *) sections->pdata[i])->state);

  return completeness;
}

RgaCompleteness
rga_charter_completeness (RgaPlan     *plan,
                          const RgaId *project)
{
  RgaCompleteness completeness = rga_charter_computed (plan, project);

  completeness.filled = rga_set_value_count (plan, project, RGA_SET_FILLED, completeness.filled);

  return completeness;
}
