#include "rga-detail-list-row.h"

#include "rga-detail-items.h"

struct _RgaDetailListRow
{
  AdwExpanderRow  parent_instance;

  GtkLabel       *count;
  GPtrArray      *lines;
};

G_DEFINE_FINAL_TYPE (RgaDetailListRow, rga_detail_list_row, ADW_TYPE_EXPANDER_ROW)

static void
fill (RgaDetailListRow *self)
{
  if (self->lines != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    rga_detail_items_show (GTK_WIDGET (self), self->lines, TRUE);
}

static void
rga_detail_list_row_finalize (GObject *object)
{
  g_clear_pointer (&RGA_DETAIL_LIST_ROW (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_detail_list_row_parent_class)->finalize (object);
}

static void
rga_detail_list_row_class_init (RgaDetailListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_detail_list_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailListRow, count);
}

static void
rga_detail_list_row_init (RgaDetailListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_detail_dress_row (ADW_EXPANDER_ROW (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}

GtkWidget *
rga_detail_list_row_new (const char *heading)
{
  return g_object_new (RGA_TYPE_DETAIL_LIST_ROW, "title", heading, NULL);
}

static guint
count_items (GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += ((const RgaDetailLine *) g_ptr_array_index (lines, i))->add == RGA_LIST_ANY;

  return n;
}

void
rga_detail_list_row_show (RgaDetailListRow *self,
                          GPtrArray        *lines)
{
  g_autofree char *text = g_strdup_printf ("%u", count_items (lines));

  g_return_if_fail (RGA_IS_DETAIL_LIST_ROW (self));

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  gtk_label_set_label (self->count, text);
  fill (self);
}
