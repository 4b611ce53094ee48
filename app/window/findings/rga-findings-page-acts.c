/* rga-findings-page-acts.c */
#include "rga-findings-page-private.h"

#include "rga-finding-edits.h"
#include "rga-finding-row.h"
#include "rga-list-focus.h"
#include "rga-say.h"

#include <glib/gi18n.h>

/* An open point leads to what it is about. */
static const RgaId *
destination_of (RgaFindingEntry *entry)
{
  const RgaFinding *finding = rga_finding_entry_get_finding (entry);

  return rga_finding_entry_is_point (entry) && !rga_id_is_none (&finding->other) ? &finding->other : &finding->item;
}

static void
activate_go (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (widget);
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);

  if (entry == NULL)
    return;
  if (rga_id_equal (destination_of (entry), &self->selected) && rga_finding_entry_is_point (entry))
    rga_page_item_activated (RGA_PAGE (self));
  else
    rga_page_jump (RGA_PAGE (self), destination_of (entry));
}

static void
activate_make_point (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (widget);
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);
  g_autoptr(GError) error = NULL;
  RgaId id;

  if (entry == NULL)
    return;
  if (!rga_open_point_add (self->document, &rga_finding_entry_get_finding (entry)->item,
                           rga_finding_entry_get_title (entry), &id, &error))
    {
      rga_say_error (widget, error);
      return;
    }
  rga_findings_page_select_place (self, rga_finding_list_find (self->list, &id));
  rga_page_item_activated (RGA_PAGE (self));
}

typedef gboolean (*Act) (RgaDocument      *document,
                         const RgaFinding *finding,
                         GError          **error);

/* The menu of the row that went gives the focus back to nothing; it belongs here. */
static gboolean
focus_list (gpointer data)
{
  RgaFindingsPage *self = data;

  self->focus_source = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));

  return G_SOURCE_REMOVE;
}

static void
focus_list_soon (RgaFindingsPage *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add (focus_list, self);
}

/* The next row takes the place of one that goes. */
static gboolean
act (RgaFindingsPage *self,
     Act              do_it)
{
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);
  guint place = gtk_single_selection_get_selected (self->selection);
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (entry == NULL)
    return FALSE;
  done = do_it (self->document, rga_finding_entry_get_finding (entry), &error);
  if (!done)
    rga_say_error (GTK_WIDGET (self), error);
  else if (rga_findings_page_get_entry (self) == NULL && place < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_single_selection_set_selected (self->selection, place);
  focus_list_soon (self);

  return done;
}

static void
activate_know (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (act (RGA_FINDINGS_PAGE (widget), rga_finding_hide))
    rga_say (widget, _("Hidden until it changes"));
}

static void
activate_show_again (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  act (RGA_FINDINGS_PAGE (widget), rga_finding_show);
}

static gboolean
close_point (RgaDocument       *document,
             const RgaFinding  *finding,
             GError           **error)
{
  return rga_open_point_close (document, &finding->item, error);
}

static void
activate_close (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  act (RGA_FINDINGS_PAGE (widget), close_point);
}

static gboolean
remove_point (RgaDocument       *document,
              const RgaFinding  *finding,
              GError           **error)
{
  return rga_document_delete (document, &finding->item, error);
}

/* Only what a person wrote can be thrown away. */
static void
activate_remove (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (widget);
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);
  g_autofree char *name = NULL;

  if (entry == NULL || !rga_finding_entry_is_point (entry))
    return;
  name = g_strdup (rga_finding_entry_get_title (entry));
  if (act (self, remove_point))
    rga_say_deleted (widget, self->document, name);
}

/* What is no longer so when the ring is broken; free with g_free(). */
static char *
describe_break (RgaDocument      *document,
                const RgaFinding *ring)
{
  RgaPlan *plan = rga_document_get_plan (document);
  g_autofree char *link = rga_finding_link_words (ring, plan);

  if (link != NULL)
    /* Translators: %s is a link between two items: “Advice → Decision” */
    return g_strdup_printf (_("The link %s is removed"), link);

  /* Translators: %s is the name of an item */
  return g_strdup_printf (_("“%s” no longer stands below another item"), rga_plan_name_of (plan, &ring->item));
}

static void
activate_break_ring (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (widget);
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);
  g_autofree char *sentence = NULL;

  if (entry == NULL || rga_finding_entry_is_heading (entry) || !rga_finding_is_ring (rga_finding_entry_get_finding (entry)))
    return;

  sentence = describe_break (self->document, rga_finding_entry_get_finding (entry));
  if (act (self, rga_document_break_ring))
    rga_say_step_with_undo (widget, self->document, sentence);
}

/* The keys open the menu that stands behind the row. */
static void
activate_menu (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkWidget *row = rga_list_focus_row (GTK_WIDGET (RGA_FINDINGS_PAGE (widget)->list_view), RGA_TYPE_FINDING_ROW);

  if (row != NULL)
    rga_finding_row_popup (RGA_FINDING_ROW (row));
}

/* The words of what a person wrote; what was found has none of its own. */
static void
activate_edit (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  rga_page_item_activated (RGA_PAGE (widget));
}

void
rga_findings_page_sync_acts (RgaFindingsPage *self)
{
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);
  gboolean is_point = entry != NULL && rga_finding_entry_is_point (entry);
  gboolean is_found = entry != NULL && !is_point;

  gboolean edits = self->document != NULL && !rga_document_is_read_only (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.go", entry != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.make-point", edits && is_found);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.know", edits && is_found);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.show-again", edits && is_found);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.break-ring", edits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.close", edits && is_point);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.remove", edits && is_point);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.edit", edits && is_point);
}

void
rga_findings_page_install_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "findings.go", NULL, activate_go);
  gtk_widget_class_install_action (klass, "findings.make-point", NULL, activate_make_point);
  gtk_widget_class_install_action (klass, "findings.know", NULL, activate_know);
  gtk_widget_class_install_action (klass, "findings.show-again", NULL, activate_show_again);
  gtk_widget_class_install_action (klass, "findings.close", NULL, activate_close);
  gtk_widget_class_install_action (klass, "findings.remove", NULL, activate_remove);
  gtk_widget_class_install_action (klass, "findings.break-ring", NULL, activate_break_ring);
  gtk_widget_class_install_action (klass, "findings.edit", NULL, activate_edit);
  gtk_widget_class_install_action (klass, "findings.menu", NULL, activate_menu);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "findings.edit", NULL);
  rga_list_focus_bind_keys (klass, "findings.remove", "findings.menu");
}
