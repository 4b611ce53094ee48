/* rga-plan-view-head.c
 *
 * What the head of the frame says about the page and the agenda: title, what +
 * adds, what undo takes back, and the numbers in the sidebar.
 */
#include "rga-plan-view-private.h"

#include <glib/gi18n.h>

#include "rga-detail-row.h"
#include "rga-finding-feed.h"
#include "rga-area-words.h"
#include "rga-step-words.h"
#include "rga-views.h"

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

/* A page about one item is called as the item is. */
static void
sync_title (RgaPlanView *self)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->pages, GTK_WIDGET (rga_plan_view_get_page (self)));
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

static char *
make_add_sentence (RgaPlanView      *self,
                   const RgaNewKind *kind)
{
  if (self->document != NULL && g_str_equal (kind->kind, "focus-area"))
    return rga_area_words_add (rga_document_get_plan (self->document), &RGA_ID_NONE);

  return g_strdup (_(kind->sentence));
}

/* A split button hands its label to neither of its halves. */
static void
show_kind (RgaPlanView      *self,
           const RgaNewKind *kind)
{
  GtkWidget *menu = gtk_widget_get_last_child (self->add_button);
  gboolean only_looks = self->document != NULL && rga_document_is_read_only (self->document);
  g_autofree char *sentence = NULL;

  kind = kind != NULL ? kind : rga_new_kind_find ("activity");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", kind->kind);
  sentence = make_add_sentence (self, kind);
  gtk_widget_set_tooltip_text (self->add_button, only_looks ? _("You only look at this agenda: nothing is changed.") : sentence);
  gtk_widget_set_sensitive (self->add_button, !only_looks);
  name_widget (gtk_widget_get_first_child (self->add_button), sentence);
  name_widget (menu, _("Add something else"));
}

/* Insert, on a page that has no better place for it than its + has. */
static void
add_here (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RgaPlanView *self = RGA_PLAN_VIEW (widget);
  RgaPage *page = rga_plan_view_get_page (self);
  const char *kind = page != NULL ? rga_page_get_new_kind (page) : NULL;

  if (kind != NULL)
    rga_plan_view_add (self, kind);
}

/* An open point is asked for over any page; one that holds them goes on with it. */
static void
go_on_with_point (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RgaPage *page = rga_plan_view_get_page (RGA_PLAN_VIEW (widget));
  RgaId id;

  if (g_strcmp0 (rga_page_get_new_kind (page), "open-point") == 0 &&
      rga_id_from_text (g_variant_get_string (parameter, NULL), &id))
    rga_page_select (page, &id);
}

void
rga_plan_view_bind_head (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "plan.point-added", "s", go_on_with_point);
  gtk_widget_class_install_action (klass, "plan.add-here", NULL, add_here);
}

/* Where a narrow page has a + at its foot, there is none above it. */
void
rga_plan_view_sync_add (RgaPlanView *self)
{
  RgaPage *page = rga_plan_view_get_page (self);

  if (page == NULL)
    return;

  show_kind (self, rga_new_kind_find (rga_page_get_new_kind (page)));
  gtk_widget_set_visible (self->add_button, !rga_page_has_add (page));
}

/* Where the sidebar is a screen of its own, back leads to it. */
void
rga_plan_view_sync_back (RgaPlanView *self)
{
  gtk_widget_set_visible (self->back_button, self->trail->len > 0 || !adw_leaflet_get_can_unfold (self->leaflet));
}

void
rga_plan_view_sync_page (RgaPlanView *self)
{
  sync_title (self);
  rga_plan_view_sync_add (self);
  rga_plan_view_sync_back (self);
  rga_plan_view_sync_search (self);
  gtk_widget_set_visible (self->picture_place, rga_page_has_picture (rga_plan_view_get_page (self)));
}

/* A focus area is called what the agenda calls it. */
static void
sync_add_menu (RgaPlanView *self)
{
  g_autofree char *title = rga_area_words_title (rga_document_get_plan (self->document), &RGA_ID_NONE);

  rga_area_words_label (G_MENU_MODEL (self->add_menu), "win.add", title);
}

static void
sync_finding_count (RgaPlanView *self)
{
  rga_sidebar_set_count (self->sidebar, "findings", rga_finding_feed_get_count (rga_finding_feed_of (self->document)));
}

static void
sync_decision_count (RgaPlanView *self)
{
  rga_sidebar_set_count (self->sidebar, "decisions", rga_decision_count_get (self->decision_count));
}

static void
plan_changed_cb (RgaPlanView    *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    sync_add_menu (self);
  rga_decision_count_update (self->decision_count, delta);
  sync_decision_count (self);
  sync_steps (self);
  sync_title (self);
}

/* following the agenda */

/* All that is edited in its own place, on whichever page. */
static void
refresh_rows (GtkWidget *widget)
{
  if (RGA_IS_DETAIL_ROW (widget))
    rga_detail_row_refresh (RGA_DETAIL_ROW (widget));
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      refresh_rows (child);
}

static void
read_only_cb (RgaPlanView *self)
{
  rga_plan_view_sync_add (self);
  refresh_rows (GTK_WIDGET (self->pages));
}

void
rga_plan_view_follow_document (RgaPlanView *self)
{
  RgaDocument *document = self->document;

  g_signal_connect_object (document, "notify::can-undo", G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-redo", G_CALLBACK (sync_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_finding_feed_of (document), "notify::count",
                           G_CALLBACK (sync_finding_count), self, G_CONNECT_SWAPPED);

  sync_steps (self);
  sync_add_menu (self);
  sync_finding_count (self);
  self->decision_count = rga_decision_count_new (rga_document_get_plan (document));
  sync_decision_count (self);
}

void
rga_plan_view_unfollow_document (RgaPlanView *self)
{
  g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_signal_handlers_disconnect_by_data (rga_finding_feed_of (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_pointer (&self->decision_count, rga_decision_count_free);
}
