/* rga-statement-pages.h
 *
 * Statements on paper: each municipality begins a page of its own, and has another
 * where its lines do not fit.
 */
#pragma once

#include "rga-measure.h"
#include "rga-statement-lines.h"

G_BEGIN_DECLS

typedef struct
{
  double      width;         /* pt; 0 = A4 upright */
  double      height;
  RgaLanguage language;
  RgaDay      today;         /* RGA_DAY_OPEN = the page does not say */
  RgaId       programme;     /* RGA_ID_NONE = all */
  RgaId       item;          /* only this organisation, group, row, requirement or budget; RGA_ID_NONE = all */
  gint64      year;          /* only this one; RGA_UNKNOWN = each */
  gboolean    count_few;     /* hours below the least number of days count all the same */
  const char *title;         /* above each; NULL = the name of the agenda */
} RgaStatementPage;

/* Scenes (RgaScene *), at least one. Free with g_ptr_array_unref(). */
GPtrArray *rga_statement_pages (RgaPlan                *plan,
                                const RgaStatementPage *page,
                                RgaMeasure             *measure);

G_END_DECLS
