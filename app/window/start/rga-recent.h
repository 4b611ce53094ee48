/* rga-recent.h
 *
 * The agendas opened lately, newest first, remembered on this computer only.
 * One list for all windows; it writes itself down when it changes.
 */
#pragma once

#include <gio/gio.h>

#include "rga-file-place.h"

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

G_END_DECLS
