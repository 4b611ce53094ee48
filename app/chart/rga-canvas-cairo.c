#include "rga-canvas-cairo.h"

#include "rga-measure.h"

#include <math.h>
#include <pango/pangocairo.h>

typedef struct
{
  RgaCanvas    parent;
  cairo_t     *cr;
  PangoLayout *layout;
  char        *font;
  gboolean     snap;
} CairoCanvas;

static void
set_color (cairo_t  *cr,
           RgaColor  color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
trace_round_rect (cairo_t        *cr,
                  const RgaShape *shape)
{
  double right = shape->x + shape->width;
  double bottom = shape->y + shape->height;
  double radius = shape->radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, shape->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, shape->x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, shape->x + radius, shape->y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* A thin box, moved to whole device pixels so that it is one crisp line. */
static void
trace_snapped (cairo_t        *cr,
               const RgaShape *shape)
{
  double x = shape->x, y = shape->y, width = shape->width, height = shape->height;

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  x = round (x);
  y = round (y);
  width = MAX (1, round (width));
  height = MAX (1, round (height));
  cairo_device_to_user (cr, &x, &y);
  cairo_device_to_user_distance (cr, &width, &height);
  cairo_rectangle (cr, x, y, width, height);
}

static void
trace_rect (CairoCanvas    *self,
            const RgaShape *shape)
{
  if (shape->snap && self->snap)
    trace_snapped (self->cr, shape);
  else if (shape->radius > 0)
    trace_round_rect (self->cr, shape);
  else
    cairo_rectangle (self->cr, shape->x, shape->y, shape->width, shape->height);
}

static void
trace_points (cairo_t        *cr,
              const RgaShape *shape)
{
  for (guint i = 0; i < shape->n_points; i++)
    cairo_line_to (cr, shape->points[i].x, shape->points[i].y);

  if (shape->kind == RGA_SHAPE_POLYGON)
    cairo_close_path (cr);
}

static void
trace (CairoCanvas    *self,
       const RgaShape *shape)
{
  cairo_new_path (self->cr);
  if (shape->kind == RGA_SHAPE_RECT)
    trace_rect (self, shape);
  else if (shape->kind == RGA_SHAPE_CIRCLE)
    cairo_arc (self->cr, shape->x + shape->width / 2, shape->y + shape->height / 2, shape->radius, 0, 2 * G_PI);
  else
    trace_points (self->cr, shape);
}

/* Lines of one direction through the whole clip, `tile` apart. */
static void
rule_level (cairo_t        *cr,
            RgaPatternTile  tile)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double y = floor (top / tile.tile) * tile.tile + tile.tile / 2; y < bottom; y += tile.tile)
    {
      cairo_move_to (cr, left, y);
      cairo_line_to (cr, right, y);
    }
}

static void
rule_upright (cairo_t        *cr,
              RgaPatternTile  tile)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double x = floor (left / tile.tile) * tile.tile + tile.tile / 2; x < right; x += tile.tile)
    {
      cairo_move_to (cr, x, top);
      cairo_line_to (cr, x, bottom);
    }
}

/* `way` is 1 for rising lines, -1 for falling ones. */
static void
rule_slanted (cairo_t        *cr,
              RgaPatternTile  tile,
              double          way)
{
  double left, top, right, bottom, reach;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  reach = bottom - top;
  for (double x = floor ((left - reach) / tile.tile) * tile.tile; x < right + reach; x += tile.tile)
    {
      cairo_move_to (cr, x, way > 0 ? bottom : top);
      cairo_line_to (cr, x + reach, way > 0 ? top : bottom);
    }
}

static void
fill_dots (cairo_t        *cr,
           RgaPatternTile  tile)
{
  double left, top, right, bottom;
  const double places[][2] = { { 1.3, 1.3 }, { 3.8, 3.8 } };

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double y = floor (top / tile.tile) * tile.tile; y < bottom; y += tile.tile)
    for (double x = floor (left / tile.tile) * tile.tile; x < right; x += tile.tile)
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, x + places[i][0], y + places[i][1], tile.line, 0, 2 * G_PI);
        }
  cairo_fill (cr);
}

static void
draw_pattern (cairo_t    *cr,
              RgaPattern  pattern)
{
  RgaPatternTile tile = rga_pattern_get_tile (pattern);

  if (pattern == RGA_PATTERN_DOTS)
    fill_dots (cr, tile);
  if (pattern == RGA_PATTERN_HORIZONTAL)
    rule_level (cr, tile);
  if (pattern == RGA_PATTERN_VERTICAL)
    rule_upright (cr, tile);
  if (pattern == RGA_PATTERN_DIAGONAL || pattern == RGA_PATTERN_CROSS)
    rule_slanted (cr, tile, 1);
  if (pattern == RGA_PATTERN_BACK || pattern == RGA_PATTERN_CROSS)
    rule_slanted (cr, tile, -1);
  cairo_set_line_width (cr, tile.line);
  cairo_stroke (cr);
}

/* A pattern is lines and dots within the shape: it stays vector in PDF. */
static void
fill_pattern (CairoCanvas    *self,
              const RgaShape *shape)
{
  cairo_save (self->cr);
  cairo_clip (self->cr);
  set_color (self->cr, shape->fill.ground);
  cairo_paint (self->cr);
  set_color (self->cr, shape->fill.color);
  draw_pattern (self->cr, shape->fill.pattern);
  cairo_restore (self->cr);
}

static void
fill_shape (CairoCanvas    *self,
            const RgaShape *shape)
{
  trace (self, shape);
  if (shape->fill.pattern != RGA_PATTERN_SOLID)
    {
      fill_pattern (self, shape);
      return;
    }
  set_color (self->cr, shape->fill.color);
  cairo_fill (self->cr);
}

static void
stroke_shape (CairoCanvas    *self,
              const RgaShape *shape)
{
  trace (self, shape);
  set_color (self->cr, shape->stroke);
  cairo_set_line_width (self->cr, shape->stroke_width);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (self->cr, shape->dashes, (int) shape->n_dashes, 0);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
draw_shape (RgaCanvas      *canvas,
            const RgaShape *shape)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  if (shape->fill.is_set && shape->kind != RGA_SHAPE_POLYLINE)
    fill_shape (self, shape);
  if (shape->has_stroke)
    stroke_shape (self, shape);
}

static PangoLayout *
make_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_layout_context_changed (layout);
  cairo_font_options_destroy (options);

  return layout;
}

static void
set_font (CairoCanvas *self,
          double       size,
          RgaWeight    weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->font);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
}

static void
draw_text (RgaCanvas         *canvas,
           const RgaTextLine *line,
           double             size,
           RgaWeight          weight,
           RgaColor           color)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  set_font (self, size, weight);
  pango_layout_set_text (self->layout, line->text, -1);
  set_color (self->cr, color);
  cairo_move_to (self->cr, line->x, line->baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (self->layout, 0));
}

RgaCanvas *
rga_canvas_new_cairo (cairo_t    *cr,
                      const char *font,
                      gboolean    snap)
{
  CairoCanvas *self = g_new0 (CairoCanvas, 1);

  self->parent.shape = draw_shape;
  self->parent.text = draw_text;
  self->cr = cairo_reference (cr);
  self->layout = make_layout (cr);
  self->font = g_strdup (font != NULL ? font : RGA_MEASURE_FAMILY);
  self->snap = snap;

  return &self->parent;
}

void
rga_canvas_free_cairo (RgaCanvas *canvas)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_destroy (self->cr);
  g_object_unref (self->layout);
  g_free (self->font);
  g_free (self);
}
