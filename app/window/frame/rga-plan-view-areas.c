/* rga-plan-view-areas.c
 *
 * From one part of the window to the next by keys: sidebar, header, strip, page,
 * details; and from project to project.
 */
#include "rga-plan-view-private.h"

#define N_AREAS 5

static void
list_areas (RgaPlanView *self,
            GtkWidget   *areas[N_AREAS])
{
  areas[0] = GTK_WIDGET (self->sidebar);
  areas[1] = GTK_WIDGET (self->header);
  areas[2] = GTK_WIDGET (self->strip);
  areas[3] = GTK_WIDGET (rga_plan_view_get_page (self));
  areas[4] = GTK_WIDGET (self->detail_pane);
}

/* The area with the cursor; the page when none has it. */
static int
find_area (RgaPlanView *self,
           GtkWidget   *areas[N_AREAS])
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (int i = 0; i < N_AREAS; i++)
    if (focus != NULL && (focus == areas[i] || gtk_widget_is_ancestor (focus, areas[i])))
      return i;

  return 3;
}

/* An area that is not there, or has nothing to stand on, is passed by. */
static gboolean
enter_area (GtkWidget *area)
{
  return gtk_widget_get_mapped (area) &&
         (gtk_widget_grab_focus (area) || gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD));
}

void
rga_plan_view_step_area (RgaPlanView *self,
                         int          step)
{
  GtkWidget *areas[N_AREAS];
  int at;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && (step == 1 || step == -1));

  list_areas (self, areas);
  at = find_area (self, areas);
  for (int i = 1; i < N_AREAS; i++)
    if (enter_area (areas[(at + i * step + N_AREAS * N_AREAS) % N_AREAS]))
      return;
}

void
rga_plan_view_step_project (RgaPlanView *self,
                            int          step)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  rga_sidebar_step_item (self->sidebar, step);
}
