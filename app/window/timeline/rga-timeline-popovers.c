#include "rga-outline-edits.h"
#include "rga-say.h"
#include "rga-timeline-page-private.h"

static void
period_applied_cb (RgaPeriodEntry  *entry,
                   const char      *text,
                   RgaTimelinePage *self)
{
  g_autoptr(GError) error = NULL;
  g_auto (RgaValue) value = rga_period_entry_dup_value (entry);
  RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), &self->typing);

  gtk_popover_popdown (self->period_popover);
  if (item != NULL &&
      !rga_document_set_value (self->document, &item->id, rga_outline_period_field (item), &value, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
period_cancelled_cb (RgaPeriodEntry  *entry,
                     RgaTimelinePage *self)
{
  gtk_popover_popdown (self->period_popover);
}

static void
period_previewed_cb (RgaPeriodEntry  *entry,
                     const RgaPeriod *period,
                     RgaTimelinePage *self)
{
  rga_gantt_view_show_ghost (self->chart, &self->typing, period);
}

static void
popover_closed_cb (GtkPopover      *popover,
                   RgaTimelinePage *self)
{
  rga_timeline_page_focus_table (self);
}

static void
period_chosen_cb (RgaGanttAxis    *axis,
                  int              first,
                  int              last,
                  int              x,
                  RgaTimelinePage *self)
{
  if (self->model == NULL)
    return;

  rga_gantt_happenings_set_period (self->happenings, self->document,
                                   &rga_outline_model_get_outline (self->model)->programme, first, last);
  rga_timeline_page_point_to (self, GTK_POPOVER (self->happenings), GTK_WIDGET (axis),
                              (GdkRectangle) { x, gtk_widget_get_height (GTK_WIDGET (axis)) - 1, 1, 1 });
}

static void
happening_chosen_cb (RgaGanttHappenings *happenings,
                     const RgaId        *id,
                     RgaTimelinePage    *self)
{
  rga_timeline_page_select (self, id);
  rga_timeline_page_focus_table (self);
}

static void
happenings_closed_cb (RgaGanttHappenings *happenings,
                      RgaTimelinePage    *self)
{
  rga_gantt_axis_forget (self->axis);
}

void
rga_timeline_page_bind_popovers (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, period_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, happening_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, happenings_closed_cb);
  gtk_widget_class_bind_template_callback (klass, period_applied_cb);
  gtk_widget_class_bind_template_callback (klass, period_cancelled_cb);
  gtk_widget_class_bind_template_callback (klass, period_previewed_cb);
  gtk_widget_class_bind_template_callback (klass, popover_closed_cb);
}

void
rga_timeline_page_point_to (RgaTimelinePage *self,
                            GtkPopover      *popover,
                            GtkWidget       *widget,
                            GdkRectangle     rect)
{
  double x, y;

  if (!gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), rect.x, rect.y, &x, &y))
    return;

  rect.x = (int) x;
  rect.y = (int) y;
  gtk_popover_set_pointing_to (popover, &rect);
  gtk_popover_popup (popover);
}

void
rga_timeline_page_type_period (RgaTimelinePage *self,
                               const RgaId     *id,
                               GtkWidget       *anchor)
{
  RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), id);
  GdkRectangle rect = { 0, 0, gtk_widget_get_width (anchor), gtk_widget_get_height (anchor) };

  if (item == NULL || rga_outline_is_group (item))
    return;

  self->typing = *id;
  rga_period_entry_set_document (self->period_entry, self->document);
  rga_period_entry_set (self->period_entry, item->list, rga_outline_period_field (item), rga_outline_period (item));
  rga_timeline_page_point_to (self, self->period_popover, anchor, rect);
  gtk_widget_grab_focus (GTK_WIDGET (self->period_entry));
}

void
rga_timeline_page_show_menu (RgaTimelinePage *self,
                             GtkWidget       *widget,
                             double           x,
                             double           y)
{
  rga_timeline_page_point_to (self, self->item_popover, widget, (GdkRectangle) { (int) x, (int) y, 1, 1 });
}
