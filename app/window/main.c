/* main.c
 *
 * Regioagenda: regional agendas as timelines and capacity, in one file.
 */
#include "rga-application.h"
#include "rga-document-company.h"
#include "rga-platform.h"
#include "rga-preferences.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "rga-config.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(RgaApplication) application = NULL;
  g_autofree char *locale = rga_platform_find_locale (RGA_LOCALEDIR);
  int status;

  setlocale (LC_ALL, "");
  rga_preferences_take_language ();
  bindtextdomain (GETTEXT_PACKAGE, locale);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Regioagenda");
  g_set_prgname ("regioagenda");

  application = rga_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  rga_document_settle_company ();

  return status;
}
