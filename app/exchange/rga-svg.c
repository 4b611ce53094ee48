#include "rga-svg-private.h"

#include <math.h>
#include <string.h>

#include "rga-measure.h"
#include "rga-paint.h"

typedef struct
{
  RgaCanvas   parent;
  GString    *body;
  GString    *defs;
  GHashTable *patterns;   /* “pattern colour ground” → its id */
} SvgCanvas;

/* ---- numbers and words ---- */

/* At most two decimals, a point in every locale, no zeros behind it. */
static void
append_number (GString *out,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  if (fabs (number) < 0.005)
    number = 0;
  g_ascii_formatd (text, sizeof text, "%.2f", number);
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  g_string_append_len (out, text, (gssize) length);
}

static void
append_attribute (GString    *out,
                  const char *name,
                  double      number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

/* XML knows no control characters but tab and line end; a name may hold one. */
static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '&')
        g_string_append (out, "&amp;");
      else if (letter == '<')
        g_string_append (out, "&lt;");
      else if (letter == '>')
        g_string_append (out, "&gt;");
      else if (letter == '"')
        g_string_append (out, "&quot;");
      else if (letter == '\t' || letter == '\n' || (letter >= 0x20 && letter != 0xfffe && letter != 0xffff))
        g_string_append_unichar (out, letter);
    }
}

static void
append_color (GString    *out,
              const char *name,
              RgaColor    color)
{
  char hex[8];

  g_string_append_printf (out, " %s=\"%s\"", name, rga_color_to_hex (color, hex));
}

/* ---- patterns ---- */

static void
append_line (GString *out,
             double   x1,
             double   y1,
             double   x2,
             double   y2)
{
  g_string_append (out, "M");
  append_number (out, x1);
  g_string_append_c (out, ' ');
  append_number (out, y1);
  g_string_append (out, "L");
  append_number (out, x2);
  g_string_append_c (out, ' ');
  append_number (out, y2);
}

/* The lines of one tile; a slanted one also enters its neighbours' corners. */
static void
append_tile_lines (GString    *out,
                   RgaPattern  pattern,
                   double      tile)
{
  if (pattern == RGA_PATTERN_HORIZONTAL)
    append_line (out, 0, tile / 2, tile, tile / 2);
  if (pattern == RGA_PATTERN_VERTICAL)
    append_line (out, tile / 2, 0, tile / 2, tile);
  if (pattern == RGA_PATTERN_DIAGONAL || pattern == RGA_PATTERN_CROSS)
    for (int i = -1; i <= 1; i++)
      append_line (out, i * tile - 1, tile + 1, (i + 1) * tile + 1, -1);
  if (pattern == RGA_PATTERN_BACK || pattern == RGA_PATTERN_CROSS)
    for (int i = -1; i <= 1; i++)
      append_line (out, i * tile - 1, -1, (i + 1) * tile + 1, tile + 1);
}

static void
append_dots (GString  *out,
             double    radius,
             RgaColor  color)
{
  static const double places[] = { 1.3, 3.8 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_string_append (out, "<circle");
      append_attribute (out, "cx", places[i]);
      append_attribute (out, "cy", places[i]);
      append_attribute (out, "r", radius);
      append_color (out, "fill", color);
      g_string_append (out, "/>");
    }
}

static void
append_ground (GString  *out,
               double    tile,
               RgaColor  color)
{
  g_string_append (out, "<rect");
  append_attribute (out, "width", tile);
  append_attribute (out, "height", tile);
  append_color (out, "fill", color);
  g_string_append (out, "/>");
}

