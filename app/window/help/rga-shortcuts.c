/* rga-shortcuts.c */
#include "rga-shortcuts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rga-views.h"

/* A column of a section, in keys. */
#define MAX_HEIGHT 22

typedef enum { GROUP_GENERAL, GROUP_VIEWS, GROUP_TABLE, GROUP_CHART, N_GROUPS } Group;

typedef struct
{
  const char *action;
  Group       group;
  const char *words;   /* msgid, context “shortcut” */
} Words;

static const char *const group_titles[N_GROUPS] = {
  [GROUP_GENERAL] = NC_("shortcuts", "Everywhere"),
  [GROUP_VIEWS] = NC_("shortcuts", "Views"),
  [GROUP_TABLE] = NC_("shortcuts", "Table and timeline"),
  [GROUP_CHART] = NC_("shortcuts", "Looking closer"),
};

static const Words words[] = {
  { "win.new", GROUP_GENERAL, NC_("shortcut", "New agenda") },
  { "win.open", GROUP_GENERAL, NC_("shortcut", "Open an agenda") },
  { "win.save", GROUP_GENERAL, NC_("shortcut", "Save now") },
  { "win.save-copy", GROUP_GENERAL, NC_("shortcut", "Save a copy") },
  { "win.undo", GROUP_GENERAL, NC_("shortcut", "Undo") },
  { "win.redo", GROUP_GENERAL, NC_("shortcut", "Redo") },
  { "win.search", GROUP_GENERAL, NC_("shortcut", "Search this page") },
  { "win.open-point", GROUP_GENERAL, NC_("shortcut", "Make an open point") },
  { "win.details", GROUP_GENERAL, NC_("shortcut", "Details") },
  { "win.back", GROUP_GENERAL, NC_("shortcut", "Back") },
  { "win.export", GROUP_GENERAL, NC_("shortcut", "Export") },
  { "win.save-table", GROUP_GENERAL, NC_("shortcut", "Save as table") },
  { "win.copy-picture", GROUP_GENERAL, NC_("shortcut", "Copy as picture") },
  { "win.next-area", GROUP_GENERAL, NC_("shortcut", "Next part of the window") },
  { "win.former-area", GROUP_GENERAL, NC_("shortcut", "Former part of the window") },
  { "win.help", GROUP_GENERAL, NC_("shortcut", "Help") },
  { "win.preferences", GROUP_GENERAL, NC_("shortcut", "Preferences") },
  { "win.shortcuts", GROUP_GENERAL, NC_("shortcut", "Keys") },
  { "window.close", GROUP_GENERAL, NC_("shortcut", "Close the window") },
  { "app.quit", GROUP_GENERAL, NC_("shortcut", "Quit") },
  { "win.next-project", GROUP_VIEWS, NC_("shortcut", "Next project") },
  { "win.former-project", GROUP_VIEWS, NC_("shortcut", "Former project") },
  { "timeline.open", GROUP_TABLE, NC_("shortcut", "Details of the row") },
  { "timeline.rename", GROUP_TABLE, NC_("shortcut", "Edit the name") },
  { "timeline.edit-period", GROUP_TABLE, NC_("shortcut", "Edit when") },
  { "timeline.add-below", GROUP_TABLE, NC_("shortcut", "New item below") },
  { "timeline.duplicate", GROUP_TABLE, NC_("shortcut", "Duplicate") },
  { "timeline.delete", GROUP_TABLE, NC_("shortcut", "Remove") },
  { "timeline.paste", GROUP_TABLE, NC_("shortcut", "Paste rows of a table") },
  { "timeline.unfold", GROUP_TABLE, NC_("shortcut", "Fold or unfold") },
  { "timeline.move-up", GROUP_TABLE, NC_("shortcut", "Up in the order") },
  { "timeline.move-down", GROUP_TABLE, NC_("shortcut", "Down in the order") },
  { "timeline.indent", GROUP_TABLE, NC_("shortcut", "Below the row above") },
  { "timeline.outdent", GROUP_TABLE, NC_("shortcut", "One level up") },
  { "timeline.later", GROUP_TABLE, NC_("shortcut", "Later, by its own step") },
  { "timeline.earlier", GROUP_TABLE, NC_("shortcut", "Earlier, by its own step") },
  { "timeline.end-later", GROUP_TABLE, NC_("shortcut", "End later") },
  { "timeline.end-earlier", GROUP_TABLE, NC_("shortcut", "End earlier") },
  { "timeline.finer", GROUP_TABLE, NC_("shortcut", "Finer step") },
  { "timeline.coarser", GROUP_TABLE, NC_("shortcut", "Coarser step") },
  { "timeline.link", GROUP_TABLE, NC_("shortcut", "Link from the selected row") },
  { "timeline.menu", GROUP_TABLE, NC_("shortcut", "Menu of the row") },
  { "timeline.zoom-in", GROUP_CHART, NC_("shortcut", "Zoom in") },
  { "timeline.zoom-out", GROUP_CHART, NC_("shortcut", "Zoom out") },
  { "timeline.zoom-fit", GROUP_CHART, NC_("shortcut", "Show everything") },
};

static const Words *
find_words (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].action, action))
      return &words[i];

  return NULL;
}

static const RgaView *
find_view (const char *page)
{
  guint n = 0;
  const RgaView *views = rga_views (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (views[i].page, page) == 0)
      return &views[i];

  return NULL;
}

