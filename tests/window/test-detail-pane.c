/* The detail pane as a widget: typing, keeping, restoring, following the plan. Needs
 * a display. */
#include "detail-fixture.h"
#include "rga-document-company.h"
#include "rga-period-entry.h"

static GtkWidget *
find_field (Fixture    *fixture,
            const char *name)
{
  RgaDetailRow *row = detail_find_row (fixture, (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, name));

  g_assert_nonnull (row);

  return detail_find_entry (GTK_WIDGET (row));
}

static void
assert_shows (GtkWidget  *field,
              const char *expected)
{
  g_autofree char *text = detail_dup_typed (field);

  g_assert_cmpstr (text, ==, expected);
}

static const RgaActivity *
get_activity (Fixture *fixture)
{
  return rga_plan_get_in (fixture->plan, RGA_LIST_ACTIVITIES, &fixture->activity);
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
  detail_type_in (entry, "loopt goed");
  g_assert_null (get_activity (fixture)->status_text);
  rga_detail_pane_commit (fixture->pane);
  rga_detail_pane_commit (fixture->pane);
  g_assert_cmpstr (get_activity (fixture)->status_text, ==, "loopt goed");
  g_assert_cmpuint (n, ==, 1);

  detail_undo (fixture);
  assert_shows (entry, "");
  g_signal_handlers_disconnect_by_func (fixture->plan, count_cb, &n);
}

static void
going_to_another_item_keeps_what_was_typed (Fixture       *fixture,
                                            gconstpointer  unused)
{
  detail_type_in (find_field (fixture, "progress"), "40");
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
      detail_type_in (entry, wrong[i]);
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
an_edit_from_elsewhere_shows_but_not_over_typing (Fixture       *fixture,
                                                  gconstpointer  unused)
{
  GtkWidget *entry = find_field (fixture, "status_text");

  detail_set_text (fixture, "status_text", "van elders");
  assert_shows (entry, "van elders");

  wait_for_focus (entry);
  detail_type_in (entry, "half getypt");
  detail_set_text (fixture, "level", "regio");
  detail_set_text (fixture, "status_text", "weer anders");
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
  GtkExpander *fold = GTK_EXPANDER (detail_find_child (GTK_WIDGET (entry), GTK_TYPE_EXPANDER));
  GtkWidget *end = detail_find_child (gtk_expander_get_child (fold), GTK_TYPE_ENTRY);
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

static GArray *
select_two (Fixture *fixture)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (RgaId));
  RgaId other = detail_add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Evaluatie");

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
  RgaDetailRow *row = detail_find_row (fixture, (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, name));
  GtkWidget *overlay = detail_find_child (GTK_WIDGET (row), GTK_TYPE_OVERLAY);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (overlay))), ==, expected);
}

/* What is typed for a selection goes to each of them, and back in one step. */
static void
several_items_are_edited_as_one (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GArray) items = select_two (fixture);
  GtkWidget *entry;

  detail_set_text (fixture, "status_text", "loopt goed");
  entry = find_field (fixture, "status_text");
  assert_shows (entry, "");
  assert_open_words (fixture, "status_text", "2 different");

  detail_type_in (entry, "gereed");
  rga_detail_pane_commit (fixture->pane);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (((RgaActivity *) rga_plan_get (fixture->plan, &g_array_index (items, RgaId, i)))->status_text, ==, "gereed");
  assert_shows (entry, "gereed");
  assert_open_words (fixture, "status_text", "not filled in yet");

  detail_undo (fixture);
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
  RgaDetailRow *row = detail_find_row (fixture, field);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Focus area");
  rga_document_set_text (fixture->document, &fixture->programme, RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word), "ambitie", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ambitie");
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
  g_assert_nonnull (detail_find_row (fixture, RGA_FIELD (RGA_LIST_ACTIVITIES, status)));
  g_assert_null (detail_find_row (fixture, RGA_FIELD (RGA_LIST_ACTIVITIES, progress)));
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

static gboolean
is_sensitive (Fixture    *fixture,
              const char *field)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (detail_find_row (fixture, (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, field))));
}

static void
expect_editable (Fixture  *fixture,
                 gboolean  editable)
{
  GtkWidget *short_name = GTK_WIDGET (detail_find_row (fixture, (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, "short_name")));
  GtkWidget *text = detail_find_child (short_name, GTK_TYPE_TEXT_VIEW);
  GtkWidget *title = detail_find_child (GTK_WIDGET (fixture->pane), GTK_TYPE_TEXT_VIEW);

  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (text)) == editable);
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (title)) == editable);
  g_assert_true (gtk_widget_get_sensitive (text));   /* words can be selected all the same */
  g_assert_cmpint (is_sensitive (fixture, "status"), ==, editable);
  g_assert_cmpint (is_sensitive (fixture, "period"), ==, editable);
}

static void
who_only_looks_edits_nothing (Fixture       *fixture,
                              gconstpointer  unused)
{
  gint64 n_steps = rga_document_count_steps (fixture->document);

  expect_editable (fixture, TRUE);
  rga_document_set_only_looks (fixture->document, TRUE);
  expect_editable (fixture, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.delete", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.add-open-point", NULL);
  g_assert_cmpint (rga_document_count_steps (fixture->document), ==, n_steps);
  g_assert_nonnull (rga_plan_get (fixture->plan, &fixture->activity));

  /* Another item too; and one works again. */
  rga_detail_pane_show (fixture->pane, &fixture->project);
  rga_detail_pane_show (fixture->pane, &fixture->activity);
  expect_editable (fixture, FALSE);
  rga_document_set_only_looks (fixture->document, FALSE);
  expect_editable (fixture, TRUE);
}

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
  ADD ("/detail-pane/own-word", an_agenda_has_its_own_word);
  ADD ("/detail-pane/lists", every_list_can_be_shown);
  ADD ("/period-entry/end", an_end_may_be_set_by_hand);
  ADD ("/detail-pane/only-looks", who_only_looks_edits_nothing);
  ADD ("/detail-pane/several", several_items_are_edited_as_one);
  ADD ("/detail-pane/several-left", of_several_one_is_left);
  ADD ("/detail-pane/several-kinds", different_kinds_share_what_they_both_have);

  return g_test_run ();
}
