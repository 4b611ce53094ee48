#include "rga-delay.h"

/* From 31 January 2027, a year that has no 29 February. */
static RgaDay
read_from_january (const char *words)
{
  RgaDelay delay;

  return rga_delay_read (&delay, words) ? rga_delay_add (&delay, rga_day_from_ymd (2027, 1, 31)) : RGA_DAY_OPEN;
}

static void
a_delay_is_read_as_it_is_said (void)
{
  const struct { const char *words, *day; } expected[] = {
    { "2 maanden", "2027-03-31" }, { "2", "2027-03-31" }, { " 1 ", "2027-02-28" }, { "een maand", "2027-02-28" },
    { "2 months", "2027-03-31" }, { "drie kwartalen", "2027-10-31" }, { "half jaar", "2027-07-31" },
    { "6 weken", "2027-03-14" }, { "10 dagen", "2027-02-10" }, { "1 jaar", "2028-01-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (read_from_january (expected[i].words), ==, rga_day_from_iso (expected[i].day));
}

/* Words that say when, or nothing, are no length of time. */
static void
other_words_are_no_delay (void)
{
  const char *const words[] = { "", "mei 2027", "Q3", "0", "-2", "maandelijks", "nader te bepalen", "9999999 jaar" };
  RgaDelay delay;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (rga_delay_read (&delay, words[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delay/read", a_delay_is_read_as_it_is_said);
  g_test_add_func ("/delay/refused", other_words_are_no_delay);

  return g_test_run ();
}
