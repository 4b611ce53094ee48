/* rga-sidebar-entry-private.h
 *
 * Making entries: for rga-sidebar-list.c only.
 */
#pragma once

#include "rga-outline.h"
#include "rga-sidebar-list.h"

G_BEGIN_DECLS

/* Where an item stands: in which agenda, below what. An agenda stands in itself. */
typedef struct
{
  RgaId            programme;
  RgaOutlineParent parent;
} RgaSidebarPlace;

RgaSidebarEntry *rga_sidebar_entry_new_heading (const char      *title);
RgaSidebarEntry *rga_sidebar_entry_new_page    (const char      *title,
                                                const char      *icon_name,
                                                const char      *page);
/* `depth` 0: the agenda itself, which is a heading one can pick. */
RgaSidebarEntry *rga_sidebar_entry_new_item    (const RgaItem   *item,
                                                const char      *number,
                                                guint            depth,
                                                const RgaSidebarPlace *place);
/* The item still stands where the entry does, among the same in the same order. */
gboolean         rga_sidebar_entry_is_placed   (RgaSidebarEntry *self,
                                                const RgaItem   *item,
                                                const RgaSidebarPlace *place);
/* As the other entry of the same item says. */
void             rga_sidebar_entry_take_place  (RgaSidebarEntry *self,
                                                RgaSidebarEntry *other);
const RgaSidebarPlace *
                 rga_sidebar_entry_get_place   (RgaSidebarEntry *self);
/* What the item is called now. */
void             rga_sidebar_entry_reread      (RgaSidebarEntry *self,
                                                const RgaItem   *item,
                                                const char      *number);
/* The item is a project of the plan: its charter is counted whenever a row shows it. */
void             rga_sidebar_entry_set_charter (RgaSidebarEntry *self,
                                                RgaPlan         *plan);
void             rga_sidebar_entry_reread_charter (RgaSidebarEntry *self);
void             rga_sidebar_entry_set_count   (RgaSidebarEntry *self,
                                                guint            count);
/* Whether both show the same thing in the same way. */
gboolean         rga_sidebar_entry_equal       (RgaSidebarEntry *a,
                                                RgaSidebarEntry *b);

G_END_DECLS
