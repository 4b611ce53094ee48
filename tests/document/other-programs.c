#include "other-programs.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"

static void
put (Scene  *scene,
     GBytes *bytes)
{
  g_autofree char *beside = g_strconcat (scene->desk.path, ".part", NULL);

  if (!g_file_set_contents (beside, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL))
    return;
  if (g_file_test (scene->desk.path, G_FILE_TEST_IS_DIR))
    g_rmdir (scene->desk.path);
  g_assert_cmpint (g_rename (beside, scene->desk.path), ==, 0);
}

static void
remove_file (Scene *scene)
{
  g_unlink (scene->desk.path);
}

static void
move_file (Scene *scene)
{
  g_autofree char *moved = scratch_path (scene->desk.folder, "moved.db");

  g_rename (scene->desk.path, moved);
}

static void
put_newer (Scene *scene)
{
  put (scene, scene->newer);
}

static void
put_older (Scene *scene)
{
  put (scene, scene->older);
}

static void
put_another (Scene *scene)
{
  put (scene, scene->another);
}

static void
put_garbage (Scene *scene)
{
  g_autofree char *text = g_strdup_printf ("no plan at all %u\n", scene->n_steps);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  put (scene, bytes);
}

static void
put_folder (Scene *scene)
{
  g_unlink (scene->desk.path);
  g_mkdir (scene->desk.path, 0700);
}

static void
take_drive (Scene *scene)
{
  if (g_rename (scene->desk.theirs, scene->away) == 0)
    scene->was_ours = scene->is_ours;
}

static void
forbid_writing (Scene *scene)
{
  g_chmod (scene->desk.path, 0400);
}

static void
write_at (Scene      *scene,
          int         flags,
          const char *text)
{
  int fd = open (scene->desk.path, O_WRONLY | flags);

  if (fd < 0)
    return;
  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  close (fd);
}

static void
cut_in_place (Scene *scene)
{
  write_at (scene, O_TRUNC, "what is left");
}

static void
add_in_place (Scene *scene)
{
  write_at (scene, O_APPEND, "and more");
}

/* With the same length, and the clock stands still: no look at the folder shows it. */
static void
change_in_place (Scene *scene)
{
  write_at (scene, 0, "Other format 3");
}

const OtherProgram other_programs[N_OTHER_PROGRAMS] = {
  { "unlink", remove_file }, { "rename", move_file }, { "newer", put_newer }, { "older", put_older },
  { "another-plan", put_another }, { "garbage", put_garbage }, { "folder", put_folder }, { "unmount", take_drive },
  { "read-only", forbid_writing }, { "truncate", cut_in_place }, { "append", add_in_place },
};

const OtherProgram unseen_program = { "change", change_in_place };
