/* rga-cut-label.c */
#include "rga-cut-label.h"

/* A line that is read at a glance, and fits beside a narrow page. */
#define LINE 40   /* characters */

#define WHOLE "rga-cut-label-whole"

static GtkWidget *
make_text (const char *whole)
{
  GtkWidget *text = gtk_label_new (whole);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (text), LINE);

  return text;
}

static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  const char *whole = g_object_get_data (G_OBJECT (label), WHOLE);
  gboolean is_short = g_strcmp0 (whole, gtk_label_get_label (label)) != 0;

  if (whole == NULL || (!is_short && !pango_layout_is_ellipsized (gtk_label_get_layout (label))))
    return FALSE;

  gtk_tooltip_set_custom (tooltip, make_text (whole));

  return TRUE;
}

void
rga_cut_label_set (GtkLabel   *label,
                   const char *shown,
                   const char *whole)
{
  g_return_if_fail (GTK_IS_LABEL (label) && shown != NULL);

  if (!gtk_widget_get_has_tooltip (GTK_WIDGET (label)))
    {
      gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
      g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
    }
  g_object_set_data_full (G_OBJECT (label), WHOLE, g_strdup (whole != NULL ? whole : shown), g_free);
  gtk_label_set_label (label, shown);
}
