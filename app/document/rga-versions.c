#include "rga-versions.h"

#include <glib/gstdio.h>
#include <string.h>

#include "rga-plan-file.h"
#include "rga-platform.h"

#define ENDING       ".db"
#define ASIDE        ".aside.db"       /* of one that holds what was not kept in the file */
#define STAMP        "%Y%m%dT%H%M%S"   /* and the ms */
#define UNFINISHED   "new-"            /* a version that is being written … */
#define LOOK         "look-"           /* … and a folder in which one is looked at */
#define HOUR         ((gint64) 60 * 60 * 1000)
#define DAY          (24 * HOUR)
#define LARGEST      ((goffset) 500 * 1024 * 1024)
#define ASIDE_DAYS   14
#define PART_OF_FREE 10   /* at most a tenth of what the disk has left */

void
rga_version_free (RgaVersion *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->title);
  if (self->newest != NULL)
    rga_revision_free (self->newest);
  g_free (self);
}

/* -- the files ---------------------------------------------------------------- */

/* Free with g_free(). */
static char *
make_path (const char *folder,
           const char *start,
           gint64      now_ms,
           gboolean    is_aside)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (now_ms / 1000);
  g_autofree char *stamp = g_date_time_format (now, STAMP);
  g_autofree char *name = g_strdup_printf ("%s%s.%03dZ%s", start, stamp, (int) (now_ms % 1000), is_aside ? ASIDE : ENDING);

  return g_build_filename (folder, name, NULL);
}

/* 0 when the name is none of ours. */
static gint64
read_stamp (const char *name,
            gboolean   *is_aside)
{
  int year, month, day, hour, minute, second, ms;
  char rest[sizeof ASIDE + 1] = "";
  g_autoptr(GDateTime) time = NULL;

  if (sscanf (name, "%4d%2d%2dT%2d%2d%2d.%3dZ%10s", &year, &month, &day, &hour, &minute, &second, &ms, rest) != 8)
    return 0;

  *is_aside = g_str_equal (rest, ASIDE);
  if (!*is_aside && !g_str_equal (rest, ENDING))
    return 0;

  time = g_date_time_new_utc (year, month, day, hour, minute, second);

  return time == NULL ? 0 : g_date_time_to_unix (time) * 1000 + ms;
}

static void
add_version (GPtrArray  *versions,
             const char *folder,
             const char *name)
{
  gboolean is_aside = FALSE;
  gint64 kept_ms = read_stamp (name, &is_aside);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  RgaVersion *version;
  GStatBuf state;

  if (kept_ms == 0 || g_stat (path, &state) != 0)
    return;

  version = g_new0 (RgaVersion, 1);
  version->path = g_steal_pointer (&path);
  version->kept_ms = kept_ms;
  version->is_aside = is_aside;
  version->size = state.st_size;
  g_ptr_array_add (versions, version);
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const RgaVersion *first = *(const RgaVersion *const *) a, *second = *(const RgaVersion *const *) b;

  return (first->kept_ms < second->kept_ms) - (first->kept_ms > second->kept_ms);
}

/* NULL without an error: there is none yet. */
static GDir *
open_folder (const char  *folder,
             GError     **error)
{
  g_autoptr(GError) reason = NULL;
  GDir *dir = g_dir_open (folder, 0, &reason);

  if (dir == NULL && !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_propagate_error (error, g_steal_pointer (&reason));

  return dir;
}

GPtrArray *
rga_versions_list (const char  *folder,
                   GError     **error)
{
  g_autoptr(GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_version_free);
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GError) reason = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, NULL);

  dir = open_folder (folder, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    add_version (versions, folder, name);
  g_ptr_array_sort (versions, compare_newest);

  return g_steal_pointer (&versions);
}

/* -- how many stay ------------------------------------------------------------- */

static gint64
month_of (gint64 ms)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (ms / 1000);

  return time == NULL ? 0 : (gint64) g_date_time_get_year (time) * 12 + g_date_time_get_month (time);
}

