/* rga-body-private.h
 *
 * The sheet of boxes that the picture of teams is drawn from. Points; 0, 0 is its
 * own corner.
 */
#pragma once

#include "rga-body-layout.h"

G_BEGIN_DECLS

#define RGA_BODY_PADDING   7.0   /* of a box */
#define RGA_BODY_LINE_STEP 1.3   /* of the text: from one line to the next */

typedef struct
{
  const RgaBody *body;
  int            parent;     /* index of a box; -1 = reports to none */
  guint          depth;
  double         x;
  double         y;
  double         height;
  char         **name;       /* lines */
  char         **note;
} RgaBodyBox;

/* What stays together on a page: a tree, or a row of teams by themselves. */
typedef struct
{
  double top;
  double bottom;
} RgaBodyBlock;

typedef struct
{
  const RgaBodyView *view;
  double             width;
  double             box_width;
  double             name_size;
  double             note_size;
  GArray            *boxes;     /* RgaBodyBox */
  GArray            *blocks;    /* RgaBodyBlock */
  double             y;         /* where the next block begins */
  double             heading;   /* top of the words above those by themselves; < 0 = none */
} RgaBodySheet;

/* Free what it holds with rga_body_sheet_clear(). */
RgaBodySheet rga_body_sheet_place  (const RgaBodyView  *view,
                                    double              width);
void         rga_body_sheet_clear  (RgaBodySheet       *self);
double       rga_body_sheet_height (const RgaBodySheet *self);
/* Who it reports to on this sheet; NULL = to none. */
const RgaBody *rga_body_sheet_find_parent (const RgaBodySheet *self,
                                           const RgaBody      *body);
/* “overleg · t/m 2027”: what it is, and how long. Free with g_free(). */
char          *rga_body_describe          (const RgaBody      *body);

G_END_DECLS
