/* rga-window-files.c
 *
 * Places: where an agenda is opened from, kept and copied to. The chooser is the
 * system's own.
 */
#include "rga-window-private.h"

#include "rga-recent.h"
#include "rga-say.h"
#include "rga-template-choice.h"
#include "rga-template.h"

#include <glib/gi18n.h>

static RgaApplication *
application_of (RgaWindow *self)
{
  return RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

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

/* Not called when nothing was chosen. */
typedef void (*RgaChosenFunc) (RgaWindow *self,
                               GFile     *file,
                               gpointer   data);

typedef struct
{
  RgaWindow     *window;
  RgaChosenFunc  chosen;
  gpointer       data;
  GDestroyNotify free_data;
} Choice;

static void
free_choice (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  if (choice->free_data != NULL)
    choice->free_data (choice->data);
  g_free (choice);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Choice          *choice)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    choice->chosen (choice->window, file, choice->data);

  g_object_unref (dialog);
}

static void
choose (RgaWindow            *self,
        GtkFileChooserAction  action,
        const char           *title,
        const char           *name,
        Choice                how)
{
  Choice *choice = g_new (Choice, 1);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);

  *choice = how;
  choice->window = self;
  add_filters (GTK_FILE_CHOOSER (dialog));
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), choice, free_choice, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* A name somebody typed without its ending gets it, or the file would not be
 * offered when opening. */
static GFile *
with_suffix (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = NULL;

  if (folder == NULL || strchr (name, '.') != NULL)
    return g_object_ref (file);

  full = g_strconcat (name, ".db", NULL);

  return g_file_get_child (folder, full);
}

/* open */

void
rga_window_ask_open (RgaWindow *self,
                     GFile     *file)
{
  g_return_if_fail (RGA_IS_WINDOW (self));

  rga_application_open_file (application_of (self), file, self);
}

static void
open_chosen (RgaWindow *self,
             GFile     *file,
             gpointer   data)
{
  rga_window_ask_open (self, file);
}

void
rga_window_choose_open (RgaWindow *self)
{
  choose (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open agenda"), NULL, (Choice) { .chosen = open_chosen });
}

static void
moved_chosen (RgaWindow *self,
              GFile     *file,
              gpointer   moved)
{
  rga_recent_replace (moved, file);
  rga_window_ask_open (self, file);
}

void
rga_window_choose_moved (RgaWindow *self,
                         GFile     *moved)
{
  choose (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open agenda"), NULL,
          (Choice) { NULL, moved_chosen, g_object_ref (moved), g_object_unref });
}

/* A file that is open in another window would be written over by that window. */
static gboolean
may_be_written (RgaWindow  *self,
                GFile      *file,
                GError    **error)
{
  RgaWindow *other = rga_application_find_window (application_of (self), file);

  if (other == NULL || other == self)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                       _("That agenda is open in another window. Nothing was written. Choose another name."));

  return FALSE;
}

/* save */

static gboolean
has_place (RgaDocument *document)
{
  GFile *file = rga_document_get_file (document);

  return file != NULL && !rga_unplaced_is (file);
}

static void
remove_draft (GFile *draft)
{
  g_autoptr(GError) error = NULL;

  rga_recent_forget (draft);
  if (!g_file_delete (draft, NULL, &error))
    g_message ("draft: %s", error->message);
}

