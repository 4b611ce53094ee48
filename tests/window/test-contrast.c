/* test-contrast.c
 *
 * Whether words can be read, on every page in light and dark: each label as it is
 * drawn, its ink held against the ground it stands on (WCAG 2, 4.5 to 1). What
 * cannot be used now may be faint. Needs a display.
 */
#include "tour.h"

#include <math.h>

#define READABLE 4.5
/* Edges of letters are mixed with the ground, and small letters are all edge. */
#define MIXED    0.3
/* One of so few may be all edge. */
#define FEW_LETTERS 3
/* So few pixels are no ground. */
#define LEAST_SIDE 5

static Tour *tour;

typedef struct
{
  guint32   *pixels;         /* row by row, as cairo has them */
  int        width, height;
  GtkWidget *window;
  const char *page;
  double     lowest;
  int        n_faint;
} Print;

/* -- colours -------------------------------------------------------------- */

static double
linear (guint channel)
{
  double part = channel / 255.0;

  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (guint32 pixel)
{
  return 0.2126 * linear (pixel >> 16 & 0xff) + 0.7152 * linear (pixel >> 8 & 0xff) + 0.0722 * linear (pixel & 0xff);
}

static double
contrast (guint32 a,
          guint32 b)
{
  double one = luminance (a) + 0.05, two = luminance (b) + 0.05;

  return MAX (one, two) / MIN (one, two);
}

static int
compare_pixels (gconstpointer a,
                gconstpointer b)
{
  return memcmp (a, b, sizeof (guint32));
}

/* The colour that is there most. */
static guint32
find_ground (GArray *pixels)
{
  guint32 ground = 0;
  guint most = 0, run = 0;

  g_array_sort (pixels, compare_pixels);
  for (guint i = 0; i < pixels->len; i++)
    {
      guint32 pixel = g_array_index (pixels, guint32, i);

      run = i > 0 && pixel == g_array_index (pixels, guint32, i - 1) ? run + 1 : 1;
      if (run > most)
        {
          most = run;
          ground = pixel;
        }
    }

  return ground;
}

static double
read_contrast (GArray *pixels)
{
  guint32 ground = find_ground (pixels);
  double most = 1;

  for (guint i = 0; i < pixels->len; i++)
    most = MAX (most, contrast (g_array_index (pixels, guint32, i), ground));

  return most;
}

/* -- labels --------------------------------------------------------------- */

static GArray *
cut_out (const Print *print,
         const graphene_rect_t *box)
{
  GArray *pixels = g_array_new (FALSE, FALSE, sizeof (guint32));
  int left = MAX ((int) box->origin.x, 0), right = MIN ((int) (box->origin.x + box->size.width), print->width);
  int top = MAX ((int) box->origin.y, 0), bottom = MIN ((int) (box->origin.y + box->size.height), print->height);

  for (int y = top; y < bottom && right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE; y++)
    g_array_append_vals (pixels, &print->pixels[y * print->width + left], right - left);

  return pixels;
}

/* What scrolls may be cut by the edge of what it scrolls in. */
static gboolean
is_whole (const Print           *print,
          GtkWidget             *widget,
          const graphene_rect_t *box)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t room;

  if (scroller == NULL || !gtk_widget_compute_bounds (scroller, print->window, &room))
    return TRUE;

  return graphene_rect_contains_rect (&room, box) && is_whole (print, gtk_widget_get_parent (scroller), box);
}

static void
check_label (GtkWidget *widget,
             gpointer   data)
{
  Print *print = data;
  g_autoptr(GArray) pixels = NULL;
  graphene_rect_t box;
  double read;

  if (!GTK_IS_LABEL (widget) || !gtk_widget_is_sensitive (widget) ||
      g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1) < FEW_LETTERS ||
      !gtk_widget_compute_bounds (widget, print->window, &box) || !is_whole (print, widget, &box))
    return;

  pixels = cut_out (print, &box);
  read = pixels->len > 0 ? read_contrast (pixels) : READABLE;
  if (read > 1)   /* else it is covered, or scrolled away */
    print->lowest = MIN (print->lowest, read);
  if (read > 1 && read < READABLE - MIXED)
    {
      g_test_message ("%s: “%s” has %.1f to 1", print->page, gtk_label_get_text (GTK_LABEL (widget)), read);
      print->n_faint++;
    }
}

static GdkTexture *
draw (GtkWindow *window)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  int width = gdk_paintable_get_intrinsic_width (picture), height = gdk_paintable_get_intrinsic_height (picture);

  gdk_paintable_snapshot (picture, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
look (Tour       *self,
      GtkWindow  *window,
      const char *page,
      gpointer    unused)
{
  g_autoptr(GdkTexture) texture = draw (window);
  Print print = { .window = GTK_WIDGET (window), .page = page, .lowest = 21,
                  .width = gdk_texture_get_width (texture), .height = gdk_texture_get_height (texture) };
  g_autofree guint32 *pixels = g_new (guint32, print.width * print.height);

  print.pixels = pixels;
  gdk_texture_download (texture, (guchar *) pixels, print.width * 4);
  tour_each_widget (GTK_WIDGET (window), check_label, &print);
  g_test_message ("%s: %.1f to 1 at the least", page, print.lowest);
  if (print.n_faint > 0)
    g_test_fail ();
}

static void
words_can_be_read (gconstpointer scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GPOINTER_TO_INT (scheme));
  g_assert_true (tour_walk (tour, "transformatieagenda", TOUR_PAGES | TOUR_OUTSIDE, look, NULL));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  tour = tour_new (1440, 900);

  g_test_add_data_func ("/contrast/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), words_can_be_read);
  g_test_add_data_func ("/contrast/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), words_can_be_read);
  status = g_test_run ();
  tour_free (tour);

  return status;
}
