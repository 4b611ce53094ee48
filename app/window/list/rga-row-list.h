/* rga-row-list.h
 *
 * An array of rows that GTK shows as a list. A list of decisions, teams, projects
 * is one of these: it says which rows there are, and the view is told of no more
 * than what differs.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RGA_TYPE_ROW_LIST (rga_row_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (RgaRowList, rga_row_list, RGA, ROW_LIST, GObject)

struct _RgaRowListClass
{
  GObjectClass parent_class;

  GType      item_type;
  /* Only for rga_row_list_replace(). Whether both rows are about the same; NULL =
   * only when they are the same object. */
  gboolean (*is_same) (gpointer row,
                       gpointer newer);
  /* The row stays, and says from now on what the newer one does; may be NULL. */
  void     (*absorb)  (gpointer row,
                       gpointer newer);
  /* Other rows stand in the list; nobody else knows yet. May be NULL. */
  void     (*moved)   (RgaRowList *self);
};

guint            rga_row_list_get_n    (RgaRowList *self);
/* Borrowed; NULL past the end. */
gpointer         rga_row_list_get      (RgaRowList *self,
                                        guint       place);
/* The rows in order, only to look at; borrowed. */
const GPtrArray *rga_row_list_get_rows (RgaRowList *self);
/* Takes `n` rows out at `place` and puts `rows` there; NULL = none. The objects in
 * `rows` stay the caller's too. */
void             rga_row_list_splice   (RgaRowList *self,
                                        guint       place,
                                        guint       n,
                                        GPtrArray  *rows);
/* The same, but rows at the head and the tail that stay are the same objects still,
 * and nothing is said of them. */
void             rga_row_list_replace  (RgaRowList *self,
                                        guint       place,
                                        guint       n,
                                        GPtrArray  *rows);

G_END_DECLS
