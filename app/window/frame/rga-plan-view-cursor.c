/* rga-plan-view-cursor.c
 *
 * One rule for the keyboard cursor: whoever leaves a place decides where it goes, but
 * when the place itself goes (the sidebar or the details fold away, a table moves to
 * where a narrow window has it, a row is gone), it comes back into the page. Left to
 * itself the toolkit puts it on whatever stands round the place that went.
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

/* What was only moved keeps the cursor; a part that is still there finds another
 * place in itself. */
static void
settle (RgaPlanView *self)
{
  gboolean area_is_there = self->cursor_area != NULL && gtk_widget_get_mapped (self->cursor_area);

  if (self->cursor != NULL && gtk_widget_get_mapped (self->cursor))
    gtk_root_set_focus (gtk_widget_get_root (self->cursor), self->cursor);
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

static void
cursor_lost_cb (RgaPlanView *self)
{
  if (self->frame_clock != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->frame_clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->paint_id = g_signal_connect_swapped (self->frame_clock, "paint", G_CALLBACK (paint_cb), self);
  gdk_frame_clock_request_phase (self->frame_clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
forget_cursor (RgaPlanView *self)
{
  self->cursor_area = NULL;
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
