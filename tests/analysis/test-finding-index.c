#include "rga-finding-index.h"

#include <string.h>

#include "example-plan.h"
#include "rga-value.h"

/* The index after any edits says what a new one says. */

static GArray *
new_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (RgaId));
}

static void
fill (RgaFindingIndex *index)
{
  g_autoptr(GArray) changed = new_ids ();

  while (rga_finding_index_step (index, 100, changed))
    ;
}

/* -- random edits --------------------------------------------------------- */

static RgaItem *
random_item (RgaPlan *plan,
             GRand   *rand,
             RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  return n == 0 ? NULL : items[g_rand_int_range (rand, 0, (gint32) n)];
}

/* What figures of money follow from. */
static const RgaList money[] = {
  RGA_LIST_KEYS, RGA_LIST_KEY_WEIGHTS, RGA_LIST_REQUIREMENTS, RGA_LIST_REQUIREMENT_ROWS, RGA_LIST_BUDGETS, RGA_LIST_BUDGET_LINES,
  RGA_LIST_BUDGET_LINE_BASES, RGA_LIST_COST_SHARES, RGA_LIST_ORGANISATIONS, RGA_LIST_ORGANISATION_GROUPS, RGA_LIST_GROUP_MEMBERS,
  RGA_LIST_SEATS, RGA_LIST_SEAT_VARIANTS, RGA_LIST_PEOPLE, RGA_LIST_BODIES, RGA_LIST_PROGRAMMES,
};
static gboolean only_money;

static RgaItem *
random_any (RgaPlan *plan,
            GRand   *rand)
{
  RgaItem *item = NULL;

  while (item == NULL)
    item = random_item (plan, rand, only_money ? money[g_rand_int_range (rand, 0, G_N_ELEMENTS (money))]
                                               : (RgaList) g_rand_int_range (rand, 0, RGA_N_LISTS));

  return item;
}

static RgaPeriod *
random_period (GRand *rand)
{
  char start[11], end[11];
  RgaDay day = rga_day_from_iso ("2016-01-01") + g_rand_int_range (rand, 0, 3000);

  rga_day_to_iso (day, start);
  rga_day_to_iso (day + g_rand_int_range (rand, 0, 400), end);

  return example_period (g_rand_boolean (rand) ? start : NULL, g_rand_boolean (rand) ? end : NULL);
}

