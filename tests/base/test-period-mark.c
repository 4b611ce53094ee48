#include "rga-period-mark.h"

typedef struct
{
  const char    *plain, *marked;
  RgaPeriodFlags flag;
  RgaLanguage    language;
} Case;

static const Case cases[] = {
  { "tot maart 2027", "vooralsnog tot maart 2027", RGA_PERIOD_PROVISIONAL, RGA_LANGUAGE_NL },
  { "Q3 2027", "ca. Q3 2027", RGA_PERIOD_APPROXIMATE, RGA_LANGUAGE_NL },
  { "2e halfjaar 2026", "2e halfjaar 2026?", RGA_PERIOD_TENTATIVE, RGA_LANGUAGE_NL },
  { "mid May 2027", "provisionally mid May 2027", RGA_PERIOD_PROVISIONAL, RGA_LANGUAGE_EN },
  { "Q3 2027", "approximately Q3 2027", RGA_PERIOD_APPROXIMATE, RGA_LANGUAGE_EN },
};

static RgaReading
rules (void)
{
  return (RgaReading) { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2027, 3, 1), .stretch = TRUE };
}

static void
marking_and_taking_back_undo_each_other (void)
{
  RgaReading reading = rules ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *each = &cases[i];
      g_autofree char *marked = rga_period_mark (each->plain, each->flag, TRUE, each->language, &reading);
      g_autofree char *plain = rga_period_mark (each->marked, each->flag, FALSE, each->language, &reading);

      g_assert_cmpstr (marked, ==, each->marked);
      g_assert_cmpstr (plain, ==, each->plain);
    }
}

/* Other people's words for it are taken out as well. */
static void
any_word_for_it_can_be_taken_back (void)
{
  static const char *const said[] = { "voorlopig Q3 2027", "Q3 2027 onder voorbehoud", "for now Q3 2027" };
  RgaReading reading = rules ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *plain = rga_period_mark (said[i], RGA_PERIOD_PROVISIONAL, FALSE, RGA_LANGUAGE_NL, &reading);

      g_assert_cmpstr (plain, ==, "Q3 2027");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period-mark/round-trip", marking_and_taking_back_undo_each_other);
  g_test_add_func ("/period-mark/words", any_word_for_it_can_be_taken_back);

  return g_test_run ();
}
