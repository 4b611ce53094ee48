/* rga-file-place.c */
#include "rga-file-place.h"

#include <glib/gi18n.h>

#include "rga-platform.h"
#include "rga-reading.h"

char *
rga_state_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "regioagenda", name, NULL);
}

static char *
resolve (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL ? rga_platform_resolve (path) : NULL;
}

gboolean
rga_file_is_same (GFile *a,
                  GFile *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (G_IS_FILE (a) && G_IS_FILE (b), FALSE);

  if (g_file_equal (a, b))
    return TRUE;

  first = resolve (a);
  second = resolve (b);

  return first != NULL && g_strcmp0 (first, second) == 0;
}

static GFile *
draft_folder (void)
{
  g_autofree char *path = rga_state_path ("unsaved");

  return g_file_new_for_path (path);
}

/* What a file system or a person would stumble over becomes a hyphen. */
static char *
stem_for_title (const char *title)
{
  char *stem = g_strdup (title != NULL && *title != '\0' ? title : "agenda");

  g_strdelimit (stem, "/\\:*?\"<>|\n\t", '-');
  if (*stem == '.')
    *stem = '-';

  return stem;
}

char *
rga_file_name_for_title (const char *title)
{
  g_autofree char *stem = stem_for_title (title);

  return g_strconcat (stem, ".db", NULL);
}

GFile *
rga_unplaced_new (const char *title)
{
  g_autoptr(GFile) folder = draft_folder ();
  g_autofree char *path = g_file_get_path (folder);
  g_autofree char *name = stem_for_title (title);
  GFile *file = NULL;

  g_mkdir_with_parents (path, 0700);
  for (guint i = 1; ; i++)
    {
      g_autofree char *numbered = i == 1 ? g_strdup_printf ("%s.db", name)
                                         : g_strdup_printf ("%s %u.db", name, i);

      file = g_file_get_child (folder, numbered);
      if (!g_file_query_exists (file, NULL))
        return file;

      g_clear_object (&file);
    }
}

gboolean
rga_unplaced_is (GFile *file)
{
  g_autoptr(GFile) folder = draft_folder ();

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return g_file_has_prefix (file, folder);
}

gboolean
rga_earlier_is (GFile *file)
{
  g_autofree char *path = rga_state_path ("versions");
  g_autoptr(GFile) folder = g_file_new_for_path (path);

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return g_file_has_prefix (file, folder);
}

char *
rga_file_describe_place (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folder_name = folder != NULL ? g_file_get_basename (folder) : NULL;

  if (rga_unplaced_is (file))
    return g_strdup (_("Not yet given a place"));
  if (rga_earlier_is (file))
    return g_strdup (_("Earlier version"));
  if (folder_name == NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s / %s", folder_name, name);
}

char *
rga_describe_moment (gint64 unix_seconds)
{
  g_autoptr(GDateTime) then = g_date_time_new_from_unix_local (unix_seconds);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (then == NULL || unix_seconds == 0)
    return g_strdup ("");

  day = rga_reading_day (rga_day_from_ymd (g_date_time_get_year (then), g_date_time_get_month (then),
                                           g_date_time_get_day_of_month (then)));
  time = g_date_time_format (then, "%H:%M");
  if (g_date_time_get_year (then) != g_date_time_get_year (now))
    return g_steal_pointer (&day);
  if (g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now))
    return g_steal_pointer (&time);

  /* Translators: day and time of a step in the history */
  return g_strdup_printf (_("%1$s, %2$s"), day, time);
}
