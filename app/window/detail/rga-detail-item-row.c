#include "rga-detail-item-row.h"

#include <gdk/gdkkeysyms.h>

struct _RgaDetailItemRow
{
  AdwActionRow  parent_instance;

  GtkImage     *icon;
  GtkWidget    *change;
  GtkWidget    *remove;
};

G_DEFINE_FINAL_TYPE (RgaDetailItemRow, rga_detail_item_row, ADW_TYPE_ACTION_ROW)

static gboolean
key_pressed_cb (RgaDetailItemRow *self,
                guint             key)
{
  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) || !gtk_widget_get_visible (self->remove))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate (self->remove);

  return GDK_EVENT_STOP;
}

static void
rga_detail_item_row_class_init (RgaDetailItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailItemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailItemRow, change);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailItemRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_detail_item_row_init (RgaDetailItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_detail_item_row_new (void)
{
  return g_object_new (RGA_TYPE_DETAIL_ITEM_ROW, NULL);
}

/* NULL as target: no action. Setting the same again would cost a row its focus. */
static void
set_action (GtkActionable *actionable,
            const char    *name,
            GVariant      *target)
{
  g_autoptr(GVariant) held = target == NULL ? NULL : g_variant_ref_sink (target);
  GVariant *now = gtk_actionable_get_action_target_value (actionable);

  if (g_strcmp0 (gtk_actionable_get_action_name (actionable), name) == 0
      && (held == now || (held != NULL && now != NULL && g_variant_equal (held, now))))
    return;

  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, held);
  gtk_actionable_set_action_name (actionable, name);
}

static void
show_target (RgaDetailItemRow    *self,
             const RgaDetailLine *line)
{
  GtkActionable *row = GTK_ACTIONABLE (self);
  char id[RGA_ID_TEXT_SIZE];

  rga_id_to_text (&line->id, id);
  if (line->add != RGA_LIST_ANY)
    set_action (row, "detail.add-to", g_variant_new_string (rga_list_info (line->add)->name));
  else if (rga_id_is_none (&line->id))
    set_action (row, NULL, NULL);
  else if (line->field != NULL)
    set_action (row, "detail.show-field", g_variant_new ("(ss)", id, line->field));
  else
    set_action (row, "detail.jump", g_variant_new_string (id));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), gtk_actionable_get_action_name (row) != NULL);
}

static void
show_button (GtkWidget   *button,
             const char  *action,
             const RgaId *id,
             gboolean     visible)
{
  char text[RGA_ID_TEXT_SIZE];

  if (visible)
    set_action (GTK_ACTIONABLE (button), action, g_variant_new_string (rga_id_to_text (id, text)));
  gtk_widget_set_visible (button, visible);
}

static void
show_icon (RgaDetailItemRow    *self,
           const RgaDetailLine *line)
{
  gboolean warns = g_strcmp0 (line->icon, "dialog-warning-symbolic") == 0;

  /* The room around it too: words begin at the edge where there is no icon. */
  gtk_widget_set_visible (GTK_WIDGET (self->icon), line->icon != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->icon)), line->icon != NULL);
  gtk_image_set_from_icon_name (self->icon, line->icon);
  if (warns)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "warning");
}

void
rga_detail_item_row_show (RgaDetailItemRow    *self,
                          const RgaDetailLine *line)
{
  gboolean own = !rga_id_is_none (&line->own);

  g_return_if_fail (RGA_IS_DETAIL_ITEM_ROW (self));
  g_return_if_fail (line != NULL);

  show_target (self, line);
  show_icon (self, line);
  show_button (self->change, "detail.jump", &line->own, own && !rga_id_equal (&line->own, &line->id));
  show_button (self->remove, "detail.remove", &line->own, own);
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), line->name) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->name);
  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), line->note) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), line->note);
}
