/* rga-calendar.h
 *
 * On which days is worked in a plan: its working week, the public holidays it
 * keeps, and the days it says nobody works. School holidays are shown, and worked.
 */
#pragma once

#include "rga-holiday.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  RgaDay         first, last;   /* both inclusive */
  char          *name;
  RgaFreeDayKind kind;          /* RGA_FREE_DAY_CLOSED for public holidays too */
} RgaFreeStretch;

/* What is free from `first` to `last`, by its first day; RgaFreeStretch, free with
 * g_array_unref(). A holiday on which the plan's people work is left out. */
GArray  *rga_calendar_free_stretches   (RgaPlan           *plan,
                                        RgaDay             first,
                                        RgaDay             last,
                                        RgaLanguage        language);
/* How many days of work are in it. */
int      rga_calendar_count_working    (RgaPlan           *plan,
                                        RgaDay             first,
                                        RgaDay             last);
gboolean rga_calendar_keeps            (const RgaSettings *settings,  /* may be NULL */
                                        RgaHoliday         holiday,
                                        int                year);
/* Bit 1 << RgaWeekday for each; Monday to Friday unless the plan says otherwise. */
guint    rga_calendar_working_week     (const RgaSettings *settings);
/* “1 2 3 4 5” to bits and back; 0 when the words are not such a list. */
guint    rga_calendar_read_week        (const char        *text);
char    *rga_calendar_write_week       (guint              week);
/* The weekdays of “dinsdag en donderdag”, “ma t/m do” or “2 4”; 0 when the words name
 * none. */
guint    rga_calendar_read_fixed_days  (const char        *text);

G_END_DECLS
