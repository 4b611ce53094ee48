/* rga-export-dialog.h
 *
 * Asks which view, language, pages and kind of file, then for a place, and
 * draws in a worker on a copy of the plan.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-picture.h"

G_BEGIN_DECLS

#define RGA_TYPE_EXPORT_DIALOG (rga_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RgaExportDialog, rga_export_dialog, RGA, EXPORT_DIALOG, AdwWindow)

/* Above `parent`, an RgaWindow; `options` is where the choices begin. */
void rga_export_dialog_present (GtkWindow               *parent,
                                RgaDocument             *document,
                                const RgaPictureOptions *options);

G_END_DECLS
