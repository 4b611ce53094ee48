/* Every warning of the domain model leads to a page and an item, and where one field
 * mends it, to that field: a plan with all twelve, and the examples. Without a display. */
#include "rga-findings.h"
#include "rga-place.h"

#include "apply-edits.h"
#include "example-plan.h"

static const struct
{
  int            rule;   /* of the domain model, section 9 */
  RgaFindingKind kind;
  RgaList        list;   /* of what is warned about */
  const char    *page;
} warnings[] = {
  { 1, RGA_FINDING_OUTSIDE_PROJECT, RGA_LIST_ACTIVITIES, "timeline" },
  { 1, RGA_FINDING_OUTSIDE_PROJECT, RGA_LIST_GOALS, "project" },
  { 2, RGA_FINDING_NO_BODY, RGA_LIST_MILESTONES, "decisions" },
  { 2, RGA_FINDING_NO_DATE, RGA_LIST_MILESTONES, "decisions" },
  { 3, RGA_FINDING_DEADLINE_EARLY, RGA_LIST_MILESTONES, "timeline" },
  { 3, RGA_FINDING_GOAL_LATER, RGA_LIST_GOALS, "project" },
  { 4, RGA_FINDING_SUM_MONEY, RGA_LIST_BUDGETS, "contributions" },
  { 5, RGA_FINDING_GIVEN_FEW, RGA_LIST_REQUIREMENT_ROWS, "contributions" },
  { 6, RGA_FINDING_TEAM_SMALL, RGA_LIST_BODIES, "teams" },
  { 6, RGA_FINDING_NO_MEMBER, RGA_LIST_PROJECTS, "project" },
  { 7, RGA_FINDING_TOO_MANY_HOURS, RGA_LIST_PEOPLE, "teams" },
  { 7, RGA_FINDING_NO_PERSON, RGA_LIST_SEATS, "teams" },
  { 7, RGA_FINDING_NO_HOURS, RGA_LIST_SEATS, "teams" },
  { 8, RGA_FINDING_SECTION_OPEN, RGA_LIST_SECTIONS, "project" },
  { 9, RGA_FINDING_ONE_SIDED, RGA_LIST_PROJECTS, "project" },
  { 10, RGA_FINDING_PLACEHOLDER_OLD, RGA_LIST_PROJECTS, "project" },
  { 11, RGA_FINDING_ORDER, RGA_LIST_ACTIVITIES, "timeline" },
  { 12, RGA_FINDING_BODY_ENDED, RGA_LIST_BODIES, "teams" },
};

#define ADD(list, label, set) "{\"op\":\"add\",\"list\":\"" list "\",\"label\":\"@" label "\",\"set\":{" set "}}\n"

