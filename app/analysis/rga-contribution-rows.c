#include "rga-contributions-private.h"

#include "rga-people.h"
#include "rga-split.h"

/* -- rows and their members ----------------------------------------------- */

static void
add_member (GArray      *members,
            const RgaId *organisation)
{
  RgaContributionMember member = { *organisation, RGA_FRACTION_UNKNOWN, RGA_UNKNOWN, RGA_UNKNOWN };

  g_array_append_val (members, member);
}

static GArray *
members_of (RgaPlan     *plan,
            const RgaId *party)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (RgaContributionMember));
  g_autoptr(GPtrArray) named = NULL;

  if (rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, party) != NULL)
    add_member (members, party);
  if (rga_plan_get_in (plan, RGA_LIST_ORGANISATION_GROUPS, party) == NULL)
    return members;

  named = rga_group_members (plan, party);
  for (guint i = 0; i < named->len; i++)
    add_member (members, &((RgaGroupMember *) named->pdata[i])->organisation);

  return members;
}

static void
add_row (GArray                  *rows,
         RgaPlan                 *plan,
         const RgaRequirementRow *row,
         const RgaId             *party)
{
  const RgaItem *item = rga_id_is_none (party) ? NULL : rga_plan_get (plan, party);
  RgaContribution made = {
    .row = row, .party = *party, .members = members_of (plan, party), .share = RGA_FRACTION_UNKNOWN,
    .rounded = RGA_UNKNOWN, .settled = RGA_UNKNOWN, .givers = g_array_new (FALSE, FALSE, sizeof (RgaContributionGiver)),
    .name = item != NULL && *rga_item_name (item) != '\0' ? rga_item_name (item) : row != NULL ? row->name : NULL,
  };

  g_array_append_val (rows, made);
}

static void
clear_row (gpointer row)
{
  g_array_unref (((RgaContribution *) row)->members);
  g_array_unref (((RgaContribution *) row)->givers);
}

/* -- rows that the key makes ---------------------------------------------- */

static GHashTable *
organisations_of_key (RgaPlan     *plan,
                      const RgaId *key)
{
  GHashTable *organisations = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  guint n;
  const RgaReference *weights = rga_plan_references (plan, key, RGA_LIST_KEY_WEIGHTS, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (organisations, &((RgaKeyWeight *) weights[i].item)->organisation);

  return organisations;
}

static gboolean
is_whole_in (RgaPlan     *plan,
             const RgaId *group,
             GHashTable  *organisations)
{
  g_autoptr(GPtrArray) members = rga_group_members (plan, group);

  for (guint i = 0; i < members->len; i++)
    if (!g_hash_table_contains (organisations, &((RgaGroupMember *) members->pdata[i])->organisation))
      return FALSE;

  return TRUE;
}

/* Groups that deliver as one and have all their members in the key. */
static GHashTable *
groups_of_key (RgaPlan    *plan,
               GHashTable *organisations)
{
  GHashTable *groups = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  guint n;
  RgaItem *const *all = rga_plan_items (plan, RGA_LIST_ORGANISATION_GROUPS, &n);

  for (guint i = 0; i < n; i++)
    if (((RgaOrganisationGroup *) all[i])->delivers_as_one == 1 && is_whole_in (plan, &all[i]->id, organisations))
      g_hash_table_add (groups, &all[i]->id);

  return groups;
}

/* The group it delivers with; else the organisation itself. */
static const RgaId *
find_party (RgaPlan     *plan,
            const RgaId *organisation,
            GHashTable  *groups)
{
  guint n;
  const RgaReference *memberships = rga_plan_references (plan, organisation, RGA_LIST_GROUP_MEMBERS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaId *group = &((RgaGroupMember *) memberships[i].item)->organisation_group;

      if (g_hash_table_contains (groups, group))
        return group;
    }

  return organisation;
}

static void
add_rows_of_key (GArray      *rows,
                 RgaPlan     *plan,
                 const RgaId *key)
{
  g_autoptr(GHashTable) organisations = organisations_of_key (plan, key);
  g_autoptr(GHashTable) groups = groups_of_key (plan, organisations);
  g_autoptr(GHashTable) seen = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  guint n;
  const RgaReference *weights = rga_plan_references (plan, key, RGA_LIST_KEY_WEIGHTS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaId *organisation = &((RgaKeyWeight *) weights[i].item)->organisation;
      const RgaId *party = find_party (plan, organisation, groups);

      if (g_hash_table_add (seen, (gpointer) party))
        add_row (rows, plan, NULL, party);
    }
}

GArray *
rga_contribution_rows_new (RgaPlan              *plan,
                           const RgaRequirement *requirement)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (RgaContribution));
  guint n;
  const RgaReference *made = rga_plan_references (plan, &requirement->item.id, RGA_LIST_REQUIREMENT_ROWS, &n);

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < n; i++)
    {
      const RgaRequirementRow *row = (const RgaRequirementRow *) made[i].item;

      if (rga_id_equal (&row->requirement, &requirement->item.id))
        add_row (rows, plan, row, !rga_id_is_none (&row->organisation) ? &row->organisation : &row->organisation_group);
    }
  if (rows->len == 0 && !rga_id_is_none (&requirement->key))
    add_rows_of_key (rows, plan, &requirement->key);

  return rows;
}

