/* rga-export-table.c */
#include "rga-export-table.h"

#include "rga-column-words.h"
#include "rga-say.h"
#include "rga-table-file.h"

#include <glib/gi18n.h>

/* What goes into the file, as it was when somebody asked for it. */
typedef struct
{
  GtkWindow       *window;     /* weak */
  RgaTable        *table;
  RgaTableHead     head;
  char            *agenda;
} Saving;

static void
free_saving (Saving   *saving,
             GClosure *closure)
{
  g_clear_weak_pointer (&saving->window);
  rga_table_free (saving->table);
  g_free (saving->agenda);
  g_free (saving);
}

/* Saving *: what is written when a place has been chosen. */
static Saving *
new_saving (GtkWindow             *parent,
            RgaDocument           *document,
            const char            *name,
            const RgaTableRequest *request)
{
  Saving *saving = g_new0 (Saving, 1);

  g_set_weak_pointer (&saving->window, parent);
  saving->table = rga_tables_make (name, rga_document_get_plan (document), request);
  saving->agenda = g_strdup (rga_document_get_title (document));
  saving->head = (RgaTableHead) { .table = name, .agenda = saving->agenda, .as_of = request->today, .language = request->language };

  return saving;
}

static void
toast_done (GtkWindow  *window,
            const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  AdwToast *toast = rga_say_with_button (GTK_WIDGET (window), _("Table saved"), _("_Open"));

  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_action_name (toast, "win.open-outside");
}

/* The kind follows the ending; a name without one gets that of the filter. */
static char *
find_path (GtkFileChooser   *chooser,
           RgaTableFileKind *kind)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (chooser);
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  gboolean is_csv = filter != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (filter), "suffix"), "csv") == 0;
  g_autofree char *path = g_file_get_path (file);

  if (rga_table_file_kind_of_path (path, kind))
    return g_steal_pointer (&path);

  *kind = is_csv ? RGA_TABLE_FILE_CSV : RGA_TABLE_FILE_XLSX;

  return g_strconcat (path, is_csv ? ".csv" : ".xlsx", NULL);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Saving          *saving)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  RgaTableFileKind kind;

  if (response == GTK_RESPONSE_ACCEPT && saving->window != NULL)
    {
      path = find_path (GTK_FILE_CHOOSER (dialog), &kind);
      if (rga_table_file_write (saving->table, &saving->head, kind, path, &error))
        toast_done (saving->window, path);
      else
        rga_say_error (GTK_WIDGET (saving->window), error);
    }

  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_object_set_data (G_OBJECT (filter), "suffix", (gpointer) suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

static char *
suggest_name (const Saving *saving)
{
  gboolean is_named = saving->agenda != NULL && *saving->agenda != '\0';
  char *name = g_strdup_printf ("%s – %s.xlsx", is_named ? saving->agenda : "agenda",
                                rga_table_word (saving->head.table, saving->head.language));

  return g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
}

void
rga_export_table_present (GtkWindow             *parent,
                          RgaDocument           *document,
                          const char            *name,
                          const RgaTableRequest *request)
{
  Saving *saving = NULL;
  g_autofree char *suggested = NULL;
  GtkFileChooserNative *dialog = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent) && RGA_IS_DOCUMENT (document));
  g_return_if_fail (name != NULL && rga_tables_has (name) && request != NULL);

  saving = new_saving (parent, document, name, request);
  suggested = suggest_name (saving);
  dialog = gtk_file_chooser_native_new (_("Save as table"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  add_filter (GTK_FILE_CHOOSER (dialog), _("Workbook (.xlsx)"), "xlsx");
  add_filter (GTK_FILE_CHOOSER (dialog), _("Text for other programs (.csv)"), "csv");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), saving, (GClosureNotify) free_saving, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
