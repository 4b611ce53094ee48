#include "rga-detail-item-row.h"

struct _RgaDetailItemRow
{
  AdwActionRow parent_instance;

  RgaId        id;
};

G_DEFINE_FINAL_TYPE (RgaDetailItemRow, rga_detail_item_row, ADW_TYPE_ACTION_ROW)

static void
rga_detail_item_row_class_init (RgaDetailItemRowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/regioagenda/Regioagenda/ui/rga-detail-item-row.ui");
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

static void
set_target (RgaDetailItemRow *self,
            const RgaId      *id)
{
  char text[RGA_ID_TEXT_SIZE];
  gboolean leads = !rga_id_is_none (id);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), leads);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", rga_id_to_text (id, text));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), leads ? "detail.jump" : NULL);
}

void
rga_detail_item_row_show (RgaDetailItemRow *self,
                          const RgaId      *id,
                          const char       *name,
                          const char       *note)
{
  g_return_if_fail (RGA_IS_DETAIL_ITEM_ROW (self));
  g_return_if_fail (id != NULL && name != NULL && note != NULL);

  if (!rga_id_equal (&self->id, id) || gtk_actionable_get_action_name (GTK_ACTIONABLE (self)) == NULL)
    set_target (self, id);
  self->id = *id;
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), name) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), note) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), note);
}
