/* What starts, ends and is decided in a stretch of days. */
#include "rga-happenings.h"

#include "example-plan.h"

static const RgaHappening *
find (GArray     *found,
      const char *name)
{
  for (guint i = 0; i < found->len; i++)
    {
      const RgaHappening *happening = &g_array_index (found, RgaHappening, i);

      if (g_strcmp0 (rga_item_name (happening->item), name) == 0)
        return happening;
    }

  return NULL;
}

static GArray *
happen (RgaPlan *plan,
        int      first_month,
        int      last_month)
{
  return rga_happenings (plan, &RGA_ID_NONE, rga_day_from_ymd (2022, first_month, 1),
                         rga_day_month_first (2022, last_month + 1) - 1);
}

/* Question 30, of the first document. */
static void
a_quarter_lists_what_happens_in_it (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(GArray) found = happen (plan, 10, 12);

  g_assert_cmpint (find (found, "Training 1G1P1R en verdiepingsmodules")->how, ==, RGA_HAPPENS_STARTS);
  g_assert_cmpint (find (found, "Bovenregionaal onderzoek onderwijs-zorg fase 2")->how, ==, RGA_HAPPENS_BOTH);
  g_assert_cmpint (find (found, "Advies fase 2 gereed (verwachting)")->how, ==, RGA_HAPPENS_REACHED);
  g_assert_cmpint (find (found, "Advies fase 2: ambitie, werkagenda, scenario's")->how, ==, RGA_HAPPENS_DECIDED);
  g_assert_null (find (found, "Pilot meldingen Veilig Thuis"));
  g_assert_null (find (found, "Opnieuw bezien wat nodig is en of middelen volstaan"));
}

static void
a_soft_start_may_be_in_each_month (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");

  for (int month = 9; month <= 12; month++)
    {
      g_autoptr(GArray) found = happen (plan, month, month);
      const RgaHappening *training = find (found, "Training 1G1P1R en verdiepingsmodules");

      g_assert_true ((training != NULL) == (month >= 10));
    }
}

static void
they_stand_by_kind_and_day (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(GArray) found = rga_happenings (plan, &RGA_ID_NONE, rga_day_from_ymd (2016, 1, 1),
                                            rga_day_from_ymd (2017, 12, 31));

  g_assert_cmpuint (found->len, >, 20);
  for (guint i = 1; i < found->len; i++)
    {
      const RgaHappening *a = &g_array_index (found, RgaHappening, i - 1), *b = &g_array_index (found, RgaHappening, i);

      g_assert_true (a->how < b->how || (a->how == b->how && a->day <= b->day));
    }
}

static void
another_agenda_has_its_own (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  RgaId nobody = { .bytes = { 9 } };
  g_autoptr(GArray) found = rga_happenings (plan, &nobody, RGA_DAY_FIRST, RGA_DAY_LAST);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/happenings/quarter", a_quarter_lists_what_happens_in_it);
  g_test_add_func ("/analysis/happenings/soft", a_soft_start_may_be_in_each_month);
  g_test_add_func ("/analysis/happenings/order", they_stand_by_kind_and_day);
  g_test_add_func ("/analysis/happenings/agenda", another_agenda_has_its_own);

  return g_test_run ();
}
