#include "rga-steps-private.h"

struct _RgaSteps
{
  GPtrArray *done;      /* RgaRevision, newest last */
  GPtrArray *undone;
};

RgaSteps *
rga_steps_new (void)
{
  RgaSteps *self = g_new0 (RgaSteps, 1);

  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_revision_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_revision_free);

  return self;
}

void
rga_steps_free (RgaSteps *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

void
rga_steps_clear (RgaSteps *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
}

static const RgaRevision *
peek (GPtrArray *steps)
{
  return steps->len == 0 ? NULL : g_ptr_array_index (steps, steps->len - 1);
}

/* Moves the step that `revision` takes back or does again. A log in which it is
 * not on top was written by others: then nothing moves. */
static void
move_step (GPtrArray         *from,
           GPtrArray         *to,
           const RgaRevision *revision)
{
  const RgaRevision *top = peek (from);

  if (top != NULL && rga_id_equal (&top->revision, &revision->undoes))
    g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
}

void
rga_steps_note (RgaSteps    *self,
                RgaRevision *revision)
{
  g_autoptr(RgaRevision) owned = revision;

  switch (revision->action)
    {
    case RGA_ACTION_CREATE:
      break;
    case RGA_ACTION_UNDO:
      move_step (self->done, self->undone, revision);
      break;
    case RGA_ACTION_REDO:
      move_step (self->undone, self->done, revision);
      break;
    default:
      g_ptr_array_set_size (self->undone, 0);
      g_ptr_array_add (self->done, g_steal_pointer (&owned));
      break;
    }
}

const RgaRevision *
rga_steps_peek_undo (RgaSteps *self)
{
  return peek (self->done);
}

const RgaRevision *
rga_steps_peek_redo (RgaSteps *self)
{
  return peek (self->undone);
}
