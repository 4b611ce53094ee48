/* A row that came just now is brought into sight, wherever the list stood. Needs a
 * display. */
#include <adwaita.h>

#include "rga-list-scroll.h"

#define ROWS 60
#define PATIENCE (20 * G_USEC_PER_SEC)
#define WAKE     1 /* s; the loop looks at its watch, also when nothing happens */

typedef struct
{
  GtkWindow     *window;
  GtkStringList *strings;
  GtkWidget     *list;
  GtkAdjustment *rows;
} Fixture;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_widget_set_size_request (label, 120, 31);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
append (Fixture *fixture)
{
  g_autofree char *name = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (fixture->strings)));

  gtk_string_list_append (fixture->strings, name);
}

static void
count_frame (GdkFrameClock *clock,
             guint         *frames)
{
  (*frames)++;
}

static gboolean
look_again (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/* Until that many frames are on the screen. */
static void
draw (Fixture *fixture,
      guint    wanted)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->list);
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint frames = 0;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame), &frames);
  guint wake = g_timeout_add_seconds (WAKE, look_again, NULL);

  while (frames < wanted && g_get_monotonic_time () < end)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake);
  g_signal_handler_disconnect (clock, id);
  g_assert_cmpuint (frames, >=, wanted);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  fixture->strings = gtk_string_list_new (NULL);
  for (guint i = 0; i < ROWS; i++)
    append (fixture);
  fixture->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (fixture->strings)))),
                                     factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->list);
  fixture->rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 200, 400);
  gtk_window_set_child (fixture->window, scroller);
  gtk_window_present (fixture->window);
  draw (fixture, 5);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->strings);
}

static gboolean
is_at_end (Fixture *fixture)
{
  return gtk_adjustment_get_value (fixture->rows) >=
         gtk_adjustment_get_upper (fixture->rows) - gtk_adjustment_get_page_size (fixture->rows) - 0.5;
}

static void
add_in_sight (Fixture *fixture)
{
  append (fixture);
  rga_list_scroll_to (fixture->list, g_list_model_get_n_items (G_LIST_MODEL (fixture->strings)) - 1);
  draw (fixture, 4);
  g_assert_true (is_at_end (fixture));
}

static void
below_the_last (Fixture       *fixture,
                gconstpointer  unused)
{
  rga_list_scroll_to (fixture->list, ROWS - 1);
  draw (fixture, 4);
  g_assert_true (is_at_end (fixture));
  for (int i = 0; i < 4; i++)
    add_in_sight (fixture);
}

static void
far_below_what_is_seen (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_assert_false (is_at_end (fixture));
  add_in_sight (fixture);
}

static void
the_last_call_holds (Fixture       *fixture,
                     gconstpointer  unused)
{
  rga_list_scroll_to (fixture->list, ROWS - 1);
  rga_list_scroll_to (fixture->list, 0);
  draw (fixture, 4);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->rows), <, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/list-scroll/below", Fixture, NULL, set_up, below_the_last, tear_down);
  g_test_add ("/list-scroll/far", Fixture, NULL, set_up, far_below_what_is_seen, tear_down);
  g_test_add ("/list-scroll/last", Fixture, NULL, set_up, the_last_call_holds, tear_down);

  return g_test_run ();
}
