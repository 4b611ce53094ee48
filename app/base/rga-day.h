/* rga-day.h
 *
 * A day, counted from 1970-01-01 in the Gregorian calendar (also backwards).
 * There are no time zones below the window: a planner's day is a day.
 *
 * Every function is pure; the clock is the caller's.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 RgaDay;

/* A bound that the words leave open. It is never a date and never 0. */
#define RGA_DAY_OPEN  G_MININT32

/* The days the program can write down as ISO dates, 0001-01-01 … 9999-12-31. */
#define RGA_DAY_FIRST (-719162)
#define RGA_DAY_LAST  2932896

/* 0 = Monday … 6 = Sunday */
typedef enum
{
  RGA_MONDAY,
  RGA_TUESDAY,
  RGA_WEDNESDAY,
  RGA_THURSDAY,
  RGA_FRIDAY,
  RGA_SATURDAY,
  RGA_SUNDAY,
} RgaWeekday;

/* RGA_DAY_OPEN when there is no such day (30 February, month 13). */
RgaDay     rga_day_from_ymd     (int           year,
                                 int           month,   /* 1 … 12 */
                                 int           day);    /* 1 … 31 */
void       rga_day_to_ymd       (RgaDay        day,
                                 int          *year,
                                 int          *month,
                                 int          *of_month);
int        rga_day_year         (RgaDay        day);
int        rga_day_month        (RgaDay        day);
int        rga_days_in_month    (int           year,
                                 int           month);
RgaDay     rga_day_month_first  (int           year,
                                 int           month);  /* also outside 1 … 12: it carries over */
RgaDay     rga_day_add_months   (RgaDay        day,
                                 int           months); /* 31 January + 1 = 28 or 29 February */
RgaWeekday rga_day_weekday      (RgaDay        day);
RgaDay     rga_day_iso_week     (RgaDay        day,
                                 int          *year,
                                 int          *week);   /* returns that week's Monday */

/* “2027-07-01”, exactly ten characters; RGA_DAY_OPEN when it is anything else. */
RgaDay     rga_day_from_iso     (const char   *text);
/* Writes ten characters and a NUL; nothing but the NUL for RGA_DAY_OPEN. */
char      *rga_day_to_iso       (RgaDay        day,
                                 char          buffer[11]);

G_END_DECLS
