#include "rga-detail-period-row.h"

#include <glib/gi18n.h>

#include "rga-detail-pane.h"
#include "rga-period-entry.h"
#include "rga-reading.h"

struct _RgaDetailPeriodRow
{
  AdwPreferencesRow  parent_instance;

  RgaDetailSlot      slot;
  GtkLabel          *words;
  GtkLabel          *reading;
  GtkMenuButton     *button;
  GtkPopover        *popover;
  RgaPeriodEntry    *entry;
};

static void rga_detail_period_row_iface_init (RgaDetailRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDetailPeriodRow, rga_detail_period_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_DETAIL_ROW, rga_detail_period_row_iface_init))

static void
set_style (GtkLabel   *label,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), name);
}

static gboolean
is_read (const RgaPeriod *period)
{
  return period != NULL && (rga_period_is_dated (period) || period->kind == RGA_PERIOD_ONGOING);
}

static void
show_reading (RgaDetailPeriodRow *self,
              const RgaPeriod    *period)
{
  g_autofree char *line = period == NULL ? NULL : rga_reading_line (period);

  gtk_label_set_label (self->reading, line == NULL ? "" : line);
  gtk_widget_set_visible (GTK_WIDGET (self->reading), line != NULL);
  set_style (self->reading, "success", is_read (period));
  set_style (self->reading, "dim-label", !is_read (period));
}

static void
describe (RgaDetailPeriodRow *self,
          const RgaPeriod    *period)
{
  g_autofree char *spoken = period == NULL ? rga_detail_row_write_open (RGA_DETAIL_ROW (self)) : rga_reading_spoken (period);
  g_autofree char *whole = period == NULL ? g_strdup (spoken) : g_strdup_printf ("%s. %s", period->text, spoken);

  rga_detail_row_describe (RGA_DETAIL_ROW (self), self->button, whole);
}

static RgaDetailSlot *
rga_detail_period_row_get_slot (RgaDetailRow *row)
{
  return &RGA_DETAIL_PERIOD_ROW (row)->slot;
}

static void
rga_detail_period_row_refresh (RgaDetailRow *row)
{
  RgaDetailPeriodRow *self = RGA_DETAIL_PERIOD_ROW (row);
  g_auto (RgaValue) value = rga_detail_row_get_value (row);
  g_autofree char *open = rga_detail_row_write_open (row);

  gtk_label_set_label (self->words, value.period == NULL ? open : value.period->text);
  set_style (self->words, "detail-open", value.period == NULL);
  show_reading (self, value.period);
  describe (self, value.period);
}

static void
shown_cb (RgaDetailPeriodRow *self)
{
  g_auto (RgaValue) value = rga_detail_row_get_value (RGA_DETAIL_ROW (self));

  if (self->slot.document == NULL)
    return;

  rga_period_entry_set_document (self->entry, self->slot.document);
  rga_period_entry_set (self->entry, self->slot.list, self->slot.field, value.period);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
apply_cb (RgaDetailPeriodRow *self,
          const char         *text)
{
  g_auto (RgaValue) value = rga_period_entry_dup_value (self->entry);

  gtk_popover_popdown (self->popover);
  rga_detail_row_set_value (RGA_DETAIL_ROW (self), &value);
}

/* The pane tells whoever draws the item. */
static void
preview_cb (RgaDetailPeriodRow *self,
            const RgaPeriod    *period)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (self), RGA_TYPE_DETAIL_PANE);
  RgaId item = self->slot.item;

  if (pane != NULL && self->slot.document != NULL)
    g_signal_emit_by_name (pane, "preview", &item, period);
}

static void
cancel_cb (RgaDetailPeriodRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
pressed_cb (RgaDetailPeriodRow *self)
{
  gtk_menu_button_popup (self->button);
}

/* Who types goes on in the entry, with the first letter too. */
static gboolean
typed_cb (RgaDetailPeriodRow *self,
          guint               key,
          guint               code,
          GdkModifierType     state)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gboolean is_shortcut = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0;
  char text[7] = "";

  if (is_shortcut || !g_unichar_isgraph (letter) || gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (letter, text);
  gtk_menu_button_popup (self->button);
  rga_period_entry_set_text (self->entry, text);

  return GDK_EVENT_STOP;
}

static gboolean
rga_detail_period_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_DETAIL_PERIOD_ROW (widget)->button));
}

static void
rga_detail_period_row_iface_init (RgaDetailRowInterface *iface)
{
  iface->get_slot = rga_detail_period_row_get_slot;
  iface->refresh = rga_detail_period_row_refresh;
}

static void
rga_detail_period_row_class_init (RgaDetailPeriodRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_PERIOD_ENTRY);
  widget_class->grab_focus = rga_detail_period_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-period-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPeriodRow, words);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPeriodRow, reading);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPeriodRow, button);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPeriodRow, popover);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPeriodRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
rga_detail_period_row_init (RgaDetailPeriodRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
