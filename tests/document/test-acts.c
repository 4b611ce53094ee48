#include <sqlite3.h>

#include "random-item.h"
#include "rga-document.h"
#include "scratch.h"

typedef struct
{
  char        *folder;
  RgaDocument *document;
  RgaPlan     *plan;
  RgaId        programme, project;
} Fixture;

static RgaId
add (Fixture     *fixture,
     RgaList      list,
     const RgaId *programme,
     const RgaId *project,
     const RgaId *after,
     const char  *name)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, programme, project, after, name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (item);

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
  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda 2027");
  fixture->project = add (fixture, RGA_LIST_PROJECTS, &fixture->programme, NULL, NULL, "P1");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

/* Names of what the project has, in order. */
static char *
list_names (Fixture     *fixture,
            const RgaId *owner,
            RgaList      list,
            const char  *field)
{
  g_autoptr(GPtrArray) items = rga_plan_children (fixture->plan, owner, list, (guint) rga_list_find_field (list, field));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : " ", rga_item_name (g_ptr_array_index (items, i)));

  return g_string_free (names, FALSE);
}

static void
check_order (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *found = list_names (fixture, &fixture->project, RGA_LIST_ACTIVITIES, "project");

  g_assert_cmpstr (found, ==, expected);
}

static void
new_items_come_last_or_behind (Fixture       *fixture,
                               gconstpointer  unused)
{
  RgaId a = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, NULL, "a");

  add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, NULL, "b");
  add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, &a, "c");
  add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, &a, "d");
  add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, NULL, "e");
  check_order (fixture, "a d c b e");
}

static void
moving_among_siblings (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  guint field = RGA_FIELD (RGA_LIST_ACTIVITIES, project);
  RgaId a = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, NULL, "a");
  RgaId b = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, NULL, "b");
  RgaId c = add (fixture, RGA_LIST_ACTIVITIES, NULL, &fixture->project, NULL, "c");

  rga_document_move (fixture->document, &c, field, &fixture->project, NULL, &error);
  g_assert_no_error (error);
  check_order (fixture, "c a b");
  rga_document_move (fixture->document, &a, field, &fixture->project, &b, &error);
  g_assert_no_error (error);
  check_order (fixture, "c b a");
  rga_document_undo (fixture->document, &error);
  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  check_order (fixture, "a b c");
}

#define SIBLINGS 12

static char *
join_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", (const char *) names->pdata[i]);

  return g_string_free (text, FALSE);
}

/* Takes one from the list of ids and names, and puts it behind another, or first. */
static void
move_one (Fixture   *fixture,
          GArray    *ids,
          GPtrArray *names)
{
  guint from = (guint) g_test_rand_int_range (0, SIBLINGS);
  guint to = (guint) g_test_rand_int_range (0, SIBLINGS);
  RgaId id = g_array_index (ids, RgaId, from);
  char *name = g_ptr_array_steal_index (names, from);
  g_autoptr(GError) error = NULL;

  g_array_remove_index (ids, from);
  rga_document_move (fixture->document, &id, RGA_FIELD (RGA_LIST_ACTIVITIES, project), &fixture->project,
                     to == 0 ? NULL : &g_array_index (ids, RgaId, to - 1), &error);
  g_assert_no_error (error);
  g_array_insert_val (ids, to, id);
  g_ptr_array_insert (names, (int) to, name);
}

/* An order kept by hand, and the plan's: also where ranks lie close. */
static void
any_move_ends_where_it_was_put (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < SIBLINGS; i++)
    {
      char *name = g_strdup_printf ("a%u", i);
      RgaId id = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project,
                      i == 0 ? NULL : &g_array_index (ids, RgaId, i - 1), name);

      g_array_append_val (ids, id);
      g_ptr_array_add (names, name);
    }
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *expected = NULL;

      move_one (fixture, ids, names);
      expected = join_names (names);
      check_order (fixture, expected);
    }
}

