#include "apply-edits.h"
#include "rga-name-list.h"
#include "rga-templates.h"

static RgaEdits *
load (const char  *name,
      RgaLanguage  language)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  RgaIdMaker ids = { .random = random };
  g_autoptr(GError) error = NULL;
  RgaEdits *edits = rga_templates_load (name, language, rga_day_from_ymd (2027, 3, 1), &ids, 1000, &error);

  g_assert_no_error (error);

  return edits;
}

static void
assert_same_shape (const RgaEdits *dutch,
                   const RgaEdits *english)
{
  g_assert_cmpuint (rga_edits_n (dutch), ==, rga_edits_n (english));
  for (guint i = 0; i < rga_edits_n (dutch); i++)
    {
      const RgaEdit *one = rga_edits_get (dutch, i), *other = rga_edits_get (english, i);

      g_assert_cmpint (one->op, ==, other->op);
      g_assert_cmpint (one->list, ==, other->list);
      g_assert_cmpuint (one->field, ==, other->field);
      g_assert_cmpint (rga_id_compare (&one->id, &other->id), ==, 0);
    }
}

static void
every_template_says_the_same_in_both_languages (void)
{
  g_autoptr(GPtrArray) dutch = rga_templates_list (RGA_LANGUAGE_NL);
  g_autoptr(GPtrArray) english = rga_templates_list (RGA_LANGUAGE_EN);

  g_assert_cmpuint (dutch->len, ==, 4);
  g_assert_cmpuint (english->len, ==, dutch->len);
  for (guint i = 0; i < dutch->len; i++)
    {
      const RgaTemplate *one = dutch->pdata[i], *other = english->pdata[i];
      g_autoptr(RgaEdits) first = load (one->name, RGA_LANGUAGE_NL);
      g_autoptr(RgaEdits) second = load (one->name, RGA_LANGUAGE_EN);

      g_assert_cmpstr (one->name, ==, other->name);
      g_assert_cmpstr (one->title, !=, other->title);
      g_assert_cmpstr (one->about, !=, other->about);
      assert_same_shape (first, second);
    }
}

static RgaPlan *
make_plan (const char *name)
{
  g_autoptr(RgaEdits) edits = load (name, RGA_LANGUAGE_NL);
  RgaPlan *plan = rga_plan_new ();

  apply_edits (plan, edits);

  return plan;
}

static guint
count (RgaPlan *plan,
       RgaList  list)
{
  guint n = 0;

  rga_plan_items (plan, list, &n);

  return n;
}

static void
a_transformation_agenda_has_a_charter_of_nine (void)
{
  g_autoptr(RgaPlan) plan = make_plan ("transformation");

  g_assert_cmpuint (count (plan, RGA_LIST_PROGRAMMES), ==, 1);
  g_assert_cmpuint (count (plan, RGA_LIST_PROJECTS), ==, 1);
  g_assert_cmpuint (count (plan, RGA_LIST_SECTIONS), ==, 9);
  g_assert_cmpuint (count (plan, RGA_LIST_SEATS), ==, 5);
  g_assert_cmpuint (count (plan, RGA_LIST_PEOPLE), ==, 0);
}

static void
quarters_are_of_the_year_it_is_made_in (void)
{
  g_autoptr(RgaPlan) plan = make_plan ("quarter");
  g_autoptr(GPtrArray) activities = rga_plan_sorted (plan, RGA_LIST_ACTIVITIES);
  const RgaActivity *last = activities->pdata[activities->len - 1];

  g_assert_cmpint (last->period->start, ==, rga_day_from_ymd (2027, 10, 1));
  g_assert_cmpint (last->period->end, ==, rga_day_from_ymd (2027, 12, 31));
}

static void
an_empty_one_is_empty (void)
{
  g_autoptr(RgaEdits) edits = load ("empty", RGA_LANGUAGE_NL);

  g_assert_cmpuint (rga_edits_n (edits), ==, 2);
}

static void
what_is_no_template_is_said (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  RgaIdMaker ids = { .random = random };
  g_autoptr(GError) error = NULL;

  g_assert_null (rga_templates_load ("nono", RGA_LANGUAGE_NL, 0, &ids, 1000, &error));
  g_assert_error (error, RGA_JSON_ERROR, RGA_JSON_ERROR_UNKNOWN);
}

static void
names_are_read_from_any_list (void)
{
  static const struct
  {
    const char *text;
    const char *names;
  } cases[] = {
    { "", "" },
    { "  \n\t\n", "" },
    { "Alkmaar\nBergen\r\nCastricum\n", "Alkmaar|Bergen|Castricum" },
    { "Alkmaar, Bergen, Castricum.", "Alkmaar|Bergen|Castricum" },
    { "1. Alkmaar\n2. Bergen\n", "Alkmaar|Bergen" },
    { "• ’s-Hertogenbosch\n– 's-Gravenhage", "’s-Hertogenbosch|'s-Gravenhage" },
    { "1\tAlkmaar\t108.000\n2\tBergen\t30.000", "Alkmaar|Bergen" },
    { "Nuenen, Gerwen en Nederwetten\nSon en Breugel", "Nuenen, Gerwen en Nederwetten|Son en Breugel" },
    { "Alkmaar\nalkmaar\nBergen", "Alkmaar|Bergen" },
    { "Súdwest-Fryslân; Tytsjerksteradiel", "Súdwest-Fryslân|Tytsjerksteradiel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) names = rga_name_list_read (cases[i].text);
      g_autofree char *joined = NULL;

      g_ptr_array_add (names, NULL);
      joined = g_strjoinv ("|", (char **) names->pdata);
      g_assert_cmpstr (joined, ==, cases[i].names);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/templates/both-languages", every_template_says_the_same_in_both_languages);
  g_test_add_func ("/templates/transformation", a_transformation_agenda_has_a_charter_of_nine);
  g_test_add_func ("/templates/quarter", quarters_are_of_the_year_it_is_made_in);
  g_test_add_func ("/templates/empty", an_empty_one_is_empty);
  g_test_add_func ("/templates/unknown", what_is_no_template_is_said);
  g_test_add_func ("/name-list", names_are_read_from_any_list);

  return g_test_run ();
}
