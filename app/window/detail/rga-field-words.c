#include "rga-field-words.h"

#include <glib/gi18n.h>

#include <string.h>

#include "rga-area-word.h"
#include "rga-io-words.h"
#include "rga-settings.h"
#include "rga-store.h"
#include "rga-table.h"

typedef struct
{
  const char *name;    /* as stored; “list.field” where one list says it differently */
  const char *text;
} Word;

static const Word labels[] = {
  { "about", NC_("field", "About") },
  { "absences.hours_per_week", NC_("field", "Hours a week away; empty is all") },
  { "act", NC_("field", "Act") },
  { "action_point", NC_("field", "Action point") },
  { "activity", NC_("field", "Activity") },
  { "actual", NC_("field", "Actual date") },
  { "adopted", NC_("field", "Adopted on") },
  { "affects", NC_("field", "Affects") },
  { "agreement", NC_("field", "Laid down in") },
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
  { "bookings.about", NC_("field", "For what") },
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
  { "meeting_days", NC_("field", "Meeting dates") },
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
  { "papers", NC_("field", "Papers in beforehand") },
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
  { "power", NC_("field", "On the basis of") },
  { "predecessor", NC_("field", "Predecessor") },
  { "prepared_by", NC_("field", "Goes first to") },
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
  { "tentative", NC_("field", "Tentative") },
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
  { "time-off", NC_("value", "leave") },
  { "illness", NC_("value", "illness") },
  { "training", NC_("value", "training") },
  { "other", NC_("value", "other") },
  { "school-holiday", NC_("value", "school holiday") },
  { "closed", NC_("value", "closed") },
  { "lines", NC_("value", "chosen lines") },
  { "risk", NC_("value", "risk") },
  { "success-factor", NC_("value", "success factor") },
  { "task", NC_("value", "task") },
  { "power", NC_("value", "power") },
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
  if (rga_item_is_decision (item))
    return word >= RGA_STATUS_PREPARING || word == RGA_STATUS_DROPPED;

  return word < RGA_STATUS_PREPARING;
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
    return g_strdup (rga_error_sentence (error));

  /* Translators: the word of a field, then a sentence about it: “Progress (%): This is a number …” */
  return g_strdup_printf (_("%1$s: %2$s"), rga_field_words_label (list, field), sentence);
}
