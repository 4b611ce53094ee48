#include "rga-detail-lines.h"
#include "rga-detail-related.h"
#include "rga-views.h"

#include <string.h>

#include "example-plan.h"

/* The first seat of the team that leads. */
static const RgaSeat *
find_leading_seat (RgaPlan    *plan,
                   const char *team)
{
  RgaId body = ((RgaItem *) example_find (plan, RGA_LIST_BODIES, team))->id;
  g_autoptr(GPtrArray) seats = rga_plan_sorted (plan, RGA_LIST_SEATS);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];

      if (rga_id_equal (&seat->body, &body) && seat->lead == TRUE)
        return seat;
    }
  g_assert_not_reached ();
}

/* Where a project names nobody who leads, its team may: the line leads to the seat. */
static void
a_seat_that_leads_is_who_leads (void)
{
  static const char team[] = "Projectteam preventie deelopdracht 1";
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaSeat *seat = find_leading_seat (plan, team);
  g_autoptr(GPtrArray) lines = rga_detail_lines_of_leads (plan, rga_plan_get (plan, &seat->project));
  const RgaDetailLine *line;

  g_assert_cmpuint (lines->len, >, 0);
  line = g_ptr_array_index (lines, 0);
  g_assert_true (rga_id_equal (&line->id, &seat->item.id));
  g_assert_true (rga_id_is_none (&line->own));
  g_assert_nonnull (strstr (line->note, team));
}

/* What the charter says is not said twice. */
static void
named_leads_stand_alone (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  const RgaSeat *seat = find_leading_seat (plan, "Projectteam aansluiting 18-/18+");
  g_autoptr(GPtrArray) lines = rga_detail_lines_of_leads (plan, rga_plan_get (plan, &seat->project));

  g_assert_cmpuint (lines->len, ==, 2);
  for (guint i = 0; i < lines->len; i++)
    g_assert_false (rga_id_is_none (&((RgaDetailLine *) g_ptr_array_index (lines, i))->own));
}

static guint
find_place (GArray  *lists,
            RgaList  list)
{
  for (guint i = 0; i < lists->len; i++)
    if (g_array_index (lists, RgaList, i) == list)
      return i;
  g_assert_not_reached ();
}

/* Keys and budgets are found in the details of their agenda only. */
static void
what_has_no_page_comes_first (void)
{
  g_autoptr(GArray) lists = rga_detail_related_rest ();

  for (RgaList list = RGA_LIST_KEYS; list <= RGA_LIST_FUNDING_SOURCES; list++)
    {
      if (rga_views_find_home (list) != NULL)
        continue;
      g_assert_cmpuint (find_place (lists, list), <, find_place (lists, RGA_LIST_FOCUS_AREAS));
      g_assert_cmpuint (find_place (lists, list), <, find_place (lists, RGA_LIST_ORGANISATIONS));
    }
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    if (!rga_detail_related_is_own (list) && list != RGA_LIST_SETTINGS)
      find_place (lists, list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/detail-lines/leading-seat", a_seat_that_leads_is_who_leads);
  g_test_add_func ("/detail-lines/named-leads", named_leads_stand_alone);
  g_test_add_func ("/detail-lines/rest", what_has_no_page_comes_first);

  return g_test_run ();
}
