#include "rga-theme.h"

#include <math.h>

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (RgaColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

static double
contrast (RgaColor a,
          RgaColor b)
{
  double one = luminance (a) + 0.05, two = luminance (b) + 0.05;

  return MAX (one, two) / MIN (one, two);
}

static void
text_can_be_read_everywhere (void)
{
  for (RgaThemeKind kind = 0; kind < RGA_N_THEMES; kind++)
    {
      const RgaTheme *theme = rga_theme_get (kind);
      RgaColor ground = rga_theme_get_color (theme, RGA_ROLE_BACKGROUND);
      RgaColor band = rga_theme_get_color (theme, RGA_ROLE_BAND);

      for (RgaThemeRole role = RGA_ROLE_TEXT; role <= RGA_ROLE_TEXT_MUTED; role++)
        {
          g_assert_cmpfloat (contrast (rga_theme_get_color (theme, role), ground), >=, 4.5);
          g_assert_cmpfloat (contrast (rga_theme_get_color (theme, role), band), >=, 4.5);
        }
      for (RgaThemeRole role = RGA_ROLE_FIRST_CATEGORY; role < RGA_N_ROLES; role++)
        if (rga_theme_get_pattern (theme, role) == RGA_PATTERN_SOLID)
          g_assert_cmpfloat (contrast (rga_theme_get_color (theme, role), rga_theme_get_on (theme, role)), >=, 4.5);
      g_assert_cmpfloat (contrast (rga_theme_get_color (theme, RGA_ROLE_TODAY),
                                   rga_theme_get_on (theme, RGA_ROLE_TODAY)), >=, 4.5);
    }
}

static void
categories_differ_without_colour (void)
{
  const RgaTheme *theme = rga_theme_get (RGA_THEME_GREYSCALE);

  for (int i = 0; i < RGA_N_CATEGORIES; i++)
    for (int k = 0; k < i; k++)
      g_assert_cmpint (rga_theme_get_pattern (theme, RGA_ROLE_CATEGORY (i)), !=,
                       rga_theme_get_pattern (theme, RGA_ROLE_CATEGORY (k)));
}

static void
colours_come_as_designed (void)
{
  char hex[8];

  g_assert_cmpstr (rga_color_to_hex (rga_theme_get_color (rga_theme_get (RGA_THEME_LIGHT), RGA_ROLE_CATEGORY (0)), hex),
                   ==, "#3d57af");
  g_assert_cmpstr (rga_color_to_hex (rga_theme_get_underlay (rga_theme_get (RGA_THEME_DARK), RGA_ROLE_CATEGORY (7)), hex),
                   ==, "#48494b");
  g_assert_cmpstr (rga_color_to_hex (rga_theme_mix (rga_theme_get (RGA_THEME_LIGHT), RGA_ROLE_TEXT, 1), hex), ==, "#ffffff");
}

static void
themes_have_words (void)
{
  RgaThemeKind kind;

  g_assert_true (rga_theme_kind_from_word ("dark", &kind));
  g_assert_cmpint (kind, ==, RGA_THEME_DARK);
  g_assert_false (rga_theme_kind_from_word ("purple", &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/text", text_can_be_read_everywhere);
  g_test_add_func ("/theme/patterns", categories_differ_without_colour);
  g_test_add_func ("/theme/colours", colours_come_as_designed);
  g_test_add_func ("/theme/words", themes_have_words);

  return g_test_run ();
}
