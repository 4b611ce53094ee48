/* rga-document-trace.c
 *
 * The history of one item, read in a worker from the working copy.
 */
#include "rga-document-private.h"

typedef struct
{
  char   *path;
  RgaList list;
  RgaId   item;
  guint   limit;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->path);
  g_free (data);
}

static void
trace_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Wish *wish = data;
  GError *error = NULL;
  RgaTraces *traces = rga_store_trace_item (wish->path, wish->list, &wish->item, wish->limit, cancellable, &error);

  if (traces != NULL)
    g_task_return_pointer (task, traces, (GDestroyNotify) rga_traces_free);
  else
    g_task_return_error (task, error);
}

void
rga_document_trace_async (RgaDocument         *self,
                          const RgaId         *item,
                          guint                limit,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  const RgaItem *known;
  Wish *wish;

  g_return_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL && item != NULL);

  task = g_task_new (self, cancellable, callback, data);
  known = rga_plan_get (self->plan, item);
  if (known == NULL)
    {
      g_task_return_pointer (task, rga_traces_new (), (GDestroyNotify) rga_traces_free);
      return;
    }

  wish = g_new (Wish, 1);
  *wish = (Wish) { g_strdup (rga_store_get_path (self->store)), known->list, *item, limit };
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, trace_in_worker);
}

RgaTraces *
rga_document_trace_finish (RgaDocument   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
