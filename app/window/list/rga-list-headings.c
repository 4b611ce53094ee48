#include "rga-list-headings.h"

#include "rga-list-focus.h"

static gboolean
stands_at (GListModel     *rows,
           RgaHeadingFunc  is_heading,
           int             place)
{
  g_autoptr(GObject) item = place < 0 ? NULL : g_list_model_get_item (rows, (guint) place);

  return item != NULL && !is_heading (item);
}

static int
find (GListModel     *rows,
      RgaHeadingFunc  is_heading,
      int             place,
      int             direction)
{
  int n = (int) g_list_model_get_n_items (rows);

  while (place >= 0 && place < n && !stands_at (rows, is_heading, place))
    place += direction;

  return place >= 0 && place < n ? place : -1;
}

guint
rga_list_headings_step (GListModel     *rows,
                        RgaHeadingFunc  is_heading,
                        guint           place,
                        int             steps)
{
  int n, from, direction = steps < 0 ? -1 : 1, found;

  g_return_val_if_fail (G_IS_LIST_MODEL (rows) && is_heading != NULL, GTK_INVALID_LIST_POSITION);

  n = (int) g_list_model_get_n_items (rows);
  from = place == GTK_INVALID_LIST_POSITION ? -1 : (int) place;
  found = find (rows, is_heading, CLAMP (from + steps, 0, n - 1), direction);
  if (found < 0)
    found = find (rows, is_heading, CLAMP (from + steps, 0, n - 1), -direction);

  return found < 0 ? GTK_INVALID_LIST_POSITION : (guint) found;
}

/* -- keys ----------------------------------------------------------------- */

/* As many rows as are seen at once, but one. */
static int
count_page (GtkWidget *view,
            guint      n)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double upper = gtk_adjustment_get_upper (adjustment);

  return upper <= 0 ? 1 : MAX (1, (int) (gtk_adjustment_get_page_size (adjustment) / upper * n) - 1);
}

/* 0 = that key goes nowhere. */
static int
count_steps (GtkWidget *view,
             guint      n,
             guint      key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return count_page (view, n);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -count_page (view, n);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return -(int) n;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return (int) n;
    default:
      return 0;
    }
}

/* In a row, and not in something inside it that has keys of its own. */
static gboolean
is_in_row (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));

  return focus == view || (focus != NULL && gtk_widget_get_parent (focus) == view);
}

static void
go_to (GtkWidget *view,
       guint      place)
{
  gtk_widget_activate_action (view, "list.select-item", "(ubb)", place, FALSE, FALSE);
  rga_list_focus_selected (GTK_LIST_VIEW (view));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               is_heading)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  guint n = rows == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (rows)), place;
  int steps = count_steps (view, n, key);

  if (n == 0 || steps == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || !is_in_row (view))
    return GDK_EVENT_PROPAGATE;

  place = rga_list_headings_step (G_LIST_MODEL (rows), (RgaHeadingFunc) is_heading,
                                  gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (rows)), steps);
  if (place != GTK_INVALID_LIST_POSITION)
    go_to (view, place);

  return GDK_EVENT_STOP;
}

void
rga_list_headings_pass (GtkListView    *view,
                        RgaHeadingFunc  is_heading)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (view) && is_heading != NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), is_heading);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
