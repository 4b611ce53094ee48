#include "rga-document.h"
#include "scratch.h"

/* The history of one item: every step that touched it, with its fields. */

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaId        programme, project, activity;
} Fixture;

static RgaId
add (Fixture     *fixture,
     RgaList      list,
     const char  *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, rga_id_is_none (&fixture->programme) ? NULL : &fixture->programme,
                                    rga_id_is_none (&fixture->project) ? NULL : &fixture->project, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, "Agenda");
  fixture->project = add (fixture, RGA_LIST_PROJECTS, "Project");
  fixture->activity = add (fixture, RGA_LIST_ACTIVITIES, "Pilot");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

typedef struct
{
  GMainLoop *loop;
  RgaTraces *traces;
} Answer;

static void
traced_cb (GObject      *document,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;
  g_autoptr(GError) error = NULL;

  answer->traces = rga_document_trace_finish (RGA_DOCUMENT (document), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (answer->loop);
}

static RgaTraces *
trace (Fixture *fixture,
       guint    limit)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer answer = { loop, NULL };

  rga_document_trace_async (fixture->document, &fixture->activity, limit, NULL, traced_cb, &answer);
  g_main_loop_run (loop);

  return answer.traces;
}

static const RgaFieldChange *
find_change (const RgaTraces *traces,
             guint            place,
             const char      *field)
{
  const RgaTrace *step = g_ptr_array_index (traces->steps, place);

  for (guint i = 0; i < step->changes->len; i++)
    if ((int) g_array_index (step->changes, RgaFieldChange, i).field == rga_list_find_field (RGA_LIST_ACTIVITIES, field))
      return &g_array_index (step->changes, RgaFieldChange, i);
  g_assert_not_reached ();
}

static void
a_step_says_what_was_and_what_is (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaTraces) traces = NULL;

  rga_document_set_text (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, name), "Proef", &error);
  rga_document_set_period (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), "Q3 2027", &error);
  rga_document_set_period (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), "Q4 2027", &error);
  add (fixture, RGA_LIST_ACTIVITIES, "Iets anders");
  g_assert_no_error (error);

  traces = trace (fixture, 0);
  g_assert_cmpuint (traces->steps->len, ==, 4);
  g_assert_false (traces->has_gap);
  g_assert_cmpstr (find_change (traces, 0, "period")->before.text, ==, "Q3 2027");
  g_assert_cmpstr (find_change (traces, 0, "period")->after.text, ==, "Q4 2027");
  g_assert_true (rga_value_is_open (&find_change (traces, 1, "period")->before));
  g_assert_cmpstr (find_change (traces, 2, "name")->before.text, ==, "Pilot");
  g_assert_cmpstr (find_change (traces, 2, "name")->after.text, ==, "Proef");
  g_assert_cmpint (((RgaTrace *) g_ptr_array_index (traces->steps, 3))->revision->action, ==, RGA_ACTION_ADD);
}

/* A step named after another item counts when it touched this one; so does undo. */
static void
steps_on_several_items_count (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(RgaTraces) traces = NULL;
  RgaValue value = rga_value_word (RGA_STATUS_RUNNING);

  g_array_append_val (items, fixture->project);
  g_array_append_val (items, fixture->activity);
  rga_document_set_value_of_several (fixture->document, items, "status", &value, &error);
  g_assert_no_error (error);
  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);

  traces = trace (fixture, 2);
  g_assert_cmpuint (traces->steps->len, ==, 2);
  g_assert_cmpint (((RgaTrace *) g_ptr_array_index (traces->steps, 0))->revision->action, ==, RGA_ACTION_UNDO);
  g_assert_true (rga_value_is_open (&find_change (traces, 0, "status")->after));
  g_assert_cmpint (find_change (traces, 1, "status")->after.word, ==, RGA_STATUS_RUNNING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/trace/before-after", Fixture, NULL, set_up, a_step_says_what_was_and_what_is, tear_down);
  g_test_add ("/trace/several", Fixture, NULL, set_up, steps_on_several_items_count, tear_down);

  return g_test_run ();
}
