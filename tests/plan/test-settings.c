#include "rga-settings.h"
#include "rga-value.h"

#include <string.h>

/* What holds when the settings of a plan say something, and when they do not. */

static const char *const *
statuses (RgaList list)
{
  return rga_list_info (list)->fields[rga_list_find_field (list, "status")].words;
}

static RgaSettings *
make_settings (void)
{
  static const RgaId id = { .bytes = { 1 } };

  return (RgaSettings *) rga_item_new (RGA_LIST_SETTINGS, &id);
}

static void
set_text (RgaSettings *settings,
          int          field,
          const char  *text)
{
  g_auto(RgaValue) value = rga_value_text (text);

  rga_item_set_value (&settings->item, (guint) field, &value);
}

/* Each in a field of its own, and none of them anything else. */
static void
every_status_can_have_its_word (void)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (const char *const *status = statuses (lists[l]); *status != NULL; status++)
      {
        g_autoptr(RgaItem) item = &make_settings ()->item;
        RgaSettings *settings = (RgaSettings *) item;
        int field = rga_settings_find_status_field (*status);

        g_assert_cmpint (field, >=, 0);
        g_assert_null (rga_settings_get_status_word (settings, *status));
        set_text (settings, field, "in verkenning");
        for (const char *const *other = statuses (lists[l]); *other != NULL; other++)
          g_assert_cmpstr (rga_settings_get_status_word (settings, *other), ==, *other == *status ? "in verkenning" : NULL);
      }

  g_assert_cmpint (rga_settings_find_status_field ("begin"), ==, -1);
  g_assert_null (rga_settings_get_status_word (NULL, "running"));
}

static void
a_row_says_more_than_the_settings (void)
{
  static const int said[] = { RGA_WORD_OPEN, RGA_HOURS_PER_ROW, RGA_HOURS_PER_PERSON };
  g_autoptr(RgaItem) item = &make_settings ()->item;
  RgaSettings *settings = (RgaSettings *) item;

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      RgaSeat seat = { .hours_basis = said[i] };

      settings->hours_basis = RGA_WORD_OPEN;
      g_assert_cmpint (rga_settings_counts_per_person (settings, seat.hours_basis), ==, said[i] == RGA_HOURS_PER_PERSON);
      g_assert_cmpint (rga_settings_counts_per_person (NULL, seat.hours_basis), ==, said[i] == RGA_HOURS_PER_PERSON);
      settings->hours_basis = RGA_HOURS_PER_PERSON;
      g_assert_cmpint (rga_settings_counts_per_person (settings, seat.hours_basis), ==, said[i] != RGA_HOURS_PER_ROW);
      settings->hours_basis = RGA_HOURS_PER_ROW;
      g_assert_cmpint (rga_settings_counts_per_person (settings, seat.hours_basis), ==, said[i] == RGA_HOURS_PER_PERSON);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/settings/status-words", every_status_can_have_its_word);
  g_test_add_func ("/plan/settings/hours-basis", a_row_says_more_than_the_settings);

  return g_test_run ();
}
