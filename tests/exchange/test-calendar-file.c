#include "rga-calendar-file.h"

/* Calendars as they are published: whole days with an end that is no longer part
 * of it, days without an end, times, folded lines. */

static const char holidays[] =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//NL\r\n"
  "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Kerstvakantie\r\n"
  "DTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Herfstvakantie regio Noord\\, 2026 en nog\r\n  een regel\r\n"
  "DTSTART;VALUE=DATE:20261010\r\nDTEND;VALUE=DATE:20261019\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Studiedag\r\nDTSTART;VALUE=DATE:20270310\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:Bijeenkomst\r\n"
  "DTSTART:20270401T090000\r\nDTEND:20270402T120000\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:5\r\nSUMMARY:Zonder dag\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n";

static void
expect (GArray     *stretches,
        guint       i,
        const char *name,
        const char *first,
        const char *last)
{
  const RgaFreeStretch *stretch = &g_array_index (stretches, RgaFreeStretch, i);

  g_assert_cmpstr (stretch->name, ==, name);
  g_assert_cmpint (stretch->first, ==, rga_day_from_iso (first));
  g_assert_cmpint (stretch->last, ==, rga_day_from_iso (last));
  g_assert_cmpint (stretch->kind, ==, RGA_FREE_DAY_SCHOOL);
}

static void
days_are_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) stretches = rga_calendar_file_read (holidays, RGA_FREE_DAY_SCHOOL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stretches->len, ==, 4);
  expect (stretches, 0, "Herfstvakantie regio Noord, 2026 en nog een regel", "2026-10-10", "2026-10-18");
  expect (stretches, 1, "Kerstvakantie", "2026-12-19", "2027-01-03");
  expect (stretches, 2, "Studiedag", "2027-03-10", "2027-03-10");
  expect (stretches, 3, "Bijeenkomst", "2027-04-01", "2027-04-02");
}

static void
other_files_are_refused (void)
{
  static const char *const texts[] = {
    "", "no calendar", "<html></html>", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:gisteren\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:NCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270310\r\nEND:VEVENT\r\nEND:NCALENDAR\r\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (rga_calendar_file_read (texts[i], RGA_FREE_DAY_SCHOOL, &error));
      g_assert_error (error, RGA_CALENDAR_FILE_ERROR, 0);
    }
}

/* Whatever the bytes, an answer: cut anywhere, any byte changed. */
static void
broken_files_get_an_answer (void)
{
  for (gsize cut = 0; cut < sizeof holidays; cut++)
    {
      g_autofree char *text = g_strndup (holidays, cut);
      GArray *stretches;

      if (cut > 0)
        text[g_test_rand_int_range (0, (int) cut)] = (char) g_test_rand_int_range (1, 127);
      stretches = rga_calendar_file_read (text, RGA_FREE_DAY_SCHOOL, NULL);
      if (stretches != NULL)
        g_array_unref (stretches);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/calendar-file/days", days_are_read);
  g_test_add_func ("/exchange/calendar-file/others", other_files_are_refused);
  g_test_add_func ("/exchange/calendar-file/broken", broken_files_get_an_answer);

  return g_test_run ();
}
