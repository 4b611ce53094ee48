/* rga-window-files.c
 *
 * Places: where an agenda is opened from, kept and copied to. The chooser is the
 * system's own.
 */
#include "rga-window-private.h"

#include "rga-document-outside.h"
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
  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open agenda"), NULL, (RgaChoice) { .chosen = open_chosen });
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
  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open agenda"), NULL,
          (RgaChoice) { NULL, moved_chosen, g_object_ref (moved), g_object_unref });
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

/* A chosen place that is being written to. */
typedef struct
{
  RgaWindow *window;
  GFile     *file;
  GFile     *before;        /* where the agenda was; NULL = nowhere */
  gboolean   then_close;
} Saving;

static Saving *
saving_new (RgaWindow *window,
            GFile     *file)
{
  Saving *self = g_new0 (Saving, 1);

  self->window = g_object_ref (window);
  self->file = g_object_ref (file);

  return self;
}

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_clear_object (&self->before);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* FALSE, and said, when it failed; also when nobody shows that agenda any more. */
static gboolean
finish_saving (RgaDocument  *document,
               GAsyncResult *result,
               Saving       *saving)
{
  g_autoptr(GError) error = NULL;
  gboolean is_shown = rga_window_get_document (saving->window) == document;

  if (rga_document_save_finish (document, result, &error))
    return is_shown;

  if (is_shown)
    rga_say_error (GTK_WIDGET (saving->window), error);

  return FALSE;
}

static void
saved_elsewhere_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(Saving) saving = data;

  if (!finish_saving (RGA_DOCUMENT (source), result, saving))
    return;

  if (saving->before != NULL && rga_unplaced_is (saving->before))
    remove_draft (saving->before);
  rga_window_note_file (saving->window);
  if (saving->then_close)
    gtk_window_close (GTK_WINDOW (saving->window));
}

static void
save_chosen (RgaWindow *self,
             GFile     *file,
             gpointer   then_close)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GFile) target = rga_file_with_suffix (file);
  g_autoptr(GError) error = NULL;
  Saving *saving = NULL;

  if (document == NULL)
    return;

  if (!rga_window_may_write (self, target, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  saving = saving_new (self, target);
  g_set_object (&saving->before, rga_document_get_file (document));
  saving->then_close = GPOINTER_TO_INT (then_close);
  rga_document_save_as_async (document, target, saved_elsewhere_cb, saving);
}

/* Whoever presses Ctrl+S wants to see that it is done, and where it went. */
static void
say_saved (RgaWindow   *self,
           RgaDocument *document)
{
  g_autofree char *place = rga_file_describe_place (rga_document_get_file (document));
  g_autofree char *moment = rga_describe_moment (g_get_real_time () / G_USEC_PER_SEC);
  /* Translators: %s are a folder and a file, and a time, such as “Plans / plan.db” and “14:03”. */
  g_autofree char *sentence = g_strdup_printf (_("Saved in %s, %s"), place, moment);

  rga_say_anew (GTK_WIDGET (self), sentence);
}

void
rga_window_saved_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr(RgaWindow) self = data;
  g_autoptr(GError) error = NULL;

  if (!rga_document_save_finish (RGA_DOCUMENT (source), result, &error))
    rga_say_error (GTK_WIDGET (self), error);
  else if (rga_window_get_document (self) == RGA_DOCUMENT (source))   /* which may have been closed meanwhile */
    say_saved (self, RGA_DOCUMENT (source));
}

void
rga_window_choose_elsewhere (RgaWindow *self,
                             gboolean   then_close)
{
  g_autofree char *name = rga_file_name_for_title (rga_document_get_title (rga_window_get_document (self)));

  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Keep agenda"), name,
          (RgaChoice) { .chosen = save_chosen, .data = GINT_TO_POINTER (then_close) });
}

void
rga_window_choose_save (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);

  if (has_place (document))
    rga_document_save_async (document, rga_window_saved_cb, g_object_ref (self));
  else
    rga_window_choose_elsewhere (self, FALSE);
}

static void
followed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(Saving) saving = data;

  if (!finish_saving (RGA_DOCUMENT (source), result, saving))
    return;

  rga_recent_replace (saving->before, saving->file);
  rga_window_note_file (saving->window);
}

