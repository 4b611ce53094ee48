/* rga-list-money.c
 *
 * Hours asked for and money: keys, contributions, budgets, funding.
 */
#include "rga-list-private.h"

#include "rga-items.h"

static const char *const round_words[] = { "organisation", "row", NULL };
static const char *const settle_words[] = { "largest", "last", "leave", "row", NULL };
static const char *const percent_words[] = { "other-lines", "total", "lines", NULL };

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

static const RgaListEntry entries[] = {
  LIST (KEYS, keys, RgaKey),
  LIST (KEY_WEIGHTS, key_weights, RgaKeyWeight),
  LIST (REQUIREMENTS, requirements, RgaRequirement),
  LIST (REQUIREMENT_ROWS, requirement_rows, RgaRequirementRow),
  LIST (BUDGETS, budgets, RgaBudget),
  LIST (BUDGET_LINES, budget_lines, RgaBudgetLine),
  LIST (BUDGET_LINE_BASES, budget_line_bases, RgaBudgetLineBase),
  LIST (COST_SHARES, cost_shares, RgaCostShare),
  LIST (FUNDING_SOURCES, funding_sources, RgaFundingSource),
};

const RgaListSubject rga_list_money = { entries, G_N_ELEMENTS (entries) };