static const char *
random_text (GRand *rand)
{
  static const char *const texts[] = { NULL, "ntb", "XX% minder", "Iets", "leeg", "minimaal 2 per regio", "60,1%", "39,9",
                                       "members", "hours", "7" };

  return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

static void
set_random (RgaPlan *plan,
            GRand   *rand,
            RgaItem *item,
            guint    place)
{
  const RgaField *field = &rga_list_info (item->list)->fields[place];
  g_auto(RgaValue) value = rga_value_open (field->type);
  RgaItem *named;
  RgaPeriod *period;

  switch (field->type)
    {
    case RGA_FIELD_TEXT:
      if (!(field->flags & RGA_FIELD_RANK))
        value = rga_value_text (random_text (rand));
      else
        value = rga_item_get_value (item, place);
      break;
    case RGA_FIELD_WORD:
      value = rga_value_word (g_rand_int_range (rand, 0, (gint32) g_strv_length ((char **) field->words)));
      break;
    case RGA_FIELD_REFERENCE:
      named = field->target == RGA_LIST_ANY ? random_any (plan, rand) : random_item (plan, rand, field->target);
      value = rga_value_id (named == NULL || g_rand_boolean (rand) ? NULL : &named->id);
      break;
    case RGA_FIELD_PERIOD:
      period = random_period (rand);
      value = rga_value_period (g_rand_boolean (rand) ? period : NULL);
      g_free (period);
      break;
    case RGA_FIELD_NUMBER:
      value = rga_value_real (g_rand_int_range (rand, 0, 4));
      break;
    case RGA_FIELD_FRACTION:
      if (g_rand_boolean (rand))
        value = rga_value_fraction (rga_fraction_new (g_rand_int_range (rand, 0, 30), g_rand_int_range (rand, 1, 60)));
      break;
    case RGA_FIELD_FLAG:
      value = rga_value_number (field->type, g_rand_int_range (rand, 0, 2));
      break;
    default:
      value = rga_value_number (field->type, g_rand_boolean (rand) ? RGA_UNKNOWN : g_rand_int_range (rand, -1, 4000));
    }
  rga_item_set_value (item, place, &value);
}

static void
change_one (RgaPlan  *plan,
            GRand    *rand,
            RgaDelta *delta)
{
  RgaItem *item = rga_item_copy (random_any (plan, rand));
  RgaId id = item->id;
  RgaList list = item->list;

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    set_random (plan, rand, item, (guint) g_rand_int_range (rand, 0, (gint32) rga_list_info (item->list)->n_fields));
  rga_plan_put (plan, item);
  rga_delta_add (delta, RGA_DELTA_CHANGED, list, &id);
}

static void
add_one (RgaPlan  *plan,
         GRand    *rand,
         RgaDelta *delta)
{
  RgaList list = random_any (plan, rand)->list;
  RgaItem *item = example_item (plan, list);
  RgaId id = item->id;

  for (guint i = 0; i < rga_list_info (list)->n_fields; i++)
    set_random (plan, rand, item, i);
  rga_plan_put (plan, item);
  rga_delta_add (delta, RGA_DELTA_ADDED, list, &id);
}

static void
remove_one (RgaPlan  *plan,
            GRand    *rand,
            RgaDelta *delta)
{
  RgaItem *item = random_any (plan, rand);
  RgaId id = item->id;
  RgaList list = item->list;
  guint n;

  rga_plan_items (plan, list, &n);
  if (n < 2)
    return;
  rga_plan_remove (plan, &id);
  rga_delta_add (delta, RGA_DELTA_REMOVED, list, &id);
}

static RgaDelta *
edit_at_random (RgaPlan *plan,
                GRand   *rand)
{
  RgaDelta *delta = rga_delta_new ();

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      int what = g_rand_int_range (rand, 0, 10);

      if (what < 7)
        change_one (plan, rand, delta);
      else if (what < 9)
        add_one (plan, rand, delta);
      else
        remove_one (plan, rand, delta);
    }

  return delta;
}

/* -- as from scratch ------------------------------------------------------ */

static void
assert_same_findings (const GArray *kept,
                      const GArray *fresh)
{
  g_assert_cmpuint (kept == NULL ? 0 : kept->len, ==, fresh == NULL ? 0 : fresh->len);
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const RgaFinding *one = &g_array_index (kept, RgaFinding, i), *other = &g_array_index (fresh, RgaFinding, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_true (rga_id_equal (&one->other, &other->other));
      g_assert_cmpuint (one->print, ==, other->print);
      g_assert_true (one->is_known == other->is_known);
    }
}

static void
assert_as_from_scratch (RgaPlan         *plan,
                        RgaFindingIndex *index)
{
  g_autoptr(RgaFindingIndex) fresh = rga_finding_index_new (plan, RGA_DAY_OPEN);

  fill (fresh);
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      for (guint i = 0; i < n; i++)
        assert_same_findings (rga_finding_index_get (index, &items[i]->id), rga_finding_index_get (fresh, &items[i]->id));
    }
}

static void
edits_keep_it_right (gconstpointer data)
{
  g_autoptr(RgaPlan) plan = example_plan_new (data);
  g_autoptr(RgaFindingIndex) index = rga_finding_index_new (plan, RGA_DAY_OPEN);
  g_autoptr(GRand) rand = g_rand_new_with_seed (2027);

  fill (index);
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr(RgaDelta) delta = edit_at_random (plan, rand);
      g_autoptr(GArray) changed = new_ids ();

      rga_finding_index_update (index, delta, changed);
      if (rga_delta_touches (delta, RGA_LIST_SETTINGS))
        fill (index);
      if (i % 10 == 0)
        assert_as_from_scratch (plan, index);
    }
  assert_as_from_scratch (plan, index);
}

