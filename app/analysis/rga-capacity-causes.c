#include "rga-capacity-causes.h"

#include "rga-capacity-group-private.h"

static void
free_cause (gpointer data)
{
  RgaCapacityCause *self = data;

  g_array_unref (self->stretches);
  g_free (self);
}

static gboolean
is_of_group (RgaPlan                *plan,
             const RgaAsk           *ask,
             const RgaCapacityQuery *query,
             const RgaDisciplines   *disciplines,
             const RgaCapacityGroup *group)
{
  RgaGroupKey key = rga_group_key_of_ask (plan, ask, query->by, disciplines);
  g_autofree char *words = key.key;

  return words != NULL ? g_str_equal (words, group->key) : group->key[0] == '\0' && rga_id_equal (&key.id, &group->id);
}

static RgaCapacityCause *
add_cause (GPtrArray    *causes,
           const RgaAsk *ask)
{
  RgaCapacityCause *self = g_new0 (RgaCapacityCause, 1);

  self->item = ask->item;
  self->about = ask->who.about;
  self->holder = ask->who.holder;
  self->holder_name = ask->who.holder_name;
  self->function = ask->who.function;
  self->body = ask->who.body;
  self->project = ask->who.project;
  self->stretches = g_array_new (FALSE, TRUE, sizeof (RgaCapacityStep));
  self->is_known = ask->is_known;
  self->is_later = ask->is_known && ask->is_later;
  self->is_loose = ask->is_known && !ask->is_later && ask->length > 0;
  self->is_rest = ask->is_rest;
  self->is_tentative = ask->is_tentative;
  self->is_vacant = ask->is_vacant;
  g_ptr_array_add (causes, self);

  return self;
}

/* Pieces of a seat that is booked in parts follow each other. */
static RgaCapacityCause *
find_cause (GPtrArray    *causes,
            GHashTable   *by_item,
            const RgaAsk *ask)
{
  RgaCapacityCause *known = ask->is_rest ? NULL : g_hash_table_lookup (by_item, ask->item);

  if (known == NULL)
    {
      known = add_cause (causes, ask);
      if (!ask->is_rest)
        g_hash_table_insert (by_item, (gpointer) ask->item, known);
    }

  return known;
}

static void
add_stretch (RgaCapacityCause *self,
             const RgaAsk     *ask)
{
  RgaCapacityStep stretch = {
    .from = ask->from, .to = ask->to, .min = ask->min, .max = ask->max, .rows = ask->is_known, .unknown = !ask->is_known,
    .available = RGA_UNKNOWN, .available_max = RGA_UNKNOWN,
    .tentative = ask->is_tentative ? ask->max : 0, .vacant = ask->is_vacant ? ask->max : 0,
  };

  self->min = MAX (self->min, ask->min);
  self->max = MAX (self->max, ask->max);
  if (!self->is_later && !self->is_loose)
    g_array_append_val (self->stretches, stretch);
}

static int
compare_causes (gconstpointer a,
                gconstpointer b)
{
  const RgaCapacityCause *first = *(const RgaCapacityCause *const *) a;
  const RgaCapacityCause *second = *(const RgaCapacityCause *const *) b;

  if (first->max != second->max)
    return first->max > second->max ? -1 : 1;

  return rga_id_compare (&first->item->id, &second->item->id);
}

GPtrArray *
rga_capacity_causes (RgaPlan                *plan,
                     const RgaCapacityQuery *query,
                     const RgaCapacityGroup *group)
{
  GPtrArray *causes = g_ptr_array_new_with_free_func (free_cause);
  g_autoptr(RgaDisciplines) disciplines = query->by == RGA_CAPACITY_BY_DISCIPLINE ? rga_disciplines_new (plan) : NULL;
  g_autoptr(GHashTable) by_item = g_hash_table_new (NULL, NULL);
  gboolean is_relative;
  g_autoptr(GArray) asks = rga_asks_new (plan, query, &is_relative);

  g_return_val_if_fail (RGA_IS_PLAN (plan) && query != NULL && group != NULL, causes);

  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);

      if (is_of_group (plan, ask, query, disciplines, group))
        add_stretch (find_cause (causes, by_item, ask), ask);
    }
  g_ptr_array_sort (causes, compare_causes);

  return causes;
}

RgaCapacityStep
rga_capacity_cause_at (const RgaCapacityCause *self,
                       RgaDay                  day)
{
  RgaCapacityStep sum = { .from = day, .to = day, .available = RGA_UNKNOWN, .available_max = RGA_UNKNOWN };

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaCapacityStep *stretch = &g_array_index (self->stretches, RgaCapacityStep, i);

      if ((stretch->from != RGA_DAY_OPEN && stretch->from > day) || (stretch->to != RGA_DAY_OPEN && stretch->to < day))
        continue;
      sum.min += stretch->min;
      sum.max += stretch->max;
      sum.rows += stretch->rows;
      sum.unknown += stretch->unknown;
      sum.tentative += stretch->tentative;
      sum.vacant += stretch->vacant;
    }

  return sum;
}
