#include "example-plan.h"
#include "rga-links.h"
#include "rga-shifts.h"

#include <string.h>

static const RgaItem *
find (RgaPlan    *plan,
      RgaList     list,
      const char *start)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (plan, list);

  for (guint i = 0; i < items->len; i++)
    if (g_str_has_prefix (rga_item_name (items->pdata[i]), start))
      return items->pdata[i];

  g_error ("no %s", start);
}

static const char *
words_after (const GArray  *shifts,
             const RgaItem *item)
{
  for (guint i = 0; i < shifts->len; i++)
    if (rga_id_equal (&g_array_index (shifts, RgaShift, i).item, &item->id))
      return g_array_index (shifts, RgaShift, i).after.text;

  return NULL;
}

/* Question 40 of the planners: the colleges decide in May instead of March. */
static void
a_later_decision_moves_its_chain (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *decision = find (plan, RGA_LIST_MILESTONES, "Vaststelling bestuursopdracht");
  g_autoptr(GArray) shifts = rga_shifts_for_later (plan, &decision->id, &(RgaDelay) { RGA_UNIT_MONTH, 2 }, RGA_LANGUAGE_NL);
  const struct { RgaList list; const char *name, *after; } expected[] = {
    { RGA_LIST_ACTIVITIES, "Fase 0", "mei 2016" },
    { RGA_LIST_ACTIVITIES, "Fase 1", "half juni 2016" },
    { RGA_LIST_ACTIVITIES, "Fase 2", "eind juli 2016" },
    { RGA_LIST_ACTIVITIES, "Fase 3", "augustus 2016" },
    { RGA_LIST_ACTIVITIES, "Fase 4", "uiterlijk half september 2016" },
    { RGA_LIST_ACTIVITIES, "Deel 2", "vanaf half september 2016" },
    /* the same moments, said as milestones */
    { RGA_LIST_MILESTONES, "Nulmeting gereed", "half juni 2016" },
    { RGA_LIST_MILESTONES, "Start deel 2", "vanaf half september 2016" },
    /* an end stays, and so does what is not linked */
    { RGA_LIST_MILESTONES, "Einde bovenregionale opdracht", NULL },
    { RGA_LIST_PROJECTS, "Bovenregionale samenwerking", NULL },
    { RGA_LIST_ACTIVITIES, "Vooruitlopend: integrale crisisdienst", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (words_after (shifts, find (plan, expected[i].list, expected[i].name)), ==, expected[i].after);
  g_assert_true (rga_id_equal (&g_array_index (shifts, RgaShift, 0).item, &decision->id));
}

static void
set_period (const RgaItem *item,
            const char    *words)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2016, 4, 11), .stretch = TRUE };

  rga_period_read (((RgaActivity *) item)->period, words, &reading);
}

static gboolean
is_broken (RgaPlan *plan)
{
  guint n;
  RgaItem *const *links = rga_plan_items (plan, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    if (rga_link_days_short (plan, (const RgaLink *) links[i]) > 0)
      return TRUE;

  return FALSE;
}

static void
apply (RgaPlan      *plan,
       const GArray *shifts)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      const RgaShift *shift = &g_array_index (shifts, RgaShift, i);
      RgaItem *item = rga_plan_get (plan, &shift->item);

      **(RgaPeriod **) rga_item_field (item, shift->field) = shift->after;
    }
}

