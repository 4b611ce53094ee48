#include "rga-capacity.h"

#include <string.h>

#include "rga-capacity-group-private.h"

#define CLOSED_AROUND 18263   /* days */

/* The groups while they grow. */
typedef struct
{
  RgaPlan                *plan;
  const RgaCapacityQuery *query;
  RgaCapacity            *result;
  GHashTable             *by_key;    /* key → RgaGroupSum, owned by `sums` */
  GHashTable             *by_id;     /* where the id is the key */
  GPtrArray              *sums;
  RgaGroupSum            *total;
} Adding;

static const char *
keep (RgaCapacity *self,
      const char  *text)
{
  return text == NULL || text[0] == '\0' ? "" : g_string_chunk_insert_const (self->texts, text);
}

/* Projects, teams and organisations may have one. */
const char *
rga_capacity_short_name (RgaPlan                *plan,
                         const RgaCapacityGroup *group)
{
  const RgaItem *item = rga_plan_get (plan, &group->id);

  if (item == NULL || group->name[0] == '\0' ||
      (item->list != RGA_LIST_PROJECTS && item->list != RGA_LIST_BODIES && item->list != RGA_LIST_ORGANISATIONS))
    return group->name;

  return rga_item_short_name (item);
}

static RgaGroupSum *
find_sum (Adding      *adding,
          RgaGroupKey *key)
{
  RgaGroupSum *sum = key->key == NULL ? g_hash_table_lookup (adding->by_id, &key->id)
                                      : g_hash_table_lookup (adding->by_key, key->key);

  if (sum != NULL)
    {
      g_free (key->key);
      return sum;
    }

  sum = rga_group_sum_new ();
  sum->place = adding->sums->len;
  sum->group->id = key->id;
  sum->group->key = keep (adding->result, key->key);
  sum->group->name = keep (adding->result, key->name);
  sum->group->short_name = keep (adding->result, rga_capacity_short_name (adding->plan, sum->group));
  g_ptr_array_add (adding->sums, sum);
  if (key->key == NULL)
    g_hash_table_insert (adding->by_id, &sum->group->id, sum);
  else
    g_hash_table_insert (adding->by_key, key->key, sum);

  return sum;
}

static void
add_asks (Adding               *adding,
          GArray               *asks,
          const RgaDisciplines *disciplines)
{
  RgaCapacityBy by = adding->query->by;

  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);
      RgaGroupKey key = rga_group_key_of_ask (adding->plan, ask, by, disciplines);
      RgaGroupSum *sum = find_sum (adding, &key);

      if (sum->group->party[0] == '\0')
        sum->group->party = keep (adding->result, ask->who.party);
      sum->group->is_rest = ask->is_rest && sum->group->name[0] == '\0' && sum->group->rows + sum->group->unknown == 0;
      rga_group_sum_ask (sum, ask);
      rga_group_sum_ask (adding->total, ask);
      adding->result->per_person |= ask->per_person;
    }
}

static void
add_supplies (Adding *adding,
              GArray *supplies)
{
  for (guint i = 0; i < supplies->len; i++)
    {
      const RgaSupply *supply = &g_array_index (supplies, RgaSupply, i);
      RgaGroupKey key;

      if (rga_group_key_of_supply (adding->plan, supply, adding->query->by, &key))
        rga_group_sum_supply (find_sum (adding, &key), supply);
      if (supply->from != RGA_DAY_OPEN)
        rga_group_sum_part (adding->total, supply->from);
      if (supply->to != RGA_DAY_OPEN)
        rga_group_sum_part (adding->total, supply->to + 1);
    }
}

static void
add_offers (Adding               *adding,
            GArray               *offers,
            const RgaDisciplines *disciplines)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const RgaOffer *offer = &g_array_index (offers, RgaOffer, i);
      RgaGroupKey key = rga_group_key (adding->plan, &offer->who, adding->query->by, disciplines);
      RgaGroupSum *sum = find_sum (adding, &key);

      if (sum->group->party[0] == '\0')
        sum->group->party = keep (adding->result, offer->who.party);
      rga_group_sum_offer (sum, offer);
      rga_group_sum_offer (adding->total, offer);
    }
}

