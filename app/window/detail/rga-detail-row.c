#include "rga-detail-row.h"

#include <glib/gi18n.h>

#include "rga-detail-choice-row.h"
#include "rga-detail-period-row.h"
#include "rga-detail-reference-row.h"
#include "rga-detail-text-row.h"
#include "rga-field-words.h"
#include "rga-say.h"

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
    case RGA_DETAIL_KIND_LINE:
    default:
      return g_object_new (RGA_TYPE_DETAIL_TEXT_ROW, "single-line", TRUE, NULL);
    }
}

static RgaItem *
get_nth (const RgaDetailSlot *slot,
         guint                place)
{
  return rga_plan_get (rga_document_get_plan (slot->document), &g_array_index (slot->several, RgaId, place));
}

static RgaValue
get_value_of (const RgaDetailSlot *slot,
              const RgaItem       *item)
{
  const char *name = rga_list_info (slot->list)->fields[slot->field].name;

  return rga_item_get_value (item, (guint) rga_list_find_field (item->list, name));
}

static void
clear_value (gpointer value)
{
  rga_value_clear (value);
}

/* How many values the items of a shared row have between them. */
static guint
count_values (const RgaDetailSlot *slot)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (RgaValue));

  if (slot->several == NULL)
    return 1;

  g_array_set_clear_func (values, clear_value);
  for (guint i = 0; i < slot->several->len; i++)
    {
      const RgaItem *item = get_nth (slot, i);
      RgaValue value = item == NULL ? rga_value_open (RGA_FIELD_TEXT) : get_value_of (slot, item);
      guint known = 0;

      while (known < values->len && !rga_value_equal (&g_array_index (values, RgaValue, known), &value))
        known++;
      if (item != NULL && known == values->len)
        g_array_append_val (values, value);
      else
        rga_value_clear (&value);
    }

  return values->len;
}

/* Where an open value has no words of its own the label says that values differ. */
static char *
write_label (RgaDetailRow *self)
{
  const RgaDetailSlot *slot = get_slot (self);
  const RgaItem *item = rga_detail_row_get_item (self);
  const char *label = item == NULL ? rga_field_words_label (slot->list, slot->field)
                      : rga_field_words_label_of (rga_document_get_plan (slot->document), item, slot->field);
  guint n = ADW_IS_COMBO_ROW (self) ? count_values (slot) : 1;

  if (n <= 1)
    return g_strdup (label);

  /* Translators: the name of a field, and how many values the selected items have in it: “Status · 3 different” */
  return g_strdup_printf (g_dngettext (NULL, "%1$s · %2$u different", "%1$s · %2$u different", n), label, n);
}

static void
show_label (RgaDetailRow *self)
{
  g_autofree char *label = write_label (self);

  /* It names itself after its title; a second time would be read twice. */
  if (!ADW_IS_COMBO_ROW (self))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (ADW_IS_PREFERENCES_ROW (self))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
}

/* Who only looks can still select and copy words; the rest does not answer. The row of a
 * text leaves that to the text. */
static void
show_permission (RgaDetailRow *self)
{
  gboolean may_edit = !rga_document_is_read_only (get_slot (self)->document);

  if (GTK_IS_TEXT_VIEW (self))
    {
      gtk_text_view_set_editable (GTK_TEXT_VIEW (self), may_edit);
      gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), may_edit);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !may_edit, -1);
    }
  else if (!RGA_IS_DETAIL_TEXT_ROW (self))
    gtk_widget_set_sensitive (GTK_WIDGET (self), may_edit);
  if (may_edit)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "only-looked-at");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "only-looked-at");
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
  *get_slot (self) = (RgaDetailSlot) { document, item->id, item->list, field, NULL };
  rga_detail_row_refresh (self);
}

void
rga_detail_row_bind_several (RgaDetailRow *self,
                             RgaDocument  *document,
                             const GArray *items,
                             guint         field)
{
  const RgaItem *first = rga_plan_get (rga_document_get_plan (document), &g_array_index (items, RgaId, 0));

  g_return_if_fail (RGA_IS_DETAIL_ROW (self));
  g_return_if_fail (RGA_IS_DOCUMENT (document) && first != NULL);

  rga_detail_row_commit (self);
  *get_slot (self) = (RgaDetailSlot) { document, first->id, first->list, field, items };
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

  if (rga_detail_row_get_item (self) == NULL)
    return;
  show_label (self);
  RGA_DETAIL_ROW_GET_IFACE (self)->refresh (self);
  show_permission (self);   /* last: a choice that gets other words answers again by itself */
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

  if (item == NULL || count_values (rga_detail_row_get_slot (self)) > 1)
    return rga_value_open (rga_detail_row_get_field (self)->type);

  return rga_item_get_value (item, rga_detail_row_get_slot (self)->field);
}

gboolean
rga_detail_row_differs (RgaDetailRow *self)
{
  g_return_val_if_fail (RGA_IS_DETAIL_ROW (self), FALSE);

  return count_values (get_slot (self)) > 1;
}

char *
rga_detail_row_write_open (RgaDetailRow *self)
{
  guint n;

  g_return_val_if_fail (RGA_IS_DETAIL_ROW (self), NULL);

  n = count_values (get_slot (self));
  if (n <= 1)
    return g_strdup (_("not filled in yet"));

  /* Translators: how many values the selected items have in one field */
  return g_strdup_printf (g_dngettext (NULL, "%u different", "%u different", n), n);
}

static gboolean
edit (const RgaDetailSlot *slot,
      const RgaValue      *value,
      GError             **error)
{
  const char *name = rga_list_info (slot->list)->fields[slot->field].name;

  if (slot->several != NULL)
    return rga_document_set_value_of_several (slot->document, slot->several, name, value, error);
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

  rga_say_error (GTK_WIDGET (self), error);

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
