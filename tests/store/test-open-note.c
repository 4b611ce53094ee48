#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rga-open-note.h"
#include "rga-platform.h"
#include "scratch.h"

/* The courtesy lock as text, and that nothing but our own is ever written or removed. */

#define OURS   "0123456789abcdef"
#define THEIRS "fedcba9876543210"

static const RgaOpenNote note = {
  .session = (char *) OURS,
  .computer = (char *) "c0ffee",
  .name = (char *) "Beleidsmedewerker Ünal",
  .host = (char *) "PC-14",
  .since = 1795421520,
  .beat = 41,
  .version = (char *) "1.0",
};

typedef struct
{
  char  *folder;
  char  *path;      /* of the note */
  GFile *place;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, ".~lock.plan.db#");
  fixture->place = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->place);
  g_free (fixture->path);
  scratch_free (fixture->folder);
}

static void
assert_same (const RgaOpenNote *a,
             const RgaOpenNote *b)
{
  g_assert_cmpstr (a->session, ==, b->session);
  g_assert_cmpstr (a->computer, ==, b->computer);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->host, ==, b->host);
  g_assert_cmpint (a->since, ==, b->since);
  g_assert_cmpuint (a->beat, ==, b->beat);
  g_assert_cmpstr (a->version, ==, b->version);
}

static void
reads_what_was_written (Fixture       *fixture,
                        gconstpointer  unused)
{
  const guint64 beats[] = { 0, 1, 41, G_MAXUINT32, G_MAXUINT64 };
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (beats); i++)
    {
      RgaOpenNote written = note;
      g_auto(RgaOpenNote) read = { 0 };
      g_autofree char *text = NULL;

      written.beat = beats[i];
      text = rga_open_note_to_text (&written);
      g_assert_true (rga_open_note_from_text (&read, text, strlen (text)));
      assert_same (&read, &written);
      g_assert_true (i == 0 || strlen (text) == length);
      length = strlen (text);
    }
}

static void
names_are_left_out_whole (Fixture       *fixture,
                          gconstpointer  unused)
{
  RgaOpenNote hidden = { .session = (char *) OURS, .beat = 1, .name = (char *) "" };
  g_auto(RgaOpenNote) read = { 0 };
  g_autofree char *text = rga_open_note_to_text (&hidden);

  g_assert_null (strstr (text, "name"));
  g_assert_null (strstr (text, "host"));
  g_assert_null (strstr (text, "since"));
  g_assert_true (rga_open_note_from_text (&read, text, strlen (text)));
  g_assert_null (read.name);
  g_assert_null (read.host);
  g_assert_cmpint (read.since, ==, 0);
}

/* Whatever is read can be shown: one short line of words. */
static void
assert_can_be_shown (const char *words)
{
  if (words == NULL)
    return;

  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (words, -1), <=, 60);
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeType type = g_unichar_type (g_utf8_get_char (p));

      g_assert_true (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT);
      g_assert_true (type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR);
    }
}

static void
read_odd (const char *text,
          gsize       size)
{
  g_auto(RgaOpenNote) read = { 0 };

  if (!rga_open_note_from_text (&read, text, size))
    {
      g_assert_null (read.session);
      return;
    }

  g_assert_cmpint (strlen (read.session), >, 0);
  g_assert_cmpint (read.since, >=, 0);
  assert_can_be_shown (read.name);
  assert_can_be_shown (read.host);
  assert_can_be_shown (read.version);
}

/* Cut anywhere, and with any one byte or a few of them something else. */
static void
odd_texts_are_read_or_refused (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autofree char *text = rga_open_note_to_text (&note);
  gsize size = strlen (text);

  for (gsize cut = 0; cut <= size; cut++)
    read_odd (text, cut);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *odd = g_strdup (text);

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        odd[g_test_rand_int_range (0, (gint32) size)] = (char) g_test_rand_int_range (0, 256);
      read_odd (odd, size);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  gboolean    is_note;
} Odd;

