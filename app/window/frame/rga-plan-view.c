/* rga-plan-view.c */
#include "rga-plan-view.h"

#include "rga-agenda-page.h"
#include "rga-application.h"
#include "rga-as-of.h"
#include "rga-capacity-page.h"
#include "rga-decisions-page.h"
#include "rga-decisions.h"
#include "rga-detail-pane.h"
#include "rga-finding-feed.h"
#include "rga-findings-page.h"
#include "rga-fold.h"
#include "rga-help-page.h"
#include "rga-open-menu.h"
#include "rga-outline-area-words.h"
#include "rga-open-point-popover.h"
#include "rga-page.h"
#include "rga-project-page.h"
#include "rga-plan-title.h"
#include "rga-preferences.h"
#include "rga-scene-view.h"
#include "rga-settings-page.h"
#include "rga-sidebar.h"
#include "rga-step-words.h"
#include "rga-team-page.h"
#include "rga-timeline-page.h"
#include "rga-view-state.h"
#include "rga-views.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RgaPlanView
{
  AdwBin parent_instance;

  AdwLeaflet     *leaflet;
  AdwFlap        *flap;
  AdwHeaderBar   *header;
  RgaStrip       *strip;
  AdwViewStack   *pages;
  RgaPlanTitle   *title;
  GtkMenuButton  *open_button;
  GtkWidget      *back_button;
  GtkWidget      *add_button;
  GMenu          *add_menu;
  GtkWidget      *undo_button;
  GtkWidget      *redo_button;
  GtkWidget      *search_button;
  GtkSearchBar   *search_bar;
  GtkSearchEntry *search_entry;
  RgaSidebar     *sidebar;
  RgaDetailPane  *detail_pane;

  RgaDocument    *document;
  RgaPlace        place;        /* shown now */
  GKeyFile       *views;        /* of pages not looked at yet; may be NULL */
  GArray         *trail;        /* RgaPlace, where Back leads, the last one first */
  guint           show_source;  /* will show what was selected last */
  int             width;        /* px */
  guint           fold_source;  /* will show beside each other what fits */
};

/* Points are drawn this many px large for who has not asked for larger text. */
#define NORMAL_SCALE (4.0 / 3.0)

G_DEFINE_FINAL_TYPE (RgaPlanView, rga_plan_view, ADW_TYPE_BIN)

/* undo and redo say what they would do */

static void
describe_step (GtkWidget         *button,
               const char        *word,
               const RgaRevision *step)
{
  g_autofree char *words = step != NULL ? rga_step_words (step) : NULL;
  g_autofree char *text = words != NULL ? g_strdup_printf ("%s: %s", word, words) : g_strdup (word);

  gtk_widget_set_tooltip_text (button, text);
}

static void
sync_steps (RgaPlanView *self)
{
  describe_step (self->undo_button, _("Undo"), rga_document_peek_undo (self->document));
  describe_step (self->redo_button, _("Redo"), rga_document_peek_redo (self->document));
}

/* the page shown */

static RgaPage *
get_page (RgaPlanView *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  return page != NULL ? RGA_PAGE (page) : NULL;
}

/* A page about one item is called as the item is. */
static void
sync_title (RgaPlanView *self)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->pages, GTK_WIDGET (get_page (self)));
  const char *title = adw_view_stack_page_get_title (page);
  const RgaItem *about = NULL;

  if (title == NULL)
    about = rga_plan_get (rga_document_get_plan (self->document), &self->place.scope);

  rga_plan_title_set_page (self->title, about != NULL ? rga_item_name (about) : title);
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A split button hands its label to neither of its halves. */
static void
sync_add (RgaPlanView *self)
{
  const RgaNewKind *kind = rga_new_kind_find (rga_page_get_new_kind (get_page (self)));
  GtkWidget *menu = gtk_widget_get_last_child (self->add_button);

  kind = kind != NULL ? kind : rga_new_kind_find ("activity");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", kind->kind);
  gtk_widget_set_tooltip_text (self->add_button, _(kind->sentence));
  name_widget (gtk_widget_get_first_child (self->add_button), _(kind->sentence));
  name_widget (menu, _("Add something else"));
  name_widget (gtk_widget_get_first_child (menu), _("Add something else"));
}

