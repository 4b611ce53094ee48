#include "rga-list-private.h"

#include <string.h>

const char *const rga_status_words[] = {
  "idea", "planned", "running", "done", "ongoing", "dropped",
  "preparing", "scheduled", "to-decide", "discussed", "taken", NULL
};

static const RgaListSubject *const subjects[] = {
  &rga_list_agenda, &rga_list_project, &rga_list_time, &rga_list_team, &rga_list_money, &rga_list_note,
};

static int
find_rank (const RgaListInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & RGA_FIELD_RANK)
      return (int) i;

  return -1;
}

/* A list stands in one subject. */
static void
collect (RgaListInfo         *lists,
         const RgaListSubject *subject)
{
  for (guint i = 0; i < subject->n_entries; i++)
    {
      RgaListInfo *info = &lists[subject->entries[i].list];

      g_assert (info->name == NULL);
      *info = subject->entries[i].info;
      info->rank = find_rank (info);
    }
}

static const RgaListInfo *
get_lists (void)
{
  static RgaListInfo lists[RGA_N_LISTS];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
        collect (lists, subjects[i]);
      for (guint list = 0; list < RGA_N_LISTS; list++)
        g_assert (lists[list].name != NULL);
      g_once_init_leave (&ready, 1);
    }

  return lists;
}

const RgaListInfo *
rga_list_info (RgaList list)
{
  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  return &get_lists ()[list];
}

RgaList
rga_list_from_name (const char *name)
{
  const RgaListInfo *lists = get_lists ();

  for (guint list = 0; list < RGA_N_LISTS; list++)
    if (strcmp (lists[list].name, name) == 0)
      return list;

  return RGA_N_LISTS;
}

int
rga_list_find_field (RgaList     list,
                     const char *name)
{
  const RgaListInfo *info = rga_list_info (list);

  g_return_val_if_fail (info != NULL, -1);

  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return (int) i;

  return -1;
}
