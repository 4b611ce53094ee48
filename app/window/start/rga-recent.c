/* rga-recent.c */
#include "rga-recent.h"

#include <glib/gi18n.h>

#define RECENT_MAX 12

struct _RgaRecentFile
{
  GObject parent_instance;

  GFile  *file;
  char   *title;
  gint64  opened_at;   /* seconds since 1970 */
};

G_DEFINE_FINAL_TYPE (RgaRecentFile, rga_recent_file, G_TYPE_OBJECT)

enum { PROP_0, PROP_TITLE, PROP_PLACE, PROP_WHEN, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
rga_recent_file_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RgaRecentFile *self = RGA_RECENT_FILE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PLACE:
      g_value_take_string (value, rga_file_describe_place (self->file));
      break;
    case PROP_WHEN:
      g_value_take_string (value, rga_describe_moment (self->opened_at));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_recent_file_finalize (GObject *object)
{
  RgaRecentFile *self = RGA_RECENT_FILE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (rga_recent_file_parent_class)->finalize (object);
}

static void
rga_recent_file_class_init (RgaRecentFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_recent_file_get_property;
  object_class->finalize = rga_recent_file_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rga_recent_file_init (RgaRecentFile *self)
{
}

static RgaRecentFile *
make_recent_file (GFile      *file,
                  const char *title,
                  gint64      opened_at)
{
  RgaRecentFile *self = g_object_new (RGA_TYPE_RECENT_FILE, NULL);

  self->file = g_object_ref (file);
  self->title = g_strdup (title);
  self->opened_at = opened_at;

  return self;
}

GFile *
rga_recent_file_get_file (RgaRecentFile *self)
{
  g_return_val_if_fail (RGA_IS_RECENT_FILE (self), NULL);

  return self->file;
}

const char *
rga_recent_file_get_title (RgaRecentFile *self)
{
  g_return_val_if_fail (RGA_IS_RECENT_FILE (self), NULL);

  return self->title;
}

gboolean
rga_recent_file_is_draft (RgaRecentFile *self)
{
  g_return_val_if_fail (RGA_IS_RECENT_FILE (self), FALSE);

  return rga_unplaced_is (self->file);
}

/* the list */

static char *
state_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "regioagenda", name, NULL);
}

static void
read_entry (GListStore *list,
            GKeyFile   *keys,
            const char *group)
{
  g_autofree char *uri = g_key_file_get_string (keys, group, "uri", NULL);
  g_autofree char *title = g_key_file_get_string (keys, group, "title", NULL);
  g_autoptr(RgaRecentFile) recent = NULL;
  g_autoptr(GFile) file = NULL;

  if (uri == NULL)
    return;

  file = g_file_new_for_uri (uri);
  recent = make_recent_file (file, title != NULL ? title : "",
                             g_key_file_get_int64 (keys, group, "opened", NULL));
  g_list_store_append (list, recent);
}

static GListStore *
read_list (void)
{
  g_autofree char *path = state_path ("recent.ini");
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_auto(GStrv) groups = NULL;
  GListStore *list = g_list_store_new (RGA_TYPE_RECENT_FILE);

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return list;

  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL && i < RECENT_MAX; i++)
    read_entry (list, keys, groups[i]);

  return list;
}

static void
write_entry (GKeyFile      *keys,
             guint          place,
             RgaRecentFile *recent)
{
  g_autofree char *group = g_strdup_printf ("%u", place);
  g_autofree char *uri = g_file_get_uri (recent->file);

  g_key_file_set_string (keys, group, "uri", uri);
  g_key_file_set_string (keys, group, "title", recent->title);
  g_key_file_set_int64 (keys, group, "opened", recent->opened_at);
}

/* A list that cannot be written is only a list that is shorter next time. */
static void
write_list (GListModel *list)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = state_path ("recent.ini");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(RgaRecentFile) recent = g_list_model_get_item (list, i);

      write_entry (keys, i, recent);
    }

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (keys, path, &error))
    g_message ("recent files: %s", error->message);
}

static gboolean
find_file (GListModel *list,
           GFile      *file,
           guint      *place)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(RgaRecentFile) recent = g_list_model_get_item (list, i);

      *place = i;
      if (g_file_equal (recent->file, file))
        return TRUE;
    }

  return FALSE;
}

GListModel *
rga_recent_get_list (void)
{
  static GListStore *list;

  if (list == NULL)
    list = read_list ();

  return G_LIST_MODEL (list);
}

void
rga_recent_note (GFile      *file,
                 const char *title)
{
  GListModel *list = rga_recent_get_list ();
  g_autoptr(RgaRecentFile) recent = NULL;
  guint place = 0;

  g_return_if_fail (G_IS_FILE (file));

  if (find_file (list, file, &place))
    g_list_store_remove (G_LIST_STORE (list), place);

  recent = make_recent_file (file, title != NULL ? title : "", g_get_real_time () / G_USEC_PER_SEC);
  g_list_store_insert (G_LIST_STORE (list), 0, recent);
  if (g_list_model_get_n_items (list) > RECENT_MAX)
    g_list_store_remove (G_LIST_STORE (list), RECENT_MAX);

  write_list (list);
}

void
rga_recent_forget (GFile *file)
{
  GListModel *list = rga_recent_get_list ();
  guint place = 0;

  g_return_if_fail (G_IS_FILE (file));

  if (!find_file (list, file, &place))
    return;

  g_list_store_remove (G_LIST_STORE (list), place);
  write_list (list);
}

/* drafts and words */

static GFile *
draft_folder (void)
{
  g_autofree char *path = state_path ("unsaved");

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

char *
rga_file_describe_place (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folder_name = folder != NULL ? g_file_get_basename (folder) : NULL;

  if (rga_unplaced_is (file))
    return g_strdup (_("Not yet given a place"));
  if (folder_name == NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s / %s", folder_name, name);
}

char *
rga_describe_moment (gint64 unix_seconds)
{
  g_autoptr(GDateTime) then = g_date_time_new_from_unix_local (unix_seconds);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (then == NULL || unix_seconds == 0)
    return g_strdup ("");
  if (g_date_time_get_year (then) != g_date_time_get_year (now))
    /* Translators: day of an earlier year, see strftime */
    return g_date_time_format (then, C_("moment", "%-d %B %Y"));
  if (g_date_time_get_day_of_year (then) != g_date_time_get_day_of_year (now))
    /* Translators: day of this year and time, see strftime */
    return g_date_time_format (then, C_("moment", "%-d %B %H:%M"));

  return g_date_time_format (then, "%H:%M");
}
