#include "rga-capacity-group-private.h"

/* From this day on all figures are that much more (or less). */
typedef struct
{
  RgaDay day;          /* RGA_DAY_OPEN = from the beginning: sorts first */
  gint64 min;
  gint64 max;
  gint64 available;
  int    rows;
  int    unknown;
  int    supplies;
} Event;

RgaGroupSum *
rga_group_sum_new (void)
{
  RgaGroupSum *self = g_new0 (RgaGroupSum, 1);

  self->group = g_new0 (RgaCapacityGroup, 1);
  self->group->name = self->group->short_name = self->group->party = "";
  self->group->steps = g_array_new (FALSE, TRUE, sizeof (RgaCapacityStep));
  self->events = g_array_new (FALSE, TRUE, sizeof (Event));

  return self;
}

void
rga_group_sum_free (RgaGroupSum *self)
{
  g_array_unref (self->events);
  g_clear_pointer (&self->group, rga_capacity_group_free);
  g_free (self);
}

void
rga_capacity_group_free (RgaCapacityGroup *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

/* The figures of `event` hold from its day to `to`, inclusive. */
static void
add_stretch (RgaGroupSum *self,
             Event        event,
             RgaDay       to)
{
  Event end = { to + 1, -event.min, -event.max, -event.available, -event.rows, -event.unknown, -event.supplies };

  g_array_append_val (self->events, event);
  if (to != RGA_DAY_OPEN)
    g_array_append_val (self->events, end);
}

static void
count_apart (RgaCapacityGroup *group,
             const RgaAsk     *ask)
{
  if (ask->is_later)
    {
      group->later_min += ask->min;
      group->later_max += ask->max;
      group->later_rows++;
      return;
    }
  group->loose_min += ask->min;
  group->loose_max += ask->max;
  group->loose_rows++;
}

void
rga_group_sum_ask (RgaGroupSum  *self,
                   const RgaAsk *ask)
{
  Event event = { .day = ask->from, .min = ask->min, .max = ask->max };

  event.rows = ask->is_known;
  event.unknown = !ask->is_known;
  self->group->rows += event.rows;
  self->group->unknown += event.unknown;

  if (ask->is_known && (ask->is_later || ask->length > 0))
    count_apart (self->group, ask);
  else
    add_stretch (self, event, ask->to);
}

void
rga_group_sum_supply (RgaGroupSum     *self,
                      const RgaSupply *supply)
{
  add_stretch (self, (Event) { .day = supply->from, .available = supply->minutes, .supplies = 1 }, supply->to);
}

void
rga_group_sum_part (RgaGroupSum *self,
                    RgaDay       day)
{
  g_array_append_val (self->events, ((Event) { .day = day }));
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  RgaDay first = ((const Event *) a)->day;
  RgaDay second = ((const Event *) b)->day;

  return (first > second) - (first < second);
}

static void
apply (Event       *sum,
       const Event *event)
{
  sum->min += event->min;
  sum->max += event->max;
  sum->available += event->available;
  sum->rows += event->rows;
  sum->unknown += event->unknown;
  sum->supplies += event->supplies;
}

static gboolean
same_figures (const RgaCapacityStep *a,
              const RgaCapacityStep *b)
{
  return a->min == b->min && a->max == b->max && a->available == b->available &&
         a->rows == b->rows && a->unknown == b->unknown;
}

static void
add_step (GArray      *steps,
          const Event *sum,
          RgaDay       from)
{
  RgaCapacityStep step = { from, RGA_DAY_OPEN, sum->min, sum->max, sum->supplies > 0 ? sum->available : RGA_UNKNOWN,
                           (guint) sum->rows, (guint) sum->unknown };
  RgaCapacityStep *last = steps->len > 0 ? &g_array_index (steps, RgaCapacityStep, steps->len - 1) : NULL;

  if (last != NULL && same_figures (last, &step))
    return;
  if (last != NULL)
    last->to = from - 1;
  g_array_append_val (steps, step);
}

void
rga_group_sum_finish (RgaGroupSum *self)
{
  Event sum = { 0 };
  guint i = 0;

  g_array_sort (self->events, compare_events);
  for (; i < self->events->len && g_array_index (self->events, Event, i).day == RGA_DAY_OPEN; i++)
    apply (&sum, &g_array_index (self->events, Event, i));
  add_step (self->group->steps, &sum, RGA_DAY_OPEN);

  while (i < self->events->len)
    {
      RgaDay day = g_array_index (self->events, Event, i).day;

      for (; i < self->events->len && g_array_index (self->events, Event, i).day == day; i++)
        apply (&sum, &g_array_index (self->events, Event, i));
      add_step (self->group->steps, &sum, day);
    }
}
