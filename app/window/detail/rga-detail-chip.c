#include "rga-detail-chip.h"

struct _RgaDetailChip
{
  GtkBox    parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (RgaDetailChip, rga_detail_chip, GTK_TYPE_BOX)

static void
rga_detail_chip_class_init (RgaDetailChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailChip, label);
}

static void
rga_detail_chip_init (RgaDetailChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_detail_chip_new (const char *text)
{
  RgaDetailChip *self = g_object_new (RGA_TYPE_DETAIL_CHIP, NULL);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);

  return GTK_WIDGET (self);
}
