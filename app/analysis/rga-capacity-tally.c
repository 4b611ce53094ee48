/* rga-capacity-tally.c
 *
 * A count that follows the plan: which parts an edit reaches, see rga-tally-private.h.
 * A row is counted from itself and from what it refers to, and these refer on; so an
 * edit reaches what refers to the item, directly or through others.
 */
#include "rga-tally-private.h"

#include <string.h>

#include "rga-set-value.h"

#define REACHED_MAX 4000   /* more than that is not worth following */

struct _RgaCapacityTally
{
  RgaPlan         *plan;
  RgaCapacityQuery query;
  char            *variant;
  RgaCapacity     *whole;      /* NULL = the sums are */
  RgaTallySums     sums;
  GHashTable      *asks;       /* RgaId of what is counted together → RgaTallyPart */
  GHashTable      *offers;     /* RgaId of a person → RgaTallyPart */
  GHashTable      *part_of;    /* RgaId of a seat or booking → RgaId of what it is counted with */
  GHashTable      *person_of;  /* RgaId of a row of a person → RgaId of the person */
  RgaTallyMember  *promises;
  gboolean         has_promises;
  guint            n_whole;
};

/* ---- what hangs together with everything ---- */

static gboolean
has_variant (const RgaItem *item)
{
  const char *variant = item->list == RGA_LIST_SEATS ? ((const RgaSeat *) item)->variant
                      : item->list == RGA_LIST_BOOKINGS ? ((const RgaBooking *) item)->variant
                      : item->list == RGA_LIST_AVAILABILITIES ? ((const RgaAvailability *) item)->variant : NULL;

  return variant != NULL && *variant != '\0';
}

static gboolean
any_variant (RgaPlan *plan)
{
  static const RgaList lists[] = { RGA_LIST_SEATS, RGA_LIST_BOOKINGS, RGA_LIST_AVAILABILITIES };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, lists[l], &n);

      for (guint i = 0; i < n; i++)
        if (has_variant (items[i]))
          return TRUE;
    }

  return FALSE;
}

static gboolean
any_set_hours (RgaPlan *plan)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (((const RgaOverride *) items[i])->field, RGA_SET_HOURS) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
hangs_together (RgaCapacityTally *self)
{
  return !rga_id_is_none (&self->query.within) || any_set_hours (self->plan) ||
         (self->query.variant == NULL && any_variant (self->plan));
}

/* ---- parts ---- */

static RgaId
part_of_seat (RgaPlan       *plan,
              const RgaSeat *seat)
{
  return rga_plan_get_in (plan, RGA_LIST_BODIES, &seat->body) != NULL ? seat->body : seat->item.id;
}

static RgaId
part_of_item (RgaPlan       *plan,
              const RgaItem *item)
{
  const RgaSeat *seat = item->list == RGA_LIST_SEATS ? (const RgaSeat *) item
                      : rga_plan_get_in (plan, RGA_LIST_SEATS, &((const RgaBooking *) item)->seat);

  return seat != NULL ? part_of_seat (plan, seat) : item->id;
}

static void
map_id (GHashTable  *table,
        const RgaId *from,
        const RgaId *to)
{
  g_hash_table_insert (table, g_memdup2 (from, sizeof *from), g_memdup2 (to, sizeof *to));
}

static RgaTallyPart *
find_part (GHashTable  *parts,
           const RgaId *id,
           gboolean     of_offers)
{
  RgaTallyPart *part = g_hash_table_lookup (parts, id);

  if (part == NULL)
    {
      GArray *rows = g_array_new (FALSE, TRUE, of_offers ? sizeof (RgaOffer) : sizeof (RgaAsk));

      part = rga_tally_part_new (of_offers ? NULL : rows, of_offers ? rows : NULL);
      g_hash_table_insert (parts, g_memdup2 (id, sizeof *id), part);
    }

  return part;
}

static void
share_out_asks (RgaCapacityTally *self,
                const GArray     *asks)
{
  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);
      RgaId id = part_of_item (self->plan, ask->item);

      g_array_append_val (find_part (self->asks, &id, FALSE)->asks, *ask);
      map_id (self->part_of, &ask->item->id, &id);
    }
}

static void
share_out_offers (RgaCapacityTally *self,
                  const GArray     *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const RgaOffer *offer = &g_array_index (offers, RgaOffer, i);

      g_array_append_val (find_part (self->offers, &offer->row->person, TRUE)->offers, *offer);
    }
}

/* Which person a row was of, for when it is gone. */
static void
map_rows (RgaCapacityTally *self)
{
  guint n;
  RgaItem *const *items = rga_plan_items (self->plan, RGA_LIST_AVAILABILITIES, &n);

  for (guint i = 0; i < n; i++)
    map_id (self->person_of, &items[i]->id, &((const RgaAvailability *) items[i])->person);
  items = rga_plan_items (self->plan, RGA_LIST_ABSENCES, &n);
  for (guint i = 0; i < n; i++)
    map_id (self->person_of, &items[i]->id, &((const RgaAbsence *) items[i])->person);
}

