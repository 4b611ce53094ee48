#include "scene.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "names.h"
#include "rga-document-outside.h"
#include "rga-document-private.h"
#include "scratch.h"
#include "worker.h"

/* -- what is where ---------------------------------------------------------------- */

static GBytes *
read_path (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? scratch_read (path) : NULL;
}

static gboolean
is_same (GBytes *a,
         GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

/* In a file anywhere but at the user's path. */
static gboolean
is_kept (const char *folder,
         const char *but,
         GBytes     *bytes)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean found = FALSE;
  const char *name;

  while (!found && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GBytes) there = g_str_equal (path, but) ? NULL : read_path (path);

      found = is_same (there, bytes) || is_kept (path, but, bytes);
    }

  return found;
}

static void
stop_clock (Scene *scene)
{
  struct timespec times[2] = { { .tv_sec = 1700000000 }, { .tv_sec = 1700000000 } };

  utimensat (AT_FDCWD, scene->desk.path, times, 0);
}

/* Looks whether the document wrote the file since. */
void
scene_note_ours (Scene *scene)
{
  g_autoptr(GBytes) now = read_path (scene->desk.path);

  if (is_same (now, scene->at_path))
    return;
  if (scene->at_path != NULL && !scene->is_ours && !is_kept (scene->desk.folder, scene->desk.path, scene->at_path))
    {
      g_test_message ("what others put there is nowhere any more: %.20s", (const char *) g_bytes_get_data (scene->at_path, NULL));
      scene->n_lost++;
    }
  g_clear_pointer (&scene->at_path, g_bytes_unref);
  scene->at_path = g_steal_pointer (&now);
  scene->is_ours = TRUE;
}

void
scene_let (Scene        *scene,
           SceneActFunc  act)
{
  g_autoptr(GBytes) now = NULL;

  scene_note_ours (scene);
  act (scene);
  stop_clock (scene);
  now = read_path (scene->desk.path);
  if (!is_same (now, scene->at_path))
    {
      g_clear_pointer (&scene->at_path, g_bytes_unref);
      scene->at_path = g_steal_pointer (&now);
      scene->is_ours = FALSE;
    }
}

/* -- what the person does ------------------------------------------------------------------ */

/* A drive that cannot be reached still has what was saved there. Free with g_free(). */
static char *
find_file (Scene *scene)
{
  g_autofree char *name = g_path_get_basename (scene->desk.path);

  return g_build_filename (g_file_test (scene->away, G_FILE_TEST_IS_DIR) ? scene->away : scene->desk.theirs, name, NULL);
}

void
scene_check (Scene *scene)
{
  g_autofree char *path = find_file (scene), *stored = NULL;
  g_autofree char *done = names_join (scene->done), *shown = names_shown (scene->document);
  const GError *error = rga_document_get_save_error (scene->document);

  scene_note_ours (scene);
  g_assert_cmpstr (shown, ==, done);
  if (error != NULL)
    desk_expect_sentence (error);
  if (rga_document_get_save_state (scene->document) != RGA_SAVE_SAVED)
    return;

  stored = names_stored (path);
  g_assert_cmpstr (stored, ==, done);
}

void
scene_add (Scene *scene)
{
  char *name = g_strdup_printf ("agenda %u", ++scene->n_steps);
  g_autoptr(GError) error = NULL;

  desk_add (scene->document, name, &error);
  g_assert_no_error (error);
  g_ptr_array_add (scene->done, name);
}

void
scene_undo (Scene *scene)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_can_undo (scene->document))
    return;
  rga_document_undo (scene->document, &error);
  g_assert_no_error (error);
  g_ptr_array_remove_index (scene->done, scene->done->len - 1);
}

gboolean
scene_save (Scene *scene)
{
  gboolean saved = rga_document_save (scene->document, NULL);

  stop_clock (scene);

  return saved;
}

/* As on coming back to the window. */
void
scene_look (Scene *scene)
{
  rga_document_look_outside (scene->document);
  while (scene->document->is_looking)
    g_main_context_iteration (NULL, TRUE);
}

