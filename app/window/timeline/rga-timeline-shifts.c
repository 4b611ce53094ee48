/* rga-timeline-shifts.c
 *
 * Earlier and later: the chosen rows by a step, or an item with all that follows it.
 */
#include <glib/gi18n.h>

#include "rga-outline-edits.h"
#include "rga-period-write.h"
#include "rga-plan-language.h"
#include "rga-say.h"
#include "rga-timeline-page-private.h"

/* By its own precision; what has no date stays where it is. */
static void
add_shift (RgaTimelinePage *self,
           RgaEdits        *edits,
           const RgaId     *id,
           int              steps)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  RgaItem *item = rga_plan_get (plan, id);
  const RgaPeriod *period = item != NULL ? rga_outline_period (item) : NULL;
  RgaPeriod moved, read;
  RgaWindows windows;
  RgaReading reading;

  if (period == NULL || !rga_period_is_dated (period))
    return;

  windows = rga_plan_get_windows (plan);
  reading = (RgaReading) { .windows = &windows, .today = rga_document_get_today (self->document) };
  moved = rga_period_shift_for (period, steps, rga_plan_find_language (plan, period, rga_spoken_language ()),
                                &reading);
  rga_document_read_period (self->document, &read, moved.text, item->list, rga_outline_period_field (item));
  rga_edits_set (edits, item->list, id, rga_outline_period_field (item), rga_value_period (&read));
}

/* All that are chosen, as one step. */
static void
shift_chosen (RgaTimelinePage *self,
              int              steps)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < self->chosen->len; i++)
    add_shift (self, edits, &g_array_index (self->chosen, RgaId, i), steps);
  if (rga_edits_n (edits) > 0 &&
      !rga_document_edit_several (self->document, RGA_ACTION_RESCHEDULE, self->chosen, edits, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
shift (RgaTimelinePage *self,
       int              steps)
{
  if (self->chosen->len > 1)
    shift_chosen (self, steps);
  else
    rga_timeline_page_step (self, RGA_BOUND_BOTH, steps);
}

static void
earlier (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  shift (self, -1);
}

static void
later (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  shift (self, 1);
}

/* What follows */

static void
open_later (RgaTimelinePage *self)
{
  GtkWidget *anchor = rga_timeline_page_get_anchor (self, &self->selected);

  rga_timeline_page_point_to (self, GTK_POPOVER (self->later), anchor,
                              (GdkRectangle) { 0, 0, gtk_widget_get_width (anchor), gtk_widget_get_height (anchor) });
  gtk_widget_grab_focus (GTK_WIDGET (self->later));
}

static void
what_if_later (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  if (rga_timeline_page_get_item (self) == NULL)
    return;

  rga_timeline_later_ask (self->later, self->document, &self->selected);
  open_later (self);
}

static void
shift_following (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  if (rga_timeline_page_get_item (self) == NULL)
    return;

  rga_timeline_later_order (self->later, self->document, &self->selected);
  open_later (self);
}

static void
later_previewed_cb (RgaTimelineLater *later,
                    GArray           *shifts,
                    RgaTimelinePage  *self)
{
  rga_gantt_view_show_shifts (self->chart, shifts);
}

static void
later_accepted_cb (RgaTimelineLater *later,
                   GArray           *shifts,
                   RgaTimelinePage  *self)
{
  g_autoptr(GError) error = NULL;

  if (shifts != NULL && !rga_document_shift (self->document, &self->selected, shifts, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
later_chosen_cb (RgaTimelineLater *later,
                 const RgaId      *id,
                 RgaTimelinePage  *self)
{
  gtk_popover_popdown (GTK_POPOVER (later));
  rga_timeline_page_select (self, id);
}

/* It has words to go by, and something can be told from them. */
static gboolean
is_dated (RgaTimelinePage *self)
{
  RgaItem *item = rga_timeline_page_get_item (self);
  const RgaPeriod *period = item != NULL && !rga_outline_is_group (item) ? rga_outline_period (item) : NULL;

  return period != NULL && rga_period_is_dated (period);
}

static gboolean
breaks_order (RgaTimelinePage *self)
{
  g_autoptr(GArray) shifts = rga_shifts_for_order (rga_document_get_plan (self->document), &self->selected,
                                                   rga_spoken_language ());

  return shifts->len > 0;
}

void
rga_timeline_page_bind_shifts (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, later_previewed_cb);
  gtk_widget_class_bind_template_callback (klass, later_accepted_cb);
  gtk_widget_class_bind_template_callback (klass, later_chosen_cb);
}

void
rga_timeline_page_install_shifts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.earlier", NULL, earlier);
  gtk_widget_class_install_action (klass, "timeline.later", NULL, later);
  gtk_widget_class_install_action (klass, "timeline.what-if-later", NULL, what_if_later);
  gtk_widget_class_install_action (klass, "timeline.shift-following", NULL, shift_following);
}

void
rga_timeline_page_sync_shifts (RgaTimelinePage *self,
                               gboolean         is_chartable)
{
  gboolean edits = is_chartable && !rga_document_is_read_only (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.earlier", edits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.later", edits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.what-if-later", is_chartable && is_dated (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.shift-following",
                                 edits && is_dated (self) && breaks_order (self));
}