const char *
rga_shortcut_words (const RgaShortcut *self)
{
  const Words *found = find_words (self->action);
  const RgaView *view = g_str_equal (self->action, "win.show") ? find_view (self->target) : NULL;

  if (view != NULL)
    return _(view->title);

  return found != NULL ? g_dpgettext2 (NULL, "shortcut", found->words) : NULL;
}

static Group
get_group (const RgaShortcut *self)
{
  const Words *found = find_words (self->action);

  return found != NULL ? found->group : GROUP_VIEWS;
}

/* collecting */

static void
clear_shortcut (gpointer shortcut)
{
  g_free (((RgaShortcut *) shortcut)->target);
  g_free (((RgaShortcut *) shortcut)->keys);
}

static gboolean
is_same (const RgaShortcut *a,
         const char        *action,
         const char        *target)
{
  return g_strcmp0 (a->action, action) == 0 && g_strcmp0 (a->target, target) == 0;
}

/* An action with several keys is one line. */
static void
add_shortcut (GArray     *found,
              const char *action,
              const char *target,
              char       *keys)
{
  RgaShortcut shortcut = { action, g_strdup (target), keys };

  for (guint i = 0; i < found->len; i++)
    if (is_same (&g_array_index (found, RgaShortcut, i), action, target))
      {
        clear_shortcut (&shortcut);
        return;
      }

  g_array_append_val (found, shortcut);
}

static void
collect_shortcut (GArray      *found,
                  GtkShortcut *shortcut)
{
  GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  const char *target = NULL;

  if (!GTK_IS_NAMED_ACTION (action))
    return;
  if (arguments != NULL && g_variant_is_of_type (arguments, G_VARIANT_TYPE_STRING))
    target = g_variant_get_string (arguments, NULL);

  add_shortcut (found, g_intern_string (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))), target,
                gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut)));
}

static void
collect_controller (GArray                *found,
                    GtkShortcutController *controller)
{
  GListModel *shortcuts = G_LIST_MODEL (controller);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      collect_shortcut (found, shortcut);
    }
}

static void
collect_widget (GArray    *found,
                GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        collect_controller (found, GTK_SHORTCUT_CONTROLLER (controller));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_widget (found, child);
}

GArray *
rga_shortcuts_collect (GtkWidget *root)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RgaShortcut));

  g_return_val_if_fail (GTK_IS_WIDGET (root), found);

  g_array_set_clear_func (found, clear_shortcut);
  collect_widget (found, root);

  return found;
}

/* showing: GTK makes these windows from descriptions only */

/* The same key of the number block goes without saying. */
static char *
list_keys (const char *keys)
{
  g_auto(GStrv) all = g_strsplit (keys, "|", -1);
  GString *listed = g_string_new (NULL);

  for (guint i = 0; all[i] != NULL; i++)
    if (strstr (all[i], "KP_") == NULL && strstr (all[i], "ISO_") == NULL)
      g_string_append_printf (listed, "%s%s", listed->len > 0 ? " " : "", all[i]);

  return g_string_free (listed, FALSE);
}

static void
describe_shortcut (GString           *ui,
                   const RgaShortcut *shortcut)
{
  g_autofree char *keys = list_keys (shortcut->keys);
  g_autofree char *text =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                             "<property name='accelerator'>%s</property></object></child>",
                             rga_shortcut_words (shortcut), keys);

  g_string_append (ui, text);
}

static void
describe_group (GString *ui,
                GArray  *found,
                Group    group)
{
  g_autofree char *head =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                             g_dpgettext2 (NULL, "shortcuts", group_titles[group]));

  g_string_append (ui, head);
  for (guint i = 0; i < found->len; i++)
    {
      const RgaShortcut *shortcut = &g_array_index (found, RgaShortcut, i);

      if (rga_shortcut_words (shortcut) != NULL && get_group (shortcut) == group)
        describe_shortcut (ui, shortcut);
    }
  g_string_append (ui, "</object></child>");
}

/* Two sections: pages within one are not to be trusted where nothing moves. */
static void
describe_section (GString    *ui,
                  GArray     *found,
                  const char *name,
                  Group       first,
                  Group       second)
{
  g_autofree char *head =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsSection'><property name='section-name'>%s</property>"
                             "<property name='title'>%s</property><property name='max-height'>%d</property>",
                             name, g_dpgettext2 (NULL, "shortcuts", group_titles[first]), MAX_HEIGHT);

  g_string_append (ui, head);
  describe_group (ui, found, first);
  describe_group (ui, found, second);
  g_string_append (ui, "</object></child>");
}

static char *
describe_window (GArray *found)
{
  GString *ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                              "<property name='modal'>1</property>");

  describe_section (ui, found, "general", GROUP_GENERAL, GROUP_VIEWS);
  describe_section (ui, found, "timeline", GROUP_TABLE, GROUP_CHART);
  g_string_append (ui, "</object></interface>");

  return g_string_free (ui, FALSE);
}

/* The button that chooses a section has an icon for a name. */
static void
name_menu (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_dpgettext2 (NULL, "shortcut", "Keys"), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_menu (child);
}

GtkWindow *
rga_shortcuts_window (GtkWindow *of)
{
  g_autoptr(GArray) found = NULL;
  g_autoptr(GtkBuilder) builder = NULL;
  g_autofree char *ui = NULL;
  GtkWindow *window = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (of), NULL);

  found = rga_shortcuts_collect (GTK_WIDGET (of));
  ui = describe_window (found);
  builder = gtk_builder_new_from_string (ui, -1);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, of);
  name_menu (GTK_WIDGET (window));

  return window;
}
