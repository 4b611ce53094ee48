/* rga-document-restore.c
 *
 * All is brought back as it was in an earlier version: read in a worker, then written as one step.
 */
#include "rga-config.h"

#include "rga-document-private.h"

#include "rga-versions.h"

typedef struct
{
  RgaPlan *now, *then;
} Restoring;

static gboolean
bring_back (RgaStore         *store,
            const Restoring  *plans,
            const RgaItem    *then,
            GError          **error)
{
  const RgaItem *now = rga_plan_get_in (plans->now, then->list, &then->id);

  return now == NULL ? rga_store_insert (store, then, error) : rga_store_update (store, now, then, error);
}

static gboolean
take_away (RgaStore         *store,
           const Restoring  *plans,
           const RgaItem    *now,
           GError          **error)
{
  return rga_plan_get_in (plans->then, now->list, &now->id) != NULL || rga_store_delete (store, now, error);
}

typedef gboolean (*RowFunc) (RgaStore         *store,
                             const Restoring  *plans,
                             const RgaItem    *item,
                             GError          **error);

static gboolean
for_each (RgaStore         *store,
          const Restoring  *plans,
          RgaPlan          *plan,
          RowFunc           func,
          GError          **error)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      for (guint i = 0; i < n; i++)
        if (!func (store, plans, items[i], error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
restore (RgaStore       *store,
         gconstpointer   request,
         GError        **error)
{
  const Restoring *plans = request;

  return for_each (store, plans, plans->then, bring_back, error) &&
         for_each (store, plans, plans->now, take_away, error);
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      path,
                GCancellable *cancellable)
{
  GError *error = NULL;
  RgaPlan *plan = rga_version_read (path, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  g_autoptr(GTask) outer = data;
  g_autoptr(RgaPlan) then = NULL;
  GError *error = NULL;
  RgaStamp stamp = rga_document_make_stamp (self, RGA_ACTION_RESTORE);

  then = g_task_propagate_pointer (G_TASK (result), &error);
  if (then != NULL && self->store != NULL &&
      rga_document_commit (self, &stamp, restore, &(Restoring) { self->plan, then }, &error))
    g_task_return_boolean (outer, TRUE);
  else if (error != NULL)
    g_task_return_error (outer, error);
  else
    g_task_return_boolean (outer, FALSE);   /* closed meanwhile */
}

void
rga_document_restore_async (RgaDocument         *self,
                            const char          *path,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_autoptr(GTask) worker = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL && path != NULL);

  worker = g_task_new (self, NULL, read_cb, g_task_new (self, NULL, callback, data));
  g_task_set_task_data (worker, g_strdup (path), g_free);
  g_task_run_in_thread (worker, read_in_worker);
}

gboolean
rga_document_restore_finish (RgaDocument   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
