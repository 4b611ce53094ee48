/* rga-project-columns.h
 *
 * The columns of a table of projects: what each says of a project, and what
 * typing in it sets.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"

G_BEGIN_DECLS

/* In the order of the table. */
typedef enum
{
  RGA_PROJECT_COLUMN_NUMBER,
  RGA_PROJECT_COLUMN_NAME,
  RGA_PROJECT_COLUMN_PRIORITY,
  RGA_PROJECT_COLUMN_PERIOD,
  RGA_PROJECT_COLUMN_LEADS,      /* from here on it follows from the rest */
  RGA_PROJECT_COLUMN_COMPLETE,
} RgaProjectColumn;

/* NULL = not known; free with g_free(). */
char      *rga_project_column_describe (RgaProjectColumn   column,
                                        RgaPlan           *plan,
                                        const RgaProject  *project);
gboolean   rga_project_column_edit     (RgaProjectColumn   column,
                                        RgaDocument       *document,
                                        const RgaId       *project,
                                        const char        *words,
                                        GError           **error);

/* An RgaEditCell for what is typed, else a label. */
GtkWidget *rga_project_column_new_cell (RgaProjectColumn   column);
void       rga_project_column_show     (RgaProjectColumn   column,
                                        GtkWidget         *cell,
                                        RgaPlan           *plan,
                                        const RgaProject  *project);

G_END_DECLS
