/* rga-plan-view.c */
#include "rga-plan-view.h"

#include "rga-application.h"
#include "rga-as-of.h"
#include "rga-capacity-page.h"
#include "rga-detail-pane.h"
#include "rga-fold.h"
#include "rga-recent.h"
#include "rga-scene-view.h"
#include "rga-sidebar.h"
#include "rga-step-words.h"
#include "rga-timeline-page.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RgaPlanView
{
  AdwBin parent_instance;

  AdwLeaflet      *leaflet;
  AdwFlap         *flap;
  AdwHeaderBar    *header;
  AdwViewStack    *pages;
  AdwWindowTitle  *title;
  GtkMenuButton   *open_button;
  GtkWidget       *add_button;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  RgaSidebar      *sidebar;
  RgaTimelinePage *timeline_page;
  RgaCapacityPage *capacity_page;
  RgaDetailPane   *detail_pane;

  RgaDocument     *document;
  RgaId            scope;      /* what the timeline is limited to; RGA_ID_NONE = all */
  gint64           saved_at;   /* seconds since 1970; 0 = not known */
  guint            show_source; /* will show what was selected last */
  int              width;       /* px */
  guint            fold_source; /* will show beside each other what fits */
};

/* Points are drawn this many px large for who has not asked for larger text. */
#define NORMAL_SCALE (4.0 / 3.0)

G_DEFINE_FINAL_TYPE (RgaPlanView, rga_plan_view, ADW_TYPE_BIN)

/* the title */

static char *
describe_save (RgaPlanView *self)
{
  GFile *file = rga_document_get_file (self->document);
  RgaSaveState state = rga_document_get_save_state (self->document);
  g_autofree char *moment = NULL;

  if (state == RGA_SAVE_SAVING)
    return g_strdup (_("saving"));
  if (file == NULL || rga_unplaced_is (file) || state == RGA_SAVE_LOCAL_ONLY)
    return g_strdup (_("saved on this computer only"));
  if (self->saved_at == 0)
    return g_strdup (_("saved"));

  moment = rga_describe_moment (self->saved_at);

  /* Translators: %s is a time, such as 14:03, or a day and a time */
  return g_strdup_printf (_("saved %s"), moment);
}

static void
sync_title (RgaPlanView *self)
{
  g_autofree char *save = NULL;
  g_autofree char *subtitle = NULL;

  if (self->document == NULL)
    return;

  save = describe_save (self);
  subtitle = g_strdup_printf ("%s · %s", rga_document_get_title (self->document), save);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
sync_page_title (RgaPlanView *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (page != NULL)
    adw_window_title_set_title (self->title, adw_view_stack_page_get_title (adw_view_stack_get_page (self->pages, page)));
}

static void
save_state_cb (RgaPlanView *self)
{
  if (rga_document_get_save_state (self->document) == RGA_SAVE_SAVED)
    self->saved_at = g_get_real_time () / G_USEC_PER_SEC;

  sync_title (self);
}

static gint64
look_up_saved_at (GFile *file)
{
  g_autoptr(GFileInfo) info = NULL;

  if (file == NULL)
    return 0;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) : 0;
}

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

/* where one goes */

static void
set_scope (RgaPlanView *self,
           const RgaId *id)
{
  self->scope = id != NULL ? *id : RGA_ID_NONE;
  rga_timeline_page_set_scope (self->timeline_page, id);
}

static void
go_to_item (RgaPlanView *self,
            const RgaId *id)
{
  adw_view_stack_set_visible_child_name (self->pages, "timeline");
  set_scope (self, id);
  rga_detail_pane_show (self->detail_pane, id);
}

