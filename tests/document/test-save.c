#include <glib/gstdio.h>

#include "random-item.h"
#include "rga-document.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  char        *private;     /* where working copies live */
  char        *theirs;
  char        *path;
  GFile       *file;
} Fixture;

static RgaDocument *
open_as (Fixture    *fixture,
         const char *device)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open (fixture->file, fixture->private, device, &error);

  g_assert_no_error (error);

  return document;
}

static void
close_and_free (RgaDocument *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (rga_document_close (document, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (document);
}

static void
add_programme (RgaDocument *document,
               const char  *name)
{
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document;

  fixture->folder = scratch_new ();
  fixture->private = scratch_path (fixture->folder, "private");
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  g_mkdir (fixture->theirs, 0700);
  fixture->path = scratch_path (fixture->theirs, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);

  document = rga_document_new (NULL, fixture->private, "first", &error);
  g_assert_no_error (error);
  add_programme (document, "one");
  rga_document_save_as (document, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rga_document_get_save_state (document), ==, RGA_SAVE_SAVED);
  close_and_free (document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->file);
  g_free (fixture->private);
  g_free (fixture->theirs);
  g_free (fixture->path);
  scratch_free (fixture->folder);
}

static guint
count_programmes (RgaDocument *document)
{
  guint n;

  rga_plan_items (rga_document_get_plan (document), RGA_LIST_PROGRAMMES, &n);

  return n;
}

static void
closing_publishes_and_leaves_nothing (Fixture       *fixture,
                                      gconstpointer  unused)
{
  RgaDocument *document = open_as (fixture, "first");

  g_assert_cmpstr (rga_document_get_title (document), ==, "one");
  g_assert_cmpuint (scratch_count (fixture->private), ==, 1);
  add_programme (document, "two");
  g_assert_cmpint (rga_document_get_save_state (document), ==, RGA_SAVE_LOCAL_ONLY);
  close_and_free (document);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);

  document = open_as (fixture, "first");
  g_assert_cmpuint (count_programmes (document), ==, 2);
  close_and_free (document);
}

static void
looking_changes_no_byte (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GBytes) before = scratch_read (fixture->path);
  g_autoptr(GBytes) after = NULL;

  close_and_free (open_as (fixture, "reader"));
  after = scratch_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
undo_stays_in_this_sitting (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = open_as (fixture, "first");

  g_assert_false (rga_document_can_undo (document));
  g_assert_false (rga_document_undo (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  add_programme (document, "two");
  g_assert_true (rga_document_can_undo (document));
  close_and_free (document);
}

/* Undo, close, undo further, close, redo: each in a sitting of its own. */
static void
undo_survives_closing (Fixture       *fixture,
                       gconstpointer  unused)
{
  static const struct { gboolean undo; guint n; } sittings[] = {
    { TRUE, 2 }, { TRUE, 1 }, { FALSE, 2 }, { FALSE, 3 }, { TRUE, 2 }, { TRUE, 1 }, { TRUE, 0 }, { FALSE, 1 },
  };
  RgaDocument *document = open_as (fixture, "first");

  add_programme (document, "two");
  add_programme (document, "three");
  close_and_free (document);

  for (gsize i = 0; i < G_N_ELEMENTS (sittings); i++)
    {
      g_autoptr(GError) error = NULL;

      document = open_as (fixture, "first");
      rga_document_reach_back (document);
      g_assert_true (sittings[i].undo ? rga_document_undo (document, &error) : rga_document_redo (document, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_programmes (document), ==, sittings[i].n);
      close_and_free (document);
    }
}

static void
other_devices_steps_are_left_alone (Fixture       *fixture,
                                    gconstpointer  unused)
{
  RgaDocument *document = open_as (fixture, "second");

  rga_document_reach_back (document);
  g_assert_false (rga_document_can_undo (document));
  close_and_free (document);
}

/* The user's file turns into a folder: nothing can be put in its place. */
static void
a_failed_publish_keeps_everything (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = open_as (fixture, "first");

  g_unlink (fixture->path);
  g_mkdir (fixture->path, 0700);
  add_programme (document, "two");
  g_assert_false (rga_document_save (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  g_assert_cmpint (rga_document_get_save_state (document), ==, RGA_SAVE_LOCAL_ONLY);
  g_assert_nonnull (rga_document_get_save_error (document));
  g_clear_error (&error);
  g_assert_false (rga_document_close (document, &error));
  g_assert_cmpuint (scratch_count (fixture->private), ==, 1);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);

  g_rmdir (fixture->path);     /* the way is free again: it goes on when asked to */
  g_clear_error (&error);
  g_assert_false (rga_document_save (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_MOVED);
  g_assert_true (rga_document_save_as (document, fixture->file, NULL));
  add_programme (document, "three");
  close_and_free (document);
  document = open_as (fixture, "first");
  g_assert_cmpuint (count_programmes (document), ==, 3);
  close_and_free (document);
}

static void
two_programs_do_not_share (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaDocument *one = open_as (fixture, "one"), *other = open_as (fixture, "other");

  add_programme (one, "two");
  g_assert_cmpuint (count_programmes (other), ==, 1);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 2);
  close_and_free (other);
  close_and_free (one);
}

static gboolean
give_up_cb (gpointer unused)
{
  g_assert_not_reached ();

  return G_SOURCE_REMOVE;
}

static void
the_worker_saves_by_itself (Fixture       *fixture,
                            gconstpointer  unused)
{
  RgaDocument *document = open_as (fixture, "first");
  guint limit = g_timeout_add_seconds (25, give_up_cb, NULL);
  RgaDocument *other;

  rga_document_set_autosave (document, TRUE);
  add_programme (document, "two");
  while (rga_document_get_save_state (document) != RGA_SAVE_SAVED)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);

  other = open_as (fixture, "reader");
  g_assert_cmpuint (count_programmes (other), ==, 2);
  close_and_free (other);
  close_and_free (document);
}

static void
a_refused_file_leaves_no_working_copy (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "not a plan", -1, NULL));
  g_assert_null (rga_document_open (fixture->file, fixture->private, "first", &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 0);
}

static void
what_has_no_file_yet_is_kept (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_new (NULL, fixture->private, "first", &error);

  g_assert_no_error (error);
  g_assert_false (rga_document_save (document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  add_programme (document, "only here");
  close_and_free (document);
  g_assert_cmpuint (scratch_count (fixture->private), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document/save/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("close", closing_publishes_and_leaves_nothing);
  ADD ("look", looking_changes_no_byte);
  ADD ("this-sitting", undo_stays_in_this_sitting);
  ADD ("survives", undo_survives_closing);
  ADD ("other-devices", other_devices_steps_are_left_alone);
  ADD ("fails", a_failed_publish_keeps_everything);
  ADD ("apart", two_programs_do_not_share);
  ADD ("autosave", the_worker_saves_by_itself);
  ADD ("refused", a_refused_file_leaves_no_working_copy);
  ADD ("no-file", what_has_no_file_yet_is_kept);
#undef ADD

  return g_test_run ();
}
