/* rga-group-days.c
 *
 * What a group has to give, day by day, without walking the days: between the days
 * on which something changes each week is alike, but for the days nobody works.
 */
#include "rga-capacity-group-private.h"

/* ---- while it grows ---- */

static void
add (RgaGroupDay       *self,
     const RgaGroupDay *other,
     int                sign)
{
  for (guint day = 0; day < 7; day++)
    {
      self->week.min[day] += sign * other->week.min[day];
      self->week.max[day] += sign * other->week.max[day];
    }
  self->promised += sign * other->promised;
  self->typed_min += sign * other->typed_min;
  self->typed_max += sign * other->typed_max;
  self->holds += sign * other->holds;
  self->silent += sign * other->silent;
}

/* The first whose day is not before `day`; each element begins with its day. */
guint
rga_find_day (const GArray *days,
              RgaDay        day)
{
  gsize size = g_array_get_element_size ((GArray *) days);
  guint low = 0, high = days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (*(const RgaDay *) (days->data + middle * size) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Stretches of one row follow each other: the last day is often the one. */
guint
rga_group_sum_find_place (GHashTable   *places,
                          const GArray *days,
                          RgaDay        day)
{
  guint size = g_array_get_element_size ((GArray *) days), place;

  if (days->len > 0 && *(const RgaDay *) (days->data + (days->len - 1) * (gsize) size) == day)
    return days->len - 1;
  if (places == NULL)
    return days->len;
  place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (day)));
  if (place > 0)
    return place - 1;
  g_hash_table_insert (places, GINT_TO_POINTER (day), GUINT_TO_POINTER (days->len + 1));

  return days->len;
}

/* Where days are in order: into that of its day, which goes with its last row. */
static void
put_change (RgaGroupSum       *self,
            RgaDay             day,
            const RgaGroupDay *change,
            int                sign)
{
  guint place = rga_find_day (self->given, day);
  RgaGroupDay *there = place < self->given->len ? &g_array_index (self->given, RgaGroupDay, place) : NULL;

  if (there == NULL || there->day != day)
    {
      g_array_insert_val (self->given, place, ((RgaGroupDay) { .day = day }));
      there = &g_array_index (self->given, RgaGroupDay, place);
    }
  add (there, change, sign);
  there->n += self->sign;
  if (there->n == 0)
    g_array_remove_index (self->given, place);
}

static void
append_change (RgaGroupSum       *self,
               RgaDay             day,
               const RgaGroupDay *change,
               int                sign)
{
  guint place = rga_group_sum_find_place (self->given_of, self->given, day);
  RgaGroupDay *there;

  if (place == self->given->len)
    g_array_append_val (self->given, ((RgaGroupDay) { .day = day }));
  there = &g_array_index (self->given, RgaGroupDay, place);
  add (there, change, sign);
  there->n++;
}

static void
add_stretch (RgaGroupSum       *self,
             const RgaGroupDay *change,
             RgaDay             to)
{
  void (*put) (RgaGroupSum *, RgaDay, const RgaGroupDay *, int) = self->is_folded ? put_change : append_change;

  put (self, change->day, change, self->sign);
  if (to != RGA_DAY_OPEN)
    put (self, to + 1, change, -self->sign);
}

void
rga_group_days_promise (RgaGroupSum     *self,
                        const RgaSupply *supply)
{
  gint64 parts = supply->minutes * (RGA_DAY_PARTS / 7);
  RgaGroupDay change = { .day = supply->from, .promised = parts, .typed_min = parts, .typed_max = parts,
                         .holds = !supply->is_taken_over };

  add_stretch (self, &change, supply->to);
}

void
rga_group_days_offer (RgaGroupSum    *self,
                      const RgaOffer *offer)
{
  RgaGroupDay change = { .day = offer->from, .week = offer->days, .holds = offer->is_known, .silent = !offer->is_known };

  change.typed_min = offer->min * (RGA_DAY_PARTS / 7);
  change.typed_max = offer->max * (RGA_DAY_PARTS / 7);
  add_stretch (self, &change, offer->to);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  RgaDay first = ((const RgaGroupDay *) a)->day;
  RgaDay second = ((const RgaGroupDay *) b)->day;

  return (first > second) - (first < second);
}

static gboolean
is_sorted (const GArray *days)
{
  for (guint i = 1; i < days->len; i++)
    if (g_array_index (days, RgaGroupDay, i).day < g_array_index (days, RgaGroupDay, i - 1).day)
      return FALSE;

  return TRUE;
}

/* One a day, by day. */
static void
fold (GArray *days)
{
  guint kept = 0;

  if (!is_sorted (days))
    g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    {
      const RgaGroupDay *change = &g_array_index (days, RgaGroupDay, i);
      RgaGroupDay *last = kept > 0 ? &g_array_index (days, RgaGroupDay, kept - 1) : NULL;

      if (last == NULL || last->day != change->day)
        {
          g_array_index (days, RgaGroupDay, kept++) = *change;
          continue;
        }
      add (last, change, 1);
      last->n += change->n;
    }
  g_array_set_size (days, kept);
}

