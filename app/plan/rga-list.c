#include "rga-list.h"

#include <string.h>

#include "rga-items.h"

static const char *const status_words[] = {
  "idea", "planned", "running", "done", "ongoing", "dropped",
  "preparing", "scheduled", "to-decide", "discussed", "taken", NULL
};
static const char *const milestone_words[] = { "milestone", "decision", NULL };
static const char *const link_words[] = {
  "finish-start", "start-start", "finish-finish", "start-finish",
  "precondition", "ends", "coordination", "part-of", "same-product", NULL
};
static const char *const section_words[] = { "empty", "to-do", "partial", "filled", "not-applicable", NULL };
static const char *const unit_words[] = { "hours", "days", NULL };
static const char *const basis_words[] = { "row", "person", NULL };
static const char *const round_words[] = { "organisation", "row", NULL };
static const char *const settle_words[] = { "largest", "last", "leave", "row", NULL };
static const char *const percent_words[] = { "other-lines", "total", "lines", NULL };
static const char *const risk_words[] = { "risk", "precondition", "success-factor", NULL };
static const char *const liberation_words[] = { "every-year", "fifth-year", "never", NULL };
static const char *const free_day_words[] = { "school-holiday", "closed", NULL };
static const char *const task_words[] = { "task", "power", NULL };

/* One line a field: its struct member and column have the same name. */
#define PLAIN(type, name)        { #name, RGA_FIELD_##type, 0, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_ANY, NULL }
#define MARKED(type, name, mark) { #name, RGA_FIELD_##type, mark, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_ANY, NULL }
#define WORD(name, list)         { #name, RGA_FIELD_WORD, 0, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_ANY, list }
#define REFERS(name, to, mark)   { #name, RGA_FIELD_REFERENCE, mark, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_##to, NULL }
#define RANK                     MARKED (TEXT, rank, RGA_FIELD_RANK)

#define ITEM RgaSettings
static const RgaField settings_fields[] = {
  PLAIN (TEXT, name),
  MARKED (INTEGER, begin_last, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, half_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, half_last, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, half_anchor, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, end_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_begin_months, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_half_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_half_last, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_half_anchor, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_end_months, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, spring_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, summer_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, autumn_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, winter_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, minutes_per_day, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, weeks_per_year, RGA_FIELD_POSITIVE),
  MARKED (PERIOD, as_of, RGA_FIELD_MOMENT),
  PLAIN (TEXT, working_days),
  PLAIN (FLAG, good_friday),
  WORD (liberation_day, liberation_words),
};
#undef ITEM

#define ITEM RgaDocumentItem
static const RgaField documents_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, author),
  PLAIN (TEXT, commissioner),
  PLAIN (TEXT, region),
  PLAIN (TEXT, level),
  PLAIN (TEXT, motto),
  PLAIN (TEXT, notes),
  MARKED (PERIOD, date, RGA_FIELD_MOMENT),
};
#undef ITEM

#define ITEM RgaProgramme
static const RgaField programmes_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, region),
  PLAIN (TEXT, level),
  PLAIN (TEXT, goal),
  PLAIN (TEXT, motto),
  PLAIN (TEXT, principles),
  PLAIN (TEXT, criteria),
  PLAIN (TEXT, reporting),
  PLAIN (TEXT, predecessor),
  PLAIN (TEXT, successor),
  MARKED (TEXT, lead, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, focus_area_word),
  REFERS (commissioner_body, BODIES, 0),
  REFERS (document, DOCUMENTS, 0),
  PLAIN (PERIOD, period),
  MARKED (PERIOD, adopted, RGA_FIELD_MOMENT),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFocusArea
static const RgaField focus_areas_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (parent, FOCUS_AREAS, RGA_FIELD_OWNER | RGA_FIELD_TREE),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, number),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, part),
  PLAIN (TEXT, level),
  PLAIN (TEXT, notes),
  RANK,
  PLAIN (TEXT, colour),
};
#undef ITEM

