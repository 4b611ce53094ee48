/* How fast a list scrolls under a drag near its ends. Without a display. */
#include "rga-edge-push.h"

#define LENGTH 600.0
#define MIDDLE (LENGTH / 2)

static double
speed_at (RgaEdgePush *push,
          double       at)
{
  double speed;

  *push = rga_edge_push_move (*push, at, LENGTH, &speed);

  return speed;
}

static void
away_from_the_ends_nothing_scrolls (void)
{
  RgaEdgePush push = rga_edge_push_begin (MIDDLE, LENGTH);

  for (double at = RGA_EDGE_ZONE; at <= LENGTH - RGA_EDGE_ZONE; at++)
    g_assert_cmpfloat (speed_at (&push, at), ==, 0);
}

/* The same to both sides. */
static void
nearer_is_faster_and_there_is_an_end_to_it (void)
{
  RgaEdgePush push = rga_edge_push_begin (MIDDLE, LENGTH);
  double last = 0;

  for (double at = LENGTH - RGA_EDGE_ZONE + 1; at <= LENGTH; at++)
    {
      double speed = speed_at (&push, at);

      g_assert_cmpfloat (speed, >, last);
      g_assert_cmpfloat_with_epsilon (speed_at (&push, LENGTH - at), -speed, 1e-9);
      last = speed;
    }
  g_assert_cmpfloat (last, ==, RGA_EDGE_SPEED);
  g_assert_cmpfloat (speed_at (&push, LENGTH + 500), ==, RGA_EDGE_SPEED);
  g_assert_cmpfloat (speed_at (&push, -500), ==, -RGA_EDGE_SPEED);
}

static void
what_was_taken_up_near_an_end_stays_there (void)
{
  RgaEdgePush push = rga_edge_push_begin (LENGTH - 10, LENGTH);

  g_assert_cmpfloat (speed_at (&push, LENGTH - 10), ==, 0);
  g_assert_cmpfloat (speed_at (&push, LENGTH - 20), ==, 0);
  g_assert_cmpfloat (speed_at (&push, LENGTH - 5), >, 0);
  g_assert_cmpfloat (speed_at (&push, MIDDLE), ==, 0);
  g_assert_cmpfloat (speed_at (&push, LENGTH - 20), >, 0);
}

/* A chip of the tray, on its way from below the chart. */
static void
what_comes_from_outside_passes_the_edge (void)
{
  RgaEdgePush push = rga_edge_push_begin (LENGTH + 30, LENGTH);

  for (double at = LENGTH + 60; at > MIDDLE; at--)
    g_assert_cmpfloat (speed_at (&push, at), ==, 0);
  g_assert_cmpfloat (speed_at (&push, LENGTH + 30), ==, RGA_EDGE_SPEED);
}

static void
a_short_list_has_a_middle (void)
{
  double speed;
  RgaEdgePush push = rga_edge_push_begin (20, 40);

  push = rga_edge_push_move (push, 20, 40, &speed);
  g_assert_cmpfloat (speed, ==, 0);
  push = rga_edge_push_move (push, 1, 40, &speed);
  g_assert_cmpfloat (speed, <, 0);
  rga_edge_push_move (push, 39, 40, &speed);
  g_assert_cmpfloat (speed, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edge-push/away", away_from_the_ends_nothing_scrolls);
  g_test_add_func ("/edge-push/nearer", nearer_is_faster_and_there_is_an_end_to_it);
  g_test_add_func ("/edge-push/taken-up-near", what_was_taken_up_near_an_end_stays_there);
  g_test_add_func ("/edge-push/from-outside", what_comes_from_outside_passes_the_edge);
  g_test_add_func ("/edge-push/short", a_short_list_has_a_middle);

  return g_test_run ();
}
