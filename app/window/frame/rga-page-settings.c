/* rga-page-settings.c */
#include "rga-page-settings.h"

#include <adwaita.h>

#define PREFIX "kept-"

/* Where in the key file a widget has its setting. */
typedef struct
{
  GKeyFile   *keys;
  const char *group;
  const char *key;
} Slot;

/* what is set with one kind of widget */

typedef struct
{
  GType (*get_type) (void);
  void  (*keep)     (GtkWidget  *widget,
                     const Slot *slot);
  void  (*take)     (GtkWidget  *widget,
                     const Slot *slot);
} Kind;

static void
keep_tab (GtkWidget  *widget,
          const Slot *slot)
{
  const char *tab = adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (widget));

  if (tab != NULL)
    g_key_file_set_string (slot->keys, slot->group, slot->key, tab);
}

static void
take_tab (GtkWidget  *widget,
          const Slot *slot)
{
  g_autofree char *tab = g_key_file_get_string (slot->keys, slot->group, slot->key, NULL);

  if (tab != NULL && adw_view_stack_get_child_by_name (ADW_VIEW_STACK (widget), tab) != NULL)
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (widget), tab);
}

/* A choice is kept as its word: its place changes when choices come and go. */
static char *
dup_word (GtkDropDown *choice,
          guint        place)
{
  g_autoptr(GObject) item = g_list_model_get_item (gtk_drop_down_get_model (choice), place);

  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item))) : NULL;
}

static void
keep_choice (GtkWidget  *widget,
             const Slot *slot)
{
  g_autofree char *word = dup_word (GTK_DROP_DOWN (widget), gtk_drop_down_get_selected (GTK_DROP_DOWN (widget)));

  if (word != NULL)
    g_key_file_set_string (slot->keys, slot->group, slot->key, word);
}

static void
take_choice (GtkWidget  *widget,
             const Slot *slot)
{
  GtkDropDown *choice = GTK_DROP_DOWN (widget);
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (choice));
  g_autofree char *kept = g_key_file_get_string (slot->keys, slot->group, slot->key, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = dup_word (choice, i);

      if (g_strcmp0 (word, kept) == 0)
        gtk_drop_down_set_selected (choice, i);
    }
}

static void
keep_switch (GtkWidget  *widget,
             const Slot *slot)
{
  gboolean active = FALSE;

  g_object_get (widget, "active", &active, NULL);
  g_key_file_set_boolean (slot->keys, slot->group, slot->key, active);
}

/* Of buttons in a group the one that is in takes the others out. */
static void
take_switch (GtkWidget  *widget,
             const Slot *slot)
{
  gboolean active = g_key_file_get_boolean (slot->keys, slot->group, slot->key, NULL);

  if (active || !GTK_IS_TOGGLE_BUTTON (widget))
    g_object_set (widget, "active", active, NULL);
}

static void
keep_words (GtkWidget  *widget,
            const Slot *slot)
{
  g_key_file_set_string (slot->keys, slot->group, slot->key, gtk_editable_get_text (GTK_EDITABLE (widget)));
}

static void
take_words (GtkWidget  *widget,
            const Slot *slot)
{
  g_autofree char *words = g_key_file_get_string (slot->keys, slot->group, slot->key, NULL);

  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (widget), words);
}

/* how far it is scrolled */

typedef struct
{
  GtkAdjustment *adjustment;
  double         value;       /* px */
} Scroll;

static gboolean
scroll (gpointer data)
{
  const Scroll *wanted = data;

  gtk_adjustment_set_value (wanted->adjustment, wanted->value);

  return G_SOURCE_REMOVE;
}

static void
free_scroll (gpointer data)
{
  g_object_unref (((Scroll *) data)->adjustment);
  g_free (data);
}

static void
free_value (gpointer  value,
            GClosure *closure)
{
  g_free (value);
}

/* There is something to scroll. Sizes are being given just now; it waits until that
 * is done, and is done once. */
