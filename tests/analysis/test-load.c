/* How many projects run in each quarter, read anew and kept while the plan is edited. */
#include "rga-load.h"

#include "example-plan.h"

#define ROUNDS 600

static const RgaTableQuery everything = { .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };

typedef struct
{
  RgaPlan *plan;
  GRand   *rand;
} Edits;

static gpointer
pick (const Edits *self,
      RgaList      list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (self->plan, list, &n);

  g_assert_cmpuint (n, >, 0);

  return items[g_rand_int_range (self->rand, 0, (gint32) n)];
}

static RgaPeriod *
make_period (const Edits *self)
{
  RgaDay first = rga_day_from_ymd (2015, 1, 1) + g_rand_int_range (self->rand, 0, 2500);
  char start[11], end[11];

  rga_day_to_iso (first, start);
  rga_day_to_iso (first + g_rand_int_range (self->rand, 0, 400), end);

  return example_period (start, end);
}

static void
give (RgaPeriod **field,
      RgaPeriod  *period)
{
  g_free (*field);
  *field = period;
}

static const RgaItem *
edit_activity (const Edits *self,
               RgaActivity *draft)
{
  if (g_rand_boolean (self->rand))
    draft->project = ((RgaItem *) pick (self, RGA_LIST_PROJECTS))->id;
  else
    give (&draft->period, g_rand_boolean (self->rand) ? make_period (self) : NULL);

  return rga_plan_put (self->plan, &draft->item);
}

/* It loses its period more often than it gets one, so that what is in it counts. */
static const RgaItem *
edit_project (const Edits *self,
              RgaProject  *draft)
{
  RgaProject *other = pick (self, RGA_LIST_PROJECTS);

  switch (g_rand_int_range (self->rand, 0, 4))
    {
    case 0:
      draft->parent = rga_id_is_none (&other->parent) && !rga_id_equal (&other->item.id, &draft->item.id) ? other->item.id
                                                                                                          : RGA_ID_NONE;
      break;
    case 1:
      give (&draft->period, make_period (self));
      break;
    default:
      draft->parent = RGA_ID_NONE;
      give (&draft->period, NULL);
    }

  return rga_plan_put (self->plan, &draft->item);
}

static const RgaItem *
set_span (const Edits *self)
{
  RgaOverride *row = example_item (self->plan, RGA_LIST_OVERRIDES);

  row->about = ((RgaItem *) pick (self, RGA_LIST_PROJECTS))->id;
  row->field = example_text ("span");
  row->value = example_text ("2016 t/m 2017");

  return rga_plan_put (self->plan, &row->item);
}

static void
remove_one (const Edits *self,
            RgaList      list,
            RgaDelta    *delta)
{
  RgaItem *item;
  guint n;

  rga_plan_items (self->plan, list, &n);
  if (n < 5)
    return;

  item = pick (self, list);
  rga_delta_add (delta, RGA_DELTA_REMOVED, list, &item->id);
  rga_plan_remove (self->plan, &item->id);
}

static void
change_one (const Edits *self,
            RgaDelta    *delta)
{
  RgaList list = g_rand_int_range (self->rand, 0, 3) == 0 ? RGA_LIST_PROJECTS : RGA_LIST_ACTIVITIES;
  RgaItem *draft = rga_item_copy (pick (self, list));
  const RgaItem *item = list == RGA_LIST_PROJECTS ? edit_project (self, (RgaProject *) draft)
                                                  : edit_activity (self, (RgaActivity *) draft);

  rga_delta_add (delta, RGA_DELTA_CHANGED, list, &item->id);
}

static void
edit (const Edits *self,
      RgaDelta    *delta)
{
  switch (g_rand_int_range (self->rand, 0, 12))
    {
    case 0:
      remove_one (self, RGA_LIST_ACTIVITIES, delta);
      break;
    case 1:
      remove_one (self, RGA_LIST_OVERRIDES, delta);
      break;
    case 2:
      rga_delta_add (delta, RGA_DELTA_ADDED, RGA_LIST_OVERRIDES, &set_span (self)->id);
      break;
    default:
      change_one (self, delta);
    }
}

static void
assert_same (const RgaLoad *kept,
             RgaPlan       *plan)
{
  g_autoptr(RgaLoad) fresh = rga_load_new (plan, &everything);

  g_assert_cmpuint (rga_load_count_ongoing (kept), ==, rga_load_count_ongoing (fresh));
  for (RgaDay day = rga_day_from_ymd (2014, 1, 1); day < rga_day_from_ymd (2024, 1, 1); day += 91)
    g_assert_cmpuint (rga_load_count (kept, day, day + 90), ==, rga_load_count (fresh, day, day + 90));
}

static void
what_is_kept_is_what_is_read_anew (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GRand) rand = g_rand_new_with_seed (32);
  g_autoptr(RgaLoad) kept = rga_load_new (plan, &everything);
  Edits edits = { plan, rand };

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr(RgaDelta) delta = rga_delta_new ();

      edit (&edits, delta);
      rga_load_update (kept, delta);
      assert_same (kept, plan);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/load/kept", what_is_kept_is_what_is_read_anew);

  return g_test_run ();
}
