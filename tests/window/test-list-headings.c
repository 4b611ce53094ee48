/* The arrows in a list under headings: which row is next. Without a display. */
#include "rga-list-headings.h"

static gboolean
is_heading (gpointer item)
{
  return *gtk_string_object_get_string (item) == '#';
}

static GListModel *
make (const char *const *rows)
{
  return G_LIST_MODEL (gtk_string_list_new (rows));
}

#define NONE GTK_INVALID_LIST_POSITION

static void
headings_are_passed_over (void)
{
  static const char *const rows[] = { "#", "a", "b", "#", "#", "c", NULL };
  static const struct { guint place; int steps; guint next; } cases[] = {
    { NONE, 1, 1 }, { 1, 1, 2 }, { 2, 1, 5 }, { 5, -1, 2 }, { 2, -1, 1 },
    { 1, -1, 1 }, { 5, 1, 5 },                              /* at the ends one stays */
    { 5, -6, 1 }, { 1, 6, 5 }, { 1, 2, 5 }, { 5, -2, 2 },   /* to an end, and by a page */
  };
  g_autoptr(GListModel) model = make (rows);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u %+d", cases[i].place, cases[i].steps);
      g_assert_cmpuint (rga_list_headings_step (model, is_heading, cases[i].place, cases[i].steps), ==, cases[i].next);
    }
}

static void
a_list_of_headings_has_no_row (void)
{
  static const char *const headings[] = { "#", "#", NULL }, *const nothing[] = { NULL };
  g_autoptr(GListModel) model = make (headings), empty = make (nothing);

  g_assert_cmpuint (rga_list_headings_step (model, is_heading, NONE, 1), ==, NONE);
  g_assert_cmpuint (rga_list_headings_step (empty, is_heading, NONE, 1), ==, NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-headings/passed", headings_are_passed_over);
  g_test_add_func ("/list-headings/none", a_list_of_headings_has_no_row);

  return g_test_run ();
}
