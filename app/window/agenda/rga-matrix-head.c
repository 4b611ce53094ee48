#include "rga-matrix-head.h"

#include "rga-project-number.h"

GtkWidget *
rga_matrix_head_new (RgaPlan       *plan,
                     const RgaItem *project,
                     guint          place,
                     gboolean       with_name)
{
  g_autofree char *number = NULL, *label = NULL;

  g_return_val_if_fail (project != NULL && project->list == RGA_LIST_PROJECTS, NULL);

  number = rga_project_number (plan, (const RgaProject *) project);
  if (number == NULL)
    number = g_strdup_printf ("%u", place + 1);
  label = with_name ? g_strdup_printf ("%s  %s", number, rga_item_short_name (project)) : NULL;

  return g_object_new (GTK_TYPE_LABEL, "label", with_name ? label : number, "xalign", with_name ? 0.0f : 0.5f,
                       "ellipsize", with_name ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE,
                       "tooltip-text", rga_item_name (project), NULL);
}