/* Beside what people offer: what is still promised. A promise to the agenda as a whole
 * includes those to its teams. */
void
rga_capacity_add_promises (RgaGroupSum *total,
                           GArray      *supplies)
{
  gboolean general = FALSE;

  for (guint i = 0; i < supplies->len; i++)
    general |= rga_supply_is_general (&g_array_index (supplies, RgaSupply, i));
  for (guint i = 0; i < supplies->len; i++)
    {
      const RgaSupply *supply = &g_array_index (supplies, RgaSupply, i);

      if (general ? rga_supply_is_general (supply) : supply->organisation == NULL)
        rga_group_sum_supply (total, supply);
    }
}

/* ---- what the whole has to give ---- */

static gboolean
holds_on (const RgaSupply *supply,
          RgaDay           day)
{
  if (day == RGA_DAY_OPEN)
    return supply->from == RGA_DAY_OPEN;

  return (supply->from == RGA_DAY_OPEN || supply->from <= day) && (supply->to == RGA_DAY_OPEN || day <= supply->to);
}

/* What is promised to the programme as a whole. */
static gint64
sum_general (GArray *supplies,
             RgaDay  day)
{
  gint64 sum = RGA_UNKNOWN;

  for (guint i = 0; i < supplies->len; i++)
    {
      const RgaSupply *supply = &g_array_index (supplies, RgaSupply, i);

      if (!rga_supply_is_general (supply) || !holds_on (supply, day))
        continue;
      sum = sum == RGA_UNKNOWN ? supply->minutes : sum + supply->minutes;
    }

  return sum;
}

/* Sum over sum, but only when no group that asks hours is silent about them. */
static gint64
sum_groups (GPtrArray *sums,
            RgaDay     day)
{
  gint64 sum = RGA_UNKNOWN;

  for (guint i = 0; i < sums->len; i++)
    {
      const RgaCapacityStep *step = rga_capacity_group_at (((RgaGroupSum *) sums->pdata[i])->group, day);

      if (step->available == RGA_UNKNOWN && step->max > 0)
        return RGA_UNKNOWN;
      if (step->available != RGA_UNKNOWN)
        sum = sum == RGA_UNKNOWN ? step->available : sum + step->available;
    }

  return sum;
}

/* The steps of the total part wherever a supply begins or ends. */
static void
part_steps (GArray *steps,
            RgaDay  day)
{
  for (guint i = 0; i < steps->len; i++)
    {
      RgaCapacityStep *step = &g_array_index (steps, RgaCapacityStep, i);
      RgaCapacityStep rest = *step;

      if (day == RGA_DAY_OPEN || step->from == day || (step->from != RGA_DAY_OPEN && day < step->from) ||
          (step->to != RGA_DAY_OPEN && day > step->to))
        continue;
      rest.from = day;
      step->to = day - 1;
      g_array_insert_val (steps, i + 1, rest);
      return;
    }
}

static void
find_available (Adding *adding,
                GArray *supplies)
{
  GArray *steps = adding->total->group->steps;

  for (guint i = 0; i < supplies->len; i++)
    {
      const RgaSupply *supply = &g_array_index (supplies, RgaSupply, i);

      part_steps (steps, supply->from);
      part_steps (steps, supply->to == RGA_DAY_OPEN ? RGA_DAY_OPEN : supply->to + 1);
    }
  for (guint i = 0; supplies->len > 0 && i < steps->len; i++)
    {
      RgaCapacityStep *step = &g_array_index (steps, RgaCapacityStep, i);

      step->available = sum_general (supplies, step->from);
      if (step->available == RGA_UNKNOWN)
        step->available = sum_groups (adding->sums, step->from);
      step->available_max = step->available;
    }
}

/* ---- why the total changes ---- */

int
rga_capacity_change_compare (gconstpointer a,
                             gconstpointer b)
{
  const RgaCapacityChange *first = a;
  const RgaCapacityChange *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (ABS (first->max) != ABS (second->max))
    return ABS (first->max) > ABS (second->max) ? -1 : 1;

  return strcmp (first->what, second->what);
}

