/* Which fields a form shows and how values are typed: for every list there is. */
#include <gio/gio.h>
#include <locale.h>
#include <math.h>

#include "rga-detail-add.h"
#include "rga-detail-chips.h"
#include "rga-detail-form.h"
#include "rga-detail-related.h"
#include "rga-field-words.h"
#include "rga-store.h"
#include "rga-typed-value.h"

static RgaId
make_id (guint8 number)
{
  RgaId id = RGA_ID_NONE;

  id.bytes[0] = 1;
  id.bytes[15] = number;

  return id;
}

static RgaItem *
add_item (RgaPlan    *plan,
          RgaList     list,
          guint8      number,
          const char *name)
{
  RgaId id = make_id (number);
  RgaItem *item = rga_item_new (list, &id);
  g_auto (RgaValue) text = rga_value_text (name);

  if (rga_detail_form_title (list) >= 0)
    rga_item_set_value (item, (guint) rga_detail_form_title (list), &text);

  return rga_plan_put (plan, item);
}

static void
set_reference (RgaPlan       *plan,
               RgaItem       *item,
               const char    *field,
               const RgaItem *other)
{
  RgaItem *changed = rga_item_copy (item);
  g_auto (RgaValue) value = rga_value_id (&other->id);

  rga_item_set_value (changed, (guint) rga_list_find_field (item->list, field), &value);
  rga_plan_put (plan, changed);
}

/* Together the groups hold every field but the title and the manual order, once. */
static void
every_field_has_one_place (void)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaListInfo *info = rga_list_info (list);
      g_autofree guint *seen = g_new0 (guint, info->n_fields);

      for (guint group = 0; group < RGA_DETAIL_N_GROUPS; group++)
        {
          g_autoptr(GArray) fields = rga_detail_form_fields (list, group);

          for (guint i = 0; i < fields->len; i++)
            seen[g_array_index (fields, guint, i)]++;
        }
      for (int i = 0; i < (int) info->n_fields; i++)
        g_assert_cmpuint (seen[i], ==, i == info->rank || i == rga_detail_form_title (list) ? 0 : 1);
    }
}

static guint
get_field (RgaList        list,
           RgaDetailGroup group,
           guint          place)
{
  g_autoptr(GArray) fields = rga_detail_form_fields (list, group);

  g_assert_cmpuint (place, <, fields->len);

  return g_array_index (fields, guint, place);
}

static void
when_comes_first (void)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_AGREEMENTS };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpint (get_field (lists[i], RGA_DETAIL_FIRST, 0), ==, rga_list_find_field (lists[i], "period"));
  g_assert_cmpint (get_field (RGA_LIST_ACTIVITIES, RGA_DETAIL_MORE, 0), ==, RGA_FIELD (RGA_LIST_ACTIVITIES, deadline));
}

/* What has no form of its own is not hidden behind a fold. */
static void
other_lists_show_all_at_once (void)
{
  g_autoptr(GArray) first = rga_detail_form_fields (RGA_LIST_BUDGETS, RGA_DETAIL_FIRST);
  g_autoptr(GArray) more = rga_detail_form_fields (RGA_LIST_BUDGETS, RGA_DETAIL_MORE);

  g_assert_cmpuint (first->len, ==, rga_list_info (RGA_LIST_BUDGETS)->n_fields - 2);
  g_assert_cmpuint (more->len, ==, 0);
}

