/* rga-timeline-row-drag.c
 *
 * Rows of the table that are dragged to another place in it, or with Ctrl copies of
 * them: a line where they would come, or a frame round the row they would become part
 * of, and in words what that would mean.
 */
#include <math.h>

#include <glib/gi18n.h>

#include "rga-say.h"
#include "rga-timeline-page-private.h"

static RgaPlan *
get_plan (RgaTimelinePage *self)
{
  return rga_document_get_plan (self->document);
}

/* What came below a folded row is looked for there. */
static void
reveal_chosen (RgaTimelinePage *self)
{
  guint position;

  for (guint i = 0; i < self->chosen->len; i++)
    rga_outline_model_reveal (self->model, &g_array_index (self->chosen, RgaId, i));
  position = rga_outline_model_find (self->model, &self->selected);
  rga_timeline_page_scroll_to (self, position);
  rga_timeline_page_put_cursor (self, position);
  rga_timeline_page_sync_selection (self);
  rga_timeline_page_sync_actions (self);
}

void
rga_timeline_page_move (RgaTimelinePage *self,
                        const GPtrArray *moves)
{
  g_autoptr(GError) error = NULL;

  if (moves->len == 0)
    return;

  if (rga_document_move_several (self->document, moves, &error))
    reveal_chosen (self);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static gboolean
can_be (const RgaOutlineDrop *drop)
{
  return drop->kind != RGA_OUTLINE_DROP_UNFIT && drop->kind != RGA_OUTLINE_DROP_BELOW_SELF;
}

/* Where they stand already there is room for the copy of one, behind it. */
static gboolean
is_copying (RgaTimelinePage *self)
{
  return self->is_row_copied && (self->row_drop->kind != RGA_OUTLINE_DROP_NOTHING || self->chosen->len == 1);
}

static char *
say_copy (RgaTimelinePage *self)
{
  RgaItem *owner = rga_plan_get (get_plan (self), &self->row_drop->owner);
  g_autofree char *name = rga_timeline_page_name_chosen (self);

  if (self->row_drop->kind == RGA_OUTLINE_DROP_PART)
    return g_strdup_printf (_("a copy becomes part of ‘%s’"), owner != NULL ? rga_item_short_name (owner) : "");

  /* Translators: %s is a name, or a name and how many more */
  return g_strdup_printf (_("copy of %s"), name);
}

static char *
say_drop (RgaTimelinePage *self)
{
  RgaItem *owner = rga_plan_get (get_plan (self), &self->row_drop->owner);

  if (can_be (self->row_drop) && is_copying (self))
    return say_copy (self);

  switch (self->row_drop->kind)
    {
    case RGA_OUTLINE_DROP_PART:
      return g_strdup_printf (_("becomes part of ‘%s’"), owner != NULL ? rga_item_short_name (owner) : "");
    case RGA_OUTLINE_DROP_LOOSE:
      return g_strdup (_("will no longer be part of anything"));
    case RGA_OUTLINE_DROP_UNFIT:
      return g_strdup (_("cannot stand here"));
    case RGA_OUTLINE_DROP_BELOW_SELF:
      return g_strdup (_("cannot stand below itself"));
    case RGA_OUTLINE_DROP_NOTHING:
    case RGA_OUTLINE_DROP_ORDER:
    default:
      return rga_timeline_page_name_chosen (self);
    }
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* At px of the table's rows, as it is scrolled now. */
static void
place_mark (RgaTimelinePage *self,
            guint            position,
            RgaOutlineSide   side,
            double           height)
{
  double top = (position + (side == RGA_OUTLINE_BEHIND)) * height -
               gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->table_scroller));
  double head = rga_timeline_page_get_head (self);

  gtk_widget_set_visible (self->row_mark, can_be (self->row_drop) && top >= 0);
  set_class (self->row_mark, "into", side == RGA_OUTLINE_INTO);
  gtk_widget_set_margin_top (self->row_mark, (int) MAX (0, round (head + top) - (side == RGA_OUTLINE_INTO ? 0 : 1)));
  gtk_widget_set_size_request (self->row_mark, gtk_widget_get_width (GTK_WIDGET (self->table)),
                               side == RGA_OUTLINE_INTO ? (int) height : 2);
}

/* From the side where reading begins: there the table is. */
static double
get_reading_x (RgaTimelinePage *self)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self->table)) == GTK_TEXT_DIR_RTL;

  return is_rtl ? gtk_widget_get_width (GTK_WIDGET (self->table)) - self->row_drag[0] : self->row_drag[0];
}

static void
place_words (RgaTimelinePage *self)
{
  g_autofree char *words = say_drop (self);
  int room = gtk_widget_get_height (GTK_WIDGET (self->table_scroller)), high;

  gtk_label_set_label (self->row_words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->row_words), TRUE);
  gtk_widget_measure (GTK_WIDGET (self->row_words), GTK_ORIENTATION_VERTICAL, -1, NULL, &high, NULL, NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->row_words), (int) MAX (0, get_reading_x (self)) + 16);
  gtk_widget_set_margin_top (GTK_WIDGET (self->row_words), (int) CLAMP (self->row_drag[1] + 16, 0, MAX (0, room - high)));
}

static void
forget_drop (RgaTimelinePage *self)
{
  g_clear_pointer (&self->row_drop, rga_outline_drop_free);
  gtk_widget_set_visible (self->row_mark, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->row_words), FALSE);
}

