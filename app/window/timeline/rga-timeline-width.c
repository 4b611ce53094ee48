#include "rga-scene-view.h"
#include "rga-timeline-page-private.h"

/* Points are drawn this many px large for who has not asked for larger text. */
#define NORMAL_SCALE (4.0 / 3.0)

static void
place_handle (RgaTimelinePage *self,
              int              position)
{
  self->is_handle_held = FALSE;
  self->is_placing = TRUE;
  gtk_paned_set_position (self->paned, position);
  self->is_placing = FALSE;
}

/* Under the chart the table has no heading: the axis stands there. */
static void
dress_table (RgaTimelinePage *self)
{
  gboolean is_above = self->fold.names_above;

  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self->table)), !is_above);
  if (is_above)
    gtk_widget_add_css_class (GTK_WIDGET (self->table), "above");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->table), "above");
  rga_timeline_page_dress_bars (self);
  gtk_widget_set_size_request (self->chart_box, is_above ? -1 : (int) (CHART_LEAST * self->text), -1);
}

/* The table lies under the chart, not over it: it is given its size first, and
 * says how high the rows of the chart are. */
static void
move_table (RgaTimelinePage *self)
{
  GtkWidget *table = GTK_WIDGET (self->table_scroller);
  gboolean is_above = self->fold.names_above;

  g_object_ref (table);
  if (is_above)
    gtk_paned_set_start_child (self->paned, NULL);
  adw_bin_set_child (self->under, is_above ? table : NULL);
  if (!is_above)
    gtk_paned_set_start_child (self->paned, table);
  g_object_unref (table);

  gtk_widget_set_can_target (GTK_WIDGET (self->paned), !is_above);
  rga_gantt_view_set_names_above (self->chart, is_above);
}

static void
leave_head_free (RgaTimelinePage *self)
{
  int head = 0;

  if (self->fold.names_above)
    gtk_widget_measure (GTK_WIDGET (self->axis), GTK_ORIENTATION_VERTICAL, -1, &head, NULL, NULL, NULL);
  gtk_widget_set_margin_top (GTK_WIDGET (self->table_scroller), head);
}

static gboolean
fold_table (gpointer data)
{
  RgaTimelinePage *self = data;
  gboolean was_above = self->fold.names_above;
  int columns;

  self->fold_source = 0;
  self->text = rga_px_per_pt (GTK_WIDGET (self)) / NORMAL_SCALE;
  self->fold = rga_table_fold_read (self->width, self->text);
  if (self->fold.names_above != was_above)
    move_table (self);
  dress_table (self);
  leave_head_free (self);
  gtk_column_view_column_set_fixed_width (self->when_column, self->fold.when_width);
  rga_timeline_page_sync_counts (self);
  columns = rga_timeline_page_place_columns (self, self->width - self->fold.table_width - (int) (CHART_LEAST * self->text));
  place_handle (self, self->wish > 0 && !self->fold.names_above ? self->wish : self->fold.table_width + columns);

  return G_SOURCE_REMOVE;
}

void
rga_timeline_page_fold_soon (RgaTimelinePage *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_table, self, NULL);
}

/* Widgets may not be moved while they are given their sizes. */
static void
ruler_resized_cb (GtkDrawingArea  *ruler,
                  int              width,
                  int              height,
                  RgaTimelinePage *self)
{
  self->width = width;
  rga_timeline_page_fold_soon (self);
}

static void
handle_pressed_cb (GtkGestureClick *click,
                   int              n_press,
                   double           x,
                   double           y,
                   RgaTimelinePage *self)
{
  GtkWidget *found = gtk_widget_pick (GTK_WIDGET (self->paned), x, y, GTK_PICK_DEFAULT);

  self->is_handle_held = found != NULL && g_str_equal (gtk_widget_get_css_name (found), "separator");
}

static gboolean
handle_keyed_cb (GtkPaned        *paned,
                 GtkScrollType    type,
                 RgaTimelinePage *self)
{
  self->is_handle_held = TRUE;

  return FALSE;
}

/* A handle that somebody moved stays where it was put. It also moves when the
 * page gets too narrow for where it stands, and that is nobody's wish. */
static void
handle_moved_cb (GtkPaned        *paned,
                 GParamSpec      *spec,
                 RgaTimelinePage *self)
{
  if (!self->is_placing && self->is_handle_held && !self->fold.names_above)
    self->wish = gtk_paned_get_position (paned);
}

void
rga_timeline_page_bind_width (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, ruler_resized_cb);
  gtk_widget_class_bind_template_callback (klass, handle_moved_cb);
  gtk_widget_class_bind_template_callback (klass, handle_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, handle_keyed_cb);
}

void
rga_timeline_page_follow_width (RgaTimelinePage *self)
{
  self->text = 1;
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (rga_timeline_page_fold_soon), self, G_CONNECT_SWAPPED);
}
