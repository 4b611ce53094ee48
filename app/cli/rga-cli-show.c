#include "rga-config.h"

#include <glib/gi18n.h>

#include "rga-cli.h"
#include "rga-findings.h"
#include "rga-json-plan.h"
#include "rga-json-write.h"
#include "rga-table.h"

/* -- show ----------------------------------------------------------------- */

static void
append_row (GString         *out,
            guint            depth,
            const char      *mark,
            const char      *name,
            const RgaPeriod *period)
{
  g_string_append_printf (out, "%*s%s%s", (int) depth * 2, "", mark, name == NULL ? "" : name);
  if (period != NULL && period->text != NULL)
    g_string_append_printf (out, "  [%s]", period->text);
  g_string_append_c (out, '\n');
}

static void
append_activities (GString     *out,
                   RgaPlan     *plan,
                   const RgaId *owner,
                   const char  *field,
                   guint        depth)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, owner, RGA_LIST_ACTIVITIES,
                                                 (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, field));

  for (guint i = 0; depth < 64 && i < rows->len; i++)
    {
      const RgaActivity *row = rows->pdata[i];

      append_row (out, depth, "- ", row->name, row->period);
      append_activities (out, plan, &row->item.id, "parent", depth + 1);
    }
}

static void
append_moments (GString     *out,
                RgaPlan     *plan,
                const RgaId *owner,
                const char  *field,
                guint        depth)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, owner, RGA_LIST_MILESTONES,
                                                 (guint) rga_list_find_field (RGA_LIST_MILESTONES, field));

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaMilestone *row = rows->pdata[i];

      append_row (out, depth, row->kind == RGA_MILESTONE_DECISION ? "o " : "* ", row->name, row->period);
    }
}

static void
append_project (GString          *out,
                RgaPlan          *plan,
                const RgaProject *project,
                guint             depth)
{
  g_autoptr(GPtrArray) below = rga_plan_children (plan, &project->item.id, RGA_LIST_PROJECTS,
                                                  RGA_FIELD (RGA_LIST_PROJECTS, parent));
  g_autofree char *mark = project->number == NULL ? g_strdup ("") : g_strconcat (project->number, ". ", NULL);

  append_row (out, depth, mark, project->name, project->period);
  append_activities (out, plan, &project->item.id, "project", depth + 1);
  append_moments (out, plan, &project->item.id, "project", depth + 1);
  for (guint i = 0; depth < 64 && i < below->len; i++)
    append_project (out, plan, below->pdata[i], depth + 1);
}

/* A sub-project stands below its own, also when it names the programme. */
static void
append_projects (GString     *out,
                 RgaPlan     *plan,
                 const RgaId *programme)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, programme, RGA_LIST_PROJECTS,
                                                 RGA_FIELD (RGA_LIST_PROJECTS, programme));

  for (guint i = 0; i < rows->len; i++)
    if (rga_id_is_none (&((RgaProject *) rows->pdata[i])->parent))
      append_project (out, plan, rows->pdata[i], 1);
}

static char *
outline_text (RgaPlan *plan)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < programmes->len; i++)
    {
      const RgaProgramme *programme = programmes->pdata[i];

      append_row (out, 0, "", programme->name, programme->period);
      append_projects (out, plan, &programme->item.id);
      append_activities (out, plan, &programme->item.id, "programme", 1);
      append_moments (out, plan, &programme->item.id, "programme", 1);
    }

  return g_string_free (out, FALSE);
}

RgaExit
rga_command_show (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  g_autofree char *at = NULL, *text = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Every list and field, as JSON"), NULL },
    { "at", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &at, N_("As it was after this revision"), "REVISION" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--json] PLAN.db", 1, 1, &today))
    return RGA_EXIT_USAGE;
  if (at != NULL)
    return rga_cli_not_yet ("--at");
  if (!rga_cli_plan_open (&plan, argv[1], today))
    return RGA_EXIT_INPUT;

  text = json ? rga_json_plan_to_text (rga_document_get_plan (plan.document))
              : outline_text (rga_document_get_plan (plan.document));
  rga_cli_plan_close (&plan);

  return rga_cli_print (text);
}

/* -- check ---------------------------------------------------------------- */

static void
append_finding (GString          *out,
                RgaPlan          *plan,
                const RgaFinding *finding,
                const char       *what)
{
  char id[RGA_ID_TEXT_SIZE];
  const RgaItem *item = rga_plan_get (plan, &finding->item);
  const char *const members[][2] = {
    { "severity", rga_severity_to_word (rga_finding_severity (finding)) },
    { "kind", rga_finding_to_word (finding->kind) },
    { "list", rga_list_info (item->list)->name },
    { "item", rga_id_to_text (&finding->item, id) },
    { "name", rga_plan_name_of (plan, &finding->item) },
    { "what", what },
  };
  gboolean first = TRUE;

  g_string_append (out, "\n    {");
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      rga_json_write_name (out, &first, members[i][0]);
      rga_json_write_text (out, members[i][1]);
    }
  g_string_append_c (out, '}');
}

static char *
findings_text (RgaPlan     *plan,
               GArray      *findings,
               RgaLanguage  language,
               gboolean     json)
{
  GString *out = g_string_new (json ? "{\n  \"findings\": [" : NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (findings, RgaFinding, i);
      g_autofree char *what = rga_finding_what (finding, plan, language);

      g_string_append (out, json && i > 0 ? "," : "");
      if (json)
        append_finding (out, plan, finding, what);
      else
        g_string_append_printf (out, "%s\t%s\t%s\n", rga_severity_to_word (rga_finding_severity (finding)),
                                rga_plan_name_of (plan, &finding->item), what);
    }
  if (json)
    g_string_append (out, findings->len == 0 ? "]\n}\n" : "\n  ]\n}\n");

  return g_string_free (out, FALSE);
}

RgaExit
rga_command_check (int    argc,
                   char **argv)
{
  gboolean json = FALSE;
  g_autofree char *lang = NULL, *text = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("As JSON"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, N_("Language of the sentences"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  RgaTableQuery everything = { .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GArray) findings = NULL;
  RgaLanguage language = RGA_LANGUAGE_EN;
  RgaExit printed;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--json] [--lang nl|en] PLAN.db", 1, 1, &today) || !rga_cli_read_language (lang, &language))
    return RGA_EXIT_USAGE;
  if (!rga_cli_plan_open (&plan, argv[1], today))
    return RGA_EXIT_INPUT;

  findings = rga_findings_new (rga_document_get_plan (plan.document), &everything, rga_cli_day_or_clock (today));
  text = findings_text (rga_document_get_plan (plan.document), findings, language, json);
  rga_cli_plan_close (&plan);
  printed = rga_cli_print (text);
  if (printed != RGA_EXIT_DONE || findings->len == 0)
    return printed;

  /* The most serious stands first. */
  return rga_finding_severity (&g_array_index (findings, RgaFinding, 0)) == RGA_SEVERITY_ERROR ? RGA_EXIT_LOOK : RGA_EXIT_DONE;
}
