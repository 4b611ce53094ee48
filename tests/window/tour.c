#include "tour.h"

#include "rga-application.h"
#include "rga-plan-view-private.h"
#include "rga-preferences.h"
#include "rga-timeline-page.h"
#include "rga-window-private.h"
#include "scratch.h"

#include <string.h>

/* Some frames in which nothing happens, µs. */
#define QUIET (60 * 1000)
/* A search field waits until somebody stops typing, µs. */
#define TYPING (250 * 1000)
/* What does not come in this time will not, µs. */
#define PATIENCE (40 * G_USEC_PER_SEC)

struct _Tour
{
  RgaApplication *application;
  RgaWindow      *window;
  char           *folder;
  int             width, height;
  const char     *prefix;    /* of the names that are looked at */
  TourParts       parts;
  TourLook        look;
  gpointer        data;
  gboolean        has_failed;
  GHashTable     *menus;     /* looked at already: a row stands for the others */
};

/* -- standing still ------------------------------------------------------- */

static void
settle_for (gint64 quiet)
{
  gint64 start = g_get_monotonic_time (), latest = start;

  while (g_get_monotonic_time () - latest < quiet && g_get_monotonic_time () - start < PATIENCE)
    if (g_main_context_iteration (NULL, FALSE))
      latest = g_get_monotonic_time ();
    else
      g_usleep (2000);
}

void
tour_settle (void)
{
  settle_for (QUIET);
}

typedef gboolean (*TourAsk) (Tour *self, gconstpointer data);

static gboolean
wait_until (Tour          *self,
            TourAsk        ask,
            gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();

  do
    {
      tour_settle ();
      if (ask (self, data))
        return TRUE;
    }
  while (g_get_monotonic_time () - start < PATIENCE);

  return FALSE;
}

static void
fail (Tour       *self,
      const char *what)
{
  g_printerr ("could not reach %s%s\n", self->prefix, what);
  self->has_failed = TRUE;
}

static void
look_at (Tour       *self,
         GtkWindow  *window,
         const char *name)
{
  g_autofree char *full = g_strconcat (self->prefix, name, NULL);

  tour_settle ();
  self->look (self, window, full, self->data);
}

static void
look (Tour       *self,
      const char *name)
{
  look_at (self, GTK_WINDOW (self->window), name);
}

/* -- the window ----------------------------------------------------------- */

GtkWindow *
tour_get_window (Tour *self)
{
  return GTK_WINDOW (self->window);
}

static gboolean
is_as_wide_as_can_be (Tour          *self,
                      gconstpointer  unused)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  int least = 0;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (gtk_widget_get_allocated_width (window) == MAX (self->width, least))
    return TRUE;

  gtk_window_set_default_size (GTK_WINDOW (self->window), self->width, self->height);

  return FALSE;
}

/* A page gives way when it has become smaller, and then it can become smaller still. */
gboolean
tour_resize (Tour *self,
             int   width,
             int   height)
{
  self->width = width;
  self->height = height;

  return wait_until (self, is_as_wide_as_can_be, NULL) && gtk_widget_get_allocated_width (GTK_WIDGET (self->window)) == width;
}

static void
run (Tour       *self,
     const char *action,
     const char *target)
{
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action,
                                           target != NULL ? g_variant_new_string (target) : NULL))
    fail (self, action);
  tour_settle ();
}

static RgaPlanView *
get_frame (Tour *self)
{
  return rga_window_get_plan_view (self->window);
}

static RgaPlan *
get_plan (Tour *self)
{
  return rga_document_get_plan (rga_window_get_document (self->window));
}

static gboolean
is_open (Tour          *self,
         gconstpointer  unused)
{
  return rga_window_get_document (self->window) != NULL;
}

/* -- widgets -------------------------------------------------------------- */

void
tour_each_widget (GtkWidget *root,
                  TourVisit  visit,
                  gpointer   data)
{
  GtkWidget *next;

  if (!gtk_widget_get_mapped (root))
    return;

  visit (root, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!GTK_IS_NATIVE (child))
        tour_each_widget (child, visit, data);
    }
}

typedef struct
{
  GType      type;
  GPtrArray *found;
} OfType;

static void
gather (GtkWidget *widget,
        gpointer   data)
{
  OfType *of = data;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, of->type))
    g_ptr_array_add (of->found, g_object_ref (widget));
}

static GPtrArray *
find_all (GtkWidget *root,
          GType      type)
{
  OfType of = { type, g_ptr_array_new_with_free_func (g_object_unref) };

  tour_each_widget (root, gather, &of);

  return of.found;
}

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

/* -- menus ---------------------------------------------------------------- */

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
    look (self, name);
  else
    fail (self, name);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  tour_settle ();
}

static void
look_at_menus (Tour       *self,
               GtkWidget  *root,
               const char *page)
{
  g_autoptr(GPtrArray) buttons = NULL;

  if ((self->parts & TOUR_MENUS) == 0)
    return;

  buttons = find_all (root, GTK_TYPE_MENU_BUTTON);
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
  look (self, name);
  look_at_menus (self, page, name);
}

