#include "rga-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rga-cli.h"
#include "rga-figures.h"
#include "rga-findings.h"
#include "rga-hours-tables.h"
#include "rga-load.h"
#include "rga-money-tables.h"
#include "rga-occurrences.h"
#include "rga-plan-tables.h"
#include "rga-progress-table.h"
#include "rga-shifts.h"
#include "rga-table-text.h"
#include "rga-team-tables.h"
#include "rga-time-tables.h"

typedef struct
{
  RgaTableQuery query;
  RgaHoursQuery hours;
  RgaLanguage   language;
  RgaDay        today;
  const char   *item;      /* id or name */
  const char   *second;    /* likewise */
  int           months;
  const char   *delay;     /* in words, instead of months; may be NULL */
  gboolean      only_counted;
} Asked;

/* Of tables that show one. */
static const char *
get_variant (const Asked *asked)
{
  return asked->hours.variants != NULL ? asked->hours.variants[0] : NULL;
}

typedef RgaTable *(*MakeTable) (RgaPlan             *plan,
                                const RgaTableQuery *query);

/* The tables that take no more than the query. */
static const struct
{
  const char *name;
  MakeTable   make;     /* NULL: needs more, or is not there yet */
} tables[] = {
  { "projects", rga_table_projects },
  { "activities", rga_table_activities },
  { "milestones", rga_table_milestones },
  { "decisions", rga_table_decisions },
  { "rounds", rga_table_rounds },
  { "load", rga_table_load },
  { "seats", rga_table_seats },
  { "recurrences", rga_table_recurrences },
  { "coherence", rga_table_coherence },
  { "open-points", rga_table_open_points },
  { "teams", rga_table_teams },
  { "people", rga_table_people },
  { "open-seats", rga_table_open_seats },
  { "organisations", rga_table_organisations },
  { "roles", rga_table_roles },
  { "happenings", rga_table_happenings },
  { "figures", rga_table_figures },
};

static RgaTable *
make_contributions (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    const Asked         *asked)
{
  return rga_table_contributions (plan, query, asked->only_counted);
}

static RgaTable *
make_requirements (RgaPlan             *plan,
                   const RgaTableQuery *query,
                   const Asked         *asked)
{
  return rga_table_requirements (plan, query, asked->only_counted);
}

static RgaTable *
make_key_hours (RgaPlan             *plan,
                const RgaTableQuery *query,
                const Asked         *asked)
{
  return rga_table_key_hours (plan, query);
}

static RgaTable *
make_budget (RgaPlan             *plan,
             const RgaTableQuery *query,
             const Asked         *asked)
{
  return rga_table_budget (plan, query);
}

static RgaTable *
make_budgets (RgaPlan             *plan,
              const RgaTableQuery *query,
              const Asked         *asked)
{
  return rga_table_budgets (plan, query);
}

static RgaTable *
make_shares (RgaPlan             *plan,
             const RgaTableQuery *query,
             const Asked         *asked)
{
  return rga_table_shares (plan, query);
}

static RgaTable *
make_statement (RgaPlan             *plan,
                const RgaTableQuery *query,
                const Asked         *asked)
{
  return rga_table_statement (plan, query, get_variant (asked), asked->only_counted);
}

/* Those of money: of all requirements or budgets, or of one that is named. */
static const struct
{
  const char *name;
  RgaTable *(*make) (RgaPlan             *plan,
                     const RgaTableQuery *query,
                     const Asked         *asked);
} money_tables[] = {
  { "contributions", make_contributions },
  { "requirements", make_requirements },
  { "key-hours", make_key_hours },
  { "shares", make_shares },
  { "budget", make_budget },
  { "budgets", make_budgets },
  { "statement", make_statement },
};

static const char *const by_words[] = { "hours", "capacity", "findings", "order", "later", "due", "between", "progress", NULL };

static MakeTable
find_table (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].name, name) == 0)
      return tables[i].make;

  return NULL;
}

static gsize
find_money_table (const char *name)
{
  gsize place = 0;

  while (place < G_N_ELEMENTS (money_tables) && strcmp (money_tables[place].name, name) != 0)
    place++;

  return place;
}

/* The item of that id, or the first of that name in one of the lists. */
static const RgaItem *
find_item_in (RgaPlan       *plan,
              const char    *text,
              const RgaList *lists,
              gsize          n_lists)
{
  RgaId id;

  if (rga_id_from_text (text, &id))
    return rga_plan_get (plan, &id);
  for (gsize l = 0; l < n_lists; l++)
    {
      g_autoptr(GPtrArray) items = rga_plan_sorted (plan, lists[l]);

      for (guint i = 0; i < items->len; i++)
        if (g_str_equal (rga_item_name (items->pdata[i]), text))
          return items->pdata[i];
    }

  return NULL;
}

