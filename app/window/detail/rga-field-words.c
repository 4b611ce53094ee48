#include "rga-field-words.h"

#include <glib/gi18n.h>

#include <string.h>

#include "rga-area-word.h"
#include "rga-settings.h"
#include "rga-store.h"
#include "rga-table.h"

typedef struct
{
  const char *name;    /* as stored; “list.field” where one list says it differently */
  const char *text;
} Word;

typedef struct
{
  const char *kind;
  const char *heading;
} ListWord;

static const Word labels[] = {
  { "about", NC_("field", "About") },
  { "act", NC_("field", "Act") },
  { "action_point", NC_("field", "Action point") },
  { "activity", NC_("field", "Activity") },
  { "actual", NC_("field", "Actual date") },
  { "adopted", NC_("field", "Adopted on") },
  { "affects", NC_("field", "Affects") },
  { "aliases", NC_("field", "Also known as") },
  { "aligned", NC_("field", "Aligned") },
  { "amount", NC_("field", "Amount (€)") },
  { "amount_max", NC_("field", "At most (€)") },
  { "amount_printed", NC_("field", "Amount as printed (€)") },
  { "amount_set", NC_("field", "Amount as set (€)") },
  { "approximate", NC_("field", "About, not exact") },
  { "as_of", NC_("field", "As-of date") },
  { "assignment", NC_("field", "Assignment") },
  { "author", NC_("field", "Author") },
  { "autumn_first", NC_("field", "First month of autumn") },
  { "base", NC_("field", "Base line") },
  { "baseline", NC_("field", "Starting value") },
  { "baseline_date", NC_("field", "Measured on") },
  { "basis", NC_("field", "Based on") },
  { "basis_year", NC_("field", "Year of the figures") },
  { "begin_last", NC_("field", "“Begin” of a month: last day") },
  { "body", NC_("field", "Body") },
  { "budget", NC_("field", "Budget") },
  { "ceiling", NC_("field", "Ceiling (€)") },
  { "ceiling_text", NC_("field", "Ceiling in words") },
  { "chair", NC_("field", "Chair") },
  { "change", NC_("field", "Intended change") },
  { "closed", NC_("field", "Closed") },
  { "colour", NC_("field", "Colour") },
  { "commissioner", NC_("field", "Commissioned by") },
  { "commissioner_body", NC_("field", "Commissioning body") },
  { "composition", NC_("field", "Composition") },
  { "condition", NC_("field", "Condition") },
  { "contractor_body", NC_("field", "Commissioned body") },
  { "contribution", NC_("field", "Contribution") },
  { "counts_in_size", NC_("field", "Counts in the size") },
  { "covers", NC_("field", "Pays for") },
  { "criteria", NC_("field", "Criteria") },
  { "date", NC_("field", "Date") },
  { "deadline", NC_("field", "Deadline") },
  { "delivered_to", NC_("field", "Delivered to") },
  { "delivers_as_one", NC_("field", "Delivers as one") },
  { "direction", NC_("field", "Direction") },
  { "document", NC_("field", "Document") },
  { "due", NC_("field", "Due") },
  { "end_first", NC_("field", "“End” of a month: first day") },
  { "end_reason", NC_("field", "Reason for ending") },
  { "excludes", NC_("field", "Does not include") },
  { "expected_count", NC_("field", "Expected number") },
  { "external", NC_("field", "Outside this agenda") },
  { "field", NC_("field", "Field") },
  { "fixed_days", NC_("field", "Fixed days") },
  { "focus_area", NC_("field", "Focus area") },
  { "focus_area_word", NC_("field", "Word for focus area") },
  { "framework", NC_("field", "Framework") },
  { "from", NC_("field", "What comes first") },
  { "function", NC_("field", "Function") },
  { "goal", NC_("field", "Goal") },
  { "good_friday", NC_("field", "Good Friday is free") },
  { "half_anchor", NC_("field", "“Half” of a month: symbol on day") },
  { "half_first", NC_("field", "“Half” of a month: first day") },
  { "half_last", NC_("field", "“Half” of a month: last day") },
  { "held_by", NC_("field", "Held by") },
  { "holders", NC_("field", "Budget holders") },
  { "hours_basis", NC_("field", "Hours counted per") },
  { "hours_computed", NC_("field", "Hours computed") },
  { "hours_given", NC_("field", "Hours given") },
  { "hours_max", NC_("field", "Hours a week, at most") },
  { "hours_min", NC_("field", "Hours a week, at least") },
  { "hours_per_week", NC_("field", "Requested hours a week") },
  { "hours_set", NC_("field", "Hours set") },
  { "hours_state", NC_("field", "State of the hours") },
  { "hours_text", NC_("field", "Hours in words") },
  { "hours_unit", NC_("field", "Unit") },
  { "indicator", NC_("field", "Indicator") },
  { "interest", NC_("field", "Interest") },
  { "internal", NC_("field", "Internal") },
  { "key", NC_("field", "Distribution key") },
  { "kind", NC_("field", "Kind") },
  { "lag_days", NC_("field", "Days in between") },
  { "lead", NC_("field", "Lead") },
  { "level", NC_("field", "Level") },
  { "liberation_day", NC_("field", "Liberation Day is free") },
  { "lifecycle", NC_("field", "Life of the team") },
  { "line", NC_("field", "Budget line") },
  { "marker", NC_("field", "Marker") },
  { "measurable", NC_("field", "Measurable") },
  { "measure", NC_("field", "Measure") },
  { "min_days_per_week", NC_("field", "Least days a week") },
  { "minutes_per_day", NC_("field", "Minutes in a working day") },
  { "model", NC_("field", "Governance model") },
  { "motto", NC_("field", "Motto") },
  { "name", NC_("field", "Name") },
  { "name_state", NC_("field", "State of the name") },
  { "narrative", NC_("field", "What was done") },
  { "notes", NC_("field", "Notes") },
  { "number", NC_("field", "Number") },
  { "occurrences", NC_("field", "Number of times") },
  { "order_label", NC_("field", "Order label") },
  { "organisation", NC_("field", "Organisation") },
  { "organisation_group", NC_("field", "Group of organisations") },
  { "organisation_text", NC_("field", "Organisation in words") },
  { "output_count", NC_("field", "Number of results") },
  { "outputs", NC_("field", "Results") },
  { "owner", NC_("field", "Owner") },
  { "parent", NC_("field", "Part of") },
  { "part", NC_("field", "Part") },
  { "participants", NC_("field", "Participants") },
  { "parties", NC_("field", "Parties") },
  { "party", NC_("field", "Party") },
  { "percent", NC_("field", "Percentage") },
  { "percent_of", NC_("field", "Percentage of") },
  { "performer", NC_("field", "Performed by") },
  { "performer_body", NC_("field", "Performing team") },
  { "period", NC_("field", "When") },
  { "person", NC_("field", "Person") },
  { "persons", NC_("field", "Number of people") },
  { "persons_text", NC_("field", "People in words") },
  { "phase", NC_("field", "Phase") },
  { "place", NC_("field", "Place") },
  { "placeholder", NC_("field", "Still to fill in") },
  { "predecessor", NC_("field", "Predecessor") },
  { "principles", NC_("field", "Principles") },
  { "printed", NC_("field", "As printed") },
  { "printed_decimals", NC_("field", "Decimals printed") },
  { "priority", NC_("field", "Priority") },
  { "priority_rank", NC_("field", "Rank") },
  { "product", NC_("field", "Product") },
  { "programme", NC_("field", "Agenda") },
  { "progress", NC_("field", "Progress (%)") },
  { "project", NC_("field", "Project") },
  { "proposed_by", NC_("field", "Proposed by") },
  { "provisional", NC_("field", "Provisional") },
  { "rate", NC_("field", "Rate per hour (€)") },
  { "reason", NC_("field", "Reason") },
  { "recurrence", NC_("field", "How often") },
  { "region", NC_("field", "Region") },
  { "relation", NC_("field", "Relation") },
  { "reporting", NC_("field", "Reporting") },
  { "requirement", NC_("field", "Requested hours") },
  { "result", NC_("field", "Result") },
  { "rhythm", NC_("field", "Meets") },
  { "risk", NC_("field", "Risk") },
  { "role", NC_("field", "Role") },
  { "round", NC_("field", "Procurement round") },
  { "round_at", NC_("field", "Rounded per") },
  { "same_as", NC_("field", "Same as") },
  { "same_person_as", NC_("field", "Same person as") },
  { "seat", NC_("field", "Seat") },
  { "seats_about", NC_("field", "Seats, about") },
  { "seats_max", NC_("field", "Seats, at most") },
  { "seats_min", NC_("field", "Seats, at least") },
  { "secretary", NC_("field", "Secretary") },
  { "set_reason", NC_("field", "Reason") },
  { "settle", NC_("field", "Difference goes to") },
  { "settle_row", NC_("field", "Row that settles") },
  { "shared_with", NC_("field", "Shared with") },
  { "short_name", NC_("field", "Short name") },
  { "size_about", NC_("field", "Size, about") },
  { "size_max", NC_("field", "Size, at most") },
  { "size_min", NC_("field", "Size, at least") },
  { "source", NC_("field", "Source") },
  { "spring_first", NC_("field", "First month of spring") },
  { "start_condition", NC_("field", "Starts after") },
  { "state", NC_("field", "State") },
  { "status", NC_("field", "Status") },
  { "status_text", NC_("field", "Status in words") },
  { "subgroup", NC_("field", "Subgroup") },
  { "subject", NC_("field", "Subject") },
  { "subregion", NC_("field", "Subregion") },
  { "successor", NC_("field", "Successor") },
  { "summer_first", NC_("field", "First month of summer") },
  { "target", NC_("field", "Target") },
  { "target_date", NC_("field", "Target date") },
  { "target_text", NC_("field", "Target in words") },
  { "template_name", NC_("field", "Template") },
  { "text", NC_("field", "Text") },
  { "title", NC_("field", "Title") },
  { "to", NC_("field", "What follows") },
  { "type", NC_("field", "Type") },
  { "unit", NC_("field", "Unit") },
  { "until", NC_("field", "Until") },
  { "use_year", NC_("field", "Used in year") },
  { "value", NC_("field", "Value") },
  { "variant", NC_("field", "Variant") },
  { "weeks", NC_("field", "Weeks") },
  { "weeks_per_year", NC_("field", "Weeks in a year") },
  { "word_idea", NC_("field", "Word for “idea”") },
  { "word_planned", NC_("field", "Word for “planned”") },
  { "word_running", NC_("field", "Word for “running”") },
  { "word_done", NC_("field", "Word for “done”") },
  { "word_ongoing", NC_("field", "Word for “ongoing”") },
  { "word_dropped", NC_("field", "Word for “dropped”") },
  { "word_preparing", NC_("field", "Word for “in preparation”") },
  { "word_scheduled", NC_("field", "Word for “on the agenda”") },
  { "word_to_decide", NC_("field", "Word for “to be decided”") },
  { "word_discussed", NC_("field", "Word for “discussed”") },
  { "word_taken", NC_("field", "Word for “taken”") },
  { "working_days", NC_("field", "Working days") },
  { "weight", NC_("field", "Weight") },
  { "winter_first", NC_("field", "First month of winter") },
  { "year", NC_("field", "Year") },
  { "year_begin_months", NC_("field", "“Begin” of a year: months") },
  { "year_end_months", NC_("field", "“End” of a year: months") },
  { "year_from", NC_("field", "From year") },
  { "year_half_anchor", NC_("field", "“Half” of a year: symbol on month") },
  { "year_half_first", NC_("field", "“Half” of a year: first month") },
  { "year_half_last", NC_("field", "“Half” of a year: last month") },
  { "year_to", NC_("field", "To year") },
  { "bodies.parent", NC_("field", "Reports to") },
  { "milestones.activity", NC_("field", "Belongs to activity") },
  { "milestones.performer", NC_("field", "Lead") },
  { "milestones.type", NC_("field", "Kind of milestone") },
  { "seats.body", NC_("field", "Team") },
  { "seats.lead", NC_("field", "Leads the project") },
  { "requirements.body", NC_("field", "Team") },
  { "projects.template_name", NC_("field", "Charter template") },
};

