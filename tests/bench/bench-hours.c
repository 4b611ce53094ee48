/* bench-hours.c
 *
 * Hours of 500 people in ten years with 10,000 bookings: a plan in memory, with leave,
 * moves, ranges and promises as a region has them.
 */
#include "bench-hours.h"

#include <stdio.h>

#include "floor.h"
#include "rga-capacity.h"

#define PEOPLE        500
#define BODIES        40
#define PROJECTS      60
#define ORGANISATIONS 20
#define BOOKINGS      10000
#define YEARS         10
#define RUNS          5

#define FIRST rga_day_from_ymd (2026, 1, 1)
#define LAST  rga_day_from_ymd (2026 + YEARS - 1, 12, 31)

typedef struct
{
  RgaPlan    *plan;
  RgaIdMaker  ids;
  gint64      now;
  guint       rank;
  RgaId       people[PEOPLE], bodies[BODIES], projects[PROJECTS], organisations[ORGANISATIONS];
} Making;

static gpointer
add (Making  *self,
     RgaList  list)
{
  RgaId id = rga_id_make (&self->ids, self->now);
  RgaItem *item = rga_item_new (list, &id);
  const RgaListInfo *info = rga_list_info (list);
  g_autofree char *rank = g_strdup_printf ("b%06u", ++self->rank);

  if (info->rank >= 0)
    *(char **) rga_item_field (item, (guint) info->rank) = g_ref_string_new (rank);

  return item;
}

static char *
name (const char *word,
      guint       n)
{
  g_autofree char *text = g_strdup_printf ("%s %u", word, n);

  return g_ref_string_new (text);
}

static RgaPeriod *
period (RgaDay from,
        RgaDay to)
{
  RgaPeriod *self = g_new0 (RgaPeriod, 1);

  self->text = g_intern_static_string ("");
  self->kind = RGA_PERIOD_PERIOD;
  self->precision = RGA_PRECISION_DAY;
  self->start = self->start_latest = from;
  self->end = self->end_earliest = to;
  self->anchor = RGA_DAY_OPEN;

  return self;
}

static void
add_frame (Making *self)
{
  for (guint i = 0; i < ORGANISATIONS; i++)
    {
      RgaOrganisation *one = add (self, RGA_LIST_ORGANISATIONS);

      one->name = name ("Gemeente", i);
      one->party = g_ref_string_new ("gemeenten");
      self->organisations[i] = one->item.id;
      rga_plan_put (self->plan, &one->item);
    }
  for (guint i = 0; i < PROJECTS; i++)
    {
      RgaProject *one = add (self, RGA_LIST_PROJECTS);

      one->name = name ("Project", i);
      one->period = period (FIRST + (RgaDay) i * 30, FIRST + (RgaDay) i * 30 + 1000);
      self->projects[i] = one->item.id;
      rga_plan_put (self->plan, &one->item);
    }
  for (guint i = 0; i < BODIES; i++)
    {
      RgaBody *one = add (self, RGA_LIST_BODIES);

      one->name = name ("Team", i);
      one->project = self->projects[i];
      self->bodies[i] = one->item.id;
      rga_plan_put (self->plan, &one->item);
    }
}

/* Half of them move to another team once. */
static void
add_hours (Making *self,
           guint   i)
{
  RgaDay move = FIRST + (RgaDay) (i * 7 % 3000) + 100;

  for (guint part = 0; part < 1 + i % 2; part++)
    {
      RgaAvailability *row = add (self, RGA_LIST_AVAILABILITIES);

      row->person = self->people[i];
      row->body = self->bodies[(i + part * 13) % BODIES];
      row->hours_min = 60 * (8 + i % 24);
      row->hours_max = row->hours_min + 60 * (i % 5);
      row->fixed_days = i % 3 == 0 ? g_ref_string_new ("dinsdag en donderdag") : NULL;
      row->period = i % 2 == 0 ? NULL : part == 0 ? period (FIRST, move - 1) : period (move, LAST);
      rga_plan_put (self->plan, &row->item);
    }
}

