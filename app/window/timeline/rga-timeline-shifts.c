/* rga-timeline-shifts.c
 *
 * Earlier and later: the chosen rows by a step, or an item with all that follows it.
 */
#include <glib/gi18n.h>

#include "rga-application.h"
#include "rga-outline-edits.h"
#include "rga-period-write.h"
#include "rga-plan-language.h"
#include "rga-timeline-page-private.h"
#include "rga-window.h"

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
  moved = rga_period_shift_for (period, steps, rga_plan_find_language (plan, period, rga_application_get_language ()),
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
      !rga_document_edit (self->document, RGA_ACTION_RESCHEDULE, &self->selected, edits, &error))
    rga_window_report (GTK_WIDGET (self), error);
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

void
rga_timeline_page_install_shifts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.earlier", NULL, earlier);
  gtk_widget_class_install_action (klass, "timeline.later", NULL, later);
}

void
rga_timeline_page_sync_shifts (RgaTimelinePage *self,
                               gboolean         is_chartable)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.earlier", is_chartable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.later", is_chartable);
}
