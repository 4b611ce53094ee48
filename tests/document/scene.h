/* scene.h
 *
 * A plan that is open here while others do something to its file. Kept beside it, for
 * the test alone: what was done, and the bytes at the path with who put them there.
 * The clock stands still: every file has the same time of change.
 */
#pragma once

#include "desk.h"

G_BEGIN_DECLS

typedef struct
{
  Desk         desk;
  char        *away;       /* where the folder of the file is while it is unreachable */
  RgaDocument *document;
  GPtrArray   *done;       /* names of all agendas that are shown */
  guint        n_steps, n_kept;
  GBytes      *at_path;    /* NULL = no file */
  gboolean     is_ours;    /* that was put there by the document */
  gboolean     was_ours;   /* what is in the folder that is unreachable */
  GBytes      *older, *newer, *another;
  guint        n_lost;     /* what others put there and is nowhere any more */
} Scene;

/* What others do to the file. */
typedef void (*SceneActFunc) (Scene *scene);

void     scene_set_up    (Scene         *scene,
                          gconstpointer  unused);
/* Fails the test when something was lost. */
void     scene_tear_down (Scene         *scene,
                          gconstpointer  unused);

void     scene_let       (Scene         *scene,
                          SceneActFunc   act);
/* Looks whether the document wrote the file since. */
void     scene_note_ours (Scene         *scene);

/* What is shown is what was done; when the document says it is saved, the file has it too. */
void     scene_check     (Scene         *scene);
void     scene_add       (Scene         *scene);
void     scene_undo      (Scene         *scene);
gboolean scene_save      (Scene         *scene);
/* As on coming back to the window. */
void     scene_look      (Scene         *scene);
/* The drive is back, and the file may be written. */
void     scene_repair    (Scene         *scene);
/* The choices of the strip, by what it says, until it is saved. */
void     scene_settle    (Scene         *scene);

G_END_DECLS