/* Calendar or list: toggles that a page remembers. */
static void
look_at_modes (Tour       *self,
               GtkWidget  *page,
               const char *name)
{
  g_autoptr(GPtrArray) toggles = find_all (page, GTK_TYPE_TOGGLE_BUTTON);
  g_autoptr(GPtrArray) modes = g_ptr_array_new ();

  for (guint i = 0; i < toggles->len; i++)
    if (g_str_has_prefix (gtk_widget_get_name (toggles->pdata[i]), "kept-"))
      g_ptr_array_add (modes, toggles->pdata[i]);
  for (guint i = modes->len; i > 0; i--)
    {
      g_autofree char *mode = g_strconcat (name, "-", gtk_widget_get_name (modes->pdata[i - 1]) + strlen ("kept-"), NULL);

      gtk_toggle_button_set_active (modes->pdata[i - 1], TRUE);
      look (self, mode);
    }
}

static gboolean
has_selected (Tour *self)
{
  return rga_page_get_selected (rga_plan_view_get_page (get_frame (self))) != NULL;
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

  lists = find_all (page, GTK_TYPE_LIST_VIEW);
  for (guint i = 0; i < lists->len && !has_selected (self); i++)
    select_first (self, lists->pdata[i]);
  if (has_selected (self))
    look (self, selected);
}

static AdwViewStack *
find_tabs (GtkWidget *page)
{
  g_autoptr(GPtrArray) stacks = find_all (page, ADW_TYPE_VIEW_STACK);

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
  g_autoptr(GPtrArray) items = rga_plan_sorted (get_plan (self), list);
  RgaItem *fullest = NULL;
  guint most = 0;

  for (guint i = 0; i < items->len; i++)
    {
      guint n = 0;

      rga_plan_references (get_plan (self), &((RgaItem *) items->pdata[i])->id, RGA_LIST_SECTIONS, &n);
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
  RgaPlace place = rga_place_of (get_plan (self), &item->id);

  place.scope = item->id;
  place.item = RGA_ID_NONE;
  rga_plan_view_go_to_listed (get_frame (self), &place);
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
    run (self, "win.visit", name);
}

static gboolean
is_shown (Tour          *self,
          gconstpointer  name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (get_frame (self)->pages), name) == 0;
}

static void
look_at_search (Tour       *self,
                const char *name)
{
  g_autofree char *full = g_strconcat (name, "-search", NULL);
  RgaPlanView *frame = get_frame (self);

  if (!rga_page_can_search (rga_plan_view_get_page (frame)))
    return;

  run (self, "win.search", NULL);
  if (gtk_search_bar_get_search_mode (frame->search_bar))
    {
      gtk_editable_set_text (GTK_EDITABLE (frame->search_entry), "de");
      settle_for (TYPING);
      look (self, full);
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
        fail (self, name);
      return;
    }

  tour_resize (self, self->width, self->height);
  page = GTK_WIDGET (rga_plan_view_get_page (get_frame (self)));
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

static void
visit_pages (Tour *self)
{
  GListModel *pages = G_LIST_MODEL (adw_view_stack_get_pages (get_frame (self)->pages));

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr(AdwViewStackPage) page = g_list_model_get_item (pages, i);

      visit (self, adw_view_stack_page_get_name (page));
    }
}

/* -- what a row of the timeline opens ------------------------------------- */

static void
close_popovers (GtkWidget *widget,
                gpointer   unused)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      gtk_popover_popdown (GTK_POPOVER (child));
}

static void
look_at_row (Tour *self)
{
  GtkWidget *page;
  guint n = 0;
  RgaItem *const *items = rga_plan_items (get_plan (self), RGA_LIST_ACTIVITIES, &n);

  rga_plan_view_show_page (get_frame (self), "timeline");
  page = GTK_WIDGET (rga_plan_view_get_page (get_frame (self)));
  if (n == 0)
    return;

  rga_page_select (RGA_PAGE (page), &items[0]->id);
  look (self, "timeline-selected");
  gtk_widget_activate_action (page, "timeline.menu", NULL);
  look (self, "timeline-row-menu");
  tour_each_widget (page, close_popovers, NULL);
  tour_settle ();
  gtk_widget_activate_action (page, "timeline.edit-period", NULL);
  look (self, "timeline-period-entry");
  rga_plan_view_show_page (get_frame (self), "decisions");
  tour_settle ();
}

/* -- details -------------------------------------------------------------- */

static void
look_at_details (Tour    *self,
                 RgaList  list)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (get_plan (self), list);
  g_autofree char *name = g_strconcat ("details-", rga_list_info (list)->name, NULL);

  if (items->len == 0)
    return;

  rga_plan_view_show_item (get_frame (self), &((RgaItem *) items->pdata[0])->id);
  adw_flap_set_reveal_flap (get_frame (self)->flap, TRUE);
  look (self, name);
  if (self->parts & TOUR_MENUS)
    look_at_menus (self, adw_flap_get_flap (get_frame (self)->flap), name);
}

