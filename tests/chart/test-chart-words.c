#include "rga-chart-words.h"

#include <string.h>

/* The conversions a format holds, in order: “%d%d”. */
static char *
list_conversions (const char *format)
{
  GString *found = g_string_new (NULL);

  for (const char *p = strchr (format, '%'); p != NULL; p = strchr (p + 2, '%'))
    g_string_append_len (found, p, 2);

  return g_string_free (found, FALSE);
}

static void
every_word_is_there_in_every_language (void)
{
  for (RgaChartWord word = 0; word < RGA_N_CHART_WORDS; word++)
    {
      g_autofree char *dutch = list_conversions (rga_chart_word (RGA_LANGUAGE_NL, word));
      g_autofree char *english = list_conversions (rga_chart_word (RGA_LANGUAGE_EN, word));

      g_assert_cmpstr (rga_chart_word (RGA_LANGUAGE_NL, word), !=, "");
      g_assert_cmpstr (rga_chart_word (RGA_LANGUAGE_EN, word), !=, "");
      g_assert_cmpstr (dutch, ==, english);
    }
}

static void
one_and_many_differ_as_the_language_says (void)
{
  g_autofree char *one = rga_chart_count (RGA_LANGUAGE_NL, RGA_COUNT_ACTIVITIES, 1);
  g_autofree char *many = rga_chart_count (RGA_LANGUAGE_NL, RGA_COUNT_ACTIVITIES, 30);
  g_autofree char *none = rga_chart_count (RGA_LANGUAGE_EN, RGA_COUNT_DECISIONS, 0);
  g_autofree char *times = rga_chart_count (RGA_LANGUAGE_NL, RGA_COUNT_TIMES, 12);

  g_assert_cmpstr (one, ==, "1 activiteit");
  g_assert_cmpstr (many, ==, "30 activiteiten");
  g_assert_cmpstr (none, ==, "0 decisions");
  g_assert_cmpstr (times, ==, "12 keer");
}

static void
words_take_their_values (void)
{
  g_autofree char *stand = rga_chart_word_with_text (RGA_LANGUAGE_NL, RGA_WORD_AS_OF, "1 november 2022");
  g_autofree char *page = rga_chart_word_with_numbers (RGA_LANGUAGE_EN, RGA_WORD_PAGE, 2, 3);

  g_assert_cmpstr (stand, ==, "Stand 1 november 2022");
  g_assert_cmpstr (page, ==, "page 2 of 3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-words/languages", every_word_is_there_in_every_language);
  g_test_add_func ("/chart-words/counts", one_and_many_differ_as_the_language_says);
  g_test_add_func ("/chart-words/values", words_take_their_values);

  return g_test_run ();
}
