/* rga-heat-view-input.c
 *
 * The cursor in the table of hours, by keys and pointer.
 */
#include "rga-heat-view-private.h"

void
rga_heat_view_move_cursor (RgaHeatView *self,
                           int          row,
                           int          column)
{
  self->row = CLAMP (row, 0, (int) self->rows->rows->len - 1);
  self->column = CLAMP (column, RGA_HEAT_NAME, (int) rga_heat_count_columns (&self->table) - 1);
  self->active = (self->active + 1) % RGA_HEAT_CELLS;
  g_free (self->key);
  self->key = rga_heat_row_key (rga_heat_view_get_row (self));
  rga_heat_view_show_cursor (self);
  rga_heat_view_name_cursor (self);
  gtk_widget_grab_focus (self->cells[self->active]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "cursor-moved");
}

static void
toggle (RgaHeatView *self)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);
  int top = self->row;

  if (row == NULL || row->is_total)
    return;
  while (top > 0 && g_array_index (self->rows->rows, RgaHeatRow, top).cause != NULL)
    top--;
  rga_heat_rows_toggle (self->rows, row->group);
  rga_heat_view_fill_rows (self);
  rga_heat_view_move_cursor (self, top, self->column);
}

/* Right unfolds a name, left folds it: as in every tree. */
static gboolean
step_across (RgaHeatView *self,
             int          steps)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);

  if (self->column == RGA_HEAT_NAME && row->cause == NULL && !row->is_total && row->is_open == (steps < 0))
    toggle (self);
  else
    rga_heat_view_move_cursor (self, self->row, self->column + steps);

  return TRUE;
}

static void
jump (RgaHeatView *self)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);

  if (row->cause != NULL)
    g_signal_emit_by_name (self, "jump", &row->cause->item->id);
  else
    g_signal_emit_by_name (self, "entered");
}

static gboolean
key_pressed_cb (RgaHeatView     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  int rows = MAX ((int) ((rga_heat_view_get_view (self).height - self->sizes.head_height) / self->sizes.row_height) - 1, 1);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (rga_heat_view_is_empty (self) || self->row < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) && key != GDK_KEY_Home && key != GDK_KEY_End))
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      return rga_heat_view_move_cursor (self, self->row - 1, self->column), TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      return rga_heat_view_move_cursor (self, self->row + 1, self->column), TRUE;
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      return step_across (self, is_mirrored ? 1 : -1);
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      return step_across (self, is_mirrored ? -1 : 1);
    case GDK_KEY_Page_Up: case GDK_KEY_KP_Page_Up:
      return rga_heat_view_move_cursor (self, self->row - rows, self->column), TRUE;
    case GDK_KEY_Page_Down: case GDK_KEY_KP_Page_Down:
      return rga_heat_view_move_cursor (self, self->row + rows, self->column), TRUE;
    case GDK_KEY_Home: case GDK_KEY_KP_Home:
      return rga_heat_view_move_cursor (self, state & GDK_CONTROL_MASK ? 0 : self->row, RGA_HEAT_NAME), TRUE;
    case GDK_KEY_End: case GDK_KEY_KP_End:
      return rga_heat_view_move_cursor (self, state & GDK_CONTROL_MASK ? G_MAXINT - 1 : self->row, G_MAXINT - 1), TRUE;
    case GDK_KEY_space: case GDK_KEY_KP_Space:
      return toggle (self), TRUE;
    case GDK_KEY_Return: case GDK_KEY_KP_Enter:
      return g_signal_emit_by_name (self, "entered"), TRUE;
    case GDK_KEY_j:
      return jump (self), TRUE;
    default:
      return FALSE;
    }
}

static void
pressed_cb (RgaHeatView *self,
            int          presses,
            double       x,
            double       y)
{
  RgaBox view = rga_heat_view_get_view (self);
  double scale = rga_heat_view_get_scale (self);
  int row, column;

  if (rga_heat_view_is_empty (self) || !rga_heat_pick (&self->table, &self->sizes, &view, x / scale, y / scale, &row, &column))
    return;
  rga_heat_view_move_cursor (self, row, column);
  if (presses == 1 && column == RGA_HEAT_NAME && g_array_index (self->rows->rows, RgaHeatRow, row).cause == NULL)
    toggle (self);
  else if (column != RGA_HEAT_NAME || presses == 2)
    g_signal_emit_by_name (self, "opened");
}

void
rga_heat_view_add_input (RgaHeatView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
