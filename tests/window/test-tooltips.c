/* Tooltips give way to what is opened. Needs a display. */
#include <gtk/gtk.h>

#include "rga-tooltips.h"

typedef struct
{
  GtkWidget *window, *box, *button, *popover;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  words)
{
  fixture->popover = gtk_popover_new ();
  fixture->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (fixture->button), fixture->popover);
  gtk_widget_set_tooltip_text (fixture->button, words);
  fixture->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_tooltip_text (fixture->box, words);
  gtk_box_append (GTK_BOX (fixture->box), fixture->button);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  words)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
wait_for (GtkWidget *popover,
          gboolean   shown)
{
  while (gtk_widget_get_mapped (popover) != shown)
    g_main_context_iteration (NULL, TRUE);
}

static void
a_button_with_its_menu_open_has_no_tooltip (Fixture       *fixture,
                                            gconstpointer  words)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture->button));
  wait_for (fixture->popover, TRUE);
  g_assert_false (gtk_widget_get_has_tooltip (fixture->button));
  g_assert_false (gtk_widget_get_has_tooltip (fixture->box));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (fixture->button));
  wait_for (fixture->popover, FALSE);
  g_assert_true (gtk_widget_get_has_tooltip (fixture->button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->button), ==, words);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->box), ==, words);
}

static void
what_has_no_tooltip_gets_none (Fixture       *fixture,
                               gconstpointer  words)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture->button));
  wait_for (fixture->popover, TRUE);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (fixture->button));
  wait_for (fixture->popover, FALSE);
  g_assert_false (gtk_widget_get_has_tooltip (fixture->button));
}

#define ADD(name, words) g_test_add ("/tooltips/" #name, Fixture, words, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  rga_tooltips_give_way ();

  ADD (a_button_with_its_menu_open_has_no_tooltip, "Menu");
  ADD (what_has_no_tooltip_gets_none, NULL);

  return g_test_run ();
}
