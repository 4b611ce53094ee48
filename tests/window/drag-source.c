/* drag-source.c
 *
 * A file manager of one row: files named on the command line can be dragged out of
 * its window, as any other program of the desktop would offer them.
 */
#include <gtk/gtk.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GSList        *files)
{
  g_auto(GValue) list = G_VALUE_INIT;

  g_value_init (&list, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&list, gdk_file_list_new_from_list (files));

  return gdk_content_provider_new_for_value (&list);
}

static void
activate_cb (GtkApplication *application,
             GSList         *files)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *label = gtk_label_new ("Drag me");
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), files);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Drag source");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 60);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  GSList *files = NULL;

  for (int i = argc - 1; i > 0; i--)
    files = g_slist_prepend (files, g_file_new_for_commandline_arg (argv[i]));
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), files);
  g_application_run (G_APPLICATION (application), 1, argv);
  g_slist_free_full (files, g_object_unref);

  return 0;
}
