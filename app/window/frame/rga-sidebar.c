/* rga-sidebar.c */
#include "rga-sidebar.h"

#include "rga-list-focus.h"
#include "rga-list-headings.h"
#include "rga-sidebar-row.h"

struct _RgaSidebar
{
  AdwBin parent_instance;

  GtkListView        *list;
  RgaSidebarList     *entries;
  GtkSingleSelection *selection;
  gboolean            is_selecting;   /* by the program, not by a person */
};

G_DEFINE_FINAL_TYPE (RgaSidebar, rga_sidebar, ADW_TYPE_BIN)

enum { PICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
pick (RgaSidebar *self,
      guint       place)
{
  g_autoptr(RgaSidebarEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), place);

  if (entry != NULL)
    g_signal_emit (self, signals[PICKED], 0, entry);
}

/* Enter on a row. Arrows and a click move the selection, and that shows the row's
 * page at once; a list that activates by one click would do so under a mere pointer. */
static void
list_activate_cb (RgaSidebar *self,
                  guint       place)
{
  pick (self, place);
}

static void
selected_cb (RgaSidebar *self)
{
  if (!self->is_selecting)
    pick (self, gtk_single_selection_get_selected (self->selection));
}

/* A click on the row that is selected already leads to its page too. */
static void
released_cb (RgaSidebar *self,
             int         n_press,
             double      x,
             double      y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = under == NULL ? NULL : gtk_widget_get_ancestor (under, RGA_TYPE_SIDEBAR_ROW);
  g_autoptr(RgaSidebarEntry) entry = NULL;

  if (row == NULL)
    return;

  g_object_get (row, "entry", &entry, NULL);
  if (entry != NULL && entry == gtk_single_selection_get_selected_item (self->selection))
    g_signal_emit (self, signals[PICKED], 0, entry);
}

/* rows */

static void
row_setup_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              RgaSidebar         *self)
{
  gtk_list_item_set_child (item, rga_sidebar_row_new ());
}

static void
row_bind_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             RgaSidebar         *self)
{
  RgaSidebarEntry *entry = gtk_list_item_get_item (item);
  gboolean selectable = FALSE;

  g_object_get (entry, "selectable", &selectable, NULL);
  gtk_list_item_set_selectable (item, selectable);
  gtk_list_item_set_activatable (item, selectable);
  rga_sidebar_row_set_entry (RGA_SIDEBAR_ROW (gtk_list_item_get_child (item)), entry);
}

static void
row_unbind_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               RgaSidebar         *self)
{
  rga_sidebar_row_set_entry (RGA_SIDEBAR_ROW (gtk_list_item_get_child (item)), NULL);
}

/* The cursor stands on the place that is shown. */
static gboolean
rga_sidebar_grab_focus (GtkWidget *widget)
{
  return rga_list_focus_selected (RGA_SIDEBAR (widget)->list);
}

static void
rga_sidebar_dispose (GObject *object)
{
  RgaSidebar *self = RGA_SIDEBAR (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (rga_sidebar_parent_class)->dispose (object);
}

static void
rga_sidebar_class_init (RgaSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_sidebar_dispose;
  widget_class->grab_focus = rga_sidebar_grab_focus;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, RGA_TYPE_SIDEBAR_ENTRY);

  g_type_ensure (RGA_TYPE_SIDEBAR_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
}

/* It leads nowhere. */
static gboolean
is_heading (gpointer entry)
{
  return rga_sidebar_entry_get_page (entry) == NULL && rga_id_is_none (rga_sidebar_entry_get_id (entry));
}

static void
rga_sidebar_init (RgaSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->entries = rga_sidebar_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->entries)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  rga_list_headings_pass (self->list, is_heading);
}

void
rga_sidebar_set_plan (RgaSidebar *self,
                      RgaPlan    *plan)
{
  g_return_if_fail (RGA_IS_SIDEBAR (self));

  self->is_selecting = TRUE;
  rga_sidebar_list_set_plan (self->entries, plan);
  self->is_selecting = FALSE;
}

void
rga_sidebar_set_count (RgaSidebar *self,
                       const char *page,
                       guint       count)
{
  g_return_if_fail (RGA_IS_SIDEBAR (self));

  rga_sidebar_list_set_count (self->entries, page, count);
}

void
rga_sidebar_select (RgaSidebar     *self,
                    const RgaPlace *place)
{
  g_return_if_fail (RGA_IS_SIDEBAR (self));

  self->is_selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, rga_sidebar_list_find (self->entries, place->page, &place->scope));
  self->is_selecting = FALSE;
}

void
rga_sidebar_step_project (RgaSidebar *self,
                       int         step)
{
  guint n, at;

  g_return_if_fail (RGA_IS_SIDEBAR (self) && (step == 1 || step == -1));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  at = gtk_single_selection_get_selected (self->selection);
  if (at == GTK_INVALID_LIST_POSITION)
    at = step > 0 ? 0 : n;
  for (at += (guint) step; at < n; at += (guint) step)
    if (rga_sidebar_list_is_project (self->entries, at))
      {
        gtk_single_selection_set_selected (self->selection, at);
        return;
      }
}
