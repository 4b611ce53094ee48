/* rga-change.h
 *
 * One step of history: what was done to which item, by whom and when, and the
 * rows it touched. The log keeps the action, the item and its name at the time,
 * never a sentence: words are made when they are shown.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* In the file as words, see rga_action_to_word(). */
typedef enum
{
  RGA_ACTION_CREATE,       /* the plan itself, from a template or an example */
  RGA_ACTION_ADD,
  RGA_ACTION_RENAME,
  RGA_ACTION_CHANGE,       /* a field other than name and period */
  RGA_ACTION_RESCHEDULE,   /* a period */
  RGA_ACTION_MOVE,         /* in the outline */
  RGA_ACTION_DELETE,
  RGA_ACTION_EDIT,         /* several of these at once, from the command line */
  RGA_ACTION_SETTINGS,
  RGA_ACTION_SEEN,         /* a point of attention of the item: “I know” */
  RGA_ACTION_UNSEEN,       /* it is shown again */
  RGA_ACTION_UNDO,
  RGA_ACTION_REDO,
  RGA_ACTION_UPGRADE,      /* the file, from an older version of the program */
  RGA_ACTION_RESTORE,      /* all as in an earlier version */
  RGA_ACTION_OUTSIDE,      /* by another program, or by damage: noticed on opening */
} RgaAction;

const char *rga_action_to_word   (RgaAction    action);
RgaAction   rga_action_from_word (const char  *word);

/* The name of the step, its revision, follows from all of this; see rga_store_commit(). */
typedef struct
{
  RgaAction   action;
  gint64      at_ms;       /* UTC, since 1970 */
  const char *who;         /* NULL or "" = not said */
  const char *device;      /* which program on which computer made it: undo reaches its own */
  RgaList     list;        /* of the item or of all items; RGA_LIST_ANY when there is no one list */
  RgaId       item;
  const char *name;        /* of the item at the time; may be NULL. Without an item: how many there
                            * were, in figures */
} RgaStamp;

typedef struct
{
  gint64      sequence;
  RgaId       revision;
  RgaId       parent;
  RgaId       undoes;      /* of an undo or redo: the revision it takes back or does again */
  RgaAction   action;
  gint64      at_ms;
  char       *who, *device, *name;
  RgaList     list;
  RgaId       item;
} RgaRevision;

void rga_revision_free (RgaRevision *self);

typedef struct
{
  RgaId       revision;
  GArray     *touched;     /* RgaDeltaEntry: items whose rows differ */
  GPtrArray  *items;       /* of each of these the item as it is now, NULL = gone; or not read yet */
} RgaChange;

void rga_change_free (RgaChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaRevision, rga_revision_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaChange, rga_change_free)

G_END_DECLS
