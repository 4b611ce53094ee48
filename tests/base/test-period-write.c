#include "rga-period-write.h"

static RgaPeriod
read_as (const char *text,
         gboolean    moment)
{
  RgaReading reading = {
    .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2027, 2, 3), .moment = moment, .stretch = !moment,
  };
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return period;
}

static void
a_reading_is_said_shortly (void)
{
  static const struct { const char *text, *dutch, *english; } cases[] = {
    { "Q3 2027", "1 jul – 30 sep 2027", "1 Jul – 30 Sep 2027" },
    { "Q4 2022 t/m Q4 2023", "1 okt 2022 – 31 dec 2023", "1 Oct 2022 – 31 Dec 2023" },
    { "half april 2016", "11 – 20 apr 2016", "11 – 20 Apr 2016" },
    { "1 november 2022", "1 nov 2022", "1 Nov 2022" },
    { "per 1-1-2018", "vanaf 1 jan 2018", "from 1 Jan 2018" },
    { "tot maart 2017", "t/m 28 feb 2017", "through 28 Feb 2017" },
    { "uiterlijk eind november 2022", "uiterlijk 30 nov 2022", "by 30 Nov 2022" },
    { "doorlopend", "doorlopend", "ongoing" },
    { "nader te bepalen", "geen datum", "no date" },
    { "", "geen datum", "no date" },
    { "driewekelijks", "elke 3 weken", "every 3 weeks" },
    { "dinsdag en donderdag", "elke week op dinsdagen en donderdagen", "every week on Tuesdays and Thursdays" },
    { "maandelijks in 2027", "1 jan – 31 dec 2027, elke maand", "1 Jan – 31 Dec 2027, every month" },
    { "20 weken", "20 weken, geen datum", "20 weeks, no date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaPeriod period = read_as (cases[i].text, FALSE);
      g_autofree char *dutch = rga_period_describe (&period, RGA_LANGUAGE_NL);
      g_autofree char *english = rga_period_describe (&period, RGA_LANGUAGE_EN);

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
days_read_back_in_both_languages (void)
{
  for (RgaDay day = rga_day_from_ymd (2024, 1, 1); day <= rga_day_from_ymd (2028, 12, 31); day += 11)
    for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
      for (RgaDayStyle style = RGA_DAY_STYLE_SHORT; style <= RGA_DAY_STYLE_LONG; style++)
        {
          g_autofree char *text = rga_day_describe (day, language, style);
          RgaPeriod period = read_as (text, TRUE);

          g_assert_cmpint (period.kind, ==, RGA_PERIOD_POINT);
          g_assert_cmpint (period.start, ==, day);
          g_assert_cmpint (period.end, ==, day);
        }
}

static void
bounds_in_words_read_back (void)
{
  RgaDay start = rga_day_from_ymd (2027, 7, 1), end = rga_day_from_ymd (2028, 2, 29);

  for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
    for (int open = 0; open < 3; open++)
      {
        RgaDay first = open == 1 ? RGA_DAY_OPEN : start, last = open == 2 ? RGA_DAY_OPEN : end;
        g_autofree char *text = rga_days_to_words (first, last, language);
        RgaPeriod period = read_as (text, FALSE);

        g_assert_cmpint (period.start, ==, first);
        g_assert_cmpint (period.end, ==, last);
      }
}

static void
rhythms_in_words_read_back (void)
{
  static const char *const texts[] = { "1 week", "3 week", "2 month", "1 quarter", "1 year", "2 year", "1 day", "1 week tue", "2 week tue,thu", "count 3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
      {
        RgaRecurrence rhythm;
        RgaPeriod period;
        g_autofree char *words = NULL, *back = NULL;

        g_assert_true (rga_recurrence_from_text (texts[i], &rhythm));
        words = rga_recurrence_describe (&rhythm, language);
        period = read_as (words, FALSE);
        back = rga_recurrence_to_text (&period.recurrence);
        g_assert_cmpstr (back, ==, texts[i]);
      }
}

static void
a_shift_keeps_the_planners_style (void)
{
  static const struct { const char *text; int steps; const char *moved; } cases[] = {
    { "Q3 2027", 1, "Q4 2027" }, { "Q3 2027", 2, "Q1 2028" }, { "half april 2016", 1, "half mei 2016" },
    { "eind december 2026", 1, "eind januari 2027" }, { "3e kwartaal 2027", -3, "4e kwartaal 2026" },
    { "voorjaar 2027", 3, "winter 2027" }, { "voorjaar 2027", 4, "voorjaar 2028" }, { "2026", 1, "2027" },
    { "vanaf 1-1-2018", 31, "vanaf 1-2-2018" }, { "per 1 januari 2018", -1, "per 31 december 2017" },
    { "Q2 t/m Q4 2023", 1, "Q3 2023 t/m Q1 2024" }, { "van 1 maart tot 1 juni 2025", 7, "8 maart tot 8 juni 2025" },
    { "uiterlijk half juli 2016", 2, "uiterlijk half september 2016" }, { "tot maart 2017", 1, "tot april 2017" },
    { "2e helft 2025", 1, "1e halfjaar 2026" }, { "week 52 2026", 2, "week 1 2027" },
    { "schooljaar 2024-2025", 1, "schooljaar 2025-2026" }, { "maart", 1, "april 2027" },
    { "mei – juni 2027", 1, "juni – juli 2027" }, { "Q1 2027?", 1, "Q2 2027?" }, { "2018 en verder", 1, "vanaf 2019" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaPeriod period = read_as (cases[i].text, FALSE);
      RgaPeriod moved = rga_period_shift (&period, cases[i].steps, RGA_LANGUAGE_NL);

      g_assert_cmpstr (moved.text, ==, cases[i].moved);
    }
}

/* Whatever the words: the shift moves each known bound the right way, keeps the
 * kind, its words read back to its bounds, and an undated period stays. */
static void
a_shift_moves_words_and_bounds_together (void)
{
  static const char *const texts[] = {
    "Q3 2027", "begin mei", "medio 2027", "eind Q2 2027", "najaar 2026", "winter", "1 mei 2027", "29 februari 2028", "12 t/m 16 mei 2027",
    "vóór 2030", "voor de zomer", "na Q1 2027", "eerste maanden van 2027", "tertaal 2 2027", "eerste helft van mei 2027", "week 12-16 2027",
    "mei 2027 t/m Q4 2028", "1 mei 2027 t/m eind 2028", "H1 2027 t/m zomer 2028", "ultimo 2027", "voor het einde van 2027", "12 maart a.s.",
    "Werkagenda 2027", "maandelijks vanaf maart 2027", "ca. juni 2027", "1 januari 2015", "doorlopend", "n.t.b.", "31 januari 2027",
  };
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int moment = 0; moment < 2; moment++)
      for (int steps = -3; steps <= 3; steps++)
        for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
          {
            RgaPeriod period = read_as (texts[i], moment), again;
            RgaPeriod moved = rga_period_shift (&period, steps, language);

            g_test_message ("%s %+d: %s", texts[i], steps, moved.text);
            if (steps == 0 || !rga_period_is_dated (&period))
              {
                g_assert_true (rga_period_equal (&period, &moved));
                continue;
              }
            again = read_as (moved.text, moment);
            g_assert_cmpint (again.start, ==, moved.start);
            g_assert_cmpint (again.end, ==, moved.end);
            g_assert_cmpint (moved.kind, ==, period.kind);
            g_assert_cmpint ((moved.start > period.start) - (moved.start < period.start), ==,
                             period.start == RGA_DAY_OPEN ? 0 : steps > 0 ? 1 : -1);
            g_assert_cmpint ((moved.end > period.end) - (moved.end < period.end), ==,
                             period.end == RGA_DAY_OPEN ? 0 : steps > 0 ? 1 : -1);
            n++;
          }
  g_assert_cmpint (n, >, 500);
}

static void
meetings_are_counted (void)
{
  static const struct { const char *text; int count; } cases[] = {
    { "Gemiddeld 1 maal per maand, april 2016 – februari 2017", 11 },
    { "Per kwartaal 1 onderwerp uitdiepen tussen Q2 2016 en Q4 2017", 7 },
    { "driewekelijks van 1-3-2016 t/m 28-2-2017", 18 },
    { "per maand, maart 2022 t/m maart 2023", 13 },
    { "per maand, Q2 2022 t/m Q1 2023", 12 },
    { "kwartaalbijeenkomsten Q1 2023 t/m Q4 2023", 4 },
    { "kwartaalrapportages in 2018", 4 },
    { "dinsdagen 2018-2019", 105 },
    { "donderdagen 2018-2019", 104 },
    { "drietal werksessies", 3 },
  };
  int count;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaPeriod period = read_as (cases[i].text, FALSE);

      g_test_message ("%s", cases[i].text);
      g_assert_true (rga_recurrence_count (&period, &count));
      g_assert_cmpint (count, ==, cases[i].count);
    }

  RgaPeriod open = read_as ("maandelijks vanaf maart 2025", FALSE);
  g_assert_false (rga_recurrence_count (&open, &count));
  open = read_as ("periodiek in 2025", FALSE);
  g_assert_false (rga_recurrence_count (&open, &count));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/period-write/a-reading-is-said-shortly", a_reading_is_said_shortly);
  g_test_add_func ("/base/period-write/days-read-back-in-both-languages", days_read_back_in_both_languages);
  g_test_add_func ("/base/period-write/bounds-in-words-read-back", bounds_in_words_read_back);
  g_test_add_func ("/base/period-write/rhythms-in-words-read-back", rhythms_in_words_read_back);
  g_test_add_func ("/base/period-write/a-shift-keeps-the-planners-style", a_shift_keeps_the_planners_style);
  g_test_add_func ("/base/period-write/a-shift-moves-words-and-bounds-together", a_shift_moves_words_and_bounds_together);
  g_test_add_func ("/base/period-write/meetings-are-counted", meetings_are_counted);

  return g_test_run ();
}
