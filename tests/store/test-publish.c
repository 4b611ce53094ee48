#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "random-item.h"
#include "rga-plan-file.h"
#include "rga-publish.h"
#include "scratch.h"

/* The user's file is replaced only while it is the one we know, and is a whole plan
 * at every moment: the old one or the new one. Faults of disks and folders that a
 * test cannot make are simulated: this program's own rename() and write() stand
 * before those of the C library. */

typedef struct
{
  char         *folder;
  char         *theirs;    /* folder of the user's file */
  char         *ours;
  char         *work;
  char         *path;      /* the user's file */
  GFile        *file;
  RgaStore     *store;
  RgaPublished  known;
} Fixture;

/* -- faults --------------------------------------------------------------- */

static int rename_fault;      /* what rename() answers; 0 = it works */
static int write_fault;       /* what write() answers to `faulty` … */
static gsize bytes_left;      /* … after so many bytes … */
static guint n_faults;        /* … so many times */
static gboolean is_full;      /* posix_fallocate() has no room */
static const char *faulty;    /* path of the file */

int
rename (const char *from,
        const char *to)
{
  static int (*real) (const char *, const char *);

  if (real == NULL)
    real = (int (*) (const char *, const char *)) dlsym (RTLD_NEXT, "rename");
  if (rename_fault == 0)
    return real (from, to);

  errno = rename_fault;

  return -1;
}

/* A drive that does not rename does not swap either. */
int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  static int (*real) (int, const char *, int, const char *, unsigned int);

  if (real == NULL)
    real = (int (*) (int, const char *, int, const char *, unsigned int)) dlsym (RTLD_NEXT, "renameat2");
  if (rename_fault == 0)
    return real (from_folder, from, to_folder, to, flags);

  errno = EINVAL;

  return -1;
}

static gboolean
is_faulty (int fd)
{
  g_autofree char *link = NULL;
  g_autofree char *path = NULL;

  if (write_fault == 0 || n_faults == 0)
    return FALSE;

  link = g_strdup_printf ("/proc/self/fd/%d", fd);
  path = g_file_read_link (link, NULL);

  return g_strcmp0 (path, faulty) == 0;
}

ssize_t
write (int         fd,
       const void *bytes,
       size_t      size)
{
  static ssize_t (*real) (int, const void *, size_t);

  if (real == NULL)
    real = (ssize_t (*) (int, const void *, size_t)) dlsym (RTLD_NEXT, "write");
  if (!is_faulty (fd))
    return real (fd, bytes, size);
  if (bytes_left == 0)
    {
      n_faults--;
      errno = write_fault;
      return -1;
    }

  size = MIN (size, bytes_left);
  bytes_left -= size;

  return real (fd, bytes, size);
}

int
posix_fallocate (int   fd,
                 off_t start,
                 off_t size)
{
  static int (*real) (int, off_t, off_t);

  if (real == NULL)
    real = (int (*) (int, off_t, off_t)) dlsym (RTLD_NEXT, "posix_fallocate");

  return is_full ? ENOSPC : real (fd, start, size);
}

/* -- a plan and its file -------------------------------------------------- */

static gboolean
add_item (RgaStore       *store,
          gconstpointer   item,
          GError        **error)
{
  return rga_store_insert (store, item, error);
}

static void
make_step (Fixture *fixture)
{
  g_autoptr(RgaPlan) none = rga_plan_new ();
  g_autoptr(RgaItem) item = random_item (none, RGA_LIST_PROGRAMMES);
  RgaStamp stamp = { .action = RGA_ACTION_ADD, .device = "test", .list = RGA_LIST_PROGRAMMES };
  g_autoptr(RgaChange) change = NULL;
  g_autoptr(GError) error = NULL;

  change = rga_store_commit (fixture->store, &stamp, add_item, item, &error);
  g_assert_no_error (error);
}

