/* rga-file-place.h
 *
 * Where an agenda is kept, and how that is said.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In our own folder for what only this computer remembers; free with g_free(). */
char       *rga_state_path            (const char    *name);
/* Also when one of them is a link to the other, or another way to write it. */
gboolean    rga_file_is_same          (GFile         *a,
                                       GFile         *b);
/* A title as the name of a file, “Agenda Zuid-Oost.db”; free with g_free(). */
char       *rga_file_name_for_title   (const char    *title);
/* Where an agenda lives that has no place of its owner's yet. */
GFile      *rga_unplaced_new          (const char    *title);
gboolean    rga_unplaced_is            (GFile         *file);
/* One of the earlier versions that we keep: to be looked at. */
gboolean    rga_earlier_is            (GFile         *file);
/* “Documents / region.db”; free with g_free(). */
char       *rga_file_describe_place   (GFile         *file);
/* “14:03” today, else with the day before it; free with g_free(). */
char       *rga_describe_moment       (gint64         unix_seconds);

G_END_DECLS