const char *
rga_capacity_what (RgaPlan      *plan,
                   const RgaAsk *ask)
{
  const RgaBody *body = ask->who.function != NULL ? NULL : rga_plan_get_in (plan, RGA_LIST_BODIES, &ask->who.body);

  if (ask->who.function != NULL)
    return ask->who.function;

  return body != NULL && body->name != NULL ? body->name : "";
}

gboolean
rga_capacity_change_of (RgaCapacityChange *change,
                        RgaPlan           *plan,
                        const RgaAsk      *ask,
                        RgaDay             day,
                        int                sign)
{
  if (day == RGA_DAY_OPEN || !ask->is_known || ask->is_later || ask->length != 0 || ask->is_within)
    return FALSE;

  *change = (RgaCapacityChange) { day, sign * ask->whole_min, sign * ask->whole_max, plan == NULL ? "" : rga_capacity_what (plan, ask), 0 };

  return TRUE;
}

static void
note_change (RgaCapacity  *self,
             RgaPlan      *plan,
             const RgaAsk *ask,
             RgaDay        day,
             int           sign)
{
  RgaCapacityChange change;

  if (rga_capacity_change_of (&change, plan, ask, day, sign))
    g_array_append_val (self->changes, change);
}

/* One line a day: its largest change, and how many others. */
static void
fold_changes (RgaCapacity *self)
{
  GArray *changes = self->changes;
  guint kept = 0;

  g_array_sort (changes, rga_capacity_change_compare);
  for (guint i = 0; i < changes->len; i++)
    {
      const RgaCapacityChange *change = &g_array_index (changes, RgaCapacityChange, i);
      RgaCapacityChange *last = kept > 0 ? &g_array_index (changes, RgaCapacityChange, kept - 1) : NULL;

      if (last != NULL && last->day == change->day)
        {
          last->min += change->min;
          last->max += change->max;
          last->others++;
        }
      else
        g_array_index (changes, RgaCapacityChange, kept++) = *change;
    }
  g_array_set_size (changes, kept);
  for (guint i = 0; i < kept; i++)
    g_array_index (changes, RgaCapacityChange, i).what = keep (self, g_array_index (changes, RgaCapacityChange, i).what);
}

static void
find_changes (RgaCapacity *self,
              RgaPlan     *plan,
              GArray      *asks)
{
  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);

      note_change (self, plan, ask, ask->is_more ? RGA_DAY_OPEN : ask->from, 1);
      note_change (self, plan, ask, ask->goes_on || ask->to == RGA_DAY_OPEN ? RGA_DAY_OPEN : ask->to + 1, -1);
    }
  fold_changes (self);
}

void
rga_capacity_widen (RgaStretch *extent,
                    RgaDay      from,
                    RgaDay      to)
{
  RgaDay first = from != RGA_DAY_OPEN ? from : to;
  RgaDay last = to != RGA_DAY_OPEN ? to : from;

  if (first == RGA_DAY_OPEN)
    return;
  extent->from = extent->from == RGA_DAY_OPEN ? first : MIN (extent->from, first);
  extent->to = extent->to == RGA_DAY_OPEN ? last : MAX (extent->to, last);
}

static RgaStretch
find_offered (GArray *offers)
{
  RgaStretch offered = { RGA_DAY_OPEN, RGA_DAY_OPEN };

  for (guint i = 0; i < offers->len; i++)
    rga_capacity_widen (&offered, g_array_index (offers, RgaOffer, i).from, g_array_index (offers, RgaOffer, i).to);

  return offered;
}

/* From the first to the last day of what is asked; only where nothing is, of what is
 * offered. */
static void
find_extent (RgaCapacity      *self,
             GArray           *asks,
             const RgaStretch *offered)
{
  RgaStretch extent = { RGA_DAY_OPEN, RGA_DAY_OPEN };

  for (guint i = 0; i < asks->len; i++)
    rga_capacity_widen (&extent, g_array_index (asks, RgaAsk, i).from, g_array_index (asks, RgaAsk, i).to);
  if (asks->len == 0)
    extent = *offered;
  self->first = extent.from;
  self->last = extent.to;
}

