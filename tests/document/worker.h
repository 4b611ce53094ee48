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

/* g_assert_finalize_object(), of what a worker may hold a moment longer than its result
 * needs to be told: the thread lets go of its task after that. */
static inline void
worker_assert_finalize (gpointer object)
{
  GObject *self = G_OBJECT (object);

  for (guint i = 0; i < 10 * 1000 && g_atomic_int_get (&self->ref_count) > 1; i++)
    g_usleep (1000);

  g_assert_finalize_object (self);
}
