#include "rga-heat-mark.h"

struct _RgaHeatMark
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (RgaHeatMark, rga_heat_mark, GTK_TYPE_WIDGET)

static void
rga_heat_mark_class_init (RgaHeatMarkClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mark");
}

static void
rga_heat_mark_init (RgaHeatMark *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rga_heat_mark_new (GtkAccessibleRole role)
{
  GtkWidget *self = g_object_new (RGA_TYPE_HEAT_MARK, "accessible-role", role, NULL);

  gtk_widget_set_focusable (self, role == GTK_ACCESSIBLE_ROLE_GRID_CELL);

  return self;
}

void
rga_heat_mark_name (RgaHeatMark *self,
                    const char  *name)
{
  g_return_if_fail (RGA_IS_HEAT_MARK (self) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
