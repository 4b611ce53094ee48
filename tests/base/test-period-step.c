/* One bound of a period taken by hand, and a period moved by another unit than its own. */
#include "rga-period-step.h"

static RgaReading
make_reading (gboolean moment)
{
  return (RgaReading) { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2027, 2, 3),
                        .moment = moment, .stretch = !moment };
}

static RgaPeriod
read_as (const char *text,
         gboolean    moment)
{
  RgaReading reading = make_reading (moment);
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return period;
}

static RgaPeriod
step (const RgaPeriod *period,
      RgaBound         bound,
      RgaPrecision     unit,
      int              steps,
      RgaLanguage      language)
{
  RgaReading reading = make_reading (period->kind == RGA_PERIOD_POINT);

  return rga_period_step (period, bound, unit, steps, language, &reading);
}

typedef struct
{
  const char  *text;
  RgaBound     bound;
  RgaPrecision unit;
  int          steps;
  const char  *moved;
} Case;

static void
assert_cases (const Case *cases,
              guint       n_cases,
              gboolean    moment)
{
  for (guint i = 0; i < n_cases; i++)
    {
      RgaPeriod period = read_as (cases[i].text, moment);
      RgaPeriod moved = step (&period, cases[i].bound, cases[i].unit, cases[i].steps, RGA_LANGUAGE_NL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (moved.text, ==, cases[i].moved);
    }
}

static void
one_end_moves_in_its_own_unit (void)
{
  static const Case cases[] = {
    { "Q3 2027", RGA_BOUND_END, RGA_PRECISION_NONE, 1, "Q3 t/m Q4 2027" },
    { "Q3 2027", RGA_BOUND_END, RGA_PRECISION_NONE, 2, "Q3 2027 t/m Q1 2028" },
    { "Q3 2027", RGA_BOUND_START, RGA_PRECISION_NONE, -1, "Q2 t/m Q3 2027" },
    { "Q3 t/m Q4 2027", RGA_BOUND_END, RGA_PRECISION_NONE, -1, "Q3 2027" },
    { "Q3 2027 t/m 15 oktober 2028", RGA_BOUND_END, RGA_PRECISION_NONE, 1, "Q3 2027 t/m 16 oktober 2028" },
    { "Q3 2027 t/m 15 oktober 2028", RGA_BOUND_START, RGA_PRECISION_NONE, 1, "Q4 2027 t/m 15 oktober 2028" },
    { "eind mei 2027 t/m Q4 2027", RGA_BOUND_END, RGA_PRECISION_NONE, 1, "eind mei 2027 t/m Q1 2028" },
    { "eind mei 2027 t/m Q4 2027", RGA_BOUND_START, RGA_PRECISION_NONE, -1, "eind april 2027 t/m Q4 2027" },
    { "van 1 maart tot 1 juni 2027", RGA_BOUND_END, RGA_PRECISION_NONE, 1, "1 maart tot 2 juni 2027" },
    { "vanaf Q3 2027", RGA_BOUND_START, RGA_PRECISION_NONE, 1, "vanaf Q4 2027" },
    { "uiterlijk juni 2027", RGA_BOUND_END, RGA_PRECISION_NONE, -2, "uiterlijk april 2027" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
a_finer_unit_is_said_in_that_unit (void)
{
  static const Case cases[] = {
    { "Q3 2027", RGA_BOUND_BOTH, RGA_PRECISION_MONTH, 1, "augustus t/m oktober 2027" },
    { "Q3 2027", RGA_BOUND_END, RGA_PRECISION_MONTH, 1, "Q3 2027 t/m oktober 2027" },
    { "Q3 2027", RGA_BOUND_END, RGA_PRECISION_DAY, 15, "Q3 2027 t/m 15 oktober 2027" },
    { "Q3 2027", RGA_BOUND_BOTH, RGA_PRECISION_DAY, 1, "2 juli t/m 1 oktober 2027" },
    { "2027", RGA_BOUND_BOTH, RGA_PRECISION_HALF_YEAR, 1, "2e halfjaar 2027 t/m 1e halfjaar 2028" },
    { "tot maart 2027", RGA_BOUND_END, RGA_PRECISION_DAY, 1, "t/m 1 maart 2027" },
    { "vanaf 2027", RGA_BOUND_BOTH, RGA_PRECISION_QUARTER, 1, "vanaf Q2 2027" },
    { "mei 2027", RGA_BOUND_BOTH, RGA_PRECISION_WEEK, 1, "week 18 t/m week 23 2027" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
a_moment_stays_one_date (void)
{
  static const Case cases[] = {
    { "medio november 2027", RGA_BOUND_BOTH, RGA_PRECISION_NONE, 1, "medio december 2027" },
    { "medio november 2027", RGA_BOUND_BOTH, RGA_PRECISION_DAY, 1, "16 november 2027" },
    { "Q4 2027", RGA_BOUND_BOTH, RGA_PRECISION_MONTH, 1, "januari 2028" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), TRUE);
}

static void
an_end_stops_at_the_start (void)
{
  RgaPeriod period = read_as ("Q1 t/m Q3 2027", FALSE);
  RgaPeriod moved = step (&period, RGA_BOUND_END, RGA_PRECISION_NONE, -9, RGA_LANGUAGE_NL);

  g_assert_cmpstr (moved.text, ==, "Q1 2027");
  moved = step (&period, RGA_BOUND_START, RGA_PRECISION_NONE, 400, RGA_LANGUAGE_NL);
  g_assert_cmpstr (moved.text, ==, "Q3 2027");
}

static void
an_open_bound_stays_open (void)
{
  static const char *const texts[] = { "vanaf Q3 2027", "doorlopend", "ooit" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      RgaPeriod period = read_as (texts[i], FALSE);
      RgaPeriod moved = step (&period, RGA_BOUND_END, RGA_PRECISION_NONE, 3, RGA_LANGUAGE_NL);

      g_assert_true (rga_period_equal (&period, &moved));
    }
}

/* Whatever the words: the bound moves the way it is pulled or stays, the other
 * bound stays, and what is written reads back. */
static void
only_the_pulled_bound_moves (void)
{
  static const char *const texts[] = {
    "Q3 2027", "begin mei", "medio 2027", "eind Q2 2027", "najaar 2026", "1 mei 2027", "12 t/m 16 mei 2027", "vóór 2030",
    "na Q1 2027", "eerste maanden van 2027", "tertaal 2 2027", "eerste helft van mei 2027", "week 12-16 2027",
    "mei 2027 t/m Q4 2028", "H1 2027 t/m zomer 2028", "ultimo 2027", "Werkagenda 2027", "maandelijks vanaf maart 2027",
    "ca. juni 2027", "eerste twee kwartalen van 2027", "schooljaar 2026-2027", "Q1 2027?", "mei – juni 2027", "tot 1 juni 2027",
  };
  static const RgaPrecision finer[] = { RGA_PRECISION_NONE, RGA_PRECISION_DAY, RGA_PRECISION_WEEK, RGA_PRECISION_MONTH,
                                        RGA_PRECISION_QUARTER };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int end = 0; end < 2; end++)
      for (guint u = 0; u < G_N_ELEMENTS (finer); u++)
        for (int steps = -3; steps <= 3; steps += 2)
          for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
            {
              RgaPeriod period = read_as (texts[i], FALSE), again;
              RgaPeriod moved = step (&period, end ? RGA_BOUND_END : RGA_BOUND_START, finer[u], steps, language);

              g_test_message ("%s %s %+d: %s", texts[i], end ? "end" : "start", steps, moved.text);
              again = read_as (moved.text, FALSE);
              g_assert_cmpint (again.start, ==, moved.start);
              g_assert_cmpint (again.end, ==, moved.end);
              g_assert_cmpint (end ? moved.start : moved.end, ==, end ? period.start : period.end);
              g_assert_true (moved.start == RGA_DAY_OPEN || moved.end == RGA_DAY_OPEN || moved.start <= moved.end);
            }
}

static void
units_are_counted_from_their_first_day (void)
{
  static const RgaPrecision precisions[] = {
    RGA_PRECISION_DAY, RGA_PRECISION_WEEK, RGA_PRECISION_MONTH, RGA_PRECISION_QUARTER, RGA_PRECISION_SEASON,
    RGA_PRECISION_HALF_YEAR, RGA_PRECISION_YEAR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    for (RgaDay day = rga_day_from_ymd (2026, 12, 20); day < rga_day_from_ymd (2028, 3, 3); day++)
      {
        RgaDay first = rga_precision_step (precisions[i], day, 0), next = rga_precision_step (precisions[i], day, 1);

        g_assert_cmpint (first, <=, day);
        g_assert_cmpint (next, >, day);
        g_assert_cmpint (rga_precision_step (precisions[i], next, -1), ==, first);
        g_assert_cmpint (rga_precision_step (precisions[i], next - 1, 0), ==, first);
      }
}

static void
one_unit_is_named_once (void)
{
  g_autofree char *text = rga_units_to_words (rga_day_from_ymd (2027, 5, 1), rga_day_from_ymd (2027, 5, 20),
                                              RGA_PRECISION_QUARTER, RGA_LANGUAGE_NL);

  g_assert_cmpstr (text, ==, "Q2 2027");
}

static void
units_read_back (void)
{
  for (RgaPrecision unit = RGA_PRECISION_DAY; unit <= RGA_PRECISION_YEAR; unit++)
    for (RgaDay day = rga_day_from_ymd (2027, 1, 1); day < rga_day_from_ymd (2028, 1, 1); day += 17)
      for (int more = 0; more < 3; more++)
        for (RgaLanguage language = 0; language < RGA_N_LANGUAGES && unit != RGA_PRECISION_SEASON; language++)
          {
            RgaDay last = rga_precision_step (unit, day, more);
            g_autofree char *text = rga_units_to_words (day, MAX (day, last), unit, language);
            RgaPeriod period = read_as (text, FALSE);

            g_test_message ("%s", text);
            g_assert_cmpint (period.start, ==, rga_precision_step (unit, day, 0));
            g_assert_cmpint (period.end, ==, rga_precision_step (unit, day, more + 1) - 1);
          }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/period-step/own-unit", one_end_moves_in_its_own_unit);
  g_test_add_func ("/base/period-step/finer-unit", a_finer_unit_is_said_in_that_unit);
  g_test_add_func ("/base/period-step/moment", a_moment_stays_one_date);
  g_test_add_func ("/base/period-step/stops", an_end_stops_at_the_start);
  g_test_add_func ("/base/period-step/open", an_open_bound_stays_open);
  g_test_add_func ("/base/period-step/only-the-pulled-bound", only_the_pulled_bound_moves);
  g_test_add_func ("/base/period-step/units", units_are_counted_from_their_first_day);
  g_test_add_func ("/base/period-step/one-unit", one_unit_is_named_once);
  g_test_add_func ("/base/period-step/units-read-back", units_read_back);

  return g_test_run ();
}
