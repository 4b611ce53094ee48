#include "rga-completeness-ring.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIZE 14     /* px */
#define LINE 3      /* px */

/* How strong each part of the ring is, of the colour of text. */
#define FILLED 0.75
#define PARTIAL 0.45
#define OPEN 0.18

struct _RgaCompletenessRing
{
  GtkWidget       parent_instance;

  RgaCompleteness completeness;
};

G_DEFINE_FINAL_TYPE (RgaCompletenessRing, rga_completeness_ring, GTK_TYPE_WIDGET)

enum { PROP_COMPLETENESS = 1 };

static gpointer
copy_completeness (gpointer self)
{
  return g_memdup2 (self, sizeof (RgaCompleteness));
}

G_DEFINE_BOXED_TYPE (RgaCompleteness, rga_completeness, copy_completeness, g_free)

char *
rga_completeness_words (const RgaCompleteness *self)
{
  g_autofree char *filled = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->sections == 0)
    return g_strdup ("");

  /* Translators: how many of how many sections of a charter */
  filled = g_strdup_printf (ngettext ("%u of %u section filled in", "%u of %u sections filled in", self->sections),
                            self->filled, self->sections);
  if (self->partial == 0)
    return g_steal_pointer (&filled);

  /* Translators: %s is “10 of 12 sections filled in” */
  return g_strdup_printf (ngettext ("%s, %u partly", "%s, %u partly", self->partial), filled, self->partial);
}

/* -- the picture ---------------------------------------------------------- */

static void
draw_arc (cairo_t       *cr,
          const GdkRGBA *color,
          double         strength,
          double         from,
          double         to)
{
  if (to <= from)
    return;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * strength);
  cairo_arc (cr, 0, 0, (SIZE - LINE) / 2.0, 2 * G_PI * from - G_PI_2, 2 * G_PI * to - G_PI_2);
  cairo_stroke (cr);
}

static void
rga_completeness_ring_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  const RgaCompleteness *parts = &RGA_COMPLETENESS_RING (widget)->completeness;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double filled = parts->filled / (double) MAX (parts->sections, 1);
  double partial = filled + parts->partial / (double) MAX (parts->sections, 1);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, LINE);
  draw_arc (cr, &color, FILLED, 0, filled);
  draw_arc (cr, &color, PARTIAL, filled, partial);
  draw_arc (cr, &color, OPEN, partial, 1);
  cairo_destroy (cr);
}

static void
rga_completeness_ring_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_completeness_ring_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *spec)
{
  g_value_set_boxed (value, &RGA_COMPLETENESS_RING (object)->completeness);
}

static void
rga_completeness_ring_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *spec)
{
  rga_completeness_ring_set (RGA_COMPLETENESS_RING (object), g_value_get_boxed (value));
}

static void
rga_completeness_ring_class_init (RgaCompletenessRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_completeness_ring_get_property;
  object_class->set_property = rga_completeness_ring_set_property;
  widget_class->measure = rga_completeness_ring_measure;
  widget_class->snapshot = rga_completeness_ring_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  g_object_class_install_property (object_class, PROP_COMPLETENESS,
                                   g_param_spec_boxed ("completeness", NULL, NULL, RGA_TYPE_COMPLETENESS,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
rga_completeness_ring_init (RgaCompletenessRing *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
is_same (const RgaCompleteness *a,
         const RgaCompleteness *b)
{
  return a->sections == b->sections && a->filled == b->filled && a->partial == b->partial && a->open == b->open &&
         a->not_applicable == b->not_applicable;
}

void
rga_completeness_ring_set (RgaCompletenessRing   *self,
                           const RgaCompleteness *completeness)
{
  RgaCompleteness wanted = completeness == NULL ? (RgaCompleteness) { 0 } : *completeness;
  g_autofree char *words = rga_completeness_words (&wanted);

  g_return_if_fail (RGA_IS_COMPLETENESS_RING (self));

  if (is_same (&self->completeness, &wanted))
    return;

  self->completeness = wanted;
  gtk_widget_set_visible (GTK_WIDGET (self), wanted.sections > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "completeness");
}