static const Word values[] = {
  { "idea", NC_("value", "idea") },
  { "planned", NC_("value", "planned") },
  { "running", NC_("value", "running") },
  { "done", NC_("value", "done") },
  { "ongoing", NC_("value", "ongoing") },
  { "dropped", NC_("value", "dropped") },
  { "preparing", NC_("value", "in preparation") },
  { "scheduled", NC_("value", "on the agenda") },
  { "to-decide", NC_("value", "to be decided") },
  { "discussed", NC_("value", "discussed") },
  { "taken", NC_("value", "taken") },
  { "milestone", NC_("value", "milestone") },
  { "decision", NC_("value", "decision") },
  { "finish-start", NC_("value", "after it ends") },
  { "start-start", NC_("value", "starts with it") },
  { "finish-finish", NC_("value", "ends with it") },
  { "start-finish", NC_("value", "ends when it starts") },
  { "precondition", NC_("value", "condition") },
  { "ends", NC_("value", "ends it") },
  { "coordination", NC_("value", "coordination") },
  { "part-of", NC_("value", "part of") },
  { "same-product", NC_("value", "same product") },
  { "empty", NC_("value", "empty") },
  { "to-do", NC_("value", "still to be worked out") },
  { "partial", NC_("value", "partly filled in") },
  { "filled", NC_("value", "filled in") },
  { "not-applicable", NC_("value", "not applicable") },
  { "hours", NC_("value", "hours") },
  { "days", NC_("value", "days") },
  { "row", NC_("value", "row") },
  { "person", NC_("value", "person") },
  { "organisation", NC_("value", "organisation") },
  { "largest", NC_("value", "the largest") },
  { "last", NC_("value", "the last") },
  { "leave", NC_("value", "left as it is") },
  { "other-lines", NC_("value", "the other lines") },
  { "total", NC_("value", "the total") },
  { "every-year", NC_("value", "every year") },
  { "fifth-year", NC_("value", "every fifth year") },
  { "never", NC_("value", "never") },
  { "school-holiday", NC_("value", "school holiday") },
  { "closed", NC_("value", "closed") },
  { "lines", NC_("value", "chosen lines") },
  { "risk", NC_("value", "risk") },
  { "success-factor", NC_("value", "success factor") },
  { "task", NC_("value", "task") },
  { "power", NC_("value", "power") },
};

