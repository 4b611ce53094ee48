/* rga-timeline-chart.c
 *
 * The chart beside the table: what is pressed in it, and that its rows lie where
 * the table's do.
 */
#include <glib/gi18n.h>

#include "rga-menu-label.h"
#include "rga-timeline-page-private.h"

/* Between the table and the numbers beside it, px. */
#define COUNTED_AIR 6

static void
chart_clicked_cb (RgaGanttView    *chart,
                  const RgaId     *id,
                  guint            row,
                  RgaTimelinePage *self)
{
  RgaOutlineNode *node = rga_outline_model_get_node (self->model, row);

  if (!rga_id_is_none (id))
    rga_timeline_page_set_selected (self, id);
  else if (node != NULL)
    rga_timeline_page_set_selected (self, &rga_outline_node_get_row (node)->id);
}

static void
chart_opened_cb (RgaGanttView    *chart,
                 const RgaId     *id,
                 RgaTimelinePage *self)
{
  rga_timeline_page_set_selected (self, id);
  rga_timeline_page_open (self);
}

static void
chart_menu_cb (RgaGanttView    *chart,
               double           x,
               double           y,
               RgaTimelinePage *self)
{
  if (!rga_id_is_none (&self->selected))
    rga_timeline_page_show_menu (self, GTK_WIDGET (chart), x, y);
}

static const char *
get_unit_word (RgaAxisUnit unit)
{
  static const char *const words[] = {
    [RGA_AXIS_DAY] = N_("Days"), [RGA_AXIS_WEEK] = N_("Weeks"), [RGA_AXIS_MONTH] = N_("Months"),
    [RGA_AXIS_QUARTER] = N_("Quarters"), [RGA_AXIS_HALF_YEAR] = N_("Half-years"),
    [RGA_AXIS_YEAR] = N_("Years"), [RGA_AXIS_DECADE] = N_("Decades"),
  };

  return _(words[unit]);
}

static gboolean
show_unit (gpointer data)
{
  RgaTimelinePage *self = data;

  self->unit_idle = 0;
  rga_menu_label_set (self->unit_button, self->unit_label,
                      get_unit_word (rga_gantt_view_get_viewport (self->chart)->axis.unit));

  return G_SOURCE_REMOVE;
}

/* The axis also changes while widgets are given their sizes, and a label may not then. */
static void
chart_axis_cb (RgaGanttView    *chart,
               RgaTimelinePage *self)
{
  if (self->unit_idle == 0)
    self->unit_idle = g_idle_add (show_unit, self);
}

static gboolean
match_rows (gpointer data)
{
  RgaTimelinePage *self = data;
  double height = rga_timeline_page_measure_row (self);

  self->match_id = 0;
  if (height > 0)
    rga_gantt_view_set_row_height (self->chart, height);
  rga_timeline_page_resume_scroll (self, height);

  return G_SOURCE_REMOVE;
}

/* The rows of table and chart are equally high, whatever the size of the text.
 * They have no place yet while the table says how long it is. */
static void
table_changed_cb (GtkAdjustment   *adjustment,
                  RgaTimelinePage *self)
{
  if (self->match_id == 0)
    self->match_id = g_idle_add (match_rows, self);
}

static void
tie_scrolling (RgaTimelinePage *self)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (self->table_scroller);

  gtk_scrolled_window_set_vadjustment (self->chart_scroller, rows);
  g_signal_connect_object (rows, "changed", G_CALLBACK (table_changed_cb), self, 0);
}

/* The head of the chart is as high as the headings of the table. */
static void
tie_heads (RgaTimelinePage *self)
{
  g_autoptr(GtkSizeGroup) heads = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  gtk_size_group_add_widget (heads, gtk_widget_get_first_child (GTK_WIDGET (self->table)));
  gtk_size_group_add_widget (heads, GTK_WIDGET (self->axis));
}

static void
show_counted (RgaTimelinePage *self)
{
  g_autofree char *words = rga_gantt_axis_dup_words (self->axis);

  gtk_widget_set_visible (GTK_WIDGET (self->counted), words != NULL && !self->fold.names_above);
  gtk_label_set_label (self->counted, words != NULL ? words : "");
}

void
rga_timeline_page_recount (RgaTimelinePage *self,
                           const RgaDelta  *delta)
{
  rga_gantt_axis_recount (self->axis, delta);
  show_counted (self);
}

void
rga_timeline_page_sync_counts (RgaTimelinePage *self)
{
  gboolean has_counts = self->count_projects && self->document != NULL;

  rga_gantt_axis_count (self->axis, has_counts ? rga_document_get_plan (self->document) : NULL,
                        has_counts ? &rga_outline_model_get_outline (self->model)->programme : &RGA_ID_NONE);
  show_counted (self);
}

/* What the numbers under the axis count stands before them, at the end of the table. */
static gboolean
place_counted_cb (GtkOverlay      *overlay,
                  GtkWidget       *widget,
                  GdkRectangle    *place,
                  RgaTimelinePage *self)
{
  int room = gtk_paned_get_position (self->paned), height = (int) rga_gantt_axis_get_counts_height (self->axis);

  if (widget != GTK_WIDGET (self->counted))
    return FALSE;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place->width, NULL, NULL);
  place->width = MIN (place->width, room - COUNTED_AIR);
  place->x = room - place->width - COUNTED_AIR;
  place->y = gtk_widget_get_height (GTK_WIDGET (self->axis)) - height;
  place->height = height;

  return TRUE;
}

void
rga_timeline_page_tie_chart (RgaTimelinePage *self)
{
  tie_scrolling (self);
  tie_heads (self);
}

void
rga_timeline_page_bind_chart (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, chart_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, chart_opened_cb);
  gtk_widget_class_bind_template_callback (klass, chart_menu_cb);
  gtk_widget_class_bind_template_callback (klass, chart_axis_cb);
  gtk_widget_class_bind_template_callback (klass, place_counted_cb);
}
