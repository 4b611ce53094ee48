/* rga-timeline-filter.c
 *
 * What the timeline is limited to: an agenda, a focus area or one item, what is
 * looked for, deadlines, what is still to be done.
 */
#include "rga-timeline-page-private.h"

#include <glib/gi18n.h>

#include "rga-found.h"
#include "rga-item-filter.h"

/* Looking for */

static void
show_nothing_found (RgaTimelinePage *self)
{
  rga_found_nothing (self->nothing_found, self->words == NULL ? "" : self->words);
}

void
rga_timeline_page_sync_filter (RgaTimelinePage *self)
{
  RgaItemFilterFlags flags = (self->only_deadlines ? RGA_ITEM_FILTER_DEADLINES : 0) |
                             (self->hide_finished ? RGA_ITEM_FILTER_UNFINISHED : 0);
  g_autoptr(RgaItemFilter) filter = rga_item_filter_new (self->words != NULL ? self->words : "", flags);

  if (self->model == NULL)
    return;

  rga_outline_model_set_filter (self->model, filter);
  show_nothing_found (self);
  rga_timeline_page_sync_selection (self);
  rga_timeline_page_sync_emptiness (self);
}

void
rga_timeline_page_search (RgaTimelinePage *self,
                          const char      *words)
{
  if (g_strcmp0 (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  rga_timeline_page_sync_filter (self);
}

static void
clear_filter (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  g_object_set (self, "only-deadlines", FALSE, "hide-finished", FALSE, NULL);
  rga_timeline_page_search (self, "");
  gtk_widget_activate_action (widget, "plan.clear-search", NULL);
}

/* Scope */

static void
add_scope (GMenu         *menu,
           const RgaItem *item)
{
  char id[RGA_ID_TEXT_SIZE];
  g_autoptr(GMenuItem) entry = g_menu_item_new (rga_item_short_name (item), NULL);

  rga_id_to_text (&item->id, id);
  g_menu_item_set_action_and_target (entry, "timeline.scope", "s", id);
  g_menu_append_item (menu, entry);
}

static void
add_scopes (GMenu   *menu,
            RgaPlan *plan,
            RgaList  list,
            guint    least)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (plan, list);
  g_autoptr(GMenu) section = g_menu_new ();

  if (items->len < least)
    return;

  for (guint i = 0; i < items->len; i++)
    add_scope (section, items->pdata[i]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* With one agenda, that is the whole. */
static GMenu *
make_scope_menu (RgaTimelinePage *self)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new ();

  g_menu_append (first, _("Whole agenda"), "timeline.scope::");
  g_menu_append (first, _("Only the selected item"), "timeline.scope-selection");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  add_scopes (menu, plan, RGA_LIST_PROGRAMMES, 2);
  add_scopes (menu, plan, RGA_LIST_FOCUS_AREAS, 1);

  return menu;
}

void
rga_timeline_page_make_scope_menu (GtkMenuButton *button,
                                   gpointer       page)
{
  RgaTimelinePage *self = page;
  g_autoptr(GMenu) menu = NULL;

  if (self->document == NULL)
    return;

  menu = make_scope_menu (self);
  rga_timeline_page_set_menu (page, button, menu);
}

static void
scope (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  RgaId id;
  gboolean is_id = rga_id_from_text (g_variant_get_string (parameter, NULL), &id);

  rga_timeline_page_set_scope (RGA_TIMELINE_PAGE (widget), is_id ? &id : NULL);
}

static void
scope_selection (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  RgaId id = self->selected;

  if (!rga_id_is_none (&id))
    rga_timeline_page_set_scope (self, &id);
}

void
rga_timeline_page_install_filter (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.clear-filter", NULL, clear_filter);
  gtk_widget_class_install_action (klass, "timeline.scope", "s", scope);
  gtk_widget_class_install_action (klass, "timeline.scope-selection", NULL, scope_selection);
  gtk_widget_class_install_property_action (klass, "timeline.only-deadlines", "only-deadlines");
  gtk_widget_class_install_property_action (klass, "timeline.hide-finished", "hide-finished");
  gtk_widget_class_install_property_action (klass, "timeline.count-projects", "count-projects");
}

void
rga_timeline_page_keep_scope (RgaTimelinePage *self)
{
  g_return_if_fail (RGA_IS_TIMELINE_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->scope_button), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.scope", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.scope-selection", FALSE);
}
