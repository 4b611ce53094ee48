/* rga-capacity-side.h
 *
 * Hours of one variant: the chart, and the table of the same figures below it. Two
 * of them beside each other compare variants.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-heat-view.h"

G_BEGIN_DECLS

#define RGA_TYPE_CAPACITY_SIDE (rga_capacity_side_get_type ())
G_DECLARE_FINAL_TYPE (RgaCapacitySide, rga_capacity_side, RGA, CAPACITY_SIDE, AdwBin)

typedef struct
{
  RgaCapacityQuery  query;        /* its variant lives as long as the program */
  RgaPrecision      unit;
  RgaCapacityFigure figure;
  const char       *title;        /* NULL = it stands alone */
} RgaCapacityLook;

/* The plan changed so: what it reaches is counted again, before the next show; later where
 * nobody looks. */
void                    rga_capacity_side_follow    (RgaCapacitySide       *self,
                                                     const RgaDelta        *delta);
/* Counts, unless it was asked the same before; `document` NULL = nothing. */
void                    rga_capacity_side_show      (RgaCapacitySide       *self,
                                                     RgaDocument           *document,
                                                     const RgaCapacityLook *look);
/* At least this high a chart, so that two can be compared: minutes. */
void                    rga_capacity_side_set_scale (RgaCapacitySide       *self,
                                                     gint64                 at_least);
/* The most that is asked or there to give at once, in minutes a week. */
gint64                  rga_capacity_side_get_most  (RgaCapacitySide       *self);
/* Days count from week 1. */
gboolean                rga_capacity_side_is_relative (RgaCapacitySide    *self);
gboolean                rga_capacity_side_has_hours (RgaCapacitySide       *self);
RgaHeatView            *rga_capacity_side_get_table (RgaCapacitySide       *self);
const RgaCapacityQuery *rga_capacity_side_get_query (RgaCapacitySide       *self);

G_END_DECLS