GHashTable *
rga_contributions_index (const RgaContributions *self)
{
  GHashTable *index = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint pass = 0; pass < 2; pass++)   /* those that are a row come first */
    for (guint i = 0; i < self->rows->len; i++)
      {
        const RgaContribution *row = rga_contributions_row (self, i);

        for (guint m = 0; m < row->members->len; m++)
          {
            RgaId *member = &g_array_index (row->members, RgaContributionMember, m).organisation;

            if ((pass == 1 || rga_id_equal (member, &row->party)) && !g_hash_table_contains (index, member))
              g_hash_table_insert (index, member, GUINT_TO_POINTER (i + 1));
          }
      }

  return index;
}

/* -- hours by the key ----------------------------------------------------- */

/* A weight, and the row it is for: its place + 1, 0 = of no row. */
typedef struct
{
  const RgaKeyWeight    *weight;
  guint                  row;
  RgaContributionMember *member;   /* of that row */
} Part;

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  guint first = ((const Part *) a)->row, second = ((const Part *) b)->row;

  return first < second ? -1 : first > second;
}

/* Of each organisation the member that its hours are of. */
static GHashTable *
index_members (const RgaContributions *self,
               GHashTable             *rows)
{
  GHashTable *members = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RgaContribution *row = rga_contributions_row (self, i);

      for (guint m = 0; m < row->members->len; m++)
        {
          RgaContributionMember *member = &g_array_index (row->members, RgaContributionMember, m);

          if (GPOINTER_TO_UINT (g_hash_table_lookup (rows, &member->organisation)) == i + 1)
            g_hash_table_insert (members, &member->organisation, member);
        }
    }

  return members;
}

/* Row after row, so that the last row is the last; the sort keeps the order of
 * the key within a row. */
static GArray *
parts_new (const RgaContributions *self,
           RgaPlan                *plan)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr(GHashTable) index = rga_contributions_index (self);
  g_autoptr(GHashTable) members = index_members (self, index);
  guint n;
  const RgaReference *weights = rga_plan_references (plan, &self->requirement->key, RGA_LIST_KEY_WEIGHTS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaKeyWeight *weight = (const RgaKeyWeight *) weights[i].item;
      Part part = {
        weight, GPOINTER_TO_UINT (g_hash_table_lookup (index, &weight->organisation)),
        g_hash_table_lookup (members, &weight->organisation),
      };

      g_array_append_val (parts, part);
    }
  g_array_sort (parts, compare_parts);

  return parts;
}

/* One split row a weight. */
static GArray *
split_by_organisation (GArray *parts)
{
  GArray *split = g_array_new (FALSE, TRUE, sizeof (RgaSplitRow));

  for (guint i = 0; i < parts->len; i++)
    {
      const RgaKeyWeight *weight = g_array_index (parts, Part, i).weight;
      RgaSplitRow row = { .id = weight->item.id, .weight = weight->weight };

      g_array_append_val (split, row);
    }

  return split;
}

static const RgaId *
id_of_row (const RgaContribution *row)
{
  return row->row != NULL ? &row->row->item.id : &row->party;
}

/* One a row, and one for each weight that has none. */
static GArray *
split_by_row (const RgaContributions *self,
              GArray                 *parts)
{
  GArray *split = g_array_new (FALSE, TRUE, sizeof (RgaSplitRow));

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      RgaSplitRow *last = split->len > 0 ? &g_array_index (split, RgaSplitRow, split->len - 1) : NULL;
      RgaSplitRow row = { .id = part->weight->item.id, .weight = part->weight->weight };

      if (part->row > 0)
        row.id = *id_of_row (rga_contributions_row (self, part->row - 1));
      if (last != NULL && part->row > 0 && rga_id_equal (&last->id, &row.id))
        last->weight = rga_fraction_add (last->weight, row.weight);
      else
        g_array_append_val (split, row);
    }

  return split;
}