static void
check_read (RgaFieldType type,
            const char  *text,
            gint64       number,
            const char  *written)
{
  g_autoptr(GError) error = NULL;
  g_auto (RgaValue) value = { 0 };
  g_autofree char *again = NULL;

  g_assert_true (rga_typed_value_read (type, text, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpint (value.number, ==, number);
  again = rga_typed_value_write (&value, ',');
  g_assert_cmpstr (again, ==, written);
}

static void
numbers_are_read_as_typed (void)
{
  check_read (RGA_FIELD_INTEGER, " 40 ", 40, "40");
  check_read (RGA_FIELD_INTEGER, "-3", -3, "-3");
  check_read (RGA_FIELD_INTEGER, "1.250", 1250, "1250");
  check_read (RGA_FIELD_HOURS, "7,5", 450, "7,5");
  check_read (RGA_FIELD_HOURS, "7.5", 450, "7,5");
  check_read (RGA_FIELD_HOURS, "7:30", 450, "7,5");
  check_read (RGA_FIELD_HOURS, "0:20", 20, "0:20");
  check_read (RGA_FIELD_HOURS, "18", 1080, "18");
  check_read (RGA_FIELD_MONEY, "€ 573.750", 57375000, "573750");
  check_read (RGA_FIELD_MONEY, "1,250,000.50", 125000050, "1250000,50");
  check_read (RGA_FIELD_MONEY, "138,89", 13889, "138,89");
  check_read (RGA_FIELD_MONEY, "-0,05", -5, "-0,05");
}

static void
empty_is_unknown_and_never_zero (void)
{
  static const RgaFieldType types[] = {
    RGA_FIELD_TEXT, RGA_FIELD_INTEGER, RGA_FIELD_HOURS, RGA_FIELD_MONEY, RGA_FIELD_NUMBER, RGA_FIELD_FRACTION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_auto (RgaValue) value = { 0 };
      g_autofree char *text = NULL;

      g_assert_true (rga_typed_value_read (types[i], "", &value, NULL));
      g_assert_true (rga_value_is_open (&value));
      text = rga_typed_value_write (&value, ',');
      g_assert_cmpstr (text, ==, "");
    }
  check_read (RGA_FIELD_HOURS, "-", RGA_UNKNOWN, "");
  check_read (RGA_FIELD_INTEGER, "0", 0, "0");
}

static void
what_is_no_number_is_refused (void)
{
  static const struct { RgaFieldType type; const char *text; } wrong[] = {
    { RGA_FIELD_INTEGER, "veel" }, { RGA_FIELD_INTEGER, "2,5" }, { RGA_FIELD_INTEGER, "3 x" },
    { RGA_FIELD_INTEGER, "9999999999999999999" }, { RGA_FIELD_HOURS, "7:60" }, { RGA_FIELD_HOURS, "7:5" },
    { RGA_FIELD_HOURS, "1,2,3" }, { RGA_FIELD_HOURS, "6-8" }, { RGA_FIELD_MONEY, "1,234" "5" },
    { RGA_FIELD_MONEY, "," }, { RGA_FIELD_NUMBER, "1e999" }, { RGA_FIELD_NUMBER, "nan" }, { RGA_FIELD_FRACTION, "1/0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto (RgaValue) value = { 0 };

      g_assert_false (rga_typed_value_read (wrong[i].type, wrong[i].text, &value, &error));
      g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, wrong[i].text));
      g_assert_true (rga_value_is_open (&value));
    }
}

static void
writing_and_reading_undo_each_other (void)
{
  static const RgaFieldType types[] = { RGA_FIELD_INTEGER, RGA_FIELD_HOURS, RGA_FIELD_MONEY };

  for (guint i = 0; i < 3000; i++)
    {
      RgaFieldType type = types[i % G_N_ELEMENTS (types)];
      g_auto (RgaValue) value = rga_value_number (type, g_test_rand_int_range (0, 2000000));
      g_auto (RgaValue) again = { 0 };
      g_autofree char *text = rga_typed_value_write (&value, i % 2 ? ',' : '.');

      g_test_message ("%s", text);
      g_assert_true (rga_typed_value_read (type, text, &again, NULL));
      g_assert_cmpint (again.number, ==, value.number);
    }
}

static void
choices_are_found_by_any_part_of_a_name (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaItem *first = add_item (plan, RGA_LIST_BODIES, 1, "Bestuurlijk platform");
  g_autoptr(GPtrArray) found = NULL, all = NULL, few = NULL;

  add_item (plan, RGA_LIST_BODIES, 2, "Stuurgroep");
  add_item (plan, RGA_LIST_BODIES, 3, "");
  add_item (plan, RGA_LIST_PROJECTS, 4, "Platform bestuurlijk");

  found = rga_detail_form_choices (plan, RGA_LIST_BODIES, &RGA_ID_NONE, "PLAT bestuur", 10);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_ptr_array_index (found, 0) == first);
  all = rga_detail_form_choices (plan, RGA_LIST_ANY, &first->id, "", 10);
  g_assert_cmpuint (all->len, ==, 2);
  few = rga_detail_form_choices (plan, RGA_LIST_ANY, &RGA_ID_NONE, NULL, 1);
  g_assert_cmpuint (few->len, ==, 1);
}

