#include "rga-findings.h"

#include "rga-finding-sight-private.h"
#include "rga-order.h"

RgaSeverity
rga_finding_severity (const RgaFinding *self)
{
  if (self->kind <= RGA_FINDING_NEGATIVE)
    return RGA_SEVERITY_ERROR;

  return self->kind <= RGA_FINDING_PLACEHOLDER_OLD ? RGA_SEVERITY_WARNING : RGA_SEVERITY_INFO;
}

#define KNOWN_PREFIX "finding:"

gboolean
rga_finding_is_known_field (const char *field)
{
  return field != NULL && g_str_has_prefix (field, KNOWN_PREFIX);
}

char *
rga_finding_known_field (const RgaFinding *self)
{
  return g_strconcat (KNOWN_PREFIX, rga_finding_to_word (self->kind), NULL);
}

char *
rga_finding_known_value (const RgaFinding *self)
{
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x", self->print);
}

static gboolean
is_listed (const RgaFinding *self)
{
  return !self->is_known && self->kind != RGA_FINDING_OPEN_POINT;
}

/* -- of a whole plan ------------------------------------------------------ */

/* Rows of a list in the plan's order; a list with nothing in it costs nothing. */
static GPtrArray *
rows_of (RgaPlan *plan,
         RgaList  list)
{
  guint n;

  rga_plan_items (plan, list, &n);

  return n == 0 ? g_ptr_array_new () : rga_rows_in_order (plan, list);
}

static void
keep_listed (GArray *findings,
             guint   first)
{
  for (guint i = findings->len; i > first; i--)
    if (!is_listed (&g_array_index (findings, RgaFinding, i - 1)))
      g_array_remove_index (findings, i - 1);
}

static void
look_at (RgaSight      *sight,
         const RgaItem *item,
         GArray        *all)
{
  sight->subject = item;
  g_array_set_size (sight->findings, 0);
  rga_sight_look (sight);
  keep_listed (sight->findings, 0);
  g_array_append_vals (all, sight->findings->data, sight->findings->len);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const RgaFinding *first = a, *second = b;

  return (int) first->kind - (int) second->kind;
}

GArray *
rga_findings_new (RgaPlan             *plan,
                  const RgaTableQuery *query,
                  RgaDay               today)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (RgaFinding));
  g_autoptr(GArray) some = g_array_new (FALSE, FALSE, sizeof (RgaFinding));
  g_autoptr(RgaRings) rings = rga_rings_new (plan);
  RgaSight sight = { plan, rga_finding_as_of (plan, today), NULL, some, NULL, rings };

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      g_autoptr(GPtrArray) rows = rows_of (plan, list);

      for (guint i = 0; i < rows->len; i++)
        if (rga_table_query_takes (query, plan, rows->pdata[i]))
          look_at (&sight, rows->pdata[i], all);
    }
  /* Kinds are declared by severity; the sort is stable. */
  g_array_sort (all, compare_kinds);

  return all;
}

/* -- around one item ------------------------------------------------------ */

/* What a row that belongs to the item says of it: warnings only. */
static void
keep_warnings (GArray *findings)
{
  for (guint i = findings->len; i > 0; i--)
    if (rga_finding_severity (&g_array_index (findings, RgaFinding, i - 1)) == RGA_SEVERITY_INFO)
      g_array_remove_index (findings, i - 1);
}

static void
keep_about (GArray      *findings,
            const RgaId *id)
{
  for (guint i = findings->len; i > 0; i--)
    if (!rga_id_equal (&g_array_index (findings, RgaFinding, i - 1).other, id))
      g_array_remove_index (findings, i - 1);
}

static void
look_at_referring (RgaSight      *sight,
                   const RgaItem *item,
                   GHashTable    *seen,
                   GArray        *all)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      const RgaReference *rows = rga_plan_references (sight->plan, &item->id, list, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr(GArray) some = g_array_new (FALSE, FALSE, sizeof (RgaFinding));

          if (!g_hash_table_add (seen, rows[i].item))
            continue;
          look_at (sight, rows[i].item, some);
          keep_warnings (some);
          g_array_append_vals (all, some->data, some->len);
        }
    }
}

/* What an item refers to may have something to say about it in turn. */
static void
look_at_named (RgaSight      *sight,
               const RgaItem *item,
               GHashTable    *seen,
               GArray        *all)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      RgaItem *named = info->fields[i].type == RGA_FIELD_REFERENCE
                     ? rga_plan_get (sight->plan, rga_item_field (item, i)) : NULL;
      g_autoptr(GArray) some = g_array_new (FALSE, FALSE, sizeof (RgaFinding));

      if (named == NULL || !g_hash_table_add (seen, named))
        continue;
      look_at (sight, named, some);
      keep_warnings (some);
      keep_about (some, &item->id);
      g_array_append_vals (all, some->data, some->len);
    }
}

GArray *
rga_findings_of_item (RgaPlan     *plan,
                      const RgaId *id,
                      RgaDay       today)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (RgaFinding));
  g_autoptr(GArray) some = g_array_new (FALSE, FALSE, sizeof (RgaFinding));
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  RgaSight sight = { plan, rga_finding_as_of (plan, today), NULL, some, NULL };
  RgaItem *item = rga_plan_get (plan, id);

  if (item == NULL)
    return all;

  g_hash_table_add (seen, item);
  look_at (&sight, item, all);
  /* Everything is in some agenda; only what belongs to a smaller thing is around it. */
  if (item->list != RGA_LIST_PROGRAMMES)
    look_at_referring (&sight, item, seen, all);
  look_at_named (&sight, item, seen, all);
  g_array_sort (all, compare_kinds);

  return all;
}
