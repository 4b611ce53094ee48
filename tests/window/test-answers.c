/* test-answers.c
 *
 * Every question that help lists, below the hand that asks it: its page, looked at in
 * its way, and Back to help. What is then read there is in test-questions.py. Needs a
 * display.
 */
#include "rga-examples.h"
#include "rga-help-page.h"
#include "rga-help-text.h"
#include "rga-plan-view-private.h"
#include "rga-say.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  GtkWidget   *window;
  RgaPlanView *frame;
  GArray      *sections;   /* RgaHelpSection */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (57);
  RgaIdMaker ids = { random, 0 };
  g_autoptr(RgaEdits) edits = rga_examples_load ("transformatieagenda", &ids, 0, &error);

  g_assert_no_error (error);
  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (edits, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->frame = g_object_new (RGA_TYPE_PLAN_VIEW, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->frame));
  rga_plan_view_set_document (fixture->frame, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->sections = rga_help_load (rga_spoken_language ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
  g_array_unref (fixture->sections);
}

typedef void (*QuestionFunc) (Fixture            *fixture,
                              const RgaHelpBlock *question);

static guint
each_question (Fixture      *fixture,
               QuestionFunc  look)
{
  guint n = 0;

  for (guint i = 0; i < fixture->sections->len; i++)
    {
      const RgaHelpSection *section = &g_array_index (fixture->sections, RgaHelpSection, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const RgaHelpBlock *block = &g_array_index (section->blocks, RgaHelpBlock, j);

          if (block->kind != RGA_HELP_QUESTION)
            continue;
          look (fixture, block);
          n++;
        }
    }

  return n;
}

/* -- where they lead ------------------------------------------------------ */

static void
ask_one (Fixture            *fixture,
         const RgaHelpBlock *question)
{
  if (question->page == NULL)
    return;

  g_test_message ("%d: %s/%s", question->number, question->page, question->aspect);
  rga_plan_view_visit_page (fixture->frame, "help");
  g_assert_true (rga_plan_view_ask (fixture->frame, question->page, question->aspect));
  g_assert_cmpstr (fixture->frame->place.page, ==, question->page);

  rga_plan_view_go_back (fixture->frame);
  g_assert_cmpstr (fixture->frame->place.page, ==, "help");
}

static void
each_leads_to_its_page_and_back (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_assert_cmpuint (each_question (fixture, ask_one), ==, 57);
}

static void
what_is_no_way_is_refused (Fixture       *fixture,
                           gconstpointer  unused)
{
  static const char *const pages[] = { "timeline", "decisions", "findings", "teams", "capacity", "project", "agenda" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_false (rga_plan_view_ask (fixture->frame, pages[i], "sideways"));
  g_assert_false (rga_plan_view_ask (fixture->frame, "nowhere", "all"));
}

/* -- the rows of help ----------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* One that cannot be asked yet leads nowhere and says so. */
static void
look_at_row (Fixture            *fixture,
             const RgaHelpBlock *question)
{
  g_autofree char *title = g_markup_escape_text (question->text, -1);
  GtkWidget *row = find_row (GTK_WIDGET (fixture->frame), title);

  g_assert_nonnull (row);
  g_assert_cmpint (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)), ==, question->page != NULL);
  g_assert_cmpint (gtk_widget_has_css_class (row, "dim-label"), ==, question->page == NULL);
  if (question->page == NULL)
    g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
}

static void
each_has_a_row (Fixture       *fixture,
                gconstpointer  unused)
{
  rga_plan_view_visit_page (fixture->frame, "help");
  g_assert_cmpuint (each_question (fixture, look_at_row), ==, 57);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/answers/pages", each_leads_to_its_page_and_back);
  ADD ("/answers/refused", what_is_no_way_is_refused);
  ADD ("/answers/rows", each_has_a_row);

  return g_test_run ();
}
