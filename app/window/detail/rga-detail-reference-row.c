#include "rga-detail-reference-row.h"

#include "rga-detail-picker.h"

struct _RgaDetailReferenceRow
{
  AdwPreferencesRow  parent_instance;

  RgaDetailSlot      slot;
  GtkLabel          *value;
  GtkMenuButton     *button;
  GtkPopover        *popover;
  RgaDetailPicker   *picker;
};

static void rga_detail_reference_row_iface_init (RgaDetailRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDetailReferenceRow, rga_detail_reference_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_DETAIL_ROW, rga_detail_reference_row_iface_init))

/* NULL when nothing is named, or what is named is gone. */
static const char *
find_name (RgaDetailReferenceRow *self)
{
  g_auto (RgaValue) value = rga_detail_row_get_value (RGA_DETAIL_ROW (self));
  RgaItem *other = rga_plan_get (rga_document_get_plan (self->slot.document), &value.id);

  return other == NULL ? NULL : rga_item_name (other);
}

static RgaDetailSlot *
rga_detail_reference_row_get_slot (RgaDetailRow *row)
{
  return &RGA_DETAIL_REFERENCE_ROW (row)->slot;
}

static void
rga_detail_reference_row_refresh (RgaDetailRow *row)
{
  RgaDetailReferenceRow *self = RGA_DETAIL_REFERENCE_ROW (row);
  const char *name = find_name (self);
  g_autofree char *open = rga_detail_row_write_open (row);

  if (name == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "detail-open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "detail-open");
  gtk_label_set_label (self->value, name == NULL ? open : name);
  rga_detail_row_describe (row, self->button, gtk_label_get_label (self->value));
}

static void
shown_cb (RgaDetailReferenceRow *self)
{
  if (rga_detail_row_get_item (RGA_DETAIL_ROW (self)) != NULL)
    rga_detail_picker_start (self->picker, self->slot.document,
                             rga_detail_row_get_field (RGA_DETAIL_ROW (self))->target, &self->slot.item);
}

static void
picked_cb (RgaDetailReferenceRow *self,
           const RgaId           *id)
{
  g_auto (RgaValue) value = rga_value_id (id);

  gtk_popover_popdown (self->popover);
  rga_detail_row_set_value (RGA_DETAIL_ROW (self), &value);
}

static void
pressed_cb (RgaDetailReferenceRow *self)
{
  gtk_menu_button_popup (self->button);
}

static gboolean
rga_detail_reference_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_DETAIL_REFERENCE_ROW (widget)->button));
}

static void
rga_detail_reference_row_iface_init (RgaDetailRowInterface *iface)
{
  iface->get_slot = rga_detail_reference_row_get_slot;
  iface->refresh = rga_detail_reference_row_refresh;
}

static void
rga_detail_reference_row_class_init (RgaDetailReferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_PICKER);
  widget_class->grab_focus = rga_detail_reference_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailReferenceRow, value);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailReferenceRow, button);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailReferenceRow, popover);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailReferenceRow, picker);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
rga_detail_reference_row_init (RgaDetailReferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
