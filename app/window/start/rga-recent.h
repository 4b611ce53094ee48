/* rga-recent.h
 *
 * The agendas opened lately, newest first, remembered on this computer only.
 * One list for all windows; it writes itself down when it changes.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Properties, all read-only: `title`, `place` (folder / file), `when` (words). */
#define RGA_TYPE_RECENT_FILE (rga_recent_file_get_type ())
G_DECLARE_FINAL_TYPE (RgaRecentFile, rga_recent_file, RGA, RECENT_FILE, GObject)

GFile      *rga_recent_file_get_file  (RgaRecentFile *self);
const char *rga_recent_file_get_title (RgaRecentFile *self);
/* Kept by the program itself, because its owner gave it no place yet. */
gboolean    rga_recent_file_is_draft  (RgaRecentFile *self);

/* GListModel of RgaRecentFile; borrowed. */
GListModel *rga_recent_get_list       (void);
/* Puts `file` on top. */
void        rga_recent_note           (GFile         *file,
                                       const char    *title);
void        rga_recent_forget         (GFile         *file);

/* A title as the name of a file, “Agenda Zuid-Oost.db”; free with g_free(). */
char       *rga_file_name_for_title   (const char    *title);
/* Where an agenda lives that has no place of its owner's yet. */
GFile      *rga_unplaced_new             (const char    *title);
gboolean    rga_unplaced_is              (GFile         *file);
/* “Documents / region.db”; free with g_free(). */
char       *rga_file_describe_place   (GFile         *file);
/* “14:03” today, else with the day before it; free with g_free(). */
char       *rga_describe_moment       (gint64         unix_seconds);

G_END_DECLS
