#include "rga-decision-count.h"

#include "rga-decisions.h"

struct _RgaDecisionCount
{
  RgaPlan    *plan;
  GHashTable *open;   /* RgaId */
};

/* One decision taken by several bodies is counted once. */
static gboolean
is_counted (RgaPlan       *plan,
            const RgaItem *item)
{
  const RgaMilestone *row = (const RgaMilestone *) item;

  return rga_item_is_decision (item) && rga_plan_get (plan, &row->same_as) == NULL && rga_decision_is_open (row);
}

static void
settle (RgaDecisionCount *self,
        const RgaId      *id)
{
  if (is_counted (self->plan, rga_plan_get (self->plan, id)))
    g_hash_table_add (self->open, g_memdup2 (id, sizeof *id));
  else
    g_hash_table_remove (self->open, id);
}

RgaDecisionCount *
rga_decision_count_new (RgaPlan *plan)
{
  RgaDecisionCount *self = g_new0 (RgaDecisionCount, 1);
  guint n;
  RgaItem *const *rows = rga_plan_items (plan, RGA_LIST_MILESTONES, &n);

  self->plan = plan;
  self->open = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    settle (self, &rows[i]->id);

  return self;
}

void
rga_decision_count_free (RgaDecisionCount *self)
{
  g_hash_table_unref (self->open);
  g_free (self);
}

/* Those that say to be the same as it come and go with it. */
static void
settle_all_of (RgaDecisionCount *self,
               const RgaId      *id)
{
  guint n;
  const RgaReference *same = rga_plan_references (self->plan, id, RGA_LIST_MILESTONES, &n);

  settle (self, id);
  for (guint i = 0; i < n; i++)
    settle (self, &same[i].item->id);
}

void
rga_decision_count_update (RgaDecisionCount *self,
                           const RgaDelta   *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    if (rga_delta_get (delta, i)->list == RGA_LIST_MILESTONES)
      settle_all_of (self, &rga_delta_get (delta, i)->id);
}

guint
rga_decision_count_get (RgaDecisionCount *self)
{
  return g_hash_table_size (self->open);
}
