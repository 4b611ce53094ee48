/* rga-holiday.h
 *
 * The public holidays of the Netherlands, computed for any year of the Gregorian
 * calendar: no table of dates, so no year for which it stops being right.
 */
#pragma once

#include "rga-day.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_HOLIDAY_NEW_YEAR,        /* Nieuwjaarsdag */
  RGA_HOLIDAY_GOOD_FRIDAY,     /* Goede Vrijdag: not everybody is free */
  RGA_HOLIDAY_EASTER,
  RGA_HOLIDAY_EASTER_MONDAY,
  RGA_HOLIDAY_KINGS_DAY,       /* Koningsdag, until 2013 Koninginnedag */
  RGA_HOLIDAY_LIBERATION_DAY,  /* Bevrijdingsdag, since 1945 */
  RGA_HOLIDAY_ASCENSION,       /* Hemelvaartsdag */
  RGA_HOLIDAY_WHIT_SUNDAY,     /* Pinksteren */
  RGA_HOLIDAY_WHIT_MONDAY,
  RGA_HOLIDAY_CHRISTMAS,
  RGA_HOLIDAY_BOXING_DAY,      /* Tweede Kerstdag */
  RGA_N_HOLIDAYS,
} RgaHoliday;

/* Easter Sunday of the western churches. */
RgaDay      rga_easter       (int         year);
/* RGA_DAY_OPEN in a year that did not have it. */
RgaDay      rga_holiday_day  (RgaHoliday  holiday,
                              int         year);
/* Of that year: until 2013 it was Queen's Day. */
const char *rga_holiday_name (RgaHoliday  holiday,
                              int         year,
                              RgaLanguage language);

G_END_DECLS
