/* rga-outline-rounds.c
 *
 * Which projects stand under a procurement round. A project may be in several:
 * every link to a round gives a row under it, so each round is complete. One of
 * those rows is the project's own, that of its first round; the links themselves
 * are the places of the others.
 */
#include "rga-outline-private.h"

#include "rga-project-rounds.h"

static RgaRound *
get_round (const RgaOutline *self,
           const RgaId      *id)
{
  RgaRound *round = rga_plan_get_in (self->plan, RGA_LIST_ROUNDS, id);

  return round != NULL && rga_outline_is_in_scope (self, &round->programme) ? round : NULL;
}

static RgaProject *
get_project (const RgaOutline      *self,
             const RgaRoundProject *link)
{
  RgaProject *project = rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, &link->project);

  return project != NULL && rga_outline_is_in_scope (self, &project->programme) ? project : NULL;
}

RgaId
rga_outline_find_round (const RgaOutline *self,
                        const RgaProject *project)
{
  g_autoptr(GPtrArray) links = rga_project_rounds (self->plan, &project->item.id);

  for (guint i = 0; i < links->len; i++)
    {
      const RgaRound *round = get_round (self, &((const RgaRoundProject *) links->pdata[i])->round);

      if (round != NULL)
        return round->item.id;
    }

  return RGA_ID_NONE;
}

/* Linked to one round twice, it stands there once. */
static gboolean
is_first_to_round (const RgaOutline      *self,
                   const RgaProject      *project,
                   const RgaRoundProject *link)
{
  g_autoptr(GPtrArray) links = rga_project_rounds (self->plan, &project->item.id);

  for (guint i = 0; i < links->len; i++)
    if (rga_id_equal (&((const RgaRoundProject *) links->pdata[i])->round, &link->round))
      return links->pdata[i] == link;

  return FALSE;
}

RgaItem *
rga_outline_find_in_round (const RgaOutline      *self,
                           const RgaRoundProject *link)
{
  RgaProject *project = get_project (self, link);
  RgaId home;

  if (project == NULL || get_round (self, &link->round) == NULL || !is_first_to_round (self, project, link))
    return NULL;

  home = rga_outline_find_round (self, project);
  if (rga_id_equal (&home, &link->round) && rga_outline_is_root_project (self, &project->item))
    return &project->item;

  return (RgaItem *) &link->item;
}

GPtrArray *
rga_outline_round_projects (const RgaOutline *self,
                            const RgaId      *round)
{
  g_autoptr(GPtrArray) links = rga_plan_children (self->plan, round, RGA_LIST_ROUND_PROJECTS,
                                                  RGA_FIELD (RGA_LIST_ROUND_PROJECTS, round));
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      RgaItem *place = rga_outline_find_in_round (self, links->pdata[i]);

      if (place != NULL)
        g_ptr_array_add (places, place);
    }
  rga_outline_sort_rows (self, places);

  return places;
}

const char *
rga_outline_name_home (const RgaOutline *self,
                       const RgaItem    *project)
{
  RgaOutlineParent home = rga_outline_find_parent (self, project);
  const RgaItem *item = home.where == RGA_OUTLINE_BELOW ? rga_plan_get (self->plan, &home.id) : NULL;

  return item != NULL ? rga_item_short_name (item) : "";
}

static gboolean
any (const RgaOutline *self,
     const RgaItem    *item)
{
  return TRUE;
}

GPtrArray *
rga_outline_root_groups (const RgaOutline *self)
{
  if (self->group_by == RGA_GROUP_BY_ROUND)
    return rga_outline_list_in_scope (self, RGA_LIST_ROUNDS, RGA_FIELD (RGA_LIST_ROUNDS, programme), any);

  return rga_outline_root_areas (self);
}

RgaItem *
rga_outline_get_shown (const RgaOutline *self,
                       RgaItem          *item)
{
  if (item->list != RGA_LIST_ROUND_PROJECTS)
    return item;

  return rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, &((const RgaRoundProject *) item)->project);
}
