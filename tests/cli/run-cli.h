/* run-cli.h
 *
 * Runs the built regioagenda-cli in a folder of its own, with a temporary
 * folder of its own, so that what it leaves behind can be seen.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *folder;      /* where the plans are */
  char *temporary;   /* TMPDIR of the program */
  char *locale;      /* LC_ALL; NULL = C.UTF-8 */
  char *zone;        /* TZ; NULL = UTC */
  char **variables;  /* more of its environment; NULL = none */
  int   status;      /* of the last run */
  char *out;
  char *err;
} Cli;

void      cli_set_up     (Cli        *self,
                          gconstpointer unused);
void      cli_tear_down  (Cli        *self,
                          gconstpointer unused);
/* Runs it with these arguments, NULL at the end; `input` is its standard input. */
void      cli_run        (Cli        *self,
                          const char *input,
                          ...) G_GNUC_NULL_TERMINATED;
/* The same, and the exit status must be `status`; a status above 1 must come
 * with a message on standard error and nothing on standard output. */
void      cli_expect     (Cli        *self,
                          int         status,
                          const char *input,
                          ...) G_GNUC_NULL_TERMINATED;
/* What was printed, as JSON; free with json_node_unref(). */
JsonNode *cli_get_json   (Cli        *self);
char     *cli_path       (Cli        *self,
                          const char *name);
/* How many files there are in a folder, in all. */
guint     count_files    (const char *folder);
/* One of the files of tests/data: its lines, each split at tabs. */
GPtrArray *load_lines    (const char *name);

#define CLI_TEST(path, function) \
  g_test_add (path, Cli, NULL, cli_set_up, function, cli_tear_down)

G_END_DECLS