void
scene_repair (Scene *scene)
{
  if (g_file_test (scene->away, G_FILE_TEST_IS_DIR))
    {
      g_rename (scene->away, scene->desk.theirs);
      g_clear_pointer (&scene->at_path, g_bytes_unref);
      scene->at_path = read_path (scene->desk.path);
      scene->is_ours = scene->was_ours;
    }
  g_chmod (scene->desk.path, g_file_test (scene->desk.path, G_FILE_TEST_IS_DIR) ? 0700 : 0600);
}

static void
replace_theirs (Scene *scene)
{
  g_autofree char *name = g_strdup_printf ("kept-%u.db", scene->n_kept++);
  g_autofree char *path = scratch_path (scene->desk.folder, name);
  g_autoptr(GFile) kept = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  rga_document_replace_async (scene->document, kept, worker_done_cb, &result);
  rga_document_save_finish (scene->document, worker_wait (&result), NULL);
}

static void
save_elsewhere (Scene *scene)
{
  g_autofree char *name = g_strdup_printf ("elsewhere-%u.db", scene->n_kept++);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  g_free (scene->desk.path);
  scene->desk.path = scratch_path (scene->desk.theirs, name);
  g_clear_pointer (&scene->at_path, g_bytes_unref);
  file = g_file_new_for_path (scene->desk.path);
  rga_document_save_as (scene->document, file, &error);
  g_assert_no_error (error);
}

/* The choices of the strip, by what it says. */
void
scene_settle (Scene *scene)
{
  g_autoptr(GError) error = NULL;

  scene_repair (scene);
  if (!rga_document_save (scene->document, &error))
    {
      if (g_error_matches (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN))
        replace_theirs (scene);
      if (rga_document_get_save_state (scene->document) != RGA_SAVE_SAVED)
        save_elsewhere (scene);
    }
  stop_clock (scene);
  scene_check (scene);
  g_assert_cmpint (rga_document_get_save_state (scene->document), ==, RGA_SAVE_SAVED);
}

/* -- the scene --------------------------------------------------------------------------- */

/* Made once: a colleague's step after our file, and a plan that has nothing to do with it. */
static void
find_theirs (Scene *scene)
{
  static GBytes *newer, *another;
  RgaDocument *document;
  Desk colleague;

  if (newer == NULL)
    {
      desk_set_up (&colleague, NULL);
      document = desk_open (&colleague, "colleague", NULL);
      desk_add (document, "theirs", NULL);
      rga_document_save (document, NULL);
      desk_close (document);
      newer = scratch_read (colleague.path);
      desk_make_file (&colleague, colleague.path, "another");
      another = scratch_read (colleague.path);
      desk_tear_down (&colleague, NULL);
    }
  scene->newer = g_bytes_ref (newer);
  scene->another = g_bytes_ref (another);
}

void
scene_set_up (Scene         *scene,
              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  desk_set_up (&scene->desk, NULL);
  scene->away = scratch_path (scene->desk.folder, "away");
  scene->done = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (scene->done, g_strdup ("first"));
  scene->at_path = scratch_read (scene->desk.path);
  scene->older = scratch_read (scene->desk.path);
  scene->is_ours = TRUE;
  find_theirs (scene);
  scene->document = desk_open (&scene->desk, "device", &error);
  g_assert_no_error (error);
  scene_add (scene);
  g_assert_true (scene_save (scene));
  scene_check (scene);
}

void
scene_tear_down (Scene         *scene,
                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  rga_document_close (scene->document, &error);
  g_assert_no_error (error);
  g_object_unref (scene->document);   /* a worker that looked may still hold it */
  g_assert_cmpuint (scene->n_lost, ==, 0);
  g_ptr_array_unref (scene->done);
  g_clear_pointer (&scene->at_path, g_bytes_unref);
  g_bytes_unref (scene->older);
  g_bytes_unref (scene->newer);
  g_bytes_unref (scene->another);
  g_free (scene->away);
  desk_tear_down (&scene->desk, NULL);
}
