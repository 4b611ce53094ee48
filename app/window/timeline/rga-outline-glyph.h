/* rga-outline-glyph.h
 *
 * The sign before a name: the colour of a group, the status of a project, the
 * mark itself of what stands in the chart. Drawn by the chart's own painters.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-outline.h"

G_BEGIN_DECLS

#define RGA_TYPE_OUTLINE_GLYPH (rga_outline_glyph_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlineGlyph, rga_outline_glyph, RGA, OUTLINE_GLYPH, GtkWidget)

void rga_outline_glyph_set (RgaOutlineGlyph *self,
                            RgaOutlineKind   kind,
                            const RgaItem   *item,
                            int              category);

G_END_DECLS