/* Each piece of work stands where it belongs most closely, and only there. */
static void
work_stands_with_its_nearest_owner (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaItem *programme = add_item (plan, RGA_LIST_PROGRAMMES, 1, "Agenda");
  RgaItem *project = add_item (plan, RGA_LIST_PROJECTS, 2, "Project");
  RgaItem *activity = add_item (plan, RGA_LIST_ACTIVITIES, 3, "Pilot");
  RgaItem *part = add_item (plan, RGA_LIST_ACTIVITIES, 4, "Eerste stap");
  RgaItem *body = add_item (plan, RGA_LIST_BODIES, 5, "Stuurgroep");
  RgaItem *decision = add_item (plan, RGA_LIST_MILESTONES, 6, "Besluit");
  RgaItem *area = add_item (plan, RGA_LIST_FOCUS_AREAS, 7, "Speerpunt");
  RgaItem *joined = add_item (plan, RGA_LIST_PROJECT_FOCUS_AREAS, 8, NULL);
  g_autoptr(GPtrArray) in_programme = NULL, in_project = NULL, in_activity = NULL, of_body = NULL, in_area = NULL;

  set_reference (plan, project, "programme", programme);
  set_reference (plan, activity, "programme", programme);
  set_reference (plan, activity, "project", project);
  set_reference (plan, part, "programme", programme);
  set_reference (plan, part, "project", project);
  set_reference (plan, part, "parent", activity);
  set_reference (plan, decision, "project", project);
  set_reference (plan, decision, "body", body);
  set_reference (plan, decision, "proposed_by", body);
  set_reference (plan, joined, "project", project);
  set_reference (plan, joined, "focus_area", area);

  in_programme = rga_detail_related_work (plan, &programme->id);
  g_assert_cmpuint (in_programme->len, ==, 1);
  in_project = rga_detail_related_work (plan, &project->id);
  g_assert_cmpuint (in_project->len, ==, 2);
  g_assert_true (g_ptr_array_index (in_project, 0) == activity);
  in_activity = rga_detail_related_work (plan, &activity->id);
  g_assert_cmpuint (in_activity->len, ==, 1);
  of_body = rga_detail_related_work (plan, &body->id);
  g_assert_cmpuint (of_body->len, ==, 1);
  in_area = rga_detail_related_work (plan, &area->id);
  g_assert_cmpuint (in_area->len, ==, 1);
  g_assert_true (g_ptr_array_index (in_area, 0) == project);
}

static RgaItem *
add_link (RgaPlan       *plan,
          guint8         number,
          const RgaItem *from,
          const RgaItem *to,
          RgaLinkKind    kind)
{
  RgaItem *link = add_item (plan, RGA_LIST_LINKS, number, NULL);

  set_reference (plan, link, "from", from);
  set_reference (plan, link, "to", to);
  ((RgaLink *) link)->kind = kind;

  return link;
}

/* Coordination says no order, so it is neither before nor after. */
static void
links_without_order_stand_beside (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaItem *first = add_item (plan, RGA_LIST_PROJECTS, 1, "Een");
  RgaItem *second = add_item (plan, RGA_LIST_PROJECTS, 2, "Twee");
  RgaItem *order = add_link (plan, 3, first, second, RGA_LINK_PRECONDITION);
  RgaItem *talk = add_link (plan, 4, second, first, RGA_LINK_COORDINATION);
  g_autoptr(GPtrArray) before = rga_detail_related_before (plan, &second->id);
  g_autoptr(GPtrArray) after = rga_detail_related_after (plan, &second->id);
  g_autoptr(GPtrArray) beside = rga_detail_related_beside (plan, &second->id);
  g_autoptr(GPtrArray) other = rga_detail_related_beside (plan, &first->id);

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (g_ptr_array_index (before, 0) == order);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpuint (beside->len, ==, 1);
  g_assert_true (g_ptr_array_index (beside, 0) == talk);
  g_assert_cmpuint (other->len, ==, 1);
}