static void
sync_page (RgaPlanView *self)
{
  sync_title (self);
  sync_add (self);
  gtk_widget_set_visible (self->back_button, self->trail->len > 0 || adw_leaflet_get_folded (self->leaflet));
  gtk_widget_set_visible (self->search_button, rga_page_can_search (get_page (self)));
}

/* The last thing to add is called what the agenda calls it. */
static void
sync_add_menu (RgaPlanView *self)
{
  g_autoptr(GMenuModel) section = g_menu_model_get_item_link (G_MENU_MODEL (self->add_menu), 0, G_MENU_LINK_SECTION);
  g_autofree char *title = rga_outline_area_title (rga_document_get_plan (self->document), &RGA_ID_NONE);
  g_autoptr(GMenuItem) item = g_menu_item_new (title, NULL);
  int last = g_menu_model_get_n_items (section) - 1;

  g_menu_item_set_action_and_target (item, "win.add", "s", "focus-area");
  g_menu_remove (G_MENU (section), last);
  g_menu_append_item (G_MENU (section), item);
}

static void
sync_finding_count (RgaPlanView *self)
{
  rga_sidebar_set_count (self->sidebar, "findings", rga_finding_feed_get_count (rga_finding_feed_of (self->document)));
}

static void
sync_decision_count (RgaPlanView *self)
{
  rga_sidebar_set_count (self->sidebar, "decisions", rga_decisions_count_open (rga_document_get_plan (self->document)));
}

static void
plan_changed_cb (RgaPlanView    *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    sync_add_menu (self);
  if (rga_delta_touches (delta, RGA_LIST_MILESTONES))
    sync_decision_count (self);
  sync_steps (self);
  sync_title (self);
}

/* searching the page */

