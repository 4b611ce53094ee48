#include <glib/gstdio.h>
#include <string.h>

#include "rga-document-outside.h"
#include "rga-neighbour.h"
#include "scratch.h"

/* Programs that keep folders alike put a second file beside the first when two people
 * wrote it, each program with names of its own. Which of them are the same plan with other
 * steps is told by what is in them; a file of another plan by such a name is none. */

/* %s stands for the name without its ending. The names are those of the programs' own
 * manuals and source, in the languages that planners here have. */
static const char *const patterns[] = {
  /* OneDrive and SharePoint: the name of the computer */
  "%s-LAPTOP-7K2Q.db", "%s-PC14.db", "%s-Annas-MacBook.db", "%s-DESKTOP-ABC1234-2.db", "%s - Copy.db", "%s (versie 1).db",
  /* Dropbox */
  "%s (Anna's conflicted copy 2026-11-23).db", "%s (conflicted copy).db", "%s (PC-14's conflicted copy 2026-11-23 (1)).db",
  "%s (Conflicterende kopie van Anna 2026-11-23).db", "%s (Case Conflict).db", "%s (Selective Sync Conflict).db",
  /* Nextcloud and ownCloud */
  "%s (conflicted copy 2026-11-23 141005).db", "%s (conflicted copy anna 2026-11-23 141005).db", "%s_conflict-20261123-141005.db",
  "%s_conflict_local.db", "%s (case clash from anna 2026-11-23 141005).db",
  /* Syncthing */
  "%s.sync-conflict-20261123-141005-ABCDEFG.db", "%s.sync-conflict-20261123-141005.db", "%s~20261123-141005.db",
  /* Google Drive */
  "%s (1).db", "%s (2).db", "%s (1) (1).db", "Kopie van %s.db", "Copy of %s.db", "%s [Conflict].db",
  /* iCloud, Box, pCloud, Seafile, Resilio, Synology, Mega */
  "%s 2.db", "%s (Anna).db", "%s [conflicted].db", "%s (SFConflict anna@example.org 2026-11-23-14-10-05).db",
  "%s.Conflict.db", "%s_PC14_Nov-23-141005-2026_Conflict.db", "%s_conflict_1.db",
  /* Windows and other desktops, by hand and by mail */
  "%s - Kopie.db", "%s - Kopie (2).db", "%s - Copy (3).db", "%s (copy).db", "%s (kopie).db", "%s~1.DB", "definitief - %s - nieuw.db",
};

typedef struct
{
  char  *folder, *theirs, *elsewhere;
  GFile *file;         /* the user's */
  GFile *copy;         /* of it, as it was first; beside nothing */
  GFile *other;        /* another plan, likewise */
} Fixture;

static void
add_agenda (GFile      *file,
            const char *private,
            const char *name,
            const char *who)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_open (file, private, "test", &error);

  g_assert_no_error (error);
  rga_document_set_author (document, who);
  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, &error));
  g_assert_no_error (error);
  g_assert_true (rga_document_close (document, &error));
}

static void
add_to (Fixture    *fixture,
        GFile      *file,
        const char *name)
{
  g_autofree char *private = scratch_path (fixture->folder, "private");

  add_agenda (file, private, name, "function");
}

static void
make_plan (Fixture *fixture,
           GFile   *file)
{
  g_autofree char *private = scratch_path (fixture->folder, "private");
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_new (NULL, private, "test", &error);

  g_assert_no_error (error);
  g_assert_nonnull (rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "first", &error));
  g_assert_true (rga_document_save_as (document, file, &error));
  g_assert_no_error (error);
  g_assert_true (rga_document_close (document, &error));
}

static GFile *
new_file (const char *folder,
          const char *name)
{
  g_autofree char *path = scratch_path (folder, name);

  return g_file_new_for_path (path);
}

static void
copy_to (GFile *from,
         GFile *to)
{
  g_autoptr(GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = scratch_new ();
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  fixture->elsewhere = scratch_path (fixture->folder, "elsewhere");
  g_mkdir (fixture->theirs, 0700);
  g_mkdir (fixture->elsewhere, 0700);
  fixture->file = new_file (fixture->theirs, "agenda.db");
  fixture->copy = new_file (fixture->elsewhere, "agenda.db");
  fixture->other = new_file (fixture->elsewhere, "other.db");
  make_plan (fixture, fixture->file);
  make_plan (fixture, fixture->other);
  copy_to (fixture->file, fixture->copy);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->file);
  g_object_unref (fixture->copy);
  g_object_unref (fixture->other);
  g_free (fixture->theirs);
  g_free (fixture->elsewhere);
  scratch_free (fixture->folder);
}

/* Free with g_ptr_array_unref(). */
static GPtrArray *
find (Fixture *fixture,
      GFile   *file)
{
  g_autofree char *private = scratch_path (fixture->folder, "private");
  g_autofree char *before = scratch_describe (fixture->theirs), *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaDocument) document = rga_document_open (file, private, "test", &error);
  GPtrArray *neighbours;

  g_assert_no_error (error);
  rga_document_look_beside (document);
  neighbours = g_ptr_array_ref (rga_document_get_neighbours (document));
  after = scratch_describe (fixture->theirs);
  g_assert_cmpstr (before, ==, after);
  rga_document_discard (document);

  return neighbours;
}

static guint
count (Fixture *fixture)
{
  g_autoptr(GPtrArray) neighbours = find (fixture, fixture->file);

  return neighbours->len;
}

