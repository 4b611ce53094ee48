/* The detail pane as a widget: typing, keeping, restoring, following the plan. Needs
 * a display. */
#include "rga-detail-add.h"
#include "rga-detail-pane.h"
#include "rga-detail-row.h"
#include "rga-detail-step-row.h"
#include "rga-period-entry.h"
#include "scratch.h"

typedef struct
{
  char          *folder;
  RgaDocument   *document;
  RgaPlan       *plan;
  RgaId          programme, project, activity;
  GtkWidget     *window;
  RgaDetailPane *pane;
} Fixture;

static RgaId
add (Fixture     *fixture,
     RgaList      list,
     const RgaId *programme,
     const RgaId *project,
     const char  *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, programme, project, NULL, name, &error);

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
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, NULL, NULL, "Agenda");
  fixture->project = add (fixture, RGA_LIST_PROJECTS, &fixture->programme, NULL, "Project");
  fixture->activity = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Pilot");

  fixture->window = gtk_window_new ();
  fixture->pane = g_object_ref_sink (RGA_DETAIL_PANE (rga_detail_pane_new ()));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  g_object_set (fixture->pane, "document", fixture->document, NULL);
  rga_detail_pane_show (fixture->pane, &fixture->activity);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pane);
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static RgaDetailRow *
find_row (GtkWidget *widget,
          guint      field)
{
  if (RGA_IS_DETAIL_ROW (widget) && ADW_IS_PREFERENCES_ROW (widget)
      && rga_detail_row_get_slot (RGA_DETAIL_ROW (widget))->field == field)
    return RGA_DETAIL_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RgaDetailRow *found = find_row (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where the field is typed: a number in an entry, words in a text that wraps. */
static GtkWidget *
find_field (Fixture    *fixture,
            const char *name)
{
  RgaDetailRow *row = find_row (GTK_WIDGET (fixture->pane), (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, name));
  GtkWidget *text;

  g_assert_nonnull (row);
  text = find_child (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW);

  return text == NULL ? GTK_WIDGET (row) : text;
}

static void
type_in (GtkWidget  *field,
         const char *text)
{
  if (GTK_IS_EDITABLE (field))
    gtk_editable_set_text (GTK_EDITABLE (field), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
}

static void
assert_shows (GtkWidget  *field,
              const char *expected)
{
  g_autofree char *text = NULL;

  if (GTK_IS_EDITABLE (field))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  else
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static const RgaActivity *
get_activity (Fixture *fixture)
{
  return rga_plan_get_in (fixture->plan, RGA_LIST_ACTIVITIES, &fixture->activity);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
}

static void
count_cb (RgaPlan  *plan,
          RgaDelta *delta,
          guint    *n)
{
  *n += 1;
}

static void
one_visit_is_one_step (Fixture       *fixture,
                       gconstpointer  unused)
{
  GtkWidget *entry = find_field (fixture, "status_text");
  guint n = 0;

  g_signal_connect (fixture->plan, "changed", G_CALLBACK (count_cb), &n);
  type_in (entry, "loopt goed");
  g_assert_null (get_activity (fixture)->status_text);
  rga_detail_pane_commit (fixture->pane);
  rga_detail_pane_commit (fixture->pane);
  g_assert_cmpstr (get_activity (fixture)->status_text, ==, "loopt goed");
  g_assert_cmpuint (n, ==, 1);

  undo (fixture);
  assert_shows (entry, "");
  g_signal_handlers_disconnect_by_func (fixture->plan, count_cb, &n);
}

static void
going_to_another_item_keeps_what_was_typed (Fixture       *fixture,
                                            gconstpointer  unused)
{
  type_in (find_field (fixture, "progress"), "40");
  rga_detail_pane_show (fixture->pane, &fixture->project);
  g_assert_cmpint (get_activity (fixture)->progress, ==, 40);
  g_assert_true (rga_id_equal (rga_detail_pane_get_shown (fixture->pane), &fixture->project));
}

static void
what_is_refused_is_as_it_was (Fixture       *fixture,
                              gconstpointer  unused)
{
  static const char *const wrong[] = { "veel", "-5", "140" };
  GtkWidget *entry = find_field (fixture, "progress");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_in (entry, wrong[i]);
      rga_detail_pane_commit (fixture->pane);
      assert_shows (entry, "");
      g_assert_cmpint (get_activity (fixture)->progress, ==, RGA_UNKNOWN);
    }
}

static gboolean
has_focus_within (gpointer row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
wait_for_focus (GtkWidget *entry)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!has_focus_within (entry) && g_get_monotonic_time () < end)
    {
      gtk_widget_grab_focus (entry);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (has_focus_within (entry));
}

static void
set_text (Fixture    *fixture,
          const char *field,
          const char *text)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_text (fixture->document, &fixture->activity,
                         (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, field), text, &error);
  g_assert_no_error (error);
}

static void
an_edit_from_elsewhere_shows_but_not_over_typing (Fixture       *fixture,
                                                  gconstpointer  unused)
{
  GtkWidget *entry = find_field (fixture, "status_text");

  set_text (fixture, "status_text", "van elders");
  assert_shows (entry, "van elders");

  wait_for_focus (entry);
  type_in (entry, "half getypt");
  set_text (fixture, "level", "regio");
  set_text (fixture, "status_text", "weer anders");
  assert_shows (entry, "half getypt");
  rga_detail_pane_commit (fixture->pane);
  g_assert_cmpstr (get_activity (fixture)->status_text, ==, "half getypt");
}

static void
what_is_gone_is_not_shown (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  rga_document_delete (fixture->document, &fixture->activity, &error);
  g_assert_no_error (error);
  g_assert_null (rga_detail_pane_get_shown (fixture->pane));
}

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

  undo (fixture);
  g_assert_true (rga_id_equal (rga_detail_pane_get_shown (fixture->pane), &fixture->project));
}

static void
preview_cb (RgaPeriodEntry  *entry,
            const RgaPeriod *period,
            RgaDay          *end)
{
  *end = period == NULL ? RGA_DAY_OPEN : period->end;
}

/* The words are kept, and the end that was set by hand beside them with its reason. */
static void
an_end_may_be_set_by_hand (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaPeriodEntry *entry = g_object_ref_sink (RGA_PERIOD_ENTRY (rga_period_entry_new ()));
  GtkExpander *fold = GTK_EXPANDER (find_child (GTK_WIDGET (entry), GTK_TYPE_EXPANDER));
  GtkWidget *end = find_child (gtk_expander_get_child (fold), GTK_TYPE_ENTRY);
  RgaDay seen = RGA_DAY_OPEN;

  g_signal_connect (entry, "preview", G_CALLBACK (preview_cb), &seen);
  rga_period_entry_set_document (entry, fixture->document);
  rga_period_entry_set (entry, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, period), NULL);
  rga_period_entry_set_text (entry, "tot 2024");
  g_assert_cmpint (seen, ==, rga_day_from_ymd (2023, 12, 31));
  gtk_editable_set_text (GTK_EDITABLE (end), "31 december 2024");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (end)), "het doel is in 2024");
  g_assert_cmpint (seen, ==, rga_day_from_ymd (2024, 12, 31));

  {
    g_auto (RgaValue) value = rga_period_entry_dup_value (entry);

    g_assert_cmpstr (value.period->text, ==, "tot 2024");
    g_assert_cmpint (value.period->end, ==, rga_day_from_ymd (2024, 12, 31));
    g_assert_true (value.period->flags & RGA_PERIOD_END_SET);
    g_assert_cmpstr (value.period->set_reason, ==, "het doel is in 2024");

    rga_period_entry_set (entry, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, period), value.period);
    g_assert_cmpint (rga_period_entry_get_reading (entry)->end, ==, rga_day_from_ymd (2024, 12, 31));
  }
  g_assert_finalize_object (entry);
}