/* Three weeks each summer. */
static void
add_leave (Making *self,
           guint   i)
{
  for (int year = 0; year < YEARS; year++)
    {
      RgaAbsence *row = add (self, RGA_LIST_ABSENCES);
      RgaDay from = rga_day_from_ymd (2026 + year, 7, 1) + (RgaDay) (i % 50);

      row->person = self->people[i];
      row->kind = RGA_ABSENCE_TIME_OFF;
      row->period = period (from, from + 20);
      rga_plan_put (self->plan, &row->item);
    }
}

static void
add_people (Making *self)
{
  for (guint i = 0; i < PEOPLE; i++)
    {
      RgaPerson *one = add (self, RGA_LIST_PEOPLE);
      RgaSeat *seat = add (self, RGA_LIST_SEATS);

      one->name = name ("Persoon", i);
      one->function = name ("Functie", i % 12);
      one->organisation = self->organisations[i % ORGANISATIONS];
      self->people[i] = one->item.id;
      rga_plan_put (self->plan, &one->item);
      seat->body = self->bodies[i % BODIES];
      seat->person = one->item.id;
      seat->organisation = one->organisation;
      seat->function = name ("Functie", i % 12);
      seat->hours_min = seat->hours_max = 60 * (4 + i % 8);
      rga_plan_put (self->plan, &seat->item);
      add_hours (self, i);
      add_leave (self, i);
    }
}

static void
add_bookings (Making *self)
{
  for (guint i = 0; i < BOOKINGS; i++)
    {
      RgaBooking *row = add (self, RGA_LIST_BOOKINGS);
      RgaDay from = FIRST + (RgaDay) (i * 37 % (YEARS * 365 - 100));

      row->about = self->projects[i % PROJECTS];
      row->person = i % 20 == 0 ? RGA_ID_NONE : self->people[i % PEOPLE];
      row->function = name ("Functie", i % 12);
      row->hours_min = 60 * (1 + i % 6);
      row->hours_max = row->hours_min + 60 * (i % 3);
      row->tentative = i % 7 == 0;
      row->period = period (from, from + 30 + (RgaDay) (i % 60));
      rga_plan_put (self->plan, &row->item);
    }
}

RgaPlan *
bench_hours_plan (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  Making self = { .plan = rga_plan_new (), .ids = { .random = random }, .now = 1 };

  add_frame (&self);
  add_people (&self);
  add_bookings (&self);

  return self.plan;
}

/* Every group, every week of ten years. */
static void
look (const RgaCapacity *capacity)
{
  for (guint i = 0; i < capacity->groups->len; i++)
    {
      g_autoptr(GArray) weeks = rga_capacity_group_table (capacity->groups->pdata[i], RGA_PRECISION_WEEK, FIRST, LAST);

      g_assert (weeks->len > 52 * YEARS);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
measure (RgaPlan       *plan,
         RgaCapacityBy  by,
         double         least)
{
  RgaCapacityQuery query = { .by = by };
  double counted[RUNS], looked[RUNS];
  guint n_groups = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      double before = floor_cpu_ms ();
      g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);

      counted[i] = floor_cpu_ms () - before;
      before = floor_cpu_ms ();
      look (capacity);
      looked[i] = floor_cpu_ms () - before;
      n_groups = capacity->groups->len;
    }
  qsort (counted, RUNS, sizeof *counted, compare);
  qsort (looked, RUNS, sizeof *looked, compare);
  printf ("%-42s %10.2f %10.1f %10.2f %8u\n", rga_capacity_by_to_word (by), counted[RUNS / 2], counted[RUNS / 2] / least,
          looked[RUNS / 2], n_groups);
}

/* ---- after one edit ---- */