/* Phase 1 in June: what follows moves as far as it must, and no further. */
static void
what_follows_moves_as_far_as_it_must (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *first = find (plan, RGA_LIST_ACTIVITIES, "Fase 1");
  g_autoptr(GArray) none = rga_shifts_for_order (plan, &first->id, RGA_LANGUAGE_NL);
  g_autoptr(GArray) shifts = NULL, again = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  set_period (first, "half juni 2016");
  g_assert_true (is_broken (plan));
  shifts = rga_shifts_for_order (plan, &first->id, RGA_LANGUAGE_NL);
  /* it may already be that late; “eind juni” is */
  g_assert_null (words_after (shifts, first));
  g_assert_cmpstr (words_after (shifts, find (plan, RGA_LIST_ACTIVITIES, "Fase 2")), ==, "eind juni 2016");
  g_assert_cmpstr (words_after (shifts, find (plan, RGA_LIST_MILESTONES, "Visie gereed")), ==, "eind juni 2016");
  for (guint i = 0; i < shifts->len; i++)
    g_assert_cmpint (g_array_index (shifts, RgaShift, i).steps, >, 0);
  apply (plan, shifts);
  g_assert_false (is_broken (plan));
  again = rga_shifts_for_order (plan, &first->id, RGA_LANGUAGE_NL);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
what_is_done_stays (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *first = find (plan, RGA_LIST_ACTIVITIES, "Fase 1"), *second = find (plan, RGA_LIST_ACTIVITIES, "Fase 2");
  g_autoptr(GArray) shifts = NULL;

  set_period (first, "half juni 2016");
  ((RgaActivity *) second)->status = RGA_STATUS_DONE;
  shifts = rga_shifts_for_order (plan, &first->id, RGA_LANGUAGE_NL);
  g_assert_cmpuint (shifts->len, ==, 0);
}

/* A file may hold a ring of links: the search ends all the same. */
static void
a_ring_comes_to_an_end (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *first = find (plan, RGA_LIST_ACTIVITIES, "Fase 1");
  guint n;
  const RgaReference *references = rga_plan_references (plan, &first->id, RGA_LIST_LINKS, &n);
  g_autoptr(GArray) order = NULL, later = NULL;

  /* from Fase 2 back to Fase 1 */
  for (guint i = 0; i < n; i++)
    {
      RgaLink *link = (RgaLink *) references[i].item;

      if (rga_id_equal (&link->to, &first->id))
        link->from = find (plan, RGA_LIST_ACTIVITIES, "Fase 2")->id;
    }
  order = rga_shifts_for_order (plan, &first->id, RGA_LANGUAGE_NL);
  later = rga_shifts_for_later (plan, &first->id, &(RgaDelay) { RGA_UNIT_MONTH, 1 }, RGA_LANGUAGE_NL);
  g_assert_cmpuint (later->len, >, 3);
}

static const RgaOvertaken *
find_overtaken (const GArray  *overtaken,
                const RgaItem *item)
{
  for (guint i = 0; i < overtaken->len; i++)
    if (rga_id_equal (&g_array_index (overtaken, RgaOvertaken, i).item, &item->id))
      return &g_array_index (overtaken, RgaOvertaken, i);

  return NULL;
}

/* Phase 2 is done and stays: phase 1 two months later comes too late for it. */
static void
what_stays_is_overtaken (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *first = find (plan, RGA_LIST_ACTIVITIES, "Fase 1"), *second = find (plan, RGA_LIST_ACTIVITIES, "Fase 2");
  g_autoptr(GArray) shifts = NULL, overtaken = NULL;

  ((RgaActivity *) second)->status = RGA_STATUS_DONE;
  shifts = rga_shifts_for_later (plan, &first->id, &(RgaDelay) { RGA_UNIT_MONTH, 2 }, RGA_LANGUAGE_NL);
  overtaken = rga_shifts_find_overtaken (plan, shifts);
  g_assert_nonnull (find_overtaken (overtaken, second));
  g_assert_true (rga_id_equal (&find_overtaken (overtaken, second)->because, &first->id));
  g_assert_cmpint (find_overtaken (overtaken, second)->days, >, 0);
  for (guint i = 0; i < shifts->len; i++)
    g_assert_null (find_overtaken (overtaken, rga_plan_get (plan, &g_array_index (shifts, RgaShift, i).item)));
}

/* Phase 1 is to be half April and must be done in May: two months later is half
 * June, 15 days past the last of May. */
static void
a_deadline_of_its_own_is_passed (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaItem *first = find (plan, RGA_LIST_ACTIVITIES, "Fase 1");
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2016, 4, 11) };
  RgaPeriod deadline;
  g_autoptr(GArray) one = NULL, two = NULL, in_time = NULL, late = NULL;
  RgaPeriod *none = ((RgaActivity *) first)->deadline;

  rga_period_read (&deadline, "31 mei 2016", &reading);
  ((RgaActivity *) first)->deadline = &deadline;
  one = rga_shifts_for_later (plan, &first->id, &(RgaDelay) { RGA_UNIT_MONTH, 1 }, RGA_LANGUAGE_NL);
  two = rga_shifts_for_later (plan, &first->id, &(RgaDelay) { RGA_UNIT_MONTH, 2 }, RGA_LANGUAGE_NL);
  in_time = rga_shifts_find_overtaken (plan, one);
  late = rga_shifts_find_overtaken (plan, two);
  g_assert_null (find_overtaken (in_time, first));
  g_assert_cmpint (find_overtaken (late, first)->days, ==,
                   g_array_index (two, RgaShift, 0).after.end - rga_day_from_ymd (2016, 5, 31));
  ((RgaActivity *) first)->deadline = none;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shifts/later", a_later_decision_moves_its_chain);
  g_test_add_func ("/shifts/order", what_follows_moves_as_far_as_it_must);
  g_test_add_func ("/shifts/done", what_is_done_stays);
  g_test_add_func ("/shifts/ring", a_ring_comes_to_an_end);
  g_test_add_func ("/shifts/overtaken", what_stays_is_overtaken);
  g_test_add_func ("/shifts/deadline", a_deadline_of_its_own_is_passed);

  return g_test_run ();
}
