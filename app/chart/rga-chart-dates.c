#include "rga-chart-dates.h"

static const char *const months_short[RGA_N_LANGUAGES][12] = {
  { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" },
  { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
};

static const char *const months_long[RGA_N_LANGUAGES][12] = {
  { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december" },
  { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December" },
};

static const char *const weekdays[RGA_N_LANGUAGES][7] = {
  { "ma", "di", "wo", "do", "vr", "za", "zo" },
  { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
};

const char *
rga_chart_month_short (RgaLanguage language,
                       int         month)
{
  return months_short[language][month - 1];
}

const char *
rga_chart_month_long (RgaLanguage language,
                      int         month)
{
  return months_long[language][month - 1];
}

char *
rga_chart_day_tag (RgaLanguage language,
                   RgaDay      day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return g_strdup_printf ("%d %s", of_month, months_short[language][month - 1]);
}

char *
rga_chart_day_short (RgaLanguage language,
                     RgaDay      day)
{
  g_autofree char *tag = rga_chart_day_tag (language, day);

  return g_strdup_printf ("%s %d", tag, rga_day_year (day));
}

char *
rga_chart_day_long (RgaLanguage language,
                    RgaDay      day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return g_strdup_printf ("%d %s %d", of_month, months_long[language][month - 1], year);
}

char *
rga_chart_day_name (RgaLanguage language,
                    RgaDay      day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return g_strdup_printf ("%s %d", weekdays[language][rga_day_weekday (day)], of_month);
}

/* Month and year are said once where both ends share them. */
char *
rga_chart_week_span (RgaLanguage language,
                     RgaDay      monday)
{
  g_autofree char *end = rga_chart_day_long (language, monday + 6);
  int year, month, of_month;

  rga_day_to_ymd (monday, &year, &month, &of_month);
  if (month == rga_day_month (monday + 6))
    return g_strdup_printf ("%d–%s", of_month, end);
  if (year == rga_day_year (monday + 6))
    return g_strdup_printf ("%d %s – %s", of_month, months_long[language][month - 1], end);

  return g_strdup_printf ("%d %s %d – %s", of_month, months_long[language][month - 1], year, end);
}