static const Odd odd[] = {
  { "nothing", "" , FALSE },
  { "of another program", ",someone,host,23.11.2026 09:12,file:///home;\n", FALSE },
  { "other group", "[Other]\nsession=a\nbeat=1\n", FALSE },
  { "no session", "[Regioagenda]\nbeat=1\n", FALSE },
  { "no beat", "[Regioagenda]\nsession=a\n", FALSE },
  { "beat of words", "[Regioagenda]\nsession=a\nbeat=often\n", FALSE },
  { "beat below nothing", "[Regioagenda]\nsession=a\nbeat=-1\n", FALSE },
  { "beat beyond all", "[Regioagenda]\nsession=a\nbeat=99999999999999999999999\n", FALSE },
  { "session is a path", "[Regioagenda]\nsession=../../x\nbeat=1\n", FALSE },
  { "session of nothing", "[Regioagenda]\nsession=\nbeat=1\n", FALSE },
  { "not UTF-8", "[Regioagenda]\nsession=a\nbeat=1\nname=\xff\xfe\n", TRUE },
  { "turned and broken name", "[Regioagenda]\nsession=a\nbeat=1\nname=\u202eab\\nc\u2028d\n", TRUE },
  { "since long ago", "[Regioagenda]\nsession=a\nbeat=1\nsince=-5\n", TRUE },
  { "since never", "[Regioagenda]\nsession=a\nbeat=1\nsince=999999999999999\n", TRUE },
  { "unknown key", "[Regioagenda]\nsession=a\nbeat=1\nwhat=ever\n[More]\nx=y\n", TRUE },
};

static void
odd_notes_are_told_from_none (Fixture       *fixture,
                              gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_auto(RgaOpenNote) read = { 0 };

      g_test_message ("%s", odd[i].name);
      g_assert_cmpint (rga_open_note_from_text (&read, odd[i].text, strlen (odd[i].text)), ==, odd[i].is_note);
      read_odd (odd[i].text, strlen (odd[i].text));
    }
}

static void
a_turned_name_is_straight (Fixture       *fixture,
                           gconstpointer  unused)
{
  const char *text = "[Regioagenda]\nsession=a\nbeat=1\nname= \u202eab\\nc\u2028d \nsince=0\n";
  g_auto(RgaOpenNote) read = { 0 };

  g_assert_true (rga_open_note_from_text (&read, text, strlen (text)));
  g_assert_cmpstr (read.name, ==, "abcd");
}

/* -- beside a file ------------------------------------------------------------ */

static void
lives_beside_the_file (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autofree char *real = rga_platform_resolve (fixture->folder);
  g_autofree char *plan = scratch_path (real, "plan.db");
  g_autofree char *linked = scratch_path (real, "elsewhere.db");
  g_autofree char *expected = scratch_path (real, ".~lock.plan.db#");
  g_autoptr(GFile) file = g_file_new_for_path (plan);
  g_autoptr(GFile) link = g_file_new_for_path (linked);
  g_autoptr(GFile) beside_file = NULL;
  g_autoptr(GFile) beside_link = NULL;

  g_assert_true (g_file_set_contents (plan, "plan", -1, NULL));
  g_assert_cmpint (symlink (plan, linked), ==, 0);
  beside_file = rga_open_note_place (file);
  beside_link = rga_open_note_place (link);
  g_assert_cmpstr (g_file_peek_path (beside_file), ==, expected);
  g_assert_cmpstr (g_file_peek_path (beside_link), ==, expected);
}

static void
what_a_sandbox_lends_has_no_neighbours (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autofree char *lent = g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2", "plan.db", NULL);
  g_autofree char *near = g_build_filename (g_get_user_runtime_dir (), "document", "plan.db", NULL);

  g_assert_true (rga_platform_is_lent (lent));
  g_assert_true (rga_platform_is_lent ("/run/flatpak/doc/a1b2/plan.db"));
  g_assert_false (rga_platform_is_lent (near));
}

static void
is_made_renewed_and_removed (Fixture       *fixture,
                             gconstpointer  unused)
{
  RgaOpenNote later = note;
  g_auto(RgaOpenNote) read = { 0 };
  guint64 before = note.beat;

  g_assert_cmpint (rga_open_note_look (fixture->place, &read), ==, RGA_OPEN_NOTE_NONE);
  g_assert_false (rga_open_note_renew (fixture->place, &note));
  g_assert_true (rga_open_note_make (fixture->place, &note));
  g_assert_false (rga_open_note_make (fixture->place, &note));
  later.beat++;
  later.name = (char *) "B";
  g_assert_true (rga_open_note_renew (fixture->place, &later));
  g_assert_cmpint (rga_open_note_look (fixture->place, &read), ==, RGA_OPEN_NOTE_READ);
  assert_same (&read, &later);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
  g_assert_false (rga_open_note_remove (fixture->place, OURS, &before));
  g_assert_true (rga_open_note_remove (fixture->place, OURS, &later.beat));
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 0);
}

/* A note of others, and all that may lie there in its place. `path` is the note's,
 * `aside` that of something beside it. */
typedef void (*Put) (const char *path,
                     const char *aside);

