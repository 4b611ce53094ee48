/* rga-item-rows.h
 *
 * Rows of a preferences group that stand for items of the plan. A row stays while its
 * item does, so what somebody types or points at there is not taken away.
 */
#pragma once

#include <adwaita.h>

#include "rga-items.h"

G_BEGIN_DECLS

typedef GtkWidget *(*RgaMakeRow) (gpointer       self);
typedef void       (*RgaShowRow) (gpointer       self,
                                  GtkWidget     *row,
                                  const RgaItem *item);

/* `rows` are the group's, borrowed; `items` are RgaItem in the order to show them. */
void         rga_item_rows_show   (AdwPreferencesGroup *group,
                                   GPtrArray           *rows,
                                   GPtrArray           *items,
                                   RgaMakeRow           make,
                                   RgaShowRow           show,
                                   gpointer             self);
const RgaId *rga_item_rows_get_id (GtkWidget           *row);
/* The cursor goes to the row that stands where one was taken away; FALSE when none does. */
gboolean     rga_item_rows_focus  (GPtrArray           *rows,
                                   guint                place);

G_END_DECLS