/* Another number of hours, in place. */
static void
change_hours (RgaPlan *plan,
              RgaList  list,
              guint    i,
              RgaDelta *delta)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);
  RgaItem *item = rga_item_copy (items[i * 37 % n]);
  gint64 *least = rga_item_field (item, (guint) rga_list_find_field (list, "hours_min"));
  gint64 *most = rga_item_field (item, (guint) rga_list_find_field (list, "hours_max"));

  *least += 60;
  *most = MAX (*most, *least) + 60;
  rga_delta_add (delta, RGA_DELTA_CHANGED, list, &item->id);
  rga_plan_put (plan, item);
}

/* A week later. */
static void
move_project (RgaPlan  *plan,
              guint     i,
              RgaDelta *delta)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_PROJECTS, &n);
  RgaProject *project = (RgaProject *) rga_item_copy (items[i % n]);

  project->period->start += 7;
  project->period->start_latest += 7;
  rga_delta_add (delta, RGA_DELTA_CHANGED, RGA_LIST_PROJECTS, &project->item.id);
  rga_plan_put (plan, &project->item);
}

typedef enum { EDIT_BOOKING, EDIT_SEAT, EDIT_GIVEN, EDIT_PROJECT, N_EDITS } EditKind;

static void
edit_once (RgaPlan  *plan,
           EditKind  kind,
           guint     i,
           RgaDelta *delta)
{
  static const RgaList lists[] = { RGA_LIST_BOOKINGS, RGA_LIST_SEATS, RGA_LIST_AVAILABILITIES };

  if (kind == EDIT_PROJECT)
    move_project (plan, i, delta);
  else
    change_hours (plan, lists[kind], i, delta);
}

#define EDITS 21

/* The median of what one edit takes. */
static void
measure_edits (RgaPlan       *plan,
               RgaCapacityBy  by)
{
  RgaCapacityQuery query = { .by = by };
  g_autoptr(RgaCapacityTally) tally = rga_capacity_tally_new (plan, &query);

  printf ("%-30s", rga_capacity_by_to_word (by));
  for (EditKind kind = 0; kind < N_EDITS; kind++)
    {
      double took[EDITS];

      for (guint i = 0; i < EDITS; i++)
        {
          g_autoptr(RgaDelta) delta = rga_delta_new ();
          double before;

          edit_once (plan, kind, i, delta);
          before = floor_cpu_ms ();
          rga_capacity_tally_update (tally, delta);
          took[i] = floor_cpu_ms () - before;
        }
      qsort (took, EDITS, sizeof *took, compare);
      printf (" %10.2f", took[EDITS / 2]);
    }
  printf (" %8u\n", rga_capacity_tally_n_whole (tally));
}

void
bench_hours (void)
{
  static const RgaCapacityBy bys[] = {
    RGA_CAPACITY_BY_PERSON, RGA_CAPACITY_BY_ORGANISATION, RGA_CAPACITY_BY_BODY, RGA_CAPACITY_BY_DISCIPLINE, RGA_CAPACITY_BY_PARTY,
    RGA_CAPACITY_BY_MAIN_PROJECT,
  };
  g_autoptr(RgaPlan) plan = bench_hours_plan ();
  double least = floor_add (2 * (BOOKINGS + PEOPLE), YEARS * 366);

  printf ("\n%-42s %10s %10s %10s %8s\n", "hours of 500 people, 10,000 bookings, by", "count ms", "x floor", "weeks ms", "groups");
  for (gsize i = 0; i < G_N_ELEMENTS (bys); i++)
    measure (plan, bys[i], least);
  printf ("%-42s %10.2f\n", "floor: sort and add as many begins and ends", least);

  printf ("\n%-30s %10s %10s %10s %10s %8s\n", "after one edit, ms, by", "booking", "seat", "given", "project", "whole");
  for (gsize i = 0; i < G_N_ELEMENTS (bys); i++)
    measure_edits (plan, bys[i]);
}
