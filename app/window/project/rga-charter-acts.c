/* rga-charter-acts.c
 *
 * What is done with a charter as a whole: a section more, the sections of a
 * template, a charter from a word processor.
 */
#include "rga-charter-view-private.h"

#include <glib/gi18n.h>

#include "rga-document-sections.h"
#include "rga-say.h"

static gboolean
open_new_section (gpointer data)
{
  RgaCharterView *self = data;
  guint place = rga_item_list_find (self->list, &self->new_section);
  RgaCharterSection *section = place == G_MAXUINT ? NULL : rga_charter_view_get_section (self, place);

  self->new_section = RGA_ID_NONE;
  if (section != NULL)
    rga_charter_section_rename (section);

  return G_SOURCE_REMOVE;
}

/* -- acts ----------------------------------------------------------------- */

void
rga_charter_view_add_section (RgaCharterView *self)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *section;

  g_return_if_fail (RGA_IS_CHARTER_VIEW (self));

  if (self->document == NULL || rga_id_is_none (&self->project))
    return;

  section = rga_document_add_section (self->document, &self->project, _("New section"), &error);
  if (section == NULL)
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }
  self->new_section = section->id;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_new_section, g_object_ref (self), g_object_unref);
}

static void
add_section_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  rga_charter_view_add_section (RGA_CHARTER_VIEW (widget));
}

/* Headed text from a word processor, of which one sees first where it will stand. */
static void
paste_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RgaCharterView *self = RGA_CHARTER_VIEW (widget);

  if (self->document != NULL && !rga_id_is_none (&self->project))
    rga_charter_paste_start (self->paste, self->document, &self->project);
}

static void
add_template_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RgaCharterView *self = RGA_CHARTER_VIEW (widget);
  const char *const titles[] = {
    _("Goal"), _("Orientation"), _("SMART results"), _("Priority"), _("Stakeholders"), _("Leads"),
    _("Activities and planning"), _("Coherence with other projects"), _("Relation with procurement"),
    _("Involvement of end users"), _("Project team"), NULL
  };
  g_autoptr(GError) error = NULL;

  if (!rga_document_add_sections (self->document, &self->project, titles, &error))
    rga_say_error (widget, error);
}

void
rga_charter_view_install_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "charter.add-section", NULL, add_section_action);
  gtk_widget_class_install_action (klass, "charter.add-template", NULL, add_template_action);
  gtk_widget_class_install_action (klass, "charter.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "charter.paste", NULL);
}
