#include "rga-rank.h"

#include <string.h>

/* A rank is a whole number followed by a fraction, both written in base 62 with
 * digits that compare as bytes. The whole part begins with a letter that tells
 * how many digits it has ('a' = 1 … 'z' = 26; 'Z' = 1 … 'A' = 26 below zero, in
 * falling order), so longer means further out. Appending counts the whole part
 * up, and only squeezing between two neighbours makes a fraction. */

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

static int
digit_value (char digit)
{
  const char *found = strchr (digits, digit);

  return found == NULL || digit == '\0' ? 0 : (int) (found - digits);
}

static gsize
whole_length (const char *rank)
{
  char head = rank[0];

  if (head >= 'a' && head <= 'z')
    return (gsize) (head - 'a') + 2;
  if (head >= 'A' && head <= 'Z')
    return (gsize) ('Z' - head) + 2;

  return 0;
}

/* A rank made by another program may be anything: then it has no whole part. */
static gboolean
is_well_formed (const char *rank)
{
  gsize length = whole_length (rank);

  return length > 0 && strlen (rank) >= length && strspn (rank, digits) == strlen (rank);
}

/* The next whole number; NULL past the last one. */
static char *
count_up (const char *whole)
{
  gsize length = whole_length (whole);
  g_autofree char *next = g_strndup (whole, length);

  for (gsize i = length; --i > 0;)
    {
      int value = digit_value (next[i]) + 1;

      next[i] = digits[value % 62];
      if (value < 62)
        return g_steal_pointer (&next);
    }

  if (next[0] == 'Z')
    return g_strdup ("a0");
  if (next[0] == 'z')
    return NULL;
  if (next[0] >= 'a')
    return g_strdup_printf ("%c%s0", next[0] + 1, next + 1);

  next[0]++;
  next[length - 1] = '\0';

  return g_steal_pointer (&next);
}

static char *
count_down (const char *whole)
{
  gsize length = whole_length (whole);
  g_autofree char *previous = g_strndup (whole, length);

  for (gsize i = length; --i > 0;)
    {
      int value = digit_value (previous[i]) - 1;

      previous[i] = digits[value < 0 ? 61 : value];
      if (value >= 0)
        return g_steal_pointer (&previous);
    }

  if (previous[0] == 'a')
    return g_strdup ("Zz");
  if (previous[0] == 'A')
    return NULL;
  if (previous[0] < 'a')
    return g_strdup_printf ("%c%sz", previous[0] - 1, previous + 1);

  previous[0]--;
  previous[length - 1] = '\0';

  return g_steal_pointer (&previous);
}

/* A fraction strictly between two; `after` NULL = 1. Neither ends in '0'. */
static void
append_between (GString    *out,
                const char *before,
                const char *after)
{
  for (;;)
    {
      int low = *before == '\0' ? 0 : digit_value (*before);
      int high = after == NULL ? 62 : *after == '\0' ? 0 : digit_value (*after);

      if (high - low > 1)
        {
          g_string_append_c (out, digits[(low + high) / 2]);
          return;
        }

      g_string_append_c (out, digits[low]);
      if (high != low)
        after = NULL;
      else if (after != NULL && *after != '\0')
        after++;
      if (*before != '\0')
        before++;
    }
}

static char *
fraction_between (const char *whole,
                  gsize       length,
                  const char *before,
                  const char *after)
{
  GString *out = g_string_new_len (whole, (gssize) length);

  append_between (out, before, after);

  return g_string_free (out, FALSE);
}

static char *
rank_before (const char *after)
{
  gsize length = whole_length (after);
  char *previous;

  if (after[length] != '\0')
    return g_strndup (after, length);

  previous = count_down (after);

  return previous != NULL ? previous : fraction_between (after, length, "", after + length);
}

static char *
rank_after (const char *before)
{
  char *next = count_up (before);
  gsize length = whole_length (before);

  return next != NULL ? next : fraction_between (before, length, before + length, NULL);
}

static char *
rank_within (const char *before,
             const char *after)
{
  gsize length = whole_length (before);
  g_autofree char *next = NULL;

  if (length == whole_length (after) && strncmp (before, after, length) == 0)
    return fraction_between (before, length, before + length, after + length);

  next = count_up (before);
  if (next != NULL && strcmp (next, after) < 0)
    return g_steal_pointer (&next);

  return fraction_between (before, length, before + length, NULL);
}

char *
rga_rank_between (const char *before,
                  const char *after)
{
  if (before != NULL && !is_well_formed (before))
    before = NULL;
  if (after != NULL && !is_well_formed (after))
    after = NULL;

  if (before == NULL && after == NULL)
    return g_strdup ("a0");
  if (before == NULL)
    return rank_before (after);
  if (after == NULL || strcmp (before, after) >= 0)
    return rank_after (before);

  return rank_within (before, after);
}

/* The middle first, then each half: so the longest grows as the height of a tree. */
static void
fill (char      **ranks,
      guint       n,
      const char *before,
      const char *after)
{
  guint middle = n / 2;

  if (n == 0)
    return;

  ranks[middle] = rga_rank_between (before, after);
  fill (ranks, middle, before, ranks[middle]);
  fill (ranks + middle + 1, n - middle - 1, ranks[middle], after);
}

/* With nothing behind them they are counted up, and stay short as when appended. */
char **
rga_rank_spread (const char *before,
                 const char *after,
                 guint       n)
{
  char **ranks = g_new0 (char *, n + 1);

  if (after != NULL)
    fill (ranks, n, before, after);
  for (guint i = 0; after == NULL && i < n; i++)
    ranks[i] = rga_rank_between (i > 0 ? ranks[i - 1] : before, NULL);

  return ranks;
}
