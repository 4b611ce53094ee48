#include "random-item.h"
#include "rga-document.h"
#include "scratch.h"

/* Windows of the plan and its as-of date decide how words are read. */

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        settings, activity;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  rga_document_set_today (fixture->document, rga_day_from_ymd (2026, 3, 1));
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->settings = rga_document_add (fixture->document, RGA_LIST_SETTINGS, NULL, NULL, NULL, NULL, &error)->id;
  g_assert_no_error (error);
  fixture->activity = rga_document_add (fixture->document, RGA_LIST_ACTIVITIES, NULL, NULL, NULL, "A", &error)->id;
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static const RgaPeriod *
get_period (Fixture *fixture)
{
  return ((RgaActivity *) rga_plan_get (fixture->plan, &fixture->activity))->period;
}

static void
type_period (Fixture    *fixture,
             const char *text)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_period (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), text, &error);
  g_assert_no_error (error);
}

static void
set_setting (Fixture *fixture,
             guint    field,
             gint64   number)
{
  g_autoptr(GError) error = NULL;
  RgaValue value = rga_value_number (RGA_FIELD_INTEGER, number);

  rga_document_set_value (fixture->document, &fixture->settings, field, &value, &error);
  g_assert_no_error (error);
}

static void
a_new_window_rereads_and_is_one_step (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  type_period (fixture, "najaar 2027");
  g_assert_cmpint (get_period (fixture)->start, ==, rga_day_from_ymd (2027, 9, 1));

  set_setting (fixture, RGA_FIELD (RGA_LIST_SETTINGS, autumn_first), 10);
  g_assert_cmpint (get_period (fixture)->start, ==, rga_day_from_ymd (2027, 10, 1));
  g_assert_cmpint (get_period (fixture)->end, ==, rga_day_from_ymd (2027, 12, 31));
  g_assert_cmpint (rga_document_peek_undo (fixture->document)->action, ==, RGA_ACTION_SETTINGS);

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_period (fixture)->start, ==, rga_day_from_ymd (2027, 9, 1));
}

/* Words with no day in them have none to be read again on. */
static void
words_without_a_day_stay (Fixture       *fixture,
                          gconstpointer  unused)
{
  type_period (fixture, "nader te bepalen");
  g_assert_cmpint (get_period (fixture)->start, ==, RGA_DAY_OPEN);
  g_assert_cmpint (get_period (fixture)->end, ==, RGA_DAY_OPEN);

  set_setting (fixture, RGA_FIELD (RGA_LIST_SETTINGS, autumn_first), 10);
  g_assert_cmpstr (get_period (fixture)->text, ==, "nader te bepalen");
  g_assert_cmpint (get_period (fixture)->start, ==, RGA_DAY_OPEN);
  g_assert_cmpint (get_period (fixture)->end, ==, RGA_DAY_OPEN);
}

static void
a_bound_set_by_hand_stays (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_auto (RgaValue) value = { 0 };
  RgaPeriod period;

  rga_document_read_period (fixture->document, &period, "najaar 2027", RGA_LIST_ACTIVITIES,
                            RGA_FIELD (RGA_LIST_ACTIVITIES, period));
  period.start = period.start_latest = rga_day_from_ymd (2027, 9, 20);
  period.flags |= RGA_PERIOD_START_SET;
  period.set_reason = g_intern_string ("na de zomer");
  value = rga_value_period (&period);
  rga_document_set_value (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), &value, &error);
  g_assert_no_error (error);

  set_setting (fixture, RGA_FIELD (RGA_LIST_SETTINGS, autumn_first), 8);
  g_assert_cmpint (get_period (fixture)->start, ==, rga_day_from_ymd (2027, 9, 20));
  g_assert_cmpint (get_period (fixture)->end, ==, rga_day_from_ymd (2027, 10, 31));
  g_assert_cmpstr (get_period (fixture)->set_reason, ==, "na de zomer");
}

/* A year that came from the context stays that year, whatever today is. */
static void
an_inferred_year_stays (Fixture       *fixture,
                        gconstpointer  unused)
{
  type_period (fixture, "najaar");
  g_assert_cmpint (get_period (fixture)->start, ==, rga_day_from_ymd (2026, 9, 1));
  rga_document_set_today (fixture->document, rga_day_from_ymd (2031, 5, 5));
  set_setting (fixture, RGA_FIELD (RGA_LIST_SETTINGS, autumn_first), 10);
  g_assert_cmpint (get_period (fixture)->start, ==, rga_day_from_ymd (2026, 10, 1));
}

static void
the_as_of_date_gives_the_year (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_period (fixture->document, &fixture->settings, RGA_FIELD (RGA_LIST_SETTINGS, as_of),
                           "31 oktober 2017", &error);
  g_assert_no_error (error);
  type_period (fixture, "in november");
  g_assert_cmpint (rga_day_year (get_period (fixture)->start), ==, 2017);
}

/* What is typed without a year lies in the agenda's own years, on the side of today. */
static void
the_agendas_period_holds_the_year (Fixture       *fixture,
                                   gconstpointer  unused)
{
  static const struct { const char *agenda, *typed; int year; } cases[] = {
    { "2027 t/m 2028", "na de zomer", 2027 },
    { "2027 t/m 2028", "t/m juni", 2027 },
    { "2022 t/m 2024", "Q4", 2024 },
    { "2025 t/m 2030", "maart", 2026 },
    { "vanaf 2029", "maart", 2029 },
  };
  g_autoptr(GError) error = NULL;
  RgaId agenda = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "A", &error)->id;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      rga_document_set_period (fixture->document, &agenda, RGA_FIELD (RGA_LIST_PROGRAMMES, period), cases[i].agenda, &error);
      g_assert_no_error (error);
      type_period (fixture, cases[i].typed);
      g_assert_cmpint (rga_day_year (get_period (fixture)->start != RGA_DAY_OPEN ? get_period (fixture)->start
                                                                                : get_period (fixture)->end),
                       ==, cases[i].year);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document/windows/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("reread", a_new_window_rereads_and_is_one_step);
  ADD ("without-a-day", words_without_a_day_stay);
  ADD ("set-by-hand", a_bound_set_by_hand_stays);
  ADD ("inferred-year", an_inferred_year_stays);
  ADD ("as-of", the_as_of_date_gives_the_year);
  ADD ("agenda", the_agendas_period_holds_the_year);
#undef ADD

  return g_test_run ();
}
