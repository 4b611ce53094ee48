#include "rga-period-offer-row.h"

struct _RgaPeriodOfferRow
{
  GtkListBoxRow  parent_instance;

  GtkCheckButton *mark;    /* only to see: the list knows which row is chosen */
  GtkLabel      *text;
  GtkLabel      *bounds;
};

G_DEFINE_FINAL_TYPE (RgaPeriodOfferRow, rga_period_offer_row, GTK_TYPE_LIST_BOX_ROW)

static void
rga_period_offer_row_class_init (RgaPeriodOfferRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-period-offer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodOfferRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodOfferRow, text);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodOfferRow, bounds);
}

static void
rga_period_offer_row_init (RgaPeriodOfferRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_period_offer_row_new (const char        *text,
                          const char        *bounds,
                          RgaPeriodOfferRow *former)
{
  RgaPeriodOfferRow *self = g_object_new (RGA_TYPE_PERIOD_OFFER_ROW, NULL);

  gtk_check_button_set_group (self->mark, former == NULL ? NULL : former->mark);
  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->bounds, bounds);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, bounds, -1);

  return GTK_WIDGET (self);
}

void
rga_period_offer_row_choose (RgaPeriodOfferRow *self)
{
  g_return_if_fail (RGA_IS_PERIOD_OFFER_ROW (self));

  gtk_check_button_set_active (self->mark, TRUE);
}
