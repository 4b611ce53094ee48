#include "rga-detail-list-row.h"

struct _RgaDetailListRow
{
  AdwExpanderRow  parent_instance;

  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (RgaDetailListRow, rga_detail_list_row, ADW_TYPE_EXPANDER_ROW)

static void
rga_detail_list_row_class_init (RgaDetailListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailListRow, count);
}

static void
rga_detail_list_row_init (RgaDetailListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_detail_list_row_new (const char *heading)
{
  return g_object_new (RGA_TYPE_DETAIL_LIST_ROW, "title", heading, NULL);
}

void
rga_detail_list_row_set_count (RgaDetailListRow *self,
                               guint             n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  g_return_if_fail (RGA_IS_DETAIL_LIST_ROW (self));

  gtk_label_set_label (self->count, text);
}
