/* rga-timeline-zoom.c
 *
 * How much time the chart shows, by button, key and menu.
 */
#include "rga-timeline-page-private.h"

/* One press of a zoom button. */
#define ZOOM_STEP 1.5

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rga_gantt_view_zoom (RGA_TIMELINE_PAGE (widget)->chart, ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  rga_gantt_view_zoom (RGA_TIMELINE_PAGE (widget)->chart, 1 / ZOOM_STEP);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  rga_gantt_view_fit (RGA_TIMELINE_PAGE (widget)->chart);
}

static void
zoom_to (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  static const struct { const char *word; RgaAxisUnit unit; } units[] = {
    { "year", RGA_AXIS_YEAR }, { "half-year", RGA_AXIS_HALF_YEAR }, { "quarter", RGA_AXIS_QUARTER },
    { "month", RGA_AXIS_MONTH }, { "week", RGA_AXIS_WEEK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (g_variant_get_string (parameter, NULL), units[i].word))
      rga_gantt_view_zoom_to (RGA_TIMELINE_PAGE (widget)->chart, units[i].unit);
}

void
rga_timeline_page_install_zoom (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (klass, "timeline.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (klass, "timeline.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (klass, "timeline.zoom-to", "s", zoom_to);
}
