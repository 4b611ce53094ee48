/* rga-period-shift-private.h
 *
 * The words of a period taken apart, moved and put together again: shared by
 * what moves a whole period and what moves one of its bounds.
 */
#pragma once

#include "rga-period-phrase-private.h"
#include "rga-period-write.h"

G_BEGIN_DECLS

/* A step of such a date, in months; 0 for dates that move by days. */
int      rga_named_kind_get_months (RgaNamedKind      kind);
void     rga_named_date_move       (RgaNamedDate     *date,
                                    int               months,
                                    int               days);
/* The phrase in the words, with every year named. FALSE when they hold none that
 * can be written back, or a person has set a bound by hand. */
gboolean rga_phrase_recall         (RgaPhrase        *phrase,
                                    const RgaPeriod  *self,
                                    RgaLanguage       language,
                                    const RgaReading *reading);
/* With the rhythm and the marks of `self`. Free with g_free(). */
char    *rga_phrase_write          (const RgaPhrase  *phrase,
                                    const RgaPeriod  *self,
                                    RgaLanguage       language);
/* Reads `text`; what it is, a moment or a stretch, stays as in `self`. */
void     rga_period_read_again     (RgaPeriod        *moved,
                                    const char       *text,
                                    const RgaPeriod  *self,
                                    const RgaReading *reading);

G_END_DECLS
