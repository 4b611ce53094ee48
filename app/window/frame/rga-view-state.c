#include "rga-view-state.h"

#include "rga-file-place.h"
#include "rga-page-settings.h"

#define SMALLEST 360     /* px; less is a slip, not a wish */
#define LARGEST  16000

static char *
path_of (const RgaId *agenda)
{
  char text[RGA_ID_TEXT_SIZE];
  g_autofree char *name = g_strdup_printf ("views/%s.ini", rga_id_to_text (agenda, text));

  return rga_state_path (name);
}

GKeyFile *
rga_view_state_load (const RgaId *agenda)
{
  g_autofree char *path = path_of (agenda);
  GKeyFile *keys = g_key_file_new ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);

  return keys;
}

void
rga_view_state_save (GKeyFile    *keys,
                     const RgaId *agenda)
{
  g_autofree char *path = path_of (agenda);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (keys, path, &error))
    g_message ("how the agenda was looked at: %s", error->message);
}

/* the window */

void
rga_view_state_keep_window (GKeyFile  *keys,
                            GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_key_file_set_integer (keys, "window", "width", width);
  g_key_file_set_integer (keys, "window", "height", height);
  g_key_file_set_boolean (keys, "window", "maximized", gtk_window_is_maximized (window));
}

void
rga_view_state_take_window (GKeyFile  *keys,
                            GtkWindow *window)
{
  int width = g_key_file_get_integer (keys, "window", "width", NULL);
  int height = g_key_file_get_integer (keys, "window", "height", NULL);

  if (width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST)
    gtk_window_set_default_size (window, width, height);
  if (g_key_file_get_boolean (keys, "window", "maximized", NULL))
    gtk_window_maximize (window);
}

/* the place */

static void
set_id (GKeyFile    *keys,
        const char  *key,
        const RgaId *id)
{
  char text[RGA_ID_TEXT_SIZE];

  if (rga_id_is_none (id))
    g_key_file_remove_key (keys, "frame", key, NULL);
  else
    g_key_file_set_string (keys, "frame", key, rga_id_to_text (id, text));
}

/* Only what the agenda still has. */
static RgaId
get_id (GKeyFile   *keys,
        const char *key,
        RgaPlan    *plan)
{
  g_autofree char *text = g_key_file_get_string (keys, "frame", key, NULL);
  RgaId id = RGA_ID_NONE;

  if (text == NULL || !rga_id_from_text (text, &id) || rga_plan_get (plan, &id) == NULL)
    return RGA_ID_NONE;

  return id;
}

void
rga_view_state_keep_place (GKeyFile       *keys,
                           const RgaPlace *place)
{
  g_key_file_set_string (keys, "frame", "page", place->page);
  set_id (keys, "scope", &place->scope);
  set_id (keys, "item", &place->item);
}

gboolean
rga_view_state_take_place (GKeyFile *keys,
                           RgaPlan  *plan,
                           RgaPlace *place)
{
  g_autofree char *page = g_key_file_get_string (keys, "frame", "page", NULL);
  gboolean had_scope = g_key_file_has_key (keys, "frame", "scope", NULL);

  if (page == NULL)
    return FALSE;

  *place = (RgaPlace) { g_intern_string (page), get_id (keys, "scope", plan), get_id (keys, "item", plan) };

  /* A page about an item that is gone is about nothing. */
  return !had_scope || !rga_id_is_none (&place->scope);
}

/* the pages */

static char *
group_of (const char *name)
{
  return g_strconcat ("page ", name, NULL);
}

void
rga_view_state_keep_page (GKeyFile   *keys,
                          const char *name,
                          RgaPage    *page)
{
  g_autofree char *group = group_of (name);
  g_autoptr(RgaDocument) document = NULL;

  /* Not looked at this time: as it was. */
  g_object_get (page, "document", &document, NULL);
  if (document == NULL)
    return;

  rga_page_settings_keep (GTK_WIDGET (page), keys, group);
  rga_page_keep_view (page, keys, group);
}

void
rga_view_state_take_page (GKeyFile   *keys,
                          const char *name,
                          RgaPage    *page)
{
  g_autofree char *group = group_of (name);

  if (!g_key_file_has_group (keys, group))
    return;

  rga_page_settings_take (GTK_WIDGET (page), keys, group);
  rga_page_take_view (page, keys, group);
  g_key_file_remove_group (keys, group, NULL);
}
