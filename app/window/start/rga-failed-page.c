/* rga-failed-page.c */
#include "rga-failed-page.h"

#include <glib/gi18n.h>

#include "rga-error-details.h"
#include "rga-two-ways-words.h"
#include "rga-recent.h"
#include "rga-rescue.h"
#include "rga-store.h"

struct _RgaFailedPage
{
  AdwBin           parent_instance;

  AdwWindowTitle  *title;
  AdwStatusPage   *status;
  GtkWidget       *answers;
  GtkWidget       *readings_box;
  AdwActionRow    *alone_row;
  AdwActionRow    *applied_row;
  GtkLabel        *differences;
  GtkWidget       *version_button;
  GtkLabel        *version_label;
  GtkWidget       *rescue_button;
  GtkWidget       *again_button;
  GtkWidget       *other_button;
  RgaErrorDetails *details;
  GtkWidget       *work;
  GtkProgressBar  *bar;
  GtkLabel        *how_far;
  GtkWidget       *cancel_button;

  GFile           *file;
  char            *version;       /* path of the one that is offered */
  RgaTwoWays     *readings;      /* both ways to read it */
  GCancellable    *search;        /* of an earlier version, or of the ways to read it */
  GCancellable    *rescue;        /* while it runs */
  GFile           *target;
  GPtrArray       *rescued;
  GError          *error;
};

G_DEFINE_FINAL_TYPE (RgaFailedPage, rga_failed_page, ADW_TYPE_BIN)

enum { RESCUE_WANTED, VERSION_WANTED, READING_WANTED, AGAIN_WANTED, RESCUED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* -- what it is -------------------------------------------------------------- */

static gboolean
is_damaged (const GError *error)
{
  return g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DAMAGED);
}

/* Something of an agenda is there, or was. */
static gboolean
is_broken (const GError *error)
{
  return is_damaged (error) || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_INCOMPLETE)
         || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_EMPTY);
}

/* With something beside it that may belong to it or not. */
static gboolean
is_unclear (const GError *error)
{
  return g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_UNCLEAR);
}

/* The same may go well another time. */
static gboolean
may_pass (const GError *error)
{
  return is_unclear (error) || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_UNREADABLE)
         || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_INCOMPLETE)
         || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_EMPTY)
         || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_DISK);
}

static char *
make_title (const char   *name,
            const GError *error)
{
  if (is_damaged (error))
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_("“%s” is damaged"), name);
  if (is_unclear (error))
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_("“%s” can be read in two ways"), name);

  /* Translators: %s is the name of a file */
  return g_strdup_printf (_("“%s” cannot be opened"), name);
}

static const char *
make_text (const GError *error)
{
  if (is_damaged (error))
    return _("Nothing is written to the file: it stays as it is. What can still be read of it can be saved in a new agenda, with "
             "a list of what is missing.");
  if (is_unclear (error))
    return _("Beside it lies a file that another program left there (its name ends in -journal or -wal), and whether it belongs to "
             "the agenda cannot be told. Both stay as they are. If the agenda is open in another program, close it there and try "
             "again. Or open it one way or the other, as an agenda of its own:");

  return error->message;
}

/* The one filled button is the best there is to do. */
static void
suggest (RgaFailedPage *self)
{
  GtkWidget *buttons[] = { self->again_button, self->version_button, self->rescue_button, self->other_button };
  gboolean is_found = gtk_widget_get_visible (self->readings_box);   /* those are to be read first */

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gboolean is_best = !is_found && gtk_widget_get_visible (buttons[i]);

      if (is_best)
        gtk_widget_add_css_class (buttons[i], "suggested-action");
      else
        gtk_widget_remove_css_class (buttons[i], "suggested-action");
      is_found = is_found || is_best;
    }
}

static void
show_words (RgaFailedPage *self,
            const GError  *error)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *title = make_title (name, error);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = g_markup_escape_text (make_text (error), -1);

  adw_window_title_set_title (self->title, name);
  adw_status_page_set_title (self->status, title_markup);
  adw_status_page_set_description (self->status, text_markup);
  rga_error_details_set (self->details, error);
}

/* -- an earlier version -------------------------------------------------------- */

