#include <string.h>

#include "fuzz.h"

/* The corpus as it is, and changed in the ways files and texts get changed. With a folder as
 * argument the corpus is written there instead, for libFuzzer to begin with. */

#define N_MUTATIONS 1000   /* at each commit */

static GPtrArray *
make_corpus (void)
{
  GPtrArray *corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  fuzz_corpus (corpus);
  g_assert_cmpuint (corpus->len, >, 0);

  return corpus;
}

static void
try (GBytes *input)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (input, &size);

  LLVMFuzzerTestOneInput (bytes == NULL ? (const guint8 *) "" : bytes, size);
}

static guint
pick (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
mutate_once (GByteArray *bytes,
             GBytes     *other)
{
  gsize size;
  const guint8 *piece = g_bytes_get_data (other, &size);
  guint place = bytes->len == 0 ? 0 : pick (bytes->len);
  guint length = size == 0 ? 0 : pick (MIN ((guint) size, 64)) + 1;

  switch (pick (5))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[place] ^= (guint8) (1 << pick (8));
      break;
    case 1:
      if (bytes->len > 0)
        bytes->data[place] = (guint8) pick (256);
      break;
    case 2:
      if (bytes->len > 0)
        g_byte_array_remove_range (bytes, place, pick (MIN (64, bytes->len - place)) + 1);
      break;
    case 3:
      if (length > 0)
        g_byte_array_append (bytes, piece + pick ((guint) size - length + 1), length);
      break;
    default:
      if (length > 0 && place + length <= bytes->len)
        memcpy (bytes->data + place, piece + pick ((guint) size - length + 1), length);
    }
}

static void
try_mutation (const GPtrArray *corpus)
{
  GBytes *one = corpus->pdata[pick (corpus->len)], *other = corpus->pdata[pick (corpus->len)];
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr(GBytes) input = NULL;

  g_byte_array_append (bytes, g_bytes_get_data (one, NULL), (guint) g_bytes_get_size (one));
  for (guint n = pick (6) + 1; n > 0; n--)
    mutate_once (bytes, other);
  input = g_byte_array_free_to_bytes (bytes);
  try (input);
}

static void
the_corpus (void)
{
  g_autoptr(GPtrArray) corpus = make_corpus ();

  for (guint i = 0; i < corpus->len; i++)
    try (corpus->pdata[i]);
  g_test_message ("%u inputs", corpus->len);
}

static void
its_mutations (void)
{
  g_autoptr(GPtrArray) corpus = make_corpus ();

  for (guint i = 0; i < N_MUTATIONS; i++)
    try_mutation (corpus);
  g_test_message ("%d mutations", N_MUTATIONS);
}

static int
write_corpus (const char *folder)
{
  g_autoptr(GPtrArray) corpus = make_corpus ();

  for (guint i = 0; i < corpus->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%04u", folder, i);
      gsize size;
      const char *bytes = g_bytes_get_data (corpus->pdata[i], &size);

      if (!g_file_set_contents (name, size == 0 ? "" : bytes, (gssize) size, NULL))
        return 1;
    }

  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 2 && argv[1][0] == '/')
    return write_corpus (argv[1]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/the_corpus", the_corpus);
  g_test_add_func ("/fuzz/its_mutations", its_mutations);

  return g_test_run ();
}
