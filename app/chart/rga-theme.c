#include "rga-theme.h"

#include <math.h>

/* One role: colours as 0xRRGGBB. Categories carry what is written on them and
 * what completes their slopes; for other roles these follow from the colour. */
typedef struct
{
  guint32    color;
  guint32    on;
  guint32    underlay;
  RgaPattern pattern;
} Look;

struct _RgaTheme
{
  RgaThemeKind kind;
  const char  *word;
  const Look  *looks;
};

static const Look light[RGA_N_ROLES] =
{
  [RGA_ROLE_BACKGROUND] = { 0xffffff },
  [RGA_ROLE_BAND] = { 0xf2f4f6 },
  [RGA_ROLE_HOLIDAY] = { 0xeef1f3 },
  [RGA_ROLE_ROOM] = { 0xdbeee6 },
  [RGA_ROLE_TEXT] = { 0x1b2026 },
  [RGA_ROLE_TEXT_MUTED] = { 0x5a636d },
  [RGA_ROLE_GRID] = { 0xdfe3e7 },
  [RGA_ROLE_GRID_STRONG] = { 0xb9c0c7 },
  [RGA_ROLE_TODAY] = { 0xd0021b, .on = 0xffffff },
  [RGA_ROLE_DEADLINE] = { 0x1b2026 },
  [RGA_ROLE_OVER] = { 0xa4161a },
  [RGA_ROLE_WARNING] = { 0x9a4b00 },
  [RGA_ROLE_SELECTION] = { 0x1a5fb4 },
  [RGA_ROLE_OTHER] = { 0x8a929b },
  [RGA_ROLE_CATEGORY (0)] = { 0x3d57af, 0xffffff, 0xd4daed }, /* blue */
  [RGA_ROLE_CATEGORY (1)] = { 0xd06907, 0x000000, 0xf5dec8 }, /* orange */
  [RGA_ROLE_CATEGORY (2)] = { 0x0f856e, 0xffffff, 0xcae4df }, /* teal */
  [RGA_ROLE_CATEGORY (3)] = { 0x7f3566, 0xffffff, 0xe3d3dd }, /* plum */
  [RGA_ROLE_CATEGORY (4)] = { 0x404600, 0xffffff, 0xd5d6c7 }, /* olive */
  [RGA_ROLE_CATEGORY (5)] = { 0x6897c8, 0x000000, 0xdee8f3 }, /* sky */
  [RGA_ROLE_CATEGORY (6)] = { 0xc03840, 0xffffff, 0xf1d3d5 }, /* brick */
  [RGA_ROLE_CATEGORY (7)] = { 0x282e35, 0xffffff, 0xd0d1d3 }, /* slate */
};

static const Look dark[RGA_N_ROLES] =
{
  [RGA_ROLE_BACKGROUND] = { 0x1e1e1e },
  [RGA_ROLE_BAND] = { 0x292b2d },
  [RGA_ROLE_HOLIDAY] = { 0x262829 },
  [RGA_ROLE_ROOM] = { 0x21382f },
  [RGA_ROLE_TEXT] = { 0xf1f2f3 },
  [RGA_ROLE_TEXT_MUTED] = { 0xa9b0b7 },
  [RGA_ROLE_GRID] = { 0x34373a },
  [RGA_ROLE_GRID_STRONG] = { 0x53585d },
  [RGA_ROLE_TODAY] = { 0xff6b5e, .on = 0x000000 },
  [RGA_ROLE_DEADLINE] = { 0xf1f2f3 },
  [RGA_ROLE_OVER] = { 0xff8a7a },
  [RGA_ROLE_WARNING] = { 0xf0b35a },
  [RGA_ROLE_SELECTION] = { 0x78aeed },
  [RGA_ROLE_OTHER] = { 0x8b939b },
  [RGA_ROLE_CATEGORY (0)] = { 0x8098d9, 0x000000, 0x343947 }, /* blue */
  [RGA_ROLE_CATEGORY (1)] = { 0xf5aa69, 0x000000, 0x4d3d2e }, /* orange */
  [RGA_ROLE_CATEGORY (2)] = { 0x5dba96, 0x000000, 0x2c4038 }, /* teal */
  [RGA_ROLE_CATEGORY (3)] = { 0xa8669c, 0x000000, 0x3c2e3a }, /* plum */
  [RGA_ROLE_CATEGORY (4)] = { 0x9b8b38, 0x000000, 0x393624 }, /* olive */
  [RGA_ROLE_CATEGORY (5)] = { 0x74d6fb, 0x000000, 0x31464f }, /* sky */
  [RGA_ROLE_CATEGORY (6)] = { 0xaf5051, 0xffffff, 0x3e2929 }, /* brick */
  [RGA_ROLE_CATEGORY (7)] = { 0xdce1eb, 0x000000, 0x48494b }, /* slate */
};

