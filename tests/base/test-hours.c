#include "rga-hours.h"

#define OPEN RGA_HOURS_OPEN

typedef struct
{
  const char *text;
  int         min, max;   /* in hundredths of the unit, so that halves can be said */
  gboolean    in_days;
  const char *written;
} Case;

/* What the four agendas say about hours, and what others may. */
static const Case cases[] = {
  { "12 uur (minimale variant) en 16 uur (idealiter)", 1200, 1600, FALSE, "12–16" },
  { "32-36 uur noodzakelijk", 3200, 3600, FALSE, "32–36" },
  { "32-36 uur per week", 3200, 3600, FALSE, "32–36" },
  { "minimaal 2 vaste dagen beschikbaar op locatie", 200, OPEN, TRUE, "≥ 2" },
  { "minimaal 2 dagen per week op locatie", 200, OPEN, TRUE, "≥ 2" },
  { "minimaal 2 dagen per week ambtelijke beleids capaciteit", 200, OPEN, TRUE, "≥ 2" },
  { "minimaal twee dagen per week", 200, OPEN, TRUE, "≥ 2" },
  { "minimaal 2 vaste dagen in de week op locatie", 200, OPEN, TRUE, "≥ 2" },
  { "7", 700, 700, FALSE, "7" },
  { "150", 15000, 15000, FALSE, "150" },
  { "20 weken van gemiddeld 18 uur per week", 1800, 1800, FALSE, "18" },
  { "6-8", 600, 800, FALSE, "6–8" },
  { "3 (t/m mei)", 300, 300, FALSE, "3" },
  { "6 – 8 uur", 600, 800, FALSE, "6–8" },
  { "2,5", 250, 250, FALSE, "2,5" },
  { "7.25 uur", 725, 725, FALSE, "7,25" },
  { "1,5-2 dagen", 150, 200, TRUE, "1,5–2" },
  { "32 tot 36 uur", 3200, 3600, FALSE, "32–36" },
  { "3 dagdelen", 150, 150, TRUE, "1,5" },
  { "max. 8 uur", OPEN, 800, FALSE, "≤ 8" },
  { "8 hours a week", 800, 800, FALSE, "8" },
  { "at least 2 days", 200, OPEN, TRUE, "≥ 2" },
  { "0", 0, 0, FALSE, "0" },
  { "8 uur p.p.", 800, 800, FALSE, "8" },
};

static int
sixtieths (int hundredths)
{
  return hundredths == OPEN ? OPEN : hundredths * 60 / 100;
}

static void
notes_of_hours_are_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RgaHours hours;
      g_autofree char *written = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (rga_hours_read (&hours, cases[i].text));
      g_assert_true (hours.known);
      g_assert_cmpint (hours.min, ==, sixtieths (cases[i].min));
      g_assert_cmpint (hours.max, ==, sixtieths (cases[i].max));
      g_assert_cmpint (hours.in_days, ==, cases[i].in_days);
      written = rga_hours_to_text (&hours);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
unknown_is_never_zero (void)
{
  static const char *const unknowns[] = { "", "-", "–", "?", "n.t.b.", "Nog nvt", "Binnen reguliere gesprekken?", "In later stadium", "0,8 fte", "20 weken", "50%" };

  for (guint i = 0; i < G_N_ELEMENTS (unknowns); i++)
    {
      RgaHours hours;
      g_autofree char *written = NULL;

      g_test_message ("%s", unknowns[i]);
      g_assert_true (rga_hours_read (&hours, unknowns[i]));
      g_assert_false (hours.known);
      g_assert_cmpint (hours.min, ==, OPEN);
      g_assert_cmpint (hours.max, ==, OPEN);
      written = rga_hours_to_text (&hours);
      g_assert_cmpstr (written, ==, "");
    }
}

static void
negative_hours_are_refused (void)
{
  static const char *const refused[] = { "-4", "-4 uur", "−2,5", "uren -4", "8-6" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      RgaHours hours;

      g_test_message ("%s", refused[i]);
      g_assert_false (rga_hours_read (&hours, refused[i]));
      g_assert_false (hours.known);
    }
}

static void
what_stands_beside_the_amount_is_kept (void)
{
  RgaHours hours;

  rga_hours_read (&hours, "20 weken van gemiddeld 18 uur per week");
  g_assert_cmpint (hours.weeks, ==, 20);
  g_assert_true (hours.approximate);
  g_assert_cmpint (hours.per, ==, RGA_UNIT_WEEK);
  rga_hours_read (&hours, "12 uur (minimale variant) en 16 uur (idealiter)");
  g_assert_true (hours.variants);
  rga_hours_read (&hours, "6-8");
  g_assert_false (hours.variants);
  rga_hours_read (&hours, "8 uur per persoon per maand");
  g_assert_cmpint (hours.basis, ==, RGA_HOURS_BASIS_PERSON);
  g_assert_cmpint (hours.per, ==, RGA_UNIT_MONTH);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/hours/notes-of-hours-are-read", notes_of_hours_are_read);
  g_test_add_func ("/base/hours/unknown-is-never-zero", unknown_is_never_zero);
  g_test_add_func ("/base/hours/negative-hours-are-refused", negative_hours_are_refused);
  g_test_add_func ("/base/hours/what-stands-beside-the-amount-is-kept", what_stands_beside_the_amount_is_kept);

  return g_test_run ();
}