static void
add_parts (RgaTallySums *sums,
           GHashTable   *parts)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    rga_tally_sums_add (sums, part);
}

/* ---- everything ---- */

static void
clear (RgaCapacityTally *self)
{
  g_clear_pointer (&self->whole, rga_capacity_free);
  rga_tally_sums_clear (&self->sums);
  g_hash_table_remove_all (self->asks);
  g_hash_table_remove_all (self->offers);
  g_hash_table_remove_all (self->part_of);
  g_hash_table_remove_all (self->person_of);
  g_clear_pointer (&self->promises, g_free);
}

static void
fill_sums (RgaCapacityTally *self,
           GArray           *asks,
           GArray           *offers,
           GArray           *supplies)
{
  rga_tally_sums_init (&self->sums, self->plan, &self->query);
  share_out_asks (self, asks);
  share_out_offers (self, offers);
  map_rows (self);
  self->has_promises = supplies->len > 0;
  self->promises = rga_tally_sums_promise (&self->sums, supplies);
  rga_capacity_add_promises (self->sums.total, supplies);
  add_parts (&self->sums, self->asks);
  add_parts (&self->sums, self->offers);
  rga_tally_sums_finish (&self->sums);
}

static void
count_all (RgaCapacityTally *self)
{
  gboolean is_relative = FALSE;
  g_autoptr(GArray) asks = NULL;
  g_autoptr(GArray) offers = NULL;
  g_autoptr(GArray) supplies = NULL;

  clear (self);
  self->n_whole++;
  if (hangs_together (self))
    {
      self->whole = rga_capacity_new (self->plan, &self->query);
      return;
    }

  asks = rga_asks_new (self->plan, &self->query, &is_relative);
  offers = rga_offers_new (self->plan, &self->query);
  supplies = rga_supplies_new (self->plan, &self->query, offers);
  if (is_relative || (offers->len == 0 && supplies->len > 0))
    self->whole = rga_capacity_new (self->plan, &self->query);
  else
    fill_sums (self, asks, offers, supplies);
}

/* ---- what an edit reaches ---- */

typedef struct
{
  RgaCapacityTally *tally;
  GHashTable       *seen;      /* RgaId */
  GArray           *queue;     /* RgaId */
  GHashTable       *asks;      /* RgaId of parts to count again */
  GHashTable       *people;
  gboolean          is_all;
} Reach;

static void
note_id (GHashTable  *ids,
         const RgaId *id)
{
  if (id != NULL && !rga_id_is_none (id) && !g_hash_table_contains (ids, id))
    g_hash_table_add (ids, g_memdup2 (id, sizeof *id));
}

static void
visit (Reach       *self,
       const RgaId *id)
{
  if (g_hash_table_contains (self->seen, id))
    return;
  note_id (self->seen, id);
  g_array_append_val (self->queue, *id);
  self->is_all |= self->queue->len > REACHED_MAX;
}

/* Rows as they were, and as they are. */
static void
note_rows (Reach         *self,
           const RgaId   *id,
           const RgaItem *item)
{
  RgaCapacityTally *tally = self->tally;
  RgaList list = item != NULL ? item->list : RGA_N_LISTS;

  note_id (self->asks, g_hash_table_lookup (tally->part_of, id));
  note_id (self->people, g_hash_table_lookup (tally->person_of, id));
  if (list == RGA_LIST_SEATS || list == RGA_LIST_BOOKINGS)
    {
      RgaId part = part_of_item (tally->plan, item);

      note_id (self->asks, &part);
    }
  else if (list == RGA_LIST_AVAILABILITIES)
    note_id (self->people, &((const RgaAvailability *) item)->person);
  else if (list == RGA_LIST_ABSENCES)
    note_id (self->people, &((const RgaAbsence *) item)->person);
  else if (list == RGA_LIST_PEOPLE || g_hash_table_contains (tally->offers, id))
    note_id (self->people, id);
  if (item != NULL && tally->query.variant == NULL && has_variant (item))
    self->is_all = TRUE;
}

static void
visit_referrers (Reach       *self,
                 const RgaId *id)
{
  static const RgaList lists[] = {
    RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_BODIES, RGA_LIST_PEOPLE, RGA_LIST_SEATS,
    RGA_LIST_BOOKINGS, RGA_LIST_AVAILABILITIES,
  };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (self->tally->plan, id, lists[l], &n);

      for (guint i = 0; i < n && !self->is_all; i++)
        visit (self, &references[i].item->id);
    }
}

