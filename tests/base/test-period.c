#include "rga-period-write.h"

#include <json-glib/json-glib.h>
#include <string.h>

static RgaReading
reading_on (int year,
            int month,
            int day)
{
  return (RgaReading) { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (year, month, day) };
}

static RgaPeriod
read_on (const char *text,
         int         year)
{
  RgaReading reading = reading_on (year, 6, 15);
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return period;
}

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "base", "data", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static const char *
member (JsonObject *object,
        const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

static void
check_bounds (const RgaPeriod *period,
              JsonObject      *want)
{
  char start[11], end[11], anchor[11];

  g_assert_cmpstr (rga_period_kind_to_word (period->kind), ==, member (want, "kind"));
  g_assert_cmpstr (rga_day_to_iso (period->start, start), ==, member (want, "start"));
  g_assert_cmpstr (rga_day_to_iso (period->end, end), ==, member (want, "end"));
  g_assert_cmpstr (rga_precision_to_word (period->precision), ==, member (want, "precision"));
  g_assert_cmpstr (rga_qualifier_to_word (period->qualifier), ==, member (want, "qualifier"));
  if (json_object_has_member (want, "anchor") && !json_object_has_member (want, "anchor_elsewhere"))
    g_assert_cmpstr (rga_day_to_iso (period->anchor, anchor), ==, member (want, "anchor"));
}

static void
check_flag (const RgaPeriod *period,
            JsonObject      *want,
            const char      *name,
            RgaPeriodFlags   flag)
{
  g_assert_cmpint ((period->flags & flag) != 0, ==,
                   json_object_get_boolean_member_with_default (want, name, FALSE));
}

/* What the four agendas of the examples say. A case with `moment` is a point by
 * the sentence around it, not by its words; `anchor_elsewhere` likewise. */
static void
the_agendas_are_read_as_they_mean (void)
{
  g_autofree char *text = load ("date-cases.json");
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *root, *years;
  JsonArray *cases;
  g_autoptr(GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  years = json_object_get_object_member (root, "context_years");
  cases = json_object_get_array_member (root, "cases");
  g_assert_cmpuint (json_array_get_length (cases), ==, 168);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *want = json_array_get_object_element (cases, i);
      g_autofree char *document = g_strndup (member (want, "source"), 3);
      RgaReading reading = reading_on ((int) json_object_get_int_member (years, document), 10, 15);
      RgaPeriod period;

      reading.moment = json_object_get_boolean_member_with_default (want, "moment", FALSE);
      g_test_message ("%s", member (want, "literal"));
      rga_period_read (&period, member (want, "literal"), &reading);
      check_bounds (&period, want);
      check_flag (&period, want, "year_inferred", RGA_PERIOD_YEAR_INFERRED);
      check_flag (&period, want, "tentative", RGA_PERIOD_TENTATIVE);
      check_flag (&period, want, "provisional", RGA_PERIOD_PROVISIONAL);
      g_assert_cmpstr (period.text, ==, member (want, "literal"));
    }
}

/* Expressions from no document of ours, Dutch and English. */
static void
other_agendas_are_read_too (void)
{
  g_autofree char *text = load ("expressions.tsv");
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  RgaReading reading = reading_on (2025, 3, 10);
  int n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *tab = strchr (lines[i], '\t');
      g_autofree char *words = tab != NULL ? g_strndup (lines[i], tab - lines[i]) : NULL;
      g_autofree char *line = NULL;
      RgaPeriod period;

      if (lines[i][0] == '#' || words == NULL)
        continue;
      rga_period_read (&period, words, &reading);
      line = rga_period_to_line (&period);
      g_test_message ("%s", words);
      g_assert_cmpstr (line, ==, tab + 1);
      n++;
    }
  g_assert_cmpint (n, >, 200);
}

static void
the_item_decides_between_point_and_period (void)
{
  RgaReading reading = reading_on (2025, 3, 10);
  RgaPeriod period;

  reading.moment = TRUE;
  rga_period_read (&period, "Oktober 2022", &reading);
  g_assert_cmpint (period.kind, ==, RGA_PERIOD_POINT);
  g_assert_cmpint (period.anchor, ==, rga_day_from_ymd (2022, 10, 31));
  rga_period_read (&period, "Start oktober 2022", &reading);
  g_assert_cmpint (period.anchor, ==, rga_day_from_ymd (2022, 10, 1));
  rga_period_read (&period, "1 januari 2015", &reading);
  g_assert_cmpint (period.kind, ==, RGA_PERIOD_POINT);

  reading.moment = FALSE;
  reading.stretch = TRUE;
  rga_period_read (&period, "oktober 2022", &reading);
  g_assert_cmpint (period.kind, ==, RGA_PERIOD_PERIOD);
  g_assert_cmpint (period.anchor, ==, RGA_DAY_OPEN);
}