/* -- tests --------------------------------------------------------------------- */

static char *
make_name (const char *pattern)
{
  g_auto(GStrv) halves = g_strsplit (pattern, "%s", 2);

  return g_strjoinv ("agenda", halves);
}

static void
every_name_is_seen_through (Fixture       *fixture,
                            gconstpointer  unused)
{
  add_to (fixture, fixture->file, "ours");
  add_to (fixture, fixture->copy, "theirs");
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *name = make_name (patterns[i]);
      g_autoptr(GFile) beside = new_file (fixture->theirs, name);
      g_autoptr(GPtrArray) neighbours = NULL;
      const RgaNeighbour *neighbour;

      copy_to (fixture->copy, beside);
      neighbours = find (fixture, fixture->file);
      if (neighbours->len != 1)
        g_error ("“%s” was not seen", name);
      neighbour = neighbours->pdata[0];
      g_assert_true (g_file_equal (neighbour->file, beside));
      g_assert_true (neighbour->is_forked);
      g_assert_cmpuint (neighbour->n_more, ==, 1);
      g_assert_cmpstr (neighbour->who, ==, "function");

      /* The same name, and another plan. */
      copy_to (fixture->other, beside);
      g_assert_cmpuint (count (fixture), ==, 0);
      g_file_delete (beside, NULL, NULL);
    }
  g_assert_cmpuint (G_N_ELEMENTS (patterns), >=, 40);
}

static void
only_what_has_other_steps_is_told (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(GFile) beside = new_file (fixture->theirs, "agenda (1).db");
  g_autoptr(GPtrArray) newer = NULL;
  const RgaNeighbour *neighbour;

  /* The same. */
  copy_to (fixture->file, beside);
  g_assert_cmpuint (count (fixture), ==, 0);

  /* It has one step more. */
  add_to (fixture, beside, "theirs");
  newer = find (fixture, fixture->file);
  g_assert_cmpuint (newer->len, ==, 1);
  neighbour = newer->pdata[0];
  g_assert_false (neighbour->is_forked);
  g_assert_cmpuint (neighbour->n_more, ==, 1);
  g_assert_cmpint (neighbour->at_ms, >, 0);

  /* From the other side it is one that is contained. */
  {
    g_autoptr(GPtrArray) older = find (fixture, beside);

    g_assert_cmpuint (older->len, ==, 0);
  }

  /* What was copied before ours went on is contained too. */
  g_file_delete (beside, NULL, NULL);
  copy_to (fixture->file, beside);
  add_to (fixture, fixture->file, "ours");
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
what_is_no_copy_is_passed_over (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GFile) link = new_file (fixture->theirs, "link.db"), hidden = new_file (fixture->theirs, ".agenda.db");
  g_autoptr(GFile) folder = new_file (fixture->theirs, "folder.db"), broken = new_file (fixture->theirs, "broken.db");
  g_autofree char *path = g_file_get_path (broken), *target = g_file_get_path (fixture->copy);
  g_autofree char *bytes = NULL;
  gsize size;

  add_to (fixture, fixture->file, "ours");
  add_to (fixture, fixture->copy, "theirs");
  g_assert_true (g_file_make_symbolic_link (link, target, NULL, NULL));
  copy_to (fixture->copy, hidden);
  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  g_assert_true (g_file_get_contents (target, &bytes, &size, NULL));
  memset (bytes + size / 4, 0x5a, size / 2);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  g_assert_cmpuint (count (fixture), ==, 0);

  /* The control: the whole one is seen there. */
  copy_to (fixture->copy, broken);
  g_assert_cmpuint (count (fixture), ==, 1);
}

/* Earlier versions, working copies and agendas without a place are of our own making. */
static void
our_own_folders_do_not_count (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *own = g_build_filename (g_get_user_state_dir (), "regioagenda", "versions", "test", NULL);
  g_autoptr(GFile) first = NULL, second = NULL;
  g_autoptr(GPtrArray) neighbours = NULL;

  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  first = new_file (own, "1.db");
  second = new_file (own, "2.db");
  copy_to (fixture->file, first);
  add_to (fixture, fixture->copy, "theirs");
  copy_to (fixture->copy, second);
  neighbours = find (fixture, first);
  g_assert_cmpuint (neighbours->len, ==, 0);
  g_file_delete (first, NULL, NULL);
  g_file_delete (second, NULL, NULL);
  g_rmdir (own);
}

/* A folder full of other things is given up, never waited for. */
static void
a_full_folder_is_not_waited_for (Fixture       *fixture,
                                 gconstpointer  unused)
{
  gint64 begun;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *name = g_strdup_printf ("agenda (%u).db", i);
      g_autoptr(GFile) beside = new_file (fixture->theirs, name);

      copy_to (fixture->other, beside);
    }
  begun = g_get_monotonic_time ();
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 20 * G_USEC_PER_SEC);   /* two, on a computer that has nothing else to do */
}

#define ADD(name) g_test_add ("/document/neighbours/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  char *state = scratch_new ();   /* for our own folders */
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD (every_name_is_seen_through);
  ADD (only_what_has_other_steps_is_told);
  ADD (what_is_no_copy_is_passed_over);
  ADD (our_own_folders_do_not_count);
  ADD (a_full_folder_is_not_waited_for);

  status = g_test_run ();
  scratch_free (state);

  return status;
}
