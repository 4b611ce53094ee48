#include "rga-order.h"

/* No outline is deeper; a wrong file may go round in circles. */
#define DEEPEST 64

typedef struct
{
  RgaItem *item;
  guint    place;    /* of what it belongs to */
  guint    rank;     /* among all rows of its list */
} Row;

/* The outline while it grows; a project stands in it once. */
typedef struct
{
  RgaPlan    *plan;
  GPtrArray  *projects;
  GHashTable *seen;
} Outline;

static void
add_tree (Outline    *self,
          RgaProject *project,
          guint       depth)
{
  g_autoptr(GPtrArray) below = NULL;

  if (!g_hash_table_add (self->seen, project))
    return;
  g_ptr_array_add (self->projects, project);
  if (depth >= DEEPEST)
    return;

  below = rga_plan_children (self->plan, &project->item.id, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, parent));
  for (guint i = 0; i < below->len; i++)
    add_tree (self, below->pdata[i], depth + 1);
}

/* Outermost projects of one programme. */
static void
add_roots (Outline     *self,
           GPtrArray   *all,
           const RgaId *programme)
{
  for (guint i = 0; i < all->len; i++)
    {
      RgaProject *project = all->pdata[i];

      if (rga_id_is_none (&project->parent) && rga_id_equal (&project->programme, programme))
        add_tree (self, project, 0);
    }
}

GPtrArray *
rga_projects_in_order (RgaPlan *plan)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  g_autoptr(GPtrArray) all = rga_plan_sorted (plan, RGA_LIST_PROJECTS);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  Outline self = { plan, g_ptr_array_new (), seen };

  for (guint i = 0; i < programmes->len; i++)
    add_roots (&self, all, &((RgaItem *) programmes->pdata[i])->id);
  /* What a wrong file hangs under nothing, or under itself. */
  for (guint i = 0; i < all->len; i++)
    add_tree (&self, all->pdata[i], 0);

  return self.projects;
}

/* RgaItem * → its place, from 1. */
static GHashTable *
number_owners (RgaPlan *plan,
               RgaList  list)
{
  g_autoptr(GPtrArray) owners = list == RGA_LIST_SEATS ? rga_plan_sorted (plan, RGA_LIST_BODIES) : rga_projects_in_order (plan);
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < owners->len; i++)
    g_hash_table_insert (places, owners->pdata[i], GUINT_TO_POINTER (i + 1));

  return places;
}

static const RgaItem *
follow (RgaPlan       *plan,
        const RgaItem *item,
        const char    *name)
{
  int field = rga_list_find_field (item->list, name);
  const RgaId *id = field < 0 ? NULL : rga_item_field (item, (guint) field);

  return id == NULL || rga_id_is_none (id) ? NULL : rga_plan_get (plan, id);
}

/* What is before everything else is found along these fields, a few steps up. */
static guint
place_of (RgaPlan       *plan,
          GHashTable    *places,
          const RgaItem *item)
{
  static const char *const ways[] = { "body", "project", "from", "about", "risk", "parent" };
  guint start = item->list == RGA_LIST_SEATS ? 0 : 1;

  for (guint depth = 0; item != NULL && depth < DEEPEST; depth++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, item));
      const RgaItem *up = NULL;

      if (place > 0)
        return place;
      for (gsize i = start; up == NULL && i < G_N_ELEMENTS (ways); i++)
        up = follow (plan, item, ways[i]);
      item = up;
    }

  return G_MAXUINT;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *first = a, *second = b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;

  return first->rank < second->rank ? -1 : first->rank > second->rank;
}

GPtrArray *
rga_rows_in_order (RgaPlan *plan,
                   RgaList  list)
{
  g_autoptr(GPtrArray) sorted = list == RGA_LIST_PROJECTS ? rga_projects_in_order (plan) : rga_plan_sorted (plan, list);
  g_autoptr(GHashTable) places = number_owners (plan, list);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = 0; i < sorted->len; i++)
    {
      Row row = { sorted->pdata[i], place_of (plan, places, sorted->pdata[i]), i };

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ordered, g_array_index (rows, Row, i).item);

  return ordered;
}
