/* rga-recent.c */
#include "rga-recent.h"

#include "rga-config.h"
#include "rga-file-place.h"

#define RECENT_MAX 12

struct _RgaRecentFile
{
  GObject parent_instance;

  GFile  *file;
  char   *title;
  gint64  opened_at;   /* seconds since 1970 */
  RgaId   agenda;      /* RGA_ID_NONE = written by an earlier version */
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
make_recent_file (GFile       *file,
                  const char  *title,
                  gint64       opened_at,
                  const RgaId *agenda)
{
  RgaRecentFile *self = g_object_new (RGA_TYPE_RECENT_FILE, NULL);

  self->file = g_object_ref (file);
  self->title = g_strdup (title);
  self->opened_at = opened_at;
  self->agenda = *agenda;

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

static void
read_entry (GListStore *list,
            GKeyFile   *keys,
            const char *group)
{
  g_autofree char *uri = g_key_file_get_string (keys, group, "uri", NULL);
  g_autofree char *title = g_key_file_get_string (keys, group, "title", NULL);
  g_autofree char *id = g_key_file_get_string (keys, group, "agenda", NULL);
  g_autoptr(RgaRecentFile) recent = NULL;
  g_autoptr(GFile) file = NULL;
  RgaId agenda;

  if (uri == NULL)
    return;
  if (id == NULL || !rga_id_from_text (id, &agenda))
    agenda = RGA_ID_NONE;

  file = g_file_new_for_uri (uri);
  recent = make_recent_file (file, title != NULL ? title : "",
                             g_key_file_get_int64 (keys, group, "opened", NULL), &agenda);
  g_list_store_append (list, recent);
}

static GListStore *
read_list (void)
{
  g_autofree char *path = rga_state_path ("recent.ini");
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
  char id[RGA_ID_TEXT_SIZE];

  if (!rga_id_is_none (&recent->agenda))
    g_key_file_set_string (keys, group, "agenda", rga_id_to_text (&recent->agenda, id));
  g_key_file_set_string (keys, group, "uri", uri);
  g_key_file_set_string (keys, group, "title", recent->title);
  g_key_file_set_int64 (keys, group, "opened", recent->opened_at);
}

/* A list that cannot be written is only a list that is shorter next time. */
static void
write_list (GListModel *list)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = rga_state_path ("recent.ini");
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
      if (rga_file_is_same (recent->file, file))
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

/* The desktop's own list, for “recent” in its file chooser and its start menu. What
 * we keep for somebody is not a file of theirs yet. */
static void
tell_desktop (GFile      *file,
              const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .display_name = (char *) title, .mime_type = (char *) RGA_MIME_TYPE,
                         .app_name = (char *) "Regioagenda", .app_exec = (char *) "regioagenda %u" };

  if (!rga_unplaced_is (file))
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
untell_desktop (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

void
rga_recent_note (GFile       *file,
                 const char  *title,
                 const RgaId *agenda)
{
  GListModel *list = rga_recent_get_list ();
  g_autoptr(RgaRecentFile) recent = NULL;
  guint place = 0;

  g_return_if_fail (G_IS_FILE (file));

  if (rga_earlier_is (file))
    return;
  if (find_file (list, file, &place))
    g_list_store_remove (G_LIST_STORE (list), place);

  recent = make_recent_file (file, title != NULL ? title : "", g_get_real_time () / G_USEC_PER_SEC, agenda);
  g_list_store_insert (G_LIST_STORE (list), 0, recent);
  if (g_list_model_get_n_items (list) > RECENT_MAX)
    g_list_store_remove (G_LIST_STORE (list), RECENT_MAX);

  tell_desktop (file, recent->title);
  write_list (list);
}

guint
rga_recent_forget (GFile *file)
{
  GListModel *list = rga_recent_get_list ();
  guint place = 0;

  g_return_val_if_fail (G_IS_FILE (file), 0);

  if (!find_file (list, file, &place))
    return 0;

  untell_desktop (file);
  g_list_store_remove (G_LIST_STORE (list), place);
  write_list (list);

  return place;
}

void
rga_recent_put_back (RgaRecentFile *recent,
                     guint          place)
{
  GListModel *list = rga_recent_get_list ();
  guint other = 0;

  g_return_if_fail (RGA_IS_RECENT_FILE (recent));

  if (find_file (list, recent->file, &other))
    return;

  g_list_store_insert (G_LIST_STORE (list), MIN (place, g_list_model_get_n_items (list)), recent);
  tell_desktop (recent->file, recent->title);
  write_list (list);
}

void
rga_recent_replace (GFile *moved,
                    GFile *file)
{
  GListModel *list = rga_recent_get_list ();
  g_autoptr(RgaRecentFile) before = NULL;
  g_autoptr(RgaRecentFile) now = NULL;
  guint place = 0;

  g_return_if_fail (G_IS_FILE (moved) && G_IS_FILE (file));

  if (!find_file (list, moved, &place))
    return;

  before = g_list_model_get_item (list, place);
  now = make_recent_file (file, before->title, before->opened_at, &before->agenda);
  rga_recent_forget (file);
  place = rga_recent_forget (moved);
  rga_recent_put_back (now, place);
}

RgaId
rga_recent_find_agenda (GFile *file)
{
  g_autoptr(RgaRecentFile) recent = NULL;
  guint place = 0;

  g_return_val_if_fail (G_IS_FILE (file), RGA_ID_NONE);

  if (!find_file (rga_recent_get_list (), file, &place))
    return RGA_ID_NONE;

  recent = g_list_model_get_item (rga_recent_get_list (), place);

  return recent->agenda;
}