/* A link is made from one side and shown from both. */
static void
links_are_shown_from_both_sides (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId other = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Evaluatie");
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

static GArray *
select_two (Fixture *fixture)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (RgaId));
  RgaId other = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Evaluatie");

  g_array_append_val (items, fixture->activity);
  g_array_append_val (items, other);
  rga_detail_pane_show_several (fixture->pane, items);

  return items;
}

/* What stands there while nothing does. */
static void
assert_open_words (Fixture    *fixture,
                   const char *name,
                   const char *expected)
{
  RgaDetailRow *row = find_row (GTK_WIDGET (fixture->pane), (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, name));
  GtkWidget *overlay = find_child (GTK_WIDGET (row), GTK_TYPE_OVERLAY);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (overlay))), ==, expected);
}

/* What is typed for a selection goes to each of them, and back in one step. */
static void
several_items_are_edited_as_one (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GArray) items = select_two (fixture);
  GtkWidget *entry;

  set_text (fixture, "status_text", "loopt goed");
  entry = find_field (fixture, "status_text");
  assert_shows (entry, "");
  assert_open_words (fixture, "status_text", "2 different");

  type_in (entry, "gereed");
  rga_detail_pane_commit (fixture->pane);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (((RgaActivity *) rga_plan_get (fixture->plan, &g_array_index (items, RgaId, i)))->status_text, ==, "gereed");
  assert_shows (entry, "gereed");
  assert_open_words (fixture, "status_text", "not filled in yet");

  undo (fixture);
  g_assert_cmpstr (get_activity (fixture)->status_text, ==, "loopt goed");
}