/* What hangs below goes along, also where it names its programme itself. */
static void
moving_to_another_programme (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId other = add (fixture, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Other");
  RgaId activity = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, NULL, "a");
  RgaId below = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, NULL, "b");

  rga_document_move (fixture->document, &below, RGA_FIELD (RGA_LIST_ACTIVITIES, parent), &activity, NULL, &error);
  g_assert_no_error (error);
  rga_document_move (fixture->document, &fixture->project, RGA_FIELD (RGA_LIST_PROJECTS, programme), &other, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rga_id_equal (&((RgaActivity *) rga_plan_get (fixture->plan, &activity))->programme, &other));
  g_assert_true (rga_id_equal (&((RgaActivity *) rga_plan_get (fixture->plan, &below))->programme, &other));

  rga_document_delete (fixture->document, &fixture->programme, &error);
  g_assert_no_error (error);
  g_assert_nonnull (rga_plan_get (fixture->plan, &below));
}

static void
a_seat_keeps_the_name_of_its_organisation (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId organisation = add (fixture, RGA_LIST_ORGANISATIONS, NULL, NULL, NULL, "Gemeente A");
  RgaId seat = add (fixture, RGA_LIST_SEATS, NULL, &fixture->project, NULL, NULL);
  RgaValue value = rga_value_id (&organisation);
  const RgaSeat *item = rga_plan_get_in (fixture->plan, RGA_LIST_SEATS, &seat);

  rga_document_set_value (fixture->document, &seat, RGA_FIELD (RGA_LIST_SEATS, organisation), &value, &error);
  g_assert_no_error (error);
  rga_document_delete (fixture->document, &organisation, &error);
  g_assert_no_error (error);
  g_assert_true (rga_id_is_none (&item->organisation));
  g_assert_cmpstr (item->organisation_text, ==, "Gemeente A");

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_true (rga_id_equal (&item->organisation, &organisation));
  g_assert_null (item->organisation_text);
}

static void
focus_areas_come_and_go (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId area = add (fixture, RGA_LIST_FOCUS_AREAS, &fixture->programme, NULL, NULL, "S1");
  guint n;

  for (int i = 0; i < 2; i++)
    {
      rga_document_set_focus_area (fixture->document, &fixture->project, &area, TRUE, &error);
      g_assert_no_error (error);
      rga_plan_items (fixture->plan, RGA_LIST_PROJECT_FOCUS_AREAS, &n);
      g_assert_cmpuint (n, ==, 1);
    }
  rga_document_set_focus_area (fixture->document, &fixture->project, &area, FALSE, &error);
  g_assert_no_error (error);
  rga_plan_items (fixture->plan, RGA_LIST_PROJECT_FOCUS_AREAS, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
the_title_follows_the_first_programme (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  guint count = 0;

  g_signal_connect (fixture->document, "notify::title", G_CALLBACK (count_cb), &count);
  g_assert_cmpstr (rga_document_get_title (fixture->document), ==, "Agenda 2027");
  rga_document_set_text (fixture->document, &fixture->programme, RGA_FIELD (RGA_LIST_PROGRAMMES, name), "Nieuw", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rga_document_get_title (fixture->document), ==, "Nieuw");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpint (rga_document_peek_undo (fixture->document)->action, ==, RGA_ACTION_RENAME);
  g_assert_cmpstr (rga_document_peek_undo (fixture->document)->name, ==, "Nieuw");
}

static void
a_copy_has_all_that_belongs_to_it (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  RgaId a = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, NULL, "a");
  RgaId b = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, NULL, "b");
  RgaId last = add (fixture, RGA_LIST_PROJECTS, &fixture->programme, NULL, NULL, "P2");
  g_autofree char *before = NULL;
  g_autofree char *below = NULL;
  g_autofree char *projects = NULL;
  RgaId copy;

  rga_document_move (fixture->document, &b, RGA_FIELD (RGA_LIST_ACTIVITIES, parent), &a, NULL, &error);
  g_assert_no_error (error);
  before = list_names (fixture, &fixture->project, RGA_LIST_ACTIVITIES, "project");
  g_assert_true (rga_document_duplicate (fixture->document, &fixture->project, &copy, &error));
  g_assert_no_error (error);

  below = list_names (fixture, &copy, RGA_LIST_ACTIVITIES, "project");
  projects = list_names (fixture, &fixture->programme, RGA_LIST_PROJECTS, "programme");
  g_assert_cmpstr (below, ==, before);
  g_assert_cmpstr (projects, ==, "P1 P1 P2");
  g_assert_nonnull (rga_plan_get (fixture->plan, &last));

  g_assert_true (rga_document_undo (fixture->document, &error));
  g_assert_null (rga_plan_get (fixture->plan, &copy));
}