void
rga_group_days_finish (RgaGroupSum *self)
{
  GArray *days = self->group->days;
  RgaGroupDay sum = { 0 };

  if (!self->is_folded)
    fold (self->given);
  g_array_set_size (days, self->given->len);
  for (guint i = 0; i < self->given->len; i++)
    {
      const RgaGroupDay *change = &g_array_index (self->given, RgaGroupDay, i);

      add (&sum, change, 1);
      sum.day = change->day;
      g_array_index (days, RgaGroupDay, i) = sum;
    }
}

/* ---- asked ---- */

/* Half a minute and more is a minute; below 0 likewise. */
gint64
rga_parts_to_minutes (gint64 parts,
                      gint64 over)
{
  gint64 whole = RGA_DAY_PARTS * over;

  return (parts >= 0 ? parts + whole / 2 : parts - whole / 2) / whole;
}

typedef struct
{
  gint64 min, max;     /* parts */
  gint64 days;         /* of which it is known */
} Sum;

static gint64
sum_week (const gint64 *week,
          RgaDay        from,
          RgaDay        to)
{
  gint64 whole = (to - from + 1) / 7, sum = 0;

  for (guint day = 0; day < 7; day++)
    sum += week[day] * whole;
  for (RgaDay day = from + (RgaDay) whole * 7; day <= to; day++)
    sum += week[rga_day_weekday (day)];

  return sum;
}

/* The first closed day that is not before `day`. */
static guint
find_closed (const GArray *closed,
             RgaDay        day)
{
  guint low = 0, high = closed->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (closed, RgaDay, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Nothing was asked yet. */
void
rga_given_walk_begin (RgaGivenWalk *walk)
{
  *walk = (RgaGivenWalk) { 0, 0, RGA_DAY_OPEN };
}

static void
take_closed (Sum               *sum,
             const RgaGroupDay *held,
             const GArray      *closed,
             guint             *place,
             RgaDay             from,
             RgaDay             to)
{
  for (; *place < closed->len && g_array_index (closed, RgaDay, *place) <= to; (*place)++)
    {
      RgaDay day = g_array_index (closed, RgaDay, *place);

      if (day < from)
        continue;
      sum->min -= held->week.min[rga_day_weekday (day)];
      sum->max -= held->week.max[rga_day_weekday (day)];
    }
}

static void
add_held (Sum               *sum,
          const RgaGroupDay *held,
          const GArray      *closed,
          guint             *place,
          RgaDay             from,
          RgaDay             to,
          gboolean           as_typed)
{
  gint64 n = to - from + 1;

  if (held->holds == 0)
    return;
  sum->days += n;
  if (as_typed)
    {
      sum->min += held->typed_min * n;
      sum->max += held->typed_max * n;
      return;
    }
  sum->min += held->promised * n + sum_week (held->week.min, from, to);
  sum->max += held->promised * n + sum_week (held->week.max, from, to);
  if (closed != NULL)
    take_closed (sum, held, closed, place, from, to);
}

/* The last that begins on or before `day`; 0 when none does. */
static guint
find_held (const GArray *days,
           RgaDay        day)
{
  guint low = 0, high = days->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (days, RgaGroupDay, middle).day <= day)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* On from where the walk was, or by searching when it goes back. */
static void
walk_to (RgaGivenWalk           *walk,
         const RgaCapacityGroup *self,
         RgaDay                  from)
{
  if (walk->day == RGA_DAY_OPEN || walk->day > from)
    {
      walk->held = find_held (self->days, from);
      walk->closed = self->closed == NULL ? 0 : find_closed (self->closed, from);
    }
  while (walk->held + 1 < self->days->len && g_array_index (self->days, RgaGroupDay, walk->held + 1).day <= from)
    walk->held++;
  walk->day = from;
}

RgaCapacityGiven
rga_given_walk_next (RgaGivenWalk           *walk,
                     const RgaCapacityGroup *self,
                     RgaDay                  from,
                     RgaDay                  to,
                     gboolean                as_typed)
{
  Sum sum = { 0 };

  if (self->days->len > 0)
    walk_to (walk, self, from);
  for (guint i = walk->held; i < self->days->len; i++)
    {
      const RgaGroupDay *held = &g_array_index (self->days, RgaGroupDay, i);
      RgaDay begin = MAX (held->day, from);
      RgaDay end = i + 1 < self->days->len ? MIN (held[1].day - 1, to) : to;

      if (begin > to)
        break;
      if (begin <= end)
        add_held (&sum, held, self->closed, &walk->closed, begin, end, as_typed);
    }
  if (sum.days == 0)
    return (RgaCapacityGiven) { RGA_UNKNOWN, RGA_UNKNOWN, RGA_UNKNOWN, RGA_UNKNOWN };

  return (RgaCapacityGiven) {
    rga_parts_to_minutes (sum.min * 7, sum.days), rga_parts_to_minutes (sum.max * 7, sum.days),
    rga_parts_to_minutes (sum.min, 1), rga_parts_to_minutes (sum.max, 1),
  };
}

RgaCapacityGiven
rga_capacity_group_given (const RgaCapacityGroup *self,
                          RgaDay                  from,
                          RgaDay                  to,
                          gboolean                as_typed)
{
  RgaGivenWalk walk;

  rga_given_walk_begin (&walk);

  return rga_given_walk_next (&walk, self, from, to, as_typed);
}