/* What others are counted by, without being referred from them. */
static gboolean
is_general (const RgaCapacityTally *self,
            RgaList                 list)
{
  static const RgaList lists[] = {
    RGA_LIST_SETTINGS, RGA_LIST_PROGRAMMES, RGA_LIST_GROUP_MEMBERS, RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECT_FOCUS_AREAS,
    RGA_LIST_SEAT_VARIANTS, RGA_LIST_REQUIREMENTS, RGA_LIST_REQUIREMENT_ROWS, RGA_LIST_FREE_DAYS, RGA_LIST_OVERRIDES,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (list == lists[i])
      return TRUE;

  return self->has_promises && (list == RGA_LIST_ORGANISATIONS || list == RGA_LIST_BODIES);
}

static gboolean
is_counted_from (RgaList list)
{
  static const RgaList lists[] = {
    RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_BODIES, RGA_LIST_PEOPLE, RGA_LIST_ORGANISATIONS,
    RGA_LIST_SEATS, RGA_LIST_BOOKINGS, RGA_LIST_AVAILABILITIES, RGA_LIST_ABSENCES,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (list == lists[i])
      return TRUE;

  return FALSE;
}

/* A function of a seat may change which functions belong together. */
static gboolean
finds_other_disciplines (RgaCapacityTally *self,
                         const RgaDelta   *delta)
{
  RgaDisciplines *now;
  gboolean differ;

  if (self->query.by != RGA_CAPACITY_BY_DISCIPLINE ||
      (!rga_delta_touches (delta, RGA_LIST_SEATS) && !rga_delta_touches (delta, RGA_LIST_ORGANISATIONS)))
    return FALSE;

  now = rga_disciplines_new (self->plan);
  differ = !rga_disciplines_equal (self->sums.disciplines, now);
  rga_disciplines_free (self->sums.disciplines);
  self->sums.disciplines = now;

  return differ;
}

static void
follow (Reach          *self,
        const RgaDelta *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      self->is_all |= is_general (self->tally, entry->list);
      if (is_counted_from (entry->list))
        visit (self, &entry->id);
    }
  for (guint i = 0; i < self->queue->len && !self->is_all; i++)
    {
      RgaId id = g_array_index (self->queue, RgaId, i);

      note_rows (self, &id, rga_plan_get (self->tally->plan, &id));
      visit_referrers (self, &id);
    }
  self->is_all |= self->tally->has_promises && g_hash_table_size (self->people) > 0;
  self->is_all |= finds_other_disciplines (self->tally, delta);
}

/* ---- counting again ---- */

static GArray *
gather_asks (RgaCapacityTally *self,
             const RgaId      *id)
{
  const RgaItem *item = rga_plan_get (self->plan, id);
  const RgaBody *body = rga_plan_get_in (self->plan, RGA_LIST_BODIES, id);
  g_autoptr(GPtrArray) seats = body == NULL ? g_ptr_array_new ()
                             : rga_plan_children (self->plan, id, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));
  g_autoptr(GPtrArray) bookings = g_ptr_array_new ();

  if (item != NULL && item->list == RGA_LIST_SEATS && body == NULL)
    g_ptr_array_add (seats, (gpointer) item);
  if (item != NULL && item->list == RGA_LIST_BOOKINGS)
    g_ptr_array_add (bookings, (gpointer) item);
  for (guint i = 0; i < seats->len; i++)
    {
      const RgaItem *seat = seats->pdata[i];
      guint n;
      const RgaReference *booked = rga_plan_references (self->plan, &seat->id, RGA_LIST_BOOKINGS, &n);

      for (guint j = 0; j < n; j++)
        if (booked[j].field == RGA_FIELD (RGA_LIST_BOOKINGS, seat))
          g_ptr_array_add (bookings, booked[j].item);
    }

  return rga_asks_of_some (self->plan, &self->query, seats, body, bookings);
}

/* A part that is none any more (its seat went to a team, its booking to a seat) is empty. */
static gboolean
is_part (RgaCapacityTally *self,
         const RgaId      *id)
{
  const RgaItem *item = rga_plan_get (self->plan, id);
  RgaId part;

  if (item == NULL || (item->list != RGA_LIST_SEATS && item->list != RGA_LIST_BOOKINGS))
    return item != NULL;
  part = part_of_item (self->plan, item);

  return rga_id_equal (&part, id);
}

static void
take_out (RgaCapacityTally *self,
          GHashTable       *parts,
          GHashTable       *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      RgaTallyPart *part = g_hash_table_lookup (parts, id);

      if (part == NULL)
        continue;
      rga_tally_sums_remove (&self->sums, part);
      g_hash_table_remove (parts, id);
    }
}

