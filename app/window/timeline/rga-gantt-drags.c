#include "rga-gantt-view-private.h"

#include <glib/gi18n.h>

#include "rga-outline-edits.h"
#include "rga-outline-words.h"
#include "rga-plan-language.h"
#include "rga-say.h"

/* This far below the chart lies what has no date, px. */
#define OUTSIDE 6.0

static RgaPlan *
get_plan (RgaGanttView *self)
{
  return rga_document_get_plan (self->document);
}

/* What is dragged: the item, or NULL for a bar of an activity still to be made. */
static RgaItem *
get_dragged (RgaGanttView *self)
{
  gboolean is_new = self->drag.kind == RGA_DRAG_DRAW && !self->drag.is_own;

  return is_new ? NULL : rga_plan_get (get_plan (self), &self->drag.item);
}

static RgaList
get_list (RgaGanttView *self)
{
  RgaItem *item = get_dragged (self);

  return item == NULL ? RGA_LIST_ACTIVITIES : item->list;
}

static guint
get_field (RgaGanttView *self)
{
  return (guint) rga_list_find_field (get_list (self), "period");
}

RgaPeriod
rga_gantt_view_read_drag (RgaGanttView *self)
{
  RgaWindows windows;
  RgaReading reading = rga_document_get_reading (self->document, &windows, get_list (self), get_field (self));

  return rga_gantt_drag_get_period (&self->drag, self->drag_language, &reading);
}

static const char *
get_name (RgaGanttView *self,
          const RgaId  *id)
{
  RgaItem *item = rga_plan_get (get_plan (self), id);

  return item != NULL ? rga_item_short_name (item) : "";
}

static char *
say_period (RgaGanttView *self)
{
  RgaPeriod period = rga_gantt_view_read_drag (self);
  g_autofree char *reading = rga_period_describe (&period, rga_spoken_language ());

  /* Translators: the planner's words, and the days read in them */
  return g_strdup_printf (_("%s → %s"), period.text != NULL ? period.text : "", reading);
}

static char *
say_link (RgaGanttView *self)
{
  if (!rga_gantt_drag_is_change (&self->drag))
    return g_strdup (_("Link to another item"));

  return g_strdup_printf (_("Link to ‘%s’"), get_name (self, &self->drag.target));
}

/* What would be read once it is let go. NULL: it would not change. */
static char *
say_drag (RgaGanttView *self)
{
  if (!self->drag.is_moving || (self->drag.kind == RGA_DRAG_DATE && self->drag.is_outside))
    return NULL;
  if (self->drag.kind == RGA_DRAG_LINK)
    return say_link (self);
  if (self->drag.is_outside)
    return g_strdup (_("Undated; the words stay"));

  return say_period (self);
}

static void
show_hint (RgaGanttView *self)
{
  g_autofree char *text = say_drag (self);

  gtk_widget_set_visible (self->hint, text != NULL);
  if (text != NULL)
    gtk_label_set_label (GTK_LABEL (self->hint), text);
}

static guint
get_ghost_row (RgaGanttView *self)
{
  guint place = self->drag.kind == RGA_DRAG_MOVE || self->drag.kind == RGA_DRAG_START || self->drag.kind == RGA_DRAG_END
                ? rga_outline_model_find (self->model, &self->drag.item) : GTK_INVALID_LIST_POSITION;

  if (place == GTK_INVALID_LIST_POSITION)
    place = rga_gantt_view_get_row_at (self, (self->drag.kind == RGA_DRAG_DRAW ? self->drag.pressed_y : self->drag.y)
                                             * rga_gantt_view_get_scale (self));

  return place;
}

static void
lay_out_dragged (RgaGanttView *self)
{
  RgaPeriod period = rga_gantt_view_read_drag (self);

  rga_gantt_view_add_ghost (self, get_dragged (self), &period, get_ghost_row (self));
}

