/* rga-statement-lines.h
 *
 * The statement of one municipality, or of a group that delivers as one, line by
 * line: what is asked of it and why, what it gives, and what it pays. The same
 * lines stand in the window, on paper and in a picture.
 */
#pragma once

#include "rga-contribution-bar.h"
#include "rga-language.h"
#include "rga-statement.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_STATEMENT_HEADING,
  RGA_STATEMENT_LINE,
  RGA_STATEMENT_REPLACED,  /* a value that something else counts instead of */
  RGA_STATEMENT_TOTAL,
  RGA_STATEMENT_NOTE,      /* a sentence, without a value */
  RGA_STATEMENT_WARNING,   /* a sentence that asks to be looked at */
  RGA_STATEMENT_BAR,       /* the hours as a bar */
} RgaStatementLineKind;

typedef struct
{
  RgaStatementLineKind kind;
  char  *label;
  char  *value;            /* “47 uur”, “€ 57.375”; NULL = none */
  RgaId  item;             /* who gives, or the budget that is shared; RGA_ID_NONE = nobody */
  RgaContributionBar bar;
} RgaStatementLine;

/* RgaStatementLine, in order. `only_counted` as the statement was made with.
 * Free with g_array_unref(). */
GArray *rga_statement_lines (RgaPlan               *plan,
                             const RgaStatement    *statement,
                             const RgaStatementRow *row,
                             gboolean               only_counted,
                             RgaLanguage            language);
/* “Overzicht 2018”; without a year “Overzicht”. Free with g_free(). */
char   *rga_statement_title (const RgaStatement    *statement,
                             RgaLanguage            language);

G_END_DECLS
