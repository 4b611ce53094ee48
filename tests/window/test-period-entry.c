/* What the program says about the words of a period, in both languages. */
#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>

#include "rga-config.h"
#include "rga-period-strip.h"
#include "rga-reading.h"

#define TODAY rga_day_from_ymd (2027, 3, 1)

static RgaPeriod
read_words (const char *text,
            gboolean    moment)
{
  RgaPeriod period;
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, TODAY, moment };

  rga_period_read (&period, text, &reading);

  return period;
}

static void
check (const char *text,
       gboolean    moment,
       const char *bounds,
       const char *sentence)
{
  RgaPeriod period = read_words (text, moment);
  g_autofree char *found_bounds = rga_reading_bounds (&period);
  g_autofree char *found_sentence = rga_reading_sentence (&period);

  g_assert_cmpstr (found_bounds, ==, bounds);
  g_assert_cmpstr (found_sentence, ==, sentence);
}

/* The language of the messages alone; "C" has the words of the source. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "C");
  if (g_strcmp0 (language, "C") != 0)
    g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}

static void
english_says_what_is_read (void)
{
  speak ("C");
  check ("Q3 2027", FALSE, "1 Jul – 30 Sep 2027", "runs through this period");
  check ("medio mei 2027", TRUE, "11–20 May 2027", "a moment in this window, symbol on 15 May");
  check ("31 oktober 2017", TRUE, "31 Oct 2017", "a moment, known to the day");
  check ("Q4 2022 t/m Q4 2023", FALSE, "1 Oct 2022 – 31 Dec 2023", "runs through this period");
  check ("per 1-1-2018", FALSE, "from 1 Jan 2018", "runs from this day, the end is open");
  check ("t/m 31 december 2018", FALSE, "until 31 Dec 2018", "runs until this day, the start is open");
  check ("uiterlijk half juli 2016", TRUE, "by 15 Jul 2016 at the latest", "ready on this day at the latest");
  check ("doorlopend", FALSE, "ongoing", "goes on without a start or an end");
  check ("driewekelijks", FALSE, "no date", "every 3 weeks");
  check ("20 weken", FALSE, "no date", "20 weeks long, the start is open");
  check ("in later stadium", FALSE, "no date", "kept as text: no date can be read in it, and it stays readable that way");
  check ("", FALSE, "no date", "nothing typed: undated");
}

static void
dutch_says_the_same (void)
{
  speak ("nl");
  check ("Q3 2027", FALSE, "1 jul – 30 sep 2027", "loopt door dit tijdvak");
  check ("medio mei 2027", TRUE, "11–20 mei 2027", "een moment in dit tijdvak, symbool op 15 mei");
  check ("uiterlijk half juli 2016", TRUE, "uiterlijk 15 jul 2016", "uiterlijk op deze dag gereed");
  check ("driewekelijks", FALSE, "zonder datum", "om de 3 weken");
  check ("20 weken", FALSE, "zonder datum", "duurt 20 weken, het begin is open");
  check ("dinsdag en donderdag", FALSE, "zonder datum", "elke week op dinsdag, donderdag");
  speak ("C");
}

static void
a_year_that_was_not_typed_is_said (void)
{
  RgaPeriod without = read_words ("maart", FALSE);
  RgaPeriod with = read_words ("maart 2027", FALSE);
  g_autofree char *notice = rga_reading_notice (&without);

  speak ("C");
  g_assert_cmpstr (notice, ==, "Without a year: 2027 is the year of the agenda");
  g_assert_null (rga_reading_notice (&with));
}

static void
soft_words_are_said_after_it (void)
{
  RgaPeriod period = read_words ("2e halfjaar 2016?", FALSE);
  g_autofree char *sentence = rga_reading_sentence (&period);

  speak ("C");
  g_assert_true (g_str_has_suffix (sentence, " · with question mark"));
}

static void
the_line_in_a_form_is_short (void)
{
  RgaPeriod dated = read_words ("Q2 2022 t/m Q1 2023", FALSE);
  RgaPeriod words = read_words ("het komende jaar", FALSE);
  g_autofree char *line = rga_reading_line (&dated);
  g_autofree char *kept = rga_reading_line (&words);

  g_assert_cmpstr (line, ==, "✓ 1 Apr 2022 – 31 Mar 2023");
  g_assert_cmpstr (kept, ==, "kept as text");
}

/* What the button offers is read as exactly what it offers. */
static void
check_swap (const char *text,
            const char *offered)
{
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, TODAY, FALSE };
  RgaPeriod swapped, again;
  g_autofree char *words = NULL;

  g_assert_true (rga_period_read_swapped (&swapped, text, &reading));
  words = rga_reading_retype (&swapped, &reading);
  g_assert_cmpstr (words, ==, offered);
  rga_period_read (&again, words, &reading);
  g_assert_cmpint (again.start, ==, swapped.start);
  g_assert_cmpint (again.end, ==, swapped.end);
}

