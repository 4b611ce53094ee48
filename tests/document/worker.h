/* worker.h
 *
 * A test waits for what a worker does.
 */
#pragma once

#include <gio/gio.h>

/* A GAsyncReadyCallback; `data` is a GAsyncResult * that is NULL until it comes. */
static inline void
worker_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Free with g_object_unref(). */
static inline GAsyncResult *
worker_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}
