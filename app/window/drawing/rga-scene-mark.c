/* rga-scene-mark.c */
#include "rga-scene-mark.h"

struct _RgaSceneMark
{
  GtkWidget parent_instance;

  double x, y, width, height;   /* pt */
};

G_DEFINE_FINAL_TYPE (RgaSceneMark, rga_scene_mark, GTK_TYPE_WIDGET)

static void
rga_scene_mark_class_init (RgaSceneMarkClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
rga_scene_mark_init (RgaSceneMark *self)
{
}

GtkWidget *
rga_scene_mark_new (const RgaMark *mark)
{
  RgaSceneMark *self = NULL;

  g_return_val_if_fail (mark != NULL && mark->alt != NULL, NULL);

  self = g_object_new (RGA_TYPE_SCENE_MARK, NULL);
  self->x = mark->x;
  self->y = mark->y;
  self->width = mark->width;
  self->height = mark->height;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), mark->alt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, mark->alt, -1);

  return GTK_WIDGET (self);
}

void
rga_scene_mark_place (RgaSceneMark *self,
                      double        px_per_pt)
{
  GtkAllocation box = {
    (int) (self->x * px_per_pt), (int) (self->y * px_per_pt),
    MAX ((int) (self->width * px_per_pt), 1), MAX ((int) (self->height * px_per_pt), 1),
  };

  g_return_if_fail (RGA_IS_SCENE_MARK (self));

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self), &box, -1);
}
