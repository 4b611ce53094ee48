#include "rga-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rga-cli.h"
#include "rga-table-file.h"
#include "rga-table-text.h"
#include "rga-tables.h"

typedef struct
{
  RgaTableRequest request;
  const char *item;      /* id or name */
  const char *second;    /* likewise */
  int         months;
  const char *delay;     /* in words, instead of months; may be NULL */
  RgaTableFileKind kind;
  gboolean    in_words;  /* a language was asked for, */
  gboolean    is_today;  /* and a day */
} Asked;

/* Of what can have a date. */
static const RgaItem *
find_item (RgaPlan    *plan,
           const char *text)
{
  static const RgaList lists[] = { RGA_LIST_MILESTONES, RGA_LIST_ACTIVITIES, RGA_LIST_PROJECTS };

  return rga_cli_find_item (plan, text, lists, G_N_ELEMENTS (lists));
}

static gboolean
refuse_item (const char *text)
{
  rga_cli_fail (RGA_EXIT_USAGE, _("there is no “%s” in this agenda; give an id or a name as it is in the agenda"), text);

  return FALSE;
}

/* What a table about one of a list is about; `must` be one, if it is named. */
static gboolean
take_one_of (Asked   *asked,
             RgaPlan *plan,
             RgaList  list,
             gboolean must)
{
  const RgaItem *item = asked->item != NULL ? rga_cli_find_item (plan, asked->item, &list, 1) : NULL;
  gboolean is_one = item != NULL && item->list == list && (list != RGA_LIST_MILESTONES || rga_item_is_decision (item));

  if (is_one)
    asked->request.query.item = item->id;

  return is_one || asked->item == NULL || (!must && item == NULL) || refuse_item (asked->item);
}

/* Of a decision, else the powers that have these words. */
static gboolean
take_powers (Asked   *asked,
             RgaPlan *plan)
{
  asked->request.words = asked->item;

  return take_one_of (asked, plan, RGA_LIST_MILESTONES, FALSE);
}

static gboolean
take_agenda (Asked   *asked,
             RgaPlan *plan)
{
  if (asked->item != NULL)
    return take_one_of (asked, plan, RGA_LIST_BODIES, TRUE);

  rga_cli_fail (RGA_EXIT_USAGE, _("say with --item whose agenda: the id or the name of a team or body"));

  return FALSE;
}

/* The item that was named, if any. */
static gboolean
take_payer (Asked   *asked,
            RgaPlan *plan)
{
  const RgaItem *item = asked->item != NULL ? rga_cli_find_payer (plan, asked->item) : NULL;

  if (item != NULL)
    asked->request.query.item = item->id;

  return item != NULL || asked->item == NULL || refuse_item (asked->item);
}

static gboolean
take_later (Asked   *asked,
            RgaPlan *plan)
{
  const RgaItem *item = asked->item != NULL ? find_item (plan, asked->item) : NULL;
  RgaDelay *delay = &asked->request.delay;

  *delay = (RgaDelay) { RGA_UNIT_MONTH, asked->months };
  if (item == NULL)
    rga_cli_fail (RGA_EXIT_USAGE, _("say with --item what would come later: an id, or a name as it is in the agenda"));
  else if (asked->delay != NULL ? !rga_delay_read (delay, asked->delay) : delay->count <= 0)
    rga_cli_fail (RGA_EXIT_USAGE, _("say with --delay how much later, such as “2 months” or “6 weeks”"));
  else
    asked->request.query.item = item->id;

  return !rga_id_is_none (&asked->request.query.item);
}

static gboolean
take_two (Asked   *asked,
          RgaPlan *plan)
{
  const RgaItem *first = asked->item != NULL ? find_item (plan, asked->item) : NULL;
  const RgaItem *second = asked->second != NULL ? find_item (plan, asked->second) : NULL;

  if (first == NULL || second == NULL)
    {
      rga_cli_fail (RGA_EXIT_USAGE, _("say with --item and --second between what: ids, or names as they are in the agenda"));
      return FALSE;
    }
  asked->request.query.item = first->id;
  asked->request.second = second->id;

  return TRUE;
}

