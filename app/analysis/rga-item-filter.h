/* rga-item-filter.h
 *
 * Which projects, activities, milestones, decisions and focus areas a person is
 * looking for: by words, by a deadline, by what is still to be done.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_ITEM_FILTER_NONE       = 0,
  RGA_ITEM_FILTER_DEADLINES  = 1 << 0,  /* only what has to be ready by some day */
  RGA_ITEM_FILTER_UNFINISHED = 1 << 1,  /* nothing that is done, taken or dropped */
} RgaItemFilterFlags;

typedef struct _RgaItemFilter RgaItemFilter;

/* All of `words` have to be in the names or the period of an item, in any order
 * and case. */
RgaItemFilter *rga_item_filter_new      (const char          *words,
                                         RgaItemFilterFlags   flags);
void           rga_item_filter_free     (RgaItemFilter       *self);
/* Everything passes. */
gboolean       rga_item_filter_is_empty (const RgaItemFilter *self);
gboolean       rga_item_filter_passes   (const RgaItemFilter *self,
                                         const RgaItem       *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaItemFilter, rga_item_filter_free)

G_END_DECLS
