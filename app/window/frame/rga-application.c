/* rga-application.c */
#include "rga-application.h"

#include "rga-handover.h"
#include "rga-preferences.h"
#include "rga-recent.h"
#include "rga-tooltips.h"
#include "rga-window.h"

#include <glib/gi18n.h>

#include "rga-config.h"

struct _RgaApplication
{
  AdwApplication parent_instance;

  char    *folder;
  char    *device;
  gboolean begins_new;   /* asked for on the command line: a new agenda */
};

G_DEFINE_FINAL_TYPE (RgaApplication, rga_application, ADW_TYPE_APPLICATION)

/* Where a file comes that has no window yet. */
static RgaWindow *
ensure_free_window (RgaApplication *self,
                    RgaWindow      *asked)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  if (asked != NULL && rga_window_is_free (asked))
    return asked;

  for (GList *l = windows; l != NULL; l = l->next)
    if (RGA_IS_WINDOW (l->data) && rga_window_is_idle (l->data))
      return l->data;

  return rga_window_new (self);
}

static RgaWindow *
active_window (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  while (window != NULL && !RGA_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? RGA_WINDOW (window) : NULL;
}

/* actions */

static void
activate_about (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  GtkApplication *application = data;

  adw_show_about_window (gtk_application_get_active_window (application),
                         "application-name", "Regioagenda",
                         "application-icon", RGA_APP_ID,
                         "developer-name", _("The Regioagenda makers"),
                         "version", RGA_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Projects, teams and milestones of your region in one file that you can share."),
                         NULL);
}

/* Each window publishes and keeps its own; none of them asks anything. */
static void
activate_quit (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  g_list_foreach (windows, (GFunc) (GCallback) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
activate_open_file (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rga_application_open_file (data, file, active_window (data));
}

/* From the desktop: in a window of its own, unless one stands idle. */
static void
activate_new_agenda (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RgaWindow *window = ensure_free_window (data, NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
}

static void
activate_start_page (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  gtk_window_present (GTK_WINDOW (ensure_free_window (data, NULL)));
}

static const GActionEntry actions[] = {
  { "about", activate_about },
  { "quit", activate_quit },
  { "open-file", activate_open_file, "s" },
  { "new-agenda", activate_new_agenda },
  { "start-page", activate_start_page },
};

/* GApplication */

/* The agenda opened last, where somebody wants to go on with that. */
static gboolean
open_last (RgaApplication *self)
{
  g_autoptr(RgaRecentFile) last = g_list_model_get_item (rga_recent_get_list (), 0);

  if (last == NULL || !rga_preferences_opens_last ())
    return FALSE;

  rga_application_open_file (self, rga_recent_file_get_file (last), NULL);

  return TRUE;
}

static void
rga_application_activate (GApplication *application)
{
  RgaApplication *self = RGA_APPLICATION (application);
  RgaWindow *window = active_window (application);

  if (self->begins_new)
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-agenda", NULL);
  else if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else if (!open_last (self))
    gtk_window_present (GTK_WINDOW (rga_window_new (self)));

  self->begins_new = FALSE;
}

static void
rga_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    rga_application_open_file (RGA_APPLICATION (application), files[i], NULL);
}

/* To look at the window as somebody who reads from right to left has it, without
 * their language installed. */
static void
follow_direction (void)
{
  if (g_strcmp0 (g_getenv ("REGIOAGENDA_DIRECTION"), "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

static gboolean
quit_idle_cb (gpointer application)
{
  g_action_group_activate_action (application, "quit", NULL);

  return G_SOURCE_REMOVE;
}

/* Once the key is done with: what it came to goes as well. */
static gboolean
quit_key_cb (GtkWidget *widget,
             GVariant  *unused,
             gpointer   data)
{
  g_idle_add (quit_idle_cb, g_application_get_default ());

  return GDK_EVENT_STOP;
}

/* An open popover keeps all keys for itself, and a dialog does not know the actions of
 * the program: both take these keys as the window does. Their subclasses learn it when
 * they are first made, so this comes before any of them. */
static void
install_ending_keys (void)
{
  const GType types[] = { GTK_TYPE_POPOVER, GTK_TYPE_WINDOW };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gpointer klass = g_type_class_ref (types[i]);

      gtk_widget_class_add_binding (klass, GDK_KEY_q, GDK_CONTROL_MASK, quit_key_cb, NULL);
      gtk_widget_class_add_binding_action (klass, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
      g_type_class_unref (klass);
    }
}

static void
rga_application_startup (GApplication *application)
{
  static const char *const quit_keys[] = { "<Control>q", NULL };

  g_set_prgname (RGA_APP_ID);   /* by which a desktop knows whose windows these are */
  G_APPLICATION_CLASS (rga_application_parent_class)->startup (application);
  rga_tooltips_give_way ();
  install_ending_keys ();
  follow_direction ();

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit_keys);
  gtk_window_set_default_icon_name (RGA_APP_ID);
  rga_preferences_follow_style ();
}

static char **
dup_uris (char **names)
{
  g_autoptr(GStrvBuilder) uris = g_strv_builder_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (names[i]);
      g_autofree char *uri = g_file_get_uri (file);

      g_strv_builder_add (uris, uri);
    }

  return g_strv_builder_end (uris);
}

/* Each in a window of this program, which is the first. */
static int
open_here (GApplication *application,
           char        **uris)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");

  return 0;
}

static int
rga_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) uris = NULL;
  gboolean starts = g_variant_dict_contains (options, "start");
  gboolean begins_new = g_variant_dict_contains (options, "new");

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("regioagenda %s\n", RGA_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^aay", &names);
  uris = dup_uris (names);
  if (rga_handover_ask (application, starts ? "start-page" : begins_new ? "new-agenda" : NULL, (const char *const *) uris))
    return 0;
  if (uris[0] != NULL)
    return open_here (application, uris);

  RGA_APPLICATION (application)->begins_new = begins_new;

  return -1;
}

static void
rga_application_finalize (GObject *object)
{
  RgaApplication *self = RGA_APPLICATION (object);

  g_free (self->folder);
  g_free (self->device);

  G_OBJECT_CLASS (rga_application_parent_class)->finalize (object);
}

static void
rga_application_class_init (RgaApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = rga_application_finalize;
  application_class->handle_local_options = rga_application_handle_local_options;
  application_class->activate = rga_application_activate;
  application_class->open = rga_application_open;
  application_class->startup = rga_application_startup;
}

static void
add_option (RgaApplication *self,
            const char     *name,
            char            letter,
            GOptionArg      kind,
            const char     *words)
{
  g_application_add_main_option (G_APPLICATION (self), name, letter, 0, kind, words, NULL);
}

/* A number this computer gave itself: with it undo finds the steps made here, also
 * tomorrow. What cannot be kept holds for this sitting. Free with g_free(). */
static char *
name_computer (void)
{
  g_autofree char *path = rga_state_path ("computer");
  g_autofree char *folder = g_path_get_dirname (path);
  char *name = NULL;

  if (g_file_get_contents (path, &name, NULL, NULL) && g_uuid_string_is_valid (name))
    return name;

  g_free (name);
  name = g_uuid_string_random ();
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, name, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);

  return name;
}

static void
rga_application_init (RgaApplication *self)
{
  g_autofree char *computer = name_computer ();

  self->folder = g_build_filename (g_get_user_state_dir (), "regioagenda", "working", NULL);
  self->device = g_strconcat ("window:", computer, NULL);
  /* Translators: what may stand on the command line, as in the manual. */
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  add_option (self, "new", 'n', G_OPTION_ARG_NONE, _("Begin with a new agenda"));
  add_option (self, "start", 's', G_OPTION_ARG_NONE, _("Show the start page in a window of its own"));
  add_option (self, "version", 'v', G_OPTION_ARG_NONE, _("Say which version this is"));
  add_option (self, G_OPTION_REMAINING, 0, G_OPTION_ARG_FILENAME_ARRAY, "");
}

RgaApplication *
rga_application_new (void)
{
  return g_object_new (RGA_TYPE_APPLICATION,
                       "application-id", RGA_APP_ID,
                       "resource-base-path", "/io/github/regioagenda/Regioagenda",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

const char *
rga_application_get_folder (RgaApplication *self)
{
  g_return_val_if_fail (RGA_IS_APPLICATION (self), NULL);

  g_mkdir_with_parents (self->folder, 0700);

  return self->folder;
}

const char *
rga_application_get_device (RgaApplication *self)
{
  g_return_val_if_fail (RGA_IS_APPLICATION (self), NULL);

  return self->device;
}

RgaWindow *
rga_application_find_window (RgaApplication *self,
                             GFile          *file)
{
  GList *windows = NULL;

  g_return_val_if_fail (RGA_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  windows = gtk_application_get_windows (GTK_APPLICATION (self));
  for (GList *l = windows; l != NULL; l = l->next)
    if (RGA_IS_WINDOW (l->data) && rga_window_has_file (l->data, file))
      return l->data;

  return NULL;
}

void
rga_application_open_file (RgaApplication *self,
                           GFile          *file,
                           RgaWindow      *asked)
{
  RgaWindow *window = rga_application_find_window (self, file);

  if (window == NULL)
    {
      window = ensure_free_window (self, asked);
      rga_window_open_file (window, file);
    }

  gtk_window_present (GTK_WINDOW (window));
}
