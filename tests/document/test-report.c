/* Writing in reports: each period keeps its own words, and each step can be taken back.
 * Random writing is held against a plain table of what was last written where. */
#include "rga-document-report.h"

#include "rga-progress.h"
#include "scratch.h"

#define N_ABOUT   4
#define N_PERIODS 3
#define N_FIELDS  3

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaId        about[N_ABOUT];     /* agenda, focus area, two projects */
  RgaPeriod    periods[N_PERIODS];
  guint        fields[N_FIELDS];
} Fixture;

static RgaPeriod
quarter (int number)
{
  RgaDay first = rga_day_month_first (2022, 3 * number + 1), last = rga_day_month_first (2022, 3 * number + 4) - 1;
  g_autofree char *words = g_strdup_printf ("Q%d 2022", number + 1);
  RgaPeriod period;

  rga_period_clear (&period);
  period.text = g_intern_string (words);
  period.kind = RGA_PERIOD_PERIOD;
  period.precision = RGA_PRECISION_QUARTER;
  period.start = period.start_latest = first;
  period.end = period.end_earliest = last;

  return period;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  static const RgaList lists[] = { RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECTS, RGA_LIST_PROJECTS };
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->about[0] = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error)->id;
  for (int i = 1; i < N_ABOUT; i++)
    fixture->about[i] = rga_document_add (fixture->document, lists[i - 1], &fixture->about[0], NULL, NULL, "Iets", &error)->id;
  for (int i = 0; i < N_PERIODS; i++)
    fixture->periods[i] = quarter (i);
  fixture->fields[0] = RGA_FIELD (RGA_LIST_REPORTS, narrative);
  fixture->fields[1] = RGA_FIELD (RGA_LIST_REPORTS, result);
  fixture->fields[2] = RGA_FIELD (RGA_LIST_REPORTS, measurable);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static const char *
read_text (Fixture *fixture,
           int      about,
           int      period,
           int      field)
{
  g_autoptr(RgaProgress) progress = rga_progress_new (rga_document_get_plan (fixture->document), &RGA_ID_NONE,
                                                      fixture->periods[period].start, fixture->periods[period].end, 0);
  RgaReport *report = rga_progress_find (progress, &fixture->about[about])->report;

  return report == NULL ? NULL : *(const char **) rga_item_field (&report->item, fixture->fields[field]);
}

static void
assert_same (Fixture *fixture,
             char    *texts[N_ABOUT][N_PERIODS][N_FIELDS])
{
  for (int a = 0; a < N_ABOUT; a++)
    for (int p = 0; p < N_PERIODS; p++)
      for (int f = 0; f < N_FIELDS; f++)
        g_assert_cmpstr (read_text (fixture, a, p, f), ==, texts[a][p][f]);
}

static void
random_writing_stays_where_it_was_written (Fixture       *fixture,
                                           gconstpointer  unused)
{
  char *texts[N_ABOUT][N_PERIODS][N_FIELDS] = { 0 };

  for (int round = 0; round < 120; round++)
    {
      int a = g_test_rand_int_range (0, N_ABOUT), p = g_test_rand_int_range (0, N_PERIODS), f = g_test_rand_int_range (0, N_FIELDS);
      char *text = g_test_rand_int_range (0, 4) == 0 ? NULL : g_strdup_printf ("Tekst %d", round);
      g_autofree char *former = texts[a][p][f];
      g_autoptr(GError) error = NULL;

      g_assert_true (rga_document_write_report (fixture->document, &fixture->about[a], &fixture->periods[p], fixture->fields[f], text, &error));
      g_assert_no_error (error);
      texts[a][p][f] = text;
      if (g_strcmp0 (text, former) != 0 && g_test_rand_bit ())
        {
          g_assert_true (rga_document_undo (fixture->document, &error));
          texts[a][p][f] = g_steal_pointer (&former);
          g_free (text);
        }
      assert_same (fixture, texts);
    }
  for (int i = 0; i < N_ABOUT * N_PERIODS * N_FIELDS; i++)
    g_free (((char **) texts)[i]);
}

/* One row a period, whatever is written in it. */
static void
a_period_is_one_row (Fixture       *fixture,
                     gconstpointer  unused)
{
  guint n;

  for (int f = 0; f < N_FIELDS; f++)
    g_assert_true (rga_document_write_report (fixture->document, &fixture->about[2], &fixture->periods[0], fixture->fields[f], "Iets", NULL));
  rga_plan_items (rga_document_get_plan (fixture->document), RGA_LIST_REPORTS, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
nothing_is_written_for_nothing (Fixture       *fixture,
                                gconstpointer  unused)
{
  guint n;

  g_assert_true (rga_document_write_report (fixture->document, &fixture->about[2], &fixture->periods[0], fixture->fields[0], "", NULL));
  rga_plan_items (rga_document_get_plan (fixture->document), RGA_LIST_REPORTS, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* One step for all; who said something already is left alone. */
static void
reports_begin_at_once (Fixture       *fixture,
                       gconstpointer  unused)
{
  RgaReportText texts[] = { { fixture->about[1], "een" }, { fixture->about[2], "twee" }, { fixture->about[3], "drie" } };
  g_autoptr(GError) error = NULL;

  g_assert_true (rga_document_write_report (fixture->document, &fixture->about[2], &fixture->periods[0], fixture->fields[0], "eigen", &error));
  g_assert_true (rga_document_write_report (fixture->document, &fixture->about[3], &fixture->periods[0], fixture->fields[1], "gevolg", &error));
  g_assert_true (rga_document_begin_reports (fixture->document, &fixture->periods[0], texts, G_N_ELEMENTS (texts), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (read_text (fixture, 1, 0, 0), ==, "een");
  g_assert_cmpstr (read_text (fixture, 2, 0, 0), ==, "eigen");
  g_assert_cmpstr (read_text (fixture, 3, 0, 0), ==, "drie");
  g_assert_cmpstr (read_text (fixture, 3, 0, 1), ==, "gevolg");

  rga_document_undo (fixture->document, &error);
  g_assert_null (read_text (fixture, 1, 0, 0));
  g_assert_cmpstr (read_text (fixture, 2, 0, 0), ==, "eigen");
  g_assert_null (read_text (fixture, 3, 0, 0));
  g_assert_cmpstr (read_text (fixture, 3, 0, 1), ==, "gevolg");
}

#define REPORT_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  REPORT_TEST ("/document/report/random", random_writing_stays_where_it_was_written);
  REPORT_TEST ("/document/report/row", a_period_is_one_row);
  REPORT_TEST ("/document/report/nothing", nothing_is_written_for_nothing);
  REPORT_TEST ("/document/report/begin", reports_begin_at_once);

  return g_test_run ();
}
