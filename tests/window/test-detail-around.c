/* What stands around an item in the detail pane: what it is linked to, what belongs to
 * it and is made there, its history. Needs a display. */
#include <sqlite3.h>

#include "detail-fixture.h"
#include "rga-detail-add.h"
#include "rga-detail-history.h"
#include "rga-detail-step-row.h"

static void
what_is_made_here_is_shown_and_one_step (Fixture       *fixture,
                                         gconstpointer  unused)
{
  const RgaMilestone *made;

  rga_detail_pane_show (fixture->pane, &fixture->project);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.add-decision", NULL));
  made = rga_plan_get_in (fixture->plan, RGA_LIST_MILESTONES, rga_detail_pane_get_shown (fixture->pane));
  g_assert_nonnull (made);
  g_assert_cmpint (made->kind, ==, RGA_MILESTONE_DECISION);
  g_assert_true (rga_id_equal (&made->project, &fixture->project));
  g_assert_true (rga_id_equal (&made->programme, &fixture->programme));

  detail_undo (fixture);
  g_assert_true (rga_id_equal (rga_detail_pane_get_shown (fixture->pane), &fixture->project));
}

/* A link is made from one side and shown from both. */
static void
links_are_shown_from_both_sides (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId other = detail_add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Evaluatie");
  g_autoptr(GPtrArray) before = NULL, after = NULL;
  const RgaDetailLine *line;

  g_assert_true (rga_detail_add_link (fixture->document, rga_plan_get (fixture->plan, &fixture->activity), RGA_DETAIL_AFTER,
                                      &other, NULL, RGA_LINK_FINISH_START, 14, &error));
  g_assert_no_error (error);
  after = rga_detail_lines_of_links (fixture->plan, rga_plan_get (fixture->plan, &fixture->activity), RGA_DETAIL_AFTER);
  before = rga_detail_lines_of_links (fixture->plan, rga_plan_get (fixture->plan, &other), RGA_DETAIL_BEFORE);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpuint (before->len, ==, 1);
  line = g_ptr_array_index (before, 0);
  g_assert_cmpstr (line->name, ==, "Pilot");
  g_assert_true (rga_id_equal (&line->id, &fixture->activity));
  g_assert_cmpint (((RgaLink *) rga_plan_get (fixture->plan, &line->own))->lag_days, ==, 14);

  rga_detail_pane_show (fixture->pane, &other);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.remove", "s",
                                             rga_id_to_text (&line->own, (char[RGA_ID_TEXT_SIZE]) { 0 })));
  g_assert_null (rga_plan_get (fixture->plan, &line->own));
  g_assert_true (rga_id_equal (rga_detail_pane_get_shown (fixture->pane), &other));
}

static void
a_link_may_lead_outside (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  RgaItem *item = rga_plan_get (fixture->plan, &fixture->project);

  g_assert_true (rga_detail_add_link (fixture->document, item, RGA_DETAIL_BEFORE, NULL, "VSV",
                                      RGA_LINK_PRECONDITION, RGA_UNKNOWN, &error));
  lines = rga_detail_lines_of_links (fixture->plan, item, RGA_DETAIL_BEFORE);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (((RgaDetailLine *) g_ptr_array_index (lines, 0))->name, ==, "VSV");
}

/* What has no page is made, changed and removed from its agenda. */
static void
every_list_of_an_agenda_can_be_added_to (Fixture       *fixture,
                                         gconstpointer  unused)
{
  static const RgaList lists[] = {
    RGA_LIST_KEYS, RGA_LIST_BUDGETS, RGA_LIST_INDICATORS, RGA_LIST_RISKS, RGA_LIST_ROLES, RGA_LIST_AGREEMENTS,
    RGA_LIST_ROUNDS, RGA_LIST_FRAMEWORKS, RGA_LIST_FUNDING_SOURCES, RGA_LIST_RULES, RGA_LIST_REQUIREMENTS, RGA_LIST_ORGANISATIONS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(GPtrArray) lines = NULL;
      const RgaItem *made;

      rga_detail_pane_show (fixture->pane, &fixture->programme);
      gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.add-to", "s", rga_list_info (lists[i])->name);
      made = rga_plan_get (fixture->plan, rga_detail_pane_get_shown (fixture->pane));
      g_assert_cmpint (made->list, ==, lists[i]);

      lines = rga_detail_lines_of_list (fixture->plan, rga_plan_get (fixture->plan, &fixture->programme), lists[i]);
      g_assert_cmpuint (lines->len, ==, 2);
      g_assert_true (rga_id_equal (&((RgaDetailLine *) g_ptr_array_index (lines, 0))->own, &made->id));
      g_assert_cmpint (((RgaDetailLine *) g_ptr_array_index (lines, 1))->add, ==, lists[i]);
    }
}