static const ListWord lists[RGA_N_LISTS] = {
  [RGA_LIST_SETTINGS] = { NC_("kind", "Agenda settings"), NC_("heading", "Agenda settings") },
  [RGA_LIST_DOCUMENTS] = { NC_("kind", "Document"), NC_("heading", "Documents") },
  [RGA_LIST_PROGRAMMES] = { NC_("kind", "Agenda"), NC_("heading", "Agendas") },
  [RGA_LIST_FOCUS_AREAS] = { NC_("kind", "Focus area"), NC_("heading", "Focus areas") },
  [RGA_LIST_ORGANISATIONS] = { NC_("kind", "Organisation"), NC_("heading", "Organisations") },
  [RGA_LIST_ORGANISATION_GROUPS] = { NC_("kind", "Group of organisations"), NC_("heading", "Groups of organisations") },
  [RGA_LIST_GROUP_MEMBERS] = { NC_("kind", "Member"), NC_("heading", "Members") },
  [RGA_LIST_PEOPLE] = { NC_("kind", "Person"), NC_("heading", "People") },
  [RGA_LIST_BODIES] = { NC_("kind", "Team"), NC_("heading", "Teams and bodies") },
  [RGA_LIST_PROJECTS] = { NC_("kind", "Project"), NC_("heading", "Projects") },
  [RGA_LIST_PROJECT_FOCUS_AREAS] = { NC_("kind", "Focus area of a project"), NC_("heading", "Focus areas") },
  [RGA_LIST_SECTIONS] = { NC_("kind", "Section"), NC_("heading", "Sections") },
  [RGA_LIST_INDICATORS] = { NC_("kind", "Indicator"), NC_("heading", "Indicators") },
  [RGA_LIST_MEASUREMENTS] = { NC_("kind", "Measurement"), NC_("heading", "Measurements") },
  [RGA_LIST_GOALS] = { NC_("kind", "Goal"), NC_("heading", "Goals") },
  [RGA_LIST_LEADS] = { NC_("kind", "Lead"), NC_("heading", "Leads") },
  [RGA_LIST_ACTIVITIES] = { NC_("kind", "Activity"), NC_("heading", "Activities") },
  [RGA_LIST_MILESTONES] = { NC_("kind", "Milestone"), NC_("heading", "Milestones and decisions") },
  [RGA_LIST_LINKS] = { NC_("kind", "Link"), NC_("heading", "Links") },
  [RGA_LIST_SEATS] = { NC_("kind", "Seat"), NC_("heading", "Seats") },
  [RGA_LIST_SEAT_VARIANTS] = { NC_("kind", "Variant"), NC_("heading", "Variants") },
  [RGA_LIST_KEYS] = { NC_("kind", "Distribution key"), NC_("heading", "Distribution keys") },
  [RGA_LIST_KEY_WEIGHTS] = { NC_("kind", "Weight"), NC_("heading", "Weights") },
  [RGA_LIST_REQUIREMENTS] = { NC_("kind", "Requested hours"), NC_("heading", "Requested hours") },
  [RGA_LIST_REQUIREMENT_ROWS] = { NC_("kind", "Row of requested hours"), NC_("heading", "Rows") },
  [RGA_LIST_BUDGETS] = { NC_("kind", "Budget"), NC_("heading", "Budgets") },
  [RGA_LIST_BUDGET_LINES] = { NC_("kind", "Budget line"), NC_("heading", "Budget lines") },
  [RGA_LIST_BUDGET_LINE_BASES] = { NC_("kind", "Base line"), NC_("heading", "Base lines") },
  [RGA_LIST_COST_SHARES] = { NC_("kind", "Cost share"), NC_("heading", "Cost shares") },
  [RGA_LIST_FUNDING_SOURCES] = { NC_("kind", "Funding source"), NC_("heading", "Funding") },
  [RGA_LIST_REPORTS] = { NC_("kind", "Report"), NC_("heading", "Reports") },
  [RGA_LIST_RISKS] = { NC_("kind", "Risk"), NC_("heading", "Risks") },
  [RGA_LIST_RISK_ITEMS] = { NC_("kind", "Affected item"), NC_("heading", "Risks") },
  [RGA_LIST_ROLES] = { NC_("kind", "Role"), NC_("heading", "Roles") },
  [RGA_LIST_ROLE_TASKS] = { NC_("kind", "Task"), NC_("heading", "Tasks and powers") },
  [RGA_LIST_ROUNDS] = { NC_("kind", "Procurement round"), NC_("heading", "Procurement rounds") },
  [RGA_LIST_ROUND_PROJECTS] = { NC_("kind", "Procurement round"), NC_("heading", "Procurement rounds") },
  [RGA_LIST_AGREEMENTS] = { NC_("kind", "Agreement"), NC_("heading", "Agreements") },
  [RGA_LIST_STAKEHOLDERS] = { NC_("kind", "Stakeholder"), NC_("heading", "Stakeholders") },
  [RGA_LIST_OPEN_POINTS] = { NC_("kind", "Open point"), NC_("heading", "Open points") },
  [RGA_LIST_FRAMEWORKS] = { NC_("kind", "Framework"), NC_("heading", "Frameworks") },
  [RGA_LIST_FRAMEWORK_LINES] = { NC_("kind", "Line of a framework"), NC_("heading", "Lines") },
  [RGA_LIST_RULES] = { NC_("kind", "Working agreement"), NC_("heading", "Working agreements") },
  [RGA_LIST_FREE_DAYS] = { NC_("kind", "Free days"), NC_("heading", "Free days") },
  [RGA_LIST_OVERRIDES] = { NC_("kind", "Value set by hand"), NC_("heading", "Values set by hand") },
  [RGA_LIST_SOURCES] = { NC_("kind", "Source"), NC_("heading", "Sources") },
};

