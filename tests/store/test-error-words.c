#include <gio/gio.h>
#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "rga-io-words.h"
#include "rga-sql-private.h"

/* Whatever SQLite or the system says, a person reads what happened, what is safe and what
 * to do: three parts, no code and no word of a library; and the numbers stand apart, with
 * nothing of the agenda in them. The oracle are rules about sentences, not the sentences. */

static const char *const never[] = { "SQLITE", "SQLite", "errno", "malformed", "GIO", "GError", "G_IO", "database disk", "0x",
                                     "code", NULL };

/* What a last sentence begins with when it says what to do. */
static const char *const verbs[] = { "Free ", "Check ", "Choose ", "Try ", "Close ", "Make ", "Reopen ", "Open ", "Begin ",
                                     "Change ", NULL };

static guint
count_sentences (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    if (*c == '.' && (c[1] == ' ' || c[1] == '\0'))
      n++;

  return n;
}

static const char *
find_last_sentence (const char *text)
{
  const char *last = text;

  for (const char *c = text; *c != '\0'; c++)
    if (*c == '.' && c[1] == ' ')
      last = c + 2;

  return last;
}

static gboolean
begins_with_a_verb (const char *sentence)
{
  for (guint i = 0; verbs[i] != NULL; i++)
    if (g_str_has_prefix (sentence, verbs[i]))
      return TRUE;

  return FALSE;
}

static void
expect_plain (const char *text)
{
  for (guint i = 0; never[i] != NULL; i++)
    g_assert_null (strstr (text, never[i]));
  for (const char *c = text; *c != '\0'; c++)
    g_assert_false (g_ascii_isdigit (*c));
}

static void
expect_three_parts (const char *text)
{
  expect_plain (text);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_cmpuint (count_sentences (text), >=, 2);
  if (!begins_with_a_verb (find_last_sentence (text)))
    g_error ("“%s” does not end in what to do", text);
  g_assert_cmpuint (strlen (text) - strlen (find_last_sentence (text)), >, 20);
}

/* Every result that SQLite has, with each of its extended ones. */
static void
results_of_sqlite (void)
{
  for (int primary = SQLITE_ERROR; primary <= SQLITE_NOTADB; primary++)
    for (int extended = 0; extended < 40; extended++)
      {
        g_autoptr(GError) error = NULL;
        g_autofree char *details = NULL, *number = NULL;
        int code = primary | extended << 8;

        rga_sql_set_error (NULL, code, &error);
        expect_three_parts (error->message);
        details = rga_store_error_describe (error);
        number = g_strdup_printf ("%d, extended %d", primary, code);
        g_assert_nonnull (strstr (details, number));
      }
}

/* A result is told from the others where one can do something about it. */
static void
results_that_differ (void)
{
  static const int codes[] = { SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_BUSY, SQLITE_NOMEM,
                               SQLITE_TOOBIG, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_INTERRUPT, SQLITE_SCHEMA };
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = NULL;

      rga_sql_set_error (NULL, codes[i], &error);
      g_assert_true (g_hash_table_add (said, g_strdup (error->message)));
    }
}

static void
words_of_the_system (void)
{
  for (int code = 0; code <= G_IO_ERROR_NO_SUCH_DEVICE; code++)
    {
      g_autoptr(GError) error = g_error_new (G_IO_ERROR, code, "Error opening file “/home/somebody/plan.db”: errno %d", code);

      expect_three_parts (rga_error_sentence (error));
    }
  for (int code = 0; code <= G_FILE_ERROR_FAILED; code++)
    {
      g_autoptr(GError) error = g_error_new (G_FILE_ERROR, code, "Failed to open “/home/somebody/plan.db”: errno %d", code);

      expect_three_parts (rga_error_sentence (error));
    }
}

/* What helps is kept of the system's error, and its words are not. */
static void
details_are_of_nobody (void)
{
  g_autoptr(GError) reason = g_error_new (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "/home/somebody/Agenda of Anna.db: full");
  g_autoptr(GError) error = g_error_new_literal (RGA_STORE_ERROR, RGA_STORE_ERROR_DISK, "The agenda of Anna. Not kept.");
  g_autofree char *details = NULL;

  rga_store_error_set_cause (&error, reason);
  rga_store_error_set_operation (&error, "save");
  rga_store_error_set_operation (&error, "open");
  details = rga_store_error_describe (error);
  g_assert_nonnull (strstr (details, "operation: save"));
  g_assert_nonnull (strstr (details, g_quark_to_string (G_IO_ERROR)));
  g_assert_null (strstr (details, "Anna"));
  g_assert_null (strstr (details, "/"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-words/results_of_sqlite", results_of_sqlite);
  g_test_add_func ("/error-words/results_that_differ", results_that_differ);
  g_test_add_func ("/error-words/words_of_the_system", words_of_the_system);
  g_test_add_func ("/error-words/details_are_of_nobody", details_are_of_nobody);

  return g_test_run ();
}
