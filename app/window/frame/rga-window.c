/* rga-window.c */
#include "rga-window-private.h"

#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "rga-document-sitting.h"
#include "rga-preferences.h"
#include "rga-recent.h"
#include "rga-say.h"
#include "rga-start-page.h"
#include "rga-view-state.h"

#include <glib/gi18n.h>

struct _RgaWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack        *stack;
  RgaStartPage    *start_page;
  RgaNewPage      *new_page;
  RgaOpeningPage  *opening_page;
  RgaFailedPage   *failed_page;
  AdwBin          *plan_place;
  RgaPlanView     *plan_view;     /* in plan_place */
  GtkWidget       *drop_hint;

  RgaDocument     *document;
  guint            keep_source;   /* will keep the first step of a draft */
  gboolean         has_draft;     /* it is kept, or being kept */
  RgaLeaving      *leaving;       /* what is open is being closed */
  gboolean         is_passing;
  gboolean         only_looks_next;   /* at what is opened next */
};

G_DEFINE_FINAL_TYPE (RgaWindow, rga_window, ADW_TYPE_APPLICATION_WINDOW)

/* The pages not shown are hidden altogether, or a screen reader would read them
 * out with the one that is. */
void
rga_window_show_page (RgaWindow  *self,
                      const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    gtk_widget_set_visible (other, other == page);

  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static RgaDay
day_of_clock (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return rga_day_from_ymd (g_date_time_get_year (now),
                           g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now));
}

static void
sync_actions (RgaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RgaDocument *document = self->document;
  gboolean open = document != NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", open && rga_document_can_undo (document));
  gtk_widget_action_set_enabled (widget, "win.redo", open && rga_document_can_redo (document));
  gtk_widget_action_set_enabled (widget, "win.save", open && !rga_document_is_read_only (document));
  gtk_widget_action_set_enabled (widget, "win.save-copy", open);
  gtk_widget_action_set_enabled (widget, "win.versions", open);
  gtk_widget_action_set_enabled (widget, "win.close-without-keeping",
                                 open && !rga_document_is_read_only (document) && rga_document_count_sitting (document) > 0);
  gtk_widget_action_set_enabled (widget, "win.use-as-template", open);
  gtk_widget_action_set_enabled (widget, "win.export", open);
  gtk_widget_action_set_enabled (widget, "win.save-table", open);
  gtk_widget_action_set_enabled (widget, "win.copy-picture", open);
  gtk_widget_action_set_enabled (widget, "win.show", open);
  gtk_widget_action_set_enabled (widget, "win.visit", open);
  gtk_widget_action_set_enabled (widget, "win.ask", open);
  gtk_widget_action_set_enabled (widget, "win.next-area", open);
  gtk_widget_action_set_enabled (widget, "win.former-area", open);
  gtk_widget_action_set_enabled (widget, "win.next-project", open);
  gtk_widget_action_set_enabled (widget, "win.former-project", open);
  gtk_widget_action_set_enabled (widget, "win.search", open);
  gtk_widget_action_set_enabled (widget, "win.add", open && !rga_document_is_read_only (document));
  gtk_widget_action_set_enabled (widget, "win.open-point", open && !rga_document_is_read_only (document));
  gtk_widget_action_set_enabled (widget, "win.details", open);
}

static void
sync_title (RgaWindow *self)
{
  const char *title = self->document != NULL ? rga_document_get_title (self->document) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), title != NULL && *title != '\0' ? title : "Regioagenda");
}

static gboolean
keep_idle_cb (gpointer data)
{
  RgaWindow *self = data;

  self->keep_source = 0;
  self->has_draft = TRUE;
  rga_window_keep_draft (self);

  return G_SOURCE_REMOVE;
}

/* An agenda without a place gets one of ours with its first step, not before:
 * who only looked at an example leaves nothing behind. */
static void
plan_changed_cb (RgaWindow *self)
{
  if (rga_document_get_file (self->document) == NULL && self->keep_source == 0 && !self->has_draft)
    self->keep_source = g_idle_add (keep_idle_cb, self);
}

/* callbacks of the template */