static gint64
hour_of (gint64 ms)
{
  return ms / HOUR;
}

static gint64
day_of (gint64 ms)
{
  return ms / DAY;
}

/* The newest of each stretch, for so many stretches up to now. */
static void
choose_newest (GPtrArray *versions,
               gboolean  *stays,
               gint64     now_ms,
               gint64   (*stretch_of) (gint64 ms),
               gint64     n)
{
  gint64 last = G_MAXINT64;

  for (guint i = 0; i < versions->len; i++)
    {
      const RgaVersion *version = versions->pdata[i];
      gint64 stretch = stretch_of (version->kept_ms);

      if (version->is_aside)
        continue;
      if (stretch != last && stretch_of (now_ms) - stretch < n)
        stays[i] = TRUE;
      last = stretch;
    }
}

/* What is nowhere else is not let go for what came later. */
static void
choose_aside (GPtrArray *versions,
              gboolean  *stays,
              gint64     now_ms)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const RgaVersion *version = versions->pdata[i];

      if (version->is_aside && day_of (now_ms) - day_of (version->kept_ms) < ASIDE_DAYS)
        stays[i] = TRUE;
    }
}

gboolean *
rga_versions_choose (GPtrArray *versions,
                     gint64     now_ms,
                     goffset    limit)
{
  gboolean *stays = g_new0 (gboolean, MAX (versions->len, 1));
  goffset size = 0;

  choose_newest (versions, stays, now_ms, hour_of, 24);
  choose_newest (versions, stays, now_ms, day_of, 14);
  choose_newest (versions, stays, now_ms, month_of, 12);
  choose_aside (versions, stays, now_ms);
  for (guint i = 0; i < versions->len; i++)
    {
      if (stays[i])
        size += ((const RgaVersion *) versions->pdata[i])->size;
      if (size > limit && i > 0)
        stays[i] = FALSE;
    }

  return stays;
}

static goffset
find_limit (const char *folder)
{
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autoptr(GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE))
    return LARGEST;

  return MIN (LARGEST, (goffset) (g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) / PART_OF_FREE));
}

/* Of a run that was killed: nobody writes or looks for so long. */
static void
clear_rests (const char *folder,
             gint64      now_ms)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf state;

      if (g_stat (path, &state) != 0 || now_ms - (gint64) state.st_mtime * 1000 < HOUR)
        continue;
      if (g_str_has_prefix (name, UNFINISHED))
        g_unlink (path);
      if (g_str_has_prefix (name, LOOK))
        rga_platform_remove_folder (path);
    }
}

static void
let_go (const char *folder,
        gint64      now_ms)
{
  g_autoptr(GPtrArray) versions = rga_versions_list (folder, NULL);
  g_autofree gboolean *stays = versions == NULL ? NULL : rga_versions_choose (versions, now_ms, find_limit (folder));

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    if (!stays[i])
      g_unlink (((const RgaVersion *) versions->pdata[i])->path);
}

/* -- keeping ---------------------------------------------------------------------- */

/* Of its kind; NULL = there is none. */
static const RgaVersion *
find_newest (GPtrArray *versions,
             gboolean   is_aside)
{
  for (guint i = 0; i < versions->len; i++)
    if (((const RgaVersion *) versions->pdata[i])->is_aside == is_aside)
      return versions->pdata[i];

  return NULL;
}

static gboolean
is_same (const RgaVersion *newest,
         GBytes           *bytes)
{
  g_autofree char *same = NULL;
  gsize size;

  return newest != NULL && newest->size == (goffset) g_bytes_get_size (bytes) &&
         g_file_get_contents (newest->path, &same, &size, NULL) && memcmp (same, g_bytes_get_data (bytes, NULL), size) == 0;
}

