/* rga-outline-follow-private.h
 *
 * One edit being followed by the outline: which items it has to do with
 * (rga-outline-model-touch.c), before their rows are put where they stand now
 * (rga-outline-model-follow.c).
 */
#pragma once

#include "rga-outline-model-private.h"

G_BEGIN_DECLS

/* An item that an edit has to do with, and the row it had. */
typedef struct
{
  RgaId           id;
  RgaOutlineNode *node;      /* that showed it before the edit; owned, NULL = none */
  GArray         *open;      /* RgaId unfolded below it, where the row was taken out to stand elsewhere */
} RgaOutlineTouched;

/* One edit being followed. */
typedef struct
{
  RgaOutlineModel *model;
  GArray          *touched;        /* RgaOutlineTouched */
  GHashTable      *seen;           /* RgaId → its place in `touched`, plus one */
  GPtrArray       *parents;        /* RgaOutlineNode that got or lost something */
  gboolean         touches_groups;
  gboolean         lacks_rows;     /* of what a touched item stands below: the filter had left them out */
} RgaOutlineFollow;

RgaOutlineFollow   rga_outline_follow_begin       (RgaOutlineModel  *model);
void               rga_outline_follow_end         (RgaOutlineFollow *self);
/* The items it has to do with; none has been moved yet. */
void               rga_outline_follow_touch_all   (RgaOutlineFollow *self,
                                                   const RgaDelta   *delta);
/* NULL when the edit has nothing to do with it. */
RgaOutlineTouched *rga_outline_follow_get_touched (RgaOutlineFollow *self,
                                                   const RgaId      *id);
/* Which projects stand in which focus areas and rounds, to be known after a link is gone. */
void               rga_outline_model_keep_links   (RgaOutlineModel  *model);

G_END_DECLS