static void
new_page_make_cb (RgaWindow *self)
{
  RgaApplication *application = RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr(GError) error = NULL;
  RgaEdits *edits = rga_new_page_get_edits (self->new_page, rga_application_get_folder (application),
                                            g_get_real_time () / 1000, &error);

  if (edits != NULL)
    rga_window_choose_new (self, edits, rga_new_page_get_name (self->new_page));
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
look_for_leftovers (RgaWindow *self)
{
  RgaApplication *application = RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  rga_start_page_look (self->start_page, rga_application_get_folder (application));
}

static GdkDragAction
drag_enter_cb (RgaWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, TRUE);

  return GDK_ACTION_COPY;
}

static void
drag_leave_cb (RgaWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         RgaWindow     *self)
{
  drag_leave_cb (self);
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    rga_window_ask_open (self, l->data);

  return TRUE;
}

/* overrides */

/* No question on closing, unless the steps could not be published. */
static gboolean
rga_window_close_request (GtkWindow *window)
{
  RgaWindow *self = RGA_WINDOW (window);

  rga_new_page_keep (self->new_page);
  if (self->document == NULL)
    return GTK_WINDOW_CLASS (rga_window_parent_class)->close_request (window);

  rga_window_end_document (self, TRUE);

  return GDK_EVENT_STOP;
}

static void
rga_window_dispose (GObject *object)
{
  RgaWindow *self = RGA_WINDOW (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_window_parent_class)->dispose (object);
}

static void
rga_window_class_init (RgaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rga_window_close_request;

  g_type_ensure (RGA_TYPE_START_PAGE);
  g_type_ensure (RGA_TYPE_NEW_PAGE);
  g_type_ensure (RGA_TYPE_OPENING_PAGE);
  g_type_ensure (RGA_TYPE_FAILED_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, new_page);
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, plan_place);
  gtk_widget_class_bind_template_child (widget_class, RgaWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, look_for_leftovers);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_open_leftover);
  gtk_widget_class_bind_template_callback (widget_class, new_page_make_cb);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_opening_finished);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_rescue_wanted);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_rescued);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_version_wanted);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_reading_wanted);
  gtk_widget_class_bind_template_callback (widget_class, rga_window_again_wanted);

  rga_window_install_actions (widget_class);
}

/* what a person prefers, now and when that changes */

