/* rga-plan-view.c */
#include "rga-plan-view-private.h"

#include "rga-agenda-page.h"
#include "rga-as-of.h"
#include "rga-capacity-page.h"
#include "rga-contributions-page.h"
#include "rga-decisions-page.h"
#include "rga-findings-page.h"
#include "rga-help-page.h"
#include "rga-open-menu.h"
#include "rga-open-point-popover.h"
#include "rga-progress-page.h"
#include "rga-project-page.h"
#include "rga-preferences.h"
#include "rga-settings-page.h"
#include "rga-team-page.h"
#include "rga-timeline-page.h"
#include "rga-views.h"

G_DEFINE_FINAL_TYPE (RgaPlanView, rga_plan_view, ADW_TYPE_BIN)

/* the pages */

RgaPage *
rga_plan_view_get_page (RgaPlanView *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  return page != NULL ? RGA_PAGE (page) : NULL;
}

RgaPage *
rga_plan_view_find_page (RgaPlanView *self,
                         const char  *name)
{
  GtkWidget *page = adw_view_stack_get_child_by_name (self->pages, name);

  return page != NULL ? RGA_PAGE (page) : NULL;
}

/* overrides */

static gboolean
rga_plan_view_grab_focus (GtkWidget *widget)
{
  return rga_plan_view_enter_page (RGA_PLAN_VIEW (widget));
}

static void
rga_plan_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rga_plan_view_parent_class)->root (widget);
  rga_plan_view_follow_cursor (RGA_PLAN_VIEW (widget));
}

static void
rga_plan_view_map (GtkWidget *widget)
{
  rga_plan_view_fold_early (RGA_PLAN_VIEW (widget));
  GTK_WIDGET_CLASS (rga_plan_view_parent_class)->map (widget);
}

static void
rga_plan_view_unroot (GtkWidget *widget)
{
  rga_plan_view_unfollow_cursor (RGA_PLAN_VIEW (widget));
  GTK_WIDGET_CLASS (rga_plan_view_parent_class)->unroot (widget);
}

static void
rga_plan_view_dispose (GObject *object)
{
  RgaPlanView *self = RGA_PLAN_VIEW (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_pointer (&self->trail, g_array_unref);
  g_clear_pointer (&self->left, g_hash_table_unref);
  g_clear_pointer (&self->views, g_key_file_unref);
  if (self->document != NULL)
    rga_plan_view_unfollow_document (self);
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
  g_type_ensure (RGA_TYPE_CONTRIBUTIONS_PAGE);
  g_type_ensure (RGA_TYPE_SETTINGS_PAGE);
  g_type_ensure (RGA_TYPE_TEAM_PAGE);
  g_type_ensure (RGA_TYPE_AGENDA_PAGE);
  g_type_ensure (RGA_TYPE_PROJECT_PAGE);
  g_type_ensure (RGA_TYPE_PROGRESS_PAGE);
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
  gtk_widget_class_bind_template_child (klass, RgaPlanView, picture_place);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, details_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, sidebar);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, detail_pane);
  rga_plan_view_bind_search (klass);
  rga_plan_view_bind_head (klass);
  rga_plan_view_bind_places (klass);
  rga_plan_view_bind_fold (klass);
}

static void
rga_plan_view_class_init (RgaPlanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_plan_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rga_plan_view_grab_focus;
  GTK_WIDGET_CLASS (klass)->map = rga_plan_view_map;
  GTK_WIDGET_CLASS (klass)->root = rga_plan_view_root;
  GTK_WIDGET_CLASS (klass)->unroot = rga_plan_view_unroot;

  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_plan_view_init (RgaPlanView *self)
{
  g_autoptr(GMenuModel) open_menu = rga_open_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->trail = g_array_new (FALSE, FALSE, sizeof (RgaPlace));
  rga_plan_view_init_places (self);
  rga_plan_view_follow_pages (self);
  gtk_menu_button_set_menu_model (self->open_button, open_menu);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  rga_plan_view_follow_text (self);
}

/* public */

void
rga_plan_view_set_document (RgaPlanView *self,
                            RgaDocument *document)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (self->document == document)
    return;

  if (self->document != NULL)
    rga_plan_view_unfollow_document (self);

  g_clear_handle_id (&self->show_source, g_source_remove);
  rga_detail_pane_show (self->detail_pane, NULL);
  rga_plan_view_clear_pages (self);
  g_clear_pointer (&self->views, g_key_file_unref);
  g_hash_table_remove_all (self->left);
  g_set_object (&self->document, document);
  g_object_set (self->detail_pane, "document", document, NULL);
  rga_plan_title_set_document (self->title, document);
  rga_sidebar_set_plan (self->sidebar, document != NULL ? rga_document_get_plan (document) : NULL);
  if (document == NULL)
    return;

  rga_plan_view_follow_document (self);
  rga_plan_view_show_page (self, "timeline");
}

/* What is typed in one is kept when it is left. */
static void
leave_popovers (RgaPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *cursor = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = cursor != NULL ? gtk_widget_get_ancestor (cursor, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

void
rga_plan_view_commit (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  leave_popovers (self);
  rga_detail_pane_commit (self->detail_pane);
  rga_page_commit (rga_plan_view_get_page (self));
}

void
rga_plan_view_add (RgaPlanView *self,
                   const char  *kind)
{
  const RgaNewKind *known = rga_new_kind_find (kind);

  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (known == NULL || self->document == NULL || rga_document_is_read_only (self->document)
      || rga_page_add (rga_plan_view_get_page (self), kind))
    return;

  rga_plan_view_show_page (self, known->page);
  rga_page_add (rga_plan_view_get_page (self), kind);
}

/* About what is selected, else about the project or agenda one looks at. */
static RgaId
find_subject (RgaPlanView *self)
{
  const RgaId *selected = rga_page_get_selected (rga_plan_view_get_page (self));
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

  if (gtk_widget_get_visible (self->details_button))
    adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

RgaStrip *
rga_plan_view_get_strip (RgaPlanView *self)
{
  g_return_val_if_fail (RGA_IS_PLAN_VIEW (self), NULL);

  return self->strip;
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

  rga_page_get_picture (rga_plan_view_find_page (self, "capacity"), options);
  rga_page_get_picture (rga_plan_view_find_page (self, "timeline"), options);
  rga_page_get_picture (rga_plan_view_get_page (self), options);
}

const char *
rga_plan_view_get_table (RgaPlanView     *self,
                         RgaTableRequest *request)
{
  const char *name = NULL;

  g_return_val_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL, NULL);

  rga_table_request_init (request, rga_as_of_day (self->document, NULL));
  request->language = rga_preferences_get_export_language ();
  name = rga_page_get_table (rga_plan_view_get_page (self), request);

  return name != NULL ? name : "projects";
}
