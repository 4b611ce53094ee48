/* floor.h
 *
 * What this machine can do at best: the same work with nothing round it. Each
 * returns CPU milliseconds. Nothing here uses the program's own rooms, so a
 * ratio to a floor says what the program adds.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

/* CPU used by this process so far. */
double floor_cpu_ms        (void);

/* Open a file of `rows` plain rows and read them into C structs. The file is
 * made, once, in `folder`. */
double floor_select        (const char *folder,
                            int         rows);
/* One UPDATE of one row, committed, in WAL mode; the mean of twenty. With the log
 * synced at each, or not. */
double floor_update        (const char *folder,
                            int         rows);
double floor_update_synced (const char *folder,
                            int         rows);
/* Fill, week grid, 60 rows of three bars with a border and two words each. */
double floor_frame         (int         width,
                            int         height);
/* The same, encoded by libpng at the level the program uses. */
double floor_png           (int         width,
                            int         height,
                            int         level);
/* `rows` rows of one bar and one word on pages of 60 rows, as PDF into nothing. */
double floor_pdf           (int         rows);
/* Sort `n` begins and ends of hours by day, of `days` days, and add them up, the median of
 * five: of what is asked the least that has to be done. */
double floor_add           (guint       n,
                            guint       days);