static void
define_pattern (GString       *out,
                const char    *id,
                const RgaFill *fill)
{
  RgaPatternTile tile = rga_pattern_get_tile (fill->pattern);

  g_string_append_printf (out, "<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\"", id);
  append_attribute (out, "width", tile.tile);
  append_attribute (out, "height", tile.tile);
  g_string_append_c (out, '>');
  append_ground (out, tile.tile, fill->ground);
  if (fill->pattern == RGA_PATTERN_DOTS)
    append_dots (out, tile.line, fill->color);
  else
    {
      g_string_append (out, "<path d=\"");
      append_tile_lines (out, fill->pattern, tile.tile);
      g_string_append (out, "\" fill=\"none\"");
      append_color (out, "stroke", fill->color);
      append_attribute (out, "stroke-width", tile.line);
      g_string_append (out, "/>");
    }
  g_string_append (out, "</pattern>\n");
}

/* The id of the pattern, defined when it is first used. */
static const char *
find_pattern (SvgCanvas     *self,
              const RgaFill *fill)
{
  char color[8], ground[8];
  g_autofree char *key = g_strdup_printf ("%d %s %s", (int) fill->pattern, rga_color_to_hex (fill->color, color),
                                          rga_color_to_hex (fill->ground, ground));
  char *id = g_hash_table_lookup (self->patterns, key);

  if (id != NULL)
    return id;

  id = g_strdup_printf ("p%u", g_hash_table_size (self->patterns) + 1);
  define_pattern (self->defs, id, fill);
  g_hash_table_insert (self->patterns, g_steal_pointer (&key), id);

  return id;
}

/* ---- shapes ---- */

static void
append_points (GString        *out,
               const RgaShape *shape)
{
  g_string_append (out, shape->kind == RGA_SHAPE_POLYGON ? "<polygon points=\"" : "<polyline points=\"");
  for (guint i = 0; i < shape->n_points; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_number (out, shape->points[i].x);
      g_string_append_c (out, ',');
      append_number (out, shape->points[i].y);
    }
  g_string_append_c (out, '"');
}

static void
append_rect (GString        *out,
             const RgaShape *shape)
{
  g_string_append (out, "<rect");
  append_attribute (out, "x", shape->x);
  append_attribute (out, "y", shape->y);
  append_attribute (out, "width", shape->width);
  append_attribute (out, "height", shape->height);
  if (shape->radius > 0)
    append_attribute (out, "rx", shape->radius);
}

static void
append_circle (GString        *out,
               const RgaShape *shape)
{
  g_string_append (out, "<circle");
  append_attribute (out, "cx", shape->x + shape->width / 2);
  append_attribute (out, "cy", shape->y + shape->height / 2);
  append_attribute (out, "r", shape->radius);
}

static void
append_fill (SvgCanvas     *self,
             const RgaFill *fill)
{
  if (!fill->is_set)
    g_string_append (self->body, " fill=\"none\"");
  else if (fill->pattern == RGA_PATTERN_SOLID)
    append_color (self->body, "fill", fill->color);
  else if (fill->pattern == RGA_PATTERN_WHITE)
    append_color (self->body, "fill", fill->ground);
  else
    g_string_append_printf (self->body, " fill=\"url(#%s)\"", find_pattern (self, fill));
}

static void
append_stroke (GString        *out,
               const RgaShape *shape)
{
  append_color (out, "stroke", shape->stroke);
  append_attribute (out, "stroke-width", shape->stroke_width);
  if (shape->n_dashes == 0)
    return;

  g_string_append (out, " stroke-dasharray=\"");
  for (guint i = 0; i < shape->n_dashes; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_number (out, shape->dashes[i]);
    }
  g_string_append_c (out, '"');
}

static void
draw_shape (RgaCanvas      *canvas,
            const RgaShape *shape)
{
  SvgCanvas *self = (SvgCanvas *) canvas;

  if (shape->kind == RGA_SHAPE_RECT)
    append_rect (self->body, shape);
  else if (shape->kind == RGA_SHAPE_CIRCLE)
    append_circle (self->body, shape);
  else
    append_points (self->body, shape);

  append_fill (self, shape->kind == RGA_SHAPE_POLYLINE ? &(RgaFill) { 0 } : &shape->fill);
  if (shape->has_stroke)
    append_stroke (self->body, shape);
  g_string_append (self->body, "/>\n");
}

