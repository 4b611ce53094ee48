#include "rga-config.h"

#include <glib/gi18n.h>

#include "rga-cli.h"
#include "rga-thumbnail.h"

#define DEFAULT_SIZE 256

RgaExit
rga_command_thumbnail (int    argc,
                       char **argv)
{
  int size = DEFAULT_SIZE;
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_INT, &size, N_("Pixels at most, both ways"), "PIXELS" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GError) error = NULL;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--size PIXELS] PLAN.db OUT.png", 2, 2, &today))
    return RGA_EXIT_USAGE;
  if (size < RGA_THUMBNAIL_LEAST || size > RGA_THUMBNAIL_MOST)
    return rga_cli_fail (RGA_EXIT_USAGE, _("--size %d is not possible; choose from %d to %d pixels"), size,
                         RGA_THUMBNAIL_LEAST, RGA_THUMBNAIL_MOST);
  if (!rga_cli_plan_open (&plan, argv[1], today))
    return RGA_EXIT_INPUT;

  png = rga_thumbnail_encode (rga_document_get_plan (plan.document), size);
  if (png == NULL || !g_file_set_contents (argv[2], g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), &error))
    return rga_cli_fail_with (RGA_EXIT_OUTPUT, error);

  return RGA_EXIT_DONE;
}
