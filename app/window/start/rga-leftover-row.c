/* rga-leftover-row.c */
#include "rga-leftover-row.h"

#include "rga-file-place.h"

#include <glib/gi18n.h>

struct _RgaLeftoverRow
{
  AdwActionRow parent_instance;

  RgaLeftover *leftover;
};

G_DEFINE_FINAL_TYPE (RgaLeftoverRow, rga_leftover_row, ADW_TYPE_ACTION_ROW)

enum
{
  OPENED,
  REMOVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
answered_cb (RgaLeftoverRow *self,
             const char     *response)
{
  if (!g_str_equal (response, "remove"))
    return;

  rga_leftover_discard (self->leftover);
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
remove_cb (RgaLeftoverRow *self)
{
  /* Translators: %s is the title of an agenda */
  g_autofree char *heading = g_strdup_printf (_("Throw away the work in “%s”?"),
                                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading,
                                              _("There is no file of it any more, so this may be the only copy. "
                                                "Thrown away it cannot be brought back."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Throw away"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_cb (RgaLeftoverRow *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  remove_cb (RGA_LEFTOVER_ROW (widget));
}

static void
rga_leftover_row_finalize (GObject *object)
{
  rga_leftover_free (RGA_LEFTOVER_ROW (object)->leftover);

  G_OBJECT_CLASS (rga_leftover_row_parent_class)->finalize (object);
}

static void
rga_leftover_row_class_init (RgaLeftoverRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_leftover_row_finalize;

  signals[OPENED] = g_signal_new ("opened", RGA_TYPE_LEFTOVER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", RGA_TYPE_LEFTOVER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-leftover-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_install_action (widget_class, "leftover.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "leftover.remove", NULL);
}

static void
rga_leftover_row_init (RgaLeftoverRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (const RgaLeftover *leftover)
{
  g_autofree char *moment = rga_describe_moment (leftover->at_ms / 1000);
  g_autofree char *place = leftover->file != NULL ? rga_file_describe_place (leftover->file) : NULL;

  if (place == NULL)
    /* Translators: a number, and a time such as 14:03, or a day and a time */
    return g_strdup_printf (ngettext ("%1$u step, of %2$s; it never had a file", "%1$u steps, the last of %2$s; they never had a file",
                                      leftover->n_unsent), leftover->n_unsent, moment);

  /* Translators: a number, a time such as 14:03, or a day and a time, and a place such as “Documents / region.db” */
  return g_strdup_printf (ngettext ("%1$u step, of %2$s; the file is gone: %3$s", "%1$u steps, the last of %2$s; the file is gone: %3$s",
                                    leftover->n_unsent), leftover->n_unsent, moment, place);
}

GtkWidget *
rga_leftover_row_new (RgaLeftover *leftover)
{
  RgaLeftoverRow *self = g_object_new (RGA_TYPE_LEFTOVER_ROW, NULL);
  g_autofree char *subtitle = describe (leftover);
  const char *title = *leftover->title != '\0' ? leftover->title : _("Agenda without a name");

  self->leftover = leftover;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  return GTK_WIDGET (self);
}

RgaLeftover *
rga_leftover_row_get_leftover (RgaLeftoverRow *self)
{
  g_return_val_if_fail (RGA_IS_LEFTOVER_ROW (self), NULL);

  return self->leftover;
}
