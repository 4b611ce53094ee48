/* rga-window-choose.c
 *
 * Asking for a place, in the system's own chooser, and whether it may be used.
 */
#include "rga-window-private.h"

#include "rga-recent.h"

#include <glib/gi18n.h>

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) agendas = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (agendas, _("Agenda files"));
  gtk_file_filter_add_suffix (agendas, "db");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, agendas);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
free_choice (gpointer  data,
             GClosure *closure)
{
  RgaChoice *choice = data;

  if (choice->free_data != NULL)
    choice->free_data (choice->data);
  g_free (choice);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             RgaChoice          *choice)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    choice->chosen (choice->window, file, choice->data);

  g_object_unref (dialog);
}

/* Where the open agenda is kept, unless its owner gave it no place yet. */
static void
begin_beside (GtkFileChooser *chooser,
              RgaDocument    *document)
{
  GFile *file = document != NULL ? rga_document_get_file (document) : NULL;
  g_autoptr(GFile) folder = file != NULL && !rga_unplaced_is (file) ? g_file_get_parent (file) : NULL;

  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

void
rga_window_choose (RgaWindow            *self,
                   GtkFileChooserAction  action,
                   const char           *title,
                   const char           *name,
                   RgaChoice             how)
{
  RgaChoice *choice = g_new (RgaChoice, 1);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);

  *choice = how;
  choice->window = self;
  add_filters (GTK_FILE_CHOOSER (dialog));
  begin_beside (GTK_FILE_CHOOSER (dialog), rga_window_get_document (self));
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), choice, free_choice, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

GFile *
rga_file_with_suffix (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = NULL;

  if (folder == NULL || strchr (name, '.') != NULL)
    return g_object_ref (file);

  full = g_strconcat (name, ".db", NULL);

  return g_file_get_child (folder, full);
}

gboolean
rga_window_may_write (RgaWindow  *self,
                      GFile      *file,
                      GError    **error)
{
  RgaWindow *other = rga_application_find_window (RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file);

  if (other == NULL || other == self)
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("That agenda is open in another window. Nothing was written. Choose another name."));

  return FALSE;
}
