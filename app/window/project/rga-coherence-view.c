#include "rga-coherence-view.h"

#include <glib/gi18n.h>

#include "rga-coherence.h"
#include "rga-detail-add.h"
#include "rga-detail-picker.h"
#include "rga-found.h"
#include "rga-item-row.h"
#include "rga-say.h"
#include "rga-table.h"
#include "rga-wrap-layout.h"

struct _RgaCoherenceView
{
  AdwBin           parent_instance;

  GtkPopover      *add_popover;
  RgaDetailPicker *picker;
  GtkEditable     *external;
  GtkWidget       *empty;
  GtkWidget       *both;
  GtkWidget       *here;
  GtkWidget       *there;
  GtkWidget       *outside;

  RgaDocument     *document;
  RgaId            project;
  RgaId            selected;
  GPtrArray       *rows;        /* RgaItemRow, borrowed from the groups */
  GHashTable      *found;
};

G_DEFINE_FINAL_TYPE (RgaCoherenceView, rga_coherence_view, ADW_TYPE_BIN)

enum { ITEM_SELECTED, JUMP, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
delete_cb (RgaCoherenceView *self,
           RgaItemRow       *row)
{
  rga_say_delete (GTK_WIDGET (self), self->document, rga_item_row_get_id (row),
                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

/* The details of what was said; a project is reached from there. */
static void
activated_cb (RgaCoherenceView *self,
              RgaItemRow       *row)
{
  const RgaId *other = g_object_get_data (G_OBJECT (row), "rga-other");

  self->selected = *rga_item_row_get_id (row);
  if (other != NULL)
    g_signal_emit (self, signals[JUMP], 0, other);
  else
    g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
entered_cb (RgaCoherenceView        *self,
            GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  self->selected = *rga_item_row_get_id (RGA_ITEM_ROW (row));
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static char *
describe (const RgaCoherence *coherence)
{
  const RgaLink *link = coherence->here != NULL ? coherence->here : coherence->there;

  return g_strdup (link->name != NULL ? link->name : link->notes != NULL ? link->notes : "");
}

static GtkWidget *
find_group (RgaCoherenceView   *self,
            const RgaCoherence *coherence)
{
  if (rga_id_is_none (&coherence->other))
    return self->outside;

  return coherence->side == RGA_COHERENCE_BOTH ? self->both
       : coherence->side == RGA_COHERENCE_FROM_HERE ? self->here : self->there;
}

static void
add_row (RgaCoherenceView   *self,
         const RgaCoherence *coherence)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaLink *link = coherence->here != NULL ? coherence->here : coherence->there;
  GtkWidget *row = rga_item_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *note = describe (coherence);
  const char *name = rga_plan_name_of (plan, &coherence->other);

  rga_item_row_show (RGA_ITEM_ROW (row), &link->item.id, name != NULL ? name : link->external, note);
  if (!rga_id_is_none (&coherence->other))
    g_object_set_data_full (G_OBJECT (row), "rga-other", g_memdup2 (&coherence->other, sizeof (RgaId)), g_free);
  g_signal_connect_object (row, "delete-wanted", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (find_group (self, coherence)), row);
  rga_found_mark (row, self->found, &link->item.id);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (RgaCoherenceView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
sync_groups (RgaCoherenceView *self)
{
  GtkWidget *const groups[] = { self->both, self->here, self->there, self->outside };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (groups[i], FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP), TRUE);
  gtk_widget_set_visible (self->empty, self->rows->len == 0);
}

static void
refresh (RgaCoherenceView *self)
{
  g_autoptr(GArray) coherence = NULL;

  clear_rows (self);
  if (self->document != NULL && rga_plan_get (rga_document_get_plan (self->document), &self->project) != NULL)
    {
      coherence = rga_coherence_of (rga_document_get_plan (self->document), &self->project);
      for (guint i = 0; i < coherence->len; i++)
        add_row (self, &g_array_index (coherence, RgaCoherence, i));
    }
  sync_groups (self);
}

static void
plan_changed_cb (RgaCoherenceView *self,
                 const RgaDelta   *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_LINKS) || rga_delta_touches (delta, RGA_LIST_PROJECTS))
    refresh (self);
}

/* -- adding --------------------------------------------------------------- */

static void
add_link (RgaCoherenceView *self,
          const RgaId      *other,
          const char       *external)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *project = rga_plan_get (rga_document_get_plan (self->document), &self->project);

  if (project != NULL &&
      !rga_detail_add_link (self->document, project, RGA_DETAIL_BESIDE, other, external, RGA_LINK_COORDINATION, RGA_UNKNOWN, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
picker_shown_cb (RgaCoherenceView *self)
{
  rga_detail_picker_start (self->picker, self->document, RGA_LIST_PROJECTS, &self->project);
}

static void
picked_cb (RgaCoherenceView *self,
           const RgaId      *id)
{
  RgaId other = id == NULL ? RGA_ID_NONE : *id;

  gtk_popover_popdown (self->add_popover);
  if (id != NULL)
    add_link (self, &other, NULL);
}

static void
external_cb (RgaCoherenceView *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->external)));

  if (*name == '\0')
    return;

  gtk_editable_set_text (self->external, "");
  add_link (self, NULL, name);
}

/* -- the widget ----------------------------------------------------------- */

static void
leave_document (RgaCoherenceView *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_clear_object (&self->document);
}

static void
rga_coherence_view_dispose (GObject *object)
{
  leave_document (RGA_COHERENCE_VIEW (object));

  G_OBJECT_CLASS (rga_coherence_view_parent_class)->dispose (object);
}

static void
rga_coherence_view_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_COHERENCE_VIEW (object)->rows);
  g_clear_pointer (&RGA_COHERENCE_VIEW (object)->found, g_hash_table_unref);

