/* rga-detail-fields.h
 *
 * The upper half of the detail pane: a row for every field of an item, in the
 * groups of rga-detail-form.h. Rows stay for the next item of the same list.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-detail-row.h"

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_FIELDS (rga_detail_fields_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailFields, rga_detail_fields, RGA, DETAIL_FIELDS, GtkBox)

/* NULL item = nothing; what was typed is kept first. */
void          rga_detail_fields_show    (RgaDetailFields *self,
                                         RgaDocument     *document,
                                         const RgaItem   *item);
/* The fields that all of these have; the array (RgaId) is kept. */
void          rga_detail_fields_show_several (RgaDetailFields *self,
                                         RgaDocument     *document,
                                         GArray          *items);
void          rga_detail_fields_refresh (RgaDetailFields *self);
void          rga_detail_fields_commit  (RgaDetailFields *self);
/* Where the lines of what deserves a look go, right below what is looked for first. */
GtkWidget    *rga_detail_fields_get_note_group (RgaDetailFields *self);
/* FALSE when no row shows that field. */
gboolean      rga_detail_fields_focus   (RgaDetailFields *self,
                                         guint            field);

G_END_DECLS