static void
stop_search (RgaPlanView *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
search_changed_cb (RgaPlanView *self)
{
  if (get_page (self) != NULL)
    rga_page_search (get_page (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* where one goes */

static RgaPage *
find_page (RgaPlanView *self,
           const char  *name)
{
  GtkWidget *page = adw_view_stack_get_child_by_name (self->pages, name);

  return page != NULL ? RGA_PAGE (page) : NULL;
}

/* The timeline has every project, whatever pages there are. */
static RgaPlace
settle_place (RgaPlanView    *self,
              const RgaPlace *place)
{
  RgaPlace settled = *place;

  if (find_page (self, place->page) == NULL)
    settled.page = "timeline";

  return settled;
}

/* A page reads the plan when it is first looked at. */
static void
show_place (RgaPlanView    *self,
            const RgaPlace *wanted)
{
  RgaPlace place = settle_place (self, wanted);
  RgaPage *page = find_page (self, place.page);
  RgaPage *former = get_page (self);

  if (former != page)
    stop_search (self);
  if (former != NULL && former != page)
    rga_page_commit (former);

  self->place = place;
  rga_page_set_document (page, self->document);
  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  rga_page_set_scope (page, rga_id_is_none (&place.scope) ? NULL : &place.scope);
  if (self->views != NULL)
    rga_view_state_take_page (self->views, place.page, page);
  if (!rga_id_is_none (&place.item))
    rga_page_select (page, &place.item);

  rga_detail_pane_show (self->detail_pane, rga_id_is_none (&place.item) ? rga_page_get_selected (page) : &place.item);
  rga_sidebar_select (self->sidebar, &place);
  sync_page (self);
}

/* With what is selected there now. */
static RgaPlace
get_place (RgaPlanView *self)
{
  RgaPlace place = self->place;
  const RgaId *selected = rga_page_get_selected (get_page (self));

  place.item = selected != NULL ? *selected : RGA_ID_NONE;

  return place;
}

/* Places the sidebar lists are a step away; from others, Back leads to where one was. */
static void
go_to (RgaPlanView    *self,
       const RgaPlace *place)
{
  RgaPlace from = get_place (self);

  g_array_append_val (self->trail, from);
  show_place (self, place);
}

static void
go_to_listed (RgaPlanView    *self,
              const RgaPlace *place)
{
  g_array_set_size (self->trail, 0);
  show_place (self, place);
}

static void
go_to_item (RgaPlanView *self,
            const RgaId *id)
{
  RgaPlace place = rga_place_of (rga_document_get_plan (self->document), id);

  go_to (self, &place);
}

static void
sidebar_picked_cb (RgaPlanView     *self,
                   RgaSidebarEntry *entry)
{
  RgaPlace place = { .page = rga_sidebar_entry_get_page (entry) };

  if (place.page == NULL)
    {
      place = rga_place_of (rga_document_get_plan (self->document), rga_sidebar_entry_get_id (entry));
      place.scope = place.item;
    }

  go_to_listed (self, &place);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

void
rga_plan_view_go_back (RgaPlanView *self)
{
  RgaPlace place;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (self->trail->len == 0)
    {
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
      return;
    }

  place = g_array_index (self->trail, RgaPlace, self->trail->len - 1);
  g_array_set_size (self->trail, self->trail->len - 1);
  show_place (self, &place);
}

/* what pages ask of the frame */

static gboolean
show_selected (gpointer data)
{
  RgaPlanView *self = data;
  const GArray *several = rga_page_get_selection (get_page (self));

  g_clear_handle_id (&self->show_source, g_source_remove);
  if (several != NULL && several->len > 1)
    rga_detail_pane_show_several (self->detail_pane, several);
  else
    rga_detail_pane_show (self->detail_pane, rga_page_get_selected (get_page (self)));

  return G_SOURCE_REMOVE;
}

/* A row may be selected while the table is being laid out, and then the pane must
 * not change. It is filled before the next frame, so nobody sees the difference. */
static void
item_selected_cb (RgaPlanView *self)
{
  if (self->show_source == 0)
    self->show_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_selected, self, NULL);
}

/* Enter or a double click: on with the cursor in the details. */
static void
item_activated_cb (RgaPlanView *self)
{
  show_selected (self);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  rga_detail_pane_focus_field (self->detail_pane, NULL);
}

static void
page_jump_cb (RgaPlanView *self,
              const RgaId *id)
{
  RgaId jump = *id;

  go_to_item (self, &jump);
}

/* The pane shows the item already; where the page has it, that is selected too. */
static void
detail_jump_cb (RgaPlanView *self,
                const RgaId *id)
{
  RgaId jump = *id;

  rga_page_select (get_page (self), &jump);
}

/* Where what is typed in the pane would lie on the page. */
static void
detail_preview_cb (RgaPlanView     *self,
                   const RgaId     *id,
                   const RgaPeriod *period)
{
  rga_page_preview (get_page (self), id, period);
}

static void
follow_pages (RgaPlanView *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      g_signal_connect_object (page, "item-selected", G_CALLBACK (item_selected_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "item-activated", G_CALLBACK (item_activated_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "jump", G_CALLBACK (page_jump_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
clear_pages (RgaPlanView *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    rga_page_set_document (RGA_PAGE (page), NULL);
}

/* what fits beside each other */

/* A narrow header has room for one of the window's buttons, on the side where the
 * desktop has it; NULL = all of them. */
static const char *
window_buttons (RgaPlanView   *self,
                const RgaFold *fold)
{
  g_autofree char *all = NULL;
  const char *close, *middle;

  if (fold->sidebar_beside)
    return NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &all, NULL);
  close = all != NULL ? strstr (all, "close") : NULL;
  middle = all != NULL ? strchr (all, ':') : NULL;

  return close != NULL && middle != NULL && close < middle ? "close:" : ":close";
}

static gboolean
fold (gpointer data)
{
  RgaPlanView *self = data;
  RgaFold fold = rga_fold_read (self->width, rga_px_per_pt (GTK_WIDGET (self)) / NORMAL_SCALE);

  self->fold_source = 0;
  adw_leaflet_set_can_unfold (self->leaflet, fold.sidebar_beside);
  adw_header_bar_set_decoration_layout (self->header, window_buttons (self, &fold));
  adw_flap_set_fold_policy (self->flap, fold.details_beside ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);

  return G_SOURCE_REMOVE;
}

static void
fold_soon (RgaPlanView *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold, self, NULL);
}

/* Widgets may not be moved while they are given their sizes. */
static void
ruler_resized_cb (GtkDrawingArea *ruler,
                  int             width,
                  int             height,
                  RgaPlanView    *self)
{
  self->width = width;
  fold_soon (self);
}

/* overrides */

static gboolean
rga_plan_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = GTK_WIDGET (get_page (RGA_PLAN_VIEW (widget)));

  return gtk_widget_grab_focus (page) || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
rga_plan_view_dispose (GObject *object)
{
  RgaPlanView *self = RGA_PLAN_VIEW (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_pointer (&self->trail, g_array_unref);
  g_clear_pointer (&self->views, g_key_file_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_plan_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (RGA_TYPE_SIDEBAR);
  g_type_ensure (RGA_TYPE_STRIP);
  g_type_ensure (RGA_TYPE_PLAN_TITLE);
  g_type_ensure (RGA_TYPE_TIMELINE_PAGE);
  g_type_ensure (RGA_TYPE_CAPACITY_PAGE);
  g_type_ensure (RGA_TYPE_SETTINGS_PAGE);
  g_type_ensure (RGA_TYPE_TEAM_PAGE);
  g_type_ensure (RGA_TYPE_AGENDA_PAGE);
  g_type_ensure (RGA_TYPE_PROJECT_PAGE);
  g_type_ensure (RGA_TYPE_HELP_PAGE);
  g_type_ensure (RGA_TYPE_FINDINGS_PAGE);
  g_type_ensure (RGA_TYPE_DECISIONS_PAGE);
  g_type_ensure (RGA_TYPE_DETAIL_PANE);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-plan-view.ui");
  gtk_widget_class_bind_template_child (klass, RgaPlanView, leaflet);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, flap);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, header);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, strip);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, pages);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, title);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, open_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, back_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, add_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, add_menu);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, undo_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, redo_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_bar);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_entry);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, sidebar);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, detail_pane);
  gtk_widget_class_bind_template_callback (klass, sidebar_picked_cb);
  gtk_widget_class_bind_template_callback (klass, ruler_resized_cb);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, detail_jump_cb);
  gtk_widget_class_bind_template_callback (klass, detail_preview_cb);
}

