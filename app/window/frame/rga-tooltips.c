/* rga-tooltips.c */
#include "rga-tooltips.h"

#include <gtk/gtk.h>

#define TOOLTIP_TYPE "GtkTooltipWindow"   /* GTK does not show it in a header */
#define WAITING "rga-tooltip-waits"       /* on what has a tooltip: for which popover */

static void
let_presses_through (GtkNative *tooltip)
{
  cairo_region_t *nothing = cairo_region_create ();

  gdk_surface_set_input_region (gtk_native_get_surface (tooltip), nothing);
  cairo_region_destroy (nothing);
}

/* Of what the popover hangs on and all round that: GTK asks one after another. */
static void
put_tooltips_away (GtkWidget *popover)
{
  for (GtkWidget *w = gtk_widget_get_parent (popover); w != NULL; w = gtk_widget_get_parent (w))
    if (gtk_widget_get_has_tooltip (w))
      {
        g_object_set_data (G_OBJECT (w), WAITING, popover);
        gtk_widget_set_has_tooltip (w, FALSE);
      }
}

static void
bring_tooltips_back (GtkWidget *popover)
{
  for (GtkWidget *w = gtk_widget_get_parent (popover); w != NULL; w = gtk_widget_get_parent (w))
    if (g_object_get_data (G_OBJECT (w), WAITING) == popover)
      {
        g_object_set_data (G_OBJECT (w), WAITING, NULL);
        gtk_widget_set_has_tooltip (w, TRUE);
      }
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               unused)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), TOOLTIP_TYPE))
    let_presses_through (GTK_NATIVE (widget));
  else if (GTK_IS_POPOVER (widget))
    put_tooltips_away (widget);

  return G_SOURCE_CONTINUE;
}

static gboolean
unmapped_cb (GSignalInvocationHint *hint,
             guint                  n_values,
             const GValue          *values,
             gpointer               unused)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER (widget))
    bring_tooltips_back (widget);

  return G_SOURCE_CONTINUE;
}

void
rga_tooltips_give_way (void)
{
  gpointer klass = g_type_class_ref (GTK_TYPE_WIDGET);   /* has its signals */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, unmapped_cb, NULL, NULL);
  g_type_class_unref (klass);
}
