#include "rga-capacity-relief.h"

#include "rga-capacity-causes.h"

typedef struct
{
  RgaPlan           *plan;
  const RgaCapacity *people;      /* everybody, by person */
  gint64             too_much;    /* of the group, that day */
  GArray            *found;
} Search;

static gboolean
meets (const RgaCapacityStep *step,
       const RgaCapacityStep *stretch)
{
  return (step->to == RGA_DAY_OPEN || stretch->from == RGA_DAY_OPEN || step->to >= stretch->from) &&
         (stretch->to == RGA_DAY_OPEN || step->from == RGA_DAY_OPEN || step->from <= stretch->to);
}

/* On all days of it; RGA_UNKNOWN where it is not known on one of them. */
static gint64
find_room (const RgaCapacityGroup *person,
           const RgaCapacityStep  *stretch)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < person->steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (person->steps, RgaCapacityStep, i);

      if (!meets (step, stretch))
        continue;
      if (step->available == RGA_UNKNOWN || step->unknown > 0)
        return RGA_UNKNOWN;
      least = MIN (least, step->available - step->max);
    }

  return least;
}

static gint64
find_room_for (const RgaCapacityGroup *person,
               const RgaCapacityCause *cause)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < cause->stretches->len; i++)
    {
      gint64 room = find_room (person, &g_array_index (cause->stretches, RgaCapacityStep, i));

      if (room == RGA_UNKNOWN || room < cause->max)
        return RGA_UNKNOWN;
      least = MIN (least, room);
    }

  return least;
}

static gboolean
has_function (const RgaPerson        *person,
              const RgaCapacityCause *cause)
{
  return person->function != NULL && g_strcmp0 (person->function, cause->function) == 0;
}

/* An open seat asks for what it says; what somebody does now may be done by anybody. */
static gboolean
may_take (const RgaPerson        *person,
          const RgaCapacityCause *cause)
{
  if (person == NULL || rga_id_equal (&person->item.id, &cause->holder))
    return FALSE;

  return !cause->is_vacant || cause->function == NULL || has_function (person, cause);
}

/* Who does that work already, then who has most room. */
static gboolean
is_better (const RgaCapacityCause  *cause,
           const RgaPerson         *person,
           gint64                   room,
           const RgaCapacityRelief *than)
{
  gboolean mine, theirs;

  if (than->person == NULL)
    return TRUE;
  mine = has_function (person, cause);
  theirs = has_function (than->person, cause);

  return mine != theirs ? mine : room > than->room;
}

static void
add_relief (Search                 *self,
            const RgaCapacityCause *cause)
{
  RgaCapacityRelief best = { .seat = (const RgaSeat *) cause->item, .minutes = cause->max };

  for (guint i = 0; i < self->people->groups->len; i++)
    {
      const RgaCapacityGroup *group = self->people->groups->pdata[i];
      const RgaPerson *person = rga_plan_get_in (self->plan, RGA_LIST_PEOPLE, &group->id);
      gint64 room = !may_take (person, cause) ? RGA_UNKNOWN : find_room_for (group, cause);

      if (room == RGA_UNKNOWN || !is_better (cause, person, room, &best))
        continue;
      best.person = person;
      best.room = room;
    }
  if (best.person != NULL)
    g_array_append_val (self->found, best);
}

/* Enough before too little; of what is enough the least, of what is not the most. */
static int
compare_reliefs (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const RgaCapacityRelief *first = a, *second = b;
  gint64 too_much = *(const gint64 *) data;
  gboolean enough = first->minutes >= too_much, other = second->minutes >= too_much;

  if (enough != other)
    return enough ? -1 : 1;
  if (first->minutes != second->minutes)
    return (first->minutes < second->minutes) == enough ? -1 : 1;

  return rga_id_compare (&first->seat->item.id, &second->seat->item.id);
}

/* A row for several persons is no seat of one who could take it. */
static gboolean
can_go (const RgaCapacityCause *cause,
        RgaCapacityBy           by,
        gint64                  too_much,
        RgaDay                  day)
{
  if (cause->item->list != RGA_LIST_SEATS || cause->is_rest || !cause->is_known || cause->stretches->len == 0)
    return FALSE;
  if (((const RgaSeat *) cause->item)->persons > 1 || rga_capacity_cause_at (cause, day).max == 0)
    return FALSE;

  return cause->is_vacant || (by == RGA_CAPACITY_BY_PERSON && too_much > 0);
}

GArray *
rga_capacity_reliefs (RgaPlan                *plan,
                      const RgaCapacityQuery *query,
                      const RgaCapacityGroup *group,
                      RgaDay                  day,
                      guint                   limit)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (RgaCapacityRelief));
  RgaCapacityQuery everybody = { .by = RGA_CAPACITY_BY_PERSON, .count = query->count, .variant = query->variant, .with_later = query->with_later };
  g_autoptr(RgaCapacity) people = rga_capacity_new (plan, &everybody);
  g_autoptr(GPtrArray) causes = rga_capacity_causes (plan, query, group);
  const RgaCapacityStep *step = rga_capacity_group_at (group, day);
  Search search = { plan, people, step->available == RGA_UNKNOWN ? 0 : MAX (step->max - step->available, 0), found };

  for (guint i = 0; i < causes->len; i++)
    if (can_go (causes->pdata[i], query->by, search.too_much, day))
      add_relief (&search, causes->pdata[i]);
  g_array_sort_with_data (found, compare_reliefs, &search.too_much);
  g_array_set_size (found, MIN (found->len, limit));

  return found;
}
