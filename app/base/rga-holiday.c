#include "rga-holiday.h"

#define FIRST_KINGS_DAY      2014
#define FIRST_QUEENS_DAY     1949   /* on 30 April; before that the day was another */
#define FIRST_EARLY_QUEENS   1980   /* from here a Sunday gave way to the Saturday before */
#define FIRST_LIBERATION_DAY 1945

/* The anonymous Gregorian computus of 1876, see Meeus, Astronomical Algorithms:
 * the first Sunday after the full moon of the church on or after 21 March. */
RgaDay
rga_easter (int year)
{
  int golden = year % 19;
  int century = year / 100, of_century = year % 100;
  int correction = (8 * century + 13) / 25;
  int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  int shift = (golden + 11 * epact + 22 * weekday) / 451;
  int count = epact + weekday - 7 * shift + 114;

  return rga_day_from_ymd (year, count / 31, count % 31 + 1);
}

static RgaDay
unless_sunday (RgaDay day,
               int    otherwise)
{
  return rga_day_weekday (day) == RGA_SUNDAY ? day + otherwise : day;
}

static RgaDay
kings_day (int year)
{
  if (year >= FIRST_KINGS_DAY)
    return unless_sunday (rga_day_from_ymd (year, 4, 27), -1);
  if (year >= FIRST_QUEENS_DAY)
    return unless_sunday (rga_day_from_ymd (year, 4, 30), year >= FIRST_EARLY_QUEENS ? -1 : 1);

  return RGA_DAY_OPEN;
}

RgaDay
rga_holiday_day (RgaHoliday holiday,
                 int        year)
{
  switch (holiday)
    {
    case RGA_HOLIDAY_NEW_YEAR:
      return rga_day_from_ymd (year, 1, 1);
    case RGA_HOLIDAY_GOOD_FRIDAY:
      return rga_easter (year) - 2;
    case RGA_HOLIDAY_EASTER:
      return rga_easter (year);
    case RGA_HOLIDAY_EASTER_MONDAY:
      return rga_easter (year) + 1;
    case RGA_HOLIDAY_KINGS_DAY:
      return kings_day (year);
    case RGA_HOLIDAY_LIBERATION_DAY:
      return year >= FIRST_LIBERATION_DAY ? rga_day_from_ymd (year, 5, 5) : RGA_DAY_OPEN;
    case RGA_HOLIDAY_ASCENSION:
      return rga_easter (year) + 39;
    case RGA_HOLIDAY_WHIT_SUNDAY:
      return rga_easter (year) + 49;
    case RGA_HOLIDAY_WHIT_MONDAY:
      return rga_easter (year) + 50;
    case RGA_HOLIDAY_CHRISTMAS:
      return rga_day_from_ymd (year, 12, 25);
    case RGA_HOLIDAY_BOXING_DAY:
      return rga_day_from_ymd (year, 12, 26);
    case RGA_N_HOLIDAYS:
    default:
      return RGA_DAY_OPEN;
    }
}

static const char *const names[RGA_N_HOLIDAYS][RGA_N_LANGUAGES] = {
  [RGA_HOLIDAY_NEW_YEAR] = { "Nieuwjaarsdag", "New Year’s Day" },
  [RGA_HOLIDAY_GOOD_FRIDAY] = { "Goede Vrijdag", "Good Friday" },
  [RGA_HOLIDAY_EASTER] = { "Pasen", "Easter" },
  [RGA_HOLIDAY_EASTER_MONDAY] = { "Tweede Paasdag", "Easter Monday" },
  [RGA_HOLIDAY_KINGS_DAY] = { "Koningsdag", "King’s Day" },
  [RGA_HOLIDAY_LIBERATION_DAY] = { "Bevrijdingsdag", "Liberation Day" },
  [RGA_HOLIDAY_ASCENSION] = { "Hemelvaartsdag", "Ascension Day" },
  [RGA_HOLIDAY_WHIT_SUNDAY] = { "Pinksteren", "Whit Sunday" },
  [RGA_HOLIDAY_WHIT_MONDAY] = { "Tweede Pinksterdag", "Whit Monday" },
  [RGA_HOLIDAY_CHRISTMAS] = { "Eerste Kerstdag", "Christmas Day" },
  [RGA_HOLIDAY_BOXING_DAY] = { "Tweede Kerstdag", "Boxing Day" },
};

static const char *const queens_day[RGA_N_LANGUAGES] = { "Koninginnedag", "Queen’s Day" };

const char *
rga_holiday_name (RgaHoliday  holiday,
                  int         year,
                  RgaLanguage language)
{
  g_return_val_if_fail (holiday < RGA_N_HOLIDAYS && language < RGA_N_LANGUAGES, "");

  return holiday == RGA_HOLIDAY_KINGS_DAY && year < FIRST_KINGS_DAY ? queens_day[language] : names[holiday][language];
}