static void
sidebar_picked_cb (RgaPlanView     *self,
                   RgaSidebarEntry *entry)
{
  const char *page = rga_sidebar_entry_get_page (entry);

  if (page != NULL)
    rga_plan_view_show_page (self, page);
  else if (!rga_id_is_none (rga_sidebar_entry_get_id (entry)))
    go_to_item (self, rga_sidebar_entry_get_id (entry));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
back_clicked_cb (RgaPlanView *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static gboolean
show_selected (gpointer data)
{
  RgaPlanView *self = data;

  g_clear_handle_id (&self->show_source, g_source_remove);
  rga_detail_pane_show (self->detail_pane, rga_timeline_page_get_selected (self->timeline_page));

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

/* The pane shows the item already; where the timeline has a row for it, that is
 * selected too. */
static void
detail_jump_cb (RgaPlanView *self,
                const RgaId *id)
{
  RgaId jump = *id;

  rga_timeline_page_select (self->timeline_page, &jump);
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

/* the list of recent agendas under Open */

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
recent_changed_cb (RgaPlanView *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) open = g_menu_new ();
  g_autoptr(GMenu) recent = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (rga_recent_get_list ()); i++)
    add_recent (recent, i);

  g_menu_append (open, _("_Open…"), "win.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, _("Recent"), G_MENU_MODEL (recent));
  gtk_menu_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A split button hands its label to neither of its halves. */
static void
name_halves (RgaPlanView *self)
{
  GtkWidget *button = gtk_widget_get_first_child (self->add_button);
  GtkWidget *menu = gtk_widget_get_last_child (self->add_button);

  name_widget (button, _("Add an activity"));
  name_widget (menu, _("Add something else"));
  name_widget (gtk_widget_get_first_child (menu), _("Add something else"));
}

/* overrides */

static gboolean
rga_plan_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = adw_view_stack_get_visible_child (RGA_PLAN_VIEW (widget)->pages);

  return RGA_IS_TIMELINE_PAGE (page) ? gtk_widget_grab_focus (page)
                                     : gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
rga_plan_view_dispose (GObject *object)
{
  RgaPlanView *self = RGA_PLAN_VIEW (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_plan_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (RGA_TYPE_SIDEBAR);
  g_type_ensure (RGA_TYPE_TIMELINE_PAGE);
  g_type_ensure (RGA_TYPE_CAPACITY_PAGE);
  g_type_ensure (RGA_TYPE_DETAIL_PANE);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-plan-view.ui");
  gtk_widget_class_bind_template_child (klass, RgaPlanView, leaflet);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, flap);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, header);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, pages);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, title);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, open_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, add_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, undo_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, redo_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, sidebar);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, timeline_page);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, capacity_page);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, detail_pane);
  gtk_widget_class_bind_template_callback (klass, sidebar_picked_cb);
  gtk_widget_class_bind_template_callback (klass, back_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, ruler_resized_cb);
  gtk_widget_class_bind_template_callback (klass, item_selected_cb);
  gtk_widget_class_bind_template_callback (klass, item_activated_cb);
  gtk_widget_class_bind_template_callback (klass, detail_jump_cb);
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
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (sync_page_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_recent_get_list (), "items-changed",
                           G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (fold_soon), self, G_CONNECT_SWAPPED);
  recent_changed_cb (self);
  sync_page_title (self);
  name_halves (self);
}

/* public */

static void
follow_document (RgaPlanView *self)
{
  RgaDocument *document = self->document;

  g_signal_connect_object (document, "notify::title", G_CALLBACK (sync_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (sync_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::save-state", G_CALLBACK (save_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-undo", G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-redo", G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_document_get_plan (document), "changed",
                           G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
}

static void
unfollow_document (RgaPlanView *self)
{
  g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
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
  g_set_object (&self->document, document);
  g_object_set (self->timeline_page, "document", document, NULL);
  g_object_set (self->capacity_page, "document", document, NULL);
  g_object_set (self->detail_pane, "document", document, NULL);
  rga_sidebar_set_plan (self->sidebar, document != NULL ? rga_document_get_plan (document) : NULL);
  if (document == NULL)
    return;

  follow_document (self);
  self->saved_at = look_up_saved_at (rga_document_get_file (document));
  sync_title (self);
  sync_steps (self);
  rga_plan_view_show_page (self, "timeline");
}

void
rga_plan_view_commit (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  rga_detail_pane_commit (self->detail_pane);
}

void
rga_plan_view_show_page (RgaPlanView *self,
                         const char  *page)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  adw_view_stack_set_visible_child_name (self->pages, page);
  rga_sidebar_select_page (self->sidebar, page);
  set_scope (self, NULL);
}

void
rga_plan_view_add (RgaPlanView *self,
                   const char  *kind)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "timeline") != 0)
    rga_plan_view_show_page (self, "timeline");

  gtk_widget_activate_action (GTK_WIDGET (self->timeline_page), "timeline.add", "s", kind);
}

void
rga_plan_view_toggle_details (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static RgaId
programme_in_scope (RgaPlanView *self)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  RgaItem *item = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, &self->scope);

  return item != NULL ? item->id : RGA_ID_NONE;
}

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
  options->language = rga_application_get_language ();
  options->programme = programme_in_scope (self);
  rga_capacity_page_get_picture (self->capacity_page, options);
  options->view = g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "capacity") == 0
                ? RGA_PICTURE_CAPACITY : RGA_PICTURE_TIMELINE;
}
