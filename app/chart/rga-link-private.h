/* rga-link-private.h
 *
 * A link on its way from one mark to another: round labels and symbols, along
 * upright lanes.
 */
#pragma once

#include "rga-timeline-layout.h"

G_BEGIN_DECLS

/* What stands for an item in the scene. */
typedef struct
{
  RgaId    item;
  int      row;
  gboolean is_symbol;
  double   x, y, width, height;
} RgaLinkShape;

/* Where a line leaves a shape or enters it. */
typedef enum
{
  RGA_SIDE_LEFT = -1,
  RGA_SIDE_RIGHT = 1,
} RgaSide;

#define RGA_ROUTE_POINTS 6

typedef struct
{
  RgaPoint points[RGA_ROUTE_POINTS];
  guint    n;
} RgaRoute;

/* What lines keep clear of. */
typedef struct
{
  const RgaScene *scene;
  double          left;        /* lines stay from here … */
  double          right;       /* … to here */
  double          row_height;
} RgaLinkField;

/* Nothing is written on it and no symbol stands on it; `shape` (may be NULL)
 * and what belongs to it do not count. */
gboolean rga_link_field_is_free (const RgaLinkField *self,
                                 double              x,
                                 double              y,
                                 double              width,
                                 double              height,
                                 const RgaLinkShape *shape);
/* The way with the least in it. */
RgaRoute rga_link_find_route    (const RgaLinkField *self,
                                 const RgaLinkShape *from,
                                 RgaSide             from_side,
                                 const RgaLinkShape *to,
                                 RgaSide             to_side);
/* The parts of the route that run clear of all labels: a new array of
 * RgaRoute, in order. */
GArray  *rga_link_cut_route     (const RgaLinkField *self,
                                 const RgaRoute     *route);

/* ---- rga-link-look.c ---- */
/* Whether what it says of the order of its ends does not hold by their dates. */
gboolean    rga_link_is_broken  (RgaPlan       *plan,
                                 const RgaLink *link);
RgaLinkLook rga_link_find_look  (RgaPlan       *plan,
                                 const RgaLink *link);
/* A sentence for who does not see the line. Free with g_free(). */
char       *rga_link_describe   (RgaPlan       *plan,
                                 const RgaLink *link,
                                 RgaLanguage    language);
RgaSide     rga_link_leaves_at  (const RgaLink *link);
RgaSide     rga_link_enters_at  (const RgaLink *link);

G_END_DECLS
