#include "detail-fixture.h"

#include "scratch.h"

RgaId
detail_add (Fixture     *fixture,
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

void
detail_set_up (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  fixture->plan = rga_document_get_plan (fixture->document);
  fixture->programme = detail_add (fixture, RGA_LIST_PROGRAMMES, NULL, NULL, "Agenda");
  fixture->project = detail_add (fixture, RGA_LIST_PROJECTS, &fixture->programme, NULL, "Project");
  fixture->activity = detail_add (fixture, RGA_LIST_ACTIVITIES, &fixture->programme, &fixture->project, "Pilot");

  fixture->window = gtk_window_new ();
  fixture->pane = g_object_ref_sink (RGA_DETAIL_PANE (rga_detail_pane_new ()));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  g_object_set (fixture->pane, "document", fixture->document, NULL);
  rga_detail_pane_show (fixture->pane, &fixture->activity);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
detail_tear_down (Fixture       *fixture,
                  gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pane);
  rga_document_discard (fixture->document);
  g_assert_finalize_object (fixture->document);
  scratch_free (fixture->folder);
}

GtkWidget *
detail_find_child (GtkWidget *widget,
                   GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = detail_find_child (child, type);

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

RgaDetailRow *
detail_find_row (Fixture *fixture,
                 guint    field)
{
  return find_row (GTK_WIDGET (fixture->pane), field);
}

GtkWidget *
detail_find_entry (GtkWidget *row)
{
  GtkWidget *text = detail_find_child (row, GTK_TYPE_TEXT_VIEW);

  return text == NULL ? row : text;
}

void
detail_type_in (GtkWidget  *entry,
                const char *text)
{
  if (GTK_IS_EDITABLE (entry))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), text, -1);
}

char *
detail_dup_typed (GtkWidget *entry)
{
  char *text = NULL;

  if (GTK_IS_EDITABLE (entry))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), "text", &text, NULL);

  return text;
}

void
detail_undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
}

void
detail_set_text (Fixture    *fixture,
                 const char *field,
                 const char *text)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_text (fixture->document, &fixture->activity,
                         (guint) rga_list_find_field (RGA_LIST_ACTIVITIES, field), text, &error);
  g_assert_no_error (error);
}
