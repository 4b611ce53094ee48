#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run-cli.h"

/* What a command says when it cannot save, and what is left then: other than the window it
 * keeps nothing by itself, so it may not say that it does. The drive that is full or breaks
 * is simulated, by a library that is loaded before the C library (broken-disk.c). */

#define EDIT "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@a\",\"set\":{\"name\":\"Een\"}}\n"

static GBytes *
read_bytes (Cli        *cli,
            const char *name)
{
  g_autofree char *path = cli_path (cli, name);
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, size);
}

static void
break_disk (Cli        *cli,
            const char *fault)
{
  const char *options = g_getenv ("ASAN_OPTIONS");

  cli->variables = g_environ_setenv (cli->variables, "LD_PRELOAD", g_getenv ("RGA_BROKEN_DISK"), TRUE);
  cli->variables = g_environ_setenv (cli->variables, "BROKEN_FOLDER", cli->folder, TRUE);
  cli->variables = g_environ_setenv (cli->variables, "BROKEN", fault, TRUE);
  if (options != NULL)
    {
      g_autofree char *more = g_strconcat (options, ":verify_asan_link_order=0", NULL);

      cli->variables = g_environ_setenv (cli->variables, "ASAN_OPTIONS", more, TRUE);
    }
}

static void
mend_disk (Cli *cli)
{
  g_clear_pointer (&cli->variables, g_strfreev);
}

static void
expect_said (Cli        *cli,
             const char *words)
{
  g_test_message ("%s", cli->err);
  g_assert_nonnull (strstr (cli->err, words));
  g_assert_null (strstr (cli->err, "your work is safe"));
}

static void
a_full_disk_changes_nothing (Cli          *cli,
                             gconstpointer unused)
{
  g_autoptr(GBytes) before = NULL, after = NULL;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  before = read_bytes (cli, "a.db");
  break_disk (cli, "full");
  cli_expect (cli, 4, EDIT, "edit", "a.db", NULL);
  expect_said (cli, "regioagenda-cli: a.db cannot be written: the disk is full. Nothing was changed.");
  cli_expect (cli, 4, NULL, "new", "b.db", NULL);
  expect_said (cli, "regioagenda-cli: b.db cannot be written: the disk is full. Nothing was changed.");
  mend_disk (cli);
  after = read_bytes (cli, "a.db");
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (cli->folder), ==, 1);
  g_assert_cmpuint (count_files (cli->temporary), ==, 0);

  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
}

/* The sentence ends a folder with “, as”. */
static char *
read_folder (Cli *cli)
{
  const char *start = strstr (cli->err, cli->temporary), *end = start == NULL ? NULL : strstr (start, ", as");

  g_assert_nonnull (end);

  return g_strndup (start, (gsize) (end - start));
}

/* The only whole copy of what was is not removed with the rest. */
static void
what_was_half_written_is_kept (Cli          *cli,
                               gconstpointer unused)
{
  g_autoptr(GBytes) before = NULL, now = NULL, kept = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  before = read_bytes (cli, "a.db");
  break_disk (cli, "half");
  cli_run (cli, EDIT, "edit", "a.db", NULL);   /* which, other than cli_expect(), may leave something */
  g_assert_cmpint (cli->status, ==, 4);
  expect_said (cli, "regioagenda-cli: a.db could not be written whole and may not open now.");
  mend_disk (cli);
  now = read_bytes (cli, "a.db");
  g_assert_false (g_bytes_equal (before, now));

  folder = read_folder (cli);
  path = g_build_filename (folder, "before.db", NULL);
  file = g_file_new_for_path (path);
  kept = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (kept != NULL && g_bytes_equal (before, kept));
}

static void
a_place_that_is_not_there (Cli          *cli,
                           gconstpointer unused)
{
  g_autofree char *link = cli_path (cli, "link.db");

  cli_expect (cli, 4, NULL, "new", "nowhere/b.db", NULL);
  expect_said (cli, "regioagenda-cli: nowhere/b.db cannot be written. Nothing was changed.");
  g_assert_cmpint (symlink ("nowhere.db", link), ==, 0);
  cli_expect (cli, 3, NULL, "show", "link.db", NULL);
  expect_said (cli, "There is no such file");

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  cli->variables = g_environ_setenv (cli->variables, "TMPDIR", "/nowhere", TRUE);
  cli_expect (cli, 3, EDIT, "edit", "a.db", NULL);
  expect_said (cli, "Choose another");
  cli_expect (cli, 3, NULL, "new", "b.db", NULL);
  expect_said (cli, "Choose another");
  cli_expect (cli, 4, NULL, "salvage", "a.db", "b.db", NULL);
  expect_said (cli, "Nothing was changed.");
  g_assert_cmpuint (count_files (cli->folder), ==, 2);
}

/* One byte that is missing is not “303 kB of 303 kB”. */
static void
what_is_missing_is_counted (Cli          *cli,
                            gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "a.db");
  g_autofree char *expected = NULL;
  g_autoptr(GBytes) bytes = NULL;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  bytes = read_bytes (cli, "a.db");
  g_assert_cmpint (truncate (path, (off_t) g_bytes_get_size (bytes) - 1), ==, 0);
  cli_expect (cli, 3, NULL, "show", "a.db", NULL);
  expected = g_strdup_printf ("(%" G_GSIZE_FORMAT " bytes) of", g_bytes_get_size (bytes) - 1);
  expect_said (cli, expected);
}

/* An example without people: nothing that refers to nobody lost anybody. */
static void
of_a_whole_plan_nothing_is_missing (Cli          *cli,
                                    gconstpointer unused)
{
  g_autofree char *before = NULL;

  cli_expect (cli, 0, NULL, "new", "--example", "norm-opdrachtgeverschap", "a.db", NULL);
  cli_expect (cli, 0, NULL, "show", "--json", "a.db", NULL);
  before = g_strdup (cli->out);
  cli_expect (cli, 0, NULL, "salvage", "a.db", "b.db", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  cli_expect (cli, 0, NULL, "show", "--json", "b.db", NULL);
  g_assert_cmpstr (cli->out, ==, before);
}

/* Others may do with it what they may with any new file, and keep what they were given. */
static void
others_keep_their_access (Cli          *cli,
                          gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "a.db");
  mode_t former = umask (0027);
  GStatBuf info;

  cli_expect (cli, 0, NULL, "new", "a.db", NULL);
  umask (former);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpint (g_chmod (path, 0664), ==, 0);
  cli_expect (cli, 0, EDIT, "edit", "a.db", NULL);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0664);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_TEST ("/saving/full", a_full_disk_changes_nothing);
  CLI_TEST ("/saving/half-written", what_was_half_written_is_kept);
  CLI_TEST ("/saving/nowhere", a_place_that_is_not_there);
  CLI_TEST ("/saving/one-byte", what_is_missing_is_counted);
  CLI_TEST ("/saving/salvage-whole", of_a_whole_plan_nothing_is_missing);
  CLI_TEST ("/saving/access", others_keep_their_access);

  return g_test_run ();
}
