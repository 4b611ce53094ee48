/* The sidebar lists what the plan says after every edit, and an edit of one project
 * costs what that project shows, however many there are. Without a display. */
#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "rga-document.h"
#include "rga-outline.h"
#include "rga-sidebar-list.h"

#define MANY 5000

typedef struct
{
  char           *folder;
  RgaDocument    *document;
  RgaSidebarList *list;
  RgaId           agenda;
  guint           n_calls;   /* of items-changed */
  guint           n_items;   /* it named, gone and come */
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint       place,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  fixture->n_calls++;
  fixture->n_items += removed + added;
}

static RgaId
add_agenda (Fixture    *fixture,
            const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId id = rga_document_make_id (fixture->document);

  rga_edits_add (edits, RGA_LIST_PROGRAMMES, &id);
  rga_edits_set (edits, RGA_LIST_PROGRAMMES, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, name), rga_value_text (name));
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, edits, &error);
  g_assert_no_error (error);

  return id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("rga-sidebar-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->agenda = add_agenda (fixture, "Agenda");
  fixture->list = rga_sidebar_list_new ();
  rga_sidebar_list_set_plan (fixture->list, rga_document_get_plan (fixture->document));
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        remove_folder (inside);
      else
        g_unlink (inside);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->list);
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
put_project (RgaEdits    *edits,
             const RgaId *id,
             const RgaId *agenda,
             const char  *name)
{
  rga_edits_add (edits, RGA_LIST_PROJECTS, id);
  rga_edits_set (edits, RGA_LIST_PROJECTS, id, RGA_FIELD (RGA_LIST_PROJECTS, programme), rga_value_id (agenda));
  rga_edits_set (edits, RGA_LIST_PROJECTS, id, RGA_FIELD (RGA_LIST_PROJECTS, name), rga_value_text (name));
}

static void
add_projects (Fixture     *fixture,
              const RgaId *agenda,
              guint        n,
              RgaId       *ids)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("P%u", i);

      ids[i] = rga_document_make_id (fixture->document);
      put_project (edits, &ids[i], agenda, name);
    }
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, edits, &error);
  g_assert_no_error (error);
}

static void
add_entry (GString         *text,
           RgaSidebarEntry *entry)
{
  g_autofree char *title = NULL;
  g_autofree char *number = NULL;
  int indent;

  g_object_get (entry, "title", &title, "number", &number, "indent", &indent, NULL);
  g_string_append_printf (text, "%d %s %s\n", indent, number, title);
}

static char *
describe (RgaSidebarList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(RgaSidebarEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      add_entry (text, entry);
    }

  return g_string_free (text, FALSE);
}

/* Read anew, a list says the same, and everything is found where it stands. */
static void
assert_followed (Fixture *fixture)
{
  g_autoptr(RgaSidebarList) fresh = rga_sidebar_list_new ();
  g_autofree char *expected = NULL;
  g_autofree char *found = describe (fixture->list);

  rga_sidebar_list_set_plan (fresh, rga_document_get_plan (fixture->document));
  expected = describe (fresh);
  g_assert_cmpstr (found, ==, expected);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->list)); i++)
    {
      g_autoptr(RgaSidebarEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      const char *page = rga_sidebar_entry_get_page (entry);
      const RgaId *id = rga_sidebar_entry_get_id (entry);

      if (page != NULL || !rga_id_is_none (id))
        g_assert_cmpuint (rga_sidebar_list_find (fixture->list, page, id), ==, i);
    }
}

static void
assert_told (Fixture *fixture,
             guint    n_calls,
             guint    n_items)
{
  g_assert_cmpuint (fixture->n_calls, ==, n_calls);
  g_assert_cmpuint (fixture->n_items, ==, n_items);
  fixture->n_calls = 0;
  fixture->n_items = 0;
}

static void
set_text (Fixture     *fixture,
          const RgaId *id,
          guint        field,
          const char  *text)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_text (fixture->document, id, field, text, &error);
  g_assert_no_error (error);
}

static void
count_notify_cb (GObject    *object,
                 GParamSpec *spec,
                 guint      *count)
{
  (*count)++;
}