/* The measured width goes along: where the font is missing another one is set to
 * the same width, and labels stay clear of each other. */
static void
draw_text (RgaCanvas         *canvas,
           const RgaTextLine *line,
           double             size,
           RgaWeight          weight,
           RgaColor           color)
{
  SvgCanvas *self = (SvgCanvas *) canvas;

  g_string_append (self->body, "<text");
  append_attribute (self->body, "x", line->x);
  append_attribute (self->body, "y", line->baseline);
  append_attribute (self->body, "font-size", size);
  if (weight != RGA_WEIGHT_NORMAL)
    g_string_append_printf (self->body, " font-weight=\"%d\"", (int) weight);
  append_color (self->body, "fill", color);
  if (line->width > 0)
    append_attribute (self->body, "textLength", line->width);
  g_string_append (self->body, " lengthAdjust=\"spacingAndGlyphs\">");
  append_escaped (self->body, line->text);
  g_string_append (self->body, "</text>\n");
}

/* ---- the page ---- */

/* What a mark says to who cannot see it becomes its title. */
static void
draw_mark (SvgCanvas      *self,
           const RgaMark  *mark,
           const RgaTheme *theme)
{
  if (mark->alt != NULL)
    {
      g_string_append (self->body, "<g><title>");
      append_escaped (self->body, mark->alt);
      g_string_append (self->body, "</title>\n");
    }
  rga_mark_draw (mark, &self->parent, theme);
  if (mark->alt != NULL)
    g_string_append (self->body, "</g>\n");
}

static void
append_head (GString        *out,
             const RgaScene *scene)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (out, "width", scene->width * 4 / 3);
  append_attribute (out, "height", scene->height * 4 / 3);
  g_string_append (out, " viewBox=\"0 0 ");
  append_number (out, scene->width);
  g_string_append_c (out, ' ');
  append_number (out, scene->height);
  g_string_append_printf (out, "\" xml:space=\"preserve\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"%s\" font-family=\"",
                          scene->language != NULL ? scene->language : "nl");
  append_escaped (out, RGA_MEASURE_FAMILY);
  g_string_append (out, "\">\n<title id=\"t\">");
  append_escaped (out, scene->title != NULL ? scene->title : "");
  g_string_append (out, "</title>\n<desc id=\"d\">");
}

/* The whole picture in words: the sentences of its marks, one a line. */
static void
append_description (GString        *out,
                    const RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].alt != NULL)
      {
        append_escaped (out, scene->marks[i].alt);
        g_string_append_c (out, '\n');
      }
  g_string_append (out, "</desc>\n");
}

static void
append_background (GString        *out,
                   const RgaScene *scene,
                   const RgaTheme *theme)
{
  g_string_append (out, "<rect");
  append_attribute (out, "width", scene->width);
  append_attribute (out, "height", scene->height);
  append_color (out, "fill", rga_theme_get_color (theme, RGA_ROLE_BACKGROUND));
  g_string_append (out, "/>\n");
}

GString *
rga_svg_write (const RgaScene *scene,
               const RgaTheme *theme)
{
  GString *out = g_string_new (NULL);
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GString) defs = g_string_new (NULL);
  g_autoptr(GHashTable) patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  SvgCanvas canvas = { { draw_shape, draw_text }, body, defs, patterns };

  for (guint i = 0; i < scene->n_marks; i++)
    draw_mark (&canvas, &scene->marks[i], theme);

  append_head (out, scene);
  append_description (out, scene);
  if (defs->len > 0)
    g_string_append_printf (out, "<defs>\n%s</defs>\n", defs->str);
  append_background (out, scene, theme);
  g_string_append_len (out, body->str, (gssize) body->len);
  g_string_append (out, "</svg>\n");

  return out;
}
