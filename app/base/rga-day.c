#include "rga-day.h"

#include <string.h>

/* Days from civil date and back: shift the year to start in March, so that the
 * leap day comes last, and count whole 400-year eras of 146,097 days. */

static RgaDay
count_days (int year,
            int month,
            int day)
{
  int shifted = month <= 2 ? year - 1 : year;
  int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  int of_era = shifted - era * 400;
  int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static gboolean
is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int
rga_days_in_month (int year,
                   int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && is_leap (year) ? 29 : days[month - 1];
}

RgaDay
rga_day_from_ymd (int year,
                  int month,
                  int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return RGA_DAY_OPEN;
  if (day < 1 || day > rga_days_in_month (year, month))
    return RGA_DAY_OPEN;

  return count_days (year, month, day);
}

void
rga_day_to_ymd (RgaDay  day,
                int    *year,
                int    *month,
                int    *of_month)
{
  int shifted = day + 719468;
  int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int of_era = shifted - era * 146097;
  int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int from_march = (5 * of_year + 2) / 153;
  int m = from_march < 10 ? from_march + 3 : from_march - 9;

  *of_month = of_year - (153 * from_march + 2) / 5 + 1;
  *month = m;
  *year = year_of_era + era * 400 + (m <= 2);
}

int
rga_day_year (RgaDay day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return year;
}

int
rga_day_month (RgaDay day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return month;
}

RgaDay
rga_day_month_first (int year,
                     int month)
{
  int months = year * 12 + month - 1;
  int carried = months >= 0 ? months / 12 : (months - 11) / 12;

  return count_days (carried, months - carried * 12 + 1, 1);
}

RgaDay
rga_day_add_months (RgaDay day,
                    int    months)
{
  int year, month, of_month, last;
  RgaDay first;

  rga_day_to_ymd (day, &year, &month, &of_month);
  first = rga_day_month_first (year, month + months);
  rga_day_to_ymd (first, &year, &month, &last);
  last = rga_days_in_month (year, month);

  return first + MIN (of_month, last) - 1;
}

RgaWeekday
rga_day_weekday (RgaDay day)
{
  int from_monday = (day + 3) % 7; /* 1970-01-01 was a Thursday */

  return from_monday < 0 ? from_monday + 7 : from_monday;
}

/* ISO 8601: a week belongs to the year that holds its Thursday. */
RgaDay
rga_day_iso_week (RgaDay  day,
                  int    *year,
                  int    *week)
{
  RgaDay monday = day - rga_day_weekday (day);
  RgaDay thursday = monday + 3;

  *year = rga_day_year (thursday);
  *week = (thursday - count_days (*year, 1, 1)) / 7 + 1;

  return monday;
}

static int
read_digits (const char *text,
             int         n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

RgaDay
rga_day_from_iso (const char *text)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return RGA_DAY_OPEN;

  return rga_day_from_ymd (read_digits (text, 4), read_digits (text + 5, 2), read_digits (text + 8, 2));
}

char *
rga_day_to_iso (RgaDay day,
                char   buffer[11])
{
  int year, month, of_month;

  if (day == RGA_DAY_OPEN)
    {
      buffer[0] = '\0';
      return buffer;
    }

  rga_day_to_ymd (day, &year, &month, &of_month);
  g_snprintf (buffer, 11, "%04u-%02u-%02u",
              (unsigned) year % 10000, (unsigned) month % 100, (unsigned) of_month % 100);

  return buffer;
}
