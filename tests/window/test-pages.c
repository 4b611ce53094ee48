/* test-pages.c
 *
 * On every page, in the language of the environment: what the window cannot become
 * narrower than, whose words do not fit, and who got less room than it needs or a
 * place outside the window. Needs a display.
 */
#include "tour.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "rga-document.h"
#include "rga-plan-view.h"
#include "scratch.h"

#include "rga-config.h"

/* The narrowest window there is, px; that of a phone. */
#define NARROWEST 360
#define HEIGHT    900

static Tour *tour;

typedef struct
{
  GtkWidget  *window;
  const char *page;
  int         n_wrong;
} Inspection;

static int
measure_least (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

static void
say_wrong (Inspection *self,
           GtkWidget  *widget,
           const char *what)
{
  g_autoptr(GString) path = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL && w != self->window; w = gtk_widget_get_parent (w))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (w));

      if (w == widget || g_str_has_prefix (G_OBJECT_TYPE_NAME (w), "Rga"))
        g_string_append_printf (path, " < %s%s%s", G_OBJECT_TYPE_NAME (w), id != NULL ? "#" : "", id != NULL ? id : "");
    }
  g_test_message ("%s: %s:%s", self->page, what, path->str);
  self->n_wrong++;
}

/* -- room ----------------------------------------------------------------- */

/* What scrolls may lie outside: it can be brought inside. */
static gboolean
scrolls (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL;
}

static void
check_place (GtkWidget *widget,
             gpointer   data)
{
  Inspection *self = data;
  graphene_rect_t box;

  if (widget == self->window || scrolls (widget) || !gtk_widget_compute_bounds (widget, self->window, &box))
    return;
  if (box.origin.x < -1 || box.origin.x + box.size.width > gtk_widget_get_width (self->window) + 1)
    {
      g_autofree char *what = g_strdup_printf ("from %g to %g in a window of %d", box.origin.x,
                                               box.origin.x + box.size.width, gtk_widget_get_width (self->window));

      say_wrong (self, widget, what);
    }
}

static void
check_room (GtkWidget *widget,
            gpointer   data)
{
  int least = measure_least (widget);
  int got = gtk_widget_get_allocated_width (widget) + gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);

  /* What scrolls gets what there is. */
  if (GTK_IS_SCROLLABLE (widget) || gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL)
    return;

  if (got < least)
    {
      g_autofree char *what = g_strdup_printf ("has %d px and needs %d", got, least);

      say_wrong (data, widget, what);
    }
}

/* -- words ---------------------------------------------------------------- */

/* Tabs with their words below their icons share what there is. */
static gboolean
is_tight (GtkWidget *widget)
{
  return ADW_IS_VIEW_SWITCHER (widget) &&
         adw_view_switcher_get_policy (ADW_VIEW_SWITCHER (widget)) == ADW_VIEW_SWITCHER_POLICY_NARROW;
}

/* Names that people type are as long as they are; other words that are shortened are
 * whole in a tooltip. Whether it is saved, under the title, is to be seen. */
static gboolean
may_be_shortened (GtkWidget *widget)
{
  const char *words = gtk_label_get_text (GTK_LABEL (widget));
  gboolean says_saved = gtk_widget_has_css_class (widget, "subtitle");

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *cut = g_object_get_data (G_OBJECT (widget), "rga-cut-label-whole");
      const char *tooltip = cut != NULL ? cut : gtk_widget_get_tooltip_text (widget);

      if (GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_BOX_ROW (widget) || is_tight (widget) ||
          (ADW_IS_WINDOW_TITLE (widget) && !says_saved) || (tooltip != NULL && strstr (tooltip, words) != NULL))
        return TRUE;
    }

  return FALSE;
}

static void
check_words (GtkWidget *widget,
             gpointer   data)
{
  if (GTK_IS_LABEL (widget) && !may_be_shortened (widget) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      g_autofree char *what = g_strdup_printf ("“%s” is shortened to %d px", gtk_label_get_text (GTK_LABEL (widget)),
                                               gtk_widget_get_width (widget));

      say_wrong (data, widget, what);
    }
}

/* -- tests ---------------------------------------------------------------- */

/* The innermost that needs so much itself. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && !GTK_IS_NATIVE (child) &&
        (widest == NULL || measure_least (child) > measure_least (widest)))
      widest = child;

  return widest != NULL && measure_least (widest) * 4 > measure_least (widget) * 3 ? find_widest (widest) : widget;
}

static void
check_window (Inspection *self,
              int         width)
{
  g_autofree char *what = g_strdup_printf ("makes the window %d wide", gtk_widget_get_allocated_width (self->window));

  if (gtk_widget_get_allocated_width (self->window) > width)
    say_wrong (self, find_widest (self->window), what);
}

static void
look (Tour       *self,
      GtkWindow  *window,
      const char *page,
      gpointer    width)
{
  Inspection inspection = { GTK_WIDGET (window), page, 0 };

  tour_resize (self, GPOINTER_TO_INT (width), HEIGHT);
  check_window (&inspection, GPOINTER_TO_INT (width));
  tour_each_widget (inspection.window, check_words, &inspection);
  tour_each_widget (inspection.window, check_place, &inspection);
  tour_each_widget (inspection.window, check_room, &inspection);
  if (inspection.n_wrong > 0)
    g_test_fail ();
}

static void
every_page_has_room (gconstpointer width)
{
  tour_resize (tour, GPOINTER_TO_INT (width), HEIGHT);
  g_assert_true (tour_walk (tour, "norm-opdrachtgeverschap", TOUR_PAGES | TOUR_OUTSIDE | TOUR_EMPTY, look, (gpointer) width));
}

/* A window is as wide as what stands in it asks for when it is first shown, also where
 * the screen is narrower. */
static void
a_new_window_is_as_narrow_as_its_screen (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = scratch_new ();
  g_autoptr(RgaDocument) document = rga_document_new (NULL, folder, "test", &error);
  RgaPlanView *view = g_object_new (RGA_TYPE_PLAN_VIEW, NULL);
  GtkWidget *window = gtk_window_new ();

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  rga_plan_view_set_document (view, document);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, HEIGHT);
  gtk_widget_show (window);
  g_assert_cmpint (measure_least (GTK_WIDGET (view)), <=, NARROWEST);

  tour_settle ();
  rga_plan_view_set_document (view, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  rga_document_discard (document);
  scratch_free (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RGA_TEST_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  adw_init ();
  tour = tour_new (1440, HEIGHT);

  g_test_add_data_func ("/pages/wide", GINT_TO_POINTER (1440), every_page_has_room);
  g_test_add_data_func ("/pages/narrowest", GINT_TO_POINTER (NARROWEST), every_page_has_room);
  g_test_add_func ("/pages/narrowest-when-new", a_new_window_is_as_narrow_as_its_screen);
  status = g_test_run ();
  tour_free (tour);

  return status;
}
