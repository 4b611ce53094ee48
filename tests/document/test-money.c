/* test-money.c
 *
 * Hours asked and given, typed the way they are said; rows that the key makes become
 * rows of the plan together, in one step that one undo takes back.
 */
#include "rga-document-money.h"
#include "rga-contributions.h"
#include "scratch.h"

#define N 3

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        programme, key, requirement;
  RgaId        organisations[N];
} Fixture;

static void
set (RgaEdits    *edits,
     RgaList      list,
     const RgaId *id,
     const char  *field,
     RgaValue     value)
{
  rga_edits_set (edits, list, id, (guint) rga_list_find_field (list, field), value);
}

static RgaId
add (Fixture    *fixture,
     RgaEdits   *edits,
     RgaList     list,
     const char *name)
{
  RgaId id = rga_document_make_id (fixture->document);

  rga_edits_add (edits, list, &id);
  if (name != NULL)
    set (edits, list, &id, "name", rga_value_text (name));

  return id;
}

/* A key of 1, 2 and 3 sixths, and 60 hours asked of it. */
static void
fill (Fixture  *fixture,
      RgaEdits *edits)
{
  fixture->programme = add (fixture, edits, RGA_LIST_PROGRAMMES, "Agenda");
  fixture->key = add (fixture, edits, RGA_LIST_KEYS, "Sleutel");
  fixture->requirement = add (fixture, edits, RGA_LIST_REQUIREMENTS, "Inzet");
  set (edits, RGA_LIST_REQUIREMENTS, &fixture->requirement, "programme", rga_value_id (&fixture->programme));
  set (edits, RGA_LIST_REQUIREMENTS, &fixture->requirement, "key", rga_value_id (&fixture->key));
  set (edits, RGA_LIST_REQUIREMENTS, &fixture->requirement, "hours_per_week", rga_value_number (RGA_FIELD_HOURS, 60 * 60));
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *name = g_strdup_printf ("Gemeente %u", i + 1);
      RgaId weight;

      fixture->organisations[i] = add (fixture, edits, RGA_LIST_ORGANISATIONS, name);
      weight = add (fixture, edits, RGA_LIST_KEY_WEIGHTS, NULL);
      set (edits, RGA_LIST_KEY_WEIGHTS, &weight, "key", rga_value_id (&fixture->key));
      set (edits, RGA_LIST_KEY_WEIGHTS, &weight, "organisation", rga_value_id (&fixture->organisations[i]));
      set (edits, RGA_LIST_KEY_WEIGHTS, &weight, "weight", rga_value_fraction (rga_fraction_new (i + 1, 6)));
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
  fill (fixture, edits);
  rga_document_edit (fixture->document, RGA_ACTION_ADD, &fixture->programme, edits, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

static guint
count_rows (Fixture *fixture)
{
  guint n;

  rga_plan_items (fixture->plan, RGA_LIST_REQUIREMENT_ROWS, &n);

  return n;
}

static RgaContributions *
look (Fixture *fixture)
{
  return rga_contributions_new (fixture->plan, rga_plan_get_in (fixture->plan, RGA_LIST_REQUIREMENTS, &fixture->requirement));
}

static const RgaContribution *
find (const RgaContributions *all,
      const RgaId            *party)
{
  for (guint i = 0; i < all->rows->len; i++)
    if (rga_id_equal (&g_array_index (all->rows, RgaContribution, i).party, party))
      return &g_array_index (all->rows, RgaContribution, i);
  g_assert_not_reached ();
}

static void
all_rows_are_made_together (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaContributions) before = look (fixture);
  g_autoptr(RgaContributions) after = NULL;

  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (rga_document_set_given (fixture->document, &fixture->requirement, &fixture->organisations[1], "2 dagen", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture), ==, N);
  after = look (fixture);
  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpint (find (after, &fixture->organisations[i])->hours, ==, find (before, &fixture->organisations[i])->hours);
      g_assert_cmpint (find (after, &fixture->organisations[i])->given, ==, i == 1 ? 16 * 60 : 0);
    }

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

static void
words_are_read (Fixture       *fixture,
                gconstpointer  unused)
{
  static const struct { const char *words; gint64 minutes; } read[] = {
    { "16", 960 }, { "7,5", 450 }, { "1 dag", 480 }, { " 24 uur ", 1440 }, { "0", 0 }, { "", 0 },
  };
  static const char *const refused[] = { "6-8", "veel", "-4", "8 uur per maand" };

  for (gsize i = 0; i < G_N_ELEMENTS (read); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(RgaContributions) all = NULL;

      rga_document_set_given (fixture->document, &fixture->requirement, &fixture->organisations[0], read[i].words, &error);
      g_assert_no_error (error);
      all = look (fixture);
      g_assert_cmpint (find (all, &fixture->organisations[0])->given, ==, read[i].minutes);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (rga_document_set_given (fixture->document, &fixture->requirement, &fixture->organisations[0], refused[i], &error));
      g_assert_nonnull (error);
    }
}

static void
set_hours_have_a_reason (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaContributions) set_hours = NULL;
  g_autoptr(RgaContributions) again = NULL;

  rga_document_set_asked (fixture->document, &fixture->requirement, &fixture->organisations[2], "29", "sluitpost", &error);
  g_assert_no_error (error);
  set_hours = look (fixture);
  g_assert_cmpint (find (set_hours, &fixture->organisations[2])->source, ==, RGA_HOURS_SET);
  g_assert_cmpint (find (set_hours, &fixture->organisations[2])->hours, ==, 29 * 60);
  g_assert_cmpint (find (set_hours, &fixture->organisations[2])->rounded, ==, 30 * 60);
  g_assert_cmpstr (find (set_hours, &fixture->organisations[2])->row->set_reason, ==, "sluitpost");

  rga_document_set_asked (fixture->document, &fixture->requirement, &fixture->organisations[2], "", "sluitpost", &error);
  g_assert_no_error (error);
  again = look (fixture);
  g_assert_cmpint (find (again, &fixture->organisations[2])->source, ==, RGA_HOURS_OF_KEY);
  g_assert_null (find (again, &fixture->organisations[2])->row->set_reason);
}

