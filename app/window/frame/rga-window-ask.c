/* rga-window-ask.c
 *
 * A question about the open agenda, with its answers.
 */
#include "rga-window-private.h"

#include "rga-error-details.h"

#include <glib/gi18n.h>

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             RgaWindow        *self)
{
  const RgaAnswer *answers = g_object_get_data (G_OBJECT (dialog), "answers");

  for (; answers->id != NULL; answers++)
    if (g_str_equal (answers->id, response) && answers->follow != NULL && rga_window_get_document (self) != NULL)
      answers->follow (self);
}

void
rga_window_ask (RgaWindow       *self,
                const char      *heading,
                const char      *body,
                const RgaAnswer *answers)
{
  rga_window_ask_of (self, heading, body, NULL, answers);
}

GtkWindow *
rga_window_ask_of (RgaWindow       *self,
                   const char      *heading,
                   const char      *body,
                   const GError    *error,
                   const RgaAnswer *answers)
{
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  for (const RgaAnswer *answer = answers; answer->id != NULL; answer++)
    {
      adw_message_dialog_add_response (dialog, answer->id, _(answer->label));
      adw_message_dialog_set_response_appearance (dialog, answer->id, answer->appearance);
    }
  if (error != NULL)
    adw_message_dialog_set_extra_child (dialog, rga_error_details_new (error));
  adw_message_dialog_set_close_response (dialog, answers->id);
  adw_message_dialog_set_default_response (dialog, answers->id);
  g_object_set_data (G_OBJECT (dialog), "answers", (gpointer) answers);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}
