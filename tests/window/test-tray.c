/* The tray holds what has no date, after every edit, undo and redo. Needs a display. */
#include <adwaita.h>

#include "rga-document.h"
#include "rga-tray-strip.h"
#include "rga-tray.h"
#include "scratch.h"

typedef struct
{
  char            *folder;
  RgaDocument     *document;
  RgaPlan         *plan;
  RgaId            programme, project;
  RgaOutlineModel *model;
  RgaTray         *tray;
} Fixture;

static RgaId
add (Fixture    *fixture,
     RgaList     list,
     const char *name)
{
  g_autoptr(GError) error = NULL;
  gboolean is_below = list == RGA_LIST_ACTIVITIES || list == RGA_LIST_MILESTONES;
  RgaItem *item = rga_document_add (fixture->document, list, list == RGA_LIST_PROGRAMMES ? NULL : &fixture->programme,
                                    is_below ? &fixture->project : NULL, NULL, name, &error);

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
  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, "Agenda");
  fixture->project = add (fixture, RGA_LIST_PROJECTS, "Project");
  fixture->model = rga_outline_model_new (fixture->plan);
  fixture->tray = g_object_ref_sink (g_object_new (RGA_TYPE_TRAY, NULL));
  rga_tray_set_model (fixture->tray, fixture->model);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_tray_set_model (fixture->tray, NULL);
  g_assert_finalize_object (fixture->tray);
  g_assert_finalize_object (fixture->model);
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

/* All of them: what the button behind the chips unfolds. */
static GListModel *
get_chips (Fixture *fixture)
{
  GObject *strip = gtk_widget_get_template_child (GTK_WIDGET (fixture->tray), RGA_TYPE_TRAY, "strip");
  GObject *view = gtk_widget_get_template_child (GTK_WIDGET (strip), RGA_TYPE_TRAY_STRIP, "list");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static const char *
get_name (Fixture     *fixture,
          const RgaId *id)
{
  GListModel *chips = get_chips (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (chips); i++)
    {
      g_autoptr(RgaOutlineNode) node = g_list_model_get_item (chips, i);
      const RgaOutlineRow *row = rga_outline_node_get_row (node);

      if (rga_id_equal (&row->id, id))
        return row->name;
    }

  return NULL;
}

/* Of the project itself, or of an activity in it that the item stands below. */
static gboolean
stands_in (Fixture       *fixture,
           const RgaItem *item,
           const RgaId   *project)
{
  static const char *const above[] = { "parent", "activity", "project" };

  if (item == NULL || rga_id_is_none (project) || rga_id_equal (&item->id, project))
    return item != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (above); i++)
    {
      int field = rga_list_find_field (item->list, above[i]);
      const RgaItem *holder = field < 0 ? NULL : rga_plan_get (fixture->plan, rga_item_field (item, (guint) field));

      if (holder != NULL)
        return stands_in (fixture, holder, project);
    }

  return FALSE;
}

static void
assert_complete (Fixture *fixture)
{
  g_autoptr(GPtrArray) undated = rga_outline_undated (rga_outline_model_get_outline (fixture->model));

  for (guint i = undated->len; i > 0; i--)
    if (!stands_in (fixture, undated->pdata[i - 1], rga_outline_model_get_scope (fixture->model)))
      g_ptr_array_remove_index (undated, i - 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_chips (fixture)), ==, undated->len);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (fixture->tray)), ==, undated->len > 0);
  for (guint i = 0; i < undated->len; i++)
    {
      const RgaItem *item = undated->pdata[i];

      g_assert_cmpstr (get_name (fixture, &item->id), ==, rga_item_name (item));
    }
}

static RgaItem *
pick_item (Fixture *fixture)
{
  RgaList list = g_test_rand_bit () ? RGA_LIST_ACTIVITIES : RGA_LIST_MILESTONES;
  guint n = 0;
  RgaItem *const *items = rga_plan_items (fixture->plan, list, &n);

  return n > 0 ? items[g_test_rand_int_range (0, (int) n)] : NULL;
}

static void
do_something (Fixture *fixture)
{
  static const char *const words[] = { "Q3 2027", "ooit", "", "eind 2028" };
  RgaItem *item = pick_item (fixture);
  int act = g_test_rand_int_range (0, 7);
  RgaId id = item != NULL ? item->id : RGA_ID_NONE;

  if (item == NULL || act == 0)
    add (fixture, g_test_rand_bit () ? RGA_LIST_ACTIVITIES : RGA_LIST_MILESTONES, "x");
  else if (act < 3)
    g_assert_true (rga_document_set_period (fixture->document, &id, (guint) rga_list_find_field (item->list, "period"),
                                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], NULL));
  else if (act == 3)
    g_assert_true (rga_document_set_text (fixture->document, &id, (guint) rga_list_find_field (item->list, "name"),
                                          g_test_rand_bit () ? "y" : "z", NULL));
  else if (act == 4 && g_test_rand_bit ())
    g_assert_true (rga_document_delete (fixture->document, &id, NULL));
  else if (act == 5 && rga_document_can_undo (fixture->document))
    g_assert_true (rga_document_undo (fixture->document, NULL));
  else if (act == 6 && rga_document_can_redo (fixture->document))
    g_assert_true (rga_document_redo (fixture->document, NULL));
}

