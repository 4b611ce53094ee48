#define _GNU_SOURCE   /* memmem */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);

static void
trapped (int unused)
{
  abort ();
}

/* What GLib calls critical is a finding, and one that libFuzzer keeps the input of. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  signal (SIGTRAP, trapped);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  return 0;
}

static gboolean
says (const GError  *error,
      const char    *word,
      const uint8_t *bytes,
      size_t         size)
{
  return strstr (error->message, word) != NULL && memmem (bytes, size, word, strlen (word)) == NULL;
}

void
fuzz_expect_sentence (const GError  *error,
                      const uint8_t *bytes,
                      size_t         size)
{
  if (error == NULL || !g_utf8_validate (error->message, -1, NULL) || strlen (error->message) < 20
      || says (error, "SQLITE", bytes, size) || says (error, "malformed", bytes, size))
    g_error ("no sentence for a person: %s", error == NULL ? "nothing" : error->message);
}