static void
of_several_one_is_left (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(GArray) items = select_two (fixture);
  g_autoptr(GError) error = NULL;

  g_assert_null (rga_detail_pane_get_shown (fixture->pane));
  rga_document_delete (fixture->document, &fixture->activity, &error);
  g_assert_no_error (error);
  g_assert_true (rga_id_equal (rga_detail_pane_get_shown (fixture->pane), &g_array_index (items, RgaId, 1)));
}

/* What an agenda calls its focus areas stands at every field that names one. */
static void
an_agenda_has_its_own_word (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  guint field = RGA_FIELD (RGA_LIST_ACTIVITIES, focus_area);
  RgaDetailRow *row = find_row (GTK_WIDGET (fixture->pane), field);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Focus area");
  rga_document_set_text (fixture->document, &fixture->programme, RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word), "ambitie", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ambitie");
}

static void
traced_cb (GObject      *document,
           GAsyncResult *result,
           gpointer      traces)
{
  g_autoptr(GError) error = NULL;

  *(GPtrArray **) traces = rga_document_trace_finish (RGA_DOCUMENT (document), result, &error);
  g_assert_no_error (error);
}

/* Who said their name stands beside their steps, and nobody beside those before. */
static void
the_history_names_who_said_so (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GPtrArray) traces = NULL;

  set_text (fixture, "status_text", "eerst");
  rga_document_set_author (fixture->document, "beleidsmedewerker");
  set_text (fixture, "status_text", "toen");
  rga_document_trace_async (fixture->document, &fixture->activity, 10, NULL, traced_cb, &traces);
  while (traces == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = g_object_ref_sink (rga_detail_step_row_new (fixture->plan, rga_plan_get (fixture->plan, &fixture->activity),
                                                                   traces->pdata[i]));
      const char *when = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));

      g_assert_cmpint (strstr (when, "beleidsmedewerker") != NULL, ==, i == 0);
      g_object_unref (row);
    }
}

/* What differs in kind is shared as far as the names go. */
static void
different_kinds_share_what_they_both_have (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (RgaId));

  g_array_append_val (items, fixture->activity);
  g_array_append_val (items, fixture->project);
  rga_detail_pane_show_several (fixture->pane, items);
  g_assert_nonnull (find_row (GTK_WIDGET (fixture->pane), RGA_FIELD (RGA_LIST_ACTIVITIES, status)));
  g_assert_null (find_row (GTK_WIDGET (fixture->pane), RGA_FIELD (RGA_LIST_ACTIVITIES, progress)));
}

static void
every_list_can_be_shown (Fixture       *fixture,
                         gconstpointer  unused)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      RgaId id = rga_document_make_id (fixture->document);
      RgaItem *item = rga_item_new (list, &id);

      /* Straight into the plan: what a list demands is not what is looked at here. */
      rga_plan_put (fixture->plan, item);
      rga_detail_pane_show (fixture->pane, &id);
      g_assert_true (rga_id_equal (rga_detail_pane_get_shown (fixture->pane), &id));
      rga_detail_pane_show (fixture->pane, NULL);
      rga_plan_remove (fixture->plan, &id);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/detail-pane/one-step", one_visit_is_one_step);
  ADD ("/detail-pane/other-item", going_to_another_item_keeps_what_was_typed);
  ADD ("/detail-pane/refused", what_is_refused_is_as_it_was);
  ADD ("/detail-pane/typing", an_edit_from_elsewhere_shows_but_not_over_typing);
  ADD ("/detail-pane/gone", what_is_gone_is_not_shown);
  ADD ("/detail-pane/made", what_is_made_here_is_shown_and_one_step);
  ADD ("/detail-pane/own-word", an_agenda_has_its_own_word);
  ADD ("/detail-pane/history", the_history_names_who_said_so);
  ADD ("/detail-pane/lists", every_list_can_be_shown);
  ADD ("/period-entry/end", an_end_may_be_set_by_hand);
  ADD ("/detail-pane/several", several_items_are_edited_as_one);
  ADD ("/detail-pane/several-left", of_several_one_is_left);
  ADD ("/detail-pane/several-kinds", different_kinds_share_what_they_both_have);
  ADD ("/detail-pane/links", links_are_shown_from_both_sides);
  ADD ("/detail-pane/link-outside", a_link_may_lead_outside);
  ADD ("/detail-pane/add-to", every_list_of_an_agenda_can_be_added_to);

  return g_test_run ();
}
