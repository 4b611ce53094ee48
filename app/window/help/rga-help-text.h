/* rga-help-text.h
 *
 * The help as it is written in data/help: sections of paragraphs, points and
 * questions. A line “# …” begins a section, “- …” is a point; other lines are
 * paragraphs.
 *
 * “? 28 decisions/calendar What …? | Choose …” is question 28, the page that
 * answers it, how that page is then looked at (rga_page_show_aspect()), and what is
 * left to do there, if anything. “? 5 later How …? | With …” has no page yet.
 */
#pragma once

#include "rga-language.h"

G_BEGIN_DECLS

typedef enum { RGA_HELP_PARAGRAPH, RGA_HELP_POINT, RGA_HELP_QUESTION } RgaHelpKind;

typedef struct
{
  RgaHelpKind kind;
  char       *text;
  char       *page;     /* of a question: a page of the frame; NULL = there is none yet */
  char       *aspect;
  char       *hint;     /* of a question: what to do there; NULL = nothing */
  int         number;   /* of a question */
} RgaHelpBlock;

typedef struct
{
  char   *title;
  GArray *blocks;       /* RgaHelpBlock */
} RgaHelpSection;

/* RgaHelpSection; free with g_array_unref(). */
GArray *rga_help_read (const char  *text);
/* The one that is built in. */
GArray *rga_help_load (RgaLanguage  language);

G_END_DECLS