static void
look_at_all_details (Tour *self)
{
  gboolean was_open = adw_flap_get_reveal_flap (get_frame (self)->flap);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    look_at_details (self, list);
  adw_flap_set_reveal_flap (get_frame (self)->flap, was_open);
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

  run (self, action, NULL);
  if (!wait_until (self, has_dialog, NULL))
    {
      fail (self, name);
      return;
    }
  dialog = find_dialog (self);
  look_at (self, dialog, name);
  gtk_window_close (dialog);
  tour_settle ();
}

static void
look_at_dialogs (Tour *self)
{
  look_at_dialog (self, "win.export", "dialog-export");
  look_at_dialog (self, "win.preferences", "dialog-preferences");
  look_at_dialog (self, "win.shortcuts", "dialog-shortcuts");
  look_at_dialog (self, "app.about", "dialog-about");
}

/* -- the frame ------------------------------------------------------------ */

/* In a narrow window, a screen of its own. */
static void
look_at_frame (Tour *self)
{
  RgaPlanView *frame = get_frame (self);

  rga_plan_view_show_page (frame, "timeline");
  tour_resize (self, self->width, self->height);
  adw_leaflet_navigate (frame->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  look (self, "frame");
  look_at_menus (self, frame->sidebar_box, "frame");
  adw_leaflet_navigate (frame->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  look_at_menus (self, GTK_WIDGET (frame->header), "header");
}

/* -- outside -------------------------------------------------------------- */

static gboolean
has_failed_to_open (Tour          *self,
                    gconstpointer  stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name ((GtkStack *) stack), "failed") == 0;
}

static void
look_at_failed (Tour *self)
{
  g_autofree char *path = g_build_filename (self->folder, "notes.db", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GPtrArray) stacks = find_all (GTK_WIDGET (self->window), GTK_TYPE_STACK);

  g_file_set_contents (path, "These are notes, not an agenda.", -1, NULL);
  rga_window_open_file (self->window, file);
  if (wait_until (self, has_failed_to_open, stacks->pdata[0]))
    look (self, "failed");
  else
    fail (self, "failed");
  rga_window_show_page (self->window, "start");
}

static void
look_outside (Tour *self)
{
  rga_window_show_page (self->window, "start");
  tour_resize (self, self->width, self->height);
  look (self, "start");
  run (self, "win.new", NULL);
  look (self, "new");
  rga_window_show_page (self->window, "start");
  look_at_failed (self);
  tour_settle ();
}

/* -- the walk ------------------------------------------------------------- */

static void
open_empty (Tour *self)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_new (NULL, rga_application_get_folder (self->application), "tour", &error);

  g_assert_no_error (error);
  rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda 2027", &error);
  g_assert_no_error (error);
  rga_window_take_document (self->window, document);
  tour_settle ();
}

static void
close_document (Tour *self)
{
  g_autoptr(GError) error = NULL;

  rga_window_drop_document (self->window, &error);
  g_assert_no_error (error);
  rga_window_show_page (self->window, "start");
  tour_settle ();
}

static void
walk_through_example (Tour       *self,
                      const char *example)
{
  rga_window_open_example (self->window, example);
  if (!wait_until (self, is_open, NULL))
    {
      fail (self, example);
      return;
    }
  look (self, "welcome");
  rga_window_understood (self->window);
  tour_resize (self, self->width, self->height);

  look_at_frame (self);
  visit_pages (self);
  look_at_row (self);
  if (self->parts & TOUR_DIALOGS)
    look_at_dialogs (self);
  if (self->parts & TOUR_DETAILS)
    look_at_all_details (self);
  close_document (self);
}

gboolean
tour_walk (Tour       *self,
           const char *example,
           TourParts   parts,
           TourLook    look_func,
           gpointer    data)
{
  self->parts = parts;
  self->look = look_func;
  self->data = data;
  self->prefix = "";
  self->has_failed = FALSE;

  if (parts & TOUR_OUTSIDE)
    look_outside (self);
  if (parts & TOUR_PAGES)
    walk_through_example (self, example);
  if (parts & TOUR_EMPTY)
    {
      self->prefix = "empty-";
      self->parts = TOUR_PAGES;
      open_empty (self);
      visit_pages (self);
      close_document (self);
    }

  return !self->has_failed;
}

Tour *
tour_new (int width,
          int height)
{
  Tour *self = g_new0 (Tour, 1);
  g_autoptr(GError) error = NULL;

  self->folder = scratch_new ();
  self->menus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->width = width;
  self->height = height;
  self->application = rga_application_new ();
  g_application_set_flags (G_APPLICATION (self->application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);

  self->window = rga_window_new (self->application);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  tour_settle ();

  return self;
}

void
tour_free (Tour *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  tour_settle ();
  g_object_unref (self->application);
  scratch_free (self->folder);
  g_hash_table_unref (self->menus);
  g_free (self);
}