  G_OBJECT_CLASS (rga_coherence_view_parent_class)->finalize (object);
}

static void
rga_coherence_view_class_init (RgaCoherenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_coherence_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_coherence_view_finalize;
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (RGA_TYPE_DETAIL_PICKER);
  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-coherence-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, add_popover);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, picker);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, external);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, empty);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, both);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, here);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, there);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceView, outside);
  gtk_widget_class_bind_template_callback (widget_class, picker_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, external_cb);
}

static void
rga_coherence_view_init (RgaCoherenceView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_coherence_view_set (RgaCoherenceView *self,
                        RgaDocument      *document,
                        const RgaId      *project)
{
  g_return_if_fail (RGA_IS_COHERENCE_VIEW (self));

  if (self->document != document)
    {
      leave_document (self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_swapped (rga_document_get_plan (document), "changed", G_CALLBACK (plan_changed_cb), self);
    }
  self->project = project != NULL ? *project : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  refresh (self);
}

const RgaId *
rga_coherence_view_get_selected (RgaCoherenceView *self)
{
  g_return_val_if_fail (RGA_IS_COHERENCE_VIEW (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

void
rga_coherence_view_set_found (RgaCoherenceView *self,
                              GHashTable       *found)
{
  g_return_if_fail (RGA_IS_COHERENCE_VIEW (self));

  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found == NULL ? NULL : g_hash_table_ref (found);
  for (guint i = 0; i < self->rows->len; i++)
    rga_found_mark (self->rows->pdata[i], found, rga_item_row_get_id (self->rows->pdata[i]));
}

void
rga_coherence_view_reveal (RgaCoherenceView *self,
                           const RgaId      *link)
{
  g_return_if_fail (RGA_IS_COHERENCE_VIEW (self) && link != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (rga_id_equal (rga_item_row_get_id (self->rows->pdata[i]), link))
      {
        self->selected = *link;
        rga_found_reveal (self->rows->pdata[i]);
      }
}
