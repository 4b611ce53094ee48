/* rga-gantt-axis-counts.c
 *
 * How many projects run in each period, in a row below the axis.
 */
#include "rga-gantt-axis-private.h"

#include <glib/gi18n.h>

#include "rga-load-layout.h"
#include "rga-say.h"
#include "rga-scene-view.h"

double
rga_gantt_axis_measure_counts (RgaGanttAxis *self)
{
  return self->plan != NULL ? rga_load_layout_height (rga_gantt_axis_get_metrics ()) : 0;
}

/* Whom the numbers are not painted for hears them. */
static void
tell_counts (RgaGanttAxis      *self,
             const RgaLoadView *view)
{
  g_autofree char *told = rga_load_layout_tell (view);

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_steal_pointer (&told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->told, -1);
}

static const RgaLoad *
get_load (RgaGanttAxis *self)
{
  RgaTableQuery query = { .programme = self->programme, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };

  if (self->load == NULL)
    self->load = rga_load_new (self->plan, &query);

  return self->load;
}

void
rga_gantt_axis_lay_out_counts (RgaGanttAxis *self,
                               RgaScene     *scene,
                               double        top)
{
  const RgaTimeAxis *axis = &rga_gantt_view_get_viewport (self->view)->axis;
  RgaLoadView view = { .axis = axis, .metrics = rga_gantt_axis_get_metrics (), .measure = self->measure,
                       .language = rga_spoken_language () };

  if (self->plan == NULL || axis->relative)
    return;

  view.load = get_load (self);
  rga_load_layout_numbers (scene, &view, top);
  tell_counts (self, &view);
}

void
rga_gantt_axis_recount (RgaGanttAxis   *self,
                        const RgaDelta *delta)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  if (self->load != NULL)
    rga_load_update (self->load, delta);
  if (self->plan != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rga_gantt_axis_count (RgaGanttAxis *self,
                      RgaPlan      *plan,
                      const RgaId  *programme)
{
  g_return_if_fail (RGA_IS_GANTT_AXIS (self));

  if (plan == NULL && self->told != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (plan == NULL)
    g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->load, rga_load_free);
  g_set_object (&self->plan, plan);
  self->programme = *programme;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), plan != NULL ? _("How many projects run in each period") : NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

char *
rga_gantt_axis_dup_words (RgaGanttAxis *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_AXIS (self), NULL);

  return self->plan != NULL ? rga_load_layout_words (get_load (self), rga_spoken_language ()) : NULL;
}

double
rga_gantt_axis_get_counts_height (RgaGanttAxis *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_AXIS (self), 0);

  return rga_gantt_axis_measure_counts (self) * rga_px_per_pt (GTK_WIDGET (self));
}