static void
put_in_asks (RgaCapacityTally *self,
             const RgaId      *id)
{
  GArray *asks = gather_asks (self, id);
  RgaTallyPart *part = rga_tally_part_new (asks, NULL);

  for (guint i = 0; i < asks->len; i++)
    map_id (self->part_of, &g_array_index (asks, RgaAsk, i).item->id, id);
  g_hash_table_insert (self->asks, g_memdup2 (id, sizeof *id), part);
  rga_tally_sums_add (&self->sums, part);
}

static void
put_in_offers (RgaCapacityTally *self,
               const RgaId      *id)
{
  const RgaPerson *person = rga_plan_get_in (self->plan, RGA_LIST_PEOPLE, id);
  RgaTallyPart *part;

  if (person == NULL)
    return;
  part = rga_tally_part_new (NULL, rga_offers_of_person (self->plan, &self->query, person));
  g_hash_table_insert (self->offers, g_memdup2 (id, sizeof *id), part);
  rga_tally_sums_add (&self->sums, part);
}

static void
put_in (RgaCapacityTally *self,
        GHashTable       *ids,
        void            (*put) (RgaCapacityTally *self, const RgaId *id))
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (is_part (self, id))
      put (self, id);
}

/* Whose row it is now. */
static void
map_changed (RgaCapacityTally *self,
             const RgaDelta   *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);
      const RgaItem *item = rga_plan_get (self->plan, &entry->id);

      if (item == NULL)
        {
          g_hash_table_remove (self->person_of, &entry->id);
          g_hash_table_remove (self->part_of, &entry->id);
        }
      else if (item->list == RGA_LIST_AVAILABILITIES)
        map_id (self->person_of, &item->id, &((const RgaAvailability *) item)->person);
      else if (item->list == RGA_LIST_ABSENCES)
        map_id (self->person_of, &item->id, &((const RgaAbsence *) item)->person);
    }
}

static void
count_again (RgaCapacityTally *self,
             const Reach      *reach,
             const RgaDelta   *delta)
{
  gboolean offered = self->sums.n_offers > 0;

  take_out (self, self->asks, reach->asks);
  take_out (self, self->offers, reach->people);
  map_changed (self, delta);
  put_in (self, reach->asks, put_in_asks);
  put_in (self, reach->people, put_in_offers);
  if (offered != (self->sums.n_offers > 0) || self->sums.firsts->len == 0)
    count_all (self);
  else
    rga_tally_sums_finish (&self->sums);
}

/* ---- public ---- */

static GHashTable *
new_ids (GDestroyNotify free_value)
{
  return g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, free_value);
}

RgaCapacityTally *
rga_capacity_tally_new (RgaPlan                *plan,
                        const RgaCapacityQuery *query)
{
  RgaCapacityTally *self;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && query != NULL, NULL);

  self = g_new0 (RgaCapacityTally, 1);
  self->plan = g_object_ref (plan);
  self->query = *query;
  self->query.variant = self->variant = g_strdup (query->variant);
  self->asks = new_ids ((GDestroyNotify) rga_tally_part_free);
  self->offers = new_ids ((GDestroyNotify) rga_tally_part_free);
  self->part_of = new_ids (g_free);
  self->person_of = new_ids (g_free);
  count_all (self);

  return self;
}

void
rga_capacity_tally_free (RgaCapacityTally *self)
{
  if (self == NULL)
    return;

  clear (self);
  g_hash_table_unref (self->asks);
  g_hash_table_unref (self->offers);
  g_hash_table_unref (self->part_of);
  g_hash_table_unref (self->person_of);
  g_object_unref (self->plan);
  g_free (self->variant);
  g_free (self);
}

const RgaCapacity *
rga_capacity_tally_get (RgaCapacityTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->whole != NULL ? self->whole : self->sums.result;
}

gboolean
rga_capacity_tally_update (RgaCapacityTally *self,
                           const RgaDelta   *delta)
{
  g_autoptr(GHashTable) seen = NULL;
  g_autoptr(GHashTable) asks = NULL;
  g_autoptr(GHashTable) people = NULL;
  g_autoptr(GArray) queue = NULL;
  Reach reach = { .tally = self };

  g_return_val_if_fail (self != NULL && delta != NULL, FALSE);

  if (!rga_capacity_is_touched (self->plan, delta))
    return FALSE;

  reach.seen = seen = new_ids (NULL);
  reach.asks = asks = new_ids (NULL);
  reach.people = people = new_ids (NULL);
  reach.queue = queue = g_array_new (FALSE, FALSE, sizeof (RgaId));
  reach.is_all = self->whole != NULL;
  if (!reach.is_all)
    follow (&reach, delta);
  if (reach.is_all)
    count_all (self);
  else
    count_again (self, &reach, delta);

  return TRUE;
}

guint
rga_capacity_tally_n_whole (const RgaCapacityTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_whole;
}
