#include "rga-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rga-cli.h"
#include "rga-examples.h"
#include "rga-template.h"
#include "rga-templates.h"

RgaExit
rga_command_examples (int    argc,
                      char **argv)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr(GPtrArray) examples = NULL;
  g_autoptr(GString) out = g_string_new (NULL);
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "", 0, 0, &today))
    return RGA_EXIT_USAGE;

  examples = rga_examples_list ();
  for (guint i = 0; i < examples->len; i++)
    {
      const RgaExample *example = examples->pdata[i];

      g_string_append_printf (out, "%s\t%s\n", example->name, example->title);
    }

  return rga_cli_print (out->str);
}

/* The edits that fill a new plan; NULL for an empty one. */
static gboolean
load_example (const char *name,
              RgaEdits  **edits,
              GError    **error)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { .random = random };

  *edits = NULL;
  if (name == NULL)
    return TRUE;

  *edits = rga_examples_load (name, &ids, g_get_real_time () / 1000, error);

  return *edits != NULL;
}

RgaExit
rga_command_templates (int    argc,
                       char **argv)
{
  g_autofree char *lang = NULL;
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, N_("Dutch or English words"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(GPtrArray) templates = NULL;
  g_autoptr(GString) out = g_string_new (NULL);
  RgaLanguage language = RGA_LANGUAGE_NL;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--lang nl|en]", 0, 0, &today) || !rga_cli_read_language (lang, &language))
    return RGA_EXIT_USAGE;

  templates = rga_templates_list (language);
  for (guint i = 0; i < templates->len; i++)
    {
      const RgaTemplate *template = templates->pdata[i];

      g_string_append_printf (out, "%s\t%s\n", template->name, template->title);
    }

  return rga_cli_print (out->str);
}

/* A template of the program by its name; any plan by its path. */
static RgaEdits *
load_template (const char   *name,
               RgaLanguage   language,
               RgaDay        today,
               GError      **error)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { .random = random };
  gint64 now_ms = g_get_real_time () / 1000;
  g_autofree char *folder = NULL;
  g_autoptr(GFile) file = NULL;
  RgaEdits *edits = NULL;

  if (strchr (name, G_DIR_SEPARATOR) == NULL && !g_str_has_suffix (name, ".db"))
    return rga_templates_load (name, language, rga_cli_day_or_clock (today), &ids, now_ms, error);

  folder = rga_cli_make_folder (error);
  if (folder == NULL)
    return NULL;

  file = g_file_new_for_commandline_arg (name);
  edits = rga_template_read (file, folder, &ids, now_ms, error);
  g_rmdir (folder);

  return edits;
}

static RgaExit
make_plan (const RgaEdits *edits,
           const char     *path,
           RgaDay          today)
{
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;

  if (!rga_cli_plan_make (&plan, edits, today, &error))
    return rga_cli_fail_with (RGA_EXIT_INPUT, error);

  return rga_cli_plan_save_new (&plan, path);
}

RgaExit
rga_command_new (int    argc,
                 char **argv)
{
  g_autofree char *example = NULL, *template = NULL, *lang = NULL;
  const GOptionEntry entries[] = {
    { "example", 0, 0, G_OPTION_ARG_FILENAME, &example, N_("A copy of this example"), "NAME" },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &template, N_("From this template"), "NAME" },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, N_("Dutch or English words"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(RgaEdits) edits = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;
  RgaLanguage language = RGA_LANGUAGE_NL;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--example NAME | --template NAME [--lang nl|en]] PLAN.db", 1, 1, &today)
      || !rga_cli_read_language (lang, &language))
    return RGA_EXIT_USAGE;
  if (example != NULL && template != NULL)
    return rga_cli_fail (RGA_EXIT_USAGE, _("choose --example or --template, not both"));
  if (template != NULL && (edits = load_template (template, language, today, &error)) == NULL)
    return rga_cli_fail (RGA_EXIT_USAGE, _("%s; “regioagenda-cli templates” lists them"), error->message);
  if (template == NULL && !load_example (example, &edits, &error))
    return rga_cli_fail (RGA_EXIT_USAGE, _("%s; “regioagenda-cli examples” lists them"), error->message);

  file = g_file_new_for_commandline_arg (argv[1]);
  if (g_file_query_exists (file, NULL))
    return rga_cli_fail (RGA_EXIT_OUTPUT, _("%s is there already and stays as it is; choose another name"), argv[1]);

  return make_plan (edits, argv[1], today);
}
