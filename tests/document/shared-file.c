#include "shared-file.h"

#include <glib/gstdio.h>

#include "rga-document-company.h"
#include "scratch.h"

RgaDocument *
shared_file_open (SharedFile *self,
                  const char *computer)
{
  g_autofree char *private = scratch_path (self->folder, computer);
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (self->file, private, computer, &error);

  g_assert_no_error (error);

  return document;
}

void
shared_file_add (RgaDocument *document,
                 const char  *name)
{
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, &error));
  g_assert_no_error (error);
}

/* A worker may have it a moment longer. */
void
shared_file_let_go (RgaDocument *document)
{
  gpointer watched = document;

  g_object_add_weak_pointer (G_OBJECT (document), &watched);
  g_object_unref (document);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* However busy the computer is: each waits for two seconds at most, and not at all when
 * nobody is leaving. */
void
shared_file_settle (void)
{
  for (guint i = 0; i < 20; i++)
    rga_document_settle_company ();
}

void
shared_file_close (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  rga_document_close (document, &error);
  g_assert_no_error (error);
  shared_file_let_go (document);
  shared_file_settle ();
}

void
shared_file_set_up (SharedFile    *self,
                    gconstpointer  unused)
{
  g_autoptr(RgaDocument) document = NULL;
  g_autofree char *maker = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = scratch_new ();
  self->theirs = scratch_path (self->folder, "theirs");
  maker = scratch_path (self->folder, "maker");
  g_mkdir (self->theirs, 0700);
  self->path = scratch_path (self->theirs, "plan.db");
  self->note_path = scratch_path (self->theirs, ".~lock.plan.db#");
  self->file = g_file_new_for_path (self->path);
  document = rga_document_new (NULL, maker, "maker", &error);
  g_assert_no_error (error);
  shared_file_add (document, "both");
  rga_document_save_as (document, self->file, &error);
  g_assert_no_error (error);
  rga_document_close (document, &error);
  g_assert_no_error (error);
}

void
shared_file_tear_down (SharedFile    *self,
                       gconstpointer  unused)
{
  g_object_unref (self->file);
  g_free (self->theirs);
  g_free (self->path);
  g_free (self->note_path);
  scratch_free (self->folder);
}
