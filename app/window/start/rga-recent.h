/* rga-recent.h
 *
 * The agendas opened lately, newest first, remembered on this computer only.
 * One list for all windows; it writes itself down when it changes.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-file-place.h"
#include "rga-id.h"

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
/* Puts `file` on top, and tells the desktop. `agenda` is the id of what is in it. */
void        rga_recent_note           (GFile         *file,
                                       const char    *title,
                                       const RgaId   *agenda);
/* Where it stood on the list, for rga_recent_put_back(). */
guint       rga_recent_forget         (GFile         *file);
void        rga_recent_put_back       (RgaRecentFile *recent,
                                       guint          place);
/* What was in `moved` is in `file` now. */
void        rga_recent_replace        (GFile         *moved,
                                       GFile         *file);
/* What was in `file` when it was open last; RGA_ID_NONE = not on the list. */
RgaId       rga_recent_find_agenda    (GFile         *file);

G_END_DECLS
