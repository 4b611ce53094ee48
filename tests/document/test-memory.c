#include <sqlite3.h>

#include "sitting.h"

/* The computer is out of memory, at one moment or from then on, while a plan is opened,
 * edited, undone and saved: the step is refused with a sentence, the plan in memory and
 * the file agree, and the sitting goes on.
 *
 * Only SQLite is refused memory. GLib ends the program when it gets none, by design: that
 * is a program that was killed, see test-kills.c and test-recovery.c. */

#define N_POINTS (g_test_slow () ? 1900 : 25)   /* of each */

static sqlite3_mem_methods real;
static gint first, n_asked;
static gboolean goes_on, is_broken;

static gboolean
is_refused (void)
{
  gint n;

  if (!is_broken)
    return FALSE;

  n = g_atomic_int_add (&n_asked, 1) + 1;

  return first != 0 && (n == first || (n > first && goes_on));
}

static void *
get_memory (int size)
{
  return is_refused () ? NULL : real.xMalloc (size);
}

static void *
resize_memory (void *memory,
               int   size)
{
  return is_refused () ? NULL : real.xRealloc (memory, size);
}

static void
stand_between (void)
{
  sqlite3_mem_methods ours;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
  ours = real;
  ours.xMalloc = get_memory;
  ours.xRealloc = resize_memory;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &ours), ==, SQLITE_OK);
}

static void
refuse_memory (Sitting       *sitting,
               gconstpointer  unused,
               gint           at,
               gboolean       on)
{
  first = at;
  goes_on = on;
  g_atomic_int_set (&n_asked, 0);
  is_broken = TRUE;
}

static gint
give_memory (void)
{
  is_broken = FALSE;

  return g_atomic_int_get (&n_asked);
}

static const SittingFault no_memory = { refuse_memory, give_memory, NULL, FALSE };
static const SittingFault no_memory_for_steps = { refuse_memory, give_memory, NULL, TRUE };

static void
nothing_is_lost_in_a_sitting (void)
{
  sitting_break (&no_memory, "the whole sitting", N_POINTS);
}

static void
nothing_is_lost_in_its_steps (void)
{
  sitting_break (&no_memory_for_steps, "the steps", N_POINTS);
}

static void
a_step_that_was_not_done_is_missed (void)
{
  sitting_miss_step (&no_memory);
}

int
main (int    argc,
      char **argv)
{
  stand_between ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/memory/nothing_is_lost_in_a_sitting", nothing_is_lost_in_a_sitting);
  g_test_add_func ("/document/memory/nothing_is_lost_in_its_steps", nothing_is_lost_in_its_steps);
  g_test_add_func ("/document/memory/control", a_step_that_was_not_done_is_missed);

  return g_test_run ();
}
