#include "rga-list-focus.h"
#include "rga-list-scroll.h"
#include "rga-outline-edits.h"
#include "rga-outline-name-cell.h"
#include "rga-outline-when-cell.h"
#include "rga-say.h"
#include "rga-timeline-page-private.h"

static void
name_committed_cb (RgaOutlineNameCell *cell,
                   RgaOutlineNode     *node,
                   const char         *name,
                   RgaTimelinePage    *self)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_outline_node_get_row (node)->item;

  if (item != NULL && !rga_document_set_text (self->document, &item->id, rga_outline_name_field (item), name, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
name_finished_cb (RgaOutlineNameCell *cell,
                  RgaOutlineNode     *node,
                  RgaTimelinePage    *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->is_editing = FALSE;
  rga_timeline_page_sync_actions (self);
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (cell)))
    rga_timeline_page_focus_table (self);
}

/* A click on one of several chosen rows chooses that one; the next one edits it. */
static void
name_edit_wanted_cb (RgaOutlineNameCell *cell,
                     RgaOutlineNode     *node,
                     RgaTimelinePage    *self)
{
  RgaId id = rga_outline_node_get_row (node)->id;

  if (!self->had_several)
    rga_timeline_page_edit (self, &id, RGA_OUTLINE_EDIT_NAME);
}

static void
when_edit_wanted_cb (RgaOutlineWhenCell *cell,
                     RgaOutlineNode     *node,
                     RgaTimelinePage    *self)
{
  RgaId id = rga_outline_node_get_row (node)->id;

  if (!self->had_several)
    rga_timeline_page_type_period (self, &id, GTK_WIDGET (cell));
}

/* A row and each of its cells answer a click (GTK 4.8), and with Ctrl the second
 * answer takes back the first: only the row is to be selected. */
void
rga_timeline_page_fill_cell (GtkListItem *list_item,
                             GtkWidget   *cell)
{
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, cell);
}

/* A group shows its colour where that is the colour of the bars below it. */
static gboolean
has_group_colours (RgaTimelinePage *self)
{
  return (RgaColorBy) gtk_drop_down_get_selected (self->colouring) == RGA_COLOR_BY_FOCUS_AREA &&
         rga_outline_model_get_outline (self->model)->group_by == RGA_GROUP_BY_FOCUS_AREA;
}

static void
name_setup_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item,
               RgaTimelinePage    *self)
{
  GtkWidget *cell = rga_outline_name_cell_new ();

  g_signal_connect_object (cell, "committed", G_CALLBACK (name_committed_cb), self, 0);
  g_signal_connect_object (cell, "finished", G_CALLBACK (name_finished_cb), self, 0);
  g_signal_connect_object (cell, "edit-wanted", G_CALLBACK (name_edit_wanted_cb), self, 0);
  rga_timeline_page_fill_cell (list_item, cell);
}

static void
name_bind_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              RgaTimelinePage    *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rga_outline_name_cell_set_coloured (RGA_OUTLINE_NAME_CELL (cell), has_group_colours (self));
  rga_outline_name_cell_bind (RGA_OUTLINE_NAME_CELL (cell), list_item, self->document);
  g_hash_table_add (self->shown_names, cell);
}

static void
name_unbind_cb (GtkListItemFactory *factory,
                GtkListItem        *list_item,
                RgaTimelinePage    *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rga_outline_name_cell_unbind (RGA_OUTLINE_NAME_CELL (cell));
  g_hash_table_remove (self->shown_names, cell);
}

static void
when_setup_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item,
               RgaTimelinePage    *self)
{
  GtkWidget *cell = rga_outline_when_cell_new ();

  g_signal_connect_object (cell, "edit-wanted", G_CALLBACK (when_edit_wanted_cb), self, 0);
  rga_timeline_page_fill_cell (list_item, cell);
}

static void
when_bind_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              RgaTimelinePage    *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rga_outline_when_cell_fit (RGA_OUTLINE_WHEN_CELL (cell), gtk_column_view_column_get_fixed_width (self->when_column));
  rga_outline_when_cell_bind (RGA_OUTLINE_WHEN_CELL (cell), list_item, self->document);
  g_hash_table_add (self->shown_whens, cell);
}

static void
when_unbind_cb (GtkListItemFactory *factory,
                GtkListItem        *list_item,
                RgaTimelinePage    *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rga_outline_when_cell_unbind (RGA_OUTLINE_WHEN_CELL (cell));
  g_hash_table_remove (self->shown_whens, cell);
}

static void
when_resized_cb (GtkColumnViewColumn *column,
                 GParamSpec          *spec,
                 RgaTimelinePage     *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->shown_whens);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    rga_outline_when_cell_fit (cell, gtk_column_view_column_get_fixed_width (column));
}

static void
table_activated_cb (GtkColumnView   *table,
                    guint            position,
                    RgaTimelinePage *self)
{
  rga_gantt_view_fit_row (self->chart, position);
  rga_timeline_page_open (self);
}

/* The length of the whole list would not do: where all rows fit it is the height
 * of the page. */
double
rga_timeline_page_measure_row (RgaTimelinePage *self)
{
  GtkWidget *list = rga_list_rows (self->table);
  GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;
  graphene_rect_t bounds;

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds) && bounds.size.height > 0)
      return bounds.size.height;

  return 0;
}

