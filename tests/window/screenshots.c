/* screenshots.c
 *
 *     screenshots BEGIN WIDTHxHEIGHT TEXT MOTION EXAMPLE PARTS
 *
 * Writes a picture of everything the window shows, BEGINname.png, in the language,
 * contrast and direction that the environment asks for. TEXT is how many times as
 * large the text is; MOTION is 1 when things may move; PARTS is “all”, or “example”
 * for the pages of that example only. Fails when something cannot be reached.
 * To be run by run-in-display.sh.
 */
#include "tour.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#include "rga-config.h"

typedef struct
{
  GtkSnapshot *snapshot;
  int          right, bottom;   /* of all that is in it, px */
} Sheet;

static void paint_native (Sheet *sheet, GtkNative *native, double x, double y);

static void
paint_popup (GtkWidget *widget,
             gpointer   data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      {
        GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (child));

        /* From the corner of the surface it stands on, shadows included. */
        paint_native (data, GTK_NATIVE (child), gdk_popup_get_position_x (GDK_POPUP (surface)),
                      gdk_popup_get_position_y (GDK_POPUP (surface)));
      }
}

/* With what has opened over it. */
static void
paint_native (Sheet     *sheet,
              GtkNative *native,
              double     x,
              double     y)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (native));
  int width = gdk_paintable_get_intrinsic_width (picture), height = gdk_paintable_get_intrinsic_height (picture);
  double left = 0, top = 0;

  gtk_native_get_surface_transform (native, &left, &top);
  gtk_snapshot_save (sheet->snapshot);
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT (x + left, y + top));
  gdk_paintable_snapshot (picture, GDK_SNAPSHOT (sheet->snapshot), width, height);
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT (-left, -top));
  sheet->right = MAX (sheet->right, (int) (x + left) + width);
  sheet->bottom = MAX (sheet->bottom, (int) (y + top) + height);
  tour_each_widget (GTK_WIDGET (native), paint_popup, sheet);
  gtk_snapshot_restore (sheet->snapshot);
}

static GdkTexture *
draw (GtkWindow *window)
{
  Sheet sheet = { .snapshot = gtk_snapshot_new () };
  g_autoptr(GskRenderNode) node = NULL;
  double left = 0, top = 0;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &left, &top);
  paint_native (&sheet, GTK_NATIVE (window), -left, -top);
  node = gtk_snapshot_free_to_node (sheet.snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, sheet.right, sheet.bottom));
}

static void
write_picture (Tour       *tour,
               GtkWindow  *window,
               const char *name,
               gpointer    begin)
{
  g_autofree char *path = g_strconcat (begin, name, ".png", NULL);
  g_autoptr(GdkTexture) texture = draw (window);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
}

static void
take_language (void)
{
  const char *locale = g_getenv ("REGIOAGENDA_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale != NULL ? locale : RGA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(Tour) tour = NULL;
  int width = 0, height = 0;

  if (argc != 7 || sscanf (argv[2], "%dx%d", &width, &height) != 2)
    g_error ("usage: screenshots BEGIN WIDTHxHEIGHT TEXT MOTION EXAMPLE PARTS");

  take_language ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * g_ascii_strtod (argv[3], NULL)),
                "gtk-enable-animations", atoi (argv[4]) != 0, NULL);
  tour = tour_new (width, height);

  return tour_walk (tour, argv[5], g_str_equal (argv[6], "all") ? TOUR_ALL : TOUR_PAGES, write_picture, argv[1]) ? 0 : 1;
}
