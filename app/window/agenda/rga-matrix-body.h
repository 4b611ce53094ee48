/* rga-matrix-body.h
 *
 * A square of cells as large as all of them, that holds only the widgets of those
 * that are looked at. Lines tell the rows and columns apart.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Some of the cells in a row, from `first` up to and not including `end`. */
typedef struct
{
  guint first;
  guint end;
} RgaCellRange;

/* Those that are seen of `n` cells, each `cell` px, where a view of `page` px begins
 * at `value`; and one more on each side. */
RgaCellRange rga_cell_range (double value,
                             double page,
                             double cell,
                             guint  n);

#define RGA_TYPE_MATRIX_BODY (rga_matrix_body_get_type ())
G_DECLARE_FINAL_TYPE (RgaMatrixBody, rga_matrix_body, RGA, MATRIX_BODY, GtkFixed)

void         rga_matrix_body_set_size (RgaMatrixBody *self,
                                       guint          n_columns,
                                       guint          n_rows,
                                       int            cell);    /* px */

G_END_DECLS
