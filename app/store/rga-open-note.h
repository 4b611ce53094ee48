/* rga-open-note.h
 *
 * The courtesy lock: a small text file “.~lock.NAME#” that lies beside the user's file
 * while it is open, and says who has it open. It only informs. Nothing is safer for its
 * being there and nothing is lost without it: that it cannot be made is no error, and
 * anybody may remove it.
 *
 * Whatever else lies in its place (a folder, a link, a file of another program, one that
 * cannot be read) is left as it is: never followed, written to or removed.
 *
 * All that takes a place waits for disks: for a worker.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char    *session;    /* of the one opening it tells of: letters, figures and dashes */
  char    *computer;   /* tells computers apart, says not whose; NULL = not said */
  char    *name;       /* of who has it open; NULL = not said */
  char    *host;       /* what that computer is called; NULL = not said */
  gint64   since;      /* seconds since 1970 by that computer's clock; 0 = not said */
  guint64  beat;       /* grows as long as it is open there: no clock is compared */
  char    *version;    /* of the program; NULL = not said */
} RgaOpenNote;

typedef enum
{
  RGA_OPEN_NOTE_NONE,      /* nothing lies there */
  RGA_OPEN_NOTE_READ,
  RGA_OPEN_NOTE_FOREIGN,   /* something that is no such note, or cannot be read now */
} RgaOpenNoteFound;

void             rga_open_note_clear     (RgaOpenNote       *self);
void             rga_open_note_copy      (RgaOpenNote       *self,
                                          const RgaOpenNote *from);
/* Free with g_free(). A note of the same opening is as long with every beat. */
char            *rga_open_note_to_text   (const RgaOpenNote *self);
/* FALSE when it is none. What is odd in it is left out, and names are made fit to be
 * shown: one short line, without marks that turn its direction. */
gboolean         rga_open_note_from_text (RgaOpenNote       *self,
                                          const char        *text,
                                          gsize              size);

/* Beside the file itself, also when `file` is a link to it. NULL where it has no
 * neighbours: a sandbox lent that one file only. */
GFile           *rga_open_note_place     (GFile             *file);
/* `note` is filled in when one was read. */
RgaOpenNoteFound rga_open_note_look      (GFile             *place,
                                          RgaOpenNote       *note);
/* Only where nothing lies. */
gboolean         rga_open_note_make      (GFile             *place,
                                          const RgaOpenNote *note);
/* Only over one of the same session. */
gboolean         rga_open_note_renew     (GFile             *place,
                                          const RgaOpenNote *note);
/* Only that of `session`, and, when `beat` is not NULL, only with that beat. TRUE when
 * it was removed. */
gboolean         rga_open_note_remove    (GFile             *place,
                                          const char        *session,
                                          const guint64     *beat);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaOpenNote, rga_open_note_clear)

G_END_DECLS
