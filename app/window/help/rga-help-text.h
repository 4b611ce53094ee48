/* rga-help-text.h
 *
 * The help as it is written in data/help: sections of paragraphs, points and
 * questions. A line “# …” begins a section, “- …” is a point, “? 28 decisions …”
 * is question 28 with the page that answers it; other lines are paragraphs.
 */
#pragma once

#include "rga-language.h"

G_BEGIN_DECLS

typedef enum { RGA_HELP_PARAGRAPH, RGA_HELP_POINT, RGA_HELP_QUESTION } RgaHelpKind;

typedef struct
{
  RgaHelpKind kind;
  char       *text;
  char       *page;     /* of a question: a page of the frame */
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