/* The head of the columns does not scroll. */
double
rga_timeline_page_get_head (RgaTimelinePage *self)
{
  GtkWidget *list = rga_list_rows (self->table);
  double x, y = 0;

  if (list != NULL)
    gtk_widget_translate_coordinates (list, GTK_WIDGET (self->table), 0, 0, &x, &y);

  return y;
}

double
rga_timeline_page_get_down (RgaTimelinePage *self,
                            double           y)
{
  return y - rga_timeline_page_get_head (self) +
         gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->table_scroller));
}

guint
rga_timeline_page_get_row_at (RgaTimelinePage *self,
                              double           y)
{
  double height = rga_timeline_page_measure_row (self);
  double down = rga_timeline_page_get_down (self, y);

  return height <= 0 || y < rga_timeline_page_get_head (self) ? GTK_INVALID_LIST_POSITION : (guint) (down / height);
}

/* By the time the button is let go only one row is selected. */
static void
table_pressed_cb (GtkGestureClick *click,
                  int              n_press,
                  double           x,
                  double           y,
                  RgaTimelinePage *self)
{
  self->had_several = self->chosen->len > 1;
}

static void
table_menu_cb (GtkGestureClick *click,
               int              n_press,
               double           x,
               double           y,
               RgaTimelinePage *self)
{
  guint row = rga_timeline_page_get_row_at (self, y);

  if (row >= rga_outline_model_get_n_rows (self->model))
    return;

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  rga_timeline_page_show_menu (self, GTK_WIDGET (self->table), x, y);
}

void
rga_timeline_page_bind_cells (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, name_setup_cb);
  gtk_widget_class_bind_template_callback (klass, name_bind_cb);
  gtk_widget_class_bind_template_callback (klass, name_unbind_cb);
  gtk_widget_class_bind_template_callback (klass, when_setup_cb);
  gtk_widget_class_bind_template_callback (klass, when_bind_cb);
  gtk_widget_class_bind_template_callback (klass, when_unbind_cb);
  gtk_widget_class_bind_template_callback (klass, when_resized_cb);
  gtk_widget_class_bind_template_callback (klass, table_activated_cb);
  gtk_widget_class_bind_template_callback (klass, table_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, table_menu_cb);
}

/* Whether something stands outside its project, say, depends on other rows: those
 * on the screen look again, however many there are in all. */
void
rga_timeline_page_look_again (RgaTimelinePage *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->shown_names);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      rga_outline_name_cell_set_coloured (cell, has_group_colours (self));
      rga_outline_name_cell_look_again (cell);
    }
  rga_timeline_page_look_at_facts (self);
}

GtkWidget *
rga_timeline_page_get_anchor (RgaTimelinePage *self,
                              const RgaId     *id)
{
  GHashTableIter iter;
  GtkWidget *mark;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->shown_names);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      RgaOutlineNode *node = rga_outline_name_cell_get_node (cell);

      if (gtk_widget_get_mapped (cell) && node != NULL && rga_id_equal (&rga_outline_node_get_row (node)->id, id))
        return cell;
    }

  mark = rga_gantt_view_find_mark (self->chart, id);

  return mark != NULL ? mark : GTK_WIDGET (self->table_scroller);
}

void
rga_timeline_page_scroll_to (RgaTimelinePage *self,
                             guint            position)
{
  GtkWidget *list = rga_list_rows (self->table);

  if (list != NULL && position != GTK_INVALID_LIST_POSITION)
    rga_list_scroll_to (list, position);
}

/* Where keys go on from: Shift and an arrow choose from this row. */
void
rga_timeline_page_put_cursor (RgaTimelinePage *self,
                              guint            position)
{
  GtkWidget *list = rga_list_rows (self->table);

  if (list == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  self->is_syncing = TRUE;
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", position, FALSE, FALSE);
  self->is_syncing = FALSE;
}

/* The row of the selected item, or NULL when none is in sight. */
static GtkWidget *
find_row_widget (RgaTimelinePage *self)
{
  GtkWidget *list = rga_list_rows (self->table);
  /* no id is that of the group of the rest, which nobody selected */
  GtkWidget *widget = rga_id_is_none (&self->selected) ? NULL : rga_timeline_page_get_anchor (self, &self->selected);

  while (widget != NULL && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Left to itself the table would put the cursor in its first row; a table that was
 * never looked at, in none. */
void
rga_timeline_page_focus_table (RgaTimelinePage *self)
{
  GtkWidget *row = find_row_widget (self);
  GtkWidget *list = rga_list_rows (self->table);

  if (row == NULL && list != NULL && gtk_widget_grab_focus (list) && gtk_widget_is_focus (list))
    row = gtk_widget_get_first_child (list);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

gboolean
rga_timeline_page_has_focus_in_table (RgaTimelinePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table));
}

gboolean
rga_timeline_page_edit (RgaTimelinePage *self,
                        const RgaId     *id,
                        RgaOutlineEdit   edit)
{
  guint position = rga_outline_model_reveal (self->model, id);
  RgaOutlineNode *node = rga_outline_model_get_node (self->model, position);

  if (position == GTK_INVALID_LIST_POSITION || node == NULL)
    return FALSE;

  rga_timeline_page_scroll_to (self, position);
  self->had_several = FALSE;
  self->is_editing = edit == RGA_OUTLINE_EDIT_NAME;
  rga_timeline_page_sync_actions (self);
  rga_outline_node_set_edit (node, edit);

  return TRUE;
}
