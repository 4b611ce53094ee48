#include "rga-config.h"

#include "rga-leftover-private.h"

#include "rga-platform.h"
#include "rga-publish.h"
#include "rga-working-copy-private.h"

void
rga_leftover_free (RgaLeftover *self)
{
  if (self == NULL)
    return;

  g_free (self->folder);
  g_free (self->title);
  g_clear_object (&self->file);
  g_free (self);
}

/* Steps after `newest`, which is in the file; all of them when that is not said. */
static guint
count_unsent (RgaStore        *store,
              const RgaOrigin *origin)
{
  gint64 n = origin->file == NULL ? -1 : rga_store_count_after (store, &origin->newest);

  return (guint) (n < 0 ? rga_store_get_sequence (store) : n);
}

static RgaLeftover *
new_leftover (const char      *folder,
              const RgaOrigin *origin,
              RgaStore        *store)
{
  RgaLeftover *self = g_new0 (RgaLeftover, 1);
  g_autoptr(GPtrArray) newest = rga_store_history (store, 1, NULL);

  self->folder = g_strdup (folder);
  self->title = rga_store_read_title (store);
  self->file = origin->file == NULL ? NULL : g_object_ref (origin->file);
  self->n_unsent = count_unsent (store, origin);
  if (newest != NULL && newest->len > 0)
    self->at_ms = ((const RgaRevision *) newest->pdata[0])->at_ms;

  return self;
}

/* NULL when it cannot be read. */
static RgaLeftover *
read_leftover (const char *folder)
{
  g_autofree char *path = rga_working_copy_path (folder);
  g_autoptr(RgaStore) store = rga_store_open (path, NULL);
  g_auto(RgaOrigin) origin = { 0 };

  if (store == NULL)
    return NULL;

  if (rga_origin_read (&origin, folder))
    rga_publish_clear (folder, origin.file);

  return new_leftover (folder, &origin, store);
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const RgaLeftover *first = *(const RgaLeftover *const *) a;
  const RgaLeftover *second = *(const RgaLeftover *const *) b;

  return (first->at_ms < second->at_ms) - (first->at_ms > second->at_ms);
}

/* Which working copies are meant. */
typedef gboolean (*Wanted) (const char *folder,
                            GFile      *file);

static gboolean
is_any (const char *folder,
        GFile      *file)
{
  return TRUE;
}

static gboolean
is_of (const char *folder,
       GFile      *file)
{
  g_auto(RgaOrigin) origin = { 0 };

  return rga_origin_read (&origin, folder) && g_file_equal (origin.file, file);
}

/* Told before it is locked: somebody may be opening its file just now. */
static gboolean
is_lost (const char *folder,
         GFile      *file)
{
  g_auto(RgaOrigin) origin = { 0 };

  return !rga_origin_read (&origin, folder) || !g_file_query_exists (origin.file, NULL);
}

static GPtrArray *
find (const char *folder,
      Wanted      is_wanted,
      GFile      *file)
{
  g_autoptr(GPtrArray) paths = rga_working_copies_find (folder);
  GPtrArray *leftovers = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_leftover_free);

  rga_working_copies_clear (folder);
  for (guint i = 0; i < paths->len; i++)
    {
      int lock = is_wanted (paths->pdata[i], file) ? rga_working_copy_lock (paths->pdata[i]) : -1;
      RgaLeftover *leftover = lock < 0 ? NULL : read_leftover (paths->pdata[i]);

      if (leftover != NULL && leftover->n_unsent > 0)
        g_ptr_array_add (leftovers, leftover);
      else if (leftover != NULL)
        {
          rga_working_copy_remove (paths->pdata[i]);
          rga_leftover_free (leftover);
        }
      rga_platform_unlock (lock);
    }
  g_ptr_array_sort (leftovers, compare_newest);

  return leftovers;
}

GPtrArray *
rga_leftovers_of (const char *folder,
                  GFile      *file)
{
  return find (folder, is_of, file);
}

GPtrArray *
rga_leftovers_find (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return find (folder, is_any, NULL);
}

static void
find_lost_in_worker (GTask        *task,
                     gpointer      source,
                     gpointer      folder,
                     GCancellable *cancellable)
{
  g_task_return_pointer (task, find (folder, is_lost, NULL), (GDestroyNotify) g_ptr_array_unref);
}

void
rga_leftovers_find_lost_async (const char          *folder,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (folder != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, find_lost_in_worker);
}

GPtrArray *
rga_leftovers_find_lost_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
rga_leftover_continues (const RgaLeftover *self)
{
  g_auto(RgaOrigin) origin = { 0 };
  g_autofree char *path = rga_working_copy_path (self->folder);

  return rga_origin_read (&origin, self->folder)
         && rga_file_state_compare (&origin.state, origin.file, NULL) == RGA_FILE_SAME
         && rga_plan_file_check_copy (path, NULL, NULL);
}

gboolean
rga_leftover_is_in (const RgaLeftover *self,
                    RgaStore          *store)
{
  g_autofree char *path = rga_working_copy_path (self->folder);
  g_autoptr(RgaStore) ours = rga_store_open (path, NULL);
  RgaId newest = ours == NULL ? RGA_ID_NONE : rga_store_get_head (ours);

  return !rga_id_is_none (&newest) && rga_store_count_after (store, &newest) >= 0;
}

RgaDocument *
rga_leftover_open (RgaLeftover  *self,
                   const char   *device,
                   GError      **error)
{
  g_return_val_if_fail (self != NULL && device != NULL, NULL);

  return rga_document_take_over (self->folder, NULL, device, error);
}

void
rga_leftover_discard (RgaLeftover *self)
{
  int lock;

  g_return_if_fail (self != NULL);

  lock = rga_working_copy_lock (self->folder);
  if (lock < 0)
    return;

  rga_working_copy_remove (self->folder);
  rga_platform_unlock (lock);
}
