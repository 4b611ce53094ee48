/* test-file-place.c: where a file is and when it was, in words. */
#include "rga-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "rga-file-place.h"

static char *
describe (int year,
          int month,
          int day)
{
  g_autoptr(GDateTime) moment = g_date_time_new_local (year, month, day, 14, 3, 0);

  return rga_describe_moment (g_date_time_to_unix (moment));
}

/* Also where the computer itself has no Dutch. */
static void
days_are_written_alike (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  int year = g_date_time_get_year (now);
  g_autofree char *former = describe (2023, 3, 5);
  g_autofree char *today = describe (year, g_date_time_get_month (now), g_date_time_get_day_of_month (now));
  g_autofree char *never = rga_describe_moment (0);

  g_assert_cmpstr (former, ==, "5 mrt 2023");
  g_assert_cmpstr (today, ==, "14:03");
  g_assert_cmpstr (never, ==, "");
}

static void
another_day_has_its_time (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gboolean is_may = g_date_time_get_month (now) == 5 && g_date_time_get_day_of_month (now) == 15;
  g_autofree char *said = describe (g_date_time_get_year (now), 5, is_may ? 16 : 15);
  g_autofree char *expected = g_strdup_printf ("%d mei %d, 14:03", is_may ? 16 : 15, g_date_time_get_year (now));

  g_assert_cmpstr (said, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "nl", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, RGA_TEST_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/file-place/days", days_are_written_alike);
  g_test_add_func ("/window/file-place/time", another_day_has_its_time);

  return g_test_run ();
}
