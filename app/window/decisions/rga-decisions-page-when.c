/* rga-decisions-page-when.c
 *
 * Shift+F2: when it is, typed in the planner's words, in a popover at its symbol or its
 * row.
 */
#include "rga-decisions-page-private.h"

#include "rga-decision-row.h"
#include "rga-list-focus.h"
#include "rga-outline-edits.h"
#include "rga-say.h"

static void
apply_cb (RgaDecisionsPage *self,
          const char       *text,
          RgaPeriodEntry   *entry)
{
  const RgaItem *item = rga_decisions_page_get_item (self);
  g_auto(RgaValue) value = rga_period_entry_dup_value (entry);
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->when_popover);
  if (item != NULL && !rga_document_set_value (self->document, &item->id, rga_outline_period_field (item), &value, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
cancel_cb (RgaDecisionsPage *self)
{
  gtk_popover_popdown (self->when_popover);
}

/* Its symbol in the calendar, else the row the keyboard is in, else the list. */
static void
find_place (RgaDecisionsPage *self,
            GdkRectangle     *place)
{
  GtkWidget *row = rga_list_focus_row (GTK_WIDGET (self->list_view), RGA_TYPE_DECISION_ROW);
  GtkWidget *anchor = row != NULL ? row : GTK_WIDGET (self->list_view);
  double x = 0, y = 0;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->calendar)) &&
      rga_decision_calendar_get_place (self->calendar, &self->selected, place))
    anchor = GTK_WIDGET (self->calendar);
  else
    *place = (GdkRectangle) { 0, 0, gtk_widget_get_width (anchor), gtk_widget_get_height (anchor) };
  gtk_widget_translate_coordinates (anchor, GTK_WIDGET (self), place->x, place->y, &x, &y);
  place->x = (int) x;
  place->y = (int) y;
}

static void
activate_when (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);
  const RgaItem *item = rga_decisions_page_get_item (self);
  GdkRectangle place;

  if (item == NULL || rga_document_is_read_only (self->document))
    return;

  find_place (self, &place);
  rga_period_entry_set_document (self->when_entry, self->document);
  rga_period_entry_set (self->when_entry, item->list, rga_outline_period_field (item), rga_outline_period (item));
  gtk_popover_set_pointing_to (self->when_popover, &place);
  gtk_popover_popup (self->when_popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->when_entry));
}

void
rga_decisions_page_install_when (GtkWidgetClass *klass)
{
  g_type_ensure (RGA_TYPE_PERIOD_ENTRY);
  gtk_widget_class_install_action (klass, "decisions.type-when", NULL, activate_when);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, GDK_SHIFT_MASK, "decisions.type-when", NULL);
}

void
rga_decisions_page_bind_when (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, rga_decisions_page_focus_selected);
  gtk_widget_class_bind_template_callback (klass, apply_cb);
  gtk_widget_class_bind_template_callback (klass, cancel_cb);
}