/* As above, of what can have a date. */
static const RgaItem *
find_item (RgaPlan    *plan,
           const char *text)
{
  static const RgaList lists[] = { RGA_LIST_MILESTONES, RGA_LIST_ACTIVITIES, RGA_LIST_PROJECTS };

  return find_item_in (plan, text, lists, G_N_ELEMENTS (lists));
}

/* What a table of money can be limited to. */
static const RgaItem *
find_payer (RgaPlan    *plan,
            const char *text)
{
  static const RgaList lists[] = {
    RGA_LIST_REQUIREMENTS, RGA_LIST_BUDGETS, RGA_LIST_ORGANISATION_GROUPS, RGA_LIST_ORGANISATIONS,
  };

  return find_item_in (plan, text, lists, G_N_ELEMENTS (lists));
}

static RgaTable *
make_money (gsize        place,
            RgaPlan     *plan,
            const Asked *asked)
{
  const RgaItem *item = asked->item != NULL ? find_payer (plan, asked->item) : NULL;
  RgaTableQuery query = asked->query;

  if (asked->item != NULL && item == NULL)
    {
      rga_cli_fail (RGA_EXIT_USAGE, _("there is no “%s” in this agenda; give an id or a name as it is in the agenda"), asked->item);
      return NULL;
    }
  if (item != NULL)
    query.item = item->id;

  return money_tables[place].make (plan, &query, asked);
}

static RgaTable *
make_later (RgaPlan     *plan,
            const Asked *asked)
{
  const RgaItem *item = asked->item != NULL ? find_item (plan, asked->item) : NULL;
  RgaDelay delay = { RGA_UNIT_MONTH, asked->months };

  if (item == NULL)
    rga_cli_fail (RGA_EXIT_USAGE, _("say with --item what would come later: an id, or a name as it is in the agenda"));
  else if (asked->delay != NULL ? !rga_delay_read (&delay, asked->delay) : delay.count <= 0)
    rga_cli_fail (RGA_EXIT_USAGE, _("say with --delay how much later, such as “2 months” or “6 weeks”"));
  else
    return rga_table_later (plan, &item->id, &delay, asked->language);

  return NULL;
}

static RgaTable *
make_between (RgaPlan     *plan,
              const Asked *asked)
{
  const RgaItem *first = asked->item != NULL ? find_item (plan, asked->item) : NULL;
  const RgaItem *second = asked->second != NULL ? find_item (plan, asked->second) : NULL;

  if (first != NULL && second != NULL)
    return rga_table_between (first, second);

  rga_cli_fail (RGA_EXIT_USAGE, _("say with --item and --second between what: ids, or names as they are in the agenda"));

  return NULL;
}

static RgaTable *
make_table (const char  *name,
            RgaPlan     *plan,
            const Asked *asked)
{
  if (strcmp (name, "hours") == 0)
    return rga_table_hours (plan, &asked->query, &asked->hours);
  if (strcmp (name, "capacity") == 0)
    return rga_table_capacity (plan, &asked->query, &asked->hours);
  if (strcmp (name, "order") == 0)
    return rga_table_order (plan, &asked->query, asked->language);
  if (strcmp (name, "later") == 0)
    return make_later (plan, asked);
  if (strcmp (name, "due") == 0)
    return rga_table_due (plan, &asked->query, asked->today);
  if (strcmp (name, "between") == 0)
    return make_between (plan, asked);
  if (strcmp (name, "progress") == 0)
    return rga_table_progress (plan, &asked->query, asked->today);
  if (strcmp (name, "findings") == 0)
    return rga_table_findings (plan, &asked->query, asked->today, asked->language);

  if (find_money_table (name) < G_N_ELEMENTS (money_tables))
    return make_money (find_money_table (name), plan, asked);

  return find_table (name) (plan, &asked->query);
}

/* -- what was asked ------------------------------------------------------- */

