/* Which words stand where there is not room for all of them. */
#include <string.h>

#include "rga-cut-words.h"

static gboolean
fits (const char *words,
      gpointer    room)
{
  return g_utf8_strlen (words, -1) <= GPOINTER_TO_INT (room);
}

static void
check (int         room,
       const char *expected)
{
  g_autoptr(GPtrArray) shorter = g_ptr_array_new ();
  g_autofree char *shown = NULL;

  g_ptr_array_add (shorter, (gpointer) "1 jun 2027 – 31 dec 2028");
  g_ptr_array_add (shorter, (gpointer) "jun 2027 – dec 2028");
  shown = rga_cut_words ("medio 2027 tot en met eind 2028", shorter, fits, GINT_TO_POINTER (room));
  g_assert_cmpstr (shown, ==, expected);
}

/* Nobody's words make place for other words that are cut themselves. */
static void
own_words_stay_unless_shorter_ones_are_whole (void)
{
  check (31, "medio 2027 tot en met eind 2028");
  check (30, "1 jun 2027 – 31 dec 2028");
  check (20, "jun 2027 – dec 2028");
  check (18, "medio 2027 tot …");
}

static void
nothing_is_cut_within_a_word (void)
{
  check (12, "medio 2027 …");
  check (11, "medio …");
  check (3, "…");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cut-words/own", own_words_stay_unless_shorter_ones_are_whole);
  g_test_add_func ("/cut-words/whole", nothing_is_cut_within_a_word);

  return g_test_run ();
}
