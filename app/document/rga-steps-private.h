/* rga-steps-private.h
 *
 * Which steps can be undone and redone, kept from the same revisions as the log:
 * a new step goes on top and ends what could be redone; an undo moves its step
 * over, a redo moves it back.
 */
#pragma once

#include "rga-store.h"

G_BEGIN_DECLS

typedef struct _RgaSteps RgaSteps;

RgaSteps          *rga_steps_new       (void);
void               rga_steps_free      (RgaSteps          *self);
void               rga_steps_clear     (RgaSteps          *self);
/* Takes over `revision`. */
void               rga_steps_note      (RgaSteps          *self,
                                        RgaRevision       *revision);
/* NULL when there is none; borrowed. */
const RgaRevision *rga_steps_peek_undo (RgaSteps          *self);
const RgaRevision *rga_steps_peek_redo (RgaSteps          *self);

G_END_DECLS
