/* rga-export-clipboard.c */
#include "rga-export-clipboard.h"

#define PX_PER_PT 2.0   /* 1920 × 1080 for a page of 960 × 540 pt */

/* Title and sentences of the marks, a line each: the picture for who pastes it
 * into text. */
static char *
describe (const RgaScene *scene)
{
  g_autoptr(GString) text = g_string_new (scene->title);

  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].alt != NULL)
      g_string_append_printf (text, "\n%s", scene->marks[i].alt);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GdkContentProvider *
make_provider (GdkTexture *texture,
               GBytes     *svg,
               const char *text)
{
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
    gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

gboolean
rga_export_to_clipboard (GtkWidget               *widget,
                         RgaPlan                 *plan,
                         const RgaPictureOptions *options,
                         GError                 **error)
{
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GBytes) svg = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;
  const RgaTheme *theme = NULL;
  const RgaScene *scene = NULL;
  RgaPictureOptions first;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  first = *options;
  first.page = 1;
  pages = rga_picture_pages (plan, &first);
  scene = g_ptr_array_index (pages, 0);
  theme = rga_theme_get (options->theme);
  png = rga_picture_to_png (scene, theme, PX_PER_PT, options->today, error);
  if (png == NULL)
    return FALSE;

  texture = gdk_texture_new_from_bytes (png, error);
  if (texture == NULL)
    return FALSE;

  svg = rga_picture_to_svg (scene, theme);
  text = describe (scene);
  provider = make_provider (texture, svg, text);

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}
