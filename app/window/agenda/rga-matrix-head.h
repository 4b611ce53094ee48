/* rga-matrix-head.h
 *
 * What stands beside a row or above a column of the square of projects: the number
 * of the project, and its name where there is room.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-plan.h"

G_BEGIN_DECLS

/* A project without a number is called by its place in the square. */
GtkWidget *rga_matrix_head_new (RgaPlan       *plan,
                                const RgaItem *project,
                                guint          place,
                                gboolean       with_name);

G_END_DECLS
