/* rga-export-table.h
 *
 * The figures a page shows as a table for a spreadsheet or another program.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"
#include "rga-tables.h"

G_BEGIN_DECLS

/* Asks for a place above `parent`, a window that can say what happened, and writes the
 * table of that name there. What `request` refers to is used at once. */
void rga_export_table_present (GtkWindow             *parent,
                               RgaDocument           *document,
                               const char            *name,
                               const RgaTableRequest *request);

G_END_DECLS
