/* rga-timeline-selection.c
 *
 * What is selected, in the table, the chart and the page: one item, which may have
 * no row in sight, and the other rows chosen with it.
 */
#include "rga-timeline-page-private.h"

void
rga_timeline_page_set_selected (RgaTimelinePage *self,
                                const RgaId     *id)
{
  gboolean is_same = rga_id_equal (&self->selected, id) && self->chosen->len <= 1;

  self->selected = *id;
  if (!is_same)
    rga_timeline_page_forget_step (self);
  g_array_set_size (self->chosen, 0);
  if (!rga_id_is_none (id))
    g_array_append_val (self->chosen, self->selected);
  rga_timeline_page_sync_selection (self);
  rga_timeline_page_sync_actions (self);
  if (!is_same)
    rga_page_item_selected (RGA_PAGE (self));
}

void
rga_timeline_page_open (RgaTimelinePage *self)
{
  if (!rga_id_is_none (&self->selected))
    rga_page_item_activated (RGA_PAGE (self));
}

/* A row that is folded away takes the selection off the table, not off the page. */
void
rga_timeline_page_rows_selected (GtkSelectionModel *selection,
                                 guint              position,
                                 guint              n,
                                 RgaTimelinePage   *self)
{
  g_autoptr(GArray) chosen = NULL;

  if (self->is_syncing)
    return;

  chosen = rga_timeline_page_read_rows (self);
  if (chosen->len == 0)
    return;
  if (chosen->len == 1)
    {
      rga_timeline_page_set_selected (self, &g_array_index (chosen, RgaId, 0));
      return;
    }

  rga_timeline_page_choose (self, chosen);
  rga_page_item_selected (RGA_PAGE (self));
}

GArray *
rga_timeline_page_read_rows (RgaTimelinePage *self)
{
  g_autoptr(GtkBitset) rows = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (RgaId));
  GtkBitsetIter iter;
  guint row;

  for (gboolean has = gtk_bitset_iter_init_first (&iter, rows, &row); has; has = gtk_bitset_iter_next (&iter, &row))
    {
      RgaOutlineNode *node = rga_outline_model_get_node (self->model, row);

      if (node != NULL && !rga_id_is_none (&rga_outline_node_get_row (node)->id))
        g_array_append_val (ids, rga_outline_node_get_row (node)->id);
    }

  return ids;
}

void
rga_timeline_page_choose (RgaTimelinePage *self,
                          const GArray    *ids)
{
  gboolean has_selected = FALSE;

  g_array_set_size (self->chosen, 0);
  g_array_append_vals (self->chosen, ids->data, ids->len);
  for (guint i = 0; i < ids->len; i++)
    has_selected |= rga_id_equal (&g_array_index (ids, RgaId, i), &self->selected);
  if (!has_selected)
    self->selected = g_array_index (ids, RgaId, 0);

  rga_gantt_view_set_selected (self->chart, &self->selected);
  rga_timeline_page_sync_actions (self);
}

static GHashTable *
collect_chosen (RgaTimelinePage *self)
{
  GHashTable *ids = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);

  for (guint i = 0; i < self->chosen->len; i++)
    g_hash_table_add (ids, &g_array_index (self->chosen, RgaId, i));

  return ids;
}

/* A row that shows a project once more stays the selected one: only what has none
 * is left in `ids`. */
static void
keep_repeats (RgaTimelinePage *self,
              GtkBitset       *before,
              GHashTable      *ids,
              GtkBitset       *rows)
{
  GtkBitsetIter iter;
  guint row;

  for (gboolean has = gtk_bitset_iter_init_first (&iter, before, &row); has; has = gtk_bitset_iter_next (&iter, &row))
    {
      RgaOutlineNode *node = rga_outline_model_get_node (self->model, row);

      if (node != NULL && rga_outline_node_get_row (node)->is_repeat &&
          g_hash_table_remove (ids, &rga_outline_node_get_row (node)->id))
        gtk_bitset_add (rows, row);
    }
}

/* What went, or is folded away, is not selected in the table. */
static GtkBitset *
find_chosen_rows (RgaTimelinePage *self,
                  GtkBitset       *before)
{
  GtkBitset *rows = gtk_bitset_new_empty ();
  g_autoptr(GHashTable) ids = collect_chosen (self);
  GHashTableIter iter;
  gpointer id;

  if (rga_outline_model_get_outline (self->model)->group_by == RGA_GROUP_BY_ROUND)
    keep_repeats (self, before, ids, rows);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint row = rga_outline_model_find (self->model, id);

      if (row != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (rows, row);
    }

  return rows;
}

void
rga_timeline_page_sync_selection (RgaTimelinePage *self)
{
  g_autoptr(GtkBitset) rows = NULL;
  g_autoptr(GtkBitset) before = NULL;

  if (self->model == NULL)
    return;

  before = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  rows = find_chosen_rows (self, before);
  self->is_syncing = TRUE;
  if (!gtk_bitset_equals (rows, before))
    {
      g_autoptr(GtkBitset) mask = gtk_bitset_copy (rows);

      gtk_bitset_union (mask, before);
      gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), rows, mask);
    }
  self->is_syncing = FALSE;
  rga_gantt_view_set_selected (self->chart, &self->selected);
}

const RgaId *
rga_timeline_page_get_selected (RgaTimelinePage *self)
{
  g_return_val_if_fail (RGA_IS_TIMELINE_PAGE (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

const GArray *
rga_timeline_page_get_selection (RgaTimelinePage *self)
{
  g_return_val_if_fail (RGA_IS_TIMELINE_PAGE (self), NULL);

  return self->chosen;
}

static void
choose (RgaTimelinePage *self,
        const RgaId     *id,
        gboolean         is_shown)
{
  RgaId wanted = id != NULL ? *id : RGA_ID_NONE;
  guint position = rga_outline_model_reveal (self->model, &wanted);

  rga_timeline_page_set_selected (self, &wanted);
  if (is_shown)
    rga_timeline_page_scroll_to (self, position);
  rga_timeline_page_put_cursor (self, position);
  if (rga_timeline_page_has_focus_in_table (self))
    rga_timeline_page_focus_table (self);
}

void
rga_timeline_page_select (RgaTimelinePage *self,
                          const RgaId     *id)
{
  g_return_if_fail (RGA_IS_TIMELINE_PAGE (self));

  if (self->model == NULL)
    return;

  choose (self, id, TRUE);
  rga_gantt_view_show_item (self->chart, id != NULL ? id : &RGA_ID_NONE);
}

void
rga_timeline_page_resume (RgaTimelinePage *self,
                          const RgaId     *id)
{
  g_return_if_fail (RGA_IS_TIMELINE_PAGE (self));

  if (self->model != NULL)
    choose (self, id, FALSE);
}
