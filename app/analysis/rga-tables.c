#include "rga-tables.h"

#include <string.h>

#include "rga-figures.h"
#include "rga-findings.h"
#include "rga-load.h"
#include "rga-money-tables.h"
#include "rga-occurrences.h"
#include "rga-plan-tables.h"
#include "rga-progress-table.h"
#include "rga-shifts.h"
#include "rga-steering-tables.h"
#include "rga-team-tables.h"
#include "rga-time-tables.h"

typedef RgaTable *(*MakePlain) (RgaPlan             *plan,
                                const RgaTableQuery *query);
typedef RgaTable *(*MakeAsked) (RgaPlan               *plan,
                                const RgaTableRequest *request);

/* -- those that take more than the query ---------------------------------- */

static RgaTable *
make_contributions (RgaPlan               *plan,
                    const RgaTableRequest *request)
{
  return rga_table_contributions (plan, &request->query, request->only_counted);
}

static RgaTable *
make_requirements (RgaPlan               *plan,
                   const RgaTableRequest *request)
{
  return rga_table_requirements (plan, &request->query, request->only_counted);
}

/* Shows one variant. */
static RgaTable *
make_statement (RgaPlan               *plan,
                const RgaTableRequest *request)
{
  const char *const *variants = request->hours.variants;

  return rga_table_statement (plan, &request->query, variants != NULL ? variants[0] : NULL, request->only_counted);
}

static RgaTable *
make_hours (RgaPlan               *plan,
            const RgaTableRequest *request)
{
  return rga_table_hours (plan, &request->query, &request->hours);
}

static RgaTable *
make_capacity (RgaPlan               *plan,
               const RgaTableRequest *request)
{
  return rga_table_capacity (plan, &request->query, &request->hours);
}

static RgaTable *
make_findings (RgaPlan               *plan,
               const RgaTableRequest *request)
{
  return rga_table_findings (plan, &request->query, request->today, request->language);
}

static RgaTable *
make_order (RgaPlan               *plan,
            const RgaTableRequest *request)
{
  return rga_table_order (plan, &request->query, request->language);
}

static RgaTable *
make_later (RgaPlan               *plan,
            const RgaTableRequest *request)
{
  if (rga_plan_get (plan, &request->query.item) == NULL)
    return NULL;

  return rga_table_later (plan, &request->query.item, &request->delay, request->language);
}

static RgaTable *
make_due (RgaPlan               *plan,
          const RgaTableRequest *request)
{
  return rga_table_due (plan, &request->query, request->today);
}

static RgaTable *
make_between (RgaPlan               *plan,
              const RgaTableRequest *request)
{
  const RgaItem *first = rga_plan_get (plan, &request->query.item);
  const RgaItem *second = rga_plan_get (plan, &request->second);

  return first == NULL || second == NULL ? NULL : rga_table_between (first, second);
}

static RgaTable *
make_progress (RgaPlan               *plan,
               const RgaTableRequest *request)
{
  return rga_table_progress (plan, &request->query, request->today);
}

/* NULL when the item asked for is no decision. */
static RgaMilestone *
get_decision (RgaPlan               *plan,
              const RgaTableRequest *request)
{
  RgaItem *item = rga_plan_get (plan, &request->query.item);

  return rga_item_is_decision (item) ? (RgaMilestone *) item : NULL;
}

static RgaTable *
make_powers (RgaPlan               *plan,
             const RgaTableRequest *request)
{
  return rga_table_powers (plan, &request->query, get_decision (plan, request), request->words);
}

static RgaTable *
make_chains (RgaPlan               *plan,
             const RgaTableRequest *request)
{
  return rga_table_chains (plan, &request->query, get_decision (plan, request), request->today, request->language);
}

static RgaTable *
make_meetings (RgaPlan               *plan,
               const RgaTableRequest *request)
{
  return rga_table_meetings (plan, &request->query, request->today);
}

static RgaTable *
make_agenda (RgaPlan               *plan,
             const RgaTableRequest *request)
{
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &request->query.item);

  if (body == NULL)
    return NULL;

  return rga_table_agenda (plan, body, request->at != RGA_DAY_OPEN ? request->at : request->today, request->today);
}

/* -- all of them ---------------------------------------------------------- */

static const struct
{
  const char *name;
  MakePlain   plain;       /* one of the two */
  MakeAsked   asked;
  gboolean    is_money;
} tables[] = {
  { "projects", .plain = rga_table_projects },
  { "activities", .plain = rga_table_activities },
  { "milestones", .plain = rga_table_milestones },
  { "decisions", .plain = rga_table_decisions },
  { "rounds", .plain = rga_table_rounds },
  { "load", .plain = rga_table_load },
  { "seats", .plain = rga_table_seats },
  { "recurrences", .plain = rga_table_recurrences },
  { "coherence", .plain = rga_table_coherence },
  { "open-points", .plain = rga_table_open_points },
  { "teams", .plain = rga_table_teams },
  { "people", .plain = rga_table_people },
  { "open-seats", .plain = rga_table_open_seats },
  { "organisations", .plain = rga_table_organisations },
  { "roles", .plain = rga_table_roles },
  { "happenings", .plain = rga_table_happenings },
  { "figures", .plain = rga_table_figures },
  { "contributions", .asked = make_contributions, .is_money = TRUE },
  { "requirements", .asked = make_requirements, .is_money = TRUE },
  { "key-hours", .plain = rga_table_key_hours, .is_money = TRUE },
  { "shares", .plain = rga_table_shares, .is_money = TRUE },
  { "budget", .plain = rga_table_budget, .is_money = TRUE },
  { "budgets", .plain = rga_table_budgets, .is_money = TRUE },
  { "statement", .asked = make_statement, .is_money = TRUE },
  { "hours", .asked = make_hours },
  { "capacity", .asked = make_capacity },
  { "findings", .asked = make_findings },
  { "order", .asked = make_order },
  { "later", .asked = make_later },
  { "due", .asked = make_due },
  { "between", .asked = make_between },
  { "progress", .asked = make_progress },
  { "powers", .asked = make_powers },
  { "chains", .asked = make_chains },
  { "meetings", .asked = make_meetings },
  { "agenda", .asked = make_agenda },
};

static gsize
find_table (const char *name)
{
  gsize place = 0;

  while (place < G_N_ELEMENTS (tables) && strcmp (tables[place].name, name) != 0)
    place++;

  return place;
}

void
rga_table_request_init (RgaTableRequest *self,
                        RgaDay           today)
{
  g_return_if_fail (self != NULL);

  *self = (RgaTableRequest) {
    .query = { .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN },
    .hours = { .by = RGA_CAPACITY_BY_BODY },
    .language = RGA_LANGUAGE_EN,
    .today = today,
    .at = RGA_DAY_OPEN,
  };
}

const char *const *
rga_tables_names (void)
{
  static const char *names[G_N_ELEMENTS (tables) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    names[i] = tables[i].name;

  return names;
}

gboolean
rga_tables_has (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return find_table (name) < G_N_ELEMENTS (tables);
}

gboolean
rga_tables_is_money (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return rga_tables_has (name) && tables[find_table (name)].is_money;
}

RgaTable *
rga_tables_make (const char            *name,
                 RgaPlan               *plan,
                 const RgaTableRequest *request)
{
  gsize place;

  g_return_val_if_fail (name != NULL && RGA_IS_PLAN (plan) && request != NULL, NULL);

  place = find_table (name);
  if (place == G_N_ELEMENTS (tables))
    return NULL;

  return tables[place].plain != NULL ? tables[place].plain (plan, &request->query) : tables[place].asked (plan, request);
}