/* A base and a person for the edits to begin with: the document names none. */
static void
edits_of_money_keep_it_right (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaFindingIndex) index = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (2018);
  const RgaList begun[] = { RGA_LIST_BUDGET_LINE_BASES, RGA_LIST_PEOPLE, RGA_LIST_SEAT_VARIANTS };

  for (gsize i = 0; i < G_N_ELEMENTS (begun); i++)
    rga_plan_put (plan, example_item (plan, begun[i]));
  index = rga_finding_index_new (plan, RGA_DAY_OPEN);
  fill (index);
  only_money = TRUE;
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr(RgaDelta) delta = edit_at_random (plan, rand);
      g_autoptr(GArray) changed = new_ids ();

      rga_finding_index_update (index, delta, changed);
      if (i % 5 == 0)
        assert_as_from_scratch (plan, index);
    }
  only_money = FALSE;
}

static gboolean
gives_too_few (RgaPlan         *plan,
               RgaFindingIndex *index,
               const char      *row)
{
  const RgaItem *item = example_find (plan, RGA_LIST_REQUIREMENT_ROWS, row);
  const GArray *findings = rga_finding_index_get (index, &item->id);

  return findings != NULL && g_array_index (findings, RgaFinding, 0).kind == RGA_FINDING_GIVEN_FEW;
}

static void
put (RgaPlan         *plan,
     RgaFindingIndex *index,
     RgaItem         *item,
     RgaDeltaKind     kind)
{
  g_autoptr(RgaDelta) delta = rga_delta_new ();
  g_autoptr(GArray) changed = new_ids ();
  RgaId id = item->id;
  RgaList list = item->list;

  rga_plan_put (plan, item);
  rga_delta_add (delta, kind, list, &id);
  rga_finding_index_update (index, delta, changed);
  assert_as_from_scratch (plan, index);
}

/* What a row gives follows its seats, who holds them, and when they are asked for. */
static void
rows_follow_their_seats (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("samenwerkingsagenda");
  g_autoptr(RgaFindingIndex) index = rga_finding_index_new (plan, RGA_DAY_OPEN);
  RgaRequirement *asked = example_find (plan, RGA_LIST_REQUIREMENTS, "Rekenuren inzet beleidsteam 2018");
  RgaItem *katwijk = example_find (plan, RGA_LIST_ORGANISATIONS, "Katwijk"), *leiden = example_find (plan, RGA_LIST_ORGANISATIONS, "Leiden");
  RgaPerson *person = example_item (plan, RGA_LIST_PEOPLE);
  RgaSeat *seat = example_seat (plan, "Lid", 8, 8, example_period ("2018-01-01", "2018-12-31"));
  RgaSeat *shorter;
  RgaRequirement *later;

  fill (index);
  person = (RgaPerson *) rga_plan_put (plan, &person->item);
  seat->body = asked->body;
  seat->person = person->item.id;
  put (plan, index, &seat->item, RGA_DELTA_ADDED);
  person = (RgaPerson *) rga_item_copy (&person->item);
  person->organisation = katwijk->id;
  put (plan, index, &person->item, RGA_DELTA_CHANGED);
  g_assert_true (gives_too_few (plan, index, "Katwijk"));

  shorter = (RgaSeat *) rga_item_copy (rga_plan_get (plan, &seat->item.id));
  shorter->organisation = leiden->id;
  put (plan, index, &shorter->item, RGA_DELTA_CHANGED);
  g_assert_true (gives_too_few (plan, index, "Leiden") && !gives_too_few (plan, index, "Katwijk"));

  later = (RgaRequirement *) rga_item_copy (&asked->item);
  g_free (later->period);
  later->period = example_period ("2019-01-01", "2019-12-31");
  put (plan, index, &later->item, RGA_DELTA_CHANGED);
  g_assert_false (gives_too_few (plan, index, "Leiden"));
}

