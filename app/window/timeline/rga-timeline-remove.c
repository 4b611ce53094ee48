/* rga-timeline-remove.c
 *
 * Taking away the rows that are chosen, as one step.
 */
#include <glib/gi18n.h>

#include "rga-outline-path.h"
#include "rga-say.h"
#include "rga-timeline-page-private.h"

/* What stands below another chosen item goes with it. */
static gboolean
is_below_chosen (RgaTimelinePage *self,
                 GHashTable      *chosen,
                 const RgaId     *id)
{
  g_autoptr(GArray) path = rga_outline_find_path (rga_outline_model_get_outline (self->model), id);

  for (guint i = 0; i + 1 < path->len; i++)
    if (g_hash_table_contains (chosen, &g_array_index (path, RgaOutlineRow, i).id))
      return TRUE;

  return FALSE;
}

static RgaEdits *
make_deletion (RgaTimelinePage *self)
{
  g_autoptr(GHashTable) chosen = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  RgaEdits *edits = rga_edits_new ();

  for (guint i = 0; i < self->chosen->len; i++)
    g_hash_table_add (chosen, &g_array_index (self->chosen, RgaId, i));
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const RgaId *id = &g_array_index (self->chosen, RgaId, i);
      const RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), id);

      if (item != NULL && !is_below_chosen (self, chosen, id))
        rga_edits_delete (edits, item->list, id);
    }

  return edits;
}

char *
rga_timeline_page_name_chosen (RgaTimelinePage *self)
{
  const RgaItem *item = rga_timeline_page_get_item (self);
  const char *name = item != NULL ? rga_item_short_name (item) : "";
  guint more = self->chosen->len > 0 ? self->chosen->len - 1 : 0;

  if (more == 0)
    return g_strdup (name);

  /* Translators: %1$s is the name of one of several items, %2$u how many others there are */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", more), name, more);
}

static void
note_removed (RgaTimelinePage *self)
{
  for (guint i = 0; i < self->chosen->len; i++)
    g_hash_table_add (self->removed, g_memdup2 (&g_array_index (self->chosen, RgaId, i), sizeof (RgaId)));
}

static void
delete_item (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = NULL;
  g_autofree char *name = NULL;
  guint position;

  if (rga_timeline_page_get_item (self) == NULL)
    return;

  position = rga_outline_model_find (self->model, &self->selected);
  name = rga_timeline_page_name_chosen (self);
  note_removed (self);
  edits = make_deletion (self);
  if (!rga_document_edit_several (self->document, RGA_ACTION_DELETE, self->chosen, edits, &error))
    {
      rga_say_error (widget, error);
      return;
    }

  rga_timeline_page_select_place (self, position);
  rga_say_deleted (widget, self->document, name);
}

void
rga_timeline_page_select_restored (RgaTimelinePage *self,
                                   const RgaDelta  *delta)
{
  g_autoptr(GArray) restored = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; i < rga_delta_n (delta) && g_hash_table_size (self->removed) > 0; i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      if (entry->kind == RGA_DELTA_ADDED && g_hash_table_contains (self->removed, &entry->id))
        g_array_append_val (restored, entry->id);
    }
  if (restored->len == 0)
    return;

  rga_timeline_page_select (self, &g_array_index (restored, RgaId, 0));
  if (restored->len == 1)
    return;

  rga_timeline_page_choose (self, restored);
  rga_timeline_page_sync_selection (self);
  rga_page_item_selected (RGA_PAGE (self));
}

void
rga_timeline_page_install_remove (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.delete", NULL, delete_item);
}
