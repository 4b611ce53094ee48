#include "rga-config.h"

#include <glib/gi18n.h>

#include "rga-cli.h"
#include "rga-document-outside.h"
#include "rga-findings.h"
#include "rga-json-plan.h"
#include "rga-json-write.h"
#include "rga-neighbour.h"
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

/* One line, or one object, of what deserves a look. */
typedef struct
{
  const char *severity, *kind;
  const char *list, *item;    /* NULL = the file as a whole */
  const char *name, *what;
} Point;

static void
append_json_point (GString     *out,
                   const Point *point)
{
  const char *const members[][2] = {
    { "severity", point->severity }, { "kind", point->kind }, { "list", point->list },
    { "item", point->item }, { "name", point->name }, { "what", point->what },
  };
  gboolean first = TRUE;

  g_string_append (out, g_str_has_suffix (out->str, "[") ? "\n    {" : ",\n    {");
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      rga_json_write_name (out, &first, members[i][0]);
      rga_json_write_text (out, members[i][1]);
    }
  g_string_append_c (out, '}');
}

static void
append_point (GString     *out,
              const Point *point,
              gboolean     json)
{
  if (json)
    append_json_point (out, point);
  else
    g_string_append_printf (out, "%s\t%s\t%s\n", point->severity, point->name, point->what);
}

static const char *const changed_outside[RGA_N_LANGUAGES] = {
  [RGA_LANGUAGE_EN] = "changed or damaged outside Regioagenda; compare with an earlier copy",
  [RGA_LANGUAGE_NL] = "buiten Regioagenda gewijzigd of beschadigd; vergelijk met een eerdere kopie",
};

static gboolean
is_unhealthy (RgaDocument *document)
{
  return rga_document_get_notes (document) & RGA_PLAN_FILE_CHANGED_OUTSIDE;
}

static void
append_health (GString     *out,
               RgaDocument *document,
               RgaLanguage  language,
               gboolean     json)
{
  g_autofree char *name = g_file_get_basename (rga_document_get_file (document));

  if (is_unhealthy (document))
    append_point (out, &(Point) { rga_severity_to_word (RGA_SEVERITY_ERROR), "changed-outside", NULL, NULL, name,
                                  changed_outside[language] }, json);
}

static const struct
{
  const char *newer, *forked, *n_more, *last;
} neighbour_words[RGA_N_LANGUAGES] = {
  [RGA_LANGUAGE_EN] = { "a newer version of this agenda, in the same folder", "a second version of this agenda, in the same folder",
                        "steps that are not in this one", "the last" },
  [RGA_LANGUAGE_NL] = { "een nieuwere versie van deze agenda, in dezelfde map", "een tweede versie van deze agenda, in dezelfde map",
                        "stappen die niet in deze staan", "de laatste" },
};

static char *
describe_neighbour (const RgaNeighbour *neighbour,
                    RgaLanguage         language)
{
  g_autoptr(GDateTime) at = g_date_time_new_from_unix_local (neighbour->at_ms / 1000);
  g_autofree char *when = at == NULL ? g_strdup ("?") : g_date_time_format (at, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("%s (%s: %u; %s: %s%s%s)",
                          neighbour->is_forked ? neighbour_words[language].forked : neighbour_words[language].newer,
                          neighbour_words[language].n_more, neighbour->n_more, neighbour_words[language].last, when,
                          neighbour->who == NULL ? "" : ", ", neighbour->who == NULL ? "" : neighbour->who);
}

static void
append_neighbours (GString     *out,
                   RgaDocument *document,
                   RgaLanguage  language,
                   gboolean     json)
{
  GPtrArray *neighbours = rga_document_get_neighbours (document);

  for (guint i = 0; i < neighbours->len; i++)
    {
      const RgaNeighbour *neighbour = neighbours->pdata[i];
      g_autofree char *name = g_file_get_basename (neighbour->file);
      g_autofree char *what = describe_neighbour (neighbour, language);

      append_point (out, &(Point) { rga_severity_to_word (RGA_SEVERITY_WARNING),
                                    neighbour->is_forked ? "second-version" : "newer-version", NULL, NULL, name, what }, json);
    }
}

static void
append_finding (GString          *out,
                RgaPlan          *plan,
                const RgaFinding *finding,
                RgaLanguage       language,
                gboolean          json)
{
  g_autofree char *what = rga_finding_what (finding, plan, language);
  char id[RGA_ID_TEXT_SIZE];

  append_point (out, &(Point) { rga_severity_to_word (rga_finding_severity (finding)), rga_finding_to_word (finding->kind),
                                rga_list_info (rga_plan_get (plan, &finding->item)->list)->name,
                                rga_id_to_text (&finding->item, id), rga_plan_name_of (plan, &finding->item), what }, json);
}

static char *
findings_text (RgaDocument *document,
               GArray      *findings,
               RgaLanguage  language,
               gboolean     json)
{
  GString *out = g_string_new (json ? "{\n  \"findings\": [" : NULL);

  append_health (out, document, language, json);
  append_neighbours (out, document, language, json);
  for (guint i = 0; i < findings->len; i++)
    append_finding (out, rga_document_get_plan (document), &g_array_index (findings, RgaFinding, i), language, json);
  if (json)
    g_string_append (out, g_str_has_suffix (out->str, "[") ? "]\n}\n" : "\n  ]\n}\n");

  return g_string_free (out, FALSE);
}

/* The most serious stands first. */
static gboolean
has_error (GArray *findings)
{
  return findings->len > 0 && rga_finding_severity (&g_array_index (findings, RgaFinding, 0)) == RGA_SEVERITY_ERROR;
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
  gboolean has_serious;
  RgaExit printed;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--json] [--lang nl|en] PLAN.db", 1, 1, &today) || !rga_cli_read_language (lang, &language))
    return RGA_EXIT_USAGE;
  if (!rga_cli_plan_open (&plan, argv[1], today))
    return RGA_EXIT_INPUT;

  rga_document_look_beside (plan.document);
  findings = rga_findings_new (rga_document_get_plan (plan.document), &everything, rga_cli_day_or_clock (today));
  text = findings_text (plan.document, findings, language, json);
  has_serious = is_unhealthy (plan.document) || has_error (findings);
  rga_cli_plan_close (&plan);
  printed = rga_cli_print (text);

  return printed == RGA_EXIT_DONE && has_serious ? RGA_EXIT_LOOK : printed;
}
