/* rga-what-if-figures.h
 *
 * What if the rate, a weight, the hours or a line of the budget were otherwise: what
 * can be tried, and every figure that would follow beside what it is now. Pure:
 * nothing is changed. In gettext's language.
 */
#pragma once

#include "rga-contribution-choices.h"
#include "rga-edits.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* One field of one item. */
typedef struct
{
  RgaList  list;
  RgaId    item;
  guint    field;
  char    *label;
  char    *words;   /* as it is now, the way it would be typed */
} RgaWhatIfInput;

typedef struct
{
  char    *name;
  char    *before;
  char    *after;
  char    *note;    /* what of it changed; NULL = nothing more to say */
  gboolean differs;
  gboolean is_sum;  /* stands first, also when it does not differ */
} RgaWhatIfLine;

/* RgaWhatIfInput: of what is asked, of the row of a municipality (NULL = none), and of
 * the budgets beside it. Free both with g_array_unref(). */
GArray  *rga_what_if_inputs (RgaPlan                     *plan,
                             const RgaContributionChoice *choice,
                             const RgaId                 *row);
/* Adds what was typed to `edits` where it is otherwise; FALSE: it cannot be read. */
gboolean rga_what_if_read   (const RgaWhatIfInput        *input,
                             const char                  *words,
                             RgaEdits                    *edits,
                             GError                     **error);
/* RgaWhatIfLine: sums first, then each municipality for which something differs. */
GArray  *rga_what_if_lines  (RgaPlan                     *plan,
                             const RgaContributionChoice *choice,
                             const RgaEdits              *edits,
                             gboolean                     only_counted,
                             RgaLanguage                  language);

G_END_DECLS
