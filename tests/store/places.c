#include "places.h"

#include <glib/gstdio.h>

#include "scratch.h"

void
places_set_up (Places *self)
{
  self->folder = scratch_new ();
  self->theirs = scratch_path (self->folder, "theirs");
  self->ours = scratch_path (self->folder, "ours");
  g_mkdir (self->theirs, 0700);
  g_mkdir (self->ours, 0700);
  self->path = scratch_path (self->theirs, "plan.db");
  self->copy = scratch_path (self->ours, "copy.db");
  self->file = g_file_new_for_path (self->path);
}

void
places_tear_down (Places *self)
{
  g_object_unref (self->file);
  scratch_free (self->folder);
  g_free (self->theirs);
  g_free (self->ours);
  g_free (self->path);
  g_free (self->copy);
}

static void
empty (const char *folder)
{
  scratch_free (g_strdup (folder));
  g_mkdir (folder, 0700);
}

void
places_empty_ours (Places *self)
{
  empty (self->ours);
}

void
places_empty_theirs (Places *self)
{
  empty (self->theirs);
}

void
places_write (Places     *self,
              const void *bytes,
              gsize       size)
{
  g_autoptr(GError) error = NULL;

  g_unlink (self->path);
  g_file_set_contents_full (self->path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}
