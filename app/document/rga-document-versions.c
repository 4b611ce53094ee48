#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

#include <glib/gstdio.h>

#include "rga-document-outside.h"
#include "rga-document-sitting.h"
#include "rga-versions.h"

#define PAUSE ((gint64) 60 * 60 * 1000)   /* ms between versions of one sitting */
#define ASIDE -1                          /* instead: of steps that will not be in the file, or may not */

void
rga_document_keep_versions (RgaDocument *self,
                            const char  *folder)
{
  RgaId id;
  char name[RGA_ID_TEXT_SIZE];

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL && folder != NULL);

  id = rga_document_get_id (self);
  g_free (self->versions);
  self->versions = g_build_filename (folder, rga_id_to_text (&id, name), NULL);
}

void
rga_document_keep_versions_also (RgaDocument *self,
                                 const char  *folder)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  g_atomic_pointer_set (&self->second_versions, folder == NULL || *folder == '\0' ? NULL : (char *) g_intern_string (folder));
}

const GError *
rga_document_get_version_error (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->version_error;
}

/* -- keeping ------------------------------------------------------------------ */

/* How keeping went, on its way to the main thread. */
typedef struct
{
  GWeakRef  document;
  GError   *error;
} Notice;

static gboolean
take_notice (gpointer data)
{
  Notice *notice = data;
  g_autoptr(RgaDocument) self = g_weak_ref_get (&notice->document);

  if (self == NULL || (self->version_error == NULL && notice->error == NULL))
    return G_SOURCE_REMOVE;

  g_clear_error (&self->version_error);
  self->version_error = g_steal_pointer (&notice->error);
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_VERSION_ERROR]);

  return G_SOURCE_REMOVE;
}

static void
notice_free (gpointer data)
{
  Notice *notice = data;

  g_weak_ref_clear (&notice->document);
  g_clear_error (&notice->error);
  g_free (notice);
}

/* Takes `error`. */
static void
send_notice (RgaDocument *self,
             GError      *error)
{
  Notice *notice = g_new0 (Notice, 1);

  g_weak_ref_init (&notice->document, self);
  notice->error = error;
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, take_notice, notice, notice_free);
}

static GError *
explain (const char   *operation,
         const char   *sentence,
         const GError *reason)
{
  GError *error = g_error_new_literal (RGA_STORE_ERROR, RGA_STORE_ERROR_DISK, sentence);

  rga_store_error_set_cause (&error, reason);
  rga_store_error_set_operation (&error, operation);

  return error;
}

static gboolean
keep_in (const char  *folder,
         GFile       *file,
         gint64       pause,
         GError     **error)
{
  gint64 now_ms = g_get_real_time () / 1000;

  return pause == ASIDE ? rga_versions_keep_aside (folder, file, now_ms, error)
                        : rga_versions_keep (folder, file, now_ms, pause, error);
}

/* A folder that is gone, or on a drive that is not there, is not made anew. */
static gboolean
keep_second (RgaDocument  *self,
             GFile        *file,
             gint64        pause,
             GError      **error)
{
  const char *folder = g_atomic_pointer_get (&self->second_versions);
  g_autofree char *name = g_path_get_basename (self->versions);
  g_autofree char *versions = folder == NULL ? NULL : g_build_filename (folder, name, NULL);

  if (versions == NULL)
    return TRUE;
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return keep_in (versions, file, pause, error);

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, folder);

  return FALSE;
}

/* NULL when it went well; `sentence` when it failed on this computer. */
static GError *
keep (RgaDocument *self,
      GFile       *file,
      gint64       pause,
      const char  *sentence)
{
  g_autoptr(GError) reason = NULL;

  if (!keep_in (self->versions, file, pause, &reason))
    return explain ("keep version", sentence, reason);

  self->has_kept_found |= pause != ASIDE;
  if (!keep_second (self, file, pause, &reason))
    return explain ("keep version",
                    _("An earlier version could not be kept in the second folder. It is kept on this computer. "
                      "Check that folder, or choose another one in Preferences."), reason);

  return NULL;
}

/* A file that is not as our steps left it is kept whatever the hour: it is written in
 * another form now. What replaced it is one of ours. */
void
rga_document_keep_version (RgaDocument *self,
                           GFile       *file,
                           gboolean     at_once)
{
  const RgaPlanFileNotes other = RGA_PLAN_FILE_UPGRADED | RGA_PLAN_FILE_CHANGED_OUTSIDE | RGA_PLAN_FILE_WITH_BESIDE
                                 | RGA_PLAN_FILE_WITHOUT_BESIDE | RGA_PLAN_FILE_ADOPTED;
  gboolean is_other = (self->found.notes & other) && !self->has_kept_found;

  if (self->versions != NULL)
    send_notice (self, keep (self, file, at_once || is_other ? 0 : PAUSE,
                             _("An earlier version could not be kept on this computer. The agenda itself is as it should be. "
                               "Check how much space the disk has.")));
}