static const char all[] =
  ADD ("documents", "d", "\"name\":\"Nota\",\"date\":\"1 mei 2026\"")
  ADD ("programmes", "g", "\"name\":\"Agenda\",\"document\":\"@d\"")
  ADD ("bodies", "c", "\"name\":\"Werkgroep\",\"programme\":\"@g\",\"size_min\":6,\"size_max\":8")
  ADD ("seats", "s1", "\"function\":\"Lid\",\"body\":\"@c\",\"hours_min\":4,\"hours_max\":4,\"persons\":1")
  ADD ("projects", "p", "\"name\":\"P\",\"programme\":\"@g\",\"contractor_body\":\"@c\",\"period\":\"2027\",\"goal\":\"XX% minder\"")
  ADD ("projects", "q", "\"name\":\"Q\",\"programme\":\"@g\"")
  ADD ("activities", "a1", "\"name\":\"Buiten\",\"project\":\"@p\",\"period\":\"Q3 2028\"")
  ADD ("activities", "a2", "\"name\":\"Later\",\"project\":\"@p\",\"period\":\"september 2027\"")
  ADD ("activities", "a3", "\"name\":\"Eerder\",\"project\":\"@p\",\"period\":\"maart 2027\"")
  ADD ("links", "l1", "\"from\":\"@a2\",\"to\":\"@a3\",\"kind\":\"finish-start\"")
  ADD ("links", "l2", "\"from\":\"@p\",\"to\":\"@q\",\"kind\":\"coordination\"")
  ADD ("milestones", "m1", "\"name\":\"Product\",\"project\":\"@p\",\"kind\":\"milestone\",\"period\":\"mei 2027\",\"deadline\":\"1 april 2027\"")
  ADD ("goals", "o1", "\"name\":\"Doel\",\"project\":\"@p\",\"deadline\":\"1 januari 2029\"")
  ADD ("sections", "k", "\"project\":\"@p\",\"kind\":\"doel\",\"title\":\"Doel\",\"state\":\"to-do\"")
  ADD ("bodies", "b", "\"name\":\"Team\",\"programme\":\"@g\",\"period\":\"januari t/m maart 2026\"")
  ADD ("milestones", "m2", "\"name\":\"Besluit\",\"project\":\"@p\",\"kind\":\"decision\"")
  ADD ("milestones", "m3", "\"name\":\"Nog te doen\",\"project\":\"@p\",\"kind\":\"decision\",\"body\":\"@b\",\"period\":\"mei 2027\"")
  ADD ("people", "h", "\"function\":\"Lid\"")
  ADD ("seats", "s2", "\"function\":\"Lid\",\"body\":\"@b\",\"person\":\"@h\",\"hours_min\":100,\"hours_max\":100")
  ADD ("seats", "s3", "\"function\":\"Lid\",\"body\":\"@b\",\"person\":\"@h\",\"hours_min\":69,\"hours_max\":69")
  ADD ("seats", "s4", "\"function\":\"Open\",\"body\":\"@b\"")
  ADD ("organisations", "r", "\"name\":\"Leiden\"")
  ADD ("budgets", "u", "\"name\":\"Begroting\",\"programme\":\"@g\"")
  ADD ("budget_lines", "u1", "\"name\":\"Post\",\"budget\":\"@u\",\"amount\":105000")
  ADD ("cost_shares", "u2", "\"budget\":\"@u\",\"organisation\":\"@r\",\"amount_printed\":105001")
  ADD ("requirements", "v", "\"name\":\"Inzet\",\"programme\":\"@g\",\"hours_per_week\":40,\"min_days_per_week\":2")
  ADD ("requirement_rows", "v1", "\"name\":\"Leiden\",\"requirement\":\"@v\",\"hours_set\":40,\"hours_given\":8");

static const RgaFinding *
find_about (RgaPlan        *plan,
            const GArray   *findings,
            RgaFindingKind  kind,
            RgaList         list)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (findings, RgaFinding, i);

      if (finding->kind == kind && rga_plan_get (plan, &finding->item)->list == list)
        return finding;
    }

  return NULL;
}

static void
each_warning_has_its_page (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaTableQuery query = { .programme = RGA_ID_NONE };
  g_autoptr(GArray) findings = NULL;

  read_and_apply (plan, all);
  findings = rga_findings_new (plan, &query, rga_day_from_iso ("2026-06-01"));
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      const RgaFinding *finding = find_about (plan, findings, warnings[i].kind, warnings[i].list);
      RgaPlace place;

      g_test_message ("%d %s", warnings[i].rule, rga_finding_to_word (warnings[i].kind));
      g_assert_nonnull (finding);
      place = rga_place_of (plan, &finding->item);
      g_assert_cmpstr (place.page, ==, warnings[i].page);
      g_assert_true (rga_id_equal (&place.item, &finding->item));
      g_assert_cmpint (rga_finding_severity (finding), !=, RGA_SEVERITY_ERROR);
    }
}

/* Whatever is found has a place, and the field that is named is one of its list. */
static void
whatever_is_found_has_a_place (void)
{
  static const char *const examples[] = {
    "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda", "verkennende-opdracht",
  };
  RgaTableQuery query = { .programme = RGA_ID_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(RgaPlan) plan = example_plan_new (examples[i]);
      g_autoptr(GArray) findings = rga_findings_new (plan, &query, RGA_DAY_OPEN);

      for (guint j = 0; j < findings->len; j++)
        {
          const RgaFinding *finding = &g_array_index (findings, RgaFinding, j);
          const RgaItem *item = rga_plan_get (plan, &finding->item);
          const char *field = item != NULL ? rga_finding_field (finding, item->list) : NULL;

          g_assert_nonnull (item);
          g_assert_nonnull (rga_place_of (plan, &finding->item).page);
          g_assert_true (field == NULL || rga_list_find_field (item->list, field) >= 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/twelve warnings", each_warning_has_its_page);
  g_test_add_func ("/place/examples", whatever_is_found_has_a_place);

  return g_test_run ();
}