static gboolean
publish (Fixture  *fixture,
         GError  **error)
{
  RgaPublishing publishing = { fixture->work, fixture->file, fixture->ours, &fixture->known.state };

  return rga_publish (&publishing, &fixture->known, NULL, error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId id = random_id ();
  RgaPublishing publishing = { 0 };

  fixture->folder = scratch_new ();
  fixture->theirs = scratch_path (fixture->folder, "theirs");
  fixture->ours = scratch_path (fixture->folder, "ours");
  g_mkdir (fixture->theirs, 0700);
  g_mkdir (fixture->ours, 0700);
  fixture->work = scratch_path (fixture->folder, "work.db");
  fixture->path = scratch_path (fixture->theirs, "plan.db");
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->store = rga_store_create (fixture->work, &id, &error);
  g_assert_no_error (error);
  make_step (fixture);
  publishing = (RgaPublishing) { fixture->work, fixture->file, fixture->ours, NULL };
  rga_publish (&publishing, &fixture->known, NULL, &error);
  g_assert_no_error (error);
  make_step (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rename_fault = write_fault = 0;
  is_full = FALSE;
  rga_store_close (fixture->store);
  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  g_free (fixture->theirs);
  g_free (fixture->ours);
  g_free (fixture->work);
  g_free (fixture->path);
}

/* How many steps the user's file has; -1 when it is no whole plan. */
static gint64
count_steps (Fixture *fixture)
{
  g_autofree char *copy = scratch_path (fixture->folder, "look.db");
  g_autoptr(RgaStore) store = NULL;
  g_auto(RgaPlanFileFound) found = { 0 };

  g_unlink (copy);
  if (!rga_plan_file_adopt (fixture->file, copy, &found, NULL, NULL) || found.notes != 0)
    return -1;
  store = rga_store_open (copy, NULL);

  return store == NULL ? -1 : rga_store_get_sequence (store);
}

static void
check_refused (Fixture       *fixture,
               RgaStoreError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (publish (fixture, &error));
  g_assert_error (error, RGA_STORE_ERROR, (int) code);
  g_assert_cmpuint (scratch_count (fixture->ours), ==, 0);
}

static void
check_published (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  publish (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_steps (fixture), ==, rga_store_get_sequence (fixture->store));
  g_assert_cmpuint (scratch_count (fixture->ours), ==, 0);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 1);
}

/* -- whose file it is ----------------------------------------------------- */

static void
a_file_that_stayed_is_replaced (Fixture       *fixture,
                                gconstpointer  unused)
{
  for (guint i = 0; i < 3; i++)
    {
      check_published (fixture);
      make_step (fixture);
    }
}

/* A program that copies files back and forth gave it another time, and nothing else. */
static void
a_file_that_was_only_touched_is_replaced (Fixture       *fixture,
                                          gconstpointer  unused)
{
  g_autoptr(GBytes) bytes = scratch_read (fixture->path);
  g_autoptr(GError) error = NULL;

  g_unlink (fixture->path);
  g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  check_published (fixture);
}

/* What others were allowed, and what a file manager noted at it, is the file's and not ours. */
static void
labels_and_access_are_kept (Fixture       *fixture,
                            gconstpointer  unused)
{
  char value[8] = "";
  GStatBuf info;

  g_assert_cmpint (g_chmod (fixture->path, 0664), ==, 0);
  if (setxattr (fixture->path, "user.label", "budget", 6, 0) != 0)
    {
      g_test_skip ("this folder keeps no labels of files");
      return;
    }
  g_assert_true (getuid () != 0 || chown (fixture->path, (uid_t) -1, 12345) == 0);
  make_step (fixture);
  check_published (fixture);

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0664);
  g_assert_true (getuid () != 0 || info.st_gid == 12345);
  g_assert_cmpint (getxattr (fixture->path, "user.label", value, sizeof value), ==, 6);
  g_assert_cmpstr (value, ==, "budget");
}