/* Half a century around what is known: further than anybody asks. */
void
rga_capacity_find_closed (RgaCapacity      *self,
                          RgaPlan          *plan,
                          const RgaStretch *offered)
{
  RgaStretch extent = *offered;

  rga_capacity_widen (&extent, self->first, self->last);
  if (extent.from == RGA_DAY_OPEN)
    extent = (RgaStretch) { 0, 0 };
  g_clear_pointer (&self->closed, g_array_unref);
  self->closed = rga_closed_days (plan, extent.from - CLOSED_AROUND, extent.to + CLOSED_AROUND);
}

/* ---- the result ---- */

static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  const RgaGroupSum *first = *(const RgaGroupSum *const *) a;
  const RgaGroupSum *second = *(const RgaGroupSum *const *) b;

  if (first->most != second->most)
    return first->most > second->most ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

static void
hand_over (Adding *adding)
{
  for (guint i = 0; i < adding->sums->len; i++)
    rga_group_sum_finish (adding->sums->pdata[i]);
  g_ptr_array_sort (adding->sums, compare_sums);
}

static void
take_groups (Adding *adding)
{
  for (guint i = 0; i < adding->sums->len; i++)
    {
      RgaGroupSum *sum = adding->sums->pdata[i];

      sum->group->closed = adding->result->closed;
      g_ptr_array_add (adding->result->groups, g_steal_pointer (&sum->group));
    }
  adding->total->group->closed = adding->result->closed;
  adding->result->total = g_steal_pointer (&adding->total->group);
}

RgaCapacity *
rga_capacity_new (RgaPlan                *plan,
                  const RgaCapacityQuery *query)
{
  RgaCapacity *self = g_new0 (RgaCapacity, 1);
  g_autoptr(GArray) asks = rga_asks_new (plan, query, &self->is_relative);
  g_autoptr(GArray) offers = rga_offers_new (plan, query);
  g_autoptr(GArray) supplies = rga_supplies_new (plan, query, offers);
  g_autoptr(RgaDisciplines) disciplines = query->by == RGA_CAPACITY_BY_DISCIPLINE ? rga_disciplines_new (plan) : NULL;
  g_autoptr(GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) by_id = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GPtrArray) sums = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_group_sum_free);
  Adding adding = { plan, query, self, by_key, by_id, sums, rga_group_sum_new_large () };
  RgaStretch offered = find_offered (offers);

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_capacity_group_free);
  self->changes = g_array_new (FALSE, TRUE, sizeof (RgaCapacityChange));
  self->texts = g_string_chunk_new (1024);

  self->closed = g_array_new (FALSE, FALSE, sizeof (RgaDay));
  add_asks (&adding, asks, disciplines);
  add_supplies (&adding, supplies);
  add_offers (&adding, offers, disciplines);
  if (offers->len > 0)
    rga_capacity_add_promises (adding.total, supplies);
  hand_over (&adding);
  for (guint i = 0; offers->len > 0 && i < sums->len; i++)
    rga_group_sum_mute (adding.total, ((RgaGroupSum *) sums->pdata[i])->group);
  rga_group_sum_finish (adding.total);
  if (offers->len == 0)
    find_available (&adding, supplies);
  find_changes (self, plan, asks);
  find_extent (self, asks, &offered);
  if (offers->len > 0)
    rga_capacity_find_closed (self, plan, &offered);
  take_groups (&adding);
  rga_group_sum_free (adding.total);

  return self;
}

void
rga_capacity_free (RgaCapacity *self)
{
  g_ptr_array_unref (self->groups);
  rga_capacity_group_free (self->total);
  g_array_unref (self->changes);
  g_array_unref (self->closed);
  g_string_chunk_free (self->texts);
  g_free (self);
}

gboolean
rga_capacity_has_hours (const RgaCapacity *self)
{
  return self->total->rows > 0;
}