static const char *
find_word (const Word *words,
           gsize       n,
           const char *name)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (words[i].name, name) == 0)
      return words[i].text;

  return NULL;
}

static gboolean
is_decision (const RgaItem *item)
{
  return item->list == RGA_LIST_MILESTONES
         && ((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION;
}

const char *
rga_field_words_label (RgaList list,
                       guint   field)
{
  const RgaListInfo *info = rga_list_info (list);
  const char *name, *text;
  g_autofree char *own = NULL;

  g_return_val_if_fail (info != NULL && field < info->n_fields, "");

  name = info->fields[field].name;
  own = g_strdup_printf ("%s.%s", info->name, name);
  text = find_word (labels, G_N_ELEMENTS (labels), own);
  if (text == NULL)
    text = find_word (labels, G_N_ELEMENTS (labels), name);

  return text == NULL ? name : g_dpgettext2 (NULL, "field", text);
}

/* Agendas write their word in the middle of a sentence; here it stands alone. */
static const char *
capitalise (const char *word)
{
  g_autofree char *first = g_utf8_strup (word, g_utf8_next_char (word) - word);
  g_autofree char *whole = g_strconcat (first, g_utf8_next_char (word), NULL);

  return g_intern_string (whole);
}

static gboolean
is_own_word (const char *word)
{
  g_autofree char *own = g_utf8_casefold (word, -1);
  g_autofree char *usual = g_utf8_casefold (C_("kind", "Focus area"), -1);

  return strcmp (own, usual) != 0;
}

const char *
rga_field_words_area (RgaPlan       *plan,
                      const RgaItem *item)
{
  RgaId programme;
  const char *word;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, NULL);

  programme = rga_item_programme (plan, item);
  word = rga_area_word (plan, &programme);

  return word != NULL && is_own_word (word) ? capitalise (word) : NULL;
}

const char *
rga_field_words_label_of (RgaPlan       *plan,
                          const RgaItem *item,
                          guint          field)
{
  const RgaField *info = &rga_list_info (item->list)->fields[field];
  gboolean names_area = info->type == RGA_FIELD_REFERENCE && info->target == RGA_LIST_FOCUS_AREAS
                        && strcmp (info->name, "focus_area") == 0;
  const char *own = names_area ? rga_field_words_area (plan, item) : NULL;

  return own != NULL ? own : rga_field_words_label (item->list, field);
}

const char *
rga_field_words_value (const char *word)
{
  const char *text;

  g_return_val_if_fail (word != NULL, "");

  text = find_word (values, G_N_ELEMENTS (values), word);

  return text == NULL ? word : g_dpgettext2 (NULL, "value", text);
}

const char *
rga_field_words_value_in (RgaPlan    *plan,
                          const char *word)
{
  const char *own;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && word != NULL, "");

  own = rga_settings_get_status_word (rga_plan_get_settings (plan), word);

  return own != NULL ? own : rga_field_words_value (word);
}