static void
who_gives_needs_a_team (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) fine = NULL;
  g_autoptr(RgaContributions) all = NULL;
  RgaItem *body;
  g_auto(RgaValue) team = { 0 };

  g_assert_false (rga_document_add_giver (fixture->document, &fixture->requirement, &fixture->organisations[0], "Lid", "16", &error));
  g_assert_nonnull (error);
  body = rga_document_add (fixture->document, RGA_LIST_BODIES, &fixture->programme, NULL, NULL, "Team", &fine);
  g_assert_no_error (fine);
  team = rga_value_id (&body->id);
  rga_document_set_value (fixture->document, &fixture->requirement, RGA_FIELD (RGA_LIST_REQUIREMENTS, body), &team, &fine);
  g_assert_no_error (fine);
  rga_document_add_giver (fixture->document, &fixture->requirement, &fixture->organisations[0], "Lid", "16", &fine);
  g_assert_no_error (fine);
  all = look (fixture);
  g_assert_cmpint (find (all, &fixture->organisations[0])->given, ==, 16 * 60);
  g_assert_cmpint (find (all, &fixture->organisations[0])->given_by, ==, RGA_GIVEN_BY_SEATS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/money/all-rows-are-made-together", Fixture, NULL, set_up, all_rows_are_made_together, tear_down);
  g_test_add ("/money/words-are-read", Fixture, NULL, set_up, words_are_read, tear_down);
  g_test_add ("/money/set-hours-have-a-reason", Fixture, NULL, set_up, set_hours_have_a_reason, tear_down);
  g_test_add ("/money/who-gives-needs-a-team", Fixture, NULL, set_up, who_gives_needs_a_team, tear_down);

  return g_test_run ();
}