/* An edit of one activity looks at a few items, not at the plan. */
static void
an_edit_changes_little (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("transformatieagenda");
  g_autoptr(RgaFindingIndex) index = rga_finding_index_new (plan, RGA_DAY_OPEN);
  g_autoptr(RgaDelta) delta = rga_delta_new ();
  g_autoptr(GArray) changed = new_ids ();
  RgaMilestone *decision = example_find (plan, RGA_LIST_MILESTONES, "Vaststelling visie");
  RgaMilestone *copy = (RgaMilestone *) rga_item_copy (&decision->item);

  fill (index);
  g_assert_null (rga_finding_index_get (index, &decision->item.id));
  copy->body = RGA_ID_NONE;
  rga_plan_put (plan, &copy->item);
  rga_delta_add (delta, RGA_DELTA_CHANGED, RGA_LIST_MILESTONES, &decision->item.id);
  rga_finding_index_update (index, delta, changed);

  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_true (rga_id_equal (&g_array_index (changed, RgaId, 0), &decision->item.id));
  g_assert_cmpint (g_array_index (rga_finding_index_get (index, &decision->item.id), RgaFinding, 0).kind, ==, RGA_FINDING_NO_BODY);
}

/* “I know” hides a finding until it is about something else. */
static void
known_until_it_changes (void)
{
  g_autoptr(RgaPlan) plan = example_plan_new ("norm-opdrachtgeverschap");
  g_autoptr(RgaFindingIndex) index = rga_finding_index_new (plan, RGA_DAY_OPEN);
  RgaActivity *pilot = example_find (plan, RGA_LIST_ACTIVITIES, "Pilot meldingen VT rechtstreeks naar lokaal team");
  const RgaFinding *finding;
  RgaOverride *known = example_item (plan, RGA_LIST_OVERRIDES);
  RgaId id = known->item.id;

  fill (index);
  finding = &g_array_index (rga_finding_index_get (index, &pilot->item.id), RgaFinding, 0);
  g_assert_cmpint (finding->kind, ==, RGA_FINDING_OUTSIDE_PROJECT);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr(RgaDelta) delta = rga_delta_new ();
      g_autoptr(GArray) changed = new_ids ();

      if (round == 0)
        {
          g_autofree char *field = rga_finding_known_field (finding), *value = rga_finding_known_value (finding);

          known->about = pilot->item.id;
          known->field = example_text (field);
          known->value = example_text (value);
          rga_plan_put (plan, &known->item);
          rga_delta_add (delta, RGA_DELTA_ADDED, RGA_LIST_OVERRIDES, &id);
        }
      else
        {
          RgaActivity *copy = (RgaActivity *) rga_item_copy (&pilot->item);

          copy->period->start -= 31;
          rga_plan_put (plan, &copy->item);
          rga_delta_add (delta, RGA_DELTA_CHANGED, RGA_LIST_ACTIVITIES, &pilot->item.id);
        }
      rga_finding_index_update (index, delta, changed);
      finding = &g_array_index (rga_finding_index_get (index, &pilot->item.id), RgaFinding, 0);
      g_assert_true (finding->is_known == (round == 0));
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *const examples[] = {
    "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda", "verkennende-opdracht",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/finding-index/random-edits/", examples[i], NULL);

      g_test_add_data_func (path, examples[i], edits_keep_it_right);
    }
  g_test_add_func ("/finding-index/seats", rows_follow_their_seats);
  g_test_add_func ("/finding-index/money", edits_of_money_keep_it_right);
  g_test_add_func ("/finding-index/one-edit", an_edit_changes_little);
  g_test_add_func ("/finding-index/known", known_until_it_changes);

  return g_test_run ();
}
