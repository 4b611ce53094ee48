/* rga-outline-moves.h
 *
 * Where the chosen rows of the outline go, as moves of the document: one step up,
 * down, in or out, or dropped at another row. What stands below a chosen row goes
 * with it, and rows keep their order among each other.
 */
#pragma once

#include "rga-document-moves.h"
#include "rga-outline-model.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_OUTLINE_STEP_UP,
  RGA_OUTLINE_STEP_DOWN,
  RGA_OUTLINE_STEP_INDENT,
  RGA_OUTLINE_STEP_OUTDENT,
} RgaOutlineStep;

/* Which part of a row rows are dropped on. */
typedef enum
{
  RGA_OUTLINE_BEFORE,
  RGA_OUTLINE_INTO,
  RGA_OUTLINE_BEHIND,
} RgaOutlineSide;

typedef enum
{
  RGA_OUTLINE_DROP_NOTHING,   /* they stand there already */
  RGA_OUTLINE_DROP_ORDER,     /* another place below what they stand below */
  RGA_OUTLINE_DROP_PART,      /* they become part of `owner` */
  RGA_OUTLINE_DROP_LOOSE,     /* … of nothing any more */
  RGA_OUTLINE_DROP_UNFIT,     /* rows of that kind cannot stand there */
  RGA_OUTLINE_DROP_BELOW_SELF,
} RgaOutlineDropKind;

typedef struct
{
  RgaOutlineDropKind  kind;
  RgaId               owner;
  GPtrArray          *moves;   /* RgaMove; none when it cannot be */
} RgaOutlineDrop;

/* RgaMove for each place that rows of `chosen` (RgaId) go to; none when there is
 * nowhere to go. Free with g_ptr_array_unref(). */
GPtrArray *rga_outline_find_moves   (RgaOutlineModel  *model,
                                     const GArray     *chosen,
                                     RgaOutlineStep    step);
/* The upper part of a row is before it, the lower behind it, and the middle in it
 * where `chosen` can stand below it; `part` goes from 0 to 1. */
RgaOutlineSide rga_outline_find_side (RgaOutlineModel *model,
                                     const GArray     *chosen,
                                     guint             position,
                                     double            part);
RgaOutlineDrop *rga_outline_find_drop (RgaOutlineModel *model,
                                     const GArray     *chosen,
                                     guint             position,
                                     RgaOutlineSide    side);
void       rga_outline_drop_free    (RgaOutlineDrop   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaOutlineDrop, rga_outline_drop_free)

G_END_DECLS
