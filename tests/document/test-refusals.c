#include <string.h>

#include "random-item.h"
#include "rga-document.h"
#include "scratch.h"

/* Every refusal names the field (and the line), and changes nothing: not the
 * plan, not the file, not what can be undone. */

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaEdits    *edits;
  RgaId        programme, project, activity, other, organisation;
  guint        n_changed;
} Fixture;

static void
changed_cb (RgaPlan  *plan,
            RgaDelta *delta,
            Fixture  *fixture)
{
  fixture->n_changed++;
}

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
  fixture->project = add (fixture, RGA_LIST_PROJECTS, &fixture->programme, NULL, "P1");
  fixture->activity = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, "A1");
  fixture->other = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, "A2");
  fixture->organisation = add (fixture, RGA_LIST_ORGANISATIONS, NULL, NULL, "Gemeente");
  fixture->edits = rga_edits_new ();
  fixture->edits->line = 7;
  g_signal_connect (fixture->plan, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_edits_free (fixture->edits);
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

/* The command line is told its own name, the window which field it is. */
static void
check_names_field (const GError *error,
                   const char   *name)
{
  RgaList list;
  guint field;
  const char *sentence = rga_store_error_get_field (error, &list, &field);

  if (name == NULL)
    {
      g_assert_null (sentence);
      return;
    }
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpstr (rga_list_info (list)->fields[field].name, ==, name);
  g_assert_true (g_str_has_suffix (error->message, sentence));
  g_assert_null (strstr (sentence, "7"));
}

/* `field` NULL: the sentence names only the line. */
static void
check_refused (Fixture    *fixture,
               const char *field)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = describe_plan (fixture->plan);
  g_autofree char *after = NULL;
  const RgaRevision *top = rga_document_peek_undo (fixture->document);
  g_autoptr(GPtrArray) log = rga_document_history (fixture->document, NULL);
  g_autoptr(GPtrArray) log_after = NULL;

  fixture->n_changed = 0;
  g_assert_false (rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, fixture->edits, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "7"));
  check_names_field (error, field);
  after = describe_plan (fixture->plan);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_true (rga_document_peek_undo (fixture->document) == top);
  log_after = rga_document_history (fixture->document, NULL);
  g_assert_cmpuint (log_after->len, ==, log->len);

  rga_edits_free (fixture->edits);
  fixture->edits = rga_edits_new ();
  fixture->edits->line = 7;
}

static void
set (Fixture     *fixture,
     RgaList      list,
     const RgaId *id,
     const char  *field,
     RgaValue     value)
{
  rga_edits_set (fixture->edits, list, id, (guint) rga_list_find_field (list, field), value);
}

/* A good edit before the bad one: it must not stay either. */
static void
set_number (Fixture    *fixture,
            RgaList     list,
            const char *field,
            gint64      number)
{
  RgaId id = rga_document_make_id (fixture->document);
  RgaFieldType type = rga_list_info (list)->fields[rga_list_find_field (list, field)].type;

  rga_edits_add (fixture->edits, list, &id);
  set (fixture, list, &id, field, rga_value_number (type, number));
}

static void
numbers_out_of_range (Fixture       *fixture,
                      gconstpointer  unused)
{
  static const struct { RgaList list; const char *field; gint64 number; } cases[] = {
    { RGA_LIST_SEATS, "hours_min", -1 },
    { RGA_LIST_SEATS, "hours_max", -60 },
    { RGA_LIST_SEATS, "persons", -1 },
    { RGA_LIST_SEATS, "lead", 2 },
    { RGA_LIST_REQUIREMENTS, "rate", -8500 },
    { RGA_LIST_REQUIREMENTS, "hours_per_week", -1 },
    { RGA_LIST_BUDGETS, "ceiling", -1 },
    { RGA_LIST_ACTIVITIES, "progress", 101 },
    { RGA_LIST_ACTIVITIES, "progress", -1 },
    { RGA_LIST_SETTINGS, "spring_first", 13 },
    { RGA_LIST_SETTINGS, "spring_first", 0 },
    { RGA_LIST_SETTINGS, "half_anchor", 32 },
    { RGA_LIST_SETTINGS, "minutes_per_day", 1441 },
    { RGA_LIST_SETTINGS, "weeks_per_year", 54 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_number (fixture, cases[i].list, cases[i].field, cases[i].number);
      check_refused (fixture, cases[i].field);
    }
}

static void
the_least_above_the_most (Fixture       *fixture,
                          gconstpointer  unused)
{
  RgaId seat = rga_document_make_id (fixture->document);

  rga_edits_add (fixture->edits, RGA_LIST_SEATS, &seat);
  set (fixture, RGA_LIST_SEATS, &seat, "hours_min", rga_value_number (RGA_FIELD_HOURS, 600));
  set (fixture, RGA_LIST_SEATS, &seat, "hours_max", rga_value_number (RGA_FIELD_HOURS, 480));
  check_refused (fixture, "hours_min");
}

static void
references_to_nothing (Fixture       *fixture,
                       gconstpointer  unused)
{
  RgaId unknown = rga_document_make_id (fixture->document);

  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "project", rga_value_id (&unknown));
  check_refused (fixture, "project");
  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "project", rga_value_id (&fixture->organisation));
  check_refused (fixture, "project");
  set (fixture, RGA_LIST_ACTIVITIES, &unknown, "name", rga_value_text ("x"));
  check_refused (fixture, NULL);
  set (fixture, RGA_LIST_MILESTONES, &fixture->activity, "name", rga_value_text ("x"));
  check_refused (fixture, NULL);
  rga_edits_delete (fixture->edits, RGA_LIST_ACTIVITIES, &unknown);
  check_refused (fixture, NULL);
  rga_edits_add (fixture->edits, RGA_LIST_ACTIVITIES, &fixture->activity);
  check_refused (fixture, NULL);
}

