#include "rga-reading.h"

#include <glib/gi18n.h>

static const char *const months[] = {
  NC_("month", "Jan"), NC_("month", "Feb"), NC_("month", "Mar"), NC_("month", "Apr"),
  NC_("month", "May"), NC_("month", "Jun"), NC_("month", "Jul"), NC_("month", "Aug"),
  NC_("month", "Sep"), NC_("month", "Oct"), NC_("month", "Nov"), NC_("month", "Dec"),
};

static const char *const weekdays[] = {
  NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"),
  NC_("weekday", "Thursday"), NC_("weekday", "Friday"), NC_("weekday", "Saturday"),
  NC_("weekday", "Sunday"),
};

static const char *
get_month (int month)
{
  return g_dpgettext2 (NULL, "month", months[month - 1]);
}

static char *
write_day_and_month (RgaDay day)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);

  /* Translators: day of the month and month, “15 May” */
  return g_strdup_printf (_("%1$d %2$s"), of_month, get_month (month));
}

char *
rga_reading_day (RgaDay day)
{
  int year, month, of_month;

  if (day == RGA_DAY_OPEN)
    return g_strdup ("");

  rga_day_to_ymd (day, &year, &month, &of_month);

  /* Translators: day of the month, month, year: “15 May 2027” */
  return g_strdup_printf (_("%1$d %2$s %3$d"), of_month, get_month (month), year);
}

static char *
write_range (RgaDay start,
             RgaDay end)
{
  int year, month, of_month, end_year, end_month, end_of_month;
  g_autofree char *last = rga_reading_day (end);
  g_autofree char *first = NULL;

  rga_day_to_ymd (start, &year, &month, &of_month);
  rga_day_to_ymd (end, &end_year, &end_month, &end_of_month);
  if (start == end)
    return g_steal_pointer (&last);
  if (year == end_year && month == end_month)
    /* Translators: first day and last day of a range in one month: “11–20 May 2027” */
    return g_strdup_printf (_("%1$d–%2$s"), of_month, last);

  first = year == end_year ? write_day_and_month (start) : rga_reading_day (start);

  /* Translators: first and last day of a range: “1 Jul – 30 Sep 2027” */
  return g_strdup_printf (_("%1$s – %2$s"), first, last);
}

static gboolean
has_both (const RgaPeriod *period)
{
  return period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN;
}

char *
rga_reading_bounds (const RgaPeriod *period)
{
  g_autofree char *first = NULL, *last = NULL;

  g_return_val_if_fail (period != NULL, NULL);

  if (period->kind == RGA_PERIOD_ONGOING)
    return g_strdup (_("ongoing"));
  if (!rga_period_is_dated (period))
    return g_strdup (_("no date"));
  if (has_both (period))
    return write_range (period->start, period->end);

  first = rga_reading_day (period->start);
  last = rga_reading_day (period->end);
  if (period->start != RGA_DAY_OPEN)
    return g_strdup_printf (_("from %s"), first);
  if (period->kind == RGA_PERIOD_DEADLINE)
    /* Translators: a deadline, “by 15 Jul 2016 at the latest” */
    return g_strdup_printf (_("by %s at the latest"), last);

  return g_strdup_printf (_("until %s"), last);
}

static char *
write_length (int     n,
              RgaUnit unit)
{
  switch (unit)
    {
    case RGA_UNIT_DAY:
      return g_strdup_printf (ngettext ("%d day", "%d days", n), n);
    case RGA_UNIT_WEEK:
      return g_strdup_printf (ngettext ("%d week", "%d weeks", n), n);
    case RGA_UNIT_MONTH:
      return g_strdup_printf (ngettext ("%d month", "%d months", n), n);
    case RGA_UNIT_QUARTER:
      return g_strdup_printf (ngettext ("%d quarter", "%d quarters", n), n);
    case RGA_UNIT_YEAR:
      return g_strdup_printf (ngettext ("%d year", "%d years", n), n);
    case RGA_UNIT_NONE:
    default:
      return g_strdup_printf (ngettext ("%d time", "%d times", n), n);
    }
}

static const char *
get_single_unit (RgaUnit unit)
{
  switch (unit)
    {
    case RGA_UNIT_DAY:
      return _("every day");
    case RGA_UNIT_WEEK:
      return _("every week");
    case RGA_UNIT_MONTH:
      return _("every month");
    case RGA_UNIT_QUARTER:
      return _("every quarter");
    case RGA_UNIT_YEAR:
      return _("every year");
    case RGA_UNIT_NONE:
    default:
      return _("again and again, how often is open");
    }
}

