/* rga-plan-view-areas.c
 *
 * From one part of the window to the next by keys: sidebar, header, strip, the
 * page's tabs and tools, page, details; and from project to project. Tab alone does
 * not come to the tabs: the toolkit's flaps and leaflets keep it below them.
 */
#include "rga-plan-view-private.h"

enum { SIDEBAR, HEADER, STRIP, TABS, TOOLS, PAGE, DETAILS, N_AREAS };

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget);
}

/* A page marks its tabs, and the row of buttons and choices above it, in its .ui. */
static gboolean
is_tabs (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "page-tabs");
}

static gboolean
is_tools (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "page-tools");
}

/* NULL when none is shown. */
static GtkWidget *
find_part (GtkWidget *whole,
           gboolean (*is_part) (GtkWidget *widget))
{
  if (!gtk_widget_get_child_visible (whole) || !gtk_widget_get_visible (whole))
    return NULL;
  if (is_part (whole))
    return whole;

  for (GtkWidget *child = gtk_widget_get_first_child (whole); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *part = find_part (child, is_part);

      if (part != NULL)
        return part;
    }

  return NULL;
}

static void
list_areas (RgaPlanView *self,
            GtkWidget   *areas[N_AREAS])
{
  areas[SIDEBAR] = GTK_WIDGET (self->sidebar);
  areas[HEADER] = GTK_WIDGET (self->header);
  areas[STRIP] = GTK_WIDGET (self->strip);
  areas[PAGE] = GTK_WIDGET (rga_plan_view_get_page (self));
  areas[TABS] = find_part (areas[PAGE], is_tabs);
  areas[TOOLS] = find_part (areas[PAGE], is_tools);
  areas[DETAILS] = GTK_WIDGET (self->detail_pane);
}

static gboolean
has_focus (GtkWidget *part)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (part));

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* The area with the cursor; the page when none has it. */
static int
find_area (GtkWidget *areas[N_AREAS])
{
  for (int i = 0; i < N_AREAS; i++)
    if (areas[i] != NULL && has_focus (areas[i]))
      return i;

  return PAGE;
}

/* A page that does not say where one begins has the cursor in its first list, on
 * the row that was scrolled to. */
gboolean
rga_plan_view_enter_page (RgaPlanView *self)
{
  GtkWidget *page = GTK_WIDGET (rga_plan_view_get_page (self));
  GtkWidget *list = NULL;

  if (gtk_widget_grab_focus (page))
    return TRUE;

  list = find_part (page, is_list);
  if (list != NULL && gtk_widget_grab_focus (list))
    return TRUE;

  return has_focus (page) || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* An area that is not there, or has nothing to stand on, is passed by: of a page with
 * only a picture that is all but its tools. */
static gboolean
enter_area (RgaPlanView *self,
            GtkWidget   *area)
{
  if (area == NULL || !gtk_widget_get_mapped (area))
    return FALSE;
  if (RGA_IS_PAGE (area))
    return rga_plan_view_enter_page (self);
  if (is_tabs (area) || is_tools (area))
    return gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (area) || gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD);
}

void
rga_plan_view_step_area (RgaPlanView *self,
                         int          step)
{
  GtkWidget *areas[N_AREAS];
  int at;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && (step == 1 || step == -1));

  list_areas (self, areas);
  at = find_area (areas);
  for (int i = 1; i < N_AREAS; i++)
    if (enter_area (self, areas[(at + i * step + N_AREAS * N_AREAS) % N_AREAS]) && find_area (areas) != at)
      return;
}

void
rga_plan_view_step_project (RgaPlanView *self,
                            int          step)
{
  GtkWidget *areas[N_AREAS];

  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  list_areas (self, areas);
  rga_sidebar_step_project (self->sidebar, step);
  if (find_area (areas) != SIDEBAR)
    rga_plan_view_enter_page (self);
}