/* -- keeping what no file has ----------------------------------------------------- */

/* From a connection of its own: somebody may close the plan meanwhile. */
static gboolean
copy_unsent (const char  *store_path,
             const char  *path,
             GError     **error)
{
  g_autoptr(RgaStore) store = rga_store_open (store_path, error);

  return store != NULL && rga_store_copy (store, path, error);
}

/* A copy of the working copy is to be kept. */
typedef struct
{
  char       *store_path;
  const char *sentence;      /* when that fails */
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_free (copying->store_path);
  g_free (copying);
}

static void
keep_copy_in_worker (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  const Copying *copying = data;
  const char *sentence = copying->sentence, *store_path = copying->store_path;
  g_autofree char *folder = g_path_get_dirname (store_path);
  g_autofree char *path = g_build_filename (folder, "unsent.db", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) reason = NULL;
  GError *error = NULL;

  g_unlink (path);
  error = copy_unsent (store_path, path, &reason) ? keep (source, file, ASIDE, sentence) : explain ("keep version", sentence, reason);
  g_unlink (path);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Takes over `task`. */
static void
keep_copy_later (RgaDocument *self,
                 GTask       *task,
                 const char  *sentence)
{
  Copying *copying = g_new (Copying, 1);

  *copying = (Copying) { g_strdup (rga_store_get_path (self->store)), sentence };
  g_task_set_task_data (task, copying, copying_free);
  g_task_run_in_thread (task, keep_copy_in_worker);
  g_object_unref (task);
}

void
rga_document_keep_unsent_async (RgaDocument         *self,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  task = g_task_new (self, NULL, callback, data);
  if (self->versions == NULL || !rga_document_has_unsent (self))
    g_task_return_boolean (task, TRUE);
  else
    keep_copy_later (self, g_steal_pointer (&task),
                     _("Your last steps could not be kept as an earlier version too. They are safe on this computer, and there "
                       "again when you open this agenda here. Check how much space the disk has."));
}

gboolean
rga_document_keep_unsent_finish (RgaDocument   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_autoptr(GError) reason = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (g_task_propagate_boolean (G_TASK (result), &reason) || self->store == NULL)
    return TRUE;   /* closed meanwhile: then they are saved */

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

void
rga_document_keep_sitting_async (RgaDocument         *self,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  task = g_task_new (self, NULL, callback, data);
  if (self->versions == NULL || rga_document_count_sitting (self) == 0)
    g_task_return_boolean (task, TRUE);
  else
    keep_copy_later (self, g_steal_pointer (&task),
                     _("What you did could not be kept as an earlier version. Nothing was taken back: it is all in the agenda. "
                       "Check how much space the disk has."));
}

gboolean
rga_document_keep_sitting_finish (RgaDocument   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return rga_document_keep_unsent_finish (self, result, error);
}

/* -- listing ------------------------------------------------------------------ */

typedef struct
{
  char *versions, *store_path;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->versions);
  g_free (wish->store_path);
  g_free (wish);
}

static GPtrArray *
list_all (const Wish    *wish,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(RgaStore) store = rga_store_open (wish->store_path, error);
  g_autoptr(GPtrArray) versions = store == NULL ? NULL : rga_versions_list (wish->versions, error);

  for (guint i = 0; versions != NULL && i < versions->len && !g_cancellable_is_cancelled (cancellable); i++)
    rga_version_look (versions->pdata[i], store);

  return g_steal_pointer (&versions);
}

static void
list_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr(GError) reason = NULL;
  GPtrArray *versions = list_all (data, cancellable, &reason);

  if (versions != NULL)
    g_task_return_pointer (task, versions, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, explain ("list versions",
                                        _("The earlier versions could not be read. Nothing was changed in them, and the agenda itself "
                                          "is as it should be. Try it again."), reason));
}

void
rga_document_list_versions_async (RgaDocument         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Wish *wish;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL);

  task = g_task_new (self, cancellable, callback, data);
  if (self->versions == NULL)
    {
      g_task_return_pointer (task, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  wish = g_new (Wish, 1);
  *wish = (Wish) { g_strdup (self->versions), g_strdup (rga_store_get_path (self->store)) };
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, list_in_worker);
}

GPtrArray *
rga_document_list_versions_finish (RgaDocument   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
