#include "rga-swatch.h"

#include <adwaita.h>

#define SIZE 18    /* px */
#define CORNER 5

struct _RgaSwatch
{
  GtkWidget    parent_instance;

  RgaThemeRole role;
  gboolean     is_chosen;
};

G_DEFINE_FINAL_TYPE (RgaSwatch, rga_swatch, GTK_TYPE_WIDGET)

static const RgaTheme *
get_theme (void)
{
  return rga_theme_get (adw_style_manager_get_dark (adw_style_manager_get_default ()) ? RGA_THEME_DARK : RGA_THEME_LIGHT);
}

static GdkRGBA
to_rgba (RgaColor color)
{
  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, 1 };
}

static void
draw_tick (cairo_t *cr,
           GdkRGBA  color)
{
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, SIZE * 0.26, SIZE * 0.52);
  cairo_line_to (cr, SIZE * 0.44, SIZE * 0.70);
  cairo_line_to (cr, SIZE * 0.76, SIZE * 0.32);
  cairo_stroke (cr);
}

static void
rga_swatch_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  RgaSwatch *self = RGA_SWATCH (widget);
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) (gtk_widget_get_width (widget) - SIZE) / 2,
                                            (float) (gtk_widget_get_height (widget) - SIZE) / 2, SIZE, SIZE);
  GdkRGBA color = to_rgba (rga_theme_get_color (get_theme (), self->role));
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &box);
  gtk_snapshot_pop (snapshot);
  if (self->is_chosen)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &box);

      cairo_translate (cr, box.origin.x, box.origin.y);
      draw_tick (cr, to_rgba (rga_theme_get_on (get_theme (), self->role)));
      cairo_destroy (cr);
    }
}

static void
rga_swatch_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
rga_swatch_class_init (RgaSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rga_swatch_measure;
  widget_class->snapshot = rga_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rga_swatch_init (RgaSwatch *self)
{
  self->role = RGA_ROLE_OTHER;
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rga_swatch_new (void)
{
  return g_object_new (RGA_TYPE_SWATCH, NULL);
}

void
rga_swatch_set (RgaSwatch    *self,
                RgaThemeRole  role,
                gboolean      is_chosen)
{
  g_return_if_fail (RGA_IS_SWATCH (self));

  self->role = role;
  self->is_chosen = is_chosen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