static char *
write_frequency (const RgaRecurrence *rhythm)
{
  g_autofree char *length = NULL;

  if (rhythm->unit == RGA_UNIT_NONE && rhythm->count > 0)
    return write_length (rhythm->count, RGA_UNIT_NONE);
  if (rhythm->unit == RGA_UNIT_NONE || rhythm->interval <= 1)
    return g_strdup (get_single_unit (rhythm->unit));

  length = write_length (rhythm->interval, rhythm->unit);

  /* Translators: a rhythm, “every 3 weeks” */
  return g_strdup_printf (_("every %s"), length);
}

static char *
write_weekdays (guint8 chosen)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (chosen & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              g_dpgettext2 (NULL, "weekday", weekdays[i]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_rhythm (const RgaRecurrence *rhythm)
{
  g_autofree char *frequency = write_frequency (rhythm);
  g_autofree char *days = NULL;

  if (rhythm->weekdays == 0)
    return g_steal_pointer (&frequency);

  days = write_weekdays (rhythm->weekdays);

  /* Translators: a rhythm and its days of the week, “every week on Tuesday, Thursday” */
  return g_strdup_printf (_("%1$s on %2$s"), frequency, days);
}

static char *
write_moment (const RgaPeriod *period)
{
  g_autofree char *day = NULL;

  if (period->start == period->end)
    return g_strdup (_("a moment, known to the day"));
  if (period->anchor == RGA_DAY_OPEN)
    return g_strdup (_("a moment in this window"));

  day = write_day_and_month (period->anchor);

  /* Translators: the day is where a milestone is drawn, “15 May” */
  return g_strdup_printf (_("a moment in this window, symbol on %s"), day);
}

static char *
write_duration (const RgaPeriod *period)
{
  g_autofree char *length = NULL;

  if (period->duration <= 0)
    return g_strdup (_("a length of time, the start is open"));

  length = write_length (period->duration, period->duration_unit);

  /* Translators: a length without a date, “20 weeks long, the start is open” */
  return g_strdup_printf (_("%s long, the start is open"), length);
}

static char *
write_meaning (const RgaPeriod *period)
{
  switch (period->kind)
    {
    case RGA_PERIOD_POINT:
      return write_moment (period);
    case RGA_PERIOD_PERIOD:
      return g_strdup (_("runs through this period"));
    case RGA_PERIOD_FROM:
      return g_strdup (_("runs from this day, the end is open"));
    case RGA_PERIOD_UNTIL:
      return g_strdup (_("runs until this day, the start is open"));
    case RGA_PERIOD_DEADLINE:
      return g_strdup (_("ready on this day at the latest"));
    case RGA_PERIOD_ONGOING:
      return g_strdup (_("goes on without a start or an end"));
    case RGA_PERIOD_DURATION:
      return write_duration (period);
    case RGA_PERIOD_RECURRENCE:
      return write_rhythm (&period->recurrence);
    case RGA_PERIOD_RELATIVE:
    case RGA_PERIOD_UNSPECIFIED:
    default:
      return g_strdup (_("kept as text: no date can be read in it, and it stays readable that way"));
    }
}

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
append_flags (GString        *text,
              RgaPeriodFlags  flags)
{
  if (flags & RGA_PERIOD_PROVISIONAL)
    append_part (text, _("provisional"));
  if (flags & RGA_PERIOD_APPROXIMATE)
    append_part (text, _("about"));
  if (flags & RGA_PERIOD_TENTATIVE)
    append_part (text, _("with question mark"));
  if (flags & (RGA_PERIOD_START_SET | RGA_PERIOD_END_SET))
    append_part (text, _("a bound set by hand"));
}

char *
rga_reading_sentence (const RgaPeriod *period)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *meaning = NULL, *rhythm = NULL;

  g_return_val_if_fail (period != NULL, NULL);

  if (rga_period_is_empty (period))
    return g_strdup (_("nothing typed: undated"));

  meaning = write_meaning (period);
  append_part (text, meaning);
  if (period->recurrence.is_set && period->kind != RGA_PERIOD_RECURRENCE)
    {
      rhythm = write_rhythm (&period->recurrence);
      append_part (text, rhythm);
    }
  append_flags (text, period->flags);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
rga_reading_notice (const RgaPeriod *period)
{
  RgaDay known;

  g_return_val_if_fail (period != NULL, NULL);

  if (!(period->flags & RGA_PERIOD_YEAR_INFERRED) || !rga_period_is_dated (period))
    return NULL;

  known = period->start != RGA_DAY_OPEN ? period->start : period->end;

  /* Translators: the words named no year; %d is the year that was taken */
  return g_strdup_printf (_("Without a year: %d is the year of the agenda"), rga_day_year (known));
}

char *
rga_reading_spoken (const RgaPeriod *period)
{
  g_autofree char *bounds = rga_reading_bounds (period);
  g_autofree char *sentence = rga_reading_sentence (period);
  g_autofree char *notice = rga_reading_notice (period);

  /* Translators: what a date was read as: the bounds, then what they mean */
  g_autofree char *both = g_strdup_printf (_("Read as %1$s: %2$s"), bounds, sentence);

  return notice == NULL ? g_steal_pointer (&both) : g_strconcat (both, ". ", notice, NULL);
}

char *
rga_reading_line (const RgaPeriod *period)
{
  g_autofree char *bounds = NULL;

  g_return_val_if_fail (period != NULL, NULL);

  if (rga_period_is_empty (period))
    return g_strdup (_("undated"));
  if (period->kind == RGA_PERIOD_RECURRENCE || period->kind == RGA_PERIOD_DURATION)
    return rga_reading_sentence (period);
  if (!rga_period_is_dated (period) && period->kind != RGA_PERIOD_ONGOING)
    return g_strdup (_("kept as text"));

  bounds = rga_reading_bounds (period);

  return g_strconcat ("✓ ", bounds, NULL);
}

/* How one bound is named in the period's own precision; NULL where days say it. */
static char *
name_bound (RgaDay       day,
            RgaPrecision precision)
{
  int year = rga_day_year (day);
  int month = rga_day_month (day);

  switch (precision)
    {
    case RGA_PRECISION_YEAR:
      return g_strdup_printf ("%d", year);
    case RGA_PRECISION_QUARTER:
      return g_strdup_printf ("Q%d %d", (month - 1) / 3 + 1, year);
    case RGA_PRECISION_MONTH:
      return g_strdup_printf ("%s %d", get_month (month), year);
    case RGA_PRECISION_NONE:
    case RGA_PRECISION_DAY:
    case RGA_PRECISION_WEEK:
    case RGA_PRECISION_HALF_YEAR:
    case RGA_PRECISION_SEASON:
    case RGA_PRECISION_ONGOING:
    default:
      return rga_reading_day (day);
    }
}

static char *
name_range (const RgaPeriod *period,
            RgaPrecision     precision)
{
  g_autofree char *first = name_bound (period->start, precision);
  g_autofree char *last = name_bound (period->end, precision);

  return g_strcmp0 (first, last) == 0 ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
}

static gboolean
reads_as (const char       *text,
          const RgaPeriod  *wanted,
          const RgaReading *reading)
{
  RgaPeriod found;

  rga_period_read (&found, text, reading);

  return found.start == wanted->start && found.end == wanted->end;
}

char *
rga_reading_retype (const RgaPeriod  *period,
                    const RgaReading *reading)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (period != NULL && reading != NULL, NULL);

  if (!has_both (period))
    return NULL;

  text = name_range (period, period->precision);

  return reads_as (text, period, reading) ? g_steal_pointer (&text) : name_range (period, RGA_PRECISION_DAY);
}

static void
add_offer (GPtrArray        *offers,
           char             *text,
           RgaPeriodKind     kind,
           const RgaReading *reading)
{
  RgaPeriod found;

  rga_period_read (&found, text, reading);
  if (found.kind == kind && rga_period_is_dated (&found))
    g_ptr_array_add (offers, text);
  else
    g_free (text);
}

GPtrArray *
rga_reading_offers (const char       *text,
                    const RgaReading *reading)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_free);
  RgaPeriod period;

  g_return_val_if_fail (text != NULL && reading != NULL, offers);

  rga_period_read (&period, text, reading);
  g_ptr_array_add (offers, g_strdup (text));
  if (!has_both (&period) || (period.kind != RGA_PERIOD_POINT && period.kind != RGA_PERIOD_PERIOD))
    return offers;

  /* Translators: words that make a deadline of a date, as the reader of dates knows them: “by mid May 2027” */
  add_offer (offers, g_strdup_printf (_("by %s"), text), RGA_PERIOD_DEADLINE, reading);
  add_offer (offers, g_strdup_printf (_("from %s"), text), RGA_PERIOD_FROM, reading);
  if (period.qualifier != RGA_QUALIFIER_NONE)
    add_offer (offers, name_bound (period.start, period.precision), period.kind, reading);

  return offers;
}
