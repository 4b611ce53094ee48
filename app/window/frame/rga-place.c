/* rga-place.c */
#include "rga-place.h"

#include "rga-views.h"

/* Decisions have a page of their own, other milestones that of all that has a date. */
static const char *
get_home (const RgaItem *item)
{
  return rga_item_is_decision (item) ? "decisions" : rga_views_find_home (item->list);
}

/* The last owner named is the nearest: a goal is of its project, then of its agenda. */
static const RgaItem *
find_owner (RgaPlan       *plan,
            const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = info->n_fields; i > 0; i--)
    {
      const RgaField *field = &info->fields[i - 1];

      if ((field->flags & RGA_FIELD_OWNER) != 0)
        {
          const RgaItem *owner = rga_plan_get (plan, rga_item_field (item, i - 1));

          if (owner != NULL)
            return owner;
        }
    }

  return NULL;
}

static const RgaItem *
find_first (RgaPlan *plan,
            RgaList  list)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (plan, list);

  return items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
}

static gboolean
is_scope (RgaList list)
{
  return list == RGA_LIST_PROGRAMMES || list == RGA_LIST_PROJECTS;
}

RgaPlace
rga_place_of (RgaPlan     *plan,
              const RgaId *item)
{
  RgaPlace place = { .page = "agenda", .item = *item };
  const RgaItem *owner = rga_plan_get (plan, item);

  while (owner != NULL && get_home (owner) == NULL)
    owner = find_owner (plan, owner);
  if (owner == NULL)
    owner = find_first (plan, RGA_LIST_PROGRAMMES);
  if (owner == NULL)
    return place;

  place.page = get_home (owner);
  if (is_scope (owner->list))
    place.scope = owner->id;

  return place;
}

RgaPlace
rga_place_of_page (RgaPlan    *plan,
                   const char *page)
{
  RgaPlace place = { .page = page };

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaItem *first = is_scope (list) && g_strcmp0 (rga_views_find_home (list), page) == 0 ? find_first (plan, list) : NULL;

      if (first != NULL)
        place.scope = first->id;
    }

  return place;
}

gboolean
rga_place_equal (const RgaPlace *a,
                 const RgaPlace *b)
{
  return g_strcmp0 (a->page, b->page) == 0 && rga_id_equal (&a->scope, &b->scope) &&
         rga_id_equal (&a->item, &b->item);
}
