#include "rga-preferences.h"

#include <adwaita.h>
#include <locale.h>

#include "rga-config.h"
#include "rga-platform.h"
#include "rga-say.h"

/* Beside the program in a build folder, where nothing is installed yet. */
static char *
build_folder (void)
{
  g_autofree char *folder = rga_platform_program_folder ();

  return folder != NULL ? g_build_filename (folder, "..", "..", "data", NULL) : NULL;
}

static GSettingsSchema *
look_up (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchemaSource) built = NULL;
  g_autofree char *folder = build_folder ();
  GSettingsSchema *schema = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, RGA_APP_ID, TRUE);
  if (schema != NULL || folder == NULL)
    return schema;

  built = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);

  return built != NULL ? g_settings_schema_source_lookup (built, RGA_APP_ID, FALSE) : NULL;
}

GSettings *
rga_preferences_get (void)
{
  static GSettings *settings;
  static gboolean is_looked_up;

  if (!is_looked_up)
    {
      g_autoptr(GSettingsSchema) schema = look_up ();

      is_looked_up = TRUE;
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        g_message ("preferences: their schema is not installed");
    }

  return settings;
}

gboolean
rga_preferences_is_newcomer (void)
{
  GSettings *settings = rga_preferences_get ();

  return settings != NULL && g_settings_get_boolean (settings, "newcomer");
}

void
rga_preferences_end_newcomer (void)
{
  GSettings *settings = rga_preferences_get ();

  if (settings != NULL)
    g_settings_set_boolean (settings, "newcomer", FALSE);
}

gboolean
rga_preferences_opens_last (void)
{
  GSettings *settings = rga_preferences_get ();

  return settings != NULL && g_settings_get_boolean (settings, "open-last");
}

static int
get_choice (const char *key)
{
  GSettings *settings = rga_preferences_get ();

  return settings != NULL ? g_settings_get_enum (settings, key) : 0;
}

RgaDensity
rga_preferences_get_density (void)
{
  return get_choice ("density") == 1 ? RGA_DENSITY_COMPACT : RGA_DENSITY_COMFORTABLE;
}

RgaLanguage
rga_preferences_get_export_language (void)
{
  switch (get_choice ("export-language"))
    {
    case 1:
      return RGA_LANGUAGE_NL;
    case 2:
      return RGA_LANGUAGE_EN;
    default:
      return rga_spoken_language ();
    }
}

char *
rga_preferences_dup_own_name (void)
{
  GSettings *settings = rga_preferences_get ();

  return settings != NULL ? g_settings_get_string (settings, "own-name") : g_strdup ("");
}

gboolean
rga_preferences_hides_name (void)
{
  GSettings *settings = rga_preferences_get ();

  return settings != NULL && g_settings_get_boolean (settings, "hide-name");
}

char *
rga_preferences_dup_second_folder (void)
{
  GSettings *settings = rga_preferences_get ();

  return settings != NULL ? g_settings_get_string (settings, "second-folder") : g_strdup ("");
}

void
rga_preferences_take_language (void)
{
  static const char *const languages[] = { NULL, "nl", "en" };
  int choice = get_choice ("language");

  if (choice <= 0 || choice >= (int) G_N_ELEMENTS (languages))
    return;

  g_setenv ("LANGUAGE", languages[choice], TRUE);
  /* Where no language is set at all, none is looked for. */
  if (g_str_equal (setlocale (LC_MESSAGES, NULL), "C"))
    setlocale (LC_MESSAGES, "C.UTF-8");
}

static void
style_changed_cb (void)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int choice = get_choice ("style");

  if (choice >= 0 && choice < (int) G_N_ELEMENTS (schemes))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[choice]);
}

void
rga_preferences_follow_style (void)
{
  GSettings *settings = rga_preferences_get ();

  if (settings == NULL)
    return;

  g_signal_connect (settings, "changed::style", G_CALLBACK (style_changed_cb), NULL);
  style_changed_cb ();
}