static const Look greyscale[RGA_N_ROLES] =
{
  [RGA_ROLE_BACKGROUND] = { 0xffffff },
  [RGA_ROLE_BAND] = { 0xefefef },
  [RGA_ROLE_HOLIDAY] = { 0xf2f2f2 },
  [RGA_ROLE_ROOM] = { 0xffffff },
  [RGA_ROLE_TEXT] = { 0x000000 },
  [RGA_ROLE_TEXT_MUTED] = { 0x3d3d3d },
  [RGA_ROLE_GRID] = { 0xd9d9d9 },
  [RGA_ROLE_GRID_STRONG] = { 0x9a9a9a },
  [RGA_ROLE_TODAY] = { 0x000000, .on = 0xffffff },
  [RGA_ROLE_DEADLINE] = { 0x000000 },
  [RGA_ROLE_OVER] = { 0x000000 },
  [RGA_ROLE_WARNING] = { 0x000000 },
  [RGA_ROLE_SELECTION] = { 0x000000 },
  [RGA_ROLE_OTHER] = { 0x8a8a8a },
  [RGA_ROLE_CATEGORY (0)] = { 0x2b2b2b, 0xffffff, 0xffffff, RGA_PATTERN_SOLID },
  [RGA_ROLE_CATEGORY (1)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_DIAGONAL },
  [RGA_ROLE_CATEGORY (2)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_DOTS },
  [RGA_ROLE_CATEGORY (3)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_HORIZONTAL },
  [RGA_ROLE_CATEGORY (4)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_BACK },
  [RGA_ROLE_CATEGORY (5)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_VERTICAL },
  [RGA_ROLE_CATEGORY (6)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_CROSS },
  [RGA_ROLE_CATEGORY (7)] = { 0x000000, 0x000000, 0xffffff, RGA_PATTERN_WHITE },
};

static const RgaTheme themes[RGA_N_THEMES] = {
  { RGA_THEME_LIGHT, "light", light },
  { RGA_THEME_DARK, "dark", dark },
  { RGA_THEME_PRINT, "print", light },
  { RGA_THEME_GREYSCALE, "greyscale", greyscale },
};

static const RgaPatternTile tiles[RGA_N_PATTERNS] = {
  [RGA_PATTERN_DIAGONAL] = { 6, 1.3 },
  [RGA_PATTERN_DOTS] = { 5, 1 },
  [RGA_PATTERN_HORIZONTAL] = { 4, 1.2 },
  [RGA_PATTERN_BACK] = { 6, 1.3 },
  [RGA_PATTERN_VERTICAL] = { 4, 1.2 },
  [RGA_PATTERN_CROSS] = { 6, 1 },
};

/* How far an underlay is mixed into the background. */
#define UNDERLAY_MIX 0.78

static RgaColor
unpack (guint32 hex)
{
  return (RgaColor) { ((hex >> 16) & 0xff) / 255.0, ((hex >> 8) & 0xff) / 255.0, (hex & 0xff) / 255.0 };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Relative luminance as WCAG defines it. */
static double
luminance (RgaColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

static RgaColor
best_on (RgaColor color)
{
  double light_on = 1.05 / (luminance (color) + 0.05);
  double dark_on = (luminance (color) + 0.05) / 0.05;

  return light_on > dark_on ? (RgaColor) { 1, 1, 1 } : (RgaColor) { 0, 0, 0 };
}

const RgaTheme *
rga_theme_get (RgaThemeKind kind)
{
  g_return_val_if_fail (kind < RGA_N_THEMES, &themes[RGA_THEME_LIGHT]);

  return &themes[kind];
}

RgaThemeKind
rga_theme_get_kind (const RgaTheme *self)
{
  return self->kind;
}

gboolean
rga_theme_kind_from_word (const char   *word,
                          RgaThemeKind *kind)
{
  for (guint i = 0; i < RGA_N_THEMES; i++)
    if (g_strcmp0 (word, themes[i].word) == 0)
      {
        *kind = themes[i].kind;
        return TRUE;
      }

  return FALSE;
}

RgaColor
rga_theme_get_color (const RgaTheme *self,
                     RgaThemeRole         role)
{
  g_return_val_if_fail (role < RGA_N_ROLES, unpack (self->looks[RGA_ROLE_TEXT].color));

  return unpack (self->looks[role].color);
}

RgaColor
rga_theme_get_on (const RgaTheme *self,
                  RgaThemeRole         role)
{
  if (RGA_ROLE_IS_CATEGORY (role) || role == RGA_ROLE_TODAY)
    return unpack (self->looks[role].on);

  return best_on (rga_theme_get_color (self, role));
}

RgaColor
rga_theme_mix (const RgaTheme *self,
               RgaThemeRole         role,
               double          share)
{
  RgaColor color = rga_theme_get_color (self, role);
  RgaColor ground = rga_theme_get_color (self, RGA_ROLE_BACKGROUND);

  return (RgaColor) {
    color.red + (ground.red - color.red) * share,
    color.green + (ground.green - color.green) * share,
    color.blue + (ground.blue - color.blue) * share,
};
}

RgaColor
rga_theme_get_underlay (const RgaTheme *self,
                        RgaThemeRole         role)
{
  if (RGA_ROLE_IS_CATEGORY (role))
    return unpack (self->looks[role].underlay);

  return rga_theme_mix (self, role, UNDERLAY_MIX);
}

RgaPattern
rga_theme_get_pattern (const RgaTheme *self,
                       RgaThemeRole         role)
{
  return self->looks[role].pattern;
}

gboolean
rga_theme_is_greyscale (const RgaTheme *self)
{
  return self->kind == RGA_THEME_GREYSCALE;
}

RgaPatternTile
rga_pattern_get_tile (RgaPattern pattern)
{
  g_return_val_if_fail (pattern < RGA_N_PATTERNS, tiles[RGA_PATTERN_SOLID]);

  return tiles[pattern];
}

char *
rga_color_to_hex (RgaColor color,
                  char     buffer[8])
{
  g_snprintf (buffer, 8, "#%02x%02x%02x", (guint) lround (color.red * 255) & 0xff,
              (guint) lround (color.green * 255) & 0xff, (guint) lround (color.blue * 255) & 0xff);

  return buffer;
}
