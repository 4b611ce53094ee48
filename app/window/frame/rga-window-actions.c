/* rga-window-actions.c
 *
 * What menus, buttons and keys ask of a window, each by its name.
 */
#include "rga-window-private.h"

#include "rga-export-clipboard.h"
#include "rga-export-dialog.h"
#include "rga-export-table.h"
#include "rga-guidance.h"
#include "rga-say.h"
#include "rga-step-words.h"
#include "rga-versions-window.h"
#include "rga-views.h"

#include <glib/gi18n.h>

static void
activate_start (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  rga_window_end_document (RGA_WINDOW (widget), FALSE);
}

static void
activate_new (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);

  if (!rga_window_is_free (self))
    {
      self = rga_window_new (RGA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
      rga_window_set_passing (self, TRUE);
    }

  if (rga_new_page_is_blank (rga_window_get_new_page (self)))
    {
      rga_new_page_reset (rga_window_get_new_page (self));
      rga_new_page_take (rga_window_get_new_page (self));
    }
  gtk_window_present (GTK_WINDOW (self));
  rga_window_show_page (self, "new");
}

static void
activate_open (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  rga_window_choose_open (RGA_WINDOW (widget));
}

static void
activate_find_moved (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  g_autoptr(GFile) moved = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rga_window_choose_moved (RGA_WINDOW (widget), moved);
}