static void
a_row_that_joins_is_called_after_the_other_side (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaItem *project = add_item (plan, RGA_LIST_PROJECTS, 1, "Pilot");
  RgaItem *area = add_item (plan, RGA_LIST_FOCUS_AREAS, 2, "Passende zorg");
  RgaItem *joined = add_item (plan, RGA_LIST_PROJECT_FOCUS_AREAS, 3, NULL);
  g_autofree char *from_project = NULL, *from_area = NULL;

  set_reference (plan, joined, "project", project);
  set_reference (plan, joined, "focus_area", area);
  from_project = rga_detail_related_name (plan, joined, &project->id);
  from_area = rga_detail_related_name (plan, joined, &area->id);
  g_assert_cmpstr (from_project, ==, "Passende zorg");
  g_assert_cmpstr (from_area, ==, "Pilot");
}

static void
the_line_below_says_when_and_how_far (void)
{
  RgaId id = make_id (1);
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  g_autoptr(RgaItem) activity = rga_item_new (RGA_LIST_ACTIVITIES, &id);
  g_autoptr(RgaItem) seat = rga_item_new (RGA_LIST_SEATS, &id);
  g_autofree char *undated = rga_detail_related_note (plan, activity);
  g_autofree char *open = rga_detail_related_note (plan, seat);
  g_autofree char *running = NULL, *hours = NULL;
  RgaPeriod period;
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_ymd (2022, 11, 1), FALSE };
  g_auto (RgaValue) when = { 0 };

  g_assert_cmpstr (undated, ==, "undated");
  g_assert_cmpstr (open, ==, "");

  rga_period_read (&period, "vanaf 1 maart", &reading);
  when = rga_value_period (&period);
  rga_item_set_value (activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), &when);
  ((RgaActivity *) activity)->status = RGA_STATUS_RUNNING;
  running = rga_detail_related_note (plan, activity);
  g_assert_cmpstr (running, ==, "vanaf 1 maart · running");

  ((RgaSeat *) seat)->hours_min = 6 * 60;
  ((RgaSeat *) seat)->hours_max = 8 * 60;
  hours = rga_detail_related_note (plan, seat);
  g_assert_cmpstr (hours, ==, "6–8 hours a week");
}

static void
chips_place_an_item (void)
{
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaItem *project = add_item (plan, RGA_LIST_PROJECTS, 1, "Pilot");
  RgaItem *area = add_item (plan, RGA_LIST_FOCUS_AREAS, 2, "Meer regie");
  RgaItem *joined = add_item (plan, RGA_LIST_PROJECT_FOCUS_AREAS, 3, NULL);
  RgaItem *named = rga_item_copy (area);
  RgaItem *numbered = NULL;
  g_auto (RgaValue) two = rga_value_text ("2"), one = rga_value_text ("1"), kind = rga_value_text ("speerpunt");
  g_auto (GStrv) chips = NULL;

  rga_item_set_value (named, RGA_FIELD (RGA_LIST_FOCUS_AREAS, number), &two);
  rga_item_set_value (named, RGA_FIELD (RGA_LIST_FOCUS_AREAS, kind), &kind);
  rga_plan_put (plan, named);
  set_reference (plan, joined, "project", project);
  set_reference (plan, joined, "focus_area", area);
  numbered = rga_item_copy (joined);
  rga_item_set_value (numbered, RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, action_point), &one);
  rga_plan_put (plan, numbered);
  ((RgaProject *) project)->status = RGA_STATUS_RUNNING;

  chips = rga_detail_chips (plan, project);
  g_assert_cmpuint (g_strv_length (chips), ==, 2);
  g_assert_cmpstr (chips[0], ==, "Speerpunt 2 · action point 1");
  g_assert_cmpstr (chips[1], ==, "running");
}

