#include "sitting.h"

#include "names.h"
#include "scratch.h"

#define N_STEPS 6

gboolean
sitting_add (Sitting     *self,
             RgaDocument *document,
             guint        number)
{
  g_autofree char *name = g_strdup_printf ("agenda %u", number);
  g_autoptr(GError) error = NULL;

  if (desk_add (document, name, &error))
    {
      g_ptr_array_add (self->done, g_steal_pointer (&name));
      return TRUE;
    }
  desk_expect_sentence (error);

  return FALSE;
}

/* The step that is taken back was the last one added. */
static void
undo (Sitting     *self,
      RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_can_undo (document))
    return;
  if (rga_document_undo (document, &error))
    g_ptr_array_add (self->undone, g_ptr_array_steal_index (self->done, self->done->len - 1));
  else
    desk_expect_sentence (error);
}

static void
redo (Sitting     *self,
      RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_can_redo (document))
    return;
  if (rga_document_redo (document, &error))
    g_ptr_array_add (self->done, g_ptr_array_steal_index (self->undone, self->undone->len - 1));
  else
    desk_expect_sentence (error);
}

/* What is seen is what was done. */
static void
expect_shown (Sitting     *self,
              RgaDocument *document)
{
  g_autofree char *shown = names_shown (document), *done = names_join (self->done);

  g_assert_cmpstr (shown, ==, done);
}

/* By SQLite alone. */
static void
expect_stored (Sitting *self)
{
  g_autofree char *stored = names_stored (self->desk.path);
  g_autofree char *done = names_join (self->done);

  g_assert_cmpstr (stored, ==, done);
  g_assert_cmpuint (scratch_count (self->desk.theirs), ==, 1);
}

void
sitting_set_up (Sitting       *self,
                gconstpointer  unused)
{
  desk_set_up (&self->desk, NULL);
  self->done = g_ptr_array_new_with_free_func (g_free);
  self->undone = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->done, g_strdup ("first"));
  self->before = scratch_read (self->desk.path);
}

void
sitting_tear_down (Sitting       *self,
                   gconstpointer  unused)
{
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_bytes_unref (self->before);
  desk_tear_down (&self->desk, NULL);
}

static void
save (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_save (document, &error))
    desk_expect_sentence (error);
}

static void
edit (Sitting     *self,
      RgaDocument *document,
      gboolean     saves)
{
  for (guint i = 1; i <= N_STEPS; i++)
    {
      sitting_add (self, document, i);
      if (i % 3 == 0)
        undo (self, document);
      if (i % 6 == 0)
        redo (self, document);
      if (saves && i % 2 == 0)
        save (document);
      expect_shown (self, document);
    }
}

/* Without the fault all works again, in the same sitting. */
static void
go_on (Sitting     *self,
       RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (sitting_add (self, document, 99));
  expect_shown (self, document);
  rga_document_save (document, &error);
  g_assert_no_error (error);
  g_assert_true (rga_document_close (document, &error));
  expect_stored (self);
}

/* How often the fault could have come. */
static gint
sit (Sitting            *self,
     const SittingFault *fault,
     gint                at,
     gboolean            goes_on)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = NULL;
  gint n;

  if (!fault->steps_only)
    fault->begin (self, fault->what, at, goes_on);
  document = desk_open (&self->desk, "device", &error);
  if (fault->steps_only)
    fault->begin (self, fault->what, at, goes_on);
  if (document != NULL)
    edit (self, document, !fault->steps_only);
  n = fault->end ();
  if (document == NULL)
    {
      g_autoptr(GBytes) after = scratch_read (self->desk.path);

      desk_expect_sentence (error);
      g_assert_true (g_bytes_equal (self->before, after));
      document = desk_open (&self->desk, "device", NULL);
      g_assert_nonnull (document);
    }
  go_on (self, document);

  return n;
}

gint
sitting_run (const SittingFault *fault,
             gint                at,
             gboolean            goes_on)
{
  Sitting self = { 0 };
  gint n;

  sitting_set_up (&self, NULL);
  n = sit (&self, fault, at, goes_on);
  sitting_tear_down (&self, NULL);

  return n;
}

/* Each has its own part of the sitting, so that all of it is tried. */
void
sitting_break (const SittingFault *fault,
               const char         *name,
               gint                n_points)
{
  gint n = sitting_run (fault, 0, FALSE);

  g_assert_cmpint (n, >, 3);
  n_points = MIN (n_points, n);
  for (gint i = 0; i < n_points; i++)
    {
      gint first = (gint) ((gint64) n * i / n_points), next = (gint) ((gint64) n * (i + 1) / n_points);
      gint at = g_test_rand_int_range (first, next) + 1;

      g_test_message ("%s, at %d of %d", name, at, n);
      sitting_run (fault, at, FALSE);
      sitting_run (fault, at, TRUE);
    }
  g_test_message ("%s: %d of %d points, once and from then on, nothing lost", name, n_points, n);
}

void
sitting_miss_step (const SittingFault *fault)
{
  g_autoptr(RgaDocument) document = NULL;
  g_autofree char *stored = NULL, *claimed = NULL;
  Sitting self = { 0 };

  sitting_set_up (&self, NULL);
  document = desk_open (&self.desk, "device", NULL);
  fault->begin (&self, fault->what, 1, TRUE);
  g_assert_false (sitting_add (&self, document, 1));
  fault->end ();
  g_ptr_array_add (self.done, g_strdup ("agenda 1"));
  g_assert_true (rga_document_close (document, NULL));
  stored = names_stored (self.desk.path);
  claimed = names_join (self.done);
  g_assert_cmpstr (stored, !=, claimed);
  sitting_tear_down (&self, NULL);
}
