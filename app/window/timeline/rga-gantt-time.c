/* rga-gantt-time.c
 *
 * Which days the chart shows: all of the plan, one row, what a person zooms to.
 */
#include "rga-gantt-view-private.h"

#include "rga-timeline-layout.h"

/* At least so wide that a plan can be fitted before there is a window. */
static double
get_width (RgaGanttView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return (width > 0 ? width : 480) / rga_gantt_view_get_scale (self);
}

static void
fit_plan (RgaGanttView *self)
{
  g_autoptr(GArray) rows = rga_outline_model_dup_all (self->model);
  RgaDay first, last;

  g_hash_table_remove_all (self->reaching);
  self->has_only_new = FALSE;
  self->is_undated = !rga_timeline_get_agenda_range (rga_outline_model_get_outline (self->model), rows, &first, &last);
  if (self->is_undated)
    rga_gantt_view_set_viewport (self, rga_gantt_viewport_new_empty (rga_gantt_view_get_today (self), get_width (self)));
  else
    rga_gantt_view_set_viewport (self, rga_gantt_viewport_new (first, last, get_width (self)));
}

void
rga_gantt_view_zoom (RgaGanttView *self,
                     double        factor)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  rga_gantt_view_set_viewport (self, rga_gantt_viewport_zoom (self->viewport, factor, self->viewport.axis.width / 2));
}

void
rga_gantt_view_zoom_to (RgaGanttView *self,
                        RgaAxisUnit   unit)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  rga_gantt_view_set_viewport (self, rga_gantt_viewport_zoom_to (self->viewport, unit, rga_gantt_view_get_today (self)));
}

void
rga_gantt_view_show (RgaGanttView *self,
                     double        origin,
                     double        pt_per_day)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));
  g_return_if_fail (pt_per_day > 0);

  rga_gantt_view_set_viewport (self, rga_gantt_viewport_show (self->viewport, origin, pt_per_day));
}

void
rga_gantt_view_fit (RgaGanttView *self)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->model != NULL)
    fit_plan (self);
}

void
rga_gantt_view_show_days (RgaGanttView *self,
                          RgaDay        first,
                          RgaDay        last)
{
  RgaGanttViewport viewport;

  g_return_if_fail (RGA_IS_GANTT_VIEW (self));
  g_return_if_fail (first <= last);

  viewport = rga_gantt_viewport_include (self->viewport, first, last);
  rga_gantt_view_set_viewport (self, rga_gantt_viewport_show (viewport, first,
                                                              viewport.axis.width / (last - first + 1)));
}

/* A group has no period of its own: it lasts as long as what stands below it. */
static void
append_below (RgaGanttView        *self,
              GArray              *rows,
              const RgaOutlineRow *group)
{
  g_autoptr(GArray) below = rga_outline_children (rga_outline_model_get_outline (self->model), group);

  g_array_append_vals (rows, below->data, below->len);
}

void
rga_gantt_view_fit_row (RgaGanttView *self,
                        guint         row)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));
  RgaOutlineRow found;
  RgaDay first, last;

  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->model == NULL || !rga_outline_model_get_row (self->model, row, &found))
    return;

  g_array_append_val (rows, found);
  if (found.kind == RGA_OUTLINE_GROUP)
    append_below (self, rows, &found);
  if (rga_timeline_get_range (rga_outline_model_get_outline (self->model), rows, &first, &last))
    rga_gantt_view_show_days (self, first, last);
}

void
rga_gantt_view_zoom_at_pointer (RgaGanttView *self,
                                double        factor,
                                double        x)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  rga_gantt_view_set_viewport (self, rga_gantt_viewport_zoom (self->viewport, factor,
                                                              x / rga_gantt_view_get_scale (self)));
}

/* What makes the axis longer */

static gboolean
is_on_axis (RgaList list)
{
  return list == RGA_LIST_PROJECTS || list == RGA_LIST_ACTIVITIES || list == RGA_LIST_MILESTONES;
}

/* FALSE when the item has gone, or has no date. */
static gboolean
get_days (RgaGanttView *self,
          const RgaId  *id,
          RgaDay       *first,
          RgaDay       *last)
{
  const RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), id);
  const RgaPeriod *period = item != NULL ? rga_outline_period (item) : NULL;

  if (period == NULL || !rga_period_is_dated (period))
    return FALSE;

  *first = period->start != RGA_DAY_OPEN ? period->start : period->end;
  *last = period->end != RGA_DAY_OPEN ? period->end : period->start;

  return TRUE;
}

/* TRUE when the axis may have another length now. */
static gboolean
note_reach (RgaGanttView *self,
            const RgaId  *id)
{
  gboolean did_reach = g_hash_table_contains (self->reaching, id);
  RgaDay first, last;
  gboolean reaches = get_days (self, id, &first, &last) &&
                     (self->has_only_new || first < self->viewport.known_first || last > self->viewport.known_last);

  if (reaches && !did_reach)
    g_hash_table_add (self->reaching, g_memdup2 (id, sizeof *id));
  else if (!reaches)
    g_hash_table_remove (self->reaching, id);

  return reaches || did_reach;
}

static void
reach_all (RgaGanttView *self)
{
  GHashTableIter iter;
  gpointer id;
  RgaDay first, last;

  self->viewport = rga_gantt_viewport_take_back (self->viewport);
  g_hash_table_iter_init (&iter, self->reaching);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (get_days (self, id, &first, &last))
      self->viewport = rga_gantt_viewport_include (self->viewport, first, last);
}

static gboolean
note_edit (RgaGanttView   *self,
           const RgaDelta *delta)
{
  gboolean is_longer = FALSE;

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      if (is_on_axis (entry->list))
        is_longer |= note_reach (self, &entry->id);
    }

  return is_longer;
}

/* What was pasted and taken back leaves no empty period. */
void
rga_gantt_view_refresh (RgaGanttView   *self,
                        const RgaDelta *delta)
{
  gboolean was_undated;

  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->model == NULL)
    return;

  was_undated = self->is_undated;
  if (was_undated || (self->viewport.is_fitted && rga_delta_touches (delta, RGA_LIST_PROGRAMMES)))
    fit_plan (self);
  self->has_only_new |= was_undated && !self->is_undated;
  if (note_edit (self, delta))
    reach_all (self);
  if (self->has_only_new && g_hash_table_size (self->reaching) == 0)
    fit_plan (self);
  rga_gantt_view_set_viewport (self, self->viewport);
}

void
rga_gantt_view_show_item (RgaGanttView *self,
                          const RgaId  *id)
{
  RgaItem *item;
  const RgaPeriod *period;
  RgaDay day;
  double x;

  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  item = self->document != NULL ? rga_plan_get (rga_document_get_plan (self->document), id) : NULL;
  period = item != NULL ? rga_outline_period (item) : NULL;
  if (period == NULL || !rga_period_is_dated (period) || self->viewport.axis.relative)
    return;

  day = period->start != RGA_DAY_OPEN ? period->start : period->end;
  x = rga_time_axis_day_to_x (&self->viewport.axis, day);
  if (x < 0 || x > self->viewport.axis.width)
    rga_gantt_view_set_viewport (self, rga_gantt_viewport_scroll_to (
      rga_gantt_viewport_include (self->viewport, day, day),
      rga_gantt_viewport_get_offset (&self->viewport) + x - self->viewport.axis.width / 3));
}
