#include "rga-config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "rga-cli.h"
#include "rga-period-write.h"

static void
append_reading (GString          *out,
                const char       *text,
                const RgaReading *reading)
{
  RgaPeriod period;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *line = NULL;

  rga_period_read (&period, valid, reading);
  line = rga_period_to_line (&period);
  g_string_append_printf (out, "%s\n", line);
}

/* One expression a line, read until the end; the words themselves hold no
 * line break. */
static gboolean
append_input (GString          *out,
              const RgaReading *reading)
{
  g_autoptr(GString) line = g_string_new (NULL);
  int c;

  while ((c = getc (stdin)) != EOF)
    {
      if (c != '\n')
        {
          g_string_append_c (line, (char) c);
          continue;
        }
      append_reading (out, line->str, reading);
      g_string_truncate (line, 0);
    }
  if (line->len > 0)
    append_reading (out, line->str, reading);

  return !ferror (stdin);
}

RgaExit
rga_command_dates (int    argc,
                   char **argv)
{
  gboolean moment = FALSE, stretch = FALSE;
  g_autofree char *lang = NULL;
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, N_("Language of the expressions"), "nl|en" },
    { "moment", 0, 0, G_OPTION_ARG_NONE, &moment, N_("Read as the date of a milestone"), NULL },
    { "stretch", 0, 0, G_OPTION_ARG_NONE, &stretch, N_("Read as the period of an activity"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(GString) out = g_string_new (NULL);
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT };
  RgaLanguage language = RGA_LANGUAGE_NL;

  if (!rga_cli_parse (&argc, &argv, entries, "[--lang nl|en] [--moment | --stretch] [--today DATE] EXPRESSION...", 1, G_MAXINT,
                      &reading.today) ||
      !rga_cli_read_language (lang, &language))
    return RGA_EXIT_USAGE;

  reading.today = rga_cli_day_or_clock (reading.today);
  reading.moment = moment;
  reading.stretch = stretch;
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "-") != 0)
      append_reading (out, argv[i], &reading);
    else if (!append_input (out, &reading))
      return rga_cli_fail (RGA_EXIT_INPUT, _("standard input cannot be read"));

  return rga_cli_print (out->str);
}
