/* rga-calendar-file.c */
#include "rga-config.h"

#include "rga-calendar-file.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

G_DEFINE_QUARK (rga-calendar-file-error-quark, rga_calendar_file_error)

static RgaDay
read_day (struct icaltimetype time)
{
  return icaltime_is_null_time (time) ? RGA_DAY_OPEN : rga_day_from_ymd (time.year, time.month, time.day);
}

/* The end of whole days is the first day that is no longer part of it. */
static RgaDay
read_last (icalcomponent *event,
           RgaDay         first)
{
  struct icaltimetype end = icalcomponent_get_dtend (event);
  RgaDay last = read_day (end);

  if (last == RGA_DAY_OPEN)
    return first;

  return MAX (first, end.is_date ? last - 1 : last);
}

static void
add_event (GArray         *stretches,
           icalcomponent  *event,
           RgaFreeDayKind  kind)
{
  const char *summary = icalcomponent_get_summary (event);
  RgaFreeStretch stretch = { .kind = kind };

  stretch.first = read_day (icalcomponent_get_dtstart (event));
  if (stretch.first == RGA_DAY_OPEN)
    return;

  stretch.last = read_last (event, stretch.first);
  stretch.name = g_utf8_make_valid (summary != NULL ? summary : "", -1);
  g_array_append_val (stretches, stretch);
}

static void
clear_stretch (gpointer stretch)
{
  g_free (((RgaFreeStretch *) stretch)->name);
}

static int
compare_first (gconstpointer a,
               gconstpointer b)
{
  const RgaFreeStretch *one = a, *other = b;

  return (one->first > other->first) - (one->first < other->first);
}

static GArray *
refuse (GArray      *stretches,
        const char  *sentence,
        GError     **error)
{
  g_array_unref (stretches);
  g_set_error_literal (error, RGA_CALENDAR_FILE_ERROR, 0, sentence);

  return NULL;
}

GArray *
rga_calendar_file_read (const char      *text,
                        RgaFreeDayKind   kind,
                        GError         **error)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (RgaFreeStretch));
  icalcomponent *calendar;

  g_return_val_if_fail (text != NULL, NULL);

  g_array_set_clear_func (stretches, clear_stretch);
  calendar = icalparser_parse_string (text);
  if (calendar == NULL || icalcomponent_isa (calendar) == ICAL_NO_COMPONENT)
    {
      g_clear_pointer (&calendar, icalcomponent_free);
      return refuse (stretches, _("This is not a calendar file (.ics). Nothing was added. Choose another file."), error);
    }

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    add_event (stretches, event, kind);

  icalcomponent_free (calendar);
  if (stretches->len == 0)
    return refuse (stretches, _("This calendar has no days in it. Nothing was added. Choose another file."), error);

  g_array_sort (stretches, compare_first);

  return stretches;
}