static void
circles_in_a_tree (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "parent", rga_value_id (&fixture->activity));
  check_refused (fixture, "parent");

  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "parent", rga_value_id (&fixture->other));
  set (fixture, RGA_LIST_ACTIVITIES, &fixture->other, "parent", rga_value_id (&fixture->activity));
  check_refused (fixture, "parent");

  rga_document_move (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, parent),
                     &fixture->other, NULL, &error);
  g_assert_no_error (error);
  set (fixture, RGA_LIST_ACTIVITIES, &fixture->other, "parent", rga_value_id (&fixture->activity));
  check_refused (fixture, "parent");
}

static void
join (Fixture     *fixture,
      const RgaId *from,
      const RgaId *to,
      int          kind)
{
  RgaId id = rga_document_make_id (fixture->document);

  rga_edits_add (fixture->edits, RGA_LIST_LINKS, &id);
  set (fixture, RGA_LIST_LINKS, &id, "from", rga_value_id (from));
  set (fixture, RGA_LIST_LINKS, &id, "to", rga_value_id (to));
  set (fixture, RGA_LIST_LINKS, &id, "kind", rga_value_word (kind));
}

static void
apply (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, fixture->edits, &error);
  g_assert_no_error (error);
  rga_edits_free (fixture->edits);
  fixture->edits = rga_edits_new ();
  fixture->edits->line = 7;
}

static void
circles_of_order (Fixture       *fixture,
                  gconstpointer  unused)
{
  RgaId third = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, "A3");

  join (fixture, &fixture->activity, &fixture->activity, RGA_LINK_COORDINATION);
  check_refused (fixture, "to");

  join (fixture, &fixture->activity, &fixture->other, RGA_LINK_FINISH_START);
  join (fixture, &fixture->other, &third, RGA_LINK_PRECONDITION);
  apply (fixture);
  join (fixture, &third, &fixture->activity, RGA_LINK_START_START);
  check_refused (fixture, "to");

  join (fixture, &third, &fixture->activity, RGA_LINK_COORDINATION);   /* coherence is no order */
  apply (fixture);
  set (fixture, RGA_LIST_LINKS, &rga_plan_items (fixture->plan, RGA_LIST_LINKS, &(guint) { 0 })[2]->id, "kind",
       rga_value_word (RGA_LINK_FINISH_START));
  check_refused (fixture, "to");
}

static void
an_end_before_its_start (Fixture       *fixture,
                         gconstpointer  unused)
{
  RgaPeriod period;

  rga_document_read_period (fixture->document, &period, "Q3 2027", RGA_LIST_ACTIVITIES, 0);
  period.end = period.end_earliest = period.start - 1;
  period.flags |= RGA_PERIOD_END_SET;
  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "period", rga_value_period (&period));
  check_refused (fixture, "period");
}

static void
text_that_is_none (Fixture       *fixture,
                   gconstpointer  unused)
{
  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "name", rga_value_text ("\xff\xfe"));
  check_refused (fixture, "name");
}

/* Ten thousand items below each other: no recursion, and no long wait. */
static void
a_very_deep_tree (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId above = fixture->activity;
  guint n;

  for (int i = 0; i < 10000; i++)
    {
      RgaId id = rga_document_make_id (fixture->document);

      rga_edits_add (fixture->edits, RGA_LIST_ACTIVITIES, &id);
      set (fixture, RGA_LIST_ACTIVITIES, &id, "parent", rga_value_id (&above));
      join (fixture, &above, &id, RGA_LINK_FINISH_START);
      above = id;
    }
  apply (fixture);
  set (fixture, RGA_LIST_ACTIVITIES, &fixture->activity, "parent", rga_value_id (&above));
  check_refused (fixture, "parent");
  join (fixture, &above, &fixture->activity, RGA_LINK_FINISH_START);
  check_refused (fixture, "to");

  g_assert_true (rga_document_delete (fixture->document, &fixture->activity, &error));
  g_assert_no_error (error);
  rga_plan_items (fixture->plan, RGA_LIST_ACTIVITIES, &n);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document/refusals/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("numbers", numbers_out_of_range);
  ADD ("least-and-most", the_least_above_the_most);
  ADD ("references", references_to_nothing);
  ADD ("tree", circles_in_a_tree);
  ADD ("order", circles_of_order);
  ADD ("bounds", an_end_before_its_start);
  ADD ("text", text_that_is_none);
  ADD ("deep", a_very_deep_tree);
#undef ADD

  return g_test_run ();
}
