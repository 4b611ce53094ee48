#include "tour-private.h"

#include "scratch.h"

/* -- the frame ------------------------------------------------------------ */

/* In a narrow window, a screen of its own. */
static void
look_at_frame (Tour *self)
{
  RgaPlanView *frame = tour_get_frame (self);

  rga_plan_view_show_page (frame, "timeline");
  tour_resize (self, self->width, self->height);
  adw_leaflet_navigate (frame->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  tour_look (self, "frame");
  tour_look_at_menus (self, frame->sidebar_box, "frame");
  adw_leaflet_navigate (frame->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  tour_look_at_menus (self, GTK_WIDGET (frame->header), "header");
}

/* -- outside -------------------------------------------------------------- */

static gboolean
has_failed_to_open (Tour          *self,
                    gconstpointer  stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name ((GtkStack *) stack), "failed") == 0;
}

static void
look_at_failed (Tour *self)
{
  g_autofree char *path = g_build_filename (self->folder, "notes.db", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GPtrArray) stacks = tour_find_all (GTK_WIDGET (self->window), GTK_TYPE_STACK);

  g_file_set_contents (path, "These are notes, not an agenda.", -1, NULL);
  rga_window_open_file (self->window, file);
  if (tour_wait_until (self, has_failed_to_open, stacks->pdata[0]))
    tour_look (self, "failed");
  else
    tour_fail (self, "failed");
  rga_window_show_page (self->window, "start");
}

static void
look_outside (Tour *self)
{
  rga_window_show_page (self->window, "start");
  tour_resize (self, self->width, self->height);
  tour_look (self, "start");
  tour_run (self, "win.new", NULL);
  tour_look (self, "new");
  rga_window_show_page (self->window, "start");
  look_at_failed (self);
  tour_settle ();
}

/* -- the walk ------------------------------------------------------------- */

static gboolean
is_open (Tour          *self,
         gconstpointer  unused)
{
  return rga_window_get_document (self->window) != NULL;
}

static void
open_empty (Tour *self)
{
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_new (NULL, rga_application_get_folder (self->application), "tour", &error);

  g_assert_no_error (error);
  rga_document_add (document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda 2027", &error);
  g_assert_no_error (error);
  rga_window_take_document (self->window, document);
  tour_settle ();
}

static gboolean
is_closed (Tour       *self,
           gconstpointer  unused)
{
  return rga_window_get_document (self->window) == NULL;
}

static void
close_document (Tour *self)
{
  rga_window_end_document (self->window, FALSE);
  g_assert_true (tour_wait_until (self, is_closed, NULL));
  tour_settle ();
}

static void
walk_through_example (Tour       *self,
                      const char *example)
{
  rga_window_open_example (self->window, example);
  if (!tour_wait_until (self, is_open, NULL))
    {
      tour_fail (self, example);
      return;
    }
  tour_look (self, "welcome");
  rga_window_understood (self->window);
  tour_resize (self, self->width, self->height);

  look_at_frame (self);
  tour_visit_pages (self);
  tour_look_at_row (self);
  if (self->parts & TOUR_DIALOGS)
    tour_look_at_dialogs (self);
  if (self->parts & TOUR_DETAILS)
    tour_look_at_all_details (self);
  close_document (self);
}

gboolean
tour_walk (Tour       *self,
           const char *example,
           TourParts   parts,
           TourLook    look_func,
           gpointer    data)
{
  self->parts = parts;
  self->look = look_func;
  self->data = data;
  self->prefix = "";
  self->has_failed = FALSE;

  if (parts & TOUR_OUTSIDE)
    look_outside (self);
  if (parts & TOUR_PAGES)
    walk_through_example (self, example);
  if (parts & TOUR_EMPTY)
    {
      self->prefix = "empty-";
      self->parts = TOUR_PAGES;
      open_empty (self);
      tour_visit_pages (self);
      close_document (self);
    }

  return !self->has_failed;
}

Tour *
tour_new (int width,
          int height)
{
  Tour *self = g_new0 (Tour, 1);
  g_autoptr(GError) error = NULL;

  self->folder = scratch_new ();
  self->menus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->width = width;
  self->height = height;
  self->application = rga_application_new ();
  g_application_set_flags (G_APPLICATION (self->application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);

  self->window = rga_window_new (self->application);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  tour_settle ();

  return self;
}

void
tour_free (Tour *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  tour_settle ();
  g_object_unref (self->application);
  scratch_free (self->folder);
  g_hash_table_unref (self->menus);
  g_free (self);
}
