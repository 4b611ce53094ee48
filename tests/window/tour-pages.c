/* tour-pages.c
 *
 * Every page of an agenda with its tabs, modes, menus and search.
 */
#include "tour-private.h"

#include <string.h>

/* A search field waits until somebody stops typing, µs. */
#define TYPING (250 * 1000)

/* -- menus ---------------------------------------------------------------- */

/* The widget whose template it is in. */
static const char *
name_owner (GtkWidget *widget)
{
  while (widget != NULL && !g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Rga"))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "";
}

static const char *
name_widget (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  const char *icon = GTK_IS_MENU_BUTTON (widget) ? gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) : NULL;

  return id != NULL && strncmp (id, "___", 3) != 0 ? id : icon != NULL ? icon : "menu";
}

static gboolean
is_popped_up (GtkWidget *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static void
look_at_menu (Tour       *self,
              GtkWidget  *button,
              const char *page)
{
  char *menu = g_strconcat (name_owner (button), "-", name_widget (button), NULL);
  g_autofree char *name = g_strconcat (page, "-menu-", name_widget (button), NULL);

  if (!g_hash_table_add (self->menus, menu))
    return;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  tour_settle ();
  if (is_popped_up (button))
    tour_look (self, name);
  else
    tour_fail (self, name);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  tour_settle ();
}

void
tour_look_at_menus (Tour       *self,
                    GtkWidget  *root,
                    const char *page)
{
  g_autoptr(GPtrArray) buttons = NULL;

  if ((self->parts & TOUR_MENUS) == 0)
    return;

  buttons = tour_find_all (root, GTK_TYPE_MENU_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_is_sensitive (buttons->pdata[i]) && gtk_widget_get_mapped (buttons->pdata[i]))
      look_at_menu (self, buttons->pdata[i], page);
}

/* -- one page ------------------------------------------------------------- */

static void
look_at_page (Tour       *self,
              GtkWidget  *page,
              const char *name)
{
  tour_look (self, name);
  tour_look_at_menus (self, page, name);
}

/* Calendar or list: toggles that a page remembers. */
static void
look_at_modes (Tour       *self,
               GtkWidget  *page,
               const char *name)
{
  g_autoptr(GPtrArray) toggles = tour_find_all (page, GTK_TYPE_TOGGLE_BUTTON);
  g_autoptr(GPtrArray) modes = g_ptr_array_new ();

  for (guint i = 0; i < toggles->len; i++)
    if (g_str_has_prefix (gtk_widget_get_name (toggles->pdata[i]), "kept-"))
      g_ptr_array_add (modes, toggles->pdata[i]);
  for (guint i = modes->len; i > 0; i--)
    {
      g_autofree char *mode = g_strconcat (name, "-", gtk_widget_get_name (modes->pdata[i - 1]) + strlen ("kept-"), NULL);

      gtk_toggle_button_set_active (modes->pdata[i - 1], TRUE);
      tour_look (self, mode);
    }
}

static gboolean
has_selected (Tour *self)
{
  return rga_page_get_selected (rga_plan_view_get_page (tour_get_frame (self))) != NULL;
}

/* The first of a list; a heading may stand before it. */
static void
select_first (Tour        *self,
              GtkListView *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);

  if (!GTK_IS_SINGLE_SELECTION (model))
    return;

  for (guint row = 0; row < MIN (2, g_list_model_get_n_items (G_LIST_MODEL (model))) && !has_selected (self); row++)
    {
      gtk_selection_model_select_item (model, row, TRUE);
      tour_settle ();
    }
}

static void
look_at_selected (Tour       *self,
                  GtkWidget  *page,
                  const char *name)
{
  g_autoptr(GPtrArray) lists = NULL;
  g_autofree char *selected = g_strconcat (name, "-selected", NULL);

  if (has_selected (self))   /* it was seen with the page */
    return;

  lists = tour_find_all (page, GTK_TYPE_LIST_VIEW);
  for (guint i = 0; i < lists->len && !has_selected (self); i++)
    select_first (self, lists->pdata[i]);
  if (has_selected (self))
    tour_look (self, selected);
}

static AdwViewStack *
find_tabs (GtkWidget *page)
{
  g_autoptr(GPtrArray) stacks = tour_find_all (page, ADW_TYPE_VIEW_STACK);

  return stacks->len > 0 ? stacks->pdata[0] : NULL;
}

