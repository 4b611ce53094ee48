#include "rga-metrics.h"

static const RgaMetrics densities[] = {
  [RGA_DENSITY_COMPACT] = {
    .row = 18, .group_row = 18, .line = 11, .bar = 10, .child_bar = 7, .band = 12,
    .name = 9.5, .child_name = 9, .group_name = 9.5, .label = 8.5, .axis_text = 8.5, .axis_year = 9,
    .axis_upper = 18, .axis_lower = 17, .milestone_radius = 5, .decision_radius = 5.5,
    .symbol_stroke = 1.5, .halo = 1.5, .corner = 1.5, .indent = 12, .today = 1.4,
  },
  [RGA_DENSITY_COMFORTABLE] = {
    .row = 24, .group_row = 24, .line = 13, .bar = 14, .child_bar = 9, .band = 14,
    .name = 11, .child_name = 10, .group_name = 11, .label = 9.5, .axis_text = 10, .axis_year = 11,
    .axis_upper = 22, .axis_lower = 22, .milestone_radius = 6.2, .decision_radius = 7,
    .symbol_stroke = 1.7, .halo = 2, .corner = 2, .indent = 14, .today = 1.4,
  },
  [RGA_DENSITY_SLIDE] = {
    .row = 23.9, .group_row = 19.4, .line = 20.1, .bar = 16, .child_bar = 10, .band = 18.4,
    .name = 18, .child_name = 16, .group_name = 14, .label = 14, .axis_text = 14, .axis_year = 14,
    .axis_upper = 21, .axis_lower = 17, .milestone_radius = 7.2, .decision_radius = 8,
    .symbol_stroke = 2, .halo = 2, .corner = 2, .indent = 14, .today = 1.6, .is_slide = TRUE,
  },
};

/* How much larger the sizes grow that belong to 18 pt names. */
static void
scale_rows (RgaMetrics *self,
            double      size)
{
  const double factor = size / self->name;

  self->row = 1.33 * size;
  self->group_row *= factor;
  self->line *= factor;
  self->bar = 0.67 * self->row;
  self->child_bar *= factor;
  self->band *= factor;
  self->indent *= factor;
  self->milestone_radius = 0.4 * size;
  self->decision_radius = 0.444 * size;
  self->symbol_stroke = 2 * factor;
}

const RgaMetrics *
rga_metrics_get (RgaDensity density)
{
  g_return_val_if_fail (density < G_N_ELEMENTS (densities), NULL);

  return &densities[density];
}

RgaMetrics
rga_metrics_for_slide (double size)
{
  RgaMetrics self = densities[RGA_DENSITY_SLIDE];

  if (size <= 0 || size == self.name)
    return self;

  size = MAX (size, RGA_SLIDE_FLOOR);
  scale_rows (&self, size);
  self.name = size;
  self.child_name = MAX (RGA_SLIDE_FLOOR, size * 16 / 18);
  self.group_name = self.label = self.axis_text = self.axis_year = MAX (RGA_SLIDE_FLOOR, 0.78 * size);
  self.axis_upper = 1.5 * self.axis_year;
  self.axis_lower = 1.22 * self.axis_text;

  return self;
}
