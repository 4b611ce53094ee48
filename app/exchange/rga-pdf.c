#include "rga-pdf-private.h"

#include <cairo-pdf.h>

#include "rga-canvas-cairo.h"
#include "rga-paint.h"

static cairo_status_t
write_cb (void                *bytes,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Cairo would take the clock for these two. */
static void
describe (cairo_surface_t *surface,
          const RgaScene  *first,
          RgaDay           today)
{
  char iso[11];
  g_autofree char *time = g_strconcat (rga_day_to_iso (today != RGA_DAY_OPEN ? today : 0, iso), "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Regioagenda");
  if (first->title != NULL && first->title[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, first->title);
}

/* Every text is a paragraph of its own to a screen reader. */
static void
draw_mark (cairo_t        *cr,
           RgaCanvas      *canvas,
           const RgaMark  *mark,
           const RgaTheme *theme)
{
  if (mark->n_lines > 0)
    cairo_tag_begin (cr, "P", NULL);
  rga_mark_draw (mark, canvas, theme);
  if (mark->n_lines > 0)
    cairo_tag_end (cr, "P");
}

static void
draw_page (cairo_surface_t *surface,
           cairo_t         *cr,
           const RgaScene  *scene,
           const RgaTheme  *theme)
{
  RgaColor ground = rga_theme_get_color (theme, RGA_ROLE_BACKGROUND);
  RgaCanvas *canvas = rga_canvas_new_cairo (cr, NULL, FALSE);

  cairo_pdf_surface_set_size (surface, scene->width, scene->height);
  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  for (guint i = 0; i < scene->n_marks; i++)
    draw_mark (cr, canvas, &scene->marks[i], theme);
  rga_canvas_free_cairo (canvas);
  cairo_show_page (cr);
}

GBytes *
rga_pdf_write (GPtrArray      *scenes,
               const RgaTheme *theme,
               RgaDay          today,
               GCancellable   *cancellable,
               int            *status)
{
  GByteArray *bytes = g_byte_array_new ();
  const RgaScene *first = scenes->pdata[0];
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, first->width, first->height);
  cairo_t *cr = cairo_create (surface);

  describe (surface, first, today);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < scenes->len && !g_cancellable_is_cancelled (cancellable); i++)
    draw_page (surface, cr, scenes->pdata[i], theme);
  cairo_tag_end (cr, "Document");
  *status = (int) cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = (int) cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);

  return NULL;
}
