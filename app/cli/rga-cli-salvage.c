#include "rga-config.h"

#include <glib/gi18n.h>

#include "rga-cli.h"
#include "rga-rescue.h"

/* Those that are known, in one cell. Free with g_free(). */
static char *
join_names (const GPtrArray *names)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    if (*(const char *) names->pdata[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", (const char *) names->pdata[i]);
  g_strdelimit (out->str, "\t\r\n", ' ');

  return g_string_free (out, FALSE);
}

/* Lists of which nothing is missing and nothing was there say nothing. */
static char *
describe (const GPtrArray *tables)
{
  GString *out = g_string_new ("list\tread\tmissing\tunlinked\tmissing_names\n");

  for (guint i = 0; i < tables->len; i++)
    {
      const RgaSalvaged *table = tables->pdata[i];

      if (table->n_read > 0 || table->is_partial)
        {
          g_autofree char *names = join_names (table->lost);

          g_string_append_printf (out, "%s\t%u\t%s\t%u\t%s\n", table->table, table->n_read, table->is_partial ? "some" : "",
                                  table->n_unlinked, names);
        }
    }

  return g_string_free (out, FALSE);
}

static gboolean
misses_something (const GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const RgaSalvaged *table = tables->pdata[i];

      if (table->is_partial || table->n_unlinked > 0)
        return TRUE;
    }

  return FALSE;
}

static RgaExit
salvage_to (const char *damaged,
            const char *out)
{
  g_autoptr(GFile) from = g_file_new_for_commandline_arg (damaged);
  g_autoptr(GFile) to = g_file_new_for_commandline_arg (out);
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tables = rga_rescue (from, to, NULL, NULL, NULL, &error);

  if (g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED))
    return rga_cli_fail (RGA_EXIT_INPUT, "%s: %s", damaged, error->message);
  if (tables == NULL)
    return rga_cli_fail_writing (out, error);

  if (misses_something (tables))
    rga_cli_warn (_("%s: what can be read of it is in %s; of some lists something is missing, as listed. "
                    "The damaged file was left as it is."), damaged, out);
  said = describe (tables);

  return rga_cli_print (said);
}

RgaExit
rga_command_salvage (int    argc,
                     char **argv)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "DAMAGED.db OUT.db", 2, 2, &today))
    return RGA_EXIT_USAGE;
  if (g_file_test (argv[2], G_FILE_TEST_EXISTS))
    return rga_cli_fail (RGA_EXIT_OUTPUT, _("%s is there already and stays as it is; choose another name"), argv[2]);

  return salvage_to (argv[1], argv[2]);
}