/* Below the last row they come behind that one. */
static void
show_drop (RgaTimelinePage *self)
{
  double height = rga_timeline_page_measure_row (self);
  double down = rga_timeline_page_get_down (self, self->row_drag[1]);
  guint n = rga_outline_model_get_n_rows (self->model);
  RgaOutlineSide side;
  guint position;

  if (height <= 0 || n == 0)
    return;

  position = (guint) CLAMP (down / height, 0, n - 1);
  side = rga_outline_find_side (self->model, self->chosen, position, CLAMP (down / height - position, 0, 1));
  g_clear_pointer (&self->row_drop, rga_outline_drop_free);
  self->row_drop = rga_outline_find_drop (self->model, self->chosen, position, side);
  place_mark (self, position, side, height);
  place_words (self);
}

static void
rows_scrolled_cb (gpointer data,
                  double   dx,
                  double   dy)
{
  show_drop (data);
}

static void
begin_scroll (RgaTimelinePage *self)
{
  self->row_edge.widget = GTK_WIDGET (self->table_scroller);
  self->row_edge.adjustments[GTK_ORIENTATION_VERTICAL] = gtk_scrolled_window_get_vadjustment (self->table_scroller);
  self->row_edge.scrolled = rows_scrolled_cb;
  self->row_edge.data = self;
  rga_edge_scroll_begin (&self->row_edge, self->row_drag[0], self->row_drag[1]);
}

/* What shows a project once more follows the project. */
static gboolean
can_drag (RgaTimelinePage *self,
          guint            row)
{
  RgaOutlineNode *node = rga_outline_model_get_node (self->model, row);

  return node != NULL && rga_outline_node_get_row (node)->item != NULL && !rga_outline_node_get_row (node)->is_repeat && !self->is_editing && !self->fold.names_above &&
         !rga_document_is_read_only (self->document);
}

static void
rows_drag_begin_cb (GtkGestureDrag  *gesture,
                    double           x,
                    double           y,
                    RgaTimelinePage *self)
{
  self->dragged_row = self->model != NULL ? rga_timeline_page_get_row_at (self, y) : GTK_INVALID_LIST_POSITION;
  self->row_drag[0] = x;
  self->row_drag[1] = y;
  self->is_row_dragged = FALSE;
  if (self->model == NULL || !can_drag (self, self->dragged_row))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

/* A row that was not chosen goes alone. */
static void
take_up_rows (RgaTimelinePage *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);

  self->is_row_dragged = TRUE;
  if (!gtk_selection_model_is_selected (selection, self->dragged_row))
    gtk_selection_model_select_item (selection, self->dragged_row, TRUE);
  rga_timeline_page_focus_table (self);
  begin_scroll (self);
}

static void
read_keys (RgaTimelinePage    *self,
           GtkEventController *controller)
{
  self->is_row_copied = (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) != 0;
}

static void
rows_drag_update_cb (GtkGestureDrag  *gesture,
                     double           dx,
                     double           dy,
                     RgaTimelinePage *self)
{
  double x, y;

  if (self->dragged_row == GTK_INVALID_LIST_POSITION || (!self->is_row_dragged && hypot (dx, dy) < RGA_DRAG_THRESHOLD))
    return;

  if (!self->is_row_dragged)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      take_up_rows (self);
    }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->row_drag[0] = x + dx;
  self->row_drag[1] = y + dy;
  read_keys (self, GTK_EVENT_CONTROLLER (gesture));
  rga_edge_scroll_move (&self->row_edge, self->row_drag[0], self->row_drag[1]);
  show_drop (self);
}

static void
copy_rows (RgaTimelinePage *self,
           const GPtrArray *moves)
{
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(GError) error = NULL;

  if (moves->len == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "timeline.duplicate", NULL);
  else if (!rga_document_copy_several (self->document, moves, copies, &error))
    rga_say_error (GTK_WIDGET (self), error);
  else
    {
      rga_timeline_page_choose (self, copies);
      reveal_chosen (self);
    }
}

/* What cannot be is refused in words. */
static void
let_go_rows (RgaTimelinePage *self)
{
  gboolean copies = self->row_drop != NULL && can_be (self->row_drop) && is_copying (self);
  g_autoptr(RgaOutlineDrop) drop = g_steal_pointer (&self->row_drop);

  if (copies)
    copy_rows (self, drop->moves);
  else if (drop != NULL)
    rga_timeline_page_move (self, drop->moves);
}

static void
rows_drag_end_cb (GtkGestureDrag  *gesture,
                  double           dx,
                  double           dy,
                  RgaTimelinePage *self)
{
  if (!self->is_row_dragged)
    return;

  self->is_row_dragged = FALSE;
  read_keys (self, GTK_EVENT_CONTROLLER (gesture));
  rga_edge_scroll_stop (&self->row_edge);
  let_go_rows (self);
  forget_drop (self);
}

gboolean
rga_timeline_page_cancel_row_drag (RgaTimelinePage *self)
{
  if (!self->is_row_dragged)
    return FALSE;

  self->is_row_dragged = FALSE;
  self->dragged_row = GTK_INVALID_LIST_POSITION;
  rga_edge_scroll_undo (&self->row_edge);
  forget_drop (self);

  return TRUE;
}

static void
rows_drag_cancel_cb (GtkGesture       *gesture,
                     GdkEventSequence *sequence,
                     RgaTimelinePage  *self)
{
  rga_timeline_page_cancel_row_drag (self);
}

static gboolean
rows_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             RgaTimelinePage       *self)
{
  return keyval == GDK_KEY_Escape && rga_timeline_page_cancel_row_drag (self);
}

void
rga_timeline_page_bind_row_drag (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, row_mark);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, row_words);
  gtk_widget_class_bind_template_callback (klass, rows_drag_begin_cb);
  gtk_widget_class_bind_template_callback (klass, rows_drag_update_cb);
  gtk_widget_class_bind_template_callback (klass, rows_drag_end_cb);
  gtk_widget_class_bind_template_callback (klass, rows_drag_cancel_cb);
  gtk_widget_class_bind_template_callback (klass, rows_key_cb);
}
