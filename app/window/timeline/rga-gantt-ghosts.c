/* rga-gantt-ghosts.c
 *
 * Items where they would be: dragged, typed, or shifted by what comes later. They
 * are drawn over the chart and never in the plan.
 */
#include "rga-gantt-view-private.h"

#include "rga-outline-edits.h"

/* So many rows show how far a shift goes; a longer chain is told in words. */
#define GHOSTS_MOST 200

static void
clear_ghost (gpointer ghost)
{
  g_clear_pointer (&((RgaGanttGhost *) ghost)->scene, rga_scene_free);
}

GArray *
rga_gantt_view_new_ghosts (void)
{
  GArray *ghosts = g_array_new (FALSE, FALSE, sizeof (RgaGanttGhost));

  g_array_set_clear_func (ghosts, clear_ghost);

  return ghosts;
}

static void
set_period (RgaItem         *item,
            const RgaPeriod *period)
{
  g_auto(RgaValue) value = rga_value_period (period);

  rga_item_set_value (item, rga_outline_period_field (item), &value);
}

/* A copy that says what the item would say: never in the plan, only drawn. */
static RgaItem *
make_item (const RgaItem   *item,
           const RgaPeriod *period)
{
  static const RgaId nobody = { .bytes = { 1 } };
  RgaItem *ghost = item == NULL ? rga_item_new (RGA_LIST_ACTIVITIES, &nobody) : rga_item_copy (item);

  set_period (ghost, period);

  return ghost;
}

void
rga_gantt_view_add_ghost (RgaGanttView    *self,
                          const RgaItem   *item,
                          const RgaPeriod *period,
                          guint            place)
{
  g_autoptr(RgaItem) as_drawn = make_item (item, period);
  RgaGanttGhost ghost = { .row = place, .item = as_drawn->id, .period = *period };
  RgaOutlineRow row;

  if (place == GTK_INVALID_LIST_POSITION || !rga_outline_model_get_row (self->model, place, &row))
    return;

  if (!rga_id_equal (&row.id, &as_drawn->id))
    row.kind = as_drawn->list == RGA_LIST_MILESTONES ? RGA_OUTLINE_MILESTONE : RGA_OUTLINE_ACTIVITY;
  row.id = as_drawn->id;
  row.item = as_drawn;
  row.period = rga_outline_period (as_drawn);
  ghost.scene = rga_gantt_view_lay_out_row (self, &row);
  g_array_append_val (self->ghosts, ghost);
}

static void
add (RgaGanttView    *self,
     const RgaId     *id,
     const RgaPeriod *period)
{
  RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), id);

  if (self->scene != NULL && item != NULL && period != NULL && rga_period_is_dated (period))
    rga_gantt_view_add_ghost (self, item, period, rga_outline_model_find (self->model, id));
}

static gboolean
can_show (RgaGanttView *self)
{
  return self->document != NULL && self->drag.kind == RGA_DRAG_NONE;
}

void
rga_gantt_view_show_ghost (RgaGanttView    *self,
                           const RgaId     *id,
                           const RgaPeriod *period)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (!can_show (self))
    return;

  g_array_set_size (self->ghosts, 0);
  add (self, id, period);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rga_gantt_view_show_shifts (RgaGanttView *self,
                            const GArray *shifts)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (!can_show (self))
    return;

  g_array_set_size (self->ghosts, 0);
  for (guint i = 0; shifts != NULL && i < shifts->len && self->ghosts->len < GHOSTS_MOST; i++)
    add (self, &g_array_index (shifts, RgaShift, i).item, &g_array_index (shifts, RgaShift, i).after);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
