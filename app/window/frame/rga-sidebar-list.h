/* rga-sidebar-list.h
 *
 * What the sidebar lists: the views under the question they answer, then each
 * agenda with its focus areas and projects. It follows the plan and touches only
 * the rows an edit names.
 */
#pragma once

#include "rga-plan.h"
#include "rga-row-list.h"

G_BEGIN_DECLS

/* Read-only properties, for the row: `title`, `number`, `has-number`,
 * `icon-name`, `has-icon`, `indent` (px), `selectable`, `classes` (of the title),
 * `count` and `has-count`: how many things wait on the page. */
#define RGA_TYPE_SIDEBAR_ENTRY (rga_sidebar_entry_get_type ())
G_DECLARE_FINAL_TYPE (RgaSidebarEntry, rga_sidebar_entry, RGA, SIDEBAR_ENTRY, GObject)

/* Name of the view's page; NULL when the entry is an item of the plan or a heading. */
const char  *rga_sidebar_entry_get_page  (RgaSidebarEntry *self);
/* RGA_ID_NONE when the entry is a view or a heading. */
const RgaId *rga_sidebar_entry_get_id    (RgaSidebarEntry *self);

#define RGA_TYPE_SIDEBAR_LIST (rga_sidebar_list_get_type ())
G_DECLARE_FINAL_TYPE (RgaSidebarList, rga_sidebar_list, RGA, SIDEBAR_LIST, RgaRowList)

/* A GListModel of RgaSidebarEntry. */
RgaSidebarList *rga_sidebar_list_new      (void);
/* NULL = nothing open. */
void            rga_sidebar_list_set_plan (RgaSidebarList *self,
                                           RgaPlan        *plan);
/* How many things wait on a page; 0 = nothing is said. */
void            rga_sidebar_list_set_count (RgaSidebarList *self,
                                            const char     *page,
                                            guint           count);
gboolean        rga_sidebar_list_is_project (RgaSidebarList *self,
                                             guint           place);
/* The row of an item, or of a page where `id` is RGA_ID_NONE;
 * GTK_INVALID_LIST_POSITION when it has none. */
guint           rga_sidebar_list_find      (RgaSidebarList *self,
                                            const char     *page,
                                            const RgaId    *id);

G_END_DECLS
