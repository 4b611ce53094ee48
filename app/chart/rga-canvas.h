/* rga-canvas.h
 *
 * The few calls every surface knows: a shape and a line of text. The painters
 * of rga-paint.h are written against it, so what a mark looks like is said once;
 * Cairo, SVG and a widget's snapshot are canvases.
 */
#pragma once

#include "rga-scene.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_SHAPE_POLYGON,     /* points, closed */
  RGA_SHAPE_POLYLINE,    /* points, left open: stroke only */
  RGA_SHAPE_RECT,        /* box with round corners of `radius` */
  RGA_SHAPE_CIRCLE,      /* centre x + width/2, y + height/2, radius `radius` */
} RgaShapeKind;

typedef struct
{
  gboolean   is_set;
  RgaColor   color;
  RgaPattern pattern;    /* drawn in `color` on `ground` unless RGA_PATTERN_SOLID */
  RgaColor   ground;
} RgaFill;

typedef struct
{
  RgaShapeKind    kind;
  const RgaPoint *points;
  guint           n_points;
  double          x, y, width, height;
  double          radius;
  RgaFill         fill;
  gboolean        has_stroke;
  RgaColor        stroke;
  double          stroke_width;
  const double   *dashes;    /* NULL = solid */
  guint           n_dashes;
  gboolean        snap;      /* a hairline: a screen may move it to whole pixels */
} RgaShape;

typedef struct _RgaCanvas RgaCanvas;

struct _RgaCanvas
{
  void (*shape) (RgaCanvas         *self,
                 const RgaShape    *shape);
  void (*text)  (RgaCanvas         *self,
                 const RgaTextLine *line,
                 double             size,
                 RgaWeight          weight,
                 RgaColor           color);
};

G_END_DECLS
