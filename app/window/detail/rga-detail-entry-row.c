#include "rga-detail-entry-row.h"

#include <gdk/gdkkeysyms.h>

#include "rga-typed-value.h"
#include "rga-window.h"

struct _RgaDetailEntryRow
{
  AdwEntryRow   parent_instance;

  RgaDetailSlot slot;
  char         *shown;    /* what the plan last gave; anything else was typed */
};

static void rga_detail_entry_row_iface_init (RgaDetailRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDetailEntryRow, rga_detail_entry_row, ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_DETAIL_ROW, rga_detail_entry_row_iface_init))

static const char *
get_text (RgaDetailEntryRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static gboolean
is_typed (RgaDetailEntryRow *self)
{
  return g_strcmp0 (get_text (self), self->shown == NULL ? "" : self->shown) != 0;
}

static char *
write_value (RgaDetailEntryRow *self)
{
  g_auto (RgaValue) value = rga_detail_row_get_value (RGA_DETAIL_ROW (self));

  return rga_typed_value_write (&value, rga_detail_row_decimal ());
}

static void
restore (RgaDetailEntryRow *self)
{
  g_free (self->shown);
  self->shown = write_value (self);
  if (is_typed (self))
    gtk_editable_set_text (GTK_EDITABLE (self), self->shown);
}

static void
show_purpose (RgaDetailEntryRow *self)
{
  gboolean words = rga_detail_row_get_field (RGA_DETAIL_ROW (self))->type == RGA_FIELD_TEXT;

  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self),
                                   words ? GTK_INPUT_PURPOSE_FREE_FORM : GTK_INPUT_PURPOSE_NUMBER);
}

static RgaDetailSlot *
rga_detail_entry_row_get_slot (RgaDetailRow *row)
{
  return &RGA_DETAIL_ENTRY_ROW (row)->slot;
}

static void
rga_detail_entry_row_refresh (RgaDetailRow *row)
{
  RgaDetailEntryRow *self = RGA_DETAIL_ENTRY_ROW (row);
  gboolean typing = is_typed (self) && gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  show_purpose (self);
  if (!typing)
    restore (self);
}

/* Nothing of what was typed counts twice: `shown` is what was typed before the
 * edit is announced. */
static gboolean
keep (RgaDetailEntryRow *self)
{
  g_autoptr(GError) error = NULL;
  g_auto (RgaValue) value = { 0 };
  RgaFieldType type = rga_detail_row_get_field (RGA_DETAIL_ROW (self))->type;

  if (!rga_typed_value_read (type, get_text (self), &value, &error))
    {
      rga_window_report (GTK_WIDGET (self), error);
      return FALSE;
    }
  g_free (self->shown);
  self->shown = g_strdup (get_text (self));

  return rga_detail_row_set_value (RGA_DETAIL_ROW (self), &value);
}

static void
rga_detail_entry_row_commit (RgaDetailRow *row)
{
  RgaDetailEntryRow *self = RGA_DETAIL_ENTRY_ROW (row);

  if (!is_typed (self))
    return;

  keep (self);
  restore (self);
}

static void
left_cb (RgaDetailEntryRow *self)
{
  rga_detail_row_commit (RGA_DETAIL_ROW (self));
}

static gboolean
key_pressed_cb (RgaDetailEntryRow *self,
                guint              key,
                guint              code,
                GdkModifierType    state)
{
  if (key != GDK_KEY_Escape || !is_typed (self))
    return GDK_EVENT_PROPAGATE;

  restore (self);

  return GDK_EVENT_STOP;
}

static void
rga_detail_entry_row_finalize (GObject *object)
{
  g_free (RGA_DETAIL_ENTRY_ROW (object)->shown);

  G_OBJECT_CLASS (rga_detail_entry_row_parent_class)->finalize (object);
}

static void
rga_detail_entry_row_iface_init (RgaDetailRowInterface *iface)
{
  iface->get_slot = rga_detail_entry_row_get_slot;
  iface->refresh = rga_detail_entry_row_refresh;
  iface->commit = rga_detail_entry_row_commit;
}

static void
rga_detail_entry_row_class_init (RgaDetailEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_detail_entry_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-entry-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_detail_entry_row_init (RgaDetailEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
