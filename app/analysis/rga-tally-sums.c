/* rga-tally-sums.c
 *
 * Groups that rows are put into and taken out of, see rga-tally-private.h.
 */
#include "rga-tally-private.h"

/* ---- members ---- */

static int
compare_members (const RgaTallyMember *a,
                 const RgaTallyMember *b)
{
  int order;

  if (a->kind != b->kind)
    return (int) a->kind - (int) b->kind;
  order = a->item == b->item || a->item == NULL || b->item == NULL ? 0 : g_strcmp0 (rga_item_rank (a->item), rga_item_rank (b->item));
  if (order == 0 && a->item != NULL && b->item != NULL)
    order = rga_id_compare (&a->item->id, &b->item->id);

  return order != 0 ? order : (int) a->position - (int) b->position;
}

static gboolean
gives_party (const RgaTallyMember *member)
{
  return member->party[0] != '\0';
}

static void
take_lead (RgaTallyGroup  *group,
           RgaTallyMember *member)
{
  if (group->first == NULL || compare_members (member, group->first) < 0)
    group->first = member;
  if (gives_party (member) && (group->party_from == NULL || compare_members (member, group->party_from) < 0))
    group->party_from = member;
}

static void
find_lead (RgaTallyGroup *group)
{
  group->first = group->party_from = NULL;
  for (guint i = 0; i < group->members->len; i++)
    take_lead (group, group->members->pdata[i]);
}

static void
join (RgaTallyGroup  *group,
      RgaTallyMember *member)
{
  member->group = group;
  member->place = group->members->len;
  g_ptr_array_add (group->members, member);
  group->n_asks += member->kind <= RGA_MEMBER_PIECE;
  group->n_rests += member->kind == RGA_MEMBER_REST;
}

/* The last one takes its place. Who leads is found again when all is in. */
static void
leave (RgaTallyMember *member)
{
  RgaTallyGroup *group = member->group;

  g_ptr_array_remove_index_fast (group->members, member->place);
  if (member->place < group->members->len)
    ((RgaTallyMember *) group->members->pdata[member->place])->place = member->place;
  group->n_asks -= member->kind <= RGA_MEMBER_PIECE;
  group->n_rests -= member->kind == RGA_MEMBER_REST;
  if (group->first == member || group->party_from == member)
    group->first = group->party_from = NULL;
  member->group = NULL;
}

/* ---- groups ---- */

static RgaTallyGroup *
new_group (RgaTallySums *self,
           RgaGroupKey  *key)
{
  RgaTallyGroup *group = g_new0 (RgaTallyGroup, 1);

  group->sum = rga_group_sum_new ();
  group->sum->group->id = key->id;
  group->sum->group->closed = self->result->closed;
  group->members = g_ptr_array_new ();
  group->key = key->key;
  g_ptr_array_add (self->groups, group);
  if (group->key != NULL)
    g_hash_table_insert (self->by_key, group->key, group);
  else
    g_hash_table_insert (self->by_id, g_memdup2 (&key->id, sizeof (RgaId)), group);

  return group;
}

static RgaTallyGroup *
find_group (RgaTallySums *self,
            RgaGroupKey  *key)
{
  RgaTallyGroup *group = key->key != NULL ? g_hash_table_lookup (self->by_key, key->key) : g_hash_table_lookup (self->by_id, &key->id);

  if (group == NULL)
    return new_group (self, key);
  g_free (key->key);

  return group;
}

static void
free_group (gpointer data)
{
  RgaTallyGroup *group = data;

  rga_group_sum_free (group->sum);
  g_ptr_array_unref (group->members);
  g_free (group->key);
  g_free (group);
}

/* Before its first change: the whole does not yet hear that it is silent. */
static void
touch (RgaTallySums  *self,
       RgaTallyGroup *group)
{
  if (group->is_touched)
    return;
  group->is_touched = TRUE;
  g_ptr_array_add (self->touched, group);
  self->total->sign = -1;
  if (self->was_offered)
    rga_group_sum_mute (self->total, group->sum->group);
  self->total->sign = 1;
}

static void
count (RgaTallySums         *self,
       RgaGroupSum          *sum,
       const RgaTallyPart   *part,
       guint                 i,
       int                   sign)
{
  sum->sign = sign;
  if (part->offers != NULL)
    rga_group_sum_offer (sum, &g_array_index (part->offers, RgaOffer, i));
  else
    rga_group_sum_ask (sum, &g_array_index (part->asks, RgaAsk, i));
  sum->sign = 1;
}

/* ---- parts ---- */

