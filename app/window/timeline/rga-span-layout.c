#include "rga-span-layout.h"

struct _RgaSpanLayout
{
  GtkLayoutManager parent_instance;

  gboolean is_whole_row;
};

/* Kept free at the end of the row, px. */
#define AIR 6

G_DEFINE_FINAL_TYPE (RgaSpanLayout, rga_span_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
rga_span_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* From the end of the cell to that of the row, px. The row and the cell have their
 * places already; what is behind the cell may still have its former one. */
static int
measure_beyond (GtkWidget *widget,
                int        width)
{
  GtkWidget *cell = gtk_widget_get_parent (widget);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  double start;

  if (row == NULL || !gtk_widget_translate_coordinates (widget, row, 0, 0, &start, NULL))
    return 0;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return MAX (0, (int) start - AIR);

  return MAX (0, gtk_widget_get_width (row) - (int) start - width - AIR);
}

static void
rga_span_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int beyond = RGA_SPAN_LAYOUT (manager)->is_whole_row ? measure_beyond (widget, width) : 0;
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  gtk_widget_allocate (child, width + beyond, height, baseline,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (is_rtl ? (float) -beyond : 0, 0)));
}

static GtkSizeRequestMode
rga_span_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rga_span_layout_class_init (RgaSpanLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = rga_span_layout_measure;
  manager_class->allocate = rga_span_layout_allocate;
  manager_class->get_request_mode = rga_span_layout_get_request_mode;
}

static void
rga_span_layout_init (RgaSpanLayout *self)
{
}

GtkLayoutManager *
rga_span_layout_new (void)
{
  return g_object_new (RGA_TYPE_SPAN_LAYOUT, NULL);
}

void
rga_span_layout_set_row (RgaSpanLayout *self,
                         gboolean       is_whole_row)
{
  g_return_if_fail (RGA_IS_SPAN_LAYOUT (self));

  if (self->is_whole_row == is_whole_row)
    return;

  self->is_whole_row = is_whole_row;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
