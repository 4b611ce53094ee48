#include "rga-chart-dates.h"

#include "rga-period-write.h"

char *
rga_chart_day_name (RgaLanguage language,
                    RgaDay      day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  return g_strdup_printf ("%s %d", rga_weekday_short (language, rga_day_weekday (day)), of_month);
}

/* Month and year are said once where both ends share them. */
char *
rga_chart_week_span (RgaLanguage language,
                     RgaDay      monday)
{
  g_autofree char *end = rga_day_describe (monday + 6, language, RGA_DAY_STYLE_LONG);
  int year, month, of_month;

  rga_day_to_ymd (monday, &year, &month, &of_month);
  if (month == rga_day_month (monday + 6))
    return g_strdup_printf ("%d–%s", of_month, end);
  if (year == rga_day_year (monday + 6))
    return g_strdup_printf ("%d %s – %s", of_month, rga_month_long (language, month), end);

  return g_strdup_printf ("%d %s %d – %s", of_month, rga_month_long (language, month), year, end);
}
