/* rga-settings.h
 *
 * How a plan reads soft words and counts hours. Plan data, never settings of the
 * computer: two copies of a plan would otherwise compute differently.
 */
#pragma once

#include "rga-items.h"
#include "rga-period-read.h"

G_BEGIN_DECLS

#define RGA_DEFAULT_MINUTES_PER_DAY 480   /* no document states it; 8 hours */
#define RGA_DEFAULT_WEEKS_PER_YEAR  52    /* a calendar year; document 002 implies 45 */

/* `self` may be NULL: a plan that never set any. */
RgaWindows rga_settings_get_windows         (const RgaSettings *self);
/* How words typed in that field are read: as a moment, as a stretch of work, or
 * (rhythms) as the words themselves say. `windows` is borrowed. */
RgaReading rga_settings_get_reading         (const RgaWindows  *windows,
                                             RgaDay             today,
                                             RgaList            list,
                                             guint              field);
/* A number of theirs, or what holds when they do not say. */
int        rga_settings_get_number          (const RgaSettings *self,
                                             guint              field);
int        rga_settings_get_minutes_per_day (const RgaSettings *self);
int        rga_settings_get_weeks_per_year  (const RgaSettings *self);
/* Whether the hours of a row with several people are for each of them; `basis` as the
 * row says it, RGA_WORD_OPEN when it does not. */
gboolean   rga_settings_counts_per_person   (const RgaSettings *self,
                                             int                basis);
/* What the agenda itself calls a status (a machine word, such as “running”);
 * NULL: it has no word of its own. */
const char *rga_settings_get_status_word    (const RgaSettings *self,
                                             const char        *status);
/* The field that holds that word; -1 for what is no status. */
int        rga_settings_find_status_field   (const char        *status);

G_END_DECLS
