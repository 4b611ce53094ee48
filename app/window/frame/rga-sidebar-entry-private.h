/* rga-sidebar-entry-private.h
 *
 * Making entries: for rga-sidebar-list.c only.
 */
#pragma once

#include "rga-sidebar-list.h"

G_BEGIN_DECLS

RgaSidebarEntry *rga_sidebar_entry_new_heading (const char      *title);
RgaSidebarEntry *rga_sidebar_entry_new_page    (const char      *title,
                                                const char      *icon_name,
                                                const char      *page);
/* `depth` 0: the agenda itself, which is a heading one can pick. */
RgaSidebarEntry *rga_sidebar_entry_new_item    (const RgaItem   *item,
                                                const char      *number,
                                                guint            depth);
void             rga_sidebar_entry_set_count   (RgaSidebarEntry *self,
                                                guint            count);
/* Whether both show the same thing in the same way. */
gboolean         rga_sidebar_entry_equal       (RgaSidebarEntry *a,
                                                RgaSidebarEntry *b);

G_END_DECLS
