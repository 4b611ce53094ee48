/* sitting.h
 *
 * A plan is opened, edited, undone and saved while something may be refused at one
 * moment, or from then on. Each step is done or refused with a sentence; what is shown is
 * what was done, and when the fault is over, the same sitting goes on and the file holds
 * just that.
 */
#pragma once

#include "desk.h"

G_BEGIN_DECLS

typedef struct
{
  Desk       desk;
  GBytes    *before;   /* the user's file as it was */
  GPtrArray *done;     /* names of the agendas that were added and not taken back */
  GPtrArray *undone;   /* of those that were, the newest last */
} Sitting;

typedef struct
{
  /* Fails at the how-manieth thing asked (0 = at none), and from then on. */
  void        (*begin) (Sitting       *sitting,
                        gconstpointer  what,
                        gint           at,
                        gboolean       goes_on);
  /* It is over; how many were asked. */
  gint        (*end)   (void);
  gconstpointer what;
  gboolean    steps_only;   /* not while the plan is opened, and nothing is saved */
} SittingFault;

void     sitting_set_up    (Sitting            *self,
                            gconstpointer       unused);
void     sitting_tear_down (Sitting            *self,
                            gconstpointer       unused);
/* “agenda NUMBER”; whether it was done. */
gboolean sitting_add       (Sitting            *self,
                            RgaDocument        *document,
                            guint               number);
gint     sitting_run       (const SittingFault *fault,
                            gint                at,
                            gboolean            goes_on);
/* At so many moments spread over it, once and from then on. */
void     sitting_break     (const SittingFault *fault,
                            const char         *name,
                            gint                n_points);
/* The control: were a step that is refused taken for done, it would be missed in the file. */
void     sitting_miss_step (const SittingFault *fault);

G_END_DECLS
