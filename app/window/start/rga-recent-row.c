/* rga-recent-row.c */
#include "rga-recent-row.h"

#include "rga-say.h"

#include <glib/gi18n.h>

struct _RgaRecentRow
{
  AdwActionRow parent_instance;

  RgaRecentFile *recent;
  GtkLabel      *chip;
  GtkLabel      *moment;
  GCancellable  *looking;
};

G_DEFINE_FINAL_TYPE (RgaRecentRow, rga_recent_row, ADW_TYPE_ACTION_ROW)

static void
show_chip (RgaRecentRow *self,
           const char   *words)
{
  gtk_label_set_label (self->chip, words);
  gtk_widget_set_visible (GTK_WIDGET (self->chip), TRUE);
}

/* Off the list, until somebody says otherwise. */
typedef struct
{
  RgaRecentFile *recent;
  guint          place;
} Forgotten;

static void
forgotten_free (gpointer  data,
                GClosure *closure)
{
  Forgotten *forgotten = data;

  g_object_unref (forgotten->recent);
  g_free (forgotten);
}

static void
put_back_cb (AdwToast  *toast,
             Forgotten *forgotten)
{
  rga_recent_put_back (forgotten->recent, forgotten->place);
}

static void
forget (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RgaRecentRow *self = RGA_RECENT_ROW (widget);
  Forgotten *forgotten = NULL;
  AdwToast *toast = NULL;
  g_autofree char *sentence = NULL;

  /* Translators: %s is the title of an agenda */
  sentence = g_strdup_printf (_("“%s” is off the list; the file stays where it is"),
                              rga_recent_file_get_title (self->recent));
  toast = rga_say_with_button (widget, sentence, _("_Undo"));
  forgotten = g_new (Forgotten, 1);
  forgotten->recent = g_object_ref (self->recent);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back_cb), forgotten, forgotten_free, 0);
  forgotten->place = rga_recent_forget (rga_recent_file_get_file (forgotten->recent));
}

/* Where it is now: the row goes on standing for the same agenda. */
static void
find (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  g_autofree char *uri = g_file_get_uri (rga_recent_file_get_file (RGA_RECENT_ROW (widget)->recent));

  gtk_widget_activate_action (widget, "win.find-moved", "s", uri);
}

static void
show_missing (RgaRecentRow *self)
{
  show_chip (self, _("not found"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recent.find", TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("not found"), -1);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    show_missing (data);
}

static void
rga_recent_row_dispose (GObject *object)
{
  RgaRecentRow *self = RGA_RECENT_ROW (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->recent);

  G_OBJECT_CLASS (rga_recent_row_parent_class)->dispose (object);
}

static void
rga_recent_row_class_init (RgaRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_recent_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaRecentRow, chip);
  gtk_widget_class_bind_template_child (widget_class, RgaRecentRow, moment);
  gtk_widget_class_install_action (widget_class, "recent.forget", NULL, forget);
  gtk_widget_class_install_action (widget_class, "recent.find", NULL, find);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "recent.forget", NULL);
}

static void
rga_recent_row_init (RgaRecentRow *self)
{
  self->looking = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recent.find", FALSE);
}

GtkWidget *
rga_recent_row_new (RgaRecentFile *recent)
{
  RgaRecentRow *self = g_object_new (RGA_TYPE_RECENT_ROW, NULL);

  self->recent = g_object_ref (recent);
  g_object_bind_property (recent, "title", self, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (recent, "place", self, "subtitle", G_BINDING_SYNC_CREATE);
  g_object_bind_property (recent, "when", self->moment, "label", G_BINDING_SYNC_CREATE);
  if (rga_recent_file_is_draft (recent))
    show_chip (self, _("on this computer only"));

  g_file_query_info_async (rga_recent_file_get_file (recent), G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, self->looking, looked_cb, self);

  return GTK_WIDGET (self);
}

GFile *
rga_recent_row_get_file (RgaRecentRow *self)
{
  g_return_val_if_fail (RGA_IS_RECENT_ROW (self), NULL);

  return rga_recent_file_get_file (self->recent);
}
