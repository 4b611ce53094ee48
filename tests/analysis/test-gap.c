#include "rga-gap.h"
#include "rga-occurrences.h"

#include "example-plan.h"

static RgaPeriod
read (const char *text,
      gboolean    moment)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2022, 11, 1),
                         .moment = moment, .stretch = !moment };
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return period;
}

typedef struct
{
  const char *first, *second;
  gboolean    moments, known, swapped;
  int         least, most;
} Case;

static const Case cases[] = {
  { "medio november", "21 december", TRUE, TRUE, FALSE, 31, 40 },     /* question 31 */
  { "21 december", "medio november", TRUE, TRUE, TRUE, 31, 40 },
  { "uiterlijk eind november 2022", "21 december", TRUE, TRUE, FALSE, 21, 21 },
  { "1 maart 2027", "1 maart 2027", TRUE, TRUE, FALSE, 0, 0 },
  { "1 t/m 31 maart 2027", "5 t/m 9 april 2027", FALSE, TRUE, FALSE, 5, 5 },
  { "Q1 2027", "Q2 2027", FALSE, TRUE, FALSE, 1, 180 },
  { "vanaf 1 maart 2027", "1 mei 2027", FALSE, FALSE, FALSE, 0, 0 },
};

static void
soft_dates_leave_a_range_of_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaPeriod first = read (cases[i].first, cases[i].moments), second = read (cases[i].second, cases[i].moments);
      RgaGap gap;

      g_test_message ("%s – %s", cases[i].first, cases[i].second);
      g_assert_cmpint (rga_gap_between (&gap, &first, &second), ==, cases[i].known);
      if (!cases[i].known)
        continue;
      g_assert_cmpint (gap.swapped, ==, cases[i].swapped);
      g_assert_cmpint (gap.least, ==, cases[i].least);
      g_assert_cmpint (gap.most, ==, cases[i].most);
    }
}

static gint64
count_all (RgaPlan *plan,
           RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);
  gint64 most = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GArray) occurrences = rga_occurrences_of_item (plan, items[i]);
      gint64 sum = 0;

      for (guint j = 0; j < occurrences->len; j++)
        sum += MAX (0, g_array_index (occurrences, RgaOccurrences, j).count);
      most = MAX (most, sum);
    }

  return most;
}

/* Questions 37 and 39: the fixed days of the team, and an item that recurs. */
static void
what_recurs_is_counted (void)
{
  g_autoptr(RgaPlan) leiden = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaPlan) alkmaar = example_plan_new ("transformatieagenda");
  RgaItem *item = NULL;
  guint n;
  RgaItem *const *activities = rga_plan_items (alkmaar, RGA_LIST_ACTIVITIES, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (rga_item_name (activities[i]), "Casusoverleg"))
      item = activities[i];
  g_assert_nonnull (item);

  {
    g_autoptr(GArray) occurrences = rga_occurrences_of_item (alkmaar, item);

    g_assert_cmpuint (occurrences->len, ==, 1);
    g_assert_cmpint (g_array_index (occurrences, RgaOccurrences, 0).count, ==, 11);
  }
  g_assert_cmpint (count_all (leiden, RGA_LIST_SEATS), ==, 105 + 104);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap/between", soft_dates_leave_a_range_of_days);
  g_test_add_func ("/gap/recurring", what_recurs_is_counted);

  return g_test_run ();
}
