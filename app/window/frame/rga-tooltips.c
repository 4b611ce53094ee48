/* rga-tooltips.c */
#include "rga-tooltips.h"

#include <gtk/gtk.h>

#define TOOLTIP_TYPE "GtkTooltipWindow"   /* GTK does not show it in a header */

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               unused)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  cairo_region_t *nothing = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), TOOLTIP_TYPE))
    return G_SOURCE_CONTINUE;

  nothing = cairo_region_create ();
  gdk_surface_set_input_region (gtk_native_get_surface (GTK_NATIVE (widget)), nothing);
  cairo_region_destroy (nothing);

  return G_SOURCE_CONTINUE;
}

void
rga_tooltips_let_through (void)
{
  gpointer klass = g_type_class_ref (GTK_TYPE_WIDGET);   /* has its signals */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_type_class_unref (klass);
}
