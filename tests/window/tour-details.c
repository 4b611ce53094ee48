/* tour-details.c
 *
 * What a row opens, the details of an item of each list, and the dialogs.
 */
#include "tour-private.h"

/* -- what a row of the timeline opens ------------------------------------- */

static void
close_popovers (GtkWidget *widget,
                gpointer   unused)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      gtk_popover_popdown (GTK_POPOVER (child));
}

void
tour_look_at_row (Tour *self)
{
  GtkWidget *page;
  guint n = 0;
  RgaItem *const *items = rga_plan_items (tour_get_plan (self), RGA_LIST_ACTIVITIES, &n);

  rga_plan_view_show_page (tour_get_frame (self), "timeline");
  page = GTK_WIDGET (rga_plan_view_get_page (tour_get_frame (self)));
  if (n == 0)
    return;

  rga_page_select (RGA_PAGE (page), &items[0]->id);
  tour_look (self, "timeline-selected");
  gtk_widget_activate_action (page, "timeline.menu", NULL);
  tour_look (self, "timeline-row-menu");
  tour_each_widget (page, close_popovers, NULL);
  tour_settle ();
  gtk_widget_activate_action (page, "timeline.edit-period", NULL);
  tour_look (self, "timeline-period-entry");
  rga_plan_view_show_page (tour_get_frame (self), "decisions");
  tour_settle ();
}

/* -- details -------------------------------------------------------------- */

static void
look_at_details (Tour    *self,
                 RgaList  list)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (tour_get_plan (self), list);
  g_autofree char *name = g_strconcat ("details-", rga_list_info (list)->name, NULL);

  if (items->len == 0)
    return;

  rga_plan_view_show_item (tour_get_frame (self), &((RgaItem *) items->pdata[0])->id);
  adw_flap_set_reveal_flap (tour_get_frame (self)->flap, TRUE);
  tour_look (self, name);
  if (self->parts & TOUR_MENUS)
    tour_look_at_menus (self, adw_flap_get_flap (tour_get_frame (self)->flap), name);
}

void
tour_look_at_all_details (Tour *self)
{
  gboolean was_open = adw_flap_get_reveal_flap (tour_get_frame (self)->flap);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    look_at_details (self, list);
  adw_flap_set_reveal_flap (tour_get_frame (self)->flap, was_open);
}

/* -- dialogs -------------------------------------------------------------- */

static GtkWindow *
find_dialog (Tour *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (self->window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (Tour          *self,
            gconstpointer  unused)
{
  return find_dialog (self) != NULL;
}

static void
look_at_dialog (Tour       *self,
                const char *action,
                const char *name)
{
  GtkWindow *dialog;

  tour_run (self, action, NULL);
  if (!tour_wait_until (self, has_dialog, NULL))
    {
      tour_fail (self, name);
      return;
    }
  dialog = find_dialog (self);
  tour_look_at (self, dialog, name);
  gtk_window_close (dialog);
  tour_settle ();
}

void
tour_look_at_dialogs (Tour *self)
{
  look_at_dialog (self, "win.export", "dialog-export");
  look_at_dialog (self, "win.preferences", "dialog-preferences");
  look_at_dialog (self, "win.shortcuts", "dialog-shortcuts");
  look_at_dialog (self, "app.about", "dialog-about");
}
