/* rga-document-neighbours.c
 *
 * Other files of the same plan in the folder of this one. A neighbour may be on a disk
 * that does not answer, or not downloaded yet: an open plan never waits for that.
 */
#include "rga-document-private.h"

#include "rga-document-outside.h"
#include "rga-neighbour.h"

typedef struct
{
  GFile *file;
  char  *store_path;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->file);
  g_free (look->store_path);
  g_free (look);
}

static Look *
look_new (RgaDocument *self)
{
  Look *look = g_new0 (Look, 1);

  look->file = g_object_ref (self->file);
  look->store_path = g_strdup (rga_store_get_path (self->store));

  return look;
}

static gboolean
is_below (GFile      *file,
          const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) own = g_file_new_for_path (path);

  return g_file_has_prefix (file, own);
}

/* Our own folders hold copies of the same plan on purpose; behind a portal a file stands
 * alone. */
static gboolean
may_have_neighbours (RgaDocument *self)
{
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;

  return path != NULL && self->store != NULL
         && !is_below (self->file, g_get_user_state_dir (), "regioagenda")
         && !is_below (self->file, g_get_user_runtime_dir (), "doc");
}

static void
take (RgaDocument *self,
      GPtrArray   *neighbours)
{
  g_ptr_array_unref (self->neighbours);
  self->neighbours = neighbours;
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_N_NEIGHBOURS]);
}

void
rga_document_look_beside (RgaDocument *self)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (may_have_neighbours (self))
    take (self, rga_neighbours_find (self->file, self->store, NULL));
}

static void
look_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Look *look = data;
  GError *error = NULL;
  g_autoptr(RgaStore) store = rga_store_open (look->store_path, &error);

  if (store == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, rga_neighbours_find (look->file, store, cancellable), (GDestroyNotify) g_ptr_array_unref);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RgaDocument *self = RGA_DOCUMENT (source);
  GPtrArray *neighbours = g_task_propagate_pointer (G_TASK (result), NULL);

  if (neighbours != NULL)
    take (self, neighbours);
}

void
rga_document_look_beside_async (RgaDocument *self)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (RGA_IS_DOCUMENT (self));

  if (!may_have_neighbours (self) || self->looking_beside != NULL)
    return;

  self->looking_beside = g_cancellable_new ();
  task = g_task_new (self, self->looking_beside, looked_cb, NULL);
  g_task_set_task_data (task, look_new (self), look_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, look_in_worker);
}

GPtrArray *
rga_document_get_neighbours (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->neighbours;
}
