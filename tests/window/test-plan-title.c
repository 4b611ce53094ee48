/* What stands under the title says of each step whether it is saved. Needs a display. */
#include <adwaita.h>

#include "rga-document.h"
#include "rga-plan-title.h"
#include "scratch.h"

typedef struct
{
  char         *folder;
  RgaDocument  *document;
  RgaPlanTitle *title;
} Fixture;

static void
add_agenda (Fixture    *fixture,
            const char *name)
{
  g_autoptr(GError) error = NULL;

  rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, name, &error);
  g_assert_no_error (error);
}

static void
save (Fixture    *fixture,
      const char *name)
{
  g_autofree char *path = name != NULL ? g_build_filename (fixture->folder, name, NULL) : NULL;
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr(GError) error = NULL;

  if (file != NULL)
    rga_document_save_as (fixture->document, file, &error);
  else
    rga_document_save (fixture->document, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *working = NULL;

  fixture->folder = scratch_new ();
  working = g_build_filename (fixture->folder, "working", NULL);
  fixture->document = rga_document_new (NULL, working, "test", &error);
  g_assert_no_error (error);
  add_agenda (fixture, "Agenda");
  fixture->title = g_object_ref_sink (g_object_new (RGA_TYPE_PLAN_TITLE, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  rga_plan_title_set_document (fixture->title, NULL);
  g_assert_finalize_object (fixture->title);
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

static void
assert_said (Fixture    *fixture,
             const char *words)
{
  GObject *title = gtk_widget_get_template_child (GTK_WIDGET (fixture->title), RGA_TYPE_PLAN_TITLE, "title");
  const char *subtitle = adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title));

  if (strstr (subtitle, words) == NULL)
    g_error ("“%s” does not say “%s”", subtitle, words);
}

/* In the tooltip, whatever there is room for. */
static void
assert_told (Fixture    *fixture,
             const char *words)
{
  GObject *button = gtk_widget_get_template_child (GTK_WIDGET (fixture->title), RGA_TYPE_PLAN_TITLE, "button");

  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==, words);
}

static void
a_step_is_being_saved_until_it_is (Fixture       *fixture,
                                   gconstpointer  unused)
{
  save (fixture, "agenda.db");
  rga_plan_title_set_document (fixture->title, fixture->document);
  assert_said (fixture, "Agenda · saved ");

  rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Another", NULL);
  assert_said (fixture, "saving");
  save (fixture, NULL);
  assert_said (fixture, "saved ");
}

static void
what_has_no_place_is_on_this_computer (Fixture       *fixture,
                                       gconstpointer  unused)
{
  rga_plan_title_set_document (fixture->title, fixture->document);
  assert_said (fixture, "saved on this computer only");
  assert_told (fixture, "Agenda · saved on this computer only");

  save (fixture, "agenda.db");
  assert_said (fixture, "saved ");
}

static void
a_narrow_window_says_only_whether (Fixture       *fixture,
                                   gconstpointer  unused)
{
  GObject *title = gtk_widget_get_template_child (GTK_WIDGET (fixture->title), RGA_TYPE_PLAN_TITLE, "title");

  save (fixture, "agenda.db");
  rga_plan_title_set_document (fixture->title, fixture->document);
  rga_plan_title_set_narrow (fixture->title, TRUE);
  g_assert_true (g_str_has_prefix (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), "saved "));
}

#define ADD(name) g_test_add ("/plan-title/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD (a_step_is_being_saved_until_it_is);
  ADD (what_has_no_place_is_on_this_computer);
  ADD (a_narrow_window_says_only_whether);

  return g_test_run ();
}
