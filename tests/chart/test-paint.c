#include "chart-plan.h"
#include "rga-paint.h"
#include "rga-timeline-layout.h"

#include <cairo-script.h>
#include <string.h>

/* A canvas that writes down what it is asked to draw. */
typedef struct
{
  RgaCanvas parent;
  GString  *trace;
} TraceCanvas;

static void
trace_shape (RgaCanvas      *canvas,
             const RgaShape *shape)
{
  static const char *const kinds[] = { "polygon", "line", "rect", "circle" };
  GString *trace = ((TraceCanvas *) canvas)->trace;
  char hex[8];

  g_string_append (trace, kinds[shape->kind]);
  for (guint i = 0; i < shape->n_points; i++)
    g_string_append_printf (trace, " %.0f,%.0f", shape->points[i].x, shape->points[i].y);
  if (shape->n_points == 0)
    g_string_append_printf (trace, " %.0f,%.0f %.0fx%.0f", shape->x, shape->y, shape->width, shape->height);
  if (shape->fill.is_set)
    g_string_append_printf (trace, " fill %s%s", rga_color_to_hex (shape->fill.color, hex),
                            shape->fill.pattern != RGA_PATTERN_SOLID ? " pattern" : "");
  if (shape->has_stroke)
    g_string_append_printf (trace, " stroke %s %.1f%s", rga_color_to_hex (shape->stroke, hex), shape->stroke_width,
                            shape->n_dashes > 0 ? " dashed" : "");
  g_string_append_c (trace, '\n');
}

static void
trace_text (RgaCanvas         *canvas,
            const RgaTextLine *line,
            double             size,
            RgaWeight          weight,
            RgaColor           color)
{
  char hex[8];

  g_string_append_printf (((TraceCanvas *) canvas)->trace, "text %.0f,%.0f %.0f %d %s “%s”\n", line->x, line->baseline,
                          size, weight, rga_color_to_hex (color, hex), line->text);
}

static char *
trace (const RgaScene *scene,
       RgaThemeKind    theme)
{
  TraceCanvas canvas = { { trace_shape, trace_text }, g_string_new (NULL) };

  rga_scene_draw (scene, &canvas.parent, rga_theme_get (theme), 0, scene->n_marks);

  return g_string_free (canvas.trace, FALSE);
}

static RgaScene *
make_bar (RgaMarkKind kind)
{
  RgaScene *scene = rga_scene_new (200, 50);
  RgaMark *mark = rga_scene_add (scene, kind, RGA_ROLE_CATEGORY (1), 10, 10, 100, 14);

  mark->inner_start = 40;
  mark->inner_end = 90;
  mark->start_edge = RGA_EDGE_SOFT;
  mark->end_edge = RGA_EDGE_SOFT;

  return scene;
}

static void
a_slope_runs_from_base_to_top (void)
{
  g_autoptr(RgaScene) scene = make_bar (RGA_MARK_BAR);
  g_autoptr(RgaScene) under = make_bar (RGA_MARK_BAR_UNDERLAY);
  g_autofree char *bar = trace (scene, RGA_THEME_LIGHT);
  g_autofree char *underlay = trace (under, RGA_THEME_LIGHT);

  g_assert_cmpstr (bar, ==, "polygon 10,24 40,10 90,10 110,24 fill #d06907\n");
  g_assert_cmpstr (underlay, ==,
                   "polygon 10,10 40,10 10,24 fill #f5dec8\n"
                   "polygon 110,10 90,10 110,24 fill #f5dec8\n");
}

static void
black_and_white_has_patterns_and_outlines (void)
{
  g_autoptr(RgaScene) scene = make_bar (RGA_MARK_BAR);
  g_autofree char *bar = trace (scene, RGA_THEME_GREYSCALE);

  g_assert_cmpstr (bar, ==, "polygon 10,24 40,10 90,10 110,24 fill #000000 pattern stroke #000000 0.9\n");
}

static void
an_open_end_has_three_slats_and_an_arrow (void)
{
  g_autoptr(RgaScene) scene = rga_scene_new (200, 50);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_BAR, RGA_ROLE_CATEGORY (0), 10, 10, 80, 14);
  g_autofree char *text = NULL;

  mark->inner_end = 60;
  mark->end_edge = RGA_EDGE_OPEN;
  text = trace (scene, RGA_THEME_LIGHT);
  g_assert_cmpstr (text, ==,
                   "polygon 10,24 10,10 60,10 60,24 fill #3d57af\n"
                   "rect 62,10 4x14 fill #3d57af\n"
                   "rect 68,10 3x14 fill #3d57af\n"
                   "rect 74,10 1x14 fill #3d57af\n"
                   "line 78,14 81,17 78,20 stroke #3d57af 1.3\n");
}

