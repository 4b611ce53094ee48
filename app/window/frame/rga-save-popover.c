/* rga-save-popover.c */
#include "rga-save-popover.h"

#include <glib/gi18n.h>

#include "rga-company-words.h"
#include "rga-document-company.h"
#include "rga-error-details.h"
#include "rga-file-place.h"

struct _RgaSavePopover
{
  GtkPopover parent_instance;

  GtkLabel  *place;
  GtkLabel  *state;
  GtkLabel  *last;
  GtkLabel  *company;
  GtkButton *save;
  RgaErrorDetails *details;
};

G_DEFINE_FINAL_TYPE (RgaSavePopover, rga_save_popover, GTK_TYPE_POPOVER)

static gboolean
has_place (RgaDocument *document)
{
  GFile *file = rga_document_get_file (document);

  return file != NULL && !rga_unplaced_is (file);
}

static void
show_place (RgaSavePopover *self,
            RgaDocument    *document)
{
  g_autofree char *place = NULL;

  if (has_place (document))
    place = rga_file_describe_place (rga_document_get_file (document));
  gtk_label_set_label (self->place, place != NULL ? place : _("No place of its own yet"));
  gtk_button_set_label (self->save, place != NULL ? _("_Save now") : _("Choose a _place…"));
}

/* What went wrong says more than that it is not saved. */
static void
show_state (RgaSavePopover *self,
            RgaDocument    *document,
            const char     *state)
{
  const GError *error = rga_document_get_save_error (document);

  gtk_label_set_label (self->state, error != NULL ? error->message : state);
  rga_error_details_set (self->details, error);
}

static char *
describe_last (const RgaRevision *revision)
{
  g_autofree char *moment = rga_describe_moment (revision->at_ms / 1000);

  if (revision->who == NULL || *revision->who == '\0')
    /* Translators: %s is a time, such as 14:03, or a day and a time */
    return g_strdup_printf (_("Last step %s"), moment);

  /* Translators: a time, such as 14:03, or a day and a time; and a name */
  return g_strdup_printf (_("Last step %1$s, by %2$s"), moment, revision->who);
}

/* Nothing is said about an agenda in which nothing was done yet. */
static void
show_last (RgaSavePopover *self,
           RgaDocument    *document)
{
  g_autoptr(GPtrArray) steps = rga_document_history (document, NULL);
  g_autofree char *words = steps != NULL && steps->len > 0 ? describe_last (steps->pdata[0]) : NULL;

  gtk_label_set_label (self->last, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->last), words != NULL);
}

static void
show_company (RgaSavePopover *self,
              RgaDocument    *document)
{
  g_autofree char *words = rga_describe_company (rga_document_get_company (document));

  gtk_label_set_label (self->company, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->company), words != NULL);
}

static void
rga_save_popover_class_init (RgaSavePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_ERROR_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-save-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSavePopover, place);
  gtk_widget_class_bind_template_child (widget_class, RgaSavePopover, state);
  gtk_widget_class_bind_template_child (widget_class, RgaSavePopover, last);
  gtk_widget_class_bind_template_child (widget_class, RgaSavePopover, company);
  gtk_widget_class_bind_template_child (widget_class, RgaSavePopover, save);
  gtk_widget_class_bind_template_child (widget_class, RgaSavePopover, details);
}

static void
rga_save_popover_init (RgaSavePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_save_popover_set (RgaSavePopover *self,
                      RgaDocument    *document,
                      const char     *state)
{
  g_return_if_fail (RGA_IS_SAVE_POPOVER (self) && RGA_IS_DOCUMENT (document));

  show_place (self, document);
  show_state (self, document, state);
  show_last (self, document);
  show_company (self, document);
}
