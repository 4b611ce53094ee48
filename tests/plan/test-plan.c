/* The plan in memory against an oracle that looks at every item each time. */
#include "rga-plan.h"
#include "rga-rank.h"
#include "rga-value.h"

#include <string.h>

static RgaId
number_id (guint n)
{
  RgaId id = { { 1 } };

  id.bytes[12] = (guint8) n;
  id.bytes[13] = (guint8) (n >> 8);

  return id;
}

static void
set_text (RgaItem    *item,
          const char *field,
          const char *text)
{
  g_auto (RgaValue) value = rga_value_text (text);

  rga_item_set_value (item, (guint) rga_list_find_field (item->list, field), &value);
}

static void
set_id (RgaItem    *item,
        const char *field,
        RgaId       id)
{
  g_auto (RgaValue) value = rga_value_id (&id);

  rga_item_set_value (item, (guint) rga_list_find_field (item->list, field), &value);
}

static RgaItem *
make_activity (guint n,
               guint project,
               guint parent)
{
  RgaId id = number_id (n);
  RgaItem *item = rga_item_new (RGA_LIST_ACTIVITIES, &id);
  g_autofree char *rank = g_strdup_printf ("a%c", 'a' + g_test_rand_int_range (0, 4));   /* often as before */

  if (project > 0)
    set_id (item, "project", number_id (project));
  if (parent > 0)
    set_id (item, "parent", number_id (parent));
  set_text (item, "rank", rank);

  return item;
}

/* Counts, one by one, the activities that name `id` in any field. */
static guint
count_slowly (RgaPlan     *plan,
              const RgaId *id)
{
  guint n, found = 0;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_ACTIVITIES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaActivity *activity = (const RgaActivity *) items[i];

      found += rga_id_equal (&activity->project, id);
      found += rga_id_equal (&activity->parent, id);
    }

  return found;
}

static void
check_references (RgaPlan *plan)
{
  for (guint id = 1; id < 60; id++)
    {
      RgaId wanted = number_id (id);
      guint n;
      const RgaReference *references = rga_plan_references (plan, &wanted, RGA_LIST_ACTIVITIES, &n);

      g_assert_cmpuint (n, ==, count_slowly (plan, &wanted));
      for (guint i = 1; i < n; i++)
        g_assert_cmpint (strcmp (rga_item_rank (references[i - 1].item), rga_item_rank (references[i].item)), <=, 0);
    }
}

static void
check_outermost (RgaPlan *plan)
{
  guint n, n_outermost, found = 0;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_ACTIVITIES, &n);
  RgaItem *const *outermost = rga_plan_outermost (plan, RGA_LIST_ACTIVITIES, &n_outermost);

  for (guint i = 0; i < n; i++)
    found += rga_id_is_none (&((RgaActivity *) items[i])->project) && rga_id_is_none (&((RgaActivity *) items[i])->parent);
  g_assert_cmpuint (n_outermost, ==, found);
  for (guint i = 1; i < n_outermost; i++)
    g_assert_cmpint (strcmp (rga_item_rank (outermost[i - 1]), rga_item_rank (outermost[i])), <=, 0);
}

static void
references_follow_every_change (void)
{
  g_autoptr (RgaPlan) plan = rga_plan_new ();

  for (int step = 0; step < 4000; step++)
    {
      guint n = (guint) g_test_rand_int_range (1, 60);
      RgaId id = number_id (n);

      if (g_test_rand_int_range (0, 4) == 0)
        rga_plan_remove (plan, &id);
      else
        rga_plan_put (plan, make_activity (n, (guint) g_test_rand_int_range (0, 4) * 15, (guint) g_test_rand_int_range (0, 60)));
      if (step % 50 == 0)
        check_references (plan);
      if (step % 50 == 0)
        check_outermost (plan);
    }
  check_references (plan);
}

static void
an_item_keeps_its_address (void)
{
  g_autoptr (RgaPlan) plan = rga_plan_new ();
  RgaItem *before = rga_plan_put (plan, make_activity (1, 2, 0));
  RgaItem *after = rga_plan_put (plan, make_activity (1, 3, 0));
  RgaId id = number_id (1), project = number_id (3);
  g_autoptr (GPtrArray) children = rga_plan_children (plan, &project, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, project));

  g_assert_true (before == after);
  g_assert_true (rga_plan_get (plan, &id) == before);
  g_assert_null (rga_plan_get_in (plan, RGA_LIST_PROJECTS, &id));
  g_assert_cmpuint (children->len, ==, 1);
}

static void
without_settings_the_defaults_count (void)
{
  g_autoptr (RgaPlan) plan = rga_plan_new ();
  RgaId id = number_id (1);
  RgaItem *settings = rga_item_new (RGA_LIST_SETTINGS, &id);

  g_assert_cmpint (rga_plan_get_weeks_per_year (plan), ==, 52);
  g_assert_cmpint (rga_plan_get_minutes_per_day (plan), ==, 480);

  ((RgaSettings *) settings)->weeks_per_year = 45;
  rga_plan_put (plan, settings);
  g_assert_cmpint (rga_plan_get_weeks_per_year (plan), ==, 45);
  g_assert_cmpint (rga_plan_get_minutes_per_day (plan), ==, 480);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/references", references_follow_every_change);
  g_test_add_func ("/plan/address", an_item_keeps_its_address);
  g_test_add_func ("/plan/settings", without_settings_the_defaults_count);

  return g_test_run ();
}
