#include "rga-thumbnail.h"

#include "rga-miniature.h"
#include "rga-paint.h"
#include "rga-png-private.h"

/* Paper lying down, pt: as large as a card on the start page. */
#define WIDTH  192.0
#define HEIGHT 144.0
#define EDGE   1.0

static void
set_color (cairo_t      *cr,
           RgaThemeRole  role)
{
  RgaColor color = rga_theme_get_color (rga_theme_get (RGA_THEME_LIGHT), role);

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
paint_paper (cairo_t *cr)
{
  set_color (cr, RGA_ROLE_BACKGROUND);
  cairo_paint (cr);
}

/* Light paper gets an edge, or it would have no end on a light desktop. */
static void
paint_edge (cairo_t *cr)
{
  set_color (cr, RGA_ROLE_GRID_STRONG);
  cairo_set_line_width (cr, EDGE);
  cairo_rectangle (cr, EDGE / 2, EDGE / 2, WIDTH - EDGE, HEIGHT - EDGE);
  cairo_stroke (cr);
}

static void
paint_timeline (cairo_t *cr,
                RgaPlan *plan)
{
  RgaScene *scene = rga_miniature_layout (plan, WIDTH, HEIGHT);

  if (scene == NULL)
    return;

  rga_scene_paint (scene, cr, rga_theme_get (RGA_THEME_LIGHT));
  rga_scene_free (scene);
}

GBytes *
rga_thumbnail_encode (RgaPlan *plan,
                      int      size)
{
  double px_per_pt = size / WIDTH;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *bytes;

  g_return_val_if_fail (size >= RGA_THUMBNAIL_LEAST && size <= RGA_THUMBNAIL_MOST, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, (int) (HEIGHT * px_per_pt));
  cr = cairo_create (surface);
  cairo_scale (cr, px_per_pt, px_per_pt);
  paint_paper (cr);
  paint_timeline (cr, plan);
  paint_edge (cr);
  cairo_destroy (cr);

  bytes = rga_png_encode (surface, px_per_pt, NULL, RGA_DAY_OPEN);
  cairo_surface_destroy (surface);

  return bytes;
}