static void
refuse_name (const char *name)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_string_append_printf (names, "%s, ", tables[i].name);
  for (gsize i = 0; i < G_N_ELEMENTS (money_tables); i++)
    g_string_append_printf (names, "%s, ", money_tables[i].name);
  for (gsize i = 0; by_words[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", by_words[i]);
  /* Translators: what somebody typed, then the names that can be typed. */
  rga_cli_fail (RGA_EXIT_USAGE, _("there is no table “%s”; choose one of: %s"), name, names->str);
}

static gboolean
check_name (const char *name)
{
  if (find_table (name) == NULL && find_money_table (name) == G_N_ELEMENTS (money_tables) && !g_strv_contains (by_words, name))
    refuse_name (name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_unit (const char   *text,
           RgaPrecision *unit)
{
  static const char *const units[] = { "day", "week", "month", "quarter", "half-year", "year", NULL };

  if (text == NULL)
    return TRUE;
  if (g_strv_contains (units, text))
    return rga_precision_from_word (text, unit);

  rga_cli_fail (RGA_EXIT_USAGE, _("--per “%s” is not a unit; choose week, month, quarter, half-year or year"), text);

  return FALSE;
}

static gboolean
read_by (const char    *name,
         const char    *text,
         RgaCapacityBy *by)
{
  g_autoptr(GString) words = NULL;

  *by = strcmp (name, "hours") == 0 ? RGA_CAPACITY_BY_PROJECT : RGA_CAPACITY_BY_BODY;
  if (text == NULL || rga_capacity_by_from_word (text, by))
    return TRUE;

  words = g_string_new (NULL);
  for (int i = 0; i < RGA_N_CAPACITY_BY; i++)
    g_string_append_printf (words, "%s%s", i == 0 ? "" : ", ", rga_capacity_by_to_word (i));
  /* Translators: what somebody typed, then the words that can be typed. */
  rga_cli_fail (RGA_EXIT_USAGE, _("--by “%s” is not known; choose one of: %s"), text, words->str);

  return FALSE;
}

static gboolean
read_format (const char *text,
             gboolean   *json)
{
  *json = g_strcmp0 (text, "json") == 0;
  if (text == NULL || *json || strcmp (text, "csv") == 0)
    return TRUE;

  rga_cli_fail (RGA_EXIT_USAGE, _("--format “%s” is not known; choose csv or json"), text);

  return FALSE;
}

static gboolean
read_basis (const char *text,
            gboolean   *by_calendar)
{
  *by_calendar = g_strcmp0 (text, "calendar") == 0;
  if (text == NULL || *by_calendar || strcmp (text, "agenda") == 0)
    return TRUE;

  rga_cli_fail (RGA_EXIT_USAGE, _("--basis “%s” is not known; choose agenda or calendar"), text);

  return FALSE;
}

static char *
table_text (const char  *name,
            RgaPlan     *plan,
            const Asked *asked,
            gboolean     json)
{
  g_autoptr(RgaTable) table = make_table (name, plan, asked);

  if (table == NULL)
    return NULL;

  return json ? rga_table_to_json (table) : rga_table_to_csv (table);
}

RgaExit
rga_command_table (int    argc,
                   char **argv)
{
  g_autofree char *by = NULL, *per = NULL, *from = NULL, *to = NULL, *programme = NULL, *format = NULL;
  g_auto(GStrv) variants = NULL;
  g_autofree char *basis = NULL, *lang = NULL, *text = NULL, *item = NULL, *second = NULL, *delay = NULL;
  gboolean only_counted = FALSE;
  int months = 1;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &by, N_("What the rows stand for"), "X" },
    { "per", 0, 0, G_OPTION_ARG_FILENAME, &per, N_("Unit of the columns of time"), "UNIT" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("First day"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("Last day"), "DATE" },
    { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme, N_("Only this agenda"), "ID" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("Kind of text"), "csv|json" },
    { "variant", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &variants, N_("Hours of this variant; give it again for another beside it"), "NAME" },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_("What years count: the weeks a year of the agenda, or of the calendar"), "agenda|calendar" },
    { "item", 0, 0, G_OPTION_ARG_FILENAME, &item, N_("What would come later, the first of two, or the only one of a table"), "ID|NAME" },
    { "second", 0, 0, G_OPTION_ARG_FILENAME, &second, N_("The second of two"), "ID|NAME" },
    { "delay", 0, 0, G_OPTION_ARG_STRING, &delay, N_("How much later, such as “2 months” or “6 weeks”"), "WORDS" },
    { "months", 0, 0, G_OPTION_ARG_INT, &months, N_("How many months later"), "N" },
    { "only-counted", 0, 0, G_OPTION_ARG_NONE, &only_counted, N_("Hours below the least number of days count for nothing"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, N_("Language of the sentences"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  Asked asked = { .query = { .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN }, .language = RGA_LANGUAGE_EN };
  RgaExit status = RGA_EXIT_DONE;
  gboolean json;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "NAME [OPTION...] PLAN.db", 2, 2, &today) || !check_name (argv[1]) ||
      !read_unit (per, &asked.query.per) || !read_by (argv[1], by, &asked.hours.by) || !read_basis (basis, &asked.hours.by_calendar) || !read_format (format, &json) ||
      !rga_cli_read_span (from, to, &asked.query.from, &asked.query.to) ||
      !rga_cli_read_language (lang, &asked.language))
    return RGA_EXIT_USAGE;
  if (!rga_cli_plan_open (&plan, argv[2], today))
    return RGA_EXIT_INPUT;
  if (!rga_cli_read_programme (programme, rga_document_get_plan (plan.document), &asked.query.programme, &status))
    return status;

  asked.hours.variants = (const char *const *) variants;
  asked.item = item;
  asked.second = second;
  asked.months = months;
  asked.only_counted = only_counted;
  asked.delay = delay;
  asked.today = rga_cli_day_or_clock (today);
  text = table_text (argv[1], rga_document_get_plan (plan.document), &asked, json);
  rga_cli_plan_close (&plan);

  return text != NULL ? rga_cli_print (text) : RGA_EXIT_USAGE;
}