#define ITEM RgaOrganisation
static const RgaField organisations_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, party),
  REFERS (parent, ORGANISATIONS, RGA_FIELD_TREE),
  PLAIN (TEXT, level),
  PLAIN (TEXT, subregion),
  PLAIN (TEXT, aliases),
  MARKED (INTEGER, expected_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaOrganisationGroup
static const RgaField organisation_groups_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, party),
  PLAIN (FLAG, delivers_as_one),
  MARKED (INTEGER, expected_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaGroupMember
static const RgaField group_members_fields[] = {
  REFERS (organisation_group, ORGANISATION_GROUPS, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  RANK,
};
#undef ITEM

#define ITEM RgaPerson
static const RgaField people_fields[] = {
  MARKED (TEXT, name, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, function),
  PLAIN (TEXT, party),
  REFERS (organisation, ORGANISATIONS, 0),
  MARKED (TEXT, aliases, RGA_FIELD_PERSONAL),
  PLAIN (FLAG, provisional),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaBody
static const RgaField bodies_fields[] = {
  REFERS (programme, PROGRAMMES, 0),
  REFERS (parent, BODIES, RGA_FIELD_TREE),
  REFERS (project, PROJECTS, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, party),
  PLAIN (TEXT, level),
  MARKED (TEXT, chair, RGA_FIELD_PERSONAL),
  MARKED (TEXT, secretary, RGA_FIELD_PERSONAL),
  MARKED (INTEGER, size_min, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, size_max, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, size_about, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, expected_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, composition),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, lifecycle),
  PLAIN (TEXT, end_reason),
  REFERS (successor, BODIES, 0),
  PLAIN (PERIOD, rhythm),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaProject
static const RgaField projects_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (parent, PROJECTS, RGA_FIELD_OWNER | RGA_FIELD_TREE),
  PLAIN (TEXT, number),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, level),
  PLAIN (TEXT, goal),
  WORD (status, status_words),
  PLAIN (TEXT, status_text),
  PLAIN (TEXT, priority),
  PLAIN (INTEGER, priority_rank),
  PLAIN (FLAG, provisional),
  PLAIN (TEXT, start_condition),
  REFERS (commissioner_body, BODIES, 0),
  REFERS (contractor_body, BODIES, 0),
  PLAIN (TEXT, template_name),
  PLAIN (PERIOD, period),
  MARKED (PERIOD, deadline, RGA_FIELD_MOMENT),
  MARKED (PERIOD, actual, RGA_FIELD_MOMENT),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaProjectFocusArea
static const RgaField project_focus_areas_fields[] = {
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (focus_area, FOCUS_AREAS, RGA_FIELD_OWNER),
  PLAIN (TEXT, action_point),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaSection
static const RgaField sections_fields[] = {
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, title),
  PLAIN (TEXT, text),
  WORD (state, section_words),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaIndicator
static const RgaField indicators_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, unit),
  PLAIN (TEXT, direction),
  PLAIN (NUMBER, baseline),
  MARKED (PERIOD, baseline_date, RGA_FIELD_MOMENT),
  PLAIN (NUMBER, target),
  PLAIN (TEXT, target_text),
  MARKED (PERIOD, target_date, RGA_FIELD_MOMENT),
  PLAIN (NUMBER, change),
  PLAIN (FLAG, approximate),
  PLAIN (TEXT, placeholder),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaMeasurement
static const RgaField measurements_fields[] = {
  REFERS (indicator, INDICATORS, RGA_FIELD_OWNER),
  MARKED (PERIOD, date, RGA_FIELD_MOMENT),
  PLAIN (NUMBER, value),
  PLAIN (FLAG, approximate),
  PLAIN (TEXT, text),
  RANK,
};
#undef ITEM

#define ITEM RgaGoal
static const RgaField goals_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (indicator, INDICATORS, 0),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, name),
  MARKED (PERIOD, deadline, RGA_FIELD_MOMENT),
  PLAIN (TEXT, placeholder),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaLead
static const RgaField leads_fields[] = {
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  PLAIN (TEXT, party),
  MARKED (TEXT, name, RGA_FIELD_PERSONAL),
  REFERS (organisation, ORGANISATIONS, 0),
  REFERS (person, PEOPLE, 0),
  REFERS (seat, SEATS, 0),
  PLAIN (TEXT, state),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaActivity
static const RgaField activities_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (parent, ACTIVITIES, RGA_FIELD_OWNER | RGA_FIELD_TREE),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, order_label),
  PLAIN (PERIOD, period),
  MARKED (PERIOD, deadline, RGA_FIELD_MOMENT),
  MARKED (PERIOD, actual, RGA_FIELD_MOMENT),
  PLAIN (PERIOD, recurrence),
  WORD (status, status_words),
  PLAIN (TEXT, status_text),
  MARKED (INTEGER, progress, RGA_FIELD_POSITIVE),
  MARKED (TEXT, performer, RGA_FIELD_PERSONAL),
  REFERS (performer_body, BODIES, 0),
  MARKED (TEXT, participants, RGA_FIELD_PERSONAL),
  REFERS (focus_area, FOCUS_AREAS, 0),
  PLAIN (TEXT, level),
  MARKED (INTEGER, occurrences, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, outputs),
  MARKED (INTEGER, output_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, condition),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaMilestone
static const RgaField milestones_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (activity, ACTIVITIES, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  WORD (kind, milestone_words),
  MARKED (PERIOD, period, RGA_FIELD_MOMENT),
  MARKED (PERIOD, deadline, RGA_FIELD_MOMENT),
  MARKED (PERIOD, actual, RGA_FIELD_MOMENT),
  REFERS (body, BODIES, 0),
  WORD (status, status_words),
  PLAIN (TEXT, status_text),
  PLAIN (TEXT, type),
  PLAIN (TEXT, act),
  PLAIN (TEXT, product),
  REFERS (proposed_by, BODIES, 0),
  REFERS (delivered_to, BODIES, 0),
  REFERS (focus_area, FOCUS_AREAS, 0),
  REFERS (same_as, MILESTONES, 0),
  MARKED (TEXT, performer, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaLink
static const RgaField links_fields[] = {
  REFERS (from, ANY, RGA_FIELD_OWNER),
  REFERS (to, ANY, RGA_FIELD_OWNER),
  PLAIN (TEXT, external),
  WORD (kind, link_words),
  PLAIN (INTEGER, lag_days),
  PLAIN (TEXT, name),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaSeat
static const RgaField seats_fields[] = {
  REFERS (body, BODIES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (person, PEOPLE, 0),
  REFERS (organisation, ORGANISATIONS, 0),
  PLAIN (TEXT, organisation_text),
  PLAIN (TEXT, function),
  PLAIN (TEXT, contribution),
  PLAIN (TEXT, party),
  PLAIN (TEXT, subgroup),
  MARKED (INTEGER, persons, RGA_FIELD_POSITIVE),
  MARKED (TEXT, persons_text, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, name_state),
  MARKED (HOURS, hours_min, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_max, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, hours_text),
  WORD (hours_unit, unit_words),
  WORD (hours_basis, basis_words),
  PLAIN (TEXT, hours_state),
  PLAIN (TEXT, variant),
  PLAIN (TEXT, phase),
  PLAIN (TEXT, condition),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, fixed_days),
  PLAIN (FLAG, lead),
  PLAIN (FLAG, secretary),
  PLAIN (FLAG, provisional),
  PLAIN (FLAG, counts_in_size),
  REFERS (same_person_as, SEATS, 0),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaSeatVariant
static const RgaField seat_variants_fields[] = {
  REFERS (seat, SEATS, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  MARKED (HOURS, hours_min, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_max, RGA_FIELD_POSITIVE),
  RANK,
};
#undef ITEM

#define ITEM RgaKey
static const RgaField keys_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, basis),
  PLAIN (INTEGER, basis_year),
  PLAIN (INTEGER, use_year),
  MARKED (INTEGER, printed_decimals, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaKeyWeight
static const RgaField key_weights_fields[] = {
  REFERS (key, KEYS, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, RGA_FIELD_OWNER),
  PLAIN (FRACTION, weight),
  PLAIN (TEXT, printed),
  RANK,
};
#undef ITEM

#define ITEM RgaRequirement
static const RgaField requirements_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (body, BODIES, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, variant),
  MARKED (HOURS, hours_per_week, RGA_FIELD_POSITIVE),
  REFERS (key, KEYS, 0),
  MARKED (MONEY, rate, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, weeks, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, seats_min, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, seats_max, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, seats_about, RGA_FIELD_POSITIVE),
  PLAIN (NUMBER, min_days_per_week),
  WORD (round_at, round_words),
  WORD (settle, settle_words),
  REFERS (settle_row, REQUIREMENT_ROWS, 0),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, excludes),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRequirementRow
static const RgaField requirement_rows_fields[] = {
  REFERS (requirement, REQUIREMENTS, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, 0),
  REFERS (organisation_group, ORGANISATION_GROUPS, 0),
  PLAIN (TEXT, name),
  MARKED (HOURS, hours_computed, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_set, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, set_reason),
  MARKED (HOURS, hours_given, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaBudget
static const RgaField budgets_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (key, KEYS, 0),
  PLAIN (TEXT, name),
  PLAIN (INTEGER, year),
  MARKED (MONEY, ceiling, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, ceiling_text),
  MARKED (TEXT, holders, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaBudgetLine
static const RgaField budget_lines_fields[] = {
  REFERS (budget, BUDGETS, RGA_FIELD_OWNER),
  PLAIN (TEXT, number),
  PLAIN (TEXT, name),
  PLAIN (MONEY, amount),
  PLAIN (FRACTION, percent),
  WORD (percent_of, percent_words),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaBudgetLineBase
static const RgaField budget_line_bases_fields[] = {
  REFERS (line, BUDGET_LINES, RGA_FIELD_OWNER),
  REFERS (base, BUDGET_LINES, RGA_FIELD_OWNER),
  RANK,
};
#undef ITEM

#define ITEM RgaCostShare
static const RgaField cost_shares_fields[] = {
  REFERS (budget, BUDGETS, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, RGA_FIELD_OWNER),
  PLAIN (MONEY, amount_printed),
  PLAIN (MONEY, amount_set),
  PLAIN (TEXT, set_reason),
  RANK,
};
#undef ITEM

#define ITEM RgaFundingSource
static const RgaField funding_sources_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (covers, ANY, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, source),
  MARKED (MONEY, amount, RGA_FIELD_POSITIVE),
  MARKED (MONEY, amount_max, RGA_FIELD_POSITIVE),
  PLAIN (PERIOD, until),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaReport
static const RgaField reports_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (focus_area, FOCUS_AREAS, 0),
  REFERS (project, PROJECTS, 0),
  PLAIN (TEXT, name),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, narrative),
  PLAIN (TEXT, result),
  PLAIN (TEXT, measurable),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRisk
static const RgaField risks_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  WORD (kind, risk_words),
  PLAIN (TEXT, measure),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRiskItem
static const RgaField risk_items_fields[] = {
  REFERS (risk, RISKS, RGA_FIELD_OWNER),
  REFERS (affects, ANY, RGA_FIELD_OWNER),
  RANK,
};
#undef ITEM

#define ITEM RgaRole
static const RgaField roles_fields[] = {
  REFERS (programme, PROGRAMMES, 0),
  REFERS (body, BODIES, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, model),
  MARKED (TEXT, held_by, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, organisation_text),
  MARKED (TEXT, commissioner, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRoleTask
static const RgaField role_tasks_fields[] = {
  REFERS (role, ROLES, RGA_FIELD_OWNER),
  WORD (kind, task_words),
  PLAIN (TEXT, name),
  PLAIN (TEXT, shared_with),
  PLAIN (TEXT, subject),
  RANK,
};
#undef ITEM

#define ITEM RgaRound
static const RgaField rounds_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (INTEGER, year_from),
  PLAIN (INTEGER, year_to),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRoundProject
static const RgaField round_projects_fields[] = {
  REFERS (round, ROUNDS, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  PLAIN (TEXT, relation),
  RANK,
};
#undef ITEM

#define ITEM RgaAgreement
static const RgaField agreements_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, parties),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, status_text),
  PLAIN (TEXT, assignment),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaStakeholder
static const RgaField stakeholders_fields[] = {
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, 0),
  REFERS (organisation_group, ORGANISATION_GROUPS, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, interest),
  PLAIN (FLAG, internal),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaOpenPoint
static const RgaField open_points_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (about, ANY, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  MARKED (TEXT, owner, RGA_FIELD_PERSONAL),
  MARKED (PERIOD, due, RGA_FIELD_MOMENT),
  PLAIN (TEXT, marker),
  PLAIN (FLAG, closed),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFramework
static const RgaField frameworks_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFrameworkLine
static const RgaField framework_lines_fields[] = {
  REFERS (framework, FRAMEWORKS, RGA_FIELD_OWNER),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, number),
  PLAIN (TEXT, name),
  PLAIN (FLAG, aligned),
  RANK,
};
#undef ITEM

#define ITEM RgaRule
static const RgaField rules_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFreeDay
static const RgaField free_days_fields[] = {
  WORD (kind, free_day_words),
  PLAIN (TEXT, name),
  PLAIN (TEXT, region),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaOverride
static const RgaField overrides_fields[] = {
  REFERS (about, ANY, RGA_FIELD_OWNER),
  PLAIN (TEXT, field),
  PLAIN (TEXT, value),
  PLAIN (TEXT, reason),
  RANK,
};
#undef ITEM

#define ITEM RgaSource
static const RgaField sources_fields[] = {
  REFERS (about, ANY, RGA_FIELD_OWNER),
  REFERS (document, DOCUMENTS, RGA_FIELD_OWNER),
  PLAIN (TEXT, place),
  RANK,
};
#undef ITEM

#define LIST(list, table, item) \
  [RGA_LIST_##list] = { #table, sizeof (item), table##_fields, G_N_ELEMENTS (table##_fields), -1 }

static RgaListInfo lists[RGA_N_LISTS] = {
  LIST (SETTINGS, settings, RgaSettings),
  LIST (DOCUMENTS, documents, RgaDocumentItem),
  LIST (PROGRAMMES, programmes, RgaProgramme),
  LIST (FOCUS_AREAS, focus_areas, RgaFocusArea),
  LIST (ORGANISATIONS, organisations, RgaOrganisation),
  LIST (ORGANISATION_GROUPS, organisation_groups, RgaOrganisationGroup),
  LIST (GROUP_MEMBERS, group_members, RgaGroupMember),
  LIST (PEOPLE, people, RgaPerson),
  LIST (BODIES, bodies, RgaBody),
  LIST (PROJECTS, projects, RgaProject),
  LIST (PROJECT_FOCUS_AREAS, project_focus_areas, RgaProjectFocusArea),
  LIST (SECTIONS, sections, RgaSection),
  LIST (INDICATORS, indicators, RgaIndicator),
  LIST (MEASUREMENTS, measurements, RgaMeasurement),
  LIST (GOALS, goals, RgaGoal),
  LIST (LEADS, leads, RgaLead),
  LIST (ACTIVITIES, activities, RgaActivity),
  LIST (MILESTONES, milestones, RgaMilestone),
  LIST (LINKS, links, RgaLink),
  LIST (SEATS, seats, RgaSeat),
  LIST (SEAT_VARIANTS, seat_variants, RgaSeatVariant),
  LIST (KEYS, keys, RgaKey),
  LIST (KEY_WEIGHTS, key_weights, RgaKeyWeight),
  LIST (REQUIREMENTS, requirements, RgaRequirement),
  LIST (REQUIREMENT_ROWS, requirement_rows, RgaRequirementRow),
  LIST (BUDGETS, budgets, RgaBudget),
  LIST (BUDGET_LINES, budget_lines, RgaBudgetLine),
  LIST (BUDGET_LINE_BASES, budget_line_bases, RgaBudgetLineBase),
  LIST (COST_SHARES, cost_shares, RgaCostShare),
  LIST (FUNDING_SOURCES, funding_sources, RgaFundingSource),
  LIST (REPORTS, reports, RgaReport),
  LIST (RISKS, risks, RgaRisk),
  LIST (RISK_ITEMS, risk_items, RgaRiskItem),
  LIST (ROLES, roles, RgaRole),
  LIST (ROLE_TASKS, role_tasks, RgaRoleTask),
  LIST (ROUNDS, rounds, RgaRound),
  LIST (ROUND_PROJECTS, round_projects, RgaRoundProject),
  LIST (AGREEMENTS, agreements, RgaAgreement),
  LIST (STAKEHOLDERS, stakeholders, RgaStakeholder),
  LIST (OPEN_POINTS, open_points, RgaOpenPoint),
  LIST (FRAMEWORKS, frameworks, RgaFramework),
  LIST (FRAMEWORK_LINES, framework_lines, RgaFrameworkLine),
  LIST (RULES, rules, RgaRule),
  LIST (FREE_DAYS, free_days, RgaFreeDay),
  LIST (OVERRIDES, overrides, RgaOverride),
  LIST (SOURCES, sources, RgaSource),
};

static void
find_ranks (void)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    for (guint i = 0; i < lists[list].n_fields; i++)
      if (lists[list].fields[i].flags & RGA_FIELD_RANK)
        lists[list].rank = (int) i;
}

const RgaListInfo *
rga_list_info (RgaList list)
{
  static gsize ready = 0;

  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  if (g_once_init_enter (&ready))
    {
      find_ranks ();
      g_once_init_leave (&ready, 1);
    }

  return &lists[list];
}

RgaList
rga_list_from_name (const char *name)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    if (strcmp (lists[list].name, name) == 0)
      return list;

  return RGA_N_LISTS;
}

int
rga_list_find_field (RgaList     list,
                     const char *name)
{
  g_return_val_if_fail (list < RGA_N_LISTS, -1);

  for (guint i = 0; i < lists[list].n_fields; i++)
    if (strcmp (lists[list].fields[i].name, name) == 0)
      return (int) i;

  return -1;
}
