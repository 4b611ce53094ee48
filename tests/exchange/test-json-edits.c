#include <string.h>

#include "apply-edits.h"
#include "rga-json-plan.h"

/* -- what is understood --------------------------------------------------- */

#define PROGRAMME "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@p\",\"set\":{\"name\":\"Agenda\"}}\n"
#define PROJECT   "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@a\",\"set\":{\"name\":\"A\",\"programme\":\"@p\"}}\n"
#define AREAS     "{\"op\":\"add\",\"list\":\"focus_areas\",\"label\":\"@x\",\"set\":{\"name\":\"X\"}}\n" \
                  "{\"op\":\"add\",\"list\":\"focus_areas\",\"label\":\"@y\",\"set\":{\"name\":\"Y\"}}\n"

static gpointer
only (RgaPlan *plan,
      RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  g_assert_cmpuint (n, ==, 1);

  return items[0];
}

static void
values_are_stored_in_their_units (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaSeat *seat;
  RgaBudgetLine *line;

  read_and_apply (plan, "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"function\":\"Beleid\",\"hours_min\":7.2,"
                        "\"hours_max\":8,\"hours_basis\":\"person\",\"lead\":true,\"persons\":null}}\n"
                        "{\"op\":\"add\",\"list\":\"budget_lines\",\"set\":{\"amount\":12.34,\"percent\":\"5\"}}\n");
  seat = only (plan, RGA_LIST_SEATS);
  line = only (plan, RGA_LIST_BUDGET_LINES);

  g_assert_cmpint (seat->hours_min, ==, 432);
  g_assert_cmpint (seat->hours_max, ==, 480);
  g_assert_cmpint (seat->hours_basis, ==, RGA_HOURS_PER_PERSON);
  g_assert_cmpint (seat->lead, ==, 1);
  g_assert_cmpint (seat->persons, ==, RGA_UNKNOWN);
  g_assert_cmpint (line->amount, ==, 1234);
  g_assert_cmpint (line->percent.top, ==, 5);
}

static void
periods_are_words_or_objects (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaActivity *activity;

  read_and_apply (plan, "{\"op\":\"add\",\"list\":\"activities\",\"set\":{\"name\":\"A\",\"period\":\"Q3 2027\","
                        "\"actual\":{\"text\":\"ergens in mei\",\"kind\":\"period\",\"start\":\"2027-05-01\","
                        "\"end\":\"2027-07-31\",\"precision\":\"month\"}}}");
  activity = only (plan, RGA_LIST_ACTIVITIES);

  g_assert_cmpstr (activity->period->text, ==, "Q3 2027");
  g_assert_cmpint (activity->period->start, ==, rga_day_from_ymd (2027, 7, 1));
  g_assert_cmpint (activity->period->end, ==, rga_day_from_ymd (2027, 9, 30));
  g_assert_cmpstr (activity->actual->text, ==, "ergens in mei");
  g_assert_cmpint (activity->actual->start_latest, ==, rga_day_from_ymd (2027, 5, 31));
  g_assert_cmpint (activity->actual->end_earliest, ==, rga_day_from_ymd (2027, 7, 1));
}

static guint
count_areas (RgaPlan *plan)
{
  guint n;

  rga_plan_items (plan, RGA_LIST_PROJECT_FOCUS_AREAS, &n);

  return n;
}

static void
focus_areas_of_a_project_are_replaced (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autofree char *edit = NULL;
  char project[RGA_ID_TEXT_SIZE];
  RgaId kept;

  read_and_apply (plan, PROGRAMME PROJECT AREAS
                        "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@a\",\"set\":{\"focus_areas\":[\"@x\",\"@y\"]}}");
  g_assert_cmpuint (count_areas (plan), ==, 2);

  rga_id_to_text (&((RgaItem *) only (plan, RGA_LIST_PROJECTS))->id, project);
  edit = g_strdup_printf ("{\"op\":\"set\",\"list\":\"projects\",\"id\":\"%s\",\"set\":{\"focus_areas\":[]}}", project);
  read_and_apply (plan, edit);
  g_assert_cmpuint (count_areas (plan), ==, 0);
  kept = ((RgaItem *) only (plan, RGA_LIST_PROJECTS))->id;
  g_assert_false (rga_id_is_none (&kept));
}

