#include "rga-coherence.h"

static const RgaLink *
find_link (RgaPlan     *plan,
           const RgaId *from,
           const RgaId *to)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, from, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) references[i].item;

      if (link->kind == RGA_LINK_COORDINATION && rga_id_equal (&link->from, from) && rga_id_equal (&link->to, to))
        return link;
    }

  return NULL;
}

static RgaCoherenceSide
find_side (const RgaLink *here,
           const RgaLink *there)
{
  if (here != NULL && there != NULL)
    return RGA_COHERENCE_BOTH;

  return here != NULL ? RGA_COHERENCE_FROM_HERE : there != NULL ? RGA_COHERENCE_FROM_THERE : RGA_COHERENCE_NONE;
}

static gboolean
is_listed (GArray      *coherence,
           const RgaId *other)
{
  for (guint i = 0; i < coherence->len; i++)
    if (rga_id_equal (&g_array_index (coherence, RgaCoherence, i).other, other))
      return TRUE;

  return FALSE;
}

/* The same pair said once more is not a second one. */
static void
add_pair (GArray        *coherence,
          RgaPlan       *plan,
          const RgaId   *project,
          const RgaLink *link)
{
  gboolean is_here = rga_id_equal (&link->from, project);
  RgaCoherence pair = { .other = is_here ? link->to : link->from };

  if (rga_id_is_none (&pair.other) || is_listed (coherence, &pair.other))
    return;
  pair.here = find_link (plan, project, &pair.other);
  pair.there = find_link (plan, &pair.other, project);
  pair.side = find_side (pair.here, pair.there);
  g_array_append_val (coherence, pair);
}

GArray *
rga_coherence_of (RgaPlan     *plan,
                  const RgaId *project)
{
  GArray *coherence = g_array_new (FALSE, TRUE, sizeof (RgaCoherence));
  guint n;
  const RgaReference *references = rga_plan_references (plan, project, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    if (((const RgaLink *) references[i].item)->kind == RGA_LINK_COORDINATION)
      add_pair (coherence, plan, project, (const RgaLink *) references[i].item);
  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) references[i].item;
      RgaCoherence outside = { .side = RGA_COHERENCE_FROM_HERE, .other = RGA_ID_NONE, .here = link };

      if (link->kind == RGA_LINK_COORDINATION && rga_id_is_none (&link->to) && rga_id_equal (&link->from, project))
        g_array_append_val (coherence, outside);
    }

  return coherence;
}

/* A pair is counted where the first of the two stands. */
static void
count_pairs (RgaCoherenceCount *count,
             RgaPlan           *plan,
             GHashTable        *places,
             const RgaId       *project,
             guint              place)
{
  g_autoptr(GArray) coherence = rga_coherence_of (plan, project);

  for (guint i = 0; i < coherence->len; i++)
    {
      const RgaCoherence *one = &g_array_index (coherence, RgaCoherence, i);
      gpointer other;

      if (!g_hash_table_lookup_extended (places, &one->other, NULL, &other) || GPOINTER_TO_UINT (other) <= place)
        continue;
      count->pairs++;
      count->one_sided += one->side != RGA_COHERENCE_BOTH;
    }
}

RgaCoherenceCount
rga_coherence_count (RgaPlan   *plan,
                     GPtrArray *projects)
{
  g_autoptr(GHashTable) places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  RgaCoherenceCount count = { 0 };

  for (guint i = 0; i < projects->len; i++)
    g_hash_table_insert (places, &((RgaItem *) projects->pdata[i])->id, GUINT_TO_POINTER (i));
  for (guint i = 0; i < projects->len; i++)
    count_pairs (&count, plan, places, &((RgaItem *) projects->pdata[i])->id, i);

  return count;
}
