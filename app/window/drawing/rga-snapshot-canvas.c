#include "rga-snapshot-canvas.h"

#include <math.h>

#include "rga-canvas-cairo.h"
#include "rga-measure.h"

/* Shaped lines kept: several screens full. */
#define KEPT 2000

struct _RgaSnapshotCanvas
{
  RgaCanvas     parent;
  GtkWidget    *widget;
  GtkSnapshot  *snapshot;   /* between begin and end */
  double        scale;      /* px per pt */
  PangoContext *fonts;
  GHashTable   *layouts;    /* “size weight text” → PangoLayout */
  GString      *key;        /* scratch */
};

static GdkRGBA
to_rgba (RgaColor color)
{
  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, 1 };
}

static gboolean
is_plain_box (const RgaShape *shape)
{
  return shape->kind == RGA_SHAPE_RECT && shape->radius <= 0 && !shape->has_stroke &&
         shape->fill.is_set && shape->fill.pattern == RGA_PATTERN_SOLID;
}

/* In px; a hairline is one whole pixel or more, on whole pixels. */
static graphene_rect_t
get_box (RgaSnapshotCanvas *self,
         const RgaShape    *shape)
{
  double x = shape->x * self->scale, y = shape->y * self->scale;
  double width = shape->width * self->scale, height = shape->height * self->scale;

  if (shape->snap)
    {
      x = round (x);
      y = round (y);
      width = MAX (1, round (width));
      height = MAX (1, round (height));
    }

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static void
grow (graphene_rect_t *box,
      const RgaPoint  *points,
      guint            n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      graphene_rect_t point = GRAPHENE_RECT_INIT ((float) points[i].x, (float) points[i].y, 0, 0);

      if (i == 0)
        *box = point;
      else
        graphene_rect_union (box, &point, box);
    }
}

/* What the shape may touch, in px. */
static graphene_rect_t
get_extents (RgaSnapshotCanvas *self,
             const RgaShape    *shape)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) shape->x, (float) shape->y,
                                            (float) shape->width, (float) shape->height);
  double air = shape->stroke_width + 1;

  if (shape->kind == RGA_SHAPE_CIRCLE)
    {
      graphene_point_t middle;

      graphene_rect_get_center (&box, &middle);
      box = GRAPHENE_RECT_INIT (middle.x, middle.y, 0, 0);
      air += shape->radius;
    }
  else if (shape->n_points > 0)
    grow (&box, shape->points, shape->n_points);

  graphene_rect_inset (&box, (float) -air, (float) -air);
  graphene_rect_scale (&box, (float) self->scale, (float) self->scale, &box);

  return box;
}

static void
draw_with_cairo (RgaSnapshotCanvas *self,
                 const RgaShape    *shape)
{
  graphene_rect_t box = get_extents (self, shape);
  cairo_t *cr = gtk_snapshot_append_cairo (self->snapshot, &box);
  RgaCanvas *canvas;

  cairo_scale (cr, self->scale, self->scale);
  canvas = rga_canvas_new_cairo (cr, NULL, shape->snap);
  canvas->shape (canvas, shape);
  rga_canvas_free_cairo (canvas);
  cairo_destroy (cr);
}

static void
draw_shape (RgaCanvas      *canvas,
            const RgaShape *shape)
{
  RgaSnapshotCanvas *self = (RgaSnapshotCanvas *) canvas;
  graphene_rect_t box;
  GdkRGBA color;

  if (!is_plain_box (shape))
    {
      draw_with_cairo (self, shape);
      return;
    }

  box = get_box (self, shape);
  color = to_rgba (shape->fill.color);
  gtk_snapshot_append_color (self->snapshot, &color, &box);
}

static PangoLayout *
make_layout (RgaSnapshotCanvas *self,
             const char        *text,
             double             size,
             RgaWeight          weight)
{
  PangoLayout *layout = pango_layout_new (self->fonts);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, RGA_MEASURE_FAMILY);
  pango_font_description_set_absolute_size (font, size * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

static PangoLayout *
get_layout (RgaSnapshotCanvas *self,
            const char        *text,
            double             size,
            RgaWeight          weight)
{
  PangoLayout *layout;

  g_string_printf (self->key, "%g %d %s", size, weight, text);
  layout = g_hash_table_lookup (self->layouts, self->key->str);
  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= KEPT)
    g_hash_table_remove_all (self->layouts);
  layout = make_layout (self, text, size, weight);
  g_hash_table_insert (self->layouts, g_strdup (self->key->str), layout);

  return layout;
}

static void
draw_text (RgaCanvas         *canvas,
           const RgaTextLine *line,
           double             size,
           RgaWeight          weight,
           RgaColor           color)
{
  RgaSnapshotCanvas *self = (RgaSnapshotCanvas *) canvas;
  PangoLayout *layout = get_layout (self, line->text, size, weight);
  double above = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  GdkRGBA rgba = to_rgba (color);

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (line->x * self->scale),
                                                (float) round (line->baseline * self->scale - above)));
  gtk_snapshot_append_layout (self->snapshot, layout, &rgba);
  gtk_snapshot_restore (self->snapshot);
}

static PangoContext *
make_fonts (GtkWidget *widget)
{
  PangoContext *fonts = gtk_widget_create_pango_context (widget);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* As layout measured it: a hinted advance would run past its place. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (fonts, options);
  pango_context_set_round_glyph_positions (fonts, FALSE);
  cairo_font_options_destroy (options);

  return fonts;
}

RgaSnapshotCanvas *
rga_snapshot_canvas_new (GtkWidget *widget)
{
  RgaSnapshotCanvas *self = g_new0 (RgaSnapshotCanvas, 1);

  self->parent.shape = draw_shape;
  self->parent.text = draw_text;
  self->widget = widget;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->key = g_string_new (NULL);

  return self;
}

void
rga_snapshot_canvas_free (RgaSnapshotCanvas *self)
{
  g_clear_object (&self->fonts);
  g_hash_table_unref (self->layouts);
  g_string_free (self->key, TRUE);
  g_free (self);
}

void
rga_snapshot_canvas_forget (RgaSnapshotCanvas *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->layouts);
  g_clear_object (&self->fonts);
}

RgaCanvas *
rga_snapshot_canvas_begin (RgaSnapshotCanvas *self,
                           GtkSnapshot       *snapshot,
                           double             scale)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->fonts != NULL && scale != self->scale)
    rga_snapshot_canvas_forget (self);
  if (self->fonts == NULL)
    self->fonts = make_fonts (self->widget);
  self->snapshot = snapshot;
  self->scale = scale;

  return &self->parent;
}

void
rga_snapshot_canvas_end (RgaSnapshotCanvas *self)
{
  g_return_if_fail (self != NULL);

  self->snapshot = NULL;
}