/* A row that stays keeps its id, and with it what was noted on it. */
static void
rows_that_stay_are_left_alone (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autofree char *edit = NULL;
  char project[RGA_ID_TEXT_SIZE], area[RGA_ID_TEXT_SIZE];
  RgaProjectFocusArea *row;
  RgaId before;

  read_and_apply (plan, PROGRAMME PROJECT AREAS
                        "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"@a\",\"set\":{\"focus_areas\":[\"@x\"]}}");
  row = only (plan, RGA_LIST_PROJECT_FOCUS_AREAS);
  before = row->item.id;
  edit = g_strdup_printf ("{\"op\":\"set\",\"list\":\"projects\",\"id\":\"%s\",\"set\":{\"focus_areas\":[\"%s\"]}}",
                          rga_id_to_text (&row->project, project), rga_id_to_text (&row->focus_area, area));
  read_and_apply (plan, edit);

  row = only (plan, RGA_LIST_PROJECT_FOCUS_AREAS);
  g_assert_true (rga_id_equal (&before, &row->item.id));
}

static void
sections_are_added_changed_and_removed (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autofree char *change = NULL, *removal = NULL;
  char project[RGA_ID_TEXT_SIZE];
  RgaSection *section;
  guint n;

  read_and_apply (plan, PROGRAMME "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"name\":\"A\",\"programme\":\"@p\","
                                  "\"sections\":{\"doel\":{\"text\":\"Beter\",\"state\":\"partial\"}}}}");
  rga_id_to_text (&((RgaItem *) only (plan, RGA_LIST_PROJECTS))->id, project);
  change = g_strdup_printf ("{\"op\":\"set\",\"list\":\"projects\",\"id\":\"%s\",\"set\":{\"sections\":"
                            "{\"doel\":{\"state\":\"filled\"}}}}", project);
  read_and_apply (plan, change);
  section = only (plan, RGA_LIST_SECTIONS);
  g_assert_cmpstr (section->text, ==, "Beter");
  g_assert_cmpint (section->state, ==, RGA_SECTION_FILLED);

  removal = g_strdup_printf ("{\"op\":\"set\",\"list\":\"projects\",\"id\":\"%s\",\"set\":{\"sections\":{\"doel\":null}}}", project);
  read_and_apply (plan, removal);
  rga_plan_items (plan, RGA_LIST_SECTIONS, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
members_are_ids_or_names (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autofree char *text = NULL;
  guint n;

  read_and_apply (plan, "{\"op\":\"add\",\"list\":\"organisations\",\"label\":\"@o\",\"set\":{\"name\":\"Alkmaar\"}}\n"
                        "{\"op\":\"add\",\"list\":\"organisation_groups\",\"set\":{\"name\":\"G\",\"members\":[\"@o\",\"Pluryn\"]}}\n"
                        "{\"op\":\"add\",\"list\":\"seats\",\"label\":\"@s\",\"set\":{\"function\":\"Lid\"}}\n"
                        "{\"op\":\"add\",\"list\":\"bodies\",\"set\":{\"name\":\"Team\",\"members\":[\"@s\"]}}\n");
  rga_plan_items (plan, RGA_LIST_GROUP_MEMBERS, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (rga_id_equal (&((RgaSeat *) only (plan, RGA_LIST_SEATS))->body,
                               &((RgaItem *) only (plan, RGA_LIST_BODIES))->id));
  text = rga_json_plan_to_text (plan);
  g_assert_nonnull (strstr (text, "\"Pluryn\"]"));
}

/* -- what is refused ------------------------------------------------------ */

/* The line and the field (NULL = the line as a whole) that the message must name. */
typedef struct
{
  const char  *path;
  const char  *text;
  RgaJsonError code;
  guint        line;
  const char  *field;
} Refusal;

static const Refusal refusals[] = {
  { "syntax", "{\"op\":", RGA_JSON_ERROR_SYNTAX, 1, NULL },
  { "second-value", "\n{} {}", RGA_JSON_ERROR_SYNTAX, 2, NULL },
  { "no-object", "[1]", RGA_JSON_ERROR_SYNTAX, 1, NULL },
  { "deep", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", RGA_JSON_ERROR_SYNTAX, 1, NULL },
  { "not-utf-8", "{\"op\":\"\xff\"}", RGA_JSON_ERROR_SYNTAX, 1, NULL },
  { "op", PROGRAMME "{\"op\":\"move\",\"list\":\"projects\"}", RGA_JSON_ERROR_UNKNOWN, 2, "op" },
  { "list", "{\"op\":\"add\",\"list\":\"tasks\",\"set\":{}}", RGA_JSON_ERROR_UNKNOWN, 1, "list" },
  { "member", "{\"op\":\"add\",\"list\":\"projects\",\"sets\":{}}", RGA_JSON_ERROR_UNKNOWN, 1, "sets" },
  { "no-set", "{\"op\":\"add\",\"list\":\"projects\"}", RGA_JSON_ERROR_SYNTAX, 1, "set" },
  { "field", PROGRAMME "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"nmae\":\"A\"}}", RGA_JSON_ERROR_UNKNOWN, 2, "nmae" },
  { "text", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"name\":3}}", RGA_JSON_ERROR_VALUE, 1, "name" },
  { "number", "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"hours_min\":\"3\"}}", RGA_JSON_ERROR_VALUE, 1, "hours_min" },
  { "negative", "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"hours_min\":-1}}", RGA_JSON_ERROR_VALUE, 1, "hours_min" },
  { "whole", "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"persons\":1.5}}", RGA_JSON_ERROR_VALUE, 1, "persons" },
  { "large", "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"persons\":1e300}}", RGA_JSON_ERROR_VALUE, 1, "persons" },
  { "flag", "{\"op\":\"add\",\"list\":\"seats\",\"set\":{\"lead\":1}}", RGA_JSON_ERROR_VALUE, 1, "lead" },
  { "word", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"status\":\"busy\"}}", RGA_JSON_ERROR_VALUE, 1, "status" },
  { "fraction", "{\"op\":\"add\",\"list\":\"key_weights\",\"set\":{\"weight\":\"1/0\"}}", RGA_JSON_ERROR_VALUE, 1, "weight" },
  { "period", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"period\":2027}}", RGA_JSON_ERROR_VALUE, 1, "period" },
  { "period-word", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"period\":{\"text\":\"x\",\"kind\":\"soon\"}}}",
    RGA_JSON_ERROR_UNKNOWN, 1, "period" },
  { "period-member", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"period\":{\"text\":\"x\",\"begin\":null}}}",
    RGA_JSON_ERROR_UNKNOWN, 1, "period" },
  { "period-day", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"period\":{\"text\":\"x\",\"start\":\"2027-02-30\"}}}",
    RGA_JSON_ERROR_VALUE, 1, "period" },
  { "bounds", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"period\":{\"text\":\"x\",\"kind\":\"period\","
              "\"start\":\"2027-07-01\",\"end\":\"2027-06-30\"}}}", RGA_JSON_ERROR_BOUNDS, 1, "period" },
  { "unknown-label", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"programme\":\"@p\"}}", RGA_JSON_ERROR_REFERENCE, 1, "programme" },
  { "unknown-id", "{\"op\":\"set\",\"list\":\"projects\",\"id\":\"00000000-0000-7000-8000-000000000001\",\"set\":{}}",
    RGA_JSON_ERROR_REFERENCE, 1, "id" },
  { "other-list", PROGRAMME "{\"op\":\"add\",\"list\":\"milestones\",\"set\":{\"body\":\"@p\"}}", RGA_JSON_ERROR_REFERENCE, 2, "body" },
  { "label-twice", PROGRAMME PROGRAMME, RGA_JSON_ERROR_REFERENCE, 2, "label" },
  { "label-form", "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"a\",\"set\":{}}", RGA_JSON_ERROR_VALUE, 1, "label" },
  { "deleted", PROGRAMME "{\"op\":\"delete\",\"list\":\"programmes\",\"id\":\"@p\"}\n" PROJECT, RGA_JSON_ERROR_REFERENCE, 3, "programme" },
  { "focus-areas", PROGRAMME "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"focus_areas\":[\"@p\"]}}",
    RGA_JSON_ERROR_REFERENCE, 2, "focus_areas" },
  { "section", "{\"op\":\"add\",\"list\":\"projects\",\"set\":{\"sections\":{\"doel\":{\"colour\":\"red\"}}}}",
    RGA_JSON_ERROR_UNKNOWN, 1, "colour" },
};

static void
is_refused (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = read_edits (plan, refusal->text, &error);
  g_autofree char *place = refusal->field == NULL ? g_strdup_printf ("line %u: ", refusal->line)
                                                  : g_strdup_printf ("line %u, field “%s”: ", refusal->line, refusal->field);

  g_assert_null (edits);
  g_assert_error (error, RGA_JSON_ERROR, (int) refusal->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, place));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/edits/values-are-stored-in-their-units", values_are_stored_in_their_units);
  g_test_add_func ("/exchange/edits/periods-are-words-or-objects", periods_are_words_or_objects);
  g_test_add_func ("/exchange/edits/focus-areas-are-replaced", focus_areas_of_a_project_are_replaced);
  g_test_add_func ("/exchange/edits/rows-that-stay-are-left-alone", rows_that_stay_are_left_alone);
  g_test_add_func ("/exchange/edits/sections", sections_are_added_changed_and_removed);
  g_test_add_func ("/exchange/edits/members-are-ids-or-names", members_are_ids_or_names);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/edits/refuses/", refusals[i].path, NULL);

      g_test_add_data_func (path, &refusals[i], is_refused);
    }

  return g_test_run ();
}