static void
content_cb (GtkAdjustment *adjustment,
            double        *value)
{
  Scroll *wanted = NULL;

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return;

  wanted = g_new (Scroll, 1);
  *wanted = (Scroll) { g_object_ref (adjustment), *value };
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll, wanted, free_scroll);
  g_signal_handlers_disconnect_by_func (adjustment, content_cb, value);
}

static void
scroll_when_filled (GtkAdjustment *adjustment,
                    double         value)
{
  if (value > 0)
    g_signal_connect_data (adjustment, "changed", G_CALLBACK (content_cb),
                           g_memdup2 (&value, sizeof value), free_value, 0);
}

static void
keep_scroll (GtkWidget  *widget,
             const Slot *slot)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (widget);
  double at[] = {
    gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (scroller)),
    gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)),
  };

  g_key_file_set_double_list (slot->keys, slot->group, slot->key, at, G_N_ELEMENTS (at));
}

static void
take_scroll (GtkWidget  *widget,
             const Slot *slot)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (widget);
  gsize n = 0;
  g_autofree double *at = g_key_file_get_double_list (slot->keys, slot->group, slot->key, &n, NULL);

  if (n != 2)
    return;

  scroll_when_filled (gtk_scrolled_window_get_hadjustment (scroller), at[0]);
  scroll_when_filled (gtk_scrolled_window_get_vadjustment (scroller), at[1]);
}

/* A page of groups has its scroller inside. */
static void
keep_groups (GtkWidget  *widget,
             const Slot *slot)
{
  keep_scroll (gtk_widget_get_first_child (widget), slot);
}

static void
take_groups (GtkWidget  *widget,
             const Slot *slot)
{
  take_scroll (gtk_widget_get_first_child (widget), slot);
}

static const Kind kinds[] = {
  { adw_view_stack_get_type, keep_tab, take_tab },
  { gtk_drop_down_get_type, keep_choice, take_choice },
  { gtk_toggle_button_get_type, keep_switch, take_switch },
  { gtk_check_button_get_type, keep_switch, take_switch },
  { gtk_switch_get_type, keep_switch, take_switch },
  { gtk_scrolled_window_get_type, keep_scroll, take_scroll },
  { adw_preferences_page_get_type, keep_groups, take_groups },
  { gtk_editable_get_type, keep_words, take_words },
};

/* all of a page */

static const Kind *
kind_of (GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), kinds[i].get_type ()))
      return &kinds[i];

  return NULL;
}

/* Some widgets have a name of their own kind. */
static char *
dup_name (GtkWidget *widget)
{
  char *name = NULL;

  g_object_get (widget, "name", &name, NULL);

  return name;
}

/* `slot->key` is where the widgets around it stand. Rows of lists are the plan's. */
static void
visit (GtkWidget  *widget,
       const Slot *slot,
       gboolean    keep)
{
  g_autofree char *name = dup_name (widget);
  gboolean is_named = name != NULL && g_str_has_prefix (name, PREFIX);
  g_autofree char *key = is_named ? g_strconcat (slot->key, "/", name + strlen (PREFIX), NULL) : g_strdup (slot->key);
  const Slot inside = { slot->keys, slot->group, key };
  const Kind *kind = is_named ? kind_of (widget) : NULL;

  if (kind != NULL && keep)
    kind->keep (widget, &inside);
  else if (kind != NULL && g_key_file_has_key (slot->keys, slot->group, key, NULL))
    kind->take (widget, &inside);
  if (GTK_IS_LIST_BASE (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit (child, &inside, keep);
}

void
rga_page_settings_keep (GtkWidget  *page,
                        GKeyFile   *keys,
                        const char *group)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  visit (page, &(Slot) { keys, group, "set" }, TRUE);
}

void
rga_page_settings_take (GtkWidget  *page,
                        GKeyFile   *keys,
                        const char *group)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  visit (page, &(Slot) { keys, group, "set" }, FALSE);
}