static void
it_holds_what_has_no_date (Fixture       *fixture,
                           gconstpointer  unused)
{
  for (int i = 0; i < 300; i++)
    {
      do_something (fixture);
      assert_complete (fixture);
    }
}

/* Of one agenda among several it holds what belongs to that one. */
static void
it_keeps_to_its_agenda (Fixture       *fixture,
                        gconstpointer  unused)
{
  RgaId first = fixture->programme, inside = fixture->project;

  fixture->programme = add (fixture, RGA_LIST_PROGRAMMES, "Another");
  fixture->project = add (fixture, RGA_LIST_PROJECTS, "Elsewhere");
  rga_outline_model_set_scope (fixture->model, &first);
  rga_tray_reload (fixture->tray);
  for (int i = 0; i < 200; i++)
    {
      RgaId elsewhere = fixture->project;

      if (g_test_rand_bit ())
        fixture->project = inside;
      do_something (fixture);
      fixture->project = elsewhere;
      assert_complete (fixture);
    }
}

/* Beneath an activity, or back to the project itself; what stands below it goes along. */
static void
move_something (Fixture     *fixture,
                const RgaId *elsewhere)
{
  guint project = RGA_FIELD (RGA_LIST_ACTIVITIES, project), parent = RGA_FIELD (RGA_LIST_ACTIVITIES, parent), n;
  RgaItem *const *items = rga_plan_items (fixture->plan, RGA_LIST_ACTIVITIES, &n);
  RgaId moved = n > 1 ? items[g_test_rand_int_range (0, (int) n)]->id : RGA_ID_NONE;
  RgaId onto = n > 1 && g_test_rand_bit () ? items[g_test_rand_int_range (0, (int) n)]->id : RGA_ID_NONE;
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  if (n < 2 || stands_in (fixture, rga_plan_get (fixture->plan, &onto), &moved))
    return;

  rga_edits_set (edits, RGA_LIST_ACTIVITIES, &moved, parent, rga_value_id (&onto));
  rga_edits_set (edits, RGA_LIST_ACTIVITIES, &moved, project,
                 rga_value_id (!rga_id_is_none (&onto) ? &RGA_ID_NONE : g_test_rand_bit () ? elsewhere : &fixture->project));
  g_assert_true (rga_document_edit (fixture->document, RGA_ACTION_MOVE, &moved, edits, NULL));
}

/* Of one project it holds what stands in it, also what comes or goes with what it stands below. */
static void
it_keeps_to_its_project (Fixture       *fixture,
                         gconstpointer  unused)
{
  RgaId inside = fixture->project, elsewhere = add (fixture, RGA_LIST_PROJECTS, "Elsewhere");

  rga_outline_model_set_scope (fixture->model, &inside);
  rga_tray_reload (fixture->tray);
  for (int i = 0; i < 300; i++)
    {
      fixture->project = g_test_rand_bit () ? inside : elsewhere;
      if (i % 3 == 0)
        move_something (fixture, &elsewhere);
      else
        do_something (fixture);
      assert_complete (fixture);
    }
}

/* An edit moves only the chip it names. */
static void
an_edit_leaves_other_chips (Fixture       *fixture,
                            gconstpointer  unused)
{
  RgaId first = add (fixture, RGA_LIST_ACTIVITIES, "first"), second = add (fixture, RGA_LIST_ACTIVITIES, "second");
  GListModel *chips = get_chips (fixture);
  g_autoptr(RgaOutlineNode) before = NULL, after = NULL;

  rga_outline_model_set_scope (fixture->model, &fixture->programme);
  rga_tray_reload (fixture->tray);
  before = g_list_model_get_item (chips, 0);
  g_assert_true (rga_id_equal (&rga_outline_node_get_row (before)->id, &first));
  g_assert_true (rga_document_set_text (fixture->document, &second,
                                        (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, "name"), "other", NULL));
  after = g_list_model_get_item (chips, 0);
  g_assert_true (before == after);
}

static void
decisions_come_first (Fixture       *fixture,
                      gconstpointer  unused)
{
  GListModel *chips = get_chips (fixture);
  RgaId activity = add (fixture, RGA_LIST_ACTIVITIES, "activity");
  RgaId milestone = add (fixture, RGA_LIST_MILESTONES, "milestone");
  g_autoptr(RgaOutlineNode) first = g_list_model_get_item (chips, 0);
  g_autoptr(RgaOutlineNode) second = g_list_model_get_item (chips, 1);

  g_assert_true (rga_id_equal (&rga_outline_node_get_row (first)->id, &milestone));
  g_assert_true (rga_id_equal (&rga_outline_node_get_row (second)->id, &activity));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/tray/random", Fixture, NULL, set_up, it_holds_what_has_no_date, tear_down);
  g_test_add ("/tray/one-agenda", Fixture, NULL, set_up, it_keeps_to_its_agenda, tear_down);
  g_test_add ("/tray/one-project", Fixture, NULL, set_up, it_keeps_to_its_project, tear_down);
  g_test_add ("/tray/only-what-changed", Fixture, NULL, set_up, an_edit_leaves_other_chips, tear_down);
  g_test_add ("/tray/order", Fixture, NULL, set_up, decisions_come_first, tear_down);

  return g_test_run ();
}
