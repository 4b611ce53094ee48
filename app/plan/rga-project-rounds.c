#include "rga-project-rounds.h"

static const RgaItem *
get_round (RgaPlan *plan,
           gpointer link)
{
  return rga_plan_get_in (plan, RGA_LIST_ROUNDS, &((const RgaRoundProject *) link)->round);
}

/* The links stand by rank, and a stable sort keeps that within a round. */
static int
compare_rounds (gconstpointer a,
                gconstpointer b,
                gpointer      plan)
{
  const RgaItem *one = get_round (plan, *(gpointer *) a), *other = get_round (plan, *(gpointer *) b);
  int order = g_strcmp0 (rga_item_rank (one), rga_item_rank (other));

  return order != 0 ? order : rga_id_compare (&one->id, &other->id);
}

GPtrArray *
rga_project_rounds (RgaPlan     *plan,
                    const RgaId *project)
{
  GPtrArray *links;

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);
  g_return_val_if_fail (project != NULL, NULL);

  links = rga_plan_children (plan, project, RGA_LIST_ROUND_PROJECTS, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, project));
  for (guint i = links->len; i-- > 0;)
    if (get_round (plan, links->pdata[i]) == NULL)
      g_ptr_array_remove_index (links, i);
  g_ptr_array_sort_with_data (links, compare_rounds, plan);

  return links;
}
