#include "rga-capacity-layout-private.h"

double
rga_load_centre (const RgaHoursChart *self,
                 double               middle,
                 double               size)
{
  return rga_measure_centre (self->measure, middle, size);
}

RgaMark *
rga_load_add_text (RgaHoursChart *self,
                   const char    *text,
                   double         x,
                   double         baseline,
                   double         size,
                   RgaWeight      weight,
                   RgaThemeRole   role)
{
  return rga_measure_add_label (self->measure, self->scene, text, x, baseline, size, weight, role);
}

RgaMark *
rga_load_add_text_right (RgaHoursChart *self,
                         const char    *text,
                         double         right,
                         double         baseline,
                         double         size,
                         RgaWeight      weight,
                         RgaThemeRole   role)
{
  double width = rga_measure_width (self->measure, text, size, weight);

  return rga_load_add_text (self, text, right - width, baseline, size, weight, role);
}

void
rga_load_add_text_in (RgaHoursChart *self,
                      const char    *text,
                      double         x,
                      double         baseline,
                      double         width,
                      RgaThemeRole   role)
{
  g_auto(GStrv) lines = NULL;

  if (width <= 0)
    return;
  lines = rga_measure_break (self->measure, text, self->text, RGA_WEIGHT_NORMAL, width, 1);
  if (lines[0] != NULL)
    rga_load_add_text (self, lines[0], x, baseline, self->text, RGA_WEIGHT_NORMAL, role);
}

RgaMark *
rga_load_add_line (RgaHoursChart *self,
                   RgaThemeRole   role,
                   double         x,
                   double         y,
                   double         width,
                   double         height)
{
  RgaMark *mark = rga_scene_add (self->scene, RGA_MARK_GRID, role, x, y, width, height);

  mark->row = RGA_ROW_NONE;

  return mark;
}
