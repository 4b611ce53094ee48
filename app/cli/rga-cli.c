#include "rga-config.h"

#include "rga-cli.h"
#include "rga-io-words.h"
#include "rga-platform.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct
{
  const char *name;
  RgaCommand  run;      /* NULL = not there yet */
  const char *usage;
} commands[] = {
  { "examples", rga_command_examples, "" },
  { "templates", rga_command_templates, "[--lang nl|en]" },
  { "new", rga_command_new, "[--example NAME | --template NAME [--lang nl|en]] PLAN.db" },
  { "show", rga_command_show, "[--json] PLAN.db" },
  { "edit", rga_command_edit, "PLAN.db [EDITS.jsonl]" },
  { "move-seat", rga_command_move_seat, "--to TEAM [--from DATE] PLAN.db SEAT" },
  { "undo", rga_command_undo, "PLAN.db" },
  { "redo", rga_command_redo, "PLAN.db" },
  { "history", rga_command_history, "[--json] PLAN.db" },
  { "check", rga_command_check, "[--json] [--lang nl|en] PLAN.db" },
  { "salvage", rga_command_salvage, "DAMAGED.db OUT.db" },
  { "dates", rga_command_dates, "[--lang nl|en] [--moment | --stretch] [--today DATE] EXPRESSION..." },
  { "table", rga_command_table, "NAME [OPTION...] PLAN.db" },
  { "export", rga_command_export, "[OPTION...] PLAN.db OUT.png|svg|pdf" },
  { "thumbnail", rga_command_thumbnail, "[--size PIXELS] PLAN.db OUT.png" },
  { "import", NULL, NULL },
  { "compare", NULL, NULL },
  { "merge", NULL, NULL },
  { "copy", NULL, NULL },
};

/* -- messages ------------------------------------------------------------- */

static void
say (const char *format,
     va_list     arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);

  fprintf (stderr, "regioagenda-cli: %s\n", message);
}

void
rga_cli_warn (const char *format,
              ...)
{
  va_list arguments;

  va_start (arguments, format);
  say (format, arguments);
  va_end (arguments);
}

RgaExit
rga_cli_fail (RgaExit     status,
              const char *format,
              ...)
{
  va_list arguments;

  va_start (arguments, format);
  say (format, arguments);
  va_end (arguments);

  return status;
}

RgaExit
rga_cli_fail_with (RgaExit       status,
                   const GError *error)
{
  const char *sentence = error == NULL ? _("something went wrong, and nothing was changed") : rga_error_sentence (error);

  return rga_cli_fail (status, "%s", sentence);
}

RgaExit
rga_cli_not_yet (const char *what)
{
  /* Translators: %s is what somebody typed on the command line. */
  return rga_cli_fail (RGA_EXIT_USAGE, _("“%s” is not there yet in this version; nothing was done"), what);
}

RgaExit
rga_cli_print (const char *text)
{
  gsize length = strlen (text);

  if (fwrite (text, 1, length, stdout) != length || fflush (stdout) != 0)
    return rga_cli_fail (RGA_EXIT_OUTPUT, _("standard output cannot be written; free some space or choose another file"));

  return RGA_EXIT_DONE;
}

static RgaExit
print_help (void)
{
  g_autoptr(GString) help = g_string_new ("regioagenda-cli " RGA_VERSION "\n\n");

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].run != NULL)
      g_string_append_printf (help, "  regioagenda-cli %s%s%s\n", commands[i].name,
                              *commands[i].usage != '\0' ? " " : "", commands[i].usage);
  g_string_append_printf (help, "\n%s\n", _("“regioagenda-cli COMMAND --help” lists the options of a command."));

  return rga_cli_print (help->str);
}

/* -- the command line ----------------------------------------------------- */

/* As UTF-8 in every locale, which GOption's own printing is not. */
static int
print_command_help (GOptionContext *context,
                    const char     *written)
{
  g_autofree char *options = g_option_context_get_help (context, TRUE, NULL);
  const char *rest = strstr (options, "\n\n");   /* after GOption's own line of usage */
  g_autofree char *help = g_strdup_printf ("regioagenda-cli %s%s", written, rest);

  return rga_cli_print (help);
}

