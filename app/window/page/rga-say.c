/* rga-say.c */
#include "rga-say.h"

#include <glib/gi18n.h>

#include "rga-error-details.h"
#include "rga-field-words.h"

#define TOAST_TIMEOUT 6   /* s, where there is something to press */
#define LINE_LENGTH   90  /* characters; a longer sentence gets a dialog */

/* NULL in a dialog, and in a widget that stands in no window. */
static AdwToastOverlay *
find_overlay (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *content = NULL;

  if (!ADW_IS_APPLICATION_WINDOW (root))
    return NULL;

  content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));

  return ADW_IS_TOAST_OVERLAY (content) ? ADW_TOAST_OVERLAY (content) : NULL;
}

static AdwToast *
add_toast (GtkWidget  *from,
           const char *sentence)
{
  AdwToastOverlay *overlay = find_overlay (from);
  g_autofree char *text = g_markup_escape_text (sentence, -1);
  AdwToast *toast = NULL;

  if (overlay == NULL)
    return NULL;

  toast = adw_toast_new (text);
  adw_toast_overlay_add_toast (overlay, toast);

  return toast;
}

/* Only what was refused has nothing behind it that somebody who helps would ask for. */
static gboolean
has_details (const GError *error)
{
  return !g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
}

/* Enter closes it, also where there is something above the answer to open. */
static void
present_with_close (AdwMessageDialog *dialog)
{
  GtkWindow *window = GTK_WINDOW (dialog);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  gtk_window_present (window);
  gtk_window_set_focus (window, gtk_window_get_default_widget (window));
}

/* A toast holds one line; a sentence that says what to do next gets a dialog. */
void
rga_say_error (GtkWidget    *from,
               const GError *error)
{
  g_autofree char *sentence = NULL;
  GtkWidget *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  if (error == NULL)
    return;

  sentence = rga_field_words_error (error);
  if (!has_details (error) && g_utf8_strlen (sentence, -1) <= LINE_LENGTH && add_toast (from, sentence) != NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (from)), _("That could not be done"), sentence);
  if (has_details (error))
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), rga_error_details_new (error));
  present_with_close (ADW_MESSAGE_DIALOG (dialog));
}

void
rga_say (GtkWidget  *from,
         const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (from));

  add_toast (from, sentence);
}

void
rga_say_anew (GtkWidget  *from,
              const char *sentence)
{
  static AdwToast *last;   /* in whichever window: one person asks */

  g_return_if_fail (GTK_IS_WIDGET (from));

  if (last != NULL)
    adw_toast_dismiss (last);
  g_set_weak_pointer (&last, add_toast (from, sentence));
}

static void
dismiss_with_next_step (AdwToast    *toast,
                        RgaDocument *document)
{
  g_signal_connect_object (rga_document_get_plan (document), "changed",
                           G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
}

void
rga_say_step (GtkWidget   *from,
              RgaDocument *document,
              const char  *sentence)
{
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  toast = add_toast (from, sentence);
  if (toast != NULL)
    dismiss_with_next_step (toast, document);
}

AdwToast *
rga_say_with_button (GtkWidget  *from,
                     const char *sentence,
                     const char *button)
{
  AdwToast *toast = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);

  toast = add_toast (from, sentence);
  if (toast == NULL)
    return NULL;

  adw_toast_set_button_label (toast, button);
  adw_toast_set_timeout (toast, TOAST_TIMEOUT);

  return toast;
}

void
rga_say_step_with_undo (GtkWidget   *from,
                        RgaDocument *document,
                        const char  *sentence)
{
  AdwToast *toast = rga_say_with_button (from, sentence, _("_Undo"));

  if (toast == NULL)
    return;

  adw_toast_set_action_name (toast, "win.undo");
  dismiss_with_next_step (toast, document);
}

void
rga_say_deleted (GtkWidget   *from,
                 RgaDocument *document,
                 const char  *name)
{
  /* Translators: %s is the name of a project, activity, milestone, … */
  g_autofree char *sentence = g_strdup_printf (_("“%s” removed"), name);

  rga_say_step_with_undo (from, document, sentence);
}

gboolean
rga_say_delete (GtkWidget   *from,
                RgaDocument *document,
                const RgaId *id,
                const char  *name)
{
  g_autofree char *kept = g_strdup (name);
  g_autoptr(GError) error = NULL;
  RgaId which;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && RGA_IS_DOCUMENT (document) && id != NULL, FALSE);

  which = *id;
  if (!rga_document_delete (document, &which, &error))
    {
      rga_say_error (from, error);
      return FALSE;
    }
  rga_say_deleted (from, document, kept);

  return TRUE;
}

RgaLanguage
rga_spoken_language (void)
{
  /* Translators: “nl” where this translation is Dutch, otherwise “en”: the
   * language of month names and other words inside charts. */
  return g_str_equal (C_("language of charts", "en"), "nl") ? RGA_LANGUAGE_NL : RGA_LANGUAGE_EN;
}