static void
what_somebody_else_wrote_stays (Fixture       *fixture,
                                gconstpointer  unused)
{
  static const char *const others[] = { "", "something else altogether", "SQLite format 3" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GBytes) before = NULL;
      g_autoptr(GBytes) after = NULL;

      g_assert_true (g_file_set_contents (fixture->path, others[i], -1, NULL));
      before = scratch_read (fixture->path);
      check_refused (fixture, RGA_STORE_ERROR_OVERTAKEN);
      after = scratch_read (fixture->path);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* One byte of the same file: same size, and a clock that did not move. */
static void
one_other_byte_is_somebody_elses (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(GBytes) bytes = scratch_read (fixture->path);
  gsize size = g_bytes_get_size (bytes);
  g_autofree char *other = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  other[g_test_rand_int_range (0, (int) size)] ^= 1 << g_test_rand_int_range (0, 8);
  g_assert_true (g_file_set_contents (fixture->path, other, (gssize) size, NULL));
  check_refused (fixture, RGA_STORE_ERROR_OVERTAKEN);
}

static void
a_file_that_went_is_not_made_again (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_unlink (fixture->path);
  check_refused (fixture, RGA_STORE_ERROR_MOVED);
  g_assert_cmpuint (scratch_count (fixture->theirs), ==, 0);
}

static void
a_drive_that_went_is_waited_for (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autofree char *away = scratch_path (fixture->folder, "away");

  g_assert_cmpint (g_rename (fixture->theirs, away), ==, 0);
  check_refused (fixture, RGA_STORE_ERROR_DISK);
  g_assert_false (g_file_test (fixture->theirs, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rename (away, fixture->theirs), ==, 0);
  check_published (fixture);
}

static void
a_folder_in_its_place_stays (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_unlink (fixture->path);
  g_mkdir (fixture->path, 0700);
  g_assert_false (publish (fixture, &error));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (scratch_count (fixture->path), ==, 0);
}

/* -- where a file may not be replaced -------------------------------------- */

static void
a_file_that_may_not_be_replaced_is_written_over (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  static const int faults[] = { EACCES, EPERM, EBUSY, ENOTSUP };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      rename_fault = faults[i];
      check_published (fixture);
      make_step (fixture);
    }
}

static void
a_full_disk_leaves_the_old_file (Fixture       *fixture,
                                 gconstpointer  unused)
{
  gint64 before = count_steps (fixture);

  rename_fault = EACCES;
  is_full = TRUE;
  check_refused (fixture, RGA_STORE_ERROR_DISK);
  g_assert_cmpint (count_steps (fixture), ==, before);
  is_full = FALSE;
  check_published (fixture);
}

static void
fail_writing (Fixture *fixture,
              guint    times)
{
  rename_fault = EACCES;
  write_fault = EIO;
  n_faults = times;
  faulty = fixture->path;
  bytes_left = (gsize) g_test_rand_int_range (0, 60000);
}

/* A disk that fails once, while the file is written over: it gets its old bytes back. */
static void
a_disk_that_fails_leaves_the_old_file (Fixture       *fixture,
                                       gconstpointer  unused)
{
  gint64 before = count_steps (fixture);

  for (guint i = 0; i < 20; i++)
    {
      fail_writing (fixture, 1);
      check_refused (fixture, RGA_STORE_ERROR_DISK);
      g_assert_cmpint (count_steps (fixture), ==, before);
    }
  write_fault = 0;
  check_published (fixture);
}

/* A disk may fail before it wrote anything that differs: then the file is as it was, and
 * that is said. */
static gboolean
is_half_written (Fixture *fixture,
                 GBytes  *before)
{
  RgaPublishing again = { fixture->work, fixture->file, fixture->ours, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) after = NULL;
  int expected;

  fail_writing (fixture, G_MAXUINT);
  g_assert_false (rga_publish (&again, &fixture->known, NULL, &error));
  after = scratch_read (fixture->path);
  expected = g_bytes_equal (before, after) ? RGA_STORE_ERROR_DISK : RGA_STORE_ERROR_HALF_WRITTEN;
  g_assert_error (error, RGA_STORE_ERROR, expected);

  return expected == RGA_STORE_ERROR_HALF_WRITTEN;
}

/* One that goes on failing: the old file is ours to give back, whatever is tried next. */
static void
a_disk_that_goes_on_failing_loses_nothing (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr(GBytes) before = scratch_read (fixture->path);
  g_autoptr(GBytes) kept = NULL;
  g_autofree char *path = NULL;
  RgaPublishing again = { fixture->work, fixture->file, fixture->ours, NULL };
  g_autoptr(GError) error = NULL;

  for (guint n = 0; n < 3;)
    n += is_half_written (fixture, before);
  path = rga_publish_find_kept (fixture->ours);
  g_assert_nonnull (path);
  kept = scratch_read (path);
  g_assert_true (g_bytes_equal (before, kept));

  write_fault = 0;
  g_clear_error (&error);
  rga_publish (&again, &fixture->known, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_steps (fixture), ==, rga_store_get_sequence (fixture->store));
  g_assert_null (rga_publish_find_kept (fixture->ours));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/store/publish/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (a_file_that_stayed_is_replaced);
  ADD (a_file_that_was_only_touched_is_replaced);
  ADD (labels_and_access_are_kept);
  ADD (what_somebody_else_wrote_stays);
  ADD (one_other_byte_is_somebody_elses);
  ADD (a_file_that_went_is_not_made_again);
  ADD (a_drive_that_went_is_waited_for);
  ADD (a_folder_in_its_place_stays);
  ADD (a_file_that_may_not_be_replaced_is_written_over);
  ADD (a_full_disk_leaves_the_old_file);
  ADD (a_disk_that_fails_leaves_the_old_file);
  ADD (a_disk_that_goes_on_failing_loses_nothing);

  return g_test_run ();
}
