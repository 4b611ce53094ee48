#include "run-cli.h"

#include <glib/gstdio.h>
#include <string.h>

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
cli_set_up (Cli          *self,
            gconstpointer unused)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("rga-test-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->temporary = g_dir_make_tmp ("rga-test-tmp-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
forget_run (Cli *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

void
cli_tear_down (Cli          *self,
               gconstpointer unused)
{
  forget_run (self);
  remove_folder (self->folder);
  remove_folder (self->temporary);
  g_free (self->folder);
  g_free (self->temporary);
  g_clear_pointer (&self->variables, g_strfreev);
}

static GSubprocess *
start (Cli              *self,
       const char *const *arguments)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GError) error = NULL;
  GSubprocess *process;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "TMPDIR", self->temporary, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", self->locale == NULL ? "C.UTF-8" : self->locale, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", self->zone == NULL ? "UTC" : self->zone, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  for (char **next = self->variables; next != NULL && *next != NULL; next++)
    {
      g_auto(GStrv) parts = g_strsplit (*next, "=", 2);

      g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
    }
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  return process;
}

static void
run (Cli              *self,
     const char       *input,
     const char *const *arguments)
{
  g_autoptr(GSubprocess) process = start (self, arguments);
  g_autoptr(GError) error = NULL;

  forget_run (self);
  g_subprocess_communicate_utf8 (process, input == NULL ? "" : input, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
}

static GPtrArray *
collect (va_list rest)
{
  GPtrArray *arguments = g_ptr_array_new ();
  const char *argument;

  g_ptr_array_add (arguments, (char *) g_getenv ("RGA_CLI"));
  g_assert_nonnull (arguments->pdata[0]);
  while ((argument = va_arg (rest, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) argument);
  g_ptr_array_add (arguments, NULL);

  return arguments;
}

void
cli_run (Cli        *self,
         const char *input,
         ...)
{
  g_autoptr(GPtrArray) arguments = NULL;
  va_list rest;

  va_start (rest, input);
  arguments = collect (rest);
  va_end (rest);
  run (self, input, (const char *const *) arguments->pdata);
}

void
cli_expect (Cli        *self,
            int         status,
            const char *input,
            ...)
{
  g_autoptr(GPtrArray) arguments = NULL;
  va_list rest;

  va_start (rest, input);
  arguments = collect (rest);
  va_end (rest);
  run (self, input, (const char *const *) arguments->pdata);

  if (self->status != status)
    g_test_message ("%s: %s", (char *) arguments->pdata[1], self->err);
  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpuint (count_files (self->temporary), ==, 0);
  if (status > 1)
    {
      g_assert_true (g_str_has_prefix (self->err, "regioagenda-cli: "));
      g_assert_cmpstr (self->out, ==, "");
    }
}

JsonNode *
cli_get_json (Cli *self)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = json_from_string (self->out, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}

char *
cli_path (Cli        *self,
          const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

GPtrArray *
load_lines (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (text, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (lines, g_strsplit (parts[i], "\t", -1));
  g_assert_cmpuint (lines->len, >, 0);

  return lines;
}
