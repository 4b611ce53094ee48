#include "rga-measure.h"

#include <pango/pangocairo.h>

#include <string.h>

typedef struct
{
  RgaMeasure   parent;
  PangoLayout *layout;
  char        *family;
  GHashTable  *widths;    /* “size weight text” → double */
} PangoMeasure;

typedef struct
{
  RgaMeasure parent;
  double     per_letter;
} FixedMeasure;

/* Widths are remembered up to this many texts, then all are forgotten. */
#define MAX_REMEMBERED 20000

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  /* at 72 dpi a point is a unit */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

static PangoFontDescription *
make_font (const char *family,
           double      size,
           RgaWeight   weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) weight);

  return font;
}

static double
shape_width (PangoMeasure *self,
             const char   *text,
             double        size,
             RgaWeight     weight)
{
  PangoFontDescription *font = make_font (self->family, size, weight);
  int width;

  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  pango_font_description_free (font);

  return (double) width / PANGO_SCALE;
}

static void
remember (GHashTable *widths,
          char       *key,
          double      width)
{
  if (g_hash_table_size (widths) >= MAX_REMEMBERED)
    g_hash_table_remove_all (widths);

  g_hash_table_insert (widths, key, g_memdup2 (&width, sizeof width));
}

static double
get_pango_width (RgaMeasure *measure,
                 const char *text,
                 double      size,
                 RgaWeight   weight)
{
  PangoMeasure *self = (PangoMeasure *) measure;
  char *key = g_strdup_printf ("%d %d %s", (int) (size * 1000 + 0.5), weight, text);
  const double *known = g_hash_table_lookup (self->widths, key);
  double width;

  if (known != NULL)
    {
      g_free (key);
      return *known;
    }

  width = shape_width (self, text, size, weight);
  remember (self->widths, key, width);

  return width;
}

static double
get_fixed_width (RgaMeasure *measure,
                 const char *text,
                 double      size,
                 RgaWeight   weight)
{
  FixedMeasure *self = (FixedMeasure *) measure;

  return g_utf8_strlen (text, -1) * self->per_letter * size;
}

static void
read_heights (PangoMeasure *self)
{
  PangoContext *context = pango_layout_get_context (self->layout);
  PangoFontDescription *font = make_font (self->family, 100, RGA_WEIGHT_NORMAL);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);

  self->parent.ascent = pango_font_metrics_get_ascent (metrics) / (100.0 * PANGO_SCALE);
  self->parent.descent = pango_font_metrics_get_descent (metrics) / (100.0 * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

static void
free_pango (RgaMeasure *measure)
{
  PangoMeasure *self = (PangoMeasure *) measure;

  g_object_unref (self->layout);
  g_hash_table_unref (self->widths);
  g_free (self->family);
  g_free (self);
}

static void
free_fixed (RgaMeasure *measure)
{
  g_free (measure);
}

static char *
ellipsize (const char *text,
           gsize       length)
{
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == ','))
    length--;

  return g_strdup_printf ("%.*s…", (int) length, text);
}

/* The longest start of `text` that fits, in bytes, cut anywhere; at least one
 * letter, so that breaking always gets on. */
static gsize
find_cut (RgaMeasure *measure,
          const char *text,
          double      size,
          RgaWeight   weight,
          double      width)
{
  const char *end = g_utf8_next_char (text);

  for (const char *next = end; *next != '\0'; end = next)
    {
      g_autofree char *part = NULL;

      next = g_utf8_next_char (end);
      part = g_strndup (text, next - text);
      if (rga_measure_width (measure, part, size, weight) > width)
        break;
    }

  return end - text;
}

/* The longest start of `text` that fits and ends at a word, in bytes. */
static gsize
find_break (RgaMeasure *measure,
            const char *text,
            double      size,
            RgaWeight   weight,
            double      width)
{
  gsize best = 0;

  for (const char *end = text; *end != '\0';)
    {
      g_autofree char *part = NULL;

      end += strcspn (end + 1, " ") + 1;
      part = g_strndup (text, end - text);
      if (rga_measure_width (measure, part, size, weight) > width)
        break;
      best = end - text;
    }

  return best > 0 ? best : find_cut (measure, text, size, weight, width);
}

static char *
shorten (RgaMeasure *measure,
         const char *text,
         double      size,
         RgaWeight   weight,
         double      width)
{
  double dots = rga_measure_width (measure, "…", size, weight);

  return ellipsize (text, find_break (measure, text, size, weight, MAX (0, width - dots)));
}

RgaMeasure *
rga_measure_new_pango (const char *family)
{
  PangoMeasure *self = g_new0 (PangoMeasure, 1);
  PangoContext *context = make_context ();

  self->parent.get_width = get_pango_width;
  self->parent.free = free_pango;
  self->layout = pango_layout_new (context);
  g_object_unref (context);
  self->family = g_strdup (family != NULL ? family : RGA_MEASURE_FAMILY);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_heights (self);

  return &self->parent;
}

RgaMeasure *
rga_measure_new_fixed (double per_letter)
{
  FixedMeasure *self = g_new0 (FixedMeasure, 1);

  self->parent.get_width = get_fixed_width;
  self->parent.free = free_fixed;
  self->parent.ascent = 0.8;
  self->parent.descent = 0.2;
  self->per_letter = per_letter;

  return &self->parent;
}

void
rga_measure_free (RgaMeasure *self)
{
  self->free (self);
}

double
rga_measure_width (RgaMeasure *self,
                   const char *text,
                   double      size,
                   RgaWeight   weight)
{
  return self->get_width (self, text, size, weight);
}

double
rga_measure_centre (RgaMeasure *self,
                    double      middle,
                    double      size)
{
  return middle + (self->ascent - self->descent) * size / 2;
}

RgaMark *
rga_measure_add_label (RgaMeasure  *self,
                       RgaScene    *scene,
                       const char  *text,
                       double       x,
                       double       baseline,
                       double       size,
                       RgaWeight    weight,
                       RgaThemeRole role)
{
  double width = rga_measure_width (self, text, size, weight);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_LABEL, role, x, baseline - self->ascent * size,
                                 width, (self->ascent + self->descent) * size);

  mark->size = size;
  mark->weight = weight;
  if (*text != '\0')
    rga_scene_add_line (scene, mark, text, x, baseline, width);

  return mark;
}

char **
rga_measure_break (RgaMeasure *self,
                   const char *text,
                   double      size,
                   RgaWeight   weight,
                   double      width,
                   guint       max_lines)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 1; *text != '\0' && rga_measure_width (self, text, size, weight) > width; i++)
    {
      gsize end = find_break (self, text, size, weight, width);
      g_autofree char *line = i < max_lines ? g_strndup (text, end)
                                            : shorten (self, text, size, weight, width);

      g_strv_builder_add (lines, line);
      text += i < max_lines ? end : strlen (text);
      text += strspn (text, " ");
    }
  if (*text != '\0')
    g_strv_builder_add (lines, text);

  return g_strv_builder_end (lines);
}
