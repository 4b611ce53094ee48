/* main.c
 *
 * Regioagenda: regional agendas as timelines and capacity, in one file.
 */
#include "rga-application.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "rga-config.h"

/* Where translations lie: installed, or in the folder `run` built. */
static const char *
locale_folder (void)
{
  const char *folder = g_getenv ("REGIOAGENDA_LOCALEDIR");

  return folder != NULL ? folder : RGA_LOCALEDIR;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(RgaApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Regioagenda");
  g_set_prgname (RGA_APP_ID);

  application = rga_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