static void
save_chosen (RgaWindow *self,
             GFile     *file,
             gpointer   data)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GFile) before = NULL;
  g_autoptr(GFile) target = with_suffix (file);
  g_autoptr(GError) error = NULL;

  if (document == NULL)
    return;

  g_set_object (&before, rga_document_get_file (document));
  if (!may_be_written (self, target, &error) || !rga_document_save_as (document, target, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  if (before != NULL && rga_unplaced_is (before))
    remove_draft (before);
  rga_window_note_file (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(RgaWindow) self = data;
  g_autoptr(GError) error = NULL;

  if (!rga_document_save_finish (RGA_DOCUMENT (source), result, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

void
rga_window_choose_save (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autofree char *name = NULL;

  if (has_place (document))
    {
      rga_document_save_async (document, saved_cb, g_object_ref (self));
      return;
    }

  name = rga_file_name_for_title (rga_document_get_title (document));
  choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Keep agenda"), name, (Choice) { .chosen = save_chosen });
}

/* copy */

/* A copy over itself is only saved. */
static gboolean
save_copy (RgaWindow  *self,
           GFile      *target,
           GError    **error)
{
  RgaDocument *document = rga_window_get_document (self);

  if (rga_window_has_file (self, target))
    return rga_document_save (document, error);

  return may_be_written (self, target, error) && rga_document_save_copy (document, target, error);
}

static void
copy_chosen (RgaWindow *self,
             GFile     *file,
             gpointer   data)
{
  g_autoptr(GFile) target = with_suffix (file);
  g_autofree char *place = rga_file_describe_place (target);
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  if (rga_window_get_document (self) == NULL)
    return;

  if (!save_copy (self, target, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  /* Translators: %s is a place, such as: Documents / region.db */
  sentence = g_strdup_printf (_("Copy kept as %s"), place);
  rga_say (GTK_WIDGET (self), sentence);
}

void
rga_window_choose_copy (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autofree char *name = NULL;

  name = rga_file_name_for_title (rga_document_get_title (document));
  choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save a copy"), name, (Choice) { .chosen = copy_chosen });
}

/* new */

static void
new_chosen (RgaWindow *self,
            GFile     *file,
            gpointer   data)
{
  RgaApplication *application = application_of (self);
  g_autoptr(RgaDocument) document = NULL;
  g_autoptr(GFile) target = with_suffix (file);
  g_autoptr(GError) error = NULL;

  document = rga_document_new (data, rga_application_get_folder (application),
                               rga_application_get_device (application), &error);
  if (document == NULL
      || !may_be_written (self, target, &error)
      || !rga_document_save_as (document, target, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_window_take_document (self, g_steal_pointer (&document));
  rga_window_note_file (self);
  rga_new_page_reset (rga_window_get_new_page (self));
}

void
rga_window_choose_new (RgaWindow  *self,
                       RgaEdits   *edits,
                       const char *name)
{
  g_autofree char *suggested = rga_file_name_for_title (name);

  choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Keep agenda"), suggested,
          (Choice) { NULL, new_chosen, edits, (GDestroyNotify) rga_edits_free });
}

/* as a template */

static RgaEdits *
make_template (RgaDocument *document)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { random, 0 };

  return rga_template_make (rga_document_get_plan (document), &ids, g_get_real_time () / 1000);
}

static gboolean
keep_template (RgaWindow  *self,
               GFile      *file,
               GError    **error)
{
  RgaApplication *application = application_of (self);
  g_autoptr(RgaEdits) edits = make_template (rga_window_get_document (self));
  g_autoptr(RgaDocument) template = rga_document_new (edits, rga_application_get_folder (application),
                                                      rga_application_get_device (application), error);
  gboolean kept;

  if (template == NULL)
    return FALSE;

  kept = rga_document_save_as (template, file, error);
  rga_document_discard (template);

  return kept;
}

void
rga_window_use_as_template (RgaWindow *self)
{
  const char *title = rga_document_get_title (rga_window_get_document (self));
  g_autoptr(GFile) file = rga_template_file (title);
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  if (!keep_template (self, file, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  /* Translators: %s is the title of an agenda */
  sentence = g_strdup_printf (_("“%s” is among the templates, without people, dates and hours"), title);
  rga_say (GTK_WIDGET (self), sentence);
}

gboolean
rga_window_keep_draft (RgaWindow  *self,
                       GError    **error)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GFile) draft = NULL;

  if (document == NULL || rga_document_get_file (document) != NULL)
    return TRUE;

  draft = rga_unplaced_new (rga_document_get_title (document));
  if (!rga_document_save_as (document, draft, error))
    return FALSE;

  rga_window_note_file (self);

  return TRUE;
}
