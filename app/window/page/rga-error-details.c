/* rga-error-details.c */
#include "rga-error-details.h"

#include "rga-store.h"

struct _RgaErrorDetails
{
  AdwBin       parent_instance;

  GtkExpander *expander;
  GtkLabel    *text;
};

G_DEFINE_FINAL_TYPE (RgaErrorDetails, rga_error_details, ADW_TYPE_BIN)

static void
activate_copy (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaErrorDetails *self = RGA_ERROR_DETAILS (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_label (self->text));
}

static void
rga_error_details_class_init (RgaErrorDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-error-details.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaErrorDetails, expander);
  gtk_widget_class_bind_template_child (widget_class, RgaErrorDetails, text);
  gtk_widget_class_install_action (widget_class, "details.copy", NULL, activate_copy);
}

static void
rga_error_details_init (RgaErrorDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_error_details_new (const GError *error)
{
  RgaErrorDetails *self = g_object_new (RGA_TYPE_ERROR_DETAILS, NULL);

  rga_error_details_set (self, error);

  return GTK_WIDGET (self);
}

void
rga_error_details_set (RgaErrorDetails *self,
                       const GError    *error)
{
  g_autofree char *text = error == NULL ? NULL : rga_store_error_describe (error);

  g_return_if_fail (RGA_IS_ERROR_DETAILS (self));

  gtk_expander_set_expanded (self->expander, FALSE);
  gtk_label_set_label (self->text, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}