static void
an_end_before_its_start_is_text_with_an_offer (void)
{
  RgaReading reading = reading_on (2027, 1, 1);
  RgaPeriod period, swapped;

  rga_period_read (&period, "Q3 2027 t/m Q1 2027", &reading);
  g_assert_cmpint (period.kind, ==, RGA_PERIOD_UNSPECIFIED);
  g_assert_false (rga_period_is_dated (&period));
  g_assert_cmpstr (period.text, ==, "Q3 2027 t/m Q1 2027");
  g_assert_true (rga_period_read_swapped (&swapped, "Q3 2027 t/m Q1 2027", &reading));
  g_assert_cmpint (swapped.start, ==, rga_day_from_ymd (2027, 1, 1));
  g_assert_cmpint (swapped.end, ==, rga_day_from_ymd (2027, 9, 30));

  g_assert_false (rga_period_read_swapped (&swapped, "Q1 2027 t/m Q3 2027", &reading));
  g_assert_false (rga_period_read_swapped (&swapped, "Q3 2027", &reading));
  g_assert_false (rga_period_read_swapped (&swapped, "nader te bepalen", &reading));
}

typedef struct
{
  const char *text, *first, *last;
} Winter;

static const Winter winters[] = {
  { "oktober t/m maart 2026", "2025-10-01", "2026-03-31" },
  { "november - februari 2027", "2026-11-01", "2027-02-28" },
  { "oktober 2026 t/m maart", "2026-10-01", "2027-03-31" },
  { "Q4 t/m Q1 2027", "2026-10-01", "2027-03-31" },
  { "1 december tot 15 januari 2027", "2026-12-01", "2027-01-14" },
  { "oktober t/m maart", "2026-10-01", "2027-03-31" },
};

static void
assert_day_is (RgaDay      day,
               const char *iso)
{
  char text[11];

  g_assert_cmpstr (rga_day_to_iso (day, text), ==, iso);
}

static void
a_year_named_once_may_lie_behind_new_year (void)
{
  RgaReading reading = reading_on (2026, 4, 1);
  RgaPeriod period;

  for (guint i = 0; i < G_N_ELEMENTS (winters); i++)
    {
      rga_period_read (&period, winters[i].text, &reading);
      g_assert_false (rga_period_is_dated (&period));
      g_assert_true (rga_period_read_over_new_year (&period, winters[i].text, &reading));
      assert_day_is (period.start, winters[i].first);
      assert_day_is (period.end, winters[i].last);
    }
  g_assert_false (rga_period_read_over_new_year (&period, "Q3 2027 t/m Q1 2027", &reading));
  g_assert_false (rga_period_read_over_new_year (&period, "maart t/m mei 2027", &reading));
  g_assert_false (rga_period_read_over_new_year (&period, "oktober 2026", &reading));
}

static const Winter offsets[] = {
  { "3 maanden voor 1 juli 2027", "2027-04-01", "2027-04-01" },
  { "2 weken voor de zomer van 2027", "2027-05-18", "2027-05-18" },
  { "zes weken na 1 mei 2027", "2027-06-12", "2027-06-12" },
  { "binnen 3 weken na 1 mei 2027", "", "2027-05-22" },
};

static void
an_offset_counts_from_its_date (void)
{
  RgaReading reading = reading_on (2027, 1, 1);
  RgaPeriod period;

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_test_message ("%s", offsets[i].text);
      rga_period_read (&period, offsets[i].text, &reading);
      assert_day_is (period.start, offsets[i].first);
      assert_day_is (period.end, offsets[i].last);
      g_assert_cmpint (period.duration, >, 0);
    }

  /* What it is counted from may be no date. */
  rga_period_read (&period, "binnen 6 maanden na vaststelling", &reading);
  g_assert_cmpint (period.kind, ==, RGA_PERIOD_RELATIVE);
  g_assert_cmpint (period.duration, ==, 6);
  g_assert_cmpint (period.duration_unit, ==, RGA_UNIT_MONTH);
  g_assert_false (rga_period_is_dated (&period));
}

