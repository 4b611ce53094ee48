#include "rga-origin-private.h"

#define NAME  "origin.ini"
#define GROUP "file"

void
rga_origin_clear (RgaOrigin *self)
{
  g_clear_object (&self->file);
  *self = (RgaOrigin) { 0 };
}

gboolean
rga_origin_write (const RgaOrigin  *self,
                  const char       *folder,
                  GError          **error)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  char newest[RGA_ID_TEXT_SIZE];

  if (self->file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);
      g_autofree char *state = rga_file_state_to_text (&self->state);

      g_key_file_set_string (keys, GROUP, "uri", uri);
      g_key_file_set_string (keys, GROUP, "state", state);
      g_key_file_set_string (keys, GROUP, "newest", rga_id_to_text (&self->newest, newest));
    }

  return g_key_file_save_to_file (keys, path, error);
}

gboolean
rga_origin_read (RgaOrigin  *self,
                 const char *folder)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  g_autofree char *uri = NULL;
  g_autofree char *state = NULL;
  g_autofree char *newest = NULL;

  *self = (RgaOrigin) { 0 };
  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  uri = g_key_file_get_string (keys, GROUP, "uri", NULL);
  state = g_key_file_get_string (keys, GROUP, "state", NULL);
  newest = g_key_file_get_string (keys, GROUP, "newest", NULL);
  if (uri == NULL || !rga_file_state_from_text (state, &self->state) || !rga_id_from_text (newest, &self->newest))
    return FALSE;

  self->file = g_file_new_for_uri (uri);

  return TRUE;
}
