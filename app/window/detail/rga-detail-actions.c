/* rga-detail-actions.c
 *
 * What somebody can do in the detail pane besides editing a field: go elsewhere
 * and back, add, remove.
 */
#include "rga-detail-pane-private.h"

#include <glib/gi18n.h>

#include "rga-detail-add.h"
#include "rga-detail-related.h"
#include "rga-say.h"

static void
jump_action (GtkWidget  *widget,
             const char *name,
             GVariant   *target)
{
  RgaId id;

  if (rga_id_from_text (g_variant_get_string (target, NULL), &id))
    rga_detail_pane_jump (RGA_DETAIL_PANE (widget), &id);
}

static void
show_field_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *target)
{
  RgaDetailPane *self = RGA_DETAIL_PANE (widget);
  const char *text, *field;
  RgaId id;

  g_variant_get (target, "(&s&s)", &text, &field);
  if (!rga_id_from_text (text, &id))
    return;

  rga_detail_pane_jump (self, &id);
  rga_detail_pane_focus_field (self, field);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *unused)
{
  RgaDetailPane *self = RGA_DETAIL_PANE (widget);

  rga_detail_pane_commit (self);
  rga_detail_pane_hold_focus (self);
  rga_detail_pane_step_back (self);
}

static void
delete_item (RgaDetailPane *self,
             const RgaId   *which)
{
  RgaDocument *document = rga_detail_pane_get_document (self);
  RgaPlan *plan = rga_document_get_plan (document);
  RgaId id = *which;
  RgaItem *item = rga_plan_get (plan, &id);
  g_autofree char *name = NULL;

  if (item == NULL)
    return;

  rga_detail_pane_hold_focus (self);
  name = rga_detail_related_name (plan, item, rga_detail_pane_get_shown (self));
  rga_say_delete (GTK_WIDGET (self), document, &id, name);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *unused)
{
  RgaDetailPane *self = RGA_DETAIL_PANE (widget);

  if (rga_detail_pane_get_shown (self) != NULL)
    delete_item (self, rga_detail_pane_get_shown (self));
}

/* A row that stands in the pane, while the item it belongs to stays shown. */
static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  RgaDetailPane *self = RGA_DETAIL_PANE (widget);
  RgaId id;

  rga_detail_pane_commit (self);
  if (rga_detail_pane_get_document (self) != NULL && rga_id_from_text (g_variant_get_string (target, NULL), &id))
    delete_item (self, &id);
}

/* The new item is shown, with the cursor in its name. */
static void
add (RgaDetailPane *self,
     RgaList        list,
     int            kind,
     const char    *name)
{
  RgaItem *under;
  g_autoptr(GError) error = NULL;
  RgaId added;

  rga_detail_pane_commit (self);
  under = rga_detail_pane_get_item (self);
  if (under == NULL)
    return;
  if (!rga_detail_add (rga_detail_pane_get_document (self), under, list, kind, name, &added, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_detail_pane_jump (self, &added);
  rga_detail_pane_focus_field (self, NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *unused)
{
  const RgaDetailAddition *addition = rga_detail_find_addition (action);

  add (RGA_DETAIL_PANE (widget), addition->list, addition->kind, addition->name == NULL ? NULL : _(addition->name));
}

static void
add_to_action (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  RgaDetailPane *self = RGA_DETAIL_PANE (widget);
  RgaList list = rga_list_from_name (g_variant_get_string (target, NULL));
  RgaItem *item = rga_detail_pane_get_item (self);

  if (item != NULL && list < RGA_N_LISTS && rga_detail_can_add (item->list, list))
    add (self, list, RGA_WORD_OPEN, NULL);
}

void
rga_detail_pane_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; rga_detail_additions[i].action != NULL; i++)
    gtk_widget_class_install_action (widget_class, rga_detail_additions[i].action, NULL, add_action);
  gtk_widget_class_install_action (widget_class, "detail.jump", "s", jump_action);
  gtk_widget_class_install_action (widget_class, "detail.show-field", "(ss)", show_field_action);
  gtk_widget_class_install_action (widget_class, "detail.add-to", "s", add_to_action);
  gtk_widget_class_install_action (widget_class, "detail.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "detail.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "detail.delete", NULL, delete_action);
}