gboolean
rga_field_words_offers (const RgaItem *item,
                        guint          field,
                        int            word)
{
  g_auto (RgaValue) now = { 0 };

  g_return_val_if_fail (item != NULL, FALSE);

  now = rga_item_get_value (item, field);
  if (now.type == RGA_FIELD_WORD && now.word == word)
    return TRUE;
  if (strcmp (rga_list_info (item->list)->fields[field].name, "status") != 0)
    return TRUE;
  if (is_decision (item))
    return word >= RGA_STATUS_PREPARING || word == RGA_STATUS_DROPPED;

  return word < RGA_STATUS_PREPARING;
}

const char *
rga_field_words_kind (RgaPlan       *plan,
                      const RgaItem *item)
{
  const char *own = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, "");

  if (is_decision (item))
    return C_("kind", "Decision");
  if (item->list == RGA_LIST_FOCUS_AREAS)
    own = rga_area_word_of (plan, (const RgaFocusArea *) item);

  return own != NULL ? capitalise (own) : g_dpgettext2 (NULL, "kind", lists[item->list].kind);
}

const char *
rga_field_words_list_kind (RgaList list)
{
  g_return_val_if_fail (list < RGA_N_LISTS, "");

  return g_dpgettext2 (NULL, "kind", lists[list].kind);
}

const char *
rga_field_words_heading (RgaList list)
{
  g_return_val_if_fail (list < RGA_N_LISTS, "");

  return g_dpgettext2 (NULL, "heading", lists[list].heading);
}

const char *
rga_field_words_heading_from (RgaList list,
                              RgaList from)
{
  const RgaListInfo *info = rga_list_info (list);
  const char *heading = rga_field_words_heading (list);

  if (list == from || !g_str_equal (heading, rga_field_words_heading (from)))
    return heading;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && info->fields[i].target != from && info->fields[i].target < RGA_N_LISTS)
      return rga_field_words_heading (info->fields[i].target);

  return heading;
}

char *
rga_field_words_error (const GError *error)
{
  const char *sentence;
  RgaList list;
  guint field;

  g_return_val_if_fail (error != NULL, NULL);

  sentence = rga_store_error_get_field (error, &list, &field);
  if (sentence == NULL)
    return g_strdup (error->message);

  /* Translators: the word of a field, then a sentence about it: “Progress (%): This is a number …” */
  return g_strdup_printf (_("%1$s: %2$s"), rga_field_words_label (list, field), sentence);
}