/* The weight that takes the difference for a row: the largest in it, of equals the
 * one of the lowest id. */
static RgaId
find_chosen (const RgaContributions *self,
             GArray                 *parts)
{
  const RgaKeyWeight *chosen = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      int order;

      if (part->row == 0 || !rga_id_equal (id_of_row (rga_contributions_row (self, part->row - 1)), &self->requirement->settle_row))
        continue;
      order = chosen == NULL ? 1 : rga_fraction_compare (part->weight->weight, chosen->weight);
      if (order > 0 || (order == 0 && rga_id_compare (&part->weight->item.id, &chosen->item.id) < 0))
        chosen = part->weight;
    }

  return chosen != NULL ? chosen->item.id : RGA_ID_NONE;
}

static RgaSplitRule
make_rule (const RgaContributions *self,
           GArray                 *parts,
           GArray                 *weights)
{
  gboolean by_row = self->requirement->round_at == RGA_ROUND_AT_ROW;
  RgaSplitRule rule = {
    .amount = self->hours, .unit = 60, .whole = rga_split_whole ((RgaSplitRow *) weights->data, weights->len),
    .settle = self->requirement->settle == RGA_WORD_OPEN ? RGA_SETTLE_LEAVE : (RgaSettle) self->requirement->settle,
  };

  rule.chosen = by_row ? self->requirement->settle_row : find_chosen (self, parts);
  if (!rga_fraction_is_known (rule.whole))
    rule.amount = RGA_SPLIT_UNKNOWN;

  return rule;
}

/* Adds, with not known staying not known. */
static void
add_known (gint64 *sum,
           gint64  number)
{
  if (number == RGA_UNKNOWN || *sum == RGA_UNKNOWN || __builtin_add_overflow (*sum, number, sum))
    *sum = RGA_UNKNOWN;
}

static void
add_hours (RgaContribution   *row,
           const RgaSplitRow *split)
{
  add_known (&row->rounded, split->rounded);
  add_known (&row->settled, split->settled);
}

static void
fill_member (RgaContributionMember *member,
             RgaFraction            share,
             const RgaSplitRow     *split)   /* NULL: rounded with others as one */
{
  member->share = share;
  member->rounded = split == NULL ? RGA_UNKNOWN : split->rounded;
  member->settled = split == NULL ? RGA_UNKNOWN : split->settled;
}

/* Rows are filled part by part; those of one row stand together. */
static void
fill_rows (RgaContributions *self,
           GArray           *parts,
           GArray           *split,
           RgaFraction       whole)
{
  gboolean by_row = split->len < parts->len;
  guint place = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      gboolean is_first = part->row == 0 || i == 0 || g_array_index (parts, Part, i - 1).row != part->row;
      RgaContribution *row = part->row == 0 ? NULL : rga_contributions_row (self, part->row - 1);
      RgaFraction share;

      if (i > 0 && (is_first || !by_row))
        place++;
      if (row == NULL)
        continue;
      if (is_first)
        {
          row->share = rga_fraction_new (0, 1);
          row->rounded = row->settled = 0;
        }
      share = rga_fraction_divide (part->weight->weight, whole);
      row->share = rga_fraction_add (row->share, share);
      fill_member (part->member, share, by_row ? NULL : &g_array_index (split, RgaSplitRow, place));
      if (is_first || !by_row)
        add_hours (row, &g_array_index (split, RgaSplitRow, place));
    }
}

void
rga_contributions_split (RgaContributions *self,
                         RgaPlan          *plan)
{
  g_autoptr(GArray) parts = parts_new (self, plan);
  g_autoptr(GArray) weights = split_by_organisation (parts);
  g_autoptr(GArray) split = self->requirement->round_at == RGA_ROUND_AT_ROW ? split_by_row (self, parts) : g_array_ref (weights);
  RgaSplitRule rule = make_rule (self, parts, weights);
  RgaFraction whole = rule.whole;

  rga_split ((RgaSplitRow *) split->data, split->len, &rule);
  fill_rows (self, parts, split, whole);
}