static void
setting_the_same_is_no_step (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  const RgaRevision *before = rga_document_peek_undo (fixture->document);

  g_assert_true (rga_document_set_text (fixture->document, &fixture->project, RGA_FIELD (RGA_LIST_PROJECTS, name),
                                        "P1", &error));
  g_assert_no_error (error);
  g_assert_true (rga_document_peek_undo (fixture->document) == before);
}

/* -- rings ----------------------------------------------------------------- */

/* Another program writes the file while it is closed here. */
static void
change_outside (Fixture    *fixture,
                const char *sql)
{
  g_autofree char *path = scratch_path (fixture->folder, "ring.db");
  g_autofree char *private = scratch_path (fixture->folder, "private");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_true (rga_document_save_as (fixture->document, file, &error));
  g_assert_true (rga_document_close (fixture->document, &error));
  g_object_unref (fixture->document);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), ==, 1);
  sqlite3_close (db);
  fixture->document = rga_document_open (file, private, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
}

static void
link_to (Fixture     *fixture,
         const RgaId *from,
         const RgaId *to)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;
  RgaId id = rga_document_make_id (fixture->document);

  rga_edits_add (edits, RGA_LIST_LINKS, &id);
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, from), rga_value_id (from));
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, to), rga_value_id (to));
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, kind), rga_value_word (RGA_LINK_FINISH_START));
  g_assert_true (rga_document_edit (fixture->document, RGA_ACTION_ADD, &id, edits, &error));
  g_assert_no_error (error);
}

static GArray *
find_rings (Fixture *fixture)
{
  RgaTableQuery query = { .programme = RGA_ID_NONE };
  GArray *all = rga_findings_new (fixture->plan, &query, RGA_DAY_OPEN);

  for (guint i = all->len; i > 0; i--)
    if (!rga_finding_is_ring (&g_array_index (all, RgaFinding, i - 1)))
      g_array_remove_index (all, i - 1);

  return all;
}

/* One step, which can be taken back. */
static void
assert_broken_at_once (Fixture *fixture)
{
  g_autoptr(GArray) rings = find_rings (fixture), left = NULL, back = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (rings->len, ==, 1);
  g_assert_true (rga_document_break_ring (fixture->document, &g_array_index (rings, RgaFinding, 0), &error));
  g_assert_no_error (error);
  left = find_rings (fixture);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_true (rga_document_undo (fixture->document, &error));
  back = find_rings (fixture);
  g_assert_cmpuint (back->len, ==, 1);
}

static void
a_ring_of_links_is_broken (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaId first = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, NULL, "first");
  RgaId then = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, &first, "then");
  RgaId last = add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, &then, "last");
  g_autoptr(GArray) rings = NULL;

  link_to (fixture, &first, &then);
  link_to (fixture, &last, &then);
  rings = find_rings (fixture);
  g_assert_cmpuint (rings->len, ==, 0);
  change_outside (fixture, "UPDATE links SET \"to\" = (SELECT id FROM activities WHERE name = 'first'), "
                           "\"from\" = (SELECT id FROM activities WHERE name = 'then') "
                           "WHERE \"from\" = (SELECT id FROM activities WHERE name = 'last')");
  assert_broken_at_once (fixture);
}

static void
what_is_below_itself_is_taken_out (Fixture       *fixture,
                                   gconstpointer  unused)
{
  add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, NULL, "alone");
  change_outside (fixture, "UPDATE activities SET parent = id");
  assert_broken_at_once (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document/acts/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("add", new_items_come_last_or_behind);
  ADD ("any-move", any_move_ends_where_it_was_put);
  ADD ("move", moving_among_siblings);
  ADD ("move-far", moving_to_another_programme);
  ADD ("delete", a_seat_keeps_the_name_of_its_organisation);
  ADD ("focus-areas", focus_areas_come_and_go);
  ADD ("title", the_title_follows_the_first_programme);
  ADD ("duplicate", a_copy_has_all_that_belongs_to_it);
  ADD ("same", setting_the_same_is_no_step);
  ADD ("ring", a_ring_of_links_is_broken);
  ADD ("below-itself", what_is_below_itself_is_taken_out);
#undef ADD

  return g_test_run ();
}
