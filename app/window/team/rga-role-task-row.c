/* rga-role-task-row.c */
#include "rga-role-task-row.h"

#include "rga-detail-text.h"

#include <glib/gi18n.h>

struct _RgaRoleTaskRow
{
  AdwPreferencesRow parent_instance;

  RgaDetailText *name;
  GtkLabel      *shared;
  GtkWidget     *remove;

  RgaId          shown;
};

G_DEFINE_FINAL_TYPE (RgaRoleTaskRow, rga_role_task_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
rga_role_task_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_ROLE_TASK_ROW (widget)->name));
}

static void
rga_role_task_row_class_init (RgaRoleTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_TEXT);
  widget_class->grab_focus = rga_role_task_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-role-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaRoleTaskRow, name);
  gtk_widget_class_bind_template_child (widget_class, RgaRoleTaskRow, shared);
  gtk_widget_class_bind_template_child (widget_class, RgaRoleTaskRow, remove);
}

static void
rga_role_task_row_init (RgaRoleTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_role_task_row_new (void)
{
  return g_object_new (RGA_TYPE_ROLE_TASK_ROW, NULL);
}

static void
bind (RgaRoleTaskRow    *self,
      RgaDocument       *document,
      const RgaRoleTask *task)
{
  char id[RGA_ID_TEXT_SIZE];

  if (rga_id_equal (&self->shown, &task->item.id))
    {
      rga_detail_row_refresh (RGA_DETAIL_ROW (self->name));
      return;
    }

  rga_detail_row_bind (RGA_DETAIL_ROW (self->name), document, &task->item, RGA_FIELD (RGA_LIST_ROLE_TASKS, name));
  /* An action is never without its target. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", rga_id_to_text (&task->item.id, id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "detail.remove");
  self->shown = task->item.id;
}

void
rga_role_task_row_show (RgaRoleTaskRow    *self,
                        RgaDocument       *document,
                        const RgaRoleTask *task,
                        const char        *shared,
                        gboolean           is_found)
{
  g_return_if_fail (RGA_IS_ROLE_TASK_ROW (self) && task != NULL && shared != NULL);

  bind (self, document, task);
  gtk_label_set_label (self->shared, shared);
  gtk_widget_set_visible (GTK_WIDGET (self->shared), *shared != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, task->kind == 1 ? _("Power") : _("Task"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shared, -1);
  if (is_found)
    gtk_widget_add_css_class (GTK_WIDGET (self), "task-found");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "task-found");
}

void
rga_role_task_row_commit (RgaRoleTaskRow *self)
{
  g_return_if_fail (RGA_IS_ROLE_TASK_ROW (self));

  rga_detail_row_commit (RGA_DETAIL_ROW (self->name));
}

void
rga_role_task_row_forget (RgaRoleTaskRow *self)
{
  g_return_if_fail (RGA_IS_ROLE_TASK_ROW (self));

  rga_role_task_row_commit (self);
  rga_detail_row_unbind (RGA_DETAIL_ROW (self->name));
  self->shown = RGA_ID_NONE;
}