gboolean
rga_cli_parse (int                *argc,
               char             ***argv,
               const GOptionEntry *entries,
               const char         *files,
               int                 least,
               int                 most,
               RgaDay             *today)
{
  g_autofree char *today_text = NULL;
  gboolean help = FALSE;
  const GOptionEntry common[] = {
    { "today", 0, 0, G_OPTION_ARG_FILENAME, &today_text, N_("Instead of the clock"), "DATE" },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("List these options"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *summary = g_strdup_printf ("%s%s%s", (*argv)[0], *files != '\0' ? " " : "", files);
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      rga_cli_fail (RGA_EXIT_USAGE, "%s", error->message);
      return FALSE;
    }
  if (help)
    exit (print_command_help (context, summary));
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      memmove (*argv + 1, *argv + 2, (gsize) (*argc - 1) * sizeof (char *));
      (*argc)--;
    }
  if (*argc - 1 < least || *argc - 1 > most)
    {
      /* Translators: %s is how the command is written. */
      rga_cli_fail (RGA_EXIT_USAGE, _("write it as: regioagenda-cli %s"), summary);
      return FALSE;
    }
  *today = RGA_DAY_OPEN;

  return rga_cli_read_day ("--today", today_text, today);
}

gboolean
rga_cli_read_day (const char *option,
                  const char *text,
                  RgaDay     *day)
{
  if (text == NULL)
    return TRUE;

  *day = rga_day_from_iso (text);
  if (*day != RGA_DAY_OPEN)
    return TRUE;

  /* Translators: the first %s is an option, the second what was typed. */
  rga_cli_fail (RGA_EXIT_USAGE, _("%s “%s” is not a day; write it as 2027-07-01"), option, text);

  return FALSE;
}

gboolean
rga_cli_read_span (const char *from_text,
                   const char *to_text,
                   RgaDay     *from,
                   RgaDay     *to)
{
  if (!rga_cli_read_day ("--from", from_text, from) || !rga_cli_read_day ("--to", to_text, to))
    return FALSE;
  if (*from == RGA_DAY_OPEN || *to == RGA_DAY_OPEN || *from <= *to)
    return TRUE;

  /* Translators: two days as they were typed. */
  rga_cli_fail (RGA_EXIT_USAGE, _("--from “%s” comes after --to “%s”; give the first day and then the last"), from_text, to_text);

  return FALSE;
}

gboolean
rga_cli_read_unit (const char   *text,
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

gboolean
rga_cli_read_language (const char  *text,
                       RgaLanguage *language)
{
  if (text == NULL)
    return TRUE;
  if (strcmp (text, "nl") == 0 || strcmp (text, "en") == 0)
    {
      *language = strcmp (text, "nl") == 0 ? RGA_LANGUAGE_NL : RGA_LANGUAGE_EN;
      return TRUE;
    }

  rga_cli_fail (RGA_EXIT_USAGE, _("--lang “%s” is not a language of this program; choose nl or en"), text);

  return FALSE;
}

gboolean
rga_cli_read_programme (const char *text,
                        RgaPlan    *plan,
                        RgaId      *programme,
                        RgaExit    *status)
{
  *programme = RGA_ID_NONE;
  if (text == NULL)
    return TRUE;

  if (!rga_id_from_text (text, programme))
    *status = rga_cli_fail (RGA_EXIT_USAGE, _("--programme “%s” is not an id; “show --json” lists them"), text);
  else if (rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, programme) == NULL)
    *status = rga_cli_fail (RGA_EXIT_INPUT, _("there is no agenda “%s” in this file; “show --json” lists them"), text);
  else
    return TRUE;

  return FALSE;
}

RgaDay
rga_cli_day_or_clock (RgaDay today)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (today != RGA_DAY_OPEN)
    return today;

  return rga_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/* -- main ----------------------------------------------------------------- */

/* Messages follow the reader's language, data never does: only the catalogue
 * is chosen by the environment, and everything is UTF-8. */
static void
set_up_language (void)
{
  g_autofree char *locale = rga_platform_find_locale (RGA_LOCALEDIR);

  setlocale (LC_MESSAGES, "");
  bindtextdomain (GETTEXT_PACKAGE, locale);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  set_up_language ();
  g_set_prgname ("regioagenda-cli");
  if (argc < 2)
    return rga_cli_fail (RGA_EXIT_USAGE, _("say what to do; “regioagenda-cli --help” lists the commands"));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    return print_help ();
  if (strcmp (argv[1], "--version") == 0)
    return rga_cli_print ("regioagenda-cli " RGA_VERSION "\n");

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run == NULL ? rga_cli_not_yet (argv[1]) : commands[i].run (argc - 1, argv + 1);

  /* Translators: %s is what somebody typed as a command. */
  return rga_cli_fail (RGA_EXIT_USAGE, _("there is no command “%s”; “regioagenda-cli --help” lists them"), argv[1]);
}
