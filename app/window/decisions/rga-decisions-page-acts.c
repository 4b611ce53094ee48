/* rga-decisions-page-acts.c */
#include "rga-decisions-page-private.h"

#include "rga-as-of.h"
#include "rga-decision-edits.h"
#include "rga-decision-menu.h"
#include "rga-decision-row.h"
#include "rga-list-focus.h"
#include "rga-say.h"

RgaPlan *
rga_decisions_page_get_plan (RgaDecisionsPage *self)
{
  return self->document != NULL ? rga_document_get_plan (self->document) : NULL;
}

const RgaItem *
rga_decisions_page_get_item (RgaDecisionsPage *self)
{
  RgaPlan *plan = rga_decisions_page_get_plan (self);

  return plan != NULL ? rga_plan_get (plan, &self->selected) : NULL;
}

GMenuModel *
rga_decisions_page_make_menu (RgaDecisionsPage *self)
{
  const RgaItem *item = rga_decisions_page_get_item (self);

  return item != NULL ? rga_decision_menu_new (rga_decisions_page_get_plan (self), item) : NULL;
}

const RgaMilestone *
rga_decisions_page_get_decision (RgaDecisionsPage *self)
{
  RgaPlan *plan = rga_decisions_page_get_plan (self);
  const RgaMilestone *row = plan != NULL ? rga_plan_get_in (plan, RGA_LIST_MILESTONES, &self->selected) : NULL;

  return row != NULL && row->kind == RGA_MILESTONE_DECISION ? row : NULL;
}

/* Given a day it is in the calendar, without it in the list: the keyboard goes along. */
void
rga_decisions_page_focus_selected (RgaDecisionsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->calendar)) && rga_decision_calendar_holds (self->calendar, &self->selected))
    gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
  else
    rga_list_focus_selected (self->list_view);
}

/* Whether an edit was made, or why not. */
static void
finish (RgaDecisionsPage *self,
        gboolean          done,
        const GError     *error)
{
  if (done)
    rga_decisions_page_focus_selected (self);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

void
rga_decisions_page_move (RgaDecisionsPage *self,
                         const RgaPeriod  *period,
                         const RgaId      *body)
{
  g_autoptr(GError) error = NULL;

  if (rga_decisions_page_get_decision (self) != NULL)
    finish (self, rga_decision_move (self->document, &self->selected, period, body, &error), error);
}

static void
shift (RgaDecisionsPage *self,
       int               steps)
{
  g_autoptr(GError) error = NULL;

  if (self->document != NULL)
    finish (self, rga_decision_shift (self->document, &self->selected, steps, rga_as_of_day (self->document, NULL),
                                      rga_decision_calendar_get_unit (self->calendar), rga_spoken_language (), &error), error);
}

static void
activate_undate (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);
  g_autoptr(GError) error = NULL;

  if (self->document != NULL)
    finish (self, rga_decision_undate (self->document, &self->selected, &error), error);
}

static void
activate_earlier (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  shift (RGA_DECISIONS_PAGE (widget), -1);
}

static void
activate_later (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  shift (RGA_DECISIONS_PAGE (widget), 1);
}

static void
pass (RgaDecisionsPage *self,
      int               by)
{
  const GArray *lanes = rga_decision_calendar_get_lanes (self->calendar);
  g_autoptr(GError) error = NULL;

  if (rga_decisions_page_get_decision (self) != NULL)
    finish (self, rga_decision_pass (self->document, &self->selected, lanes, by, &error), error);
}

static void
activate_body_above (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  pass (RGA_DECISIONS_PAGE (widget), -1);
}

static void
activate_body_below (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  pass (RGA_DECISIONS_PAGE (widget), 1);
}

static void
activate_body (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaId body = RGA_ID_NONE;

  rga_id_from_text (g_variant_get_string (parameter, NULL), &body);
  rga_decisions_page_move (RGA_DECISIONS_PAGE (widget), NULL, &body);
}

static void
activate_status (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);
  g_auto(RgaValue) value = rga_value_word (g_variant_get_int32 (parameter));
  g_autoptr(GError) error = NULL;

  if (rga_decisions_page_get_decision (self) != NULL &&
      !rga_document_set_value (self->document, &self->selected, RGA_FIELD (RGA_LIST_MILESTONES, status), &value, &error))
    rga_say_error (widget, error);
}

static void
activate_details (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  rga_decisions_page_activate (RGA_DECISIONS_PAGE (widget));
}

static void
activate_delete (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);
  const RgaItem *item = rga_decisions_page_get_item (self);

  if (item != NULL && rga_say_delete (widget, self->document, &self->selected, rga_item_name (item)))
    rga_decisions_page_set_selected (self, &RGA_ID_NONE);
}

/* From the keyboard: that of the row it is in. */
static void
activate_menu (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkWidget *row = rga_list_focus_row (GTK_WIDGET (RGA_DECISIONS_PAGE (widget)->list_view), RGA_TYPE_DECISION_ROW);

  if (row != NULL)
    rga_decision_row_popup (RGA_DECISION_ROW (row));
}

void
rga_decisions_page_sync_acts (RgaDecisionsPage *self)
{
  static const char *const of_decisions[] = {
    "decisions.status", "decisions.body", "decisions.body-above", "decisions.body-below",
  };
  static const char *const of_rows[] = {
    "decisions.type-when", "decisions.earlier", "decisions.later", "decisions.undate", "decisions.delete",
  };
  gboolean is_decision = rga_decisions_page_get_decision (self) != NULL;
  gboolean edits = self->document != NULL && !rga_document_is_read_only (self->document);

  for (gsize i = 0; i < G_N_ELEMENTS (of_decisions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_decisions[i], edits && is_decision);
  for (gsize i = 0; i < G_N_ELEMENTS (of_rows); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_rows[i], edits);
}

void
rga_decisions_page_install_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "decisions.status", "i", activate_status);
  gtk_widget_class_install_action (klass, "decisions.body", "s", activate_body);
  gtk_widget_class_install_action (klass, "decisions.details", NULL, activate_details);
  gtk_widget_class_install_action (klass, "decisions.earlier", NULL, activate_earlier);
  gtk_widget_class_install_action (klass, "decisions.later", NULL, activate_later);
  gtk_widget_class_install_action (klass, "decisions.undate", NULL, activate_undate);
  gtk_widget_class_install_action (klass, "decisions.body-above", NULL, activate_body_above);
  gtk_widget_class_install_action (klass, "decisions.body-below", NULL, activate_body_below);
  gtk_widget_class_install_action (klass, "decisions.delete", NULL, activate_delete);
  gtk_widget_class_install_action (klass, "decisions.menu", NULL, activate_menu);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "decisions.details", NULL);
  rga_list_focus_bind_keys (klass, "decisions.delete", "decisions.menu");
  rga_decisions_page_install_when (klass);
}