RgaTallyPart *
rga_tally_part_new (GArray *asks,
                    GArray *offers)
{
  RgaTallyPart *self = g_new0 (RgaTallyPart, 1);

  self->asks = asks;
  self->offers = offers;

  return self;
}

void
rga_tally_part_free (RgaTallyPart *self)
{
  g_clear_pointer (&self->asks, g_array_unref);
  g_clear_pointer (&self->offers, g_array_unref);
  g_free (self->members);
  g_free (self);
}

static guint
count_rows (const RgaTallyPart *part)
{
  return part->offers != NULL ? part->offers->len : part->asks->len;
}

static RgaMemberKind
kind_of (const RgaAsk *ask)
{
  if (ask->is_rest)
    return RGA_MEMBER_REST;
  if (ask->is_more)
    return RGA_MEMBER_PIECE;

  return ask->item->list == RGA_LIST_BOOKINGS ? RGA_MEMBER_BOOKING : RGA_MEMBER_SEAT;
}

static void
fill_member (RgaTallySums       *self,
             const RgaTallyPart *part,
             guint               i,
             RgaGroupKey        *key)
{
  RgaTallyMember *member = &part->members[i];
  const RgaAsk *ask = part->offers != NULL ? NULL : &g_array_index (part->asks, RgaAsk, i);
  const RgaOffer *offer = part->offers == NULL ? NULL : &g_array_index (part->offers, RgaOffer, i);
  const RgaWho *who = ask != NULL ? &ask->who : &offer->who;

  *key = ask != NULL ? rga_group_key_of_ask (self->plan, ask, self->query.by, self->disciplines)
                     : rga_group_key (self->plan, who, self->query.by, self->disciplines);
  member->kind = ask != NULL ? kind_of (ask) : RGA_MEMBER_OFFER;
  member->item = ask == NULL ? rga_plan_get (self->plan, &offer->row->person)
               : ask->is_rest ? rga_plan_get (self->plan, &ask->seat->body) : ask->item;
  member->position = i;
  member->id = key->id;
  member->name = rga_tally_keep (self, key->name);
  member->party = rga_tally_keep (self, who->party);
  member->what = ask != NULL ? rga_tally_keep (self, rga_capacity_what (self->plan, ask)) : "";
}

void
rga_tally_sums_add (RgaTallySums *self,
                    RgaTallyPart *part)
{
  guint n = count_rows (part);

  part->members = g_renew (RgaTallyMember, part->members, n);
  for (guint i = 0; i < n; i++)
    {
      RgaTallyGroup *group;
      RgaGroupKey key;

      fill_member (self, part, i, &key);
      group = find_group (self, &key);
      touch (self, group);
      join (group, &part->members[i]);
      if (group->first != NULL)
        take_lead (group, &part->members[i]);
      count (self, group->sum, part, i, 1);
      count (self, self->total, part, i, 1);
      if (part->offers != NULL)
        rga_tally_note_offer (self, &g_array_index (part->offers, RgaOffer, i), 1);
      else
        rga_tally_note_ask (self, &g_array_index (part->asks, RgaAsk, i), part->members[i].what, 1);
    }
}

void
rga_tally_sums_remove (RgaTallySums *self,
                       RgaTallyPart *part)
{
  guint n = count_rows (part);

  for (guint i = 0; i < n; i++)
    {
      RgaTallyGroup *group = part->members[i].group;

      touch (self, group);
      leave (&part->members[i]);
      count (self, group->sum, part, i, -1);
      count (self, self->total, part, i, -1);
      if (part->offers != NULL)
        rga_tally_note_offer (self, &g_array_index (part->offers, RgaOffer, i), -1);
      else
        rga_tally_note_ask (self, &g_array_index (part->asks, RgaAsk, i), part->members[i].what, -1);
    }
}

RgaTallyMember *
rga_tally_sums_promise (RgaTallySums *self,
                        const GArray *supplies)
{
  RgaTallyMember *members = g_new0 (RgaTallyMember, supplies->len + 1);

  for (guint i = 0; i < supplies->len; i++)
    {
      const RgaSupply *supply = &g_array_index (supplies, RgaSupply, i);
      RgaTallyGroup *group;
      RgaGroupKey key;

      if (!rga_group_key_of_supply (self->plan, supply, self->query.by, &key))
        continue;
      members[i] = (RgaTallyMember) { .kind = RGA_MEMBER_PROMISE, .position = i, .id = key.id,
                                      .name = rga_tally_keep (self, key.name), .party = "" };
      group = find_group (self, &key);
      touch (self, group);
      join (group, &members[i]);
      rga_group_sum_supply (group->sum, supply);
    }

  return members;
}

