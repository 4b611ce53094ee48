/* rga-presence-private.h
 *
 * Our own note beside the user's file, and what lies there instead of it. Everything
 * here waits for disks and is for workers; one at a time gets through.
 */
#pragma once

#include "rga-open-note.h"

G_BEGIN_DECLS

typedef struct _RgaPresence RgaPresence;

typedef struct
{
  RgaOpenNoteFound found;       /* of others; what is ours is nothing */
  RgaOpenNote      note;
  gboolean         took_over;   /* one that an earlier run on this computer left behind */
} RgaPresenceLook;

/* Beside `file`, of the plan worked on in the folder `working_copy`. `ours` says who we
 * are; session and computer are filled in here. */
RgaPresence *rga_presence_new    (GFile             *file,
                                  const char        *working_copy,
                                  const char        *device);
RgaPresence *rga_presence_ref    (RgaPresence       *self);
void         rga_presence_unref  (RgaPresence       *self);
/* One beat: our note is made, renewed, or taken away when `ours` is NULL, for somebody
 * who only looks. A note that stood still and that the person let go is removed first:
 * `let_go`, NULL = none. */
void         rga_presence_beat   (RgaPresence       *self,
                                  const RgaOpenNote *ours,
                                  const RgaOpenNote *let_go,
                                  RgaPresenceLook   *look);
/* Takes our note away in a worker, and for good. Consumes `self`. */
void         rga_presence_leave  (RgaPresence       *self);
/* Waits for what was left to be taken away, but not for a disk that does not answer. */
void         rga_presence_settle (guint              patience_ms);

void         rga_presence_look_clear (RgaPresenceLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaPresence, rga_presence_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaPresenceLook, rga_presence_look_clear)

G_END_DECLS