static void
offer_version (RgaFailedPage    *self,
               const RgaVersion *version)
{
  gint64 at_ms = version->newest != NULL ? version->newest->at_ms : version->kept_ms;
  g_autofree char *moment = rga_describe_moment (at_ms / 1000);
  /* Translators: %s is a time, such as 14:03, or a day and a time */
  g_autofree char *label = g_strdup_printf (_("Open the version of %s"), moment);

  g_free (self->version);
  self->version = g_strdup (version->path);
  gtk_label_set_label (self->version_label, label);
  gtk_widget_set_visible (self->version_button, TRUE);
  suggest (self);
}

static void
version_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(RgaFailedPage) self = data;
  g_autoptr(RgaVersion) version = rga_rescue_find_version_finish (G_FILE (source), result, NULL);

  if (version != NULL && g_task_get_cancellable (G_TASK (result)) == self->search)
    offer_version (self, version);
}

static void
look_for_version (RgaFailedPage *self,
                  const char    *versions)
{
  RgaId remembered = rga_recent_find_agenda (self->file);

  self->search = g_cancellable_new ();
  rga_rescue_find_version_async (self->file, versions, &remembered, self->search, version_found_cb, g_object_ref (self));
}

/* -- both ways to read it ------------------------------------------------------ */

static void
show_reading (AdwActionRow      *row,
              const RgaWay  *reading,
              gboolean           is_newer)
{
  g_autofree char *words = reading == NULL ? NULL : rga_way_words (reading, is_newer);

  adw_action_row_set_subtitle (row, words != NULL ? words : _("Being read…"));
  gtk_widget_set_sensitive (GTK_WIDGET (row), reading != NULL && reading->path != NULL);
}

static void
show_readings (RgaFailedPage *self)
{
  const RgaTwoWays *readings = self->readings;
  int age = readings == NULL ? 0 : rga_two_ways_compare_age (readings);
  g_autofree char *differences = readings == NULL ? NULL : rga_two_ways_words_differences (readings);

  show_reading (self->alone_row, readings == NULL ? NULL : &readings->alone, age < 0);
  show_reading (self->applied_row, readings == NULL ? NULL : &readings->applied, age > 0);
  gtk_label_set_label (self->differences, differences == NULL ? "" : differences);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), differences != NULL);
}

/* When not even copies can be made, that is said instead. */
static void
readings_made_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(RgaFailedPage) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaTwoWays) readings = rga_two_ways_make_finish (G_FILE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->search)
    return;

  if (readings == NULL)
    {
      gtk_widget_set_visible (self->readings_box, FALSE);
      show_words (self, error);
      suggest (self);
      return;
    }

  self->readings = g_steal_pointer (&readings);
  show_readings (self);
}

static void
look_at_readings (RgaFailedPage *self)
{
  show_readings (self);
  self->search = g_cancellable_new ();
  rga_two_ways_make_async (self->file, self->search, readings_made_cb, g_object_ref (self));
}

static void
activate_alone (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[READING_WANTED], 0, RGA_FAILED_PAGE (widget)->readings->alone.path);
}

static void
activate_applied (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[READING_WANTED], 0, RGA_FAILED_PAGE (widget)->readings->applied.path);
}

static void
activate_again (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[AGAIN_WANTED], 0);
}

/* -- saving what can be read ------------------------------------------------------ */

static void
show_work (RgaFailedPage *self,
           gboolean       works)
{
  gtk_widget_set_visible (self->answers, !works);
  gtk_widget_set_visible (self->work, works);
  gtk_widget_grab_focus (works ? self->cancel_button : self->rescue_button);
}

static void
progress_cb (guint    n_done,
             guint    n,
             gpointer data)
{
  RgaFailedPage *self = data;
  /* Translators: two numbers, such as “12 of 47 lists read” */
  g_autofree char *words = g_strdup_printf (_("%1$u of %2$u lists read"), n_done, n);

  gtk_progress_bar_set_fraction (self->bar, (double) n_done / n);
  gtk_label_set_label (self->how_far, words);
}

/* Whoever stopped it is not told. */
static void
rescued_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(RgaFailedPage) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rescued = rga_rescue_finish (G_FILE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->rescue)
    return;

  g_clear_object (&self->rescue);
  show_work (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->rescued = g_steal_pointer (&rescued);
  self->error = g_steal_pointer (&error);
  g_signal_emit (self, signals[RESCUED], 0);
}

static void
activate_rescue (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_signal_emit (widget, signals[RESCUE_WANTED], 0);
}

static void
activate_version (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autofree char *path = g_strdup (RGA_FAILED_PAGE (widget)->version);

  g_signal_emit (widget, signals[VERSION_WANTED], 0, path);
}