static void
things_are_added_where_they_belong (void)
{
  g_assert_true (rga_detail_can_add (RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES));
  g_assert_true (rga_detail_can_add (RGA_LIST_PROGRAMMES, RGA_LIST_PROJECTS));
  g_assert_true (rga_detail_can_add (RGA_LIST_BODIES, RGA_LIST_MILESTONES));
  g_assert_true (rga_detail_can_add (RGA_LIST_PEOPLE, RGA_LIST_SOURCES));
  g_assert_false (rga_detail_can_add (RGA_LIST_PEOPLE, RGA_LIST_ACTIVITIES));
  g_assert_false (rga_detail_can_add (RGA_LIST_MILESTONES, RGA_LIST_MILESTONES));
  g_assert_false (rga_detail_can_add (RGA_LIST_ACTIVITIES, RGA_LIST_PROJECT_FOCUS_AREAS));
}

/* Every list has a heading as anything sees it, and a round has projects. */
static void
what_joins_is_named_by_the_other_side (void)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    for (RgaList from = 0; from < RGA_N_LISTS; from++)
      g_assert_cmpstr (rga_field_words_heading_from (list, from), !=, "");

  g_assert_cmpstr (rga_field_words_heading_from (RGA_LIST_ROUND_PROJECTS, RGA_LIST_ROUNDS), ==,
                   rga_field_words_heading (RGA_LIST_PROJECTS));
  g_assert_cmpstr (rga_field_words_heading_from (RGA_LIST_ROUND_PROJECTS, RGA_LIST_PROJECTS), ==,
                   rga_field_words_heading (RGA_LIST_ROUND_PROJECTS));
  g_assert_cmpstr (rga_field_words_heading_from (RGA_LIST_PROJECTS, RGA_LIST_PROJECTS), ==,
                   rga_field_words_heading (RGA_LIST_PROJECTS));
}

/* Of every field that can be refused: its own word, and never its name in the file. */
static void
a_refused_field_is_named_by_its_word (void)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    for (guint i = 0; i < rga_list_info (list)->n_fields; i++)
      {
        const char *name = rga_list_info (list)->fields[i].name;
        g_autofree char *message = g_strdup_printf ("line 3, field “%s”: No.", name);
        g_autoptr(GError) error = g_error_new_literal (RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, message);
        g_autofree char *expected = g_strdup_printf ("%s: No.", rga_field_words_label (list, i));
        g_autofree char *before = rga_field_words_error (error);
        g_autofree char *after = NULL;

        g_assert_cmpstr (before, ==, message);
        rga_store_error_set_field (error, list, i, "No.");
        after = rga_field_words_error (error);
        g_assert_cmpstr (after, ==, expected);
      }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/detail-form/every-field", every_field_has_one_place);
  g_test_add_func ("/detail-form/when-first", when_comes_first);
  g_test_add_func ("/detail-form/at-once", other_lists_show_all_at_once);
  g_test_add_func ("/detail-form/other-side", what_joins_is_named_by_the_other_side);
  g_test_add_func ("/detail-form/refused-field", a_refused_field_is_named_by_its_word);
  g_test_add_func ("/detail-form/numbers", numbers_are_read_as_typed);
  g_test_add_func ("/detail-form/empty", empty_is_unknown_and_never_zero);
  g_test_add_func ("/detail-form/refused", what_is_no_number_is_refused);
  g_test_add_func ("/detail-form/round-trip", writing_and_reading_undo_each_other);
  g_test_add_func ("/detail-form/choices", choices_are_found_by_any_part_of_a_name);
  g_test_add_func ("/detail-related/work", work_stands_with_its_nearest_owner);
  g_test_add_func ("/detail-related/links", links_without_order_stand_beside);
  g_test_add_func ("/detail-related/name", a_row_that_joins_is_called_after_the_other_side);
  g_test_add_func ("/detail-related/note", the_line_below_says_when_and_how_far);
  g_test_add_func ("/detail-chips/place", chips_place_an_item);
  g_test_add_func ("/detail-add/where", things_are_added_where_they_belong);

  return g_test_run ();
}