static void
an_end_before_its_start_is_offered_the_other_way_round (void)
{
  speak ("C");
  check_swap ("Q3 2027 t/m Q1 2027", "Q1 2027 – Q3 2027");
  check_swap ("juni 2027 - maart 2027", "Mar 2027 – Jun 2027");
  check_swap ("2019 t/m 2017", "2017 – 2019");
  check_swap ("20 mei 2027 t/m 11 mei 2027", "11 May 2027 – 20 May 2027");
}

static void
check_offers (const char *text,
              const char *offered)
{
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, TODAY, TRUE };
  g_autoptr(GPtrArray) offers = rga_reading_offers (text, &reading);
  g_autofree char *joined = NULL;

  g_ptr_array_add (offers, NULL);
  joined = g_strjoinv ("|", (char **) offers->pdata);
  g_assert_cmpstr (joined, ==, offered);
}

static void
a_date_may_be_meant_otherwise (void)
{
  speak ("C");
  check_offers ("mid May 2027", "mid May 2027|by mid May 2027|from mid May 2027|May 2027");
  check_offers ("Q3 2027", "Q3 2027|by Q3 2027|from Q3 2027");
  check_offers ("Q3 2027 t/m Q1 2027", "Q3 2027 t/m Q1 2027");
  check_offers ("doorlopend", "doorlopend");
  speak ("nl");
  check_offers ("medio mei 2027", "medio mei 2027|uiterlijk medio mei 2027|vanaf medio mei 2027|mei 2027");
  speak ("C");
}

/* Any two days, also where words would not do, come back the same. */
static void
days_are_retyped_as_themselves (void)
{
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, TODAY, FALSE };

  for (guint i = 0; i < 200; i++)
    {
      RgaPeriod period, again;
      g_autofree char *words = NULL;

      rga_period_clear (&period);
      period.kind = RGA_PERIOD_PERIOD;
      period.start = rga_day_from_ymd (2000, 1, 1) + g_test_rand_int_range (0, 20000);
      period.end = period.start + g_test_rand_int_range (0, 1500);
      period.precision = g_test_rand_int_range (RGA_PRECISION_DAY, RGA_PRECISION_ONGOING);
      words = rga_reading_retype (&period, &reading);
      rga_period_read (&again, words, &reading);
      g_test_message ("%s", words);
      g_assert_cmpint (again.start, ==, period.start);
      g_assert_cmpint (again.end, ==, period.end);
    }
}

/* “11 … 20” of the month stand out, and the symbol's day among them. */
static void
the_strip_shows_what_a_date_may_touch (void)
{
  RgaPeriod half = read_words ("medio mei 2027", TRUE), quarter = read_words ("Q3 2027", FALSE), open = read_words ("doorlopend", FALSE);
  g_autoptr(GArray) days = rga_period_strip_cells (&half);
  g_autoptr(GArray) months = rga_period_strip_cells (&quarter);
  g_autoptr(GArray) none = rga_period_strip_cells (&open);

  g_assert_cmpuint (days->len, ==, 31);
  for (guint i = 0; i < days->len; i++)
    {
      g_assert_cmpint (g_array_index (days, RgaStripCell, i).inside, ==, i >= 10 && i < 20);
      g_assert_cmpint (g_array_index (days, RgaStripCell, i).marked, ==, i == 14);
    }
  g_assert_cmpuint (months->len, ==, 5);
  g_assert_false (g_array_index (months, RgaStripCell, 0).inside);
  g_assert_true (g_array_index (months, RgaStripCell, 1).inside);
  g_assert_false (g_array_index (months, RgaStripCell, 4).inside);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, RGA_TEST_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_func ("/reading/english", english_says_what_is_read);
  g_test_add_func ("/reading/dutch", dutch_says_the_same);
  g_test_add_func ("/reading/year", a_year_that_was_not_typed_is_said);
  g_test_add_func ("/reading/soft", soft_words_are_said_after_it);
  g_test_add_func ("/reading/line", the_line_in_a_form_is_short);
  g_test_add_func ("/reading/swapped", an_end_before_its_start_is_offered_the_other_way_round);
  g_test_add_func ("/reading/offers", a_date_may_be_meant_otherwise);
  g_test_add_func ("/reading/days", days_are_retyped_as_themselves);
  g_test_add_func ("/reading/strip", the_strip_shows_what_a_date_may_touch);

  return g_test_run ();
}
