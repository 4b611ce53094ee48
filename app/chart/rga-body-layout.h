/* rga-body-layout.h
 *
 * Who reports to whom, as a scene: each team in a box, those that report to it at
 * its right, and below them the teams that report to none and have nobody
 * reporting to them.
 */
#pragma once

#include "rga-language.h"
#include "rga-measure.h"
#include "rga-metrics.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  RgaPlan          *plan;       /* borrowed, as everything here */
  RgaId             programme;  /* RGA_ID_NONE = all */
  const RgaMetrics *metrics;
  RgaMeasure       *measure;
  RgaLanguage       language;
} RgaBodyView;

/* The height all boxes take at that width, pt. */
double     rga_body_layout_height (const RgaBodyView *view,
                                   double             width);
/* `width` × `height` points; never less high than the boxes. A box is a mark of kind
 * RGA_MARK_TRAY_CHIP with its team as item. */
RgaScene  *rga_body_layout        (const RgaBodyView *view,
                                   double             width,
                                   double             height);

typedef struct
{
  double      width;       /* pt; 0 = 960 */
  double      height;      /* 0 = 540; a page grows for a tree that is higher */
  RgaLanguage language;
  RgaDay      today;
  RgaId       programme;
  const char *title;       /* NULL = “Teams en gremia” */
} RgaBodyPage;

/* Scenes (RgaScene *), at least one, with a title and the day they were made for.
 * Free with g_ptr_array_unref(). */
GPtrArray *rga_body_pages         (RgaPlan           *plan,
                                   const RgaBodyPage *page,
                                   RgaMeasure        *measure);

G_END_DECLS
