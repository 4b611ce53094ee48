#include "rga-ruler.h"

#include "rga-scene-view.h"

/* Points are drawn this many px large for who has not asked for larger text. */
#define NORMAL_SCALE (4.0 / 3.0)

struct _RgaRuler
{
  GtkWidget parent_instance;

  int       width;      /* as last said */
  guint     source;     /* will say */
};

G_DEFINE_FINAL_TYPE (RgaRuler, rga_ruler, GTK_TYPE_WIDGET)

enum { MEASURED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
say (gpointer data)
{
  RgaRuler *self = data;

  self->source = 0;
  g_signal_emit (self, signals[MEASURED], 0, (int) (self->width * NORMAL_SCALE / rga_px_per_pt (GTK_WIDGET (self))));

  return G_SOURCE_REMOVE;
}

static void
say_soon (RgaRuler *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, say, self, NULL);
}

static void
rga_ruler_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  RgaRuler *self = RGA_RULER (widget);

  if (self->width == width)
    return;

  self->width = width;
  say_soon (self);
}

static void
rga_ruler_dispose (GObject *object)
{
  g_clear_handle_id (&RGA_RULER (object)->source, g_source_remove);

  G_OBJECT_CLASS (rga_ruler_parent_class)->dispose (object);
}

static void
rga_ruler_class_init (RgaRulerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_ruler_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = rga_ruler_size_allocate;
  signals[MEASURED] = g_signal_new ("measured", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rga_ruler_init (RgaRuler *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (say_soon), self, G_CONNECT_SWAPPED);
}

int
rga_ruler_get_width (RgaRuler *self)
{
  g_return_val_if_fail (RGA_IS_RULER (self), 0);

  return self->width;
}