static void
preferences_changed_cb (RgaWindow *self)
{
  g_autofree char *name = rga_preferences_dup_own_name ();
  g_autofree char *second = rga_preferences_dup_second_folder ();

  if (self->document != NULL)
    rga_document_set_author (self->document, name);
  if (self->document != NULL)
    rga_document_keep_versions_also (self->document, second);
  rga_window_announce (self);
  if (rga_preferences_get_density () == RGA_DENSITY_COMPACT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static void
follow_preferences (RgaWindow *self)
{
  if (rga_preferences_get () != NULL)
    g_signal_connect_object (rga_preferences_get (), "changed", G_CALLBACK (preferences_changed_cb), self,
                             G_CONNECT_SWAPPED);
  preferences_changed_cb (self);
}

/* Each agenda has its own: how one was looked at, what was searched and left out in
 * it, is nothing to the next. */
static void
renew_plan_view (RgaWindow *self)
{
  self->plan_view = g_object_new (RGA_TYPE_PLAN_VIEW, NULL);
  adw_bin_set_child (self->plan_place, GTK_WIDGET (self->plan_view));
}

static void
rga_window_init (RgaWindow *self)
{
  GtkDropTarget *target = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  renew_plan_view (self);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drag_enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drag_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (rga_window_follow_attention), NULL);
  follow_preferences (self);
  sync_actions (self);
  rga_window_show_page (self, "start");
}

/* shared with rga-window-files.c */

/* Of an agenda that has a file; whoever only looked at an example leaves nothing. */
static void
keep_view (RgaWindow *self)
{
  RgaId agenda = rga_document_get_id (self->document);
  g_autoptr(GKeyFile) keys = NULL;

  if (rga_document_get_file (self->document) == NULL)
    return;

  keys = rga_view_state_load (&agenda);
  rga_view_state_keep_window (keys, GTK_WINDOW (self));
  rga_plan_view_keep_view (self->plan_view, keys);
  rga_view_state_save (keys, &agenda);
}

static void
take_view (RgaWindow *self)
{
  RgaId agenda = rga_document_get_id (self->document);
  g_autoptr(GKeyFile) keys = rga_view_state_load (&agenda);

  rga_view_state_take_window (keys, GTK_WINDOW (self));
  rga_plan_view_take_view (self->plan_view, keys);
}

void
rga_window_take_document (RgaWindow   *self,
                          RgaDocument *document)
{
  g_autofree char *versions = rga_state_path ("versions");

  g_assert (self->document == NULL);

  self->document = document;
  self->is_passing = FALSE;
  rga_document_set_today (document, day_of_clock ());
  rga_document_reach_back (document);
  preferences_changed_cb (self);
  rga_document_keep_versions (document, versions);
  rga_document_set_autosave (document, TRUE);
  rga_document_look_beside_async (document);
  rga_document_set_only_looks (document, self->only_looks_next);
  self->only_looks_next = FALSE;

  g_signal_connect_object (document, "notify", G_CALLBACK (sync_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (sync_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::save-state", G_CALLBACK (rga_window_sync_strips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::version-error", G_CALLBACK (rga_window_sync_strips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (rga_window_sync_strips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::n-neighbours", G_CALLBACK (rga_window_sync_strips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (rga_window_announce), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::company", G_CALLBACK (rga_window_sync_company), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (rga_window_sync_strips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::was-stopped", G_CALLBACK (rga_window_say_stopped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rga_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  rga_plan_view_set_document (self->plan_view, document);
  sync_actions (self);
  sync_title (self);
  rga_window_sync_strips (self);
  rga_window_welcome (self);
  rga_window_show_page (self, "plan");
  take_view (self);
}

void
rga_window_forget_document (RgaWindow *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  self->has_draft = FALSE;
  g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  rga_plan_view_set_document (self->plan_view, NULL);
  g_clear_object (&self->document);
  renew_plan_view (self);
  sync_actions (self);
  sync_title (self);
}

void
rga_window_finish_view (RgaWindow *self)
{
  rga_plan_view_commit (self->plan_view);
  keep_view (self);
  if (self->keep_source != 0)
    {
      g_source_remove (self->keep_source);
      keep_idle_cb (self);
    }
}

void
rga_window_set_leaving (RgaWindow  *self,
                        RgaLeaving *leaving)
{
  self->leaving = leaving;
  /* Or the field that has the cursor goes on blinking without it. */
  if (leaving != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), leaving == NULL);
}

RgaLeaving *
rga_window_get_leaving (RgaWindow *self)
{
  return self->leaving;
}

void
rga_window_note_file (RgaWindow *self)
{
  GFile *file = rga_document_get_file (self->document);

  RgaId agenda = rga_document_get_id (self->document);

  if (file != NULL)
    rga_recent_note (file, rga_document_get_title (self->document), &agenda);
}

/* public */

RgaWindow *
rga_window_new (RgaApplication *application)
{
  return g_object_new (RGA_TYPE_WINDOW, "application", application, NULL);
}

RgaDocument *
rga_window_get_document (RgaWindow *self)
{
  g_return_val_if_fail (RGA_IS_WINDOW (self), NULL);

  return self->document;
}

static gboolean
shows_new_page (RgaWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "new") == 0;
}

gboolean
rga_window_is_idle (RgaWindow *self)
{
  g_return_val_if_fail (RGA_IS_WINDOW (self), FALSE);

  return rga_window_is_free (self) && !shows_new_page (self) && rga_new_page_is_blank (self->new_page);
}

gboolean
rga_window_is_filling_in (RgaWindow *self)
{
  return shows_new_page (self) && !rga_new_page_is_blank (self->new_page);
}

void
rga_window_set_only_looks_next (RgaWindow *self,
                                gboolean   only_looks)
{
  self->only_looks_next = only_looks;
}

void
rga_window_set_passing (RgaWindow *self,
                        gboolean   is_passing)
{
  self->is_passing = is_passing;
}

gboolean
rga_window_is_passing (RgaWindow *self)
{
  return self->is_passing;
}

RgaPlanView *
rga_window_get_plan_view (RgaWindow *self)
{
  return self->plan_view;
}

RgaStrip *
rga_window_get_strip (RgaWindow *self)
{
  return rga_plan_view_get_strip (self->plan_view);
}

RgaOpeningPage *
rga_window_get_opening_page (RgaWindow *self)
{
  return self->opening_page;
}

RgaNewPage *
rga_window_get_new_page (RgaWindow *self)
{
  return self->new_page;
}

RgaFailedPage *
rga_window_get_failed_page (RgaWindow *self)
{
  return self->failed_page;
}