/* It has its name when it is whole. */
static gboolean
write_version (const char  *folder,
               gint64       now_ms,
               gboolean     is_aside,
               GBytes      *bytes,
               GError     **error)
{
  g_autofree char *unfinished = make_path (folder, UNFINISHED, now_ms, is_aside);
  g_autofree char *path = make_path (folder, "", now_ms, is_aside);

  if (!rga_platform_write_new (unfinished, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;

  g_chmod (unfinished, 0400);   /* to be looked at */
  if (rga_platform_replace (unfinished, path, error))
    return TRUE;

  g_unlink (unfinished);

  return FALSE;
}

static gboolean
keep (const char  *folder,
      GFile       *file,
      gint64       now_ms,
      gint64       pause_ms,
      gboolean     is_aside,
      GError     **error)
{
  g_autoptr(GPtrArray) versions = rga_versions_list (folder, error);
  const RgaVersion *newest = versions == NULL ? NULL : find_newest (versions, is_aside);
  g_autoptr(GBytes) bytes = NULL;

  if (versions == NULL)
    return FALSE;
  if (newest != NULL && now_ms - newest->kept_ms < pause_ms)
    return TRUE;

  bytes = g_file_load_bytes (file, NULL, NULL, error);
  if (bytes == NULL)
    return FALSE;
  if (is_same (newest, bytes))
    return TRUE;
  if (!rga_platform_make_private_folder (folder, error) || !write_version (folder, now_ms, is_aside, bytes, error))
    return FALSE;

  clear_rests (folder, now_ms);
  let_go (folder, now_ms);

  return TRUE;
}

gboolean
rga_versions_keep (const char  *folder,
                   GFile       *file,
                   gint64       now_ms,
                   gint64       pause_ms,
                   GError     **error)
{
  return keep (folder, file, now_ms, pause_ms, FALSE, error);
}

gboolean
rga_versions_keep_aside (const char  *folder,
                         GFile       *file,
                         gint64       now_ms,
                         GError     **error)
{
  return keep (folder, file, now_ms, 0, TRUE, error);
}

/* -- looking ----------------------------------------------------------------------- */

/* A copy of it that is of today's schema, in a folder of its own beside it: other programs'
 * places would keep it when this one is killed. Free with g_free(). */
static char *
adopt (const char  *path,
       char       **folder,
       GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *versions = g_path_get_dirname (path);
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (LOOK, random, NULL);
  g_autofree char *copy = NULL;

  *folder = g_build_filename (versions, name, NULL);
  if (!rga_platform_make_private_folder (*folder, error))
    return NULL;

  copy = g_build_filename (*folder, "version.db", NULL);

  return rga_plan_file_adopt (file, copy, NULL, NULL, error) ? g_steal_pointer (&copy) : NULL;
}

static void
leave (char *folder)
{
  if (folder != NULL)
    rga_platform_remove_folder (folder);
  g_free (folder);
}

void
rga_version_look (RgaVersion *self,
                  RgaStore   *store)
{
  char *folder = NULL;
  g_autofree char *copy = adopt (self->path, &folder, NULL);
  g_autoptr(RgaStore) then = copy == NULL ? NULL : rga_store_open (copy, NULL);
  g_autoptr(GPtrArray) newest = then == NULL ? NULL : rga_store_history (then, 1, NULL);

  self->is_whole = newest != NULL;
  if (self->is_whole)
    self->title = rga_store_read_title (then);
  if (self->is_whole && newest->len > 0)
    {
      self->newest = g_ptr_array_steal_index (newest, 0);
      self->n_since = store == NULL ? -1 : rga_store_count_after (store, &self->newest->revision);
    }
  g_clear_pointer (&then, rga_store_close);
  leave (folder);
}

RgaPlan *
rga_version_read (const char  *path,
                  GError     **error)
{
  char *folder = NULL;
  g_autofree char *copy = adopt (path, &folder, error);
  g_autoptr(RgaStore) store = copy == NULL ? NULL : rga_store_open (copy, error);
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  gboolean is_read = store != NULL && rga_store_load (store, plan, error);

  g_clear_pointer (&store, rga_store_close);
  leave (folder);

  return is_read ? g_steal_pointer (&plan) : NULL;
}
