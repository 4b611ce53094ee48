#include "random-item.h"
#include "rga-area-word.h"
#include "rga-calendar.h"
#include "rga-document.h"
#include "rga-settings.h"
#include "scratch.h"

/* What a plan says about itself: made with the first setting, one step each. */

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

static gboolean
set_number (Fixture *fixture,
            guint    field,
            gint64   number)
{
  RgaValue value = rga_value_number (RGA_FIELD_INTEGER, number);
  g_autoptr(GError) error = NULL;

  return rga_document_set_setting (fixture->document, field, &value, &error);
}

static void
the_first_setting_makes_them (Fixture       *fixture,
                              gconstpointer  unused)
{
  guint weeks = RGA_FIELD (RGA_LIST_SETTINGS, weeks_per_year);
  g_autoptr(GError) error = NULL;

  g_assert_null (rga_plan_get_settings (fixture->plan));
  g_assert_true (set_number (fixture, weeks, 45));
  g_assert_true (set_number (fixture, RGA_FIELD (RGA_LIST_SETTINGS, minutes_per_day), 432));
  g_assert_cmpint (rga_settings_get_number (rga_plan_get_settings (fixture->plan), weeks), ==, 45);
  g_assert_cmpint (rga_plan_get_minutes_per_day (fixture->plan), ==, 432);
  g_assert_false (set_number (fixture, weeks, -1));
  g_assert_cmpint (rga_plan_get_weeks_per_year (fixture->plan), ==, 45);

  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_cmpint (rga_plan_get_minutes_per_day (fixture->plan), ==, RGA_DEFAULT_MINUTES_PER_DAY);
  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_null (rga_plan_get_settings (fixture->plan));
}

/* Every number of the settings has a default, the one that words are read with. */
static void
every_number_has_a_default (Fixture       *fixture,
                            gconstpointer  unused)
{
  const RgaListInfo *info = rga_list_info (RGA_LIST_SETTINGS);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_INTEGER)
      g_assert_cmpint (rga_settings_get_number (NULL, i), >, 0);
  g_assert_cmpint (rga_settings_get_number (NULL, RGA_FIELD (RGA_LIST_SETTINGS, half_anchor)), ==,
                   rga_settings_get_windows (NULL).half_anchor);
}

static guint
count_free_days (Fixture *fixture)
{
  guint n = 0;

  rga_plan_items (fixture->plan, RGA_LIST_FREE_DAYS, &n);

  return n;
}

static void
free_days_come_once (Fixture       *fixture,
                     gconstpointer  unused)
{
  RgaDay first = rga_day_from_iso ("2026-10-10"), last = rga_day_from_iso ("2026-10-18");
  RgaFreeStretch stretches[] = {
    { first, last, (char *) "Herfstvakantie", RGA_FREE_DAY_SCHOOL },
    { last + 30, last + 30, (char *) "Studiedag", RGA_FREE_DAY_SCHOOL },
  };
  g_autoptr(GArray) free_days = g_array_new (FALSE, FALSE, sizeof (RgaFreeStretch));
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;

  g_array_append_vals (free_days, stretches, G_N_ELEMENTS (stretches));
  g_assert_true (rga_document_add_free_days (fixture->document, free_days, &error));
  g_assert_true (rga_document_add_free_days (fixture->document, free_days, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_free_days (fixture), ==, 2);

  found = rga_calendar_free_stretches (fixture->plan, first, first, RGA_LANGUAGE_NL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, RgaFreeStretch, 0).last, ==, last);
  g_assert_cmpint (g_array_index (found, RgaFreeStretch, 0).kind, ==, RGA_FREE_DAY_SCHOOL);
  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_cmpuint (count_free_days (fixture), ==, 0);
}

static RgaId
add_area (Fixture     *fixture,
          const RgaId *programme,
          const char  *kind)
{
  g_autoptr(GError) error = NULL;
  RgaId area = rga_document_add (fixture->document, RGA_LIST_FOCUS_AREAS, programme, NULL, NULL, "Area", &error)->id;

  g_assert_true (rga_document_set_text (fixture->document, &area, RGA_FIELD (RGA_LIST_FOCUS_AREAS, kind), kind, &error));

  return area;
}

static void
assert_called (Fixture     *fixture,
               const RgaId *area,
               const char  *word)
{
  g_assert_cmpstr (rga_area_word_of (fixture->plan, rga_plan_get_in (fixture->plan, RGA_LIST_FOCUS_AREAS, area)), ==, word);
}

/* Of areas that say their kind each for itself, as of those that do not. */
static void
a_new_word_for_areas_holds_everywhere (Fixture       *fixture,
                                       gconstpointer  unused)
{
  guint word = RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word);
  g_autoptr(GError) error = NULL;
  RgaId programme = rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error)->id;
  RgaId same = { 0 }, other = { 0 };

  g_assert_true (rga_document_set_text (fixture->document, &programme, word, "speerpunt", &error));
  same = add_area (fixture, &programme, "speerpunt");
  other = add_area (fixture, &programme, "randvoorwaarde");

  g_assert_true (rga_document_set_text (fixture->document, &programme, word, "opgave", &error));
  g_assert_no_error (error);
  assert_called (fixture, &same, "opgave");
  assert_called (fixture, &other, "randvoorwaarde");

  g_assert_true (rga_document_undo (fixture->document, &error));
  assert_called (fixture, &same, "speerpunt");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/document/settings/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (the_first_setting_makes_them);
  ADD (every_number_has_a_default);
  ADD (free_days_come_once);
  ADD (a_new_word_for_areas_holds_everywhere);
#undef ADD

  return g_test_run ();
}