static void
write_note (const char *path,
            const char *session)
{
  RgaOpenNote theirs = note;
  g_autofree char *text = NULL;

  theirs.session = (char *) session;
  text = rga_open_note_to_text (&theirs);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
put_theirs (const char *path,
            const char *aside)
{
  write_note (path, THEIRS);
}

static void
put_link_to_ours (const char *path,
                  const char *aside)
{
  write_note (aside, OURS);
  g_assert_cmpint (symlink (aside, path), ==, 0);
}

static void
put_link_to_nothing (const char *path,
                     const char *aside)
{
  g_assert_cmpint (symlink (aside, path), ==, 0);
}

static void
put_folder (const char *path,
            const char *aside)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

/* Whoever opens it waits until somebody writes. */
static void
put_pipe (const char *path,
          const char *aside)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
put_nothing_in_it (const char *path,
                   const char *aside)
{
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
put_foreign (const char *path,
             const char *aside)
{
  g_assert_true (g_file_set_contents (path, ",anyone,PC,23.11.2026 09:12,file:///home;", -1, NULL));
}

/* Ours, and then more of it than any note has. */
static void
put_huge (const char *path,
          const char *aside)
{
  g_autofree char *text = rga_open_note_to_text (&note);
  g_autoptr(GString) huge = g_string_new (text);

  while (huge->len < 1 << 20)
    g_string_append (huge, "# more\n");
  g_assert_true (g_file_set_contents (path, huge->str, (gssize) huge->len, NULL));
}

static void
put_unreadable (const char *path,
                const char *aside)
{
  write_note (path, THEIRS);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
}

static const Put obstacles[] = {
  put_theirs, put_link_to_ours, put_link_to_nothing, put_folder, put_pipe, put_nothing_in_it, put_foreign, put_huge,
  put_unreadable,
};

/* Kind, mode, time and content of what lies there; of a link, also of what it leads to. */
static char *
describe (const char *path)
{
  GStatBuf info;
  g_autofree char *text = NULL;

  if (g_lstat (path, &info) != 0)
    return g_strdup ("none");
  if (S_ISREG (info.st_mode))
    g_file_get_contents (path, &text, NULL, NULL);
  else if (S_ISLNK (info.st_mode))
    text = g_file_read_link (path, NULL);

  return g_strdup_printf ("%o %" G_GINT64_FORMAT " %ld.%09ld %" G_GUINT64_FORMAT " %s", (guint) info.st_mode, (gint64) info.st_size,
                          (long) info.st_mtim.tv_sec, info.st_mtim.tv_nsec, (guint64) info.st_ino, text);
}

static void
what_is_not_ours_stays_as_it_is (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *aside = scratch_path (fixture->folder, "aside");
  g_autofree char *before = NULL, *before_aside = NULL, *after = NULL, *after_aside = NULL;
  g_auto(RgaOpenNote) read = { 0 };
  RgaOpenNoteFound found;

  obstacles[GPOINTER_TO_UINT (data)] (fixture->path, aside);
  before = describe (fixture->path);
  before_aside = describe (aside);
  found = rga_open_note_look (fixture->place, &read);
  g_assert_cmpint (found, !=, RGA_OPEN_NOTE_NONE);
  if (found == RGA_OPEN_NOTE_READ)
    g_assert_cmpstr (read.session, ==, THEIRS);
  g_assert_false (rga_open_note_make (fixture->place, &note));
  g_assert_false (rga_open_note_renew (fixture->place, &note));
  g_assert_false (rga_open_note_remove (fixture->place, OURS, NULL));
  after = describe (fixture->path);
  after_aside = describe (aside);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (before_aside, ==, after_aside);
}

/* Where nothing can be made, nothing is, and nobody hears of it. */
static void
a_missing_folder_is_no_error (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(GFile) nowhere = g_file_get_child (fixture->place, "below");
  g_auto(RgaOpenNote) read = { 0 };

  g_assert_false (rga_open_note_make (nowhere, &note));
  g_assert_false (rga_open_note_renew (nowhere, &note));
  g_assert_false (rga_open_note_remove (nowhere, OURS, NULL));
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/store/open-note/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (reads_what_was_written);
  ADD (names_are_left_out_whole);
  ADD (odd_texts_are_read_or_refused);
  ADD (odd_notes_are_told_from_none);
  ADD (a_turned_name_is_straight);
  ADD (lives_beside_the_file);
  ADD (what_a_sandbox_lends_has_no_neighbours);
  ADD (is_made_renewed_and_removed);
  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/open-note/what_is_not_ours_stays_as_it_is/%u", i);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, what_is_not_ours_stays_as_it_is, tear_down);
    }
  ADD (a_missing_folder_is_no_error);

  return g_test_run ();
}
