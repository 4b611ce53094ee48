/* rga-theme.h
 *
 * What a role looks like: colours, and in black and white patterns. Marks carry
 * roles only, so one scene can be painted in any theme. The values are those of
 * design/tokens.json.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A role is one of these, or RGA_ROLE_CATEGORY (0 … 7) in order of use. */
typedef enum
{
  RGA_ROLE_NONE,
  RGA_ROLE_BACKGROUND,
  RGA_ROLE_BAND,         /* group rows */
  RGA_ROLE_HOLIDAY,
  RGA_ROLE_ROOM,         /* hours still free */
  RGA_ROLE_TEXT,
  RGA_ROLE_TEXT_MUTED,
  RGA_ROLE_GRID,
  RGA_ROLE_GRID_STRONG,
  RGA_ROLE_TODAY,
  RGA_ROLE_DEADLINE,
  RGA_ROLE_OVER,         /* too many hours, a broken order */
  RGA_ROLE_WARNING,
  RGA_ROLE_SELECTION,
  RGA_ROLE_OTHER,        /* “overig”, never a category */
  RGA_ROLE_FIRST_CATEGORY,
  RGA_N_ROLES = RGA_ROLE_FIRST_CATEGORY + 8,
} RgaThemeRole;

#define RGA_N_CATEGORIES 8
#define RGA_ROLE_CATEGORY(i) ((RgaThemeRole) (RGA_ROLE_FIRST_CATEGORY + (i)))
#define RGA_ROLE_IS_CATEGORY(role) ((role) >= RGA_ROLE_FIRST_CATEGORY && (role) < RGA_N_ROLES)

typedef enum
{
  RGA_THEME_LIGHT,
  RGA_THEME_DARK,
  RGA_THEME_PRINT,       /* the light colours on white, without holidays */
  RGA_THEME_GREYSCALE,   /* black and white: categories are patterns */
  RGA_N_THEMES,
} RgaThemeKind;

typedef struct
{
  double red;            /* 0 … 1 */
  double green;
  double blue;
} RgaColor;

typedef enum
{
  RGA_PATTERN_SOLID,     /* the colour itself, no pattern */
  RGA_PATTERN_DIAGONAL,  /* lines of 45 degrees, rising */
  RGA_PATTERN_DOTS,
  RGA_PATTERN_HORIZONTAL,
  RGA_PATTERN_BACK,      /* 135 degrees, falling */
  RGA_PATTERN_VERTICAL,
  RGA_PATTERN_CROSS,     /* both diagonals */
  RGA_PATTERN_WHITE,     /* background only: the outline makes the shape */
  RGA_N_PATTERNS,
} RgaPattern;

/* How a pattern is drawn: a square tile repeated from the page's corner. */
typedef struct
{
  double tile;           /* pt; 0 = no tile */
  double line;           /* width in pt; for dots the radius */
} RgaPatternTile;

typedef struct _RgaTheme RgaTheme;

const RgaTheme *rga_theme_get             (RgaThemeKind    kind);
RgaThemeKind    rga_theme_get_kind        (const RgaTheme *self);
/* “light”, “dark”, “print”, “greyscale”; FALSE for another word. */
gboolean        rga_theme_kind_from_word  (const char     *word,
                                           RgaThemeKind   *kind);
RgaColor        rga_theme_get_color       (const RgaTheme *self,
                                           RgaThemeRole         role);
/* Black or white, whichever reads best on the role. */
RgaColor        rga_theme_get_on          (const RgaTheme *self,
                                           RgaThemeRole         role);
/* The role mixed into the background: 0 = the role itself, 1 = background. */
RgaColor        rga_theme_mix             (const RgaTheme *self,
                                           RgaThemeRole         role,
                                           double          share);
/* What completes a slope to its rectangle. */
RgaColor        rga_theme_get_underlay    (const RgaTheme *self,
                                           RgaThemeRole         role);
RgaPattern      rga_theme_get_pattern     (const RgaTheme *self,
                                           RgaThemeRole         role);
/* Nothing may depend on tone: shapes get outlines and text on them a plate. */
gboolean        rga_theme_is_greyscale    (const RgaTheme *self);
RgaPatternTile  rga_pattern_get_tile      (RgaPattern      pattern);
/* “#3d57af” and a NUL. */
char           *rga_color_to_hex          (RgaColor        color,
                                           char            buffer[8]);

G_END_DECLS
