/* rga-tally-days.c
 *
 * What a kept count knows of the whole by day: when rows begin and end, why the total
 * changes, on which days nobody works. Everything stands in order, so one row is put in
 * or taken out by itself.
 */
#include "rga-tally-private.h"

#include <string.h>

/* ---- sorted days ---- */

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  RgaDay one = *(const RgaDay *) a, other = *(const RgaDay *) b;

  return (one > other) - (one < other);
}

static void
change_day (RgaTallySums *self,
            GArray       *days,
            RgaDay        day,
            int           sign)
{
  guint place = self->is_ordered ? rga_find_day (days, day) : days->len;

  if (sign > 0)
    g_array_insert_val (days, place, day);
  else
    g_array_remove_index (days, place);
}

static void
change_extent (RgaTallySums *self,
               GArray       *firsts,
               GArray       *lasts,
               RgaDay        from,
               RgaDay        to,
               int           sign)
{
  if (from == RGA_DAY_OPEN && to == RGA_DAY_OPEN)
    return;
  change_day (self, firsts, from != RGA_DAY_OPEN ? from : to, sign);
  change_day (self, lasts, to != RGA_DAY_OPEN ? to : from, sign);
}

static RgaStretch
extent_of (const GArray *firsts,
           const GArray *lasts)
{
  if (firsts->len == 0)
    return (RgaStretch) { RGA_DAY_OPEN, RGA_DAY_OPEN };

  return (RgaStretch) { g_array_index (firsts, RgaDay, 0), g_array_index (lasts, RgaDay, lasts->len - 1) };
}

/* ---- why the total changes ---- */

/* Of that day, in no order. */
static GArray *
changes_on (RgaTallySums *self,
            RgaDay        day)
{
  GArray *changes = g_hash_table_lookup (self->changes, GINT_TO_POINTER (day));

  if (changes == NULL)
    {
      changes = g_array_new (FALSE, FALSE, sizeof (RgaCapacityChange));
      g_hash_table_insert (self->changes, GINT_TO_POINTER (day), changes);
    }

  return changes;
}

static void
take_out (GArray                  *changes,
          const RgaCapacityChange *change)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const RgaCapacityChange *one = &g_array_index (changes, RgaCapacityChange, i);

      if (one->min == change->min && one->max == change->max && strcmp (one->what, change->what) == 0)
        {
          g_array_remove_index_fast (changes, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
note_change (RgaTallySums *self,
             const RgaAsk *ask,
             const char   *what,
             RgaDay        day,
             int           way,
             int           sign)
{
  RgaCapacityChange change;

  if (!rga_capacity_change_of (&change, NULL, ask, day, way))
    return;
  change.what = what;
  g_array_append_val (self->days, day);
  if (sign < 0)
    take_out (changes_on (self, day), &change);
  else
    g_array_append_val (changes_on (self, day), change);
}

void
rga_tally_note_ask (RgaTallySums *self,
                    const RgaAsk *ask,
                    const char   *what,
                    int           sign)
{
  note_change (self, ask, what, ask->is_more ? RGA_DAY_OPEN : ask->from, 1, sign);
  note_change (self, ask, what, ask->goes_on || ask->to == RGA_DAY_OPEN ? RGA_DAY_OPEN : ask->to + 1, -1, sign);
  change_extent (self, self->firsts, self->lasts, ask->from, ask->to, sign);
  self->n_asks += (guint) sign;
  self->n_per_person += ask->per_person ? (guint) sign : 0;
}

void
rga_tally_note_offer (RgaTallySums   *self,
                      const RgaOffer *offer,
                      int             sign)
{
  change_extent (self, self->offer_firsts, self->offer_lasts, offer->from, offer->to, sign);
  self->n_offers += (guint) sign;
}

/* ---- the result ---- */

/* The one line of that day, or none. */
static void
fold_day (RgaTallySums *self,
          RgaDay        day)
{
  GArray *changes = changes_on (self, day), *folded = self->result->changes;
  RgaCapacityChange sum = { .day = day };
  guint place = rga_find_day (folded, day);

  if (place < folded->len && g_array_index (folded, RgaCapacityChange, place).day == day)
    g_array_remove_index (folded, place);
  if (changes->len == 0)
    {
      g_hash_table_remove (self->changes, GINT_TO_POINTER (day));
      return;
    }
  g_array_sort (changes, rga_capacity_change_compare);
  for (guint i = 0; i < changes->len; i++)
    {
      sum.min += g_array_index (changes, RgaCapacityChange, i).min;
      sum.max += g_array_index (changes, RgaCapacityChange, i).max;
    }
  sum.what = g_array_index (changes, RgaCapacityChange, 0).what;
  sum.others = changes->len - 1;
  g_array_insert_val (folded, place, sum);
}

static void
fold_days (RgaTallySums *self)
{
  g_array_sort (self->days, compare_days);
  for (guint i = 0; i < self->days->len; i++)
    if (i == 0 || g_array_index (self->days, RgaDay, i) != g_array_index (self->days, RgaDay, i - 1))
      fold_day (self, g_array_index (self->days, RgaDay, i));
  g_array_set_size (self->days, 0);
}

static void
find_closed (RgaTallySums *self,
             RgaStretch    offered)
{
  RgaCapacity *result = self->result;
  RgaStretch around = offered;

  if (self->n_offers == 0)
    return;
  rga_capacity_widen (&around, result->first, result->last);
  if (result->closed->len > 0 && around.from == self->closed_around.from && around.to == self->closed_around.to)
    return;
  self->closed_around = around;
  rga_capacity_find_closed (result, self->plan, &offered);
  for (guint i = 0; i < self->groups->len; i++)
    ((RgaTallyGroup *) self->groups->pdata[i])->sum->group->closed = result->closed;
  self->total->group->closed = result->closed;
}

static void
put_in_order (RgaTallySums *self)
{
  GArray *days[] = { self->firsts, self->lasts, self->offer_firsts, self->offer_lasts };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_array_sort (days[i], compare_days);
  self->is_ordered = TRUE;
}

void
rga_tally_find_days (RgaTallySums *self)
{
  RgaStretch asked, offered;

  if (!self->is_ordered)
    put_in_order (self);
  asked = extent_of (self->firsts, self->lasts);
  offered = extent_of (self->offer_firsts, self->offer_lasts);
  fold_days (self);
  if (self->n_asks == 0)
    asked = offered;
  self->result->first = asked.from;
  self->result->last = asked.to;
  self->result->per_person = self->n_per_person > 0;
  find_closed (self, offered);
}