static void
activate_cancel (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_cancellable_cancel (RGA_FAILED_PAGE (widget)->rescue);
}

/* While it saves, that is what Back and Esc stop. */
static void
activate_back (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaFailedPage *self = RGA_FAILED_PAGE (widget);

  if (self->rescue != NULL)
    g_cancellable_cancel (self->rescue);
  else
    gtk_widget_activate_action (widget, "win.back", NULL);
}

/* -- the page ---------------------------------------------------------------------- */

static void
stop (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
forget (RgaFailedPage *self)
{
  stop (&self->search);
  stop (&self->rescue);
  g_clear_object (&self->file);
  g_clear_object (&self->target);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->readings, rga_two_ways_free);
  g_clear_pointer (&self->rescued, g_ptr_array_unref);
  g_clear_error (&self->error);
}

static void
rga_failed_page_dispose (GObject *object)
{
  forget (RGA_FAILED_PAGE (object));

  G_OBJECT_CLASS (rga_failed_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, title);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, status);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, answers);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, readings_box);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, alone_row);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, applied_row);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, differences);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, version_button);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, version_label);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, rescue_button);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, other_button);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, details);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, work);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, how_far);
  gtk_widget_class_bind_template_child (widget_class, RgaFailedPage, cancel_button);
}

static void
rga_failed_page_class_init (RgaFailedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_failed_page_dispose;

  signals[RESCUE_WANTED] = g_signal_new ("rescue-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VERSION_WANTED] = g_signal_new ("version-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          1, G_TYPE_STRING);
  signals[READING_WANTED] = g_signal_new ("reading-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          1, G_TYPE_STRING);
  signals[AGAIN_WANTED] = g_signal_new ("again-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESCUED] = g_signal_new ("rescued", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RGA_TYPE_ERROR_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-failed-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "failed.rescue", NULL, activate_rescue);
  gtk_widget_class_install_action (widget_class, "failed.version", NULL, activate_version);
  gtk_widget_class_install_action (widget_class, "failed.open-alone", NULL, activate_alone);
  gtk_widget_class_install_action (widget_class, "failed.open-applied", NULL, activate_applied);
  gtk_widget_class_install_action (widget_class, "failed.again", NULL, activate_again);
  gtk_widget_class_install_action (widget_class, "failed.cancel", NULL, activate_cancel);
  gtk_widget_class_install_action (widget_class, "failed.back", NULL, activate_back);
}

static void
rga_failed_page_init (RgaFailedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_failed_page_show (RgaFailedPage *self,
                      GFile         *file,
                      const char    *versions,
                      const GError  *error)
{
  g_return_if_fail (RGA_IS_FAILED_PAGE (self));
  g_return_if_fail (G_IS_FILE (file) && versions != NULL && error != NULL);

  forget (self);
  self->file = g_object_ref (file);
  gtk_widget_set_visible (self->answers, TRUE);
  gtk_widget_set_visible (self->work, FALSE);
  gtk_widget_set_visible (self->version_button, FALSE);
  gtk_widget_set_visible (self->rescue_button,
                          is_damaged (error) || g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_INCOMPLETE));
  gtk_widget_set_visible (self->readings_box, is_unclear (error));
  gtk_widget_set_visible (self->again_button, may_pass (error));
  show_words (self, error);
  suggest (self);
  if (is_broken (error))
    look_for_version (self, versions);
  if (is_unclear (error))
    look_at_readings (self);
}

GFile *
rga_failed_page_get_file (RgaFailedPage *self)
{
  g_return_val_if_fail (RGA_IS_FAILED_PAGE (self), NULL);

  return self->file;
}

void
rga_failed_page_rescue (RgaFailedPage *self,
                        GFile         *target)
{
  g_return_if_fail (RGA_IS_FAILED_PAGE (self) && self->file != NULL && self->rescue == NULL);
  g_return_if_fail (G_IS_FILE (target));

  g_set_object (&self->target, target);
  self->rescue = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_label_set_label (self->how_far, "");
  show_work (self, TRUE);
  rga_rescue_async (self->file, target, progress_cb, self, self->rescue, rescued_cb, g_object_ref (self));
}

GPtrArray *
rga_failed_page_steal_rescued (RgaFailedPage  *self,
                               GFile         **target,
                               GError        **error)
{
  g_return_val_if_fail (RGA_IS_FAILED_PAGE (self) && target != NULL, NULL);

  *target = g_steal_pointer (&self->target);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));

  return g_steal_pointer (&self->rescued);
}
