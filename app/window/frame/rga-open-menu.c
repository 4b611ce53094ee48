/* rga-open-menu.c */
#include "rga-open-menu.h"

#include "rga-recent.h"

#include <glib/gi18n.h>

static void
add_recent (GMenu *menu,
            guint  place)
{
  g_autoptr(RgaRecentFile) recent = g_list_model_get_item (rga_recent_get_list (), place);
  g_autoptr(GMenuItem) item = g_menu_item_new (rga_recent_file_get_title (recent), NULL);
  g_autofree char *uri = g_file_get_uri (rga_recent_file_get_file (recent));

  g_menu_item_set_action_and_target (item, "app.open-file", "s", uri);
  g_menu_append_item (menu, item);
}

static void
recent_changed_cb (GMenu *recent)
{
  g_menu_remove_all (recent);
  for (guint i = 0; i < g_list_model_get_n_items (rga_recent_get_list ()); i++)
    add_recent (recent, i);
}

GMenuModel *
rga_open_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) open = g_menu_new ();
  g_autoptr(GMenu) recent = g_menu_new ();

  g_menu_append (open, _("_Open…"), "win.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, _("Recent"), G_MENU_MODEL (recent));
  g_signal_connect_object (rga_recent_get_list (), "items-changed",
                           G_CALLBACK (recent_changed_cb), recent, G_CONNECT_SWAPPED);
  recent_changed_cb (recent);

  return G_MENU_MODEL (menu);
}