static const RgaItem *
add_from (Fixture     *fixture,
          const RgaId *under,
          RgaList      list)
{
  const RgaItem *made;

  rga_detail_pane_show (fixture->pane, under);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.add-to", "s", rga_list_info (list)->name);
  made = rga_plan_get (fixture->plan, rga_detail_pane_get_shown (fixture->pane));
  g_assert_cmpint (made->list, ==, list);

  return made;
}

/* What somebody gives, is away and is booked for is made where the person is shown; what
 * is booked of a seat where the seat is, for what the seat is. */
static void
hours_are_added_where_they_are_given (Fixture       *fixture,
                                      gconstpointer  unused)
{
  RgaId person = detail_add (fixture, RGA_LIST_PEOPLE, NULL, NULL, "Beleidsmedewerker");
  RgaId seat = detail_add (fixture, RGA_LIST_SEATS, NULL, &fixture->project, NULL);
  const RgaBooking *booking;

  g_assert_true (rga_id_equal (&((const RgaAvailability *) add_from (fixture, &person, RGA_LIST_AVAILABILITIES))->person, &person));
  g_assert_true (rga_id_equal (&((const RgaAbsence *) add_from (fixture, &person, RGA_LIST_ABSENCES))->person, &person));
  booking = (const RgaBooking *) add_from (fixture, &person, RGA_LIST_BOOKINGS);
  g_assert_true (rga_id_equal (&booking->person, &person));
  g_assert_true (rga_id_is_none (&booking->about));
  booking = (const RgaBooking *) add_from (fixture, &seat, RGA_LIST_BOOKINGS);
  g_assert_true (rga_id_equal (&booking->seat, &seat));
  g_assert_true (rga_id_equal (&booking->about, &fixture->project));
}

static void
traced_cb (GObject      *document,
           GAsyncResult *result,
           gpointer      traces)
{
  g_autoptr(GError) error = NULL;

  *(RgaTraces **) traces = rga_document_trace_finish (RGA_DOCUMENT (document), result, &error);
  g_assert_no_error (error);
}

/* Who said their name stands beside their steps, and nobody beside those before. */
static void
the_history_names_who_said_so (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(RgaTraces) traces = NULL;

  detail_set_text (fixture, "status_text", "eerst");
  rga_document_set_author (fixture->document, "beleidsmedewerker");
  detail_set_text (fixture, "status_text", "toen");
  rga_document_trace_async (fixture->document, &fixture->activity, 10, NULL, traced_cb, &traces);
  while (traces == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = g_object_ref_sink (rga_detail_step_row_new (fixture->plan, rga_plan_get (fixture->plan, &fixture->activity),
                                                                   traces->steps->pdata[i]));
      const char *when = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));

      g_assert_cmpint (strstr (when, "beleidsmedewerker") != NULL, ==, i == 0);
      g_object_unref (row);
    }
}

/* The working copy is all there is in the folder. Another program writes in its log. */
static void
alter_log (Fixture    *fixture,
           const char *sql)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, g_dir_read_name (folder), "plan.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), ==, 1);
  sqlite3_close (db);
}

/* A step that was altered is not shown, and not as if it had never been. */
static void
the_history_says_that_a_step_is_missing (Fixture       *fixture,
                                         gconstpointer  unused)
{
  GtkWidget *history;

  detail_set_text (fixture, "status_text", "eerst");
  alter_log (fixture, "UPDATE history SET name = 'other' WHERE sequence = (SELECT max (sequence) FROM history)");
  history = detail_find_child (GTK_WIDGET (fixture->pane), RGA_TYPE_DETAIL_HISTORY);
  g_assert_nonnull (history);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (history)), ==, "");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (history), TRUE);
  while (*adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (history)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (history)), "cannot be read"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/detail-around/made", what_is_made_here_is_shown_and_one_step);
  ADD ("/detail-around/history", the_history_names_who_said_so);
  ADD ("/detail-around/history-gap", the_history_says_that_a_step_is_missing);
  ADD ("/detail-around/links", links_are_shown_from_both_sides);
  ADD ("/detail-around/link-outside", a_link_may_lead_outside);
  ADD ("/detail-around/add-to", every_list_of_an_agenda_can_be_added_to);
  ADD ("/detail-around/hours", hours_are_added_where_they_are_given);

  return g_test_run ();
}