static void
rga_plan_view_class_init (RgaPlanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_plan_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rga_plan_view_grab_focus;

  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_plan_view_init (RgaPlanView *self)
{
  g_autoptr(GMenuModel) open_menu = rga_open_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->trail = g_array_new (FALSE, FALSE, sizeof (RgaPlace));
  follow_pages (self);
  gtk_menu_button_set_menu_model (self->open_button, open_menu);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (fold_soon), self, G_CONNECT_SWAPPED);
}

/* public */

static void
follow_document (RgaPlanView *self)
{
  RgaDocument *document = self->document;

  g_signal_connect_object (document, "notify::can-undo", G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-redo", G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_finding_feed_of (document), "notify::count",
                           G_CALLBACK (sync_finding_count), self, G_CONNECT_SWAPPED);
}

static void
unfollow_document (RgaPlanView *self)
{
  g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_signal_handlers_disconnect_by_data (rga_finding_feed_of (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
}

void
rga_plan_view_set_document (RgaPlanView *self,
                            RgaDocument *document)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (self->document == document)
    return;

  if (self->document != NULL)
    unfollow_document (self);

  g_clear_handle_id (&self->show_source, g_source_remove);
  rga_detail_pane_show (self->detail_pane, NULL);
  clear_pages (self);
  g_clear_pointer (&self->views, g_key_file_unref);
  g_set_object (&self->document, document);
  g_object_set (self->detail_pane, "document", document, NULL);
  rga_plan_title_set_document (self->title, document);
  rga_sidebar_set_plan (self->sidebar, document != NULL ? rga_document_get_plan (document) : NULL);
  if (document == NULL)
    return;

  follow_document (self);
  sync_steps (self);
  sync_add_menu (self);
  sync_finding_count (self);
  sync_decision_count (self);
  rga_plan_view_show_page (self, "timeline");
}

void
rga_plan_view_commit (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  rga_detail_pane_commit (self->detail_pane);
  rga_page_commit (get_page (self));
}

void
rga_plan_view_show_page (RgaPlanView *self,
                         const char  *page)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  go_to_listed (self, &(RgaPlace) { .page = page });
}

