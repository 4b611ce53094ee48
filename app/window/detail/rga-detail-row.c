#include "rga-detail-row.h"

#include <glib/gi18n.h>

#include "rga-detail-choice-row.h"
#include "rga-detail-entry-row.h"
#include "rga-detail-period-row.h"
#include "rga-detail-reference-row.h"
#include "rga-detail-text-row.h"
#include "rga-field-words.h"
#include "rga-window.h"

G_DEFINE_INTERFACE (RgaDetailRow, rga_detail_row, GTK_TYPE_WIDGET)

static void
rga_detail_row_default_init (RgaDetailRowInterface *iface)
{
}

static RgaDetailSlot *
get_slot (RgaDetailRow *self)
{
  return RGA_DETAIL_ROW_GET_IFACE (self)->get_slot (self);
}

GtkWidget *
rga_detail_row_new (RgaDetailKind kind)
{
  switch (kind)
    {
    case RGA_DETAIL_KIND_TEXT:
      return g_object_new (RGA_TYPE_DETAIL_TEXT_ROW, NULL);
    case RGA_DETAIL_KIND_CHOICE:
      return g_object_new (RGA_TYPE_DETAIL_CHOICE_ROW, NULL);
    case RGA_DETAIL_KIND_REFERENCE:
      return g_object_new (RGA_TYPE_DETAIL_REFERENCE_ROW, NULL);
    case RGA_DETAIL_KIND_PERIOD:
      return g_object_new (RGA_TYPE_DETAIL_PERIOD_ROW, NULL);
    case RGA_DETAIL_KIND_ENTRY:
    default:
      return g_object_new (RGA_TYPE_DETAIL_ENTRY_ROW, NULL);
    }
}

static void
show_label (RgaDetailRow *self)
{
  const RgaDetailSlot *slot = get_slot (self);
  const char *label = rga_field_words_label (slot->list, slot->field);

  /* These two name themselves after their title; a second time would be read twice. */
  if (!ADW_IS_ENTRY_ROW (self) && !ADW_IS_COMBO_ROW (self))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (ADW_IS_PREFERENCES_ROW (self))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
}

void
rga_detail_row_bind (RgaDetailRow  *self,
                     RgaDocument   *document,
                     const RgaItem *item,
                     guint          field)
{
  g_return_if_fail (RGA_IS_DETAIL_ROW (self));
  g_return_if_fail (RGA_IS_DOCUMENT (document) && item != NULL);

  rga_detail_row_commit (self);
  *get_slot (self) = (RgaDetailSlot) { document, item->id, item->list, field };
  show_label (self);
  rga_detail_row_refresh (self);
}

void
rga_detail_row_unbind (RgaDetailRow *self)
{
  g_return_if_fail (RGA_IS_DETAIL_ROW (self));

  *get_slot (self) = (RgaDetailSlot) { NULL };
}

void
rga_detail_row_refresh (RgaDetailRow *self)
{
  g_return_if_fail (RGA_IS_DETAIL_ROW (self));

  if (rga_detail_row_get_item (self) != NULL)
    RGA_DETAIL_ROW_GET_IFACE (self)->refresh (self);
}

void
rga_detail_row_commit (RgaDetailRow *self)
{
  g_return_if_fail (RGA_IS_DETAIL_ROW (self));

  if (rga_detail_row_get_item (self) != NULL && RGA_DETAIL_ROW_GET_IFACE (self)->commit != NULL)
    RGA_DETAIL_ROW_GET_IFACE (self)->commit (self);
}

const RgaDetailSlot *
rga_detail_row_get_slot (RgaDetailRow *self)
{
  g_return_val_if_fail (RGA_IS_DETAIL_ROW (self), NULL);

  return get_slot (self);
}

const RgaField *
rga_detail_row_get_field (RgaDetailRow *self)
{
  const RgaDetailSlot *slot = rga_detail_row_get_slot (self);

  return &rga_list_info (slot->list)->fields[slot->field];
}

RgaItem *
rga_detail_row_get_item (RgaDetailRow *self)
{
  const RgaDetailSlot *slot = rga_detail_row_get_slot (self);

  if (slot->document == NULL)
    return NULL;

  return rga_plan_get (rga_document_get_plan (slot->document), &slot->item);
}

RgaValue
rga_detail_row_get_value (RgaDetailRow *self)
{
  RgaItem *item = rga_detail_row_get_item (self);

  if (item == NULL)
    return rga_value_open (rga_detail_row_get_field (self)->type);

  return rga_item_get_value (item, rga_detail_row_get_slot (self)->field);
}

static gboolean
edit (const RgaDetailSlot *slot,
      const RgaValue      *value,
      GError             **error)
{
  if (value->type == RGA_FIELD_TEXT)
    return rga_document_set_text (slot->document, &slot->item, slot->field, value->text, error);

  return rga_document_set_value (slot->document, &slot->item, slot->field, value, error);
}

gboolean
rga_detail_row_set_value (RgaDetailRow   *self,
                          const RgaValue *value)
{
  g_autoptr(GError) error = NULL;
  g_auto (RgaValue) now = rga_detail_row_get_value (self);
  RgaDetailSlot slot = *rga_detail_row_get_slot (self);

  if (slot.document == NULL || rga_value_equal (&now, value))
    return TRUE;
  if (edit (&slot, value, &error))
    return TRUE;

  rga_window_report (GTK_WIDGET (self), error);

  return FALSE;
}

void
rga_detail_row_describe (RgaDetailRow  *self,
                         GtkMenuButton *button,
                         const char    *value)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  /* First the tooltip: it would replace the description. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);
}

char
rga_detail_row_decimal (void)
{
  /* Translators: the sign in numbers before the decimals: “7.5” */
  return *C_("decimal sign", ".");
}