/* ---- the result ---- */

const char *
rga_tally_keep (RgaTallySums *self,
                const char   *text)
{
  return text == NULL || *text == '\0' ? "" : g_string_chunk_insert_const (self->result->texts, text);
}

static void
drop_group (RgaTallySums  *self,
            RgaTallyGroup *group)
{
  if (group->key != NULL)
    g_hash_table_remove (self->by_key, group->key);
  else
    g_hash_table_remove (self->by_id, &group->sum->group->id);
  g_ptr_array_remove_fast (self->groups, group);
}

static void
name_group (RgaTallySums  *self,
            RgaTallyGroup *group)
{
  RgaCapacityGroup *shown = group->sum->group;

  if (group->first == NULL)
    find_lead (group);
  shown->id = group->first->id;
  shown->name = group->first->name;
  shown->party = group->party_from != NULL ? group->party_from->party : "";
  shown->is_rest = group->n_asks == 1 && group->n_rests == 1 && shown->name[0] == '\0';
  shown->short_name = rga_tally_keep (self, rga_capacity_short_name (self->plan, shown));
}

static void
finish_group (RgaTallySums  *self,
              RgaTallyGroup *group)
{
  group->is_touched = FALSE;
  if (group->members->len == 0)
    {
      drop_group (self, group);
      return;
    }
  name_group (self, group);
  rga_group_sum_finish (group->sum);
  if (self->n_offers > 0)
    rga_group_sum_mute (self->total, group->sum->group);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const RgaTallyGroup *one = *(const RgaTallyGroup *const *) a, *other = *(const RgaTallyGroup *const *) b;

  if (one->sum->most != other->sum->most)
    return one->sum->most > other->sum->most ? -1 : 1;

  return compare_members (one->first, other->first);
}

void
rga_tally_sums_finish (RgaTallySums *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    finish_group (self, self->touched->pdata[i]);
  g_ptr_array_set_size (self->touched, 0);
  self->was_offered = self->n_offers > 0;
  rga_group_sum_finish (self->total);
  rga_tally_find_days (self);

  g_ptr_array_sort (self->groups, compare_groups);
  g_ptr_array_set_size (self->result->groups, 0);
  for (guint i = 0; i < self->groups->len; i++)
    g_ptr_array_add (self->result->groups, ((RgaTallyGroup *) self->groups->pdata[i])->sum->group);
}

void
rga_tally_sums_init (RgaTallySums           *self,
                     RgaPlan                *plan,
                     const RgaCapacityQuery *query)
{
  *self = (RgaTallySums) {
    .plan = plan, .query = *query, .result = g_new0 (RgaCapacity, 1), .total = rga_group_sum_new_large (),
    .disciplines = query->by == RGA_CAPACITY_BY_DISCIPLINE ? rga_disciplines_new (plan) : NULL,
    .by_key = g_hash_table_new (g_str_hash, g_str_equal),
    .by_id = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL),
    .groups = g_ptr_array_new_with_free_func (free_group), .touched = g_ptr_array_new (),
    .days = g_array_new (FALSE, FALSE, sizeof (RgaDay)), 
    .changes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref),
    .firsts = g_array_new (FALSE, FALSE, sizeof (RgaDay)), .lasts = g_array_new (FALSE, FALSE, sizeof (RgaDay)),
    .offer_firsts = g_array_new (FALSE, FALSE, sizeof (RgaDay)), .offer_lasts = g_array_new (FALSE, FALSE, sizeof (RgaDay)),
  };
  self->result->groups = g_ptr_array_new ();
  self->result->changes = g_array_new (FALSE, TRUE, sizeof (RgaCapacityChange));
  self->result->closed = g_array_new (FALSE, FALSE, sizeof (RgaDay));
  self->result->texts = g_string_chunk_new (1024);
  self->result->total = self->total->group;
  self->total->group->closed = self->result->closed;
}

void
rga_tally_sums_clear (RgaTallySums *self)
{
  if (self->result == NULL)
    return;
  self->total->group->closed = NULL;
  g_ptr_array_unref (self->result->groups);
  g_array_unref (self->result->changes);
  g_array_unref (self->result->closed);
  g_string_chunk_free (self->result->texts);
  g_free (self->result);
  rga_group_sum_free (self->total);
  g_clear_pointer (&self->disciplines, rga_disciplines_free);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->touched);
  g_array_unref (self->days);
  g_hash_table_unref (self->changes);
  g_array_unref (self->firsts);
  g_array_unref (self->lasts);
  g_array_unref (self->offer_firsts);
  g_array_unref (self->offer_lasts);
  self->result = NULL;
}