static void
followed (RgaWindow *self,
          GFile     *file,
          gpointer   data)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GError) error = NULL;
  Saving *saving = NULL;

  if (document == NULL)
    return;

  if (!rga_window_may_write (self, file, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  saving = saving_new (self, file);
  g_set_object (&saving->before, rga_document_get_file (document));
  rga_document_follow_async (document, file, followed_cb, saving);
}

void
rga_window_choose_followed (RgaWindow *self)
{
  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open agenda"), NULL, (RgaChoice) { .chosen = followed });
}

/* copy */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Saving) saving = data;
  g_autofree char *place = NULL;
  g_autofree char *sentence = NULL;

  if (!finish_saving (RGA_DOCUMENT (source), result, saving))
    return;

  place = rga_file_describe_place (saving->file);
  /* Translators: %s is a place, such as: Documents / region.db */
  sentence = g_strdup_printf (_("Copy kept as %s"), place);
  rga_say (GTK_WIDGET (saving->window), sentence);
}

/* A copy over itself is only saved. */
static void
copy_chosen (RgaWindow *self,
             GFile     *file,
             gpointer   data)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GFile) target = rga_file_with_suffix (file);
  g_autoptr(GError) error = NULL;

  if (document == NULL)
    return;

  if (rga_window_has_file (self, target))
    rga_document_save_async (document, copied_cb, saving_new (self, target));
  else if (rga_window_may_write (self, target, &error))
    rga_document_save_copy_async (document, target, copied_cb, saving_new (self, target));
  else
    rga_say_error (GTK_WIDGET (self), error);
}

void
rga_window_choose_copy (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autofree char *name = NULL;

  name = rga_file_name_for_title (rga_document_get_title (document));
  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save a copy"), name, (RgaChoice) { .chosen = copy_chosen });
}

/* new */

/* The window shows it once it has its file: until then it can be made anew. */
static void
new_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(RgaDocument) document = RGA_DOCUMENT (source);
  g_autoptr(Saving) saving = data;
  g_autoptr(GError) error = NULL;

  if (!rga_document_save_finish (document, result, &error))
    rga_say_error (GTK_WIDGET (saving->window), error);
  if (error != NULL || !rga_window_is_free (saving->window))
    {
      rga_document_discard (document);
      return;
    }

  rga_window_take_document (saving->window, g_steal_pointer (&document));
  rga_window_note_file (saving->window);
  rga_new_page_reset (rga_window_get_new_page (saving->window));
}

static void
new_chosen (RgaWindow *self,
            GFile     *file,
            gpointer   data)
{
  RgaApplication *application = application_of (self);
  RgaDocument *document = NULL;
  g_autoptr(GFile) target = rga_file_with_suffix (file);
  g_autoptr(GError) error = NULL;

  if (rga_window_may_write (self, target, &error))
    document = rga_document_new (data, rga_application_get_folder (application),
                                 rga_application_get_device (application), &error);
  if (document != NULL)
    rga_document_save_as_async (document, target, new_saved_cb, saving_new (self, target));
  else
    rga_say_error (GTK_WIDGET (self), error);
}

void
rga_window_choose_new (RgaWindow  *self,
                       RgaEdits   *edits,
                       const char *name)
{
  g_autofree char *suggested = rga_file_name_for_title (name);

  rga_window_choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Keep agenda"), suggested,
          (RgaChoice) { NULL, new_chosen, edits, (GDestroyNotify) rga_edits_free });
}

/* as a template */

static RgaEdits *
make_template (RgaDocument *document)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { random, 0 };

  return rga_template_make (rga_document_get_plan (document), &ids, g_get_real_time () / 1000);
}

static void
template_kept_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(RgaDocument) template = RGA_DOCUMENT (source);
  g_autoptr(Saving) saving = data;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  if (rga_document_save_finish (template, result, &error))
    {
      /* Translators: %s is the title of an agenda */
      sentence = g_strdup_printf (_("“%s” is among the templates, without people, dates and hours"),
                                  rga_document_get_title (template));
      rga_say (GTK_WIDGET (saving->window), sentence);
    }
  else
    rga_say_error (GTK_WIDGET (saving->window), error);
  rga_document_discard (template);
}

void
rga_window_use_as_template (RgaWindow *self)
{
  RgaApplication *application = application_of (self);
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GFile) file = rga_template_file (rga_document_get_title (document));
  g_autoptr(RgaEdits) edits = make_template (document);
  g_autoptr(GError) error = NULL;
  RgaDocument *template = rga_document_new (edits, rga_application_get_folder (application),
                                            rga_application_get_device (application), &error);

  if (template != NULL)
    rga_document_save_as_async (template, file, template_kept_cb, saving_new (self, file));
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
draft_kept_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(Saving) saving = data;

  if (finish_saving (RGA_DOCUMENT (source), result, saving))
    rga_window_note_file (saving->window);
}

void
rga_window_keep_draft (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autoptr(GFile) draft = rga_unplaced_new (rga_document_get_title (document));

  rga_document_save_as_async (document, draft, draft_kept_cb, saving_new (self, draft));
}
