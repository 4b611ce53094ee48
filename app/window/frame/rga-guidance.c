/* rga-guidance.c */
#include "rga-guidance.h"

#include <glib/gi18n.h>

#include "rga-help-page.h"
#include "rga-preferences-window.h"
#include "rga-shortcuts.h"
#include "rga-window.h"

#define HELP_WIDTH  640   /* px */
#define HELP_HEIGHT 640

/* Where no agenda is open there is no page to show it on. */
static void
present_help (GtkWindow *of)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_title (window, _("Help"));
  gtk_window_set_default_size (window, HELP_WIDTH, HELP_HEIGHT);
  gtk_window_set_transient_for (window, of);
  gtk_window_set_child (window, rga_help_page_new ());
  gtk_window_present (window);
}

static void
activate_help (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (rga_window_get_document (RGA_WINDOW (widget)) != NULL)
    gtk_widget_activate_action (widget, "win.visit", "s", "help");
  else
    present_help (GTK_WINDOW (widget));
}

static void
activate_shortcuts (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  gtk_window_present (rga_shortcuts_window (GTK_WINDOW (widget)));
}

static void
activate_preferences (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  gtk_window_present (rga_preferences_window_new (GTK_WINDOW (widget)));
}

void
rga_guidance_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.help", NULL, activate_help);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, activate_shortcuts);
  gtk_widget_class_install_action (klass, "win.preferences", NULL, activate_preferences);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F1, 0, "win.help", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_question, GDK_CONTROL_MASK, "win.shortcuts", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences", NULL);
}
