#include "rga-capacity-group-private.h"

/* From this day on all figures are that much more (or less). */
typedef struct
{
  RgaDay day;          /* RGA_DAY_OPEN = from the beginning: sorts first */
  gint64 min;
  gint64 max;
  gint64 available;    /* RGA_DAY_PARTS of a minute */
  gint64 available_max;
  gint64 tentative;
  gint64 vacant;
  int    rows;
  int    unknown;
  int    supplies;
  int    silent;       /* offers without hours */
  int    mute;         /* groups that ask hours of people who do not say what they give */
  int    general;      /* promises to the agenda as a whole */
} Event;

RgaGroupSum *
rga_group_sum_new (void)
{
  RgaGroupSum *self = g_new0 (RgaGroupSum, 1);

  self->group = g_new0 (RgaCapacityGroup, 1);
  self->group->name = self->group->short_name = self->group->party = self->group->key = "";
  self->group->days = g_array_new (FALSE, TRUE, sizeof (RgaGroupDay));
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
  g_array_unref (self->days);
  g_free (self);
}

static void
apply (Event       *sum,
       const Event *event)
{
  sum->min += event->min;
  sum->max += event->max;
  sum->available += event->available;
  sum->available_max += event->available_max;
  sum->tentative += event->tentative;
  sum->vacant += event->vacant;
  sum->rows += event->rows;
  sum->unknown += event->unknown;
  sum->supplies += event->supplies;
  sum->silent += event->silent;
  sum->mute += event->mute;
  sum->general += event->general;
}

/* The figures of `event` hold from its day to `to`, inclusive. */
static void
add_stretch (RgaGroupSum *self,
             Event        event,
             RgaDay       to)
{
  Event end = { to + 1, -event.min, -event.max, -event.available, -event.available_max, -event.tentative,
                -event.vacant, -event.rows, -event.unknown, -event.supplies, -event.silent, -event.mute, -event.general };

  Event *last = self->events->len == 0 ? NULL : &g_array_index (self->events, Event, self->events->len - 1);

  /* Stretches of one row follow each other. */
  if (last != NULL && last->day == event.day)
    apply (last, &event);
  else
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
  self->group->rows += ask->is_more ? 0 : event.rows;
  self->group->unknown += event.unknown;
  if (ask->is_tentative)
    event.tentative = ask->max;
  if (ask->is_vacant)
    event.vacant = ask->max;

  if (ask->is_known && (ask->is_later || ask->length > 0))
    count_apart (self->group, ask);
  else
    add_stretch (self, event, ask->to);
}

void
rga_group_sum_supply (RgaGroupSum     *self,
                      const RgaSupply *supply)
{
  gint64 parts = supply->minutes * RGA_DAY_PARTS;
  gboolean is_general = rga_supply_is_general (supply);

  add_stretch (self, (Event) { .day = supply->from, .available = parts, .available_max = parts,
                               .supplies = !supply->is_taken_over, .general = is_general && !supply->is_taken_over },
               supply->to);
  rga_group_days_promise (self->group, supply);
}

void
rga_group_sum_offer (RgaGroupSum    *self,
                     const RgaOffer *offer)
{
  Event event = { .day = offer->from, .available = offer->line_min, .available_max = offer->line_max,
                  .supplies = offer->is_known, .silent = !offer->is_known };

  add_stretch (self, event, offer->to);
  rga_group_days_offer (self->group, offer);
}

void
rga_group_sum_part (RgaGroupSum *self,
                    RgaDay       day)
{
  g_array_append_val (self->events, ((Event) { .day = day }));
}

void
rga_group_sum_mute (RgaGroupSum            *self,
                    const RgaCapacityGroup *group)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (group->steps, RgaCapacityStep, i);

      if (step->max > step->vacant && step->available == RGA_UNKNOWN)
        add_stretch (self, (Event) { .day = step->from, .mute = 1 }, step->to);
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  RgaDay first = ((const Event *) a)->day;
  RgaDay second = ((const Event *) b)->day;

  return (first > second) - (first < second);
}

static gboolean
same_figures (const RgaCapacityStep *a,
              const RgaCapacityStep *b)
{
  return a->min == b->min && a->max == b->max && a->available == b->available &&
         a->available_max == b->available_max && a->silent == b->silent &&
         a->tentative == b->tentative && a->vacant == b->vacant && a->rows == b->rows && a->unknown == b->unknown;
}

static void
add_step (GArray      *steps,
          const Event *sum,
          RgaDay       from)
{
  gboolean known = sum->supplies > 0 && (sum->mute == 0 || sum->general > 0);
  RgaCapacityStep step = { from, RGA_DAY_OPEN, sum->min, sum->max,
                           known ? rga_parts_to_minutes (sum->available, 1) : RGA_UNKNOWN,
                           (guint) sum->rows, (guint) sum->unknown, sum->tentative, sum->vacant,
                           known ? rga_parts_to_minutes (sum->available_max, 1) : RGA_UNKNOWN, (guint) sum->silent };
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

  rga_group_days_finish (self->group);
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