static void
an_edit_touches_its_own_entry (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autofree RgaId *ids = g_new (RgaId, MANY);
  g_autoptr(RgaSidebarEntry) entry = NULL;
  guint rows, notified = 0;

  add_projects (fixture, &fixture->agenda, MANY, ids);
  assert_told (fixture, 1, MANY);
  entry = g_list_model_get_item (G_LIST_MODEL (fixture->list), rga_sidebar_list_find (fixture->list, NULL, &ids[MANY / 2]));
  g_signal_connect (entry, "notify::title", G_CALLBACK (count_notify_cb), &notified);
  rows = rga_outline_count_rows ();

  set_text (fixture, &ids[MANY / 2], RGA_FIELD (RGA_LIST_PROJECTS, name), "Another");
  set_text (fixture, &ids[MANY / 2], RGA_FIELD (RGA_LIST_PROJECTS, goal), "A goal is not shown here.");
  set_text (fixture, &ids[MANY / 2], RGA_FIELD (RGA_LIST_PROJECTS, number), "7");
  set_text (fixture, &fixture->agenda, RGA_FIELD (RGA_LIST_PROGRAMMES, name), "Our agenda");
  assert_told (fixture, 0, 0);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (rga_outline_count_rows (), ==, rows);
  assert_followed (fixture);
}

static void
an_order_touches_what_moved (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autofree RgaId *ids = g_new (RgaId, MANY);
  RgaId other = add_agenda (fixture, "Second");
  RgaId few[3];
  guint rows;

  add_projects (fixture, &fixture->agenda, MANY, ids);
  add_projects (fixture, &other, 3, few);
  assert_told (fixture, 3, MANY + 4);

  rows = rga_outline_count_rows ();
  g_assert_true (rga_document_reorder (fixture->document, &few[2], &few[0], NULL));
  assert_told (fixture, 1, 4);
  g_assert_cmpuint (rga_outline_count_rows () - rows, <, 10);
  assert_followed (fixture);

  g_assert_true (rga_document_delete (fixture->document, &ids[7], NULL));
  assert_told (fixture, 1, 1);
  g_assert_true (rga_document_undo (fixture->document, NULL));
  assert_told (fixture, 1, 1);
  assert_followed (fixture);
}

static void
set_id (Fixture     *fixture,
        const RgaId *id,
        guint        field,
        const RgaId *value)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  rga_edits_set (edits, RGA_LIST_PROJECTS, id, field, rga_value_id (value));
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, id, edits, &error);
  g_assert_no_error (error);
  assert_followed (fixture);
}

static RgaId
add_area (Fixture     *fixture,
          const RgaId *project)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;
  RgaId area = rga_document_make_id (fixture->document);
  RgaId link = rga_document_make_id (fixture->document);

  rga_edits_add (edits, RGA_LIST_FOCUS_AREAS, &area);
  rga_edits_set (edits, RGA_LIST_FOCUS_AREAS, &area, RGA_FIELD (RGA_LIST_FOCUS_AREAS, programme), rga_value_id (&fixture->agenda));
  rga_edits_set (edits, RGA_LIST_FOCUS_AREAS, &area, RGA_FIELD (RGA_LIST_FOCUS_AREAS, name), rga_value_text ("Area"));
  rga_edits_add (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &link);
  rga_edits_set (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &link, RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project), rga_value_id (project));
  rga_edits_set (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &link, RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, focus_area), rga_value_id (&area));
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, NULL, edits, &error);
  g_assert_no_error (error);
  assert_followed (fixture);

  return area;
}

/* Into another project, another agenda, a focus area, and back. */
static void
moving_about_is_followed (Fixture       *fixture,
                          gconstpointer  unused)
{
  RgaId other = add_agenda (fixture, "Second");
  RgaId ids[4], area;

  add_projects (fixture, &fixture->agenda, 4, ids);
  set_id (fixture, &ids[2], RGA_FIELD (RGA_LIST_PROJECTS, parent), &ids[0]);
  set_id (fixture, &ids[3], RGA_FIELD (RGA_LIST_PROJECTS, programme), &other);
  area = add_area (fixture, &ids[0]);
  set_id (fixture, &ids[2], RGA_FIELD (RGA_LIST_PROJECTS, parent), &ids[1]);
  g_assert_true (rga_document_delete (fixture->document, &area, NULL));
  assert_followed (fixture);
  g_assert_true (rga_document_delete (fixture->document, &other, NULL));
  assert_followed (fixture);
  while (rga_document_can_undo (fixture->document))
    {
      g_assert_true (rga_document_undo (fixture->document, NULL));
      assert_followed (fixture);
    }
}

static void
add_test (const char *path,
          void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/sidebar-list/one-entry", an_edit_touches_its_own_entry);
  add_test ("/sidebar-list/order", an_order_touches_what_moved);
  add_test ("/sidebar-list/moves", moving_about_is_followed);

  return g_test_run ();
}
