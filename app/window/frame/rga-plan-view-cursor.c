/* rga-plan-view-cursor.c
 *
 * One rule for the keyboard cursor: whoever leaves a place decides where it goes, but
 * when the place itself goes (the sidebar or the details fold away, a table moves to
 * where a narrow window has it), it comes back into the page; when a row is gone, to
 * the row that is now in its place. Left to itself the toolkit puts it on whatever
 * stands round the place that went.
 */
#include "rga-plan-view-private.h"

static GtkWidget *
get_focus (RgaPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
stop_waiting (RgaPlanView *self)
{
  g_clear_handle_id (&self->row_source, g_source_remove);
  if (self->frame_clock == NULL)
    return;

  g_clear_signal_handler (&self->paint_id, self->frame_clock);
  g_clear_object (&self->frame_clock);
}

/* The part of the window a widget stands in: what is none of the others is the page. */
static GtkWidget *
find_area (RgaPlanView *self,
           GtkWidget   *widget)
{
  GtkWidget *areas[] = { self->sidebar_box, GTK_WIDGET (self->header), GTK_WIDGET (self->strip),
                         GTK_WIDGET (self->details_clamp) };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (gtk_widget_is_ancestor (widget, areas[i]))
      return areas[i];

  return NULL;
}

/* The row that came in the place of the one that went; FALSE when there is none. */
static gboolean
enter_list (RgaPlanView *self)
{
  return self->cursor_list != NULL && gtk_widget_get_mapped (self->cursor_list) && gtk_widget_grab_focus (self->cursor_list);
}

/* What was only moved keeps the cursor; a list and a part that are still there find
 * another place in themselves. */
static void
settle (RgaPlanView *self)
{
  gboolean area_is_there = self->cursor_area != NULL && gtk_widget_get_mapped (self->cursor_area);

  if (self->cursor != NULL && gtk_widget_get_mapped (self->cursor))
    gtk_root_set_focus (gtk_widget_get_root (self->cursor), self->cursor);
  else if (enter_list (self))
    return;
  else if (!area_is_there)
    rga_plan_view_enter_page (self);
  else if (get_focus (self) == NULL && !gtk_widget_child_focus (self->cursor_area, GTK_DIR_TAB_FORWARD))
    rga_plan_view_enter_page (self);
}

/* All has its place again, and the toolkit has not looked for another yet. */
static void
paint_cb (RgaPlanView *self)
{
  stop_waiting (self);
  if (self->document != NULL)
    settle (self);
}

/* A row that goes takes the keys of that moment with it, unless the next row has the
 * cursor before they come. */
static gboolean
row_gone_cb (gpointer data)
{
  RgaPlanView *self = data;

  self->row_source = 0;
  if (self->document != NULL && self->cursor != NULL && !gtk_widget_get_mapped (self->cursor))
    enter_list (self);

  return G_SOURCE_REMOVE;
}

static void
cursor_lost_cb (RgaPlanView *self)
{
  if (self->frame_clock != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->frame_clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->paint_id = g_signal_connect_swapped (self->frame_clock, "paint", G_CALLBACK (paint_cb), self);
  gdk_frame_clock_request_phase (self->frame_clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  self->row_source = g_idle_add_full (G_PRIORITY_HIGH, row_gone_cb, self, NULL);
}

static void
forget_cursor (RgaPlanView *self)
{
  self->cursor_area = NULL;
  g_clear_weak_pointer (&self->cursor_list);
  if (self->cursor == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->cursor, cursor_lost_cb, self);
  g_clear_object (&self->cursor);
}

/* Whoever puts the cursor elsewhere means it, and a menu that goes gives it back to
 * what it belongs to. */
static void
focus_cb (RgaPlanView *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus == NULL)
    {
      cursor_lost_cb (self);
      return;
    }

  stop_waiting (self);
  forget_cursor (self);
  if (!gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return;

  self->cursor = g_object_ref (focus);
  self->cursor_area = find_area (self, focus);
  g_set_weak_pointer (&self->cursor_list, gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BASE));
  g_signal_connect_swapped (focus, "unmap", G_CALLBACK (cursor_lost_cb), self);
}

void
rga_plan_view_follow_cursor (RgaPlanView *self)
{
  g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (self)), "notify::focus-widget", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "unmap", G_CALLBACK (stop_waiting), NULL);   /* the clock goes with the window */
  focus_cb (self);
}

void
rga_plan_view_unfollow_cursor (RgaPlanView *self)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (GTK_WIDGET (self)), focus_cb, self);
  g_signal_handlers_disconnect_by_func (self, stop_waiting, NULL);
  stop_waiting (self);
  forget_cursor (self);
}
