#include "rga-change.h"

#include <string.h>

static const char *const action_words[] = {
  [RGA_ACTION_CREATE] = "create",
  [RGA_ACTION_ADD] = "add",
  [RGA_ACTION_RENAME] = "rename",
  [RGA_ACTION_CHANGE] = "change",
  [RGA_ACTION_RESCHEDULE] = "reschedule",
  [RGA_ACTION_MOVE] = "move",
  [RGA_ACTION_DELETE] = "delete",
  [RGA_ACTION_EDIT] = "edit",
  [RGA_ACTION_SETTINGS] = "settings",
  [RGA_ACTION_SEEN] = "seen",
  [RGA_ACTION_UNSEEN] = "unseen",
  [RGA_ACTION_UNDO] = "undo",
  [RGA_ACTION_REDO] = "redo",
  [RGA_ACTION_UPGRADE] = "upgrade",
  [RGA_ACTION_RESTORE] = "restore",
  [RGA_ACTION_OUTSIDE] = "outside",
};

const char *
rga_action_to_word (RgaAction action)
{
  g_return_val_if_fail (action < G_N_ELEMENTS (action_words), NULL);

  return action_words[action];
}

/* A word of a later version counts as an edit: it can be undone like one. */
RgaAction
rga_action_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (action_words); i++)
    if (g_strcmp0 (word, action_words[i]) == 0)
      return i;

  return RGA_ACTION_EDIT;
}

void
rga_revision_free (RgaRevision *self)
{
  if (self == NULL)
    return;

  g_free (self->who);
  g_free (self->device);
  g_free (self->name);
  g_free (self);
}

void
rga_change_free (RgaChange *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->touched, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}
