#include "rga-two-ways.h"

#include "rga-plan-file.h"
#include "rga-platform.h"
#include "rga-value.h"

#define MOST_NAMES 3

void
rga_two_ways_free (RgaTwoWays *self)
{
  if (self == NULL)
    return;

  if (self->folder != NULL)
    rga_platform_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->alone.path);
  g_free (self->applied.path);
  g_ptr_array_unref (self->names);
  g_free (self);
}

int
rga_two_ways_compare_age (const RgaTwoWays *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->alone.path == NULL || self->applied.path == NULL)
    return 0;

  return (self->applied.at_ms > self->alone.at_ms) - (self->applied.at_ms < self->alone.at_ms);
}

guint
rga_two_ways_count_differing (const RgaTwoWays *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->alone.n_own + self->applied.n_own + self->n_unlike;
}

/* -- one of them ------------------------------------------------------------ */

/* NULL when it cannot be read that way. */
static RgaPlan *
read_plan (RgaWay     *self,
           const char *path)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaStore) store = rga_store_open (path, NULL);
  g_autoptr(GPtrArray) newest = store == NULL ? NULL : rga_store_history (store, 1, NULL);

  if (newest == NULL || !rga_store_load (store, plan, NULL))
    return NULL;

  self->path = g_strdup (path);
  self->at_ms = newest->len > 0 ? ((const RgaRevision *) newest->pdata[0])->at_ms : 0;

  return g_steal_pointer (&plan);
}

/* -- what differs ----------------------------------------------------------- */

static gboolean
is_alike (const RgaItem *a,
          const RgaItem *b)
{
  for (guint i = 0; i < rga_list_info (a->list)->n_fields; i++)
    if (!rga_item_field_equal (a, b, i))
      return FALSE;

  return TRUE;
}

static void
note_name (RgaTwoWays    *self,
           const RgaItem *item)
{
  const char *name = rga_item_name (item);

  if (name != NULL && *name != '\0' && self->names->len < MOST_NAMES
      && !g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL))
    g_ptr_array_add (self->names, g_strdup (name));
}

/* What `plan` has and the other not, and, looked at once, what both have. */
static void
compare_list (RgaTwoWays *self,
              RgaWay     *way,
              RgaPlan    *plan,
              RgaPlan    *other,
              RgaList     list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  way->n_items += n;
  for (guint i = 0; other != NULL && i < n; i++)
    {
      const RgaItem *same = rga_plan_get_in (other, list, &items[i]->id);
      gboolean is_unlike = same != NULL && way == &self->alone && !is_alike (items[i], same);

      way->n_own += same == NULL;
      self->n_unlike += is_unlike;
      if (same == NULL || is_unlike)
        note_name (self, items[i]);
    }
}

static void
compare (RgaTwoWays *self,
         RgaPlan    *alone,
         RgaPlan    *applied)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      if (alone != NULL)
        compare_list (self, &self->alone, alone, applied, list);
      if (applied != NULL)
        compare_list (self, &self->applied, applied, alone, list);
    }
}

RgaTwoWays *
rga_two_ways_make (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(RgaTwoWays) self = g_new0 (RgaTwoWays, 1);
  g_autofree char *alone = NULL, *applied = NULL;
  g_autoptr(RgaPlan) without = NULL, with = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->folder = g_dir_make_tmp ("regioagenda-XXXXXX", error);
  if (self->folder == NULL)
    return NULL;

  alone = g_build_filename (self->folder, "alone.db", NULL);
  applied = g_build_filename (self->folder, "applied.db", NULL);
  if (!rga_plan_file_read_both (file, alone, applied, cancellable, error))
    return NULL;

  without = read_plan (&self->alone, alone);
  with = read_plan (&self->applied, applied);
  compare (self, without, with);

  return g_steal_pointer (&self);
}

/* -- in a worker ------------------------------------------------------------ */

static void
make_in_worker (GTask        *task,
                gpointer      file,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  RgaTwoWays *ways = rga_two_ways_make (file, cancellable, &error);

  if (ways != NULL)
    g_task_return_pointer (task, ways, (GDestroyNotify) rga_two_ways_free);
  else
    g_task_return_error (task, error);
}

void
rga_two_ways_make_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, data);
  g_task_run_in_thread (task, make_in_worker);
}

RgaTwoWays *
rga_two_ways_make_finish (GFile         *file,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