static gboolean
has_ghost (RgaGanttView *self)
{
  return self->drag.is_moving && !self->drag.is_outside && self->drag.kind != RGA_DRAG_LINK
         && (self->drag.kind != RGA_DRAG_DRAW || rga_gantt_drag_is_change (&self->drag));
}

static void
set_drag (RgaGanttView *self,
          RgaGanttDrag  drag)
{
  self->drag = drag;
  g_array_set_size (self->ghosts, 0);
  if (has_ghost (self))
    lay_out_dragged (self);
  show_hint (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
edge_scrolled_cb (gpointer data,
                  double   dx,
                  double   dy)
{
  RgaGanttView *self = data;
  double scale = rga_gantt_view_get_scale (self);

  self->drag = rga_gantt_drag_scroll (self->drag, dx / scale, dy / scale);
  rga_gantt_view_drag_to (self, self->drag.x * scale, self->drag.y * scale, self->drag_state);
}

/* A bar stays in its row, so only what leads to another row scrolls up and down. */
static void
begin_edge (RgaGanttView *self,
            double        x,
            double        y)
{
  gboolean leads_away = self->drag.kind == RGA_DRAG_LINK || self->drag.kind == RGA_DRAG_DATE;

  self->edge.widget = GTK_WIDGET (self);
  self->edge.scrolled = edge_scrolled_cb;
  self->edge.data = self;
  self->edge.adjustments[GTK_ORIENTATION_HORIZONTAL] = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  self->edge.adjustments[GTK_ORIENTATION_VERTICAL] = leads_away ? self->adjustments[GTK_ORIENTATION_VERTICAL] : NULL;
  rga_edge_scroll_begin (&self->edge, x, y);
}

/* The item whose bar, end or dot is there. */
static RgaDragKind
pick_part (RgaGanttView *self,
           const RgaId  *id,
           double        x)
{
  RgaItem *item = rga_plan_get (get_plan (self), id);
  const RgaGanttBox *box = rga_gantt_view_find_box (self, id);

  if (item == NULL || box == NULL || rga_outline_is_group (item))
    return RGA_DRAG_NONE;

  return rga_gantt_drag_pick (rga_outline_period (item), &self->viewport.axis, item->list == RGA_LIST_MILESTONES,
                              rga_id_equal (id, &self->selected), box->x + box->width, x);
}

/* Ends and the dot are also taken a little beside the bar; the rest only on it. */
static RgaDragKind
pick_hold (RgaGanttView *self,
           double        x,
           double        y,
           RgaId        *id)
{
  double points = x / rga_gantt_view_get_scale (self);
  RgaDragKind kind;
  RgaOutlineRow row;
  guint place;

  *id = rga_gantt_view_pick (self, x, y, &place);
  kind = rga_id_is_none (id) ? RGA_DRAG_NONE : pick_part (self, id, points);
  if (kind != RGA_DRAG_NONE || place == GTK_INVALID_LIST_POSITION || !rga_outline_model_get_row (self->model, place, &row))
    return kind;

  kind = pick_part (self, &row.id, points);
  if (kind == RGA_DRAG_START || kind == RGA_DRAG_END || kind == RGA_DRAG_LINK)
    *id = row.id;
  else
    kind = rga_id_is_none (id) ? RGA_DRAG_DRAW : RGA_DRAG_NONE;
  if (kind == RGA_DRAG_DRAW)
    *id = row.id;

  return kind;
}

RgaDragKind
rga_gantt_view_pick_hold (RgaGanttView *self,
                          double        x,
                          double        y)
{
  RgaId id;

  return self->scene != NULL && self->document != NULL ? pick_hold (self, x, y, &id) : RGA_DRAG_NONE;
}

static RgaGanttDrag
begin (RgaGanttView *self,
       RgaDragKind   kind,
       const RgaId  *id,
       double        x,
       double        y)
{
  double scale = rga_gantt_view_get_scale (self);
  RgaItem *item = rga_plan_get (get_plan (self), id);
  const RgaPeriod *period = item != NULL && kind != RGA_DRAG_DRAW ? rga_outline_period (item) : NULL;
  RgaGanttDrag drag = rga_gantt_drag_begin (kind, id, period, &self->viewport.axis, x / scale, y / scale);

  self->drag_language = rga_plan_find_language (get_plan (self), period, rga_spoken_language ());
  drag.is_own = drag.kind == RGA_DRAG_DRAW && item != NULL && rga_outline_is_blank (get_plan (self), item);

  return drag;
}

gboolean
rga_gantt_view_press (RgaGanttView *self,
                      double        x,
                      double        y)
{
  RgaId id;
  RgaDragKind kind;

  g_return_val_if_fail (RGA_IS_GANTT_VIEW (self), FALSE);

  if (self->scene == NULL || self->document == NULL || rga_document_is_read_only (self->document))
    return FALSE;

  kind = pick_hold (self, x, y, &id);
  set_drag (self, kind != RGA_DRAG_NONE ? begin (self, kind, &id, x, y) : (RgaGanttDrag) { 0 });
  begin_edge (self, x, y);

  return self->drag.kind != RGA_DRAG_NONE;
}

void
rga_gantt_view_take_up (RgaGanttView *self,
                        const RgaId  *id,
                        double        x,
                        double        y)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->document == NULL || rga_document_is_read_only (self->document))
    return;

  set_drag (self, begin (self, RGA_DRAG_DATE, id, x, y));
  begin_edge (self, x, y);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
is_outside (RgaGanttView *self,
            double        x,
            double        y)
{
  if (self->drag.kind == RGA_DRAG_DATE)
    return !gtk_widget_contains (GTK_WIDGET (self), x, y);

  return self->drag.kind == RGA_DRAG_MOVE && get_list (self) != RGA_LIST_PROJECTS
         && y > gtk_widget_get_height (GTK_WIDGET (self)) + OUTSIDE;
}

void
rga_gantt_view_drag_to (RgaGanttView    *self,
                        double           x,
                        double           y,
                        GdkModifierType  state)
{
  double scale;
  RgaGanttDrag drag;
  guint row;

  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->drag.kind == RGA_DRAG_NONE)
    return;

  scale = rga_gantt_view_get_scale (self);
  drag = rga_gantt_drag_move (self->drag, &self->viewport.axis, x / scale, y / scale, rga_gantt_drag_get_fineness (state));
  drag.is_outside = is_outside (self, x, y);
  drag.target = RGA_ID_NONE;
  if (drag.kind == RGA_DRAG_LINK)
    drag.target = rga_gantt_view_pick (self, x, y, &row);
  self->drag_state = state;
  set_drag (self, drag);
  if (drag.is_moving)
    rga_edge_scroll_move (&self->edge, x, y);
}

gboolean
rga_gantt_view_is_dragged (RgaGanttView *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_VIEW (self), FALSE);

  return self->drag.kind != RGA_DRAG_NONE;
}

void
rga_gantt_view_let_go (RgaGanttView *self)
{
  RgaGanttDrag drag;
  RgaPeriod period;

  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->drag.kind == RGA_DRAG_NONE)
    return;

  drag = self->drag;
  period = rga_gantt_view_read_drag (self);
  rga_edge_scroll_stop (&self->edge);
  set_drag (self, (RgaGanttDrag) { 0 });
  if (rga_gantt_drag_is_change (&drag))
    rga_gantt_view_emit_dropped (self, &drag, &period);
}

gboolean
rga_gantt_view_cancel_drag (RgaGanttView *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_VIEW (self), FALSE);

  if (self->drag.kind == RGA_DRAG_NONE)
    return FALSE;

  rga_edge_scroll_undo (&self->edge);
  set_drag (self, (RgaGanttDrag) { 0 });

  return TRUE;
}