static void
each_bound_is_as_soft_as_its_words (void)
{
  RgaPeriod period = read_on ("Q4 2022 t/m Q4 2023", 2022);

  g_assert_cmpint (period.start_latest, ==, rga_day_from_ymd (2022, 12, 31));
  g_assert_cmpint (period.end_earliest, ==, rga_day_from_ymd (2023, 10, 1));

  period = read_on ("1 mei 2025 t/m eind juni 2025", 2025);
  g_assert_cmpint (period.start_latest, ==, period.start);
  g_assert_cmpint (period.end_earliest, ==, rga_day_from_ymd (2025, 6, 21));

  period = read_on ("vanaf april 2020", 2025);
  g_assert_cmpint (period.start_latest, ==, rga_day_from_ymd (2020, 4, 30));
  g_assert_cmpint (period.end_earliest, ==, RGA_DAY_OPEN);
}

static void
the_settings_of_the_plan_move_soft_words (void)
{
  RgaWindows windows = RGA_WINDOWS_DEFAULT;
  RgaReading reading = reading_on (2025, 1, 1);
  RgaPeriod period;

  windows.half_first = 14;
  windows.half_last = 16;
  windows.spring_first = 2;
  reading.windows = &windows;
  rga_period_read (&period, "half april", &reading);
  g_assert_cmpint (period.start, ==, rga_day_from_ymd (2025, 4, 14));
  g_assert_cmpint (period.end, ==, rga_day_from_ymd (2025, 4, 16));
  rga_period_read (&period, "voorjaar", &reading);
  g_assert_cmpint (period.start, ==, rga_day_from_ymd (2025, 2, 1));
}

/* The month has passed: the year is still this one, but for “a.s.” and “jl.”. */
static void
a_missing_year_never_rolls_forward (void)
{
  g_assert_cmpint (read_on ("maart", 2025).start, ==, rga_day_from_ymd (2025, 3, 1));
  g_assert_cmpint (read_on ("12 maart a.s.", 2025).start, ==, rga_day_from_ymd (2026, 3, 12));
  g_assert_cmpint (read_on ("15 juni a.s.", 2025).start, ==, rga_day_from_ymd (2026, 6, 15));
  g_assert_cmpint (read_on ("16 juni a.s.", 2025).start, ==, rga_day_from_ymd (2025, 6, 16));
  g_assert_cmpint (read_on ("12 maart jl.", 2025).start, ==, rga_day_from_ymd (2025, 3, 12));
  g_assert_cmpint (read_on ("12 november jl.", 2025).start, ==, rga_day_from_ymd (2024, 11, 12));
}

