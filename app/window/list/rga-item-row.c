#include "rga-item-row.h"

struct _RgaItemRow
{
  AdwActionRow parent_instance;

  RgaId        id;
};

G_DEFINE_FINAL_TYPE (RgaItemRow, rga_item_row, ADW_TYPE_ACTION_ROW)

enum { DELETE_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[DELETE_WANTED], 0);
}

static void
rga_item_row_class_init (RgaItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DELETE_WANTED] = g_signal_new ("delete-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-item-row.ui");
}

static void
rga_item_row_init (RgaItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_item_row_new (void)
{
  return g_object_new (RGA_TYPE_ITEM_ROW, NULL);
}

void
rga_item_row_show (RgaItemRow  *self,
                   const RgaId *id,
                   const char  *name,
                   const char  *note)
{
  g_return_if_fail (RGA_IS_ITEM_ROW (self) && id != NULL);

  self->id = *id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), note == NULL ? "" : note);
}

const RgaId *
rga_item_row_get_id (RgaItemRow *self)
{
  g_return_val_if_fail (RGA_IS_ITEM_ROW (self), NULL);

  return &self->id;
}
