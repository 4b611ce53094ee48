#include "rga-page-private.h"

#include "rga-load-layout.h"

#define INDENT 6.0

static void
add_words (const RgaPages *self,
           RgaScene       *scene,
           const RgaLoad  *load,
           double          middle)
{
  double size = self->metrics.axis_text;
  g_autofree char *text = rga_load_layout_words (load, self->options->language);
  g_auto(GStrv) lines = rga_measure_break (self->measure, text, size, RGA_WEIGHT_NORMAL,
                                           self->axis.x - RGA_PAGE_MARGIN - 2 * INDENT, 1);

  if (lines[0] != NULL)
    rga_measure_add_label (self->measure, scene, lines[0], RGA_PAGE_MARGIN + INDENT,
                           rga_measure_centre (self->measure, middle, size), size, RGA_WEIGHT_NORMAL,
                           RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_HEADER;
}

double
rga_page_load_get_height (const RgaPages *self)
{
  return self->options->load && !self->axis.relative ? rga_load_layout_height (&self->metrics) : 0;
}

void
rga_page_load_layout (const RgaPages *self,
                      RgaScene       *scene,
                      double          top)
{
  RgaTableQuery query = { .programme = self->options->programme, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  RgaLoadView view = { .axis = &self->axis, .metrics = &self->metrics, .measure = self->measure,
                       .language = self->options->language };
  g_autoptr(RgaLoad) load = NULL;

  if (rga_page_load_get_height (self) <= 0)
    return;

  load = rga_load_new (self->plan, &query);
  view.load = load;
  add_words (self, scene, load, top + rga_page_load_get_height (self) / 2);
  rga_load_layout_numbers (scene, &view, top);
}
