#include "rga-id.h"

#include <string.h>

#define SEED 20270101

static void
ids_sort_as_they_were_made (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  RgaIdMaker maker = { .random = random };
  RgaId before = rga_id_make (&maker, 1000);

  /* Many in one millisecond, and a clock that goes back. */
  for (int i = 0; i < 10000; i++)
    {
      RgaId id = rga_id_make (&maker, i < 6000 ? 1000 : i < 8000 ? 900 : 2000 + i);

      g_assert_cmpint (rga_id_compare (&before, &id), <, 0);
      before = id;
    }
}

static void
an_id_is_a_uuid_of_version_7 (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  RgaIdMaker maker = { .random = random };

  for (int i = 0; i < 1000; i++)
    {
      RgaId id = rga_id_make (&maker, 1700000000000 + i), back;
      char text[RGA_ID_TEXT_SIZE];

      rga_id_to_text (&id, text);
      g_assert_true (g_uuid_string_is_valid (text));
      g_assert_cmpint (text[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", text[19]));
      g_assert_true (rga_id_from_text (text, &back));
      g_assert_true (rga_id_equal (&id, &back));
      g_assert_cmpuint (rga_id_hash (&id), ==, rga_id_hash (&back));
    }
}

static void
the_time_is_in_front (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  RgaIdMaker maker = { .random = random };
  RgaId id = rga_id_make (&maker, 0x0123456789ab);
  char text[RGA_ID_TEXT_SIZE];

  g_assert_true (g_str_has_prefix (rga_id_to_text (&id, text), "01234567-89ab-7"));
}

static void
other_text_is_no_id (void)
{
  static const char *const others[] = {
    "", "01234567-89ab-7000-8000-00000000000", "01234567-89ab-7000-8000-0000000000000",
    "01234567089ab-7000-8000-000000000000", "0123456g-89ab-7000-8000-000000000000",
  };
  RgaId id;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_false (rga_id_from_text (others[i], &id));
      g_assert_true (rga_id_is_none (&id));
    }
  g_assert_false (rga_id_from_text (NULL, &id));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/id/ids-sort-as-they-were-made", ids_sort_as_they_were_made);
  g_test_add_func ("/base/id/an-id-is-a-uuid-of-version-7", an_id_is_a_uuid_of_version_7);
  g_test_add_func ("/base/id/the-time-is-in-front", the_time_is_in_front);
  g_test_add_func ("/base/id/other-text-is-no-id", other_text_is_no_id);

  return g_test_run ();
}
