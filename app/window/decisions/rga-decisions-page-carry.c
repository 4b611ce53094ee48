/* rga-decisions-page-carry.c
 *
 * An undated decision is dragged from the list below the calendar into it: the month
 * it is let go in is when it is, the lane whose it is.
 */
#include "rga-decisions-page-private.h"

#include <math.h>

#include "rga-decision-row.h"
#include "rga-gantt-drag.h"

/* The decision without a day whose row is there. */
static const RgaMilestone *
find_undated (RgaDecisionsPage *self,
              double            x,
              double            y)
{
  GtkWidget *hit = gtk_widget_pick (self->list_scroller, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = hit != NULL ? gtk_widget_get_ancestor (hit, RGA_TYPE_DECISION_ROW) : NULL;
  RgaDecisionEntry *entry = row != NULL ? rga_decision_row_get_entry (RGA_DECISION_ROW (row)) : NULL;
  const RgaMilestone *decision = entry != NULL ? rga_plan_get_in (rga_decisions_page_get_plan (self), RGA_LIST_MILESTONES,
                                                                  rga_decision_entry_get_id (entry)) : NULL;

  return decision != NULL && rga_decision_last_day (decision) == RGA_DAY_OPEN ? decision : NULL;
}

/* Fingers scroll the list, and there must be a calendar to carry it to. */
static void
carry_begin_cb (RgaDecisionsPage *self,
                double            x,
                double            y,
                GtkGesture       *gesture)
{
  gboolean is_touch = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
  const RgaMilestone *decision = NULL;

  if (!is_touch && self->document != NULL && gtk_widget_get_visible (self->calendar_scroller))
    decision = find_undated (self, x, y);
  self->carried = decision != NULL ? decision->item.id : RGA_ID_NONE;
  if (decision == NULL)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* What was pressed becomes what is selected once it is moved. */
static void
take_up (RgaDecisionsPage *self,
         double            x,
         double            y)
{
  RgaId id = self->carried;

  self->carried = RGA_ID_NONE;
  rga_decisions_page_set_selected (self, &id);
  rga_decision_calendar_take_up (self->calendar, &id, x, y);
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

/* A press is a click until it has been moved. */
static void
carry_update_cb (RgaDecisionsPage *self,
                 double            dx,
                 double            dy,
                 GtkGesture       *gesture)
{
  double x, y;

  if (!gtk_gesture_get_point (gesture, NULL, &x, &y) ||
      !gtk_widget_translate_coordinates (self->list_scroller, GTK_WIDGET (self->calendar), x, y, &x, &y))
    return;
  if (!rga_id_is_none (&self->carried) && hypot (dx, dy) >= RGA_DRAG_THRESHOLD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      take_up (self, x - dx, y - dy);
    }
  rga_decision_calendar_drag_to (self->calendar, x, y,
                                 gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

static void
carry_end_cb (RgaDecisionsPage *self)
{
  self->carried = RGA_ID_NONE;
  rga_decision_calendar_let_go (self->calendar);
}

static void
carry_cancel_cb (RgaDecisionsPage *self)
{
  self->carried = RGA_ID_NONE;
  rga_decision_calendar_cancel_drag (self->calendar);
}

void
rga_decisions_page_bind_carry (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, carry_begin_cb);
  gtk_widget_class_bind_template_callback (klass, carry_update_cb);
  gtk_widget_class_bind_template_callback (klass, carry_end_cb);
  gtk_widget_class_bind_template_callback (klass, carry_cancel_cb);
}
