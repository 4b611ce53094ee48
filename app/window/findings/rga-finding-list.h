/* rga-finding-list.h
 *
 * The points of attention of an agenda as rows: those of each kind under a
 * heading, as the agenda is read. It follows the feed and changes only the rows of
 * the items that it names.
 */
#pragma once

#include "rga-finding-entry.h"
#include "rga-finding-feed.h"

G_BEGIN_DECLS

#define RGA_TYPE_FINDING_LIST (rga_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (RgaFindingList, rga_finding_list, RGA, FINDING_LIST, GObject)

RgaFindingList *rga_finding_list_new            (void);
/* NULL = no agenda. */
void            rga_finding_list_set_document   (RgaFindingList *self,
                                                 RgaDocument    *document,
                                                 RgaLanguage     language);
/* Only rows with these words; "" = all. */
void            rga_finding_list_set_words      (RgaFindingList *self,
                                                 const char     *words);
/* Only rows under that heading; RGA_N_FINDING_GROUPS = all. */
void            rga_finding_list_set_group      (RgaFindingList *self,
                                                 guint           group);
void            rga_finding_list_set_show_known (RgaFindingList *self,
                                                 gboolean        show_known);
/* The first row about the item; GTK_INVALID_LIST_POSITION is what G_MAXUINT is. */
guint           rga_finding_list_find           (RgaFindingList *self,
                                                 const RgaId    *item);
/* How many findings it shows; headings are none. */
guint           rga_finding_list_count          (RgaFindingList *self);

G_END_DECLS
