/* In which language somebody typed a date. */
#include "rga-period-language.h"
#include "rga-period-read.h"

static gboolean
find (const char  *text,
      RgaLanguage *language)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2027, 3, 1) };
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return rga_period_find_language (&period, language);
}

static void
assert_language (RgaLanguage        expected,
                 const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      RgaLanguage language = RGA_N_LANGUAGES;

      g_test_message ("“%s”", texts[i]);
      g_assert_true (find (texts[i], &language));
      g_assert_cmpint (language, ==, expected);
    }
}

static void
dutch_words_are_dutch (void)
{
  static const char *const texts[] = {
    "half april 2027", "eind mei 2027", "Q1 t/m Q4 2027", "vanaf 1 maart 2027", "uiterlijk 12 juni 2028", "voorjaar 2027",
    "3 oktober 2027", "tot 1 januari 2028", NULL
  };

  assert_language (RGA_LANGUAGE_NL, texts);
}

static void
english_words_are_english (void)
{
  static const char *const texts[] = {
    "end of May 2027", "from 1 March 2027", "by 12 June 2028", "spring 2027", "3 October 2027", "until 1 January 2028", "Q1 through Q4 2027", NULL
  };

  assert_language (RGA_LANGUAGE_EN, texts);
}

static void
some_words_do_not_tell (void)
{
  static const char *const texts[] = { "Q3 2027", "2027", "april 2027", "1-4-2027", "2027-04-01", "", "ooit", NULL };
  RgaLanguage language;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_test_message ("“%s”", texts[i]);
      g_assert_false (find (texts[i], &language));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period-language/dutch", dutch_words_are_dutch);
  g_test_add_func ("/period-language/english", english_words_are_english);
  g_test_add_func ("/period-language/neutral", some_words_do_not_tell);

  return g_test_run ();
}