void
rga_plan_view_visit_page (RgaPlanView *self,
                          const char  *page)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (g_strcmp0 (self->place.page, page) != 0)
    go_to (self, &(RgaPlace) { .page = page });
}

void
rga_plan_view_show_item (RgaPlanView *self,
                         const RgaId *id)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && id != NULL);

  go_to_item (self, id);
}

void
rga_plan_view_add (RgaPlanView *self,
                   const char  *kind)
{
  const RgaNewKind *known = rga_new_kind_find (kind);

  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (known == NULL || rga_page_add (get_page (self), kind))
    return;

  rga_plan_view_show_page (self, known->page);
  rga_page_add (get_page (self), kind);
}

/* About what is selected, else about the project or agenda one looks at. */
static RgaId
find_subject (RgaPlanView *self)
{
  const RgaId *selected = rga_page_get_selected (get_page (self));
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (rga_document_get_plan (self->document), RGA_LIST_PROGRAMMES);

  if (selected != NULL && rga_plan_get (rga_document_get_plan (self->document), selected) != NULL)
    return *selected;
  if (rga_plan_get (rga_document_get_plan (self->document), &self->place.scope) != NULL)
    return self->place.scope;

  return programmes->len > 0 ? ((RgaItem *) programmes->pdata[0])->id : RGA_ID_NONE;
}

void
rga_plan_view_add_open_point (RgaPlanView *self)
{
  RgaId about;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (self->document == NULL)
    return;
  about = find_subject (self);
  if (!rga_id_is_none (&about))
    rga_open_point_popover_ask (GTK_WIDGET (self->title), self->document, &about);
}

void
rga_plan_view_toggle_details (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

void
rga_plan_view_keep_view (RgaPlanView *self,
                         GKeyFile    *keys)
{
  RgaPlace place;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL);

  place = get_place (self);
  rga_view_state_keep_place (keys, &place);
  if (!adw_flap_get_folded (self->flap))
    g_key_file_set_boolean (keys, "frame", "details", adw_flap_get_reveal_flap (self->flap));

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    rga_view_state_keep_page (keys, adw_view_stack_page_get_name (adw_view_stack_get_page (self->pages, page)),
                              RGA_PAGE (page));
}

void
rga_plan_view_take_view (RgaPlanView *self,
                         GKeyFile    *keys)
{
  RgaPlace place;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL && self->views == NULL);

  self->views = g_key_file_ref (keys);
  if (!rga_view_state_take_place (keys, rga_document_get_plan (self->document), &place))
    place = (RgaPlace) { .page = "timeline" };
  if (g_key_file_has_key (keys, "frame", "details", NULL) && !adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, g_key_file_get_boolean (keys, "frame", "details", NULL));

  go_to_listed (self, &place);
}

RgaStrip *
rga_plan_view_get_strip (RgaPlanView *self)
{
  g_return_val_if_fail (RGA_IS_PLAN_VIEW (self), NULL);

  return self->strip;
}

void
rga_plan_view_search (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (!rga_page_can_search (get_page (self)))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Every page fills in its own part, the one shown last: that is the picture. */
void
rga_plan_view_get_picture (RgaPlanView       *self,
                           RgaPictureOptions *options)
{
  gboolean is_as_of = FALSE;
  RgaDay day = RGA_DAY_OPEN;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL);

  day = rga_as_of_day (self->document, &is_as_of);
  rga_picture_options_init (options, day);
  options->is_as_of = is_as_of;
  options->language = rga_preferences_get_export_language ();

  rga_page_get_picture (find_page (self, "capacity"), options);
  rga_page_get_picture (find_page (self, "timeline"), options);
  rga_page_get_picture (get_page (self), options);
}
