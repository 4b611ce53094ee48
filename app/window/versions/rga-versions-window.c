#include "rga-versions-window.h"

#include <glib/gi18n.h>

#include "rga-error-details.h"
#include "rga-say.h"
#include "rga-version-row.h"

struct _RgaVersionsWindow
{
  AdwWindow            parent_instance;

  GtkStack            *stack;
  AdwPreferencesGroup *group;
  GtkWidget           *list;
  GtkWidget           *empty;
  AdwStatusPage       *failed;
  RgaErrorDetails     *details;

  RgaDocument         *document;
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (RgaVersionsWindow, rga_versions_window, ADW_TYPE_WINDOW)

enum { VIEW, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What is said of it stands in the window behind, which stays. */
static GtkWidget *
get_teller (RgaVersionsWindow *self)
{
  return GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static void
row_view_cb (RgaVersionsWindow *self,
             RgaVersionRow     *row)
{
  g_autofree char *path = g_strdup (rga_version_row_get_path (row));

  g_signal_emit (self, signals[VIEW], 0, path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GtkWidget) teller = data;
  g_autoptr(GError) error = NULL;
  AdwToast *toast = NULL;

  if (rga_document_restore_finish (RGA_DOCUMENT (source), result, &error))
    toast = rga_say_with_button (teller, _("The earlier version is back"), _("_Undo"));
  if (toast != NULL)
    adw_toast_set_action_name (toast, "win.undo");
  if (error != NULL)
    rga_say_error (teller, error);
}

static void
row_restore_cb (RgaVersionsWindow *self,
                RgaVersionRow     *row)
{
  rga_document_restore_async (self->document, rga_version_row_get_path (row), restored_cb, g_object_ref (get_teller (self)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_row (RgaVersionsWindow *self,
         const RgaVersion  *version)
{
  GtkWidget *row = rga_version_row_new (version, !rga_document_is_read_only (self->document));

  g_signal_connect_object (row, "view-wanted", G_CALLBACK (row_view_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "restore-wanted", G_CALLBACK (row_restore_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

static void
show_versions (RgaVersionsWindow *self,
               GPtrArray         *versions)
{
  for (guint i = 0; i < versions->len; i++)
    add_row (self, versions->pdata[i]);
  gtk_stack_set_visible_child (self->stack, versions->len > 0 ? self->list : self->empty);
}

static void
show_failed (RgaVersionsWindow *self,
             const GError      *error)
{
  adw_status_page_set_description (self->failed, error->message);
  rga_error_details_set (self->details, error);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->failed));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RgaVersionsWindow *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = rga_document_list_versions_finish (RGA_DOCUMENT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;   /* the window is gone */

  if (versions != NULL)
    show_versions (self, versions);
  else
    show_failed (self, error);
}

static void
look (RgaVersionsWindow *self)
{
  gtk_stack_set_visible_child (self->stack, gtk_widget_get_first_child (GTK_WIDGET (self->stack)));
  rga_document_list_versions_async (self->document, self->cancellable, listed_cb, self);
}

static void
try_again (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  look (RGA_VERSIONS_WINDOW (widget));
}

static void
rga_versions_window_dispose (GObject *object)
{
  RgaVersionsWindow *self = RGA_VERSIONS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_versions_window_parent_class)->dispose (object);
}

static void
rga_versions_window_finalize (GObject *object)
{
  g_object_unref (RGA_VERSIONS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (rga_versions_window_parent_class)->finalize (object);
}

static void
rga_versions_window_class_init (RgaVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_ERROR_DETAILS);
  G_OBJECT_CLASS (klass)->dispose = rga_versions_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_versions_window_finalize;
  signals[VIEW] = g_signal_new ("view", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaVersionsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaVersionsWindow, group);
  gtk_widget_class_bind_template_child (widget_class, RgaVersionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RgaVersionsWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, RgaVersionsWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, RgaVersionsWindow, details);
  gtk_widget_class_install_action (widget_class, "versions.try-again", NULL, try_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rga_versions_window_init (RgaVersionsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_versions_window_new (GtkWindow   *parent,
                         RgaDocument *document)
{
  RgaVersionsWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && RGA_IS_DOCUMENT (document), NULL);

  self = g_object_new (RGA_TYPE_VERSIONS_WINDOW, "transient-for", parent, NULL);
  g_set_object (&self->document, document);
  look (self);

  return GTK_WIDGET (self);
}
