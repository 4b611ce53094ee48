#include "rga-charter-index-row.h"

#include "rga-section-words.h"

struct _RgaCharterIndexRow
{
  GtkBox    parent_instance;

  GtkImage *icon;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (RgaCharterIndexRow, rga_charter_index_row, GTK_TYPE_BOX)

static void
rga_charter_index_row_class_init (RgaCharterIndexRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-charter-index-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCharterIndexRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterIndexRow, title);
}

static void
rga_charter_index_row_init (RgaCharterIndexRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_charter_index_row_new (void)
{
  return g_object_new (RGA_TYPE_CHARTER_INDEX_ROW, NULL);
}

void
rga_charter_index_row_show (RgaCharterIndexRow *self,
                            const RgaSection   *section)
{
  g_autofree char *title = rga_section_title (section);

  g_return_if_fail (RGA_IS_CHARTER_INDEX_ROW (self));

  gtk_image_set_from_icon_name (self->icon, rga_section_state_icon (section->state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, rga_section_state_word (section->state), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), rga_section_state_word (section->state));
  gtk_label_set_label (self->title, title);
  if (section->state == RGA_SECTION_FILLED)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "success");
}
