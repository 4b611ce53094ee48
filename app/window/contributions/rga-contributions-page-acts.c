/* rga-contributions-page-acts.c
 *
 * What the menu Statements does: print and export those of all, or the one that is
 * selected.
 */
#include "rga-contributions-page-private.h"

#include <glib/gi18n.h>

#include "rga-as-of.h"
#include "rga-export-dialog.h"
#include "rga-print.h"
#include "rga-say.h"
#include "rga-what-if.h"

static void
fill_options (RgaContributionsPage *self,
              RgaPictureOptions    *options,
              gboolean              only_one)
{
  const RgaId *selected = rga_contribution_table_get_selected (self->table);

  rga_picture_options_init (options, RGA_DAY_OPEN);
  options->today = rga_as_of_day (self->document, &options->is_as_of);
  options->language = rga_spoken_language ();
  rga_contributions_page_describe (self, options);
  options->item = only_one && selected != NULL ? *selected : self->shown.requirement;
}

static void
print (RgaContributionsPage *self,
       gboolean              only_one)
{
  RgaPictureOptions options;

  if (self->statement == NULL)
    return;
  fill_options (self, &options, only_one);
  rga_print_picture (GTK_WIDGET (self), rga_contributions_page_get_plan (self), &options, _("Statements"));
}

static void
export (RgaContributionsPage *self,
        gboolean              only_one)
{
  RgaPictureOptions options;

  if (self->statement == NULL)
    return;
  fill_options (self, &options, only_one);
  rga_export_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->document, &options);
}

static void
print_all_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  print (RGA_CONTRIBUTIONS_PAGE (widget), FALSE);
}

static void
print_one_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  print (RGA_CONTRIBUTIONS_PAGE (widget), TRUE);
}

static void
export_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  export (RGA_CONTRIBUTIONS_PAGE (widget), FALSE);
}

static void
export_one_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  export (RGA_CONTRIBUTIONS_PAGE (widget), TRUE);
}

static void
what_if_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (widget);

  if (self->statement != NULL)
    rga_what_if_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->document, &self->shown,
                         rga_contribution_table_get_selected (self->table), !gtk_check_button_get_active (self->count_few));
}

void
rga_contributions_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "statements.print", NULL, print_all_action);
  gtk_widget_class_install_action (klass, "statements.print-one", NULL, print_one_action);
  gtk_widget_class_install_action (klass, "statements.export", NULL, export_all_action);
  gtk_widget_class_install_action (klass, "statements.export-one", NULL, export_one_action);
  gtk_widget_class_install_action (klass, "contributions.what-if", NULL, what_if_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "statements.print-one", NULL);
}

void
rga_contributions_page_sync_actions (RgaContributionsPage *self)
{
  gboolean one = rga_contribution_table_get_selected (self->table) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statements.print-one", one);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statements.export-one", one);
}

void
rga_contributions_page_describe (RgaContributionsPage *self,
                                 RgaPictureOptions    *options)
{
  const RgaId *selected = rga_contribution_table_get_selected (self->table);

  options->view = RGA_PICTURE_STATEMENT;
  options->programme = self->shown.programme;
  options->item = selected != NULL ? *selected : self->shown.requirement;
  options->year = self->shown.year;
  options->count_few = gtk_check_button_get_active (self->count_few);
}
