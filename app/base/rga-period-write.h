/* rga-period-write.h
 *
 * Days and periods in words, in the language that is asked for. What is written
 * here reads back to the same bounds.
 */
#pragma once

#include "rga-language.h"
#include "rga-period-read.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_DAY_STYLE_SHORT,      /* 1 nov 2022 */
  RGA_DAY_STYLE_LONG,       /* 1 november 2022 */
  RGA_DAY_STYLE_DAY_MONTH,  /* 1 nov */
} RgaDayStyle;

const char *rga_month_short      (RgaLanguage         language,
                                  int                 month);    /* 1 … 12 */
const char *rga_month_long       (RgaLanguage         language,
                                  int                 month);
const char *rga_weekday_short    (RgaLanguage         language,
                                  RgaWeekday          weekday);
const char *rga_weekday_long     (RgaLanguage         language,
                                  RgaWeekday          weekday);

/* "" for RGA_DAY_OPEN. Free with g_free(). */
char       *rga_day_describe     (RgaDay              day,
                                  RgaLanguage         language,
                                  RgaDayStyle         style);
/* How the words were read: “1 jul – 30 sep 2027”, “vanaf 1 jan 2018”,
 * “doorlopend”, “geen datum”. */
char       *rga_period_describe  (const RgaPeriod    *self,
                                  RgaLanguage         language);
/* “elke 3 weken op dinsdagen”; "" when nothing recurs. */
char       *rga_recurrence_describe (const RgaRecurrence *self,
                                  RgaLanguage         language);
/* kind start end precision qualifier anchor recurrence, with tabs between. */
char       *rga_period_to_line   (const RgaPeriod    *self);

/* The same words so many of its own steps later: “Q3 2027” and 1 is “Q4 2027”,
 * “half april 2016” and 1 is “half mei 2016”. An undated period stays as it
 * is. The windows are the default ones, or those of `reading`, whose `moment`
 * and `stretch` do not count: what it is, stays. */
RgaPeriod   rga_period_shift     (const RgaPeriod    *self,
                                  int                 steps,
                                  RgaLanguage         language);
RgaPeriod   rga_period_shift_for (const RgaPeriod    *self,
                                  int                 steps,
                                  RgaLanguage         language,
                                  const RgaReading   *reading);
/* Words for exactly these days, either of them open: “1 jul 2027 t/m 30 sep
 * 2027”, “vanaf 1 jul 2027”. "" when both are. */
char       *rga_days_to_words    (RgaDay              start,
                                  RgaDay              end,
                                  RgaLanguage         language);

/* How often it happens between its bounds. FALSE when the words do not tell. */
gboolean    rga_recurrence_count (const RgaPeriod    *self,
                                  int                *count);

G_END_DECLS
