/* Ranks: between any two another one fits, and order is kept. */
#include "rga-rank.h"

#include <string.h>

static void
appending_keeps_order_and_stays_short (void)
{
  g_autofree char *last = rga_rank_between (NULL, NULL);

  for (int i = 0; i < 60000; i++)
    {
      char *next = rga_rank_between (last, NULL);

      g_assert_cmpstr (last, <, next);
      g_free (last);
      last = next;
    }

  g_assert_cmpuint (strlen (last), <=, 5);
}

static void
putting_first_keeps_order_and_stays_short (void)
{
  g_autofree char *first = rga_rank_between (NULL, NULL);

  for (int i = 0; i < 60000; i++)
    {
      char *previous = rga_rank_between (NULL, first);

      g_assert_cmpstr (previous, <, first);
      g_free (first);
      first = previous;
    }

  g_assert_cmpuint (strlen (first), <=, 5);
}

static void
squeezing_between_two_always_works (void)
{
  g_autofree char *low = rga_rank_between (NULL, NULL);
  g_autofree char *high = rga_rank_between (low, NULL);

  for (int i = 0; i < 500; i++)
    {
      char *middle = rga_rank_between (low, high);

      g_assert_cmpstr (low, <, middle);
      g_assert_cmpstr (middle, <, high);
      g_assert_cmpint (middle[strlen (middle) - 1], !=, strlen (middle) > 2 ? '0' : '\0');
      if (g_test_rand_bit ())
        {
          g_free (low);
          low = middle;
        }
      else
        {
          g_free (high);
          high = middle;
        }
    }
}

static void
any_row_of_moves_keeps_the_order (void)
{
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 3000; i++)
    {
      int place = g_test_rand_int_range (0, (int) ranks->len + 1);
      const char *before = place == 0 ? NULL : g_ptr_array_index (ranks, place - 1);
      const char *after = place == (int) ranks->len ? NULL : g_ptr_array_index (ranks, place);

      g_ptr_array_insert (ranks, place, rga_rank_between (before, after));
    }

  for (guint i = 1; i < ranks->len; i++)
    g_assert_cmpstr (g_ptr_array_index (ranks, i - 1), <, g_ptr_array_index (ranks, i));
}

/* A rank from another program may be anything; then it counts as not there. */
static void
odd_ranks_do_no_harm (void)
{
  const char *odd[] = { "", "é", "a", "!", "zz", "a0 ", "\x01" };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *after = rga_rank_between (odd[i], NULL);
      g_autofree char *before = rga_rank_between (NULL, odd[i]);

      g_assert_cmpstr (after, !=, "");
      g_assert_cmpstr (before, !=, "");
    }
}

/* Many rows moved at once into one narrow place. */
static void
a_block_is_in_order_and_short (void)
{
  const char *places[][2] = { { NULL, NULL }, { NULL, "a0" }, { "a0", NULL }, { "a0", "a1" }, { "a0V", "a0W" } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_auto(GStrv) ranks = rga_rank_spread (places[i][0], places[i][1], 1000);

      g_assert_cmpuint (g_strv_length (ranks), ==, 1000);
      for (guint j = 0; j < 1000; j++)
        {
          g_assert_cmpstr (ranks[j], >, j > 0 ? ranks[j - 1] : places[i][0] != NULL ? places[i][0] : "");
          g_assert_cmpuint (strlen (ranks[j]), <=, 8);
        }
      if (places[i][1] != NULL)
        g_assert_cmpstr (ranks[999], <, places[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank/appending", appending_keeps_order_and_stays_short);
  g_test_add_func ("/rank/putting-first", putting_first_keeps_order_and_stays_short);
  g_test_add_func ("/rank/squeezing", squeezing_between_two_always_works);
  g_test_add_func ("/rank/any-moves", any_row_of_moves_keeps_the_order);
  g_test_add_func ("/rank/block", a_block_is_in_order_and_short);
  g_test_add_func ("/rank/odd", odd_ranks_do_no_harm);

  return g_test_run ();
}