/* Which items the words on the command line are. */
static gboolean
take_items (const char *name,
            Asked      *asked,
            RgaPlan    *plan)
{
  if (strcmp (name, "later") == 0)
    return take_later (asked, plan);
  if (strcmp (name, "between") == 0)
    return take_two (asked, plan);
  if (strcmp (name, "powers") == 0)
    return take_powers (asked, plan);
  if (strcmp (name, "chains") == 0)
    return take_one_of (asked, plan, RGA_LIST_MILESTONES, TRUE);
  if (strcmp (name, "meetings") == 0)
    return take_one_of (asked, plan, RGA_LIST_BODIES, TRUE);
  if (strcmp (name, "agenda") == 0)
    return take_agenda (asked, plan);

  return !rga_tables_is_money (name) || take_payer (asked, plan);
}

/* -- what was asked ------------------------------------------------------- */

static gboolean
check_name (const char *name)
{
  g_autofree char *names = NULL;

  if (rga_tables_has (name))
    return TRUE;

  names = g_strjoinv (", ", (char **) rga_tables_names ());
  /* Translators: what somebody typed, then the names that can be typed. */
  rga_cli_fail (RGA_EXIT_USAGE, _("there is no table “%s”; choose one of: %s"), name, names);

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

/* As asked, else as the file that was named ends, else as text. */
static gboolean
read_format (const char       *text,
             const char       *target,   /* NULL = standard output */
             RgaTableFileKind *kind)
{
  g_autofree char *ending = g_strconcat (".", text, NULL);

  *kind = RGA_TABLE_FILE_CSV;
  if (text != NULL ? !rga_table_file_kind_of_path (ending, kind) : target != NULL && !rga_table_file_kind_of_path (target, kind))
    rga_cli_fail (RGA_EXIT_USAGE, _("--format “%s” is not known; choose csv, json or xlsx"), text != NULL ? text : target);
  else if (target == NULL && *kind == RGA_TABLE_FILE_XLSX)
    rga_cli_fail (RGA_EXIT_USAGE, _("a workbook is no text; say after the agenda where it goes: a name that ends in .xlsx"));
  else
    return TRUE;

  return FALSE;
}

/* Over the plan would be the end of the plan. */
static gboolean
check_target (const char *source,
              const char *target)
{
  if (target == NULL || !rga_cli_is_same_file (source, target))
    return TRUE;

  rga_cli_fail (RGA_EXIT_USAGE, _("“%s” is the agenda itself; choose another name for the table"), target);

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

/* In a workbook columns are called in words once a language is asked for. */
static RgaExit
write_file (const char       *name,
            const RgaTable   *table,
            RgaDocument      *document,
            const Asked      *asked,
            const char       *target)
{
  g_autoptr(GError) error = NULL;
  RgaDay as_of = asked->is_today ? RGA_DAY_OPEN : rga_cli_find_as_of (rga_document_get_plan (document));
  RgaTableHead head = {
    .table = name, .agenda = rga_document_get_title (document), .as_of = as_of != RGA_DAY_OPEN ? as_of : asked->request.today,
    .language = asked->request.language, .as_named = !asked->in_words,
  };

  if (rga_table_file_write (table, &head, asked->kind, target, &error))
    return RGA_EXIT_DONE;

  return rga_cli_fail_with (RGA_EXIT_OUTPUT, error);
}

/* Closed before it is printed, see rga-cli.h. */
static RgaExit
answer (const char *name,
        RgaCliPlan *plan,
        Asked      *asked,
        const char *target)
{
  RgaPlan *model = rga_document_get_plan (plan->document);
  g_autoptr(RgaTable) table = take_items (name, asked, model) ? rga_tables_make (name, model, &asked->request) : NULL;
  g_autofree char *text = NULL;

  if (table == NULL)
    return RGA_EXIT_USAGE;
  if (target != NULL)
    return write_file (name, table, plan->document, asked, target);

  text = asked->kind == RGA_TABLE_FILE_JSON ? rga_table_to_json (table) : rga_table_to_csv (table);
  rga_cli_plan_close (plan);

  return rga_cli_print (text);
}

RgaExit
rga_command_table (int    argc,
                   char **argv)
{
  g_autofree char *by = NULL, *per = NULL, *from = NULL, *to = NULL, *programme = NULL, *format = NULL;
  g_auto(GStrv) variants = NULL;
  g_autofree char *basis = NULL, *lang = NULL, *item = NULL, *second = NULL, *delay = NULL, *at = NULL;
  gboolean only_counted = FALSE;
  int months = 1;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &by, N_("What the rows stand for"), "X" },
    { "per", 0, 0, G_OPTION_ARG_FILENAME, &per, N_("Unit of the columns of time"), "UNIT" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("First day"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("Last day"), "DATE" },
    { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme, N_("Only this agenda"), "ID" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("Kind of text or file"), "csv|json|xlsx" },
    { "variant", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &variants, N_("Hours of this variant; give it again for another beside it"), "NAME" },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_("What years count: the weeks a year of the agenda, or of the calendar"), "agenda|calendar" },
    { "item", 0, 0, G_OPTION_ARG_FILENAME, &item, N_("What would come later, the first of two, or the only one of a table"), "ID|NAME" },
    { "second", 0, 0, G_OPTION_ARG_FILENAME, &second, N_("The second of two"), "ID|NAME" },
    { "at", 0, 0, G_OPTION_ARG_FILENAME, &at, N_("Day of a meeting; the first on or after it counts"), "DATE" },
    { "delay", 0, 0, G_OPTION_ARG_STRING, &delay, N_("How much later, such as “2 months” or “6 weeks”"), "WORDS" },
    { "months", 0, 0, G_OPTION_ARG_INT, &months, N_("How many months later"), "N" },
    { "only-counted", 0, 0, G_OPTION_ARG_NONE, &only_counted, N_("Hours below the least number of days count for nothing"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, N_("Language of the sentences"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  Asked asked = { .kind = RGA_TABLE_FILE_CSV };
  RgaTableRequest *request = &asked.request;
  RgaExit status = RGA_EXIT_DONE;
  RgaDay today;

  rga_table_request_init (request, RGA_DAY_OPEN);
  if (!rga_cli_parse (&argc, &argv, entries, "NAME [OPTION...] PLAN.db [OUT.xlsx|csv|json]", 2, 3, &today) || !check_name (argv[1]) ||
      !rga_cli_read_unit (per, &request->query.per) || !read_by (argv[1], by, &request->hours.by) ||
      !read_basis (basis, &request->hours.by_calendar) || !read_format (format, argc > 3 ? argv[3] : NULL, &asked.kind) ||
      !check_target (argv[2], argc > 3 ? argv[3] : NULL) ||
      !rga_cli_read_span (from, to, &request->query.from, &request->query.to) ||
      !rga_cli_read_day ("--at", at, &request->at) || !rga_cli_read_language (lang, &request->language))
    return RGA_EXIT_USAGE;
  if (!rga_cli_plan_open (&plan, argv[2], today))
    return RGA_EXIT_INPUT;
  if (!rga_cli_read_programme (programme, rga_document_get_plan (plan.document), &request->query.programme, &status))
    return status;

  request->hours.variants = (const char *const *) variants;
  request->only_counted = only_counted;
  request->today = rga_cli_day_or_clock (today);
  asked.item = item;
  asked.second = second;
  asked.months = months;
  asked.delay = delay;
  asked.in_words = lang != NULL;
  asked.is_today = today != RGA_DAY_OPEN;

  return answer (argv[1], &plan, &asked, argc > 3 ? argv[3] : NULL);
}
