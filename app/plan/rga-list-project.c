/* rga-list-project.c
 *
 * Projects: their charter, who leads them, what they must bring about and how it went.
 */
#include "rga-list-private.h"

#include "rga-items.h"

static const char *const section_words[] = { "empty", "to-do", "partial", "filled", "not-applicable", NULL };
static const char *const risk_words[] = { "risk", "precondition", "success-factor", NULL };

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
  WORD (status, rga_status_words),
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

static const RgaListEntry entries[] = {
  LIST (PROJECTS, projects, RgaProject),
  LIST (PROJECT_FOCUS_AREAS, project_focus_areas, RgaProjectFocusArea),
  LIST (SECTIONS, sections, RgaSection),
  LIST (INDICATORS, indicators, RgaIndicator),
  LIST (MEASUREMENTS, measurements, RgaMeasurement),
  LIST (GOALS, goals, RgaGoal),
  LIST (LEADS, leads, RgaLead),
  LIST (STAKEHOLDERS, stakeholders, RgaStakeholder),
  LIST (REPORTS, reports, RgaReport),
  LIST (RISKS, risks, RgaRisk),
  LIST (RISK_ITEMS, risk_items, RgaRiskItem),
  LIST (ROUNDS, rounds, RgaRound),
  LIST (ROUND_PROJECTS, round_projects, RgaRoundProject),
};

const RgaListSubject rga_list_project = { entries, G_N_ELEMENTS (entries) };