static void
look_at_tab (Tour         *self,
             AdwViewStack *tabs,
             const char   *tab,
             const char   *name)
{
  g_autofree char *full = g_strconcat (name, "-", tab, NULL);
  GtkWidget *shown;

  adw_view_stack_set_visible_child_name (tabs, tab);
  tour_settle ();
  shown = adw_view_stack_get_visible_child (tabs);
  look_at_page (self, shown, full);
  look_at_modes (self, shown, full);
  look_at_selected (self, shown, full);
}

static void
look_at_tabs (Tour         *self,
              AdwViewStack *tabs,
              const char   *name)
{
  GListModel *pages = G_LIST_MODEL (adw_view_stack_get_pages (tabs));

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr(AdwViewStackPage) page = g_list_model_get_item (pages, i);

      if (adw_view_stack_page_get_visible (page))
        look_at_tab (self, tabs, adw_view_stack_page_get_name (page), name);
    }
  adw_view_stack_set_visible_child_name (tabs, adw_view_stack_page_get_name (g_list_model_get_item (pages, 0)));
}

/* The project with the most in it: the longest charter. */
static RgaItem *
find_fullest (Tour    *self,
              RgaList  list)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (tour_get_plan (self), list);
  RgaItem *fullest = NULL;
  guint most = 0;

  for (guint i = 0; i < items->len; i++)
    {
      guint n = 0;

      rga_plan_references (tour_get_plan (self), &((RgaItem *) items->pdata[i])->id, RGA_LIST_SECTIONS, &n);
      if (fullest == NULL || n > most)
        {
          fullest = items->pdata[i];
          most = n;
        }
    }

  return fullest;
}

static void
go_to_item (Tour          *self,
            const RgaItem *item)
{
  RgaPlace place = rga_place_of (tour_get_plan (self), &item->id);

  place.scope = item->id;
  place.item = RGA_ID_NONE;
  rga_plan_view_go_to_listed (tour_get_frame (self), &place);
  tour_settle ();
}

static void
go_to_page (Tour       *self,
            const char *name)
{
  gboolean is_project = g_str_equal (name, "project");
  RgaItem *about = NULL;

  if (is_project || g_str_equal (name, "agenda"))
    about = find_fullest (self, is_project ? RGA_LIST_PROJECTS : RGA_LIST_PROGRAMMES);
  if (about != NULL)
    go_to_item (self, about);
  else if (!is_project)   /* there is none */
    tour_run (self, "win.visit", name);
}

static gboolean
is_shown (Tour          *self,
          gconstpointer  name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (tour_get_frame (self)->pages), name) == 0;
}

static void
look_at_search (Tour       *self,
                const char *name)
{
  g_autofree char *full = g_strconcat (name, "-search", NULL);
  RgaPlanView *frame = tour_get_frame (self);

  if (!rga_page_can_search (rga_plan_view_get_page (frame)))
    return;

  tour_run (self, "win.search", NULL);
  if (gtk_search_bar_get_search_mode (frame->search_bar))
    {
      gtk_editable_set_text (GTK_EDITABLE (frame->search_entry), "de");
      tour_settle_for (TYPING);
      tour_look (self, full);
      gtk_search_bar_set_search_mode (frame->search_bar, FALSE);
    }
  tour_settle ();
}

static void
visit (Tour       *self,
       const char *name)
{
  GtkWidget *page;
  AdwViewStack *tabs;

  go_to_page (self, name);
  if (!is_shown (self, name))
    {
      if (!g_str_equal (name, "project") || find_fullest (self, RGA_LIST_PROJECTS) != NULL)
        tour_fail (self, name);
      return;
    }

  tour_resize (self, self->width, self->height);
  page = GTK_WIDGET (rga_plan_view_get_page (tour_get_frame (self)));
  tabs = find_tabs (page);
  if (tabs != NULL)
    look_at_tabs (self, tabs, name);
  else
    {
      look_at_page (self, page, name);
      look_at_modes (self, page, name);
      look_at_selected (self, page, name);
    }
  look_at_search (self, name);
}

void
tour_visit_pages (Tour *self)
{
  GListModel *pages = G_LIST_MODEL (adw_view_stack_get_pages (tour_get_frame (self)->pages));

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr(AdwViewStackPage) page = g_list_model_get_item (pages, i);

      visit (self, adw_view_stack_page_get_name (page));
    }
}