static void
state_is_shape (void)
{
  static const RgaMarkState states[] = { RGA_STATE_OPEN, RGA_STATE_DISCUSSED, RGA_STATE_DONE, RGA_STATE_DROPPED };
  char *seen[G_N_ELEMENTS (states)] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(RgaScene) scene = rga_scene_new (50, 50);

      rga_scene_add (scene, RGA_MARK_DECISION, RGA_ROLE_TEXT, 10, 10, 14, 14)->state = states[i];
      seen[i] = trace (scene, RGA_THEME_LIGHT);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (seen[i], !=, seen[k]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_free (seen[i]);
}

static void
text_on_a_bar_reads_best (void)
{
  g_autoptr(RgaScene) scene = rga_scene_new (200, 50);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_LABEL, RGA_ROLE_TEXT, 10, 10, 40, 10);
  g_autofree char *colour = NULL;
  g_autofree char *pattern = NULL;

  mark->over = RGA_ROLE_CATEGORY (0);
  mark->size = 10;
  rga_scene_add_line (scene, mark, "Q4 2022", 10, 18, 40);
  colour = trace (scene, RGA_THEME_LIGHT);
  g_assert_cmpstr (colour, ==, "text 10,18 10 400 #ffffff “Q4 2022”\n");

  scene->marks[0].over = RGA_ROLE_CATEGORY (1);
  pattern = trace (scene, RGA_THEME_GREYSCALE);
  g_assert_cmpstr (pattern, ==, "rect 7,10 46x10 fill #ffffff\ntext 10,18 10 400 #000000 “Q4 2022”\n");
}

static cairo_status_t
append_script (void                *closure,
               const unsigned char *data,
               unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* What Cairo was told, as a script of its own. */
static char *
script_of (const RgaScene *scene,
           RgaThemeKind    theme,
           const RgaBox   *clip)
{
  GString *text = g_string_new (NULL);
  cairo_device_t *device = cairo_script_create_for_stream (append_script, text);
  cairo_surface_t *surface = cairo_script_surface_create (device, CAIRO_CONTENT_COLOR_ALPHA, scene->width, scene->height);
  cairo_t *cr = cairo_create (surface);

  if (clip != NULL)
    rga_scene_paint_clip (scene, cr, rga_theme_get (theme), clip, NULL, TRUE);
  else
    rga_scene_paint (scene, cr, rga_theme_get (theme));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_device_destroy (device);

  return g_string_free (text, FALSE);
}

static void
cairo_gets_the_same_shapes (void)
{
  g_autoptr(RgaScene) scene = make_bar (RGA_MARK_BAR);
  g_autofree char *script = script_of (scene, RGA_THEME_LIGHT, NULL);
  RgaBox elsewhere = { 150, 45, 10, 5 };
  g_autofree char *nothing = script_of (scene, RGA_THEME_LIGHT, &elsewhere);

  g_assert_nonnull (strstr (script, "10 24 m 40 10 l 90 10 l 110 24 l h"));
  g_assert_null (strstr (nothing, "40 10 l"));
}

static void
every_kind_can_be_painted_in_every_theme (void)
{
  for (RgaThemeKind theme = 0; theme < RGA_N_THEMES; theme++)
    for (RgaMarkKind kind = 0; kind < RGA_N_MARKS; kind++)
      {
        g_autoptr(RgaScene) scene = rga_scene_new (200, 50);
        RgaMark *mark = rga_scene_add (scene, kind, RGA_ROLE_CATEGORY (2), 20, 10, 100, 14);
        g_autofree char *text = NULL;

        mark->stroke = 1;
        mark->size = 10;
        mark->start_edge = mark->end_edge = RGA_EDGE_SOFT;
        mark->inner_start += 20;
        mark->inner_end -= 20;
        rga_scene_add_line (scene, mark, "woord", 30, 20, 30);
        rga_scene_add_point (scene, mark, 20, 10);
        rga_scene_add_point (scene, mark, 90, 20);
        text = trace (scene, theme);
        g_assert_cmpstr (text, !=, "");
      }
}

/* A random page in each theme, twice: painting is as sure as layout. */
static void
painting_repeats_itself (void)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_pango (NULL);
  g_autoptr(ChartPlan) plan = chart_plan_random (8);
  RgaTimelineSheet options = { .today = plan->today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) pages = rga_timeline_pages (plan->plan, &options, measure);

  for (RgaThemeKind theme = 0; theme < RGA_N_THEMES; theme++)
    {
      g_autofree char *one = trace (pages->pdata[0], theme);
      g_autofree char *two = trace (pages->pdata[0], theme);

      g_assert_cmpstr (one, ==, two);
      g_assert_cmpuint (strlen (one), >, 500);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/slope", a_slope_runs_from_base_to_top);
  g_test_add_func ("/paint/greyscale", black_and_white_has_patterns_and_outlines);
  g_test_add_func ("/paint/open", an_open_end_has_three_slats_and_an_arrow);
  g_test_add_func ("/paint/states", state_is_shape);
  g_test_add_func ("/paint/labels", text_on_a_bar_reads_best);
  g_test_add_func ("/paint/cairo", cairo_gets_the_same_shapes);
  g_test_add_func ("/paint/kinds", every_kind_can_be_painted_in_every_theme);
  g_test_add_func ("/paint/repeat", painting_repeats_itself);

  return g_test_run ();
}
