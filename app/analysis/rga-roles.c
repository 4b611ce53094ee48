#include "rga-roles.h"

#include <string.h>

struct _RgaSharedTasks
{
  RgaPlan    *plan;
  GHashTable *holders;   /* what is done, in one agenda → GPtrArray of RgaRole */
};

GPtrArray *
rga_role_tasks (RgaPlan     *plan,
                const RgaId *role)
{
  return rga_plan_children (plan, role, RGA_LIST_ROLE_TASKS, RGA_FIELD (RGA_LIST_ROLE_TASKS, role));
}

/* How many bytes of a task say what is done; the rest says with whom. */
static gssize
count_what (const char *name)
{
  static const char *const partners[] = { " samen met ", " met ", " together with ", " with " };

  for (gsize i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      const char *found = strstr (name, partners[i]);

      if (found != NULL)
        return found - name;
    }

  return -1;
}

/* NULL for a task without words. */
static char *
make_key (RgaPlan           *plan,
          const RgaRoleTask *task)
{
  const RgaRole *role = rga_plan_get_in (plan, RGA_LIST_ROLES, &task->role);
  g_autofree char *words = NULL;
  char programme[RGA_ID_TEXT_SIZE];

  if (role == NULL || task->name == NULL)
    return NULL;

  words = g_utf8_casefold (task->name, count_what (task->name));

  return g_strconcat (rga_id_to_text (&role->programme, programme), " ", words, NULL);
}

static void
add_holder (RgaSharedTasks *self,
            RgaRoleTask    *task)
{
  g_autofree char *key = make_key (self->plan, task);
  RgaRole *role = rga_plan_get_in (self->plan, RGA_LIST_ROLES, &task->role);
  GPtrArray *holders;

  if (key == NULL)
    return;

  holders = g_hash_table_lookup (self->holders, key);
  if (holders == NULL)
    {
      holders = g_ptr_array_new ();
      g_hash_table_insert (self->holders, g_steal_pointer (&key), holders);
    }
  if (!g_ptr_array_find (holders, role, NULL))
    g_ptr_array_add (holders, role);
}

RgaSharedTasks *
rga_shared_tasks_new (RgaPlan *plan)
{
  RgaSharedTasks *self = g_new0 (RgaSharedTasks, 1);
  g_autoptr(GPtrArray) tasks = rga_plan_sorted (plan, RGA_LIST_ROLE_TASKS);

  self->plan = g_object_ref (plan);
  self->holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < tasks->len; i++)
    add_holder (self, tasks->pdata[i]);

  return self;
}

void
rga_shared_tasks_free (RgaSharedTasks *self)
{
  g_hash_table_unref (self->holders);
  g_object_unref (self->plan);
  g_free (self);
}

GPtrArray *
rga_shared_tasks_find (const RgaSharedTasks *self,
                       const RgaRoleTask    *task)
{
  g_autofree char *key = make_key (self->plan, task);
  GPtrArray *holders = key == NULL ? NULL : g_hash_table_lookup (self->holders, key);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; holders != NULL && i < holders->len; i++)
    if (!rga_id_equal (&((RgaItem *) holders->pdata[i])->id, &task->role))
      g_ptr_array_add (others, holders->pdata[i]);

  return others;
}

gboolean
rga_shared_tasks_has (const RgaSharedTasks *self,
                      const RgaRoleTask    *task)
{
  g_autoptr(GPtrArray) others = rga_shared_tasks_find (self, task);

  return task->shared_with != NULL || others->len > 0;
}

gboolean
rga_role_task_matches (const RgaRoleTask *task,
                       const char        *words)
{
  g_autofree char *text = g_strconcat (task->name == NULL ? "" : task->name, " ",
                                       task->subject == NULL ? "" : task->subject, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  g_auto (GStrv) each = g_strsplit_set (wanted, " \t", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (folded, each[i]) == NULL)
      return FALSE;

  return TRUE;
}
