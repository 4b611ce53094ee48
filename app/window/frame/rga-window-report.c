/* rga-window-report.c
 *
 * How a window says what happened, for every widget inside it.
 */
#include "rga-window-private.h"

#include <glib/gi18n.h>

#include "rga-field-words.h"

#define TOAST_TIMEOUT 6   /* s, where there is something to press */

static RgaWindow *
window_of (GtkWidget *from)
{
  return RGA_WINDOW (gtk_widget_get_ancestor (from, RGA_TYPE_WINDOW));
}

/* A toast holds one line; a sentence that says what to do next gets a dialog. */
void
rga_window_report (GtkWidget    *from,
                   const GError *error)
{
  g_autofree char *sentence = NULL;
  GtkWidget *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  if (error == NULL)
    return;

  sentence = rga_field_words_error (error);
  if (window_of (from) != NULL && g_utf8_strlen (sentence, -1) <= 80)
    {
      rga_window_toast (from, sentence);
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (from)), _("That could not be done"), sentence);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
rga_window_toast (GtkWidget  *from,
                  const char *sentence)
{
  RgaWindow *self = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = window_of (from);
  text = g_markup_escape_text (sentence, -1);
  if (self != NULL)
    adw_toast_overlay_add_toast (rga_window_get_toasts (self), adw_toast_new (text));
}

AdwToast *
rga_window_add_toast (GtkWidget  *from,
                      const char *sentence,
                      const char *button)
{
  RgaWindow *self = NULL;
  AdwToast *toast = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);

  self = window_of (from);
  if (self == NULL)
    return NULL;

  text = g_markup_escape_text (sentence, -1);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_timeout (toast, TOAST_TIMEOUT);
  adw_toast_overlay_add_toast (rga_window_get_toasts (self), toast);

  return toast;
}

/* After the next step, undo would take back that one: the toast goes. */
static void
dismiss_with_next_step (GtkWidget *from,
                        AdwToast  *toast)
{
  RgaDocument *document = rga_window_get_document (window_of (from));

  if (document != NULL)
    g_signal_connect_object (rga_document_get_plan (document), "changed",
                             G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
}

void
rga_window_toast_deleted (GtkWidget  *from,
                          const char *name)
{
  g_autofree char *sentence = NULL;
  AdwToast *toast = NULL;

  /* Translators: %s is the name of a project, activity, milestone, … */
  sentence = g_strdup_printf (_("“%s” removed"), name);
  toast = rga_window_add_toast (from, sentence, _("_Undo"));
  if (toast == NULL)
    return;

  adw_toast_set_action_name (toast, "win.undo");
  dismiss_with_next_step (from, toast);
}