static void
activate_open_example (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  rga_window_open_example (RGA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
activate_save (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  rga_plan_view_commit (rga_window_get_plan_view (RGA_WINDOW (widget)));
  rga_window_choose_save (RGA_WINDOW (widget));
}

static void
activate_save_copy (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  rga_plan_view_commit (rga_window_get_plan_view (RGA_WINDOW (widget)));
  rga_window_choose_copy (RGA_WINDOW (widget));
}

static void
toast_step (RgaWindow  *self,
            const char *format,
            const char *step)
{
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *sentence = g_strjoinv (step, parts);

  rga_say_step (GTK_WIDGET (self), rga_window_get_document (self), sentence);
}

static void
activate_use_as_template (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  rga_plan_view_commit (rga_window_get_plan_view (RGA_WINDOW (widget)));
  rga_window_use_as_template (RGA_WINDOW (widget));
}

static void
view_version_cb (RgaWindow  *self,
                 const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
}

static void
activate_versions (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  GtkWidget *window;

  rga_plan_view_commit (rga_window_get_plan_view (RGA_WINDOW (widget)));
  window = rga_versions_window_new (GTK_WINDOW (widget), rga_window_get_document (RGA_WINDOW (widget)));
  g_signal_connect_object (window, "view", G_CALLBACK (view_version_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
activate_close_without_keeping (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  rga_window_ask_without_keeping (RGA_WINDOW (widget));
}

static void
activate_understood (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  rga_window_understood (RGA_WINDOW (widget));
}

static void
activate_save_elsewhere (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  rga_plan_view_commit (rga_window_get_plan_view (RGA_WINDOW (widget)));
  rga_window_choose_elsewhere (RGA_WINDOW (widget), FALSE);
}

static void
activate_ask_outside (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  rga_window_ask_outside (RGA_WINDOW (widget));
}

static void
activate_ask_leftover (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  rga_window_ask_leftover (RGA_WINDOW (widget));
}

static void
activate_ask_neighbour (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  rga_window_ask_neighbour (RGA_WINDOW (widget));
}

static void
activate_open_theirs (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  rga_window_open_theirs (RGA_WINDOW (widget));
}

static void
activate_ask_company (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  rga_window_ask_company (RGA_WINDOW (widget));
}

static void
activate_let_company_go (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  rga_window_let_company_go (RGA_WINDOW (widget));
}

static void
activate_understood_stopped (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  rga_window_understood_stopped (RGA_WINDOW (widget));
}

static void
activate_edit (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  rga_window_edit (RGA_WINDOW (widget));
}

static void
activate_undo (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);
  const RgaRevision *step = rga_document_peek_undo (rga_window_get_document (self));
  g_autofree char *words = step != NULL ? rga_step_words (step) : NULL;
  g_autoptr(GError) error = NULL;

  if (!rga_document_undo (rga_window_get_document (self), &error))
    rga_say_error (widget, error);
  else if (words != NULL)
    /* Translators: %s is a step, such as: Rename “Advice” */
    toast_step (self, _("Taken back: %s"), words);
}

static void
activate_redo (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);
  const RgaRevision *step = rga_document_peek_redo (rga_window_get_document (self));
  g_autofree char *words = step != NULL ? rga_step_words (step) : NULL;
  g_autoptr(GError) error = NULL;

  if (!rga_document_redo (rga_window_get_document (self), &error))
    rga_say_error (widget, error);
  else if (words != NULL)
    /* Translators: %s is a step, such as: Rename “Advice” */
    toast_step (self, _("Done again: %s"), words);
}

static void
activate_show (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  rga_plan_view_show_page (rga_window_get_plan_view (RGA_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
activate_step_area (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  int step = g_str_equal (action, "win.next-area") ? 1 : -1;

  rga_plan_view_step_area (rga_window_get_plan_view (RGA_WINDOW (widget)), step);
}

static void
activate_step_project (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  int step = g_str_equal (action, "win.next-project") ? 1 : -1;

  rga_plan_view_step_project (rga_window_get_plan_view (RGA_WINDOW (widget)), step);
}

static void
activate_visit (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  rga_plan_view_visit_page (rga_window_get_plan_view (RGA_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

/* What was filled in for a new agenda stays in its window, to go on with. */
static void
leave_new_page (RgaWindow *self)
{
  AdwToast *toast = NULL;

  rga_window_set_passing (self, FALSE);
  rga_window_show_page (self, "start");
  toast = rga_say_with_button (GTK_WIDGET (self), _("What you filled in for the new agenda is kept"), _("_Go on"));
  adw_toast_set_action_name (toast, "win.new");
}

static void
activate_ask (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  const char *page, *aspect;

  g_variant_get (parameter, "(&s&s)", &page, &aspect);
  rga_plan_view_ask (rga_window_get_plan_view (RGA_WINDOW (widget)), page, aspect);
}

static void
activate_back (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);

  if (rga_window_get_document (self) != NULL)
    rga_plan_view_go_back (rga_window_get_plan_view (self));
  else if (rga_window_is_filling_in (self))
    leave_new_page (self);
  else if (rga_window_is_passing (self))
    gtk_window_close (GTK_WINDOW (self));
  else if (rga_window_is_free (self))
    rga_window_show_page (self, "start");
}

static void
activate_search (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  rga_plan_view_search (rga_window_get_plan_view (RGA_WINDOW (widget)));
}

static void
activate_add (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  rga_plan_view_add (rga_window_get_plan_view (RGA_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
activate_open_point (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  rga_plan_view_add_open_point (rga_window_get_plan_view (RGA_WINDOW (widget)));
}

static void
activate_details (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  rga_plan_view_toggle_details (rga_window_get_plan_view (RGA_WINDOW (widget)));
}

static void
activate_export (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);
  RgaPictureOptions options;

  rga_plan_view_get_picture (rga_window_get_plan_view (self), &options);
  rga_export_dialog_present (GTK_WINDOW (self), rga_window_get_document (self), &options);
}

static void
activate_save_table (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);
  RgaTableRequest request;
  const char *name = rga_plan_view_get_table (rga_window_get_plan_view (self), &request);

  rga_export_table_present (GTK_WINDOW (self), rga_window_get_document (self), name, &request);
}

static void
activate_copy_picture (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  RgaWindow *self = RGA_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  RgaPictureOptions options;

  rga_plan_view_get_picture (rga_window_get_plan_view (self), &options);
  if (rga_export_to_clipboard (widget, rga_document_get_plan (rga_window_get_document (self)), &options, &error))
    rga_say (widget, _("The picture is on the clipboard"));
  else
    rga_say_error (widget, error);
}

/* A file that was written, in the program that is for it. */
static void
activate_open_outside (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
install_view_keys (GtkWidgetClass *klass)
{
  guint n = 0;
  const RgaView *views = rga_views (&n);

  for (guint i = 0; i < n; i++)
    gtk_widget_class_add_binding_action (klass, views[i].key, GDK_CONTROL_MASK, "win.show", "s", views[i].page);
}

/* On the window and after its children: Ctrl+Z in a text field is the field's. */
static void
install_keys (GtkWidgetClass *klass)
{
  GdkModifierType ctrl = GDK_CONTROL_MASK;
  GdkModifierType ctrl_shift = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, ctrl, "win.new", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_o, ctrl, "win.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, ctrl, "win.save", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, ctrl_shift, "win.save-copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, ctrl, "win.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, ctrl_shift, "win.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_e, ctrl, "win.export", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_e, ctrl | GDK_SHIFT_MASK, "win.save-table", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, ctrl_shift, "win.copy-picture", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, ctrl, "win.search", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_k, ctrl, "win.open-point", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "win.next-area", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, GDK_SHIFT_MASK, "win.former-area", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_9, ctrl, "win.next-project", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_0, ctrl, "win.former-project", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F9, 0, "win.details", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_w, ctrl, "window.close", NULL);
}

void
rga_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.start", NULL, activate_start);
  gtk_widget_class_install_action (klass, "win.new", NULL, activate_new);
  gtk_widget_class_install_action (klass, "win.open", NULL, activate_open);
  gtk_widget_class_install_action (klass, "win.find-moved", "s", activate_find_moved);
  gtk_widget_class_install_action (klass, "win.open-example", "s", activate_open_example);
  gtk_widget_class_install_action (klass, "win.save", NULL, activate_save);
  gtk_widget_class_install_action (klass, "win.save-copy", NULL, activate_save_copy);
  gtk_widget_class_install_action (klass, "win.save-elsewhere", NULL, activate_save_elsewhere);
  gtk_widget_class_install_action (klass, "win.ask-outside", NULL, activate_ask_outside);
  gtk_widget_class_install_action (klass, "win.ask-leftover", NULL, activate_ask_leftover);
  gtk_widget_class_install_action (klass, "win.ask-neighbour", NULL, activate_ask_neighbour);
  gtk_widget_class_install_action (klass, "win.open-theirs", NULL, activate_open_theirs);
  gtk_widget_class_install_action (klass, "win.ask-company", NULL, activate_ask_company);
  gtk_widget_class_install_action (klass, "win.let-company-go", NULL, activate_let_company_go);
  gtk_widget_class_install_action (klass, "win.understood-stopped", NULL, activate_understood_stopped);
  gtk_widget_class_install_action (klass, "win.edit", NULL, activate_edit);
  gtk_widget_class_install_action (klass, "win.use-as-template", NULL, activate_use_as_template);
  gtk_widget_class_install_action (klass, "win.versions", NULL, activate_versions);
  gtk_widget_class_install_action (klass, "win.close-without-keeping", NULL, activate_close_without_keeping);
  gtk_widget_class_install_action (klass, "win.understood", NULL, activate_understood);
  gtk_widget_class_install_action (klass, "win.open-point", NULL, activate_open_point);
  gtk_widget_class_install_action (klass, "win.undo", NULL, activate_undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, activate_redo);
  gtk_widget_class_install_action (klass, "win.show", "s", activate_show);
  gtk_widget_class_install_action (klass, "win.next-area", NULL, activate_step_area);
  gtk_widget_class_install_action (klass, "win.former-area", NULL, activate_step_area);
  gtk_widget_class_install_action (klass, "win.next-project", NULL, activate_step_project);
  gtk_widget_class_install_action (klass, "win.former-project", NULL, activate_step_project);
  gtk_widget_class_install_action (klass, "win.visit", "s", activate_visit);
  gtk_widget_class_install_action (klass, "win.ask", "(ss)", activate_ask);
  gtk_widget_class_install_action (klass, "win.back", NULL, activate_back);
  gtk_widget_class_install_action (klass, "win.search", NULL, activate_search);
  gtk_widget_class_install_action (klass, "win.add", "s", activate_add);
  gtk_widget_class_install_action (klass, "win.details", NULL, activate_details);
  gtk_widget_class_install_action (klass, "win.export", NULL, activate_export);
  gtk_widget_class_install_action (klass, "win.save-table", NULL, activate_save_table);
  gtk_widget_class_install_action (klass, "win.open-outside", "s", activate_open_outside);
  gtk_widget_class_install_action (klass, "win.copy-picture", NULL, activate_copy_picture);
  install_keys (klass);
  install_view_keys (klass);
  rga_guidance_install_actions (klass);
}