static void
recurrence_text_reads_back (void)
{
  static const char *const texts[] = { "", "open", "week", "3 week", "1 week tue,thu", "count 3", "2 month", "1 quarter count 4", "mon,sun" };
  static const char *const others[] = { "3", "3 weeks", "week week", "1 week foo", "count", "count 0", "-1 week", " ", "1 week tue, thu" };
  RgaRecurrence rhythm;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (rga_recurrence_from_text (texts[i], &rhythm));
      text = rga_recurrence_to_text (&rhythm);
      g_assert_cmpstr (text, ==, texts[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (rga_recurrence_from_text (others[i], &rhythm));
}

static void
words_of_the_file_read_back (void)
{
  for (RgaPeriodKind kind = 0; kind <= RGA_PERIOD_RELATIVE; kind++)
    {
      RgaPeriodKind back;

      g_assert_true (rga_period_kind_from_word (rga_period_kind_to_word (kind), &back));
      g_assert_cmpint (back, ==, kind);
    }
  for (RgaPrecision precision = 0; precision <= RGA_PRECISION_ONGOING; precision++)
    {
      RgaPrecision back;

      g_assert_true (rga_precision_from_word (rga_precision_to_word (precision), &back));
      g_assert_cmpint (back, ==, precision);
    }
  for (RgaQualifier qualifier = 0; qualifier <= RGA_QUALIFIER_WINTER; qualifier++)
    {
      RgaQualifier back;

      g_assert_true (rga_qualifier_from_word (rga_qualifier_to_word (qualifier), &back));
      g_assert_cmpint (back, ==, qualifier);
    }
}

static void
check_sound (const RgaPeriod *period)
{
  g_assert_true (g_utf8_validate (period->text, -1, NULL));
  g_assert_cmpint (period->start == RGA_DAY_OPEN, ==, period->start_latest == RGA_DAY_OPEN);
  g_assert_cmpint (period->end == RGA_DAY_OPEN, ==, period->end_earliest == RGA_DAY_OPEN);
  g_assert_cmpint (period->start_latest, >=, period->start);
  g_assert_cmpint (period->end_earliest, <=, period->end);
  if (period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN)
    g_assert_cmpint (period->start, <=, period->end);
  if (period->kind == RGA_PERIOD_UNSPECIFIED)
    g_assert_false (rga_period_is_dated (period));
}

/* Scraps of dates in any order, and bytes that are no text. */
static void
any_bytes_are_read_without_harm (void)
{
  static const char *const scraps[] = {
    "Q", "1", "31", "2025", " ", "-", "/", ".", "mei ", "eerste ", "helft ", "van ", "kwartaal ", "eind ", "tot ", "t/m ", "voor ",
    "'", "(", "?", "week ", "elke ", "a.s. ", "\xff", "\xc3", "é", "winter ", "jaar ", ",5 ", "en ", "vóór ", "30 februari ",
  };
  RgaReading reading = reading_on (2025, 3, 10);

  for (int i = 0; i < 1500; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      RgaPeriod period;

      for (int j = g_test_rand_int_range (1, 9); j > 0; j--)
        g_string_append (text, scraps[g_test_rand_int_range (0, G_N_ELEMENTS (scraps))]);
      rga_period_read (&period, text->str, &reading);
      check_sound (&period);
      rga_period_read_swapped (&period, text->str, &reading);
      check_sound (&period);
    }
}

static void
long_prose_is_text (void)
{
  g_autofree char *longest = g_strnfill (492, 'x');
  g_autofree char *fits = g_strconcat ("Q1 2025 ", longest, NULL), *prose = g_strconcat (fits, "xx", NULL);

  g_assert_cmpint (read_on (fits, 2025).kind, ==, RGA_PERIOD_PERIOD);
  g_assert_cmpint (read_on (prose, 2025).kind, ==, RGA_PERIOD_UNSPECIFIED);
  g_assert_cmpint (read_on ("", 2025).kind, ==, RGA_PERIOD_UNSPECIFIED);
  g_assert_cmpint (read_on (NULL, 2025).kind, ==, RGA_PERIOD_UNSPECIFIED);
}

static void
equal_compares_every_field (void)
{
  RgaPeriod a = read_on ("Q1 2025", 2025), b = a;

  g_assert_true (rga_period_equal (&a, &b));
  b.anchor = 3;
  g_assert_false (rga_period_equal (&a, &b));
  b = a;
  b.flags |= RGA_PERIOD_TENTATIVE;
  g_assert_false (rga_period_equal (&a, &b));
  rga_period_clear (&a);
  g_assert_true (rga_period_is_empty (&a));
  g_assert_false (rga_period_is_dated (&a));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/period/the-agendas-are-read-as-they-mean", the_agendas_are_read_as_they_mean);
  g_test_add_func ("/base/period/other-agendas-are-read-too", other_agendas_are_read_too);
  g_test_add_func ("/base/period/the-item-decides-between-point-and-period", the_item_decides_between_point_and_period);
  g_test_add_func ("/base/period/an-end-before-its-start-is-text-with-an-offer", an_end_before_its_start_is_text_with_an_offer);
  g_test_add_func ("/period/new-year", a_year_named_once_may_lie_behind_new_year);
  g_test_add_func ("/period/offset", an_offset_counts_from_its_date);
  g_test_add_func ("/base/period/each-bound-is-as-soft-as-its-words", each_bound_is_as_soft_as_its_words);
  g_test_add_func ("/base/period/the-settings-of-the-plan-move-soft-words", the_settings_of_the_plan_move_soft_words);
  g_test_add_func ("/base/period/a-missing-year-never-rolls-forward", a_missing_year_never_rolls_forward);
  g_test_add_func ("/base/period/recurrence-text-reads-back", recurrence_text_reads_back);
  g_test_add_func ("/base/period/words-of-the-file-read-back", words_of_the_file_read_back);
  g_test_add_func ("/base/period/any-bytes-are-read-without-harm", any_bytes_are_read_without_harm);
  g_test_add_func ("/base/period/long-prose-is-text", long_prose_is_text);
  g_test_add_func ("/base/period/equal-compares-every-field", equal_compares_every_field);

  return g_test_run ();
}
