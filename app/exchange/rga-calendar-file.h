/* rga-calendar-file.h
 *
 * The days in a calendar file (iCalendar, RFC 5545), as ministries and schools
 * publish their holidays in. Read with libical.
 */
#pragma once

#include <gio/gio.h>

#include "rga-calendar.h"

G_BEGIN_DECLS

#define RGA_CALENDAR_FILE_ERROR (rga_calendar_file_error_quark ())
GQuark  rga_calendar_file_error_quark (void);

/* RgaFreeStretch of `kind`, by first day; free with g_array_unref(). NULL when it
 * is no calendar, or has no event with a day: the sentence says which. */
GArray *rga_calendar_file_read (const char      *text,
                                RgaFreeDayKind   kind,
                                GError         **error);

G_END_DECLS
