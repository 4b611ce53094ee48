/* rga-document-private.h
 *
 * The open plan, shared by the files of this room.
 */
#pragma once

#include "rga-company.h"
#include "rga-document.h"
#include "rga-origin-private.h"
#include "rga-presence-private.h"
#include "rga-steps-private.h"

G_BEGIN_DECLS

struct _RgaDocument
{
  GObject      parent_instance;

  RgaPlan     *plan;
  RgaStore    *store;             /* NULL once closed */
  RgaSteps    *steps;
  GFile       *file;
  RgaPlanFileFound found;         /* on opening */
  gboolean     has_kept_found;    /* the file as it was then is among the earlier versions */
  char        *working_copy;      /* the folder */
  int          lock;              /* on that folder; -1 = none */
  GPtrArray   *leftovers;         /* RgaLeftover of the same file */
  GPtrArray   *neighbours;        /* RgaNeighbour of it */
  GCancellable *looking_beside;   /* of who looks for those; NULL = nobody did */
  char        *device;
  char        *author;            /* who stands in the history; NULL = nobody */
  char        *title;
  char        *versions;          /* the folder of earlier versions; NULL = none are kept */
  GRand       *random;
  RgaIdMaker   ids;
  RgaDay       today;

  gint64       opened_at_ms;      /* when this sitting began, UTC since 1970, … */
  gint64       opened_sequence;   /* … with which step … */
  RgaId        opened;            /* … by what name */
  RgaId        back;              /* the step that took all of the sitting back; RGA_ID_NONE = none */

  RgaSaveState save_state;
  const char  *second_versions;   /* another folder for them, interned; NULL = none. Read by workers */
  GError      *version_error;     /* why the last one could not be kept; the main thread's */
  GError      *save_error;        /* why the last publishing failed, or NULL */
  GMutex       publishing;        /* held by whoever writes the user's file */
  RgaOrigin    origin;            /* the user's file as we know it; guarded by `publishing` */
  guint        n_publishing;      /* workers that write, or wait to */
  GTask       *closing;           /* waits for these; NULL = it stays open */
  int          is_large;          /* atomic: the user's file takes long to write */
  gboolean     is_looking;        /* a worker looks what became of the file */
  RgaRevision *theirs;            /* the newest step in what others wrote; NULL = not known */
  RgaFileState theirs_state;      /* of the file it was read from */
  gboolean     reads_theirs;      /* a worker is at it */
  gboolean     autosave;
  guint        autosave_source;
  gint64       waiting_since;     /* monotonic µs of the first step not published; 0 = none */

  RgaPresence *presence;          /* beside the file; NULL = nobody is told, nobody looked for */
  RgaOpenNote  opener;            /* name and host to tell */
  RgaCompany   company;
  guint        beat_ms;
  guint        beat_source;
  gboolean     is_announced;
  gboolean     is_beating;        /* a worker is at it … */
  gboolean     beats_again;       /* … and then at once again */
  gboolean     was_stopped;
  gboolean     only_looks;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_SAVE_STATE,
  PROP_FILE,
  PROP_VERSION_ERROR,
  PROP_COMPANY,
  PROP_READ_ONLY,
  PROP_N_NEIGHBOURS,
  PROP_WAS_STOPPED,
  N_PROPS
};
extern GParamSpec *rga_document_properties[N_PROPS];

/* Who, when and where for a step of that kind. */
RgaStamp rga_document_make_stamp (RgaDocument   *self,
                                  RgaAction      action);
/* One transaction and one undo step, which is announced: the road of every edit. */
gboolean rga_document_commit     (RgaDocument     *self,
                                  const RgaStamp  *stamp,
                                  RgaEditFunc      write,
                                  gconstpointer    request,
                                  GError         **error);
/* The same of a step that is stored: takes over `change`, NULL = it failed. */
gboolean rga_document_take_step  (RgaDocument     *self,
                                  const RgaStamp  *stamp,
                                  RgaChange       *change,
                                  GError         **error);
/* What is done from now on is of this sitting. */
void     rga_document_begin_sitting (RgaDocument  *self);
/* All of the sitting was taken back, and nothing was done since. */
gboolean rga_document_is_as_opened (RgaDocument   *self);
/* Keeps the user's file as it is now, if versions are kept; in whichever thread. */
void rga_document_keep_version   (RgaDocument   *self,
                                  GFile         *file,
                                  gboolean       at_once);
/* Another step is in the working copy: publish it in a while. */
void rga_document_note_step      (RgaDocument  *self);
void rga_document_stop_autosave  (RgaDocument  *self);
void rga_document_set_save_state (RgaDocument  *self,
                                  RgaSaveState  state);
/* Publishing ended; `sequence` is how far the working copy was when it began. */
void rga_document_note_saved     (RgaDocument  *self,
                                  gint64        sequence,
                                  const GError *error);
/* The origin says how large the file is; in whichever thread. */
void rga_document_note_size      (RgaDocument  *self);
/* Saving failed, or would. */
void rga_document_note_unsaved   (RgaDocument  *self,
                                  const GError *error);
/* Whether `file` and what it was like are still what saving would look for. */
gboolean rga_document_knows      (RgaDocument  *self,
                                  GFile        *file,
                                  const RgaFileState *state);
/* That is how the file is now, and it may be replaced. */
void rga_document_know           (RgaDocument  *self,
                                  const RgaFileState *state);
/* The plan's own file has another name from now on. */
void rga_document_set_file       (RgaDocument  *self,
                                  GFile        *file);
/* No worker publishes any more; a plan that is to close may. */
void rga_document_go_on_closing  (RgaDocument  *self);
/* The note beside the file is taken away, in a worker. */
void rga_document_fall_silent    (RgaDocument  *self);
/* FALSE and a sentence for who only looks. */
gboolean rga_document_may_change (RgaDocument  *self,
                                  GError      **error);
/* Fills a plan that was just made; not a step that can be undone. */
gboolean rga_document_fill       (RgaDocument     *self,
                                  const RgaEdits  *edits,
                                  GError         **error);
/* Adds a copy of the item, with all that belongs to it, to `edits`: at the same place,
 * until `edits` say another. `copy` becomes its id. */
void rga_document_copy_item      (RgaDocument     *self,
                                  RgaEdits        *edits,
                                  RgaItem         *item,
                                  RgaId           *copy);
/* The same; the copies as they will be (RgaItem *), the item's own first. */
GPtrArray *rga_document_copy_all (RgaDocument    *self,
                                  RgaEdits        *edits,
                                  RgaItem         *item);
/* The item of that list, borrowed; NULL and a sentence when it is gone. */
gpointer rga_document_find       (RgaDocument     *self,
                                  RgaList          list,
                                  const RgaId     *id,
                                  GError         **error);
/* After an edit, undo or redo: what is shown follows what is stored. */
void rga_document_refresh_title  (RgaDocument  *self);
void rga_document_notify_steps   (RgaDocument  *self);

/* Adds what follows from words typed in a field: the state of a charter's section,
 * the kind of focus areas. */
void rga_document_follow_text (RgaDocument *self,
                               RgaEdits    *edits,
                               const RgaId *id,
                               guint        field,
                               const char  *text);

/* Adds what makes `owner`, of `list` (focus areas or rounds), the one the project is
 * shown under; RGA_ID_NONE: it is in none of that list any more. */
void rga_document_set_membership (RgaDocument   *self,
                                  RgaEdits      *edits,
                                  const RgaItem *project,
                                  RgaList        list,
                                  const RgaId   *owner);

G_END_DECLS
