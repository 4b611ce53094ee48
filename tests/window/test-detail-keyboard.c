/* Every list of the examples in the detail pane, by the Tab key alone. Needs a display. */
#include "rga-detail-figure-row.h"
#include "rga-detail-history.h"
#include "rga-detail-pane.h"
#include "rga-detail-row.h"
#include "rga-examples.h"
#include "scratch.h"

#define MAX_STEPS 600   /* more than the stops of any pane */

typedef struct
{
  char          *folder;
  RgaDocument   *document;
  GtkWidget     *window;
  RgaDetailPane *pane;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  RgaIdMaker ids = { .random = random };
  g_autoptr(RgaEdits) edits = rga_examples_load (name, &ids, 1000, &error);

  g_assert_no_error (error);
  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (edits, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->window = gtk_window_new ();
  fixture->pane = RGA_DETAIL_PANE (rga_detail_pane_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  rga_detail_pane_set_document (fixture->pane, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

/* What is folded is a row to unfold; what is in it has to be reached too. The history
 * is read in a worker, and holds no fields. */
static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget) && !RGA_IS_DETAIL_HISTORY (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static gboolean
is_row (GtkWidget *widget)
{
  return ADW_IS_PREFERENCES_ROW (widget) && (RGA_IS_DETAIL_ROW (widget) || RGA_IS_DETAIL_FIGURE_ROW (widget));
}

static void
collect_rows (GtkWidget *widget,
              GPtrArray *rows)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (is_row (widget))
    g_ptr_array_add (rows, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static void
note_focus (GtkWidget  *window,
            GHashTable *reached)
{
  for (GtkWidget *at = gtk_root_get_focus (GTK_ROOT (window)); at != NULL; at = gtk_widget_get_parent (at))
    g_hash_table_add (reached, at);
}

/* From the first stop to the last, as Tab goes. */
static guint
walk (Fixture    *fixture,
      GHashTable *reached)
{
  guint n = 0;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  while (n < MAX_STEPS && gtk_widget_child_focus (GTK_WIDGET (fixture->pane), GTK_DIR_TAB_FORWARD))
    {
      note_focus (fixture->window, reached);
      n++;
    }

  return n;
}

static void
check_item (Fixture       *fixture,
            const RgaItem *item)
{
  g_autoptr(GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  rga_detail_pane_show (fixture->pane, &item->id);
  unfold (GTK_WIDGET (fixture->pane));
  collect_rows (GTK_WIDGET (fixture->pane), rows);
  g_assert_cmpuint (walk (fixture, reached), <, MAX_STEPS);
  g_test_message ("%s: %s, %u rows", rga_list_info (item->list)->name, rga_item_name (item), rows->len);
  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    if (!g_hash_table_contains (reached, rows->pdata[i]))
      g_error ("%s: Tab never reaches “%s”", rga_list_info (item->list)->name, adw_preferences_row_get_title (rows->pdata[i]));
}

static void
every_field_is_reached (Fixture       *fixture,
                        gconstpointer  unused)
{
  RgaPlan *plan = rga_document_get_plan (fixture->document);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      if (n > 0)
        check_item (fixture, items[0]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GPtrArray) examples = rga_examples_list ();

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < examples->len; i++)
    {
      const RgaExample *example = examples->pdata[i];
      g_autofree char *path = g_strconcat ("/detail-keyboard/", example->name, NULL);

      g_test_add (path, Fixture, example->name, set_up, every_field_is_reached, tear_down);
    }

  return g_test_run ();
}
