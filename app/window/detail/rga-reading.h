/* rga-reading.h
 *
 * What the program reads in the words of a period, said back to the planner in
 * whole sentences: “11–20 May 2027” and “a moment in this window, symbol on
 * 15 May”. Words that hold no date are kept as text, and that is said as calmly.
 *
 * Pure functions of the period and of gettext's language. All results are new
 * strings; free with g_free().
 */
#pragma once

#include "rga-period-read.h"

G_BEGIN_DECLS

/* “15 May 2027”; “” for a bound that is open. */
char *rga_reading_day      (RgaDay            day);
/* The bounds in figures: “1 Jul – 30 Sep 2027”, “from 1 Jan 2018”, “no date”. */
char *rga_reading_bounds   (const RgaPeriod  *period);
/* What that means for the item: whether it is a moment, runs, recurs, … */
char *rga_reading_sentence (const RgaPeriod  *period);
/* That the words had no year and where it came from; NULL when they had one. */
char *rga_reading_notice   (const RgaPeriod  *period);
/* Bounds and meaning on one line, for a screen reader. */
char *rga_reading_spoken   (const RgaPeriod  *period);
/* Under the words in a form: “✓ 1 Apr 2022 – 31 Mar 2023”, or that they stay text. */
char *rga_reading_line     (const RgaPeriod  *period);
/* Words that are read as exactly the bounds of `period`: in quarters, months or
 * years where it counts in those, else in days. NULL when it has no two bounds. */
char *rga_reading_retype   (const RgaPeriod  *period,
                            const RgaReading *reading);
/* Up to four ways to say what was typed, itself first: as a deadline, as a start,
 * without its soft word. Each is read as what it says. An array of strings; itself
 * alone where the words are no window of days. */
GPtrArray *rga_reading_offers (const char       *text,
                               const RgaReading *reading);

G_END_DECLS
