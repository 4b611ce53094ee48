/* rga-opening-page.h
 *
 * An agenda that is on its way: its name and an empty frame stand there at once.
 * What takes longer gets a bar along the top edge, and then a sentence and Cancel.
 *
 * Signal `finished`: see rga_opening_page_steal_document().
 * Action `opening.cancel`.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_OPENING_PAGE (rga_opening_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaOpeningPage, rga_opening_page, RGA, OPENING_PAGE, AdwBin)

/* Reads `file` in a worker; `folder` and `device` as rga_document_open(). */
void         rga_opening_page_open           (RgaOpeningPage  *self,
                                              GFile           *file,
                                              const char      *folder,
                                              const char      *device);
/* What is being opened, also while `finished` is handled; NULL = nothing. */
GFile       *rga_opening_page_get_file       (RgaOpeningPage  *self);
/* The open plan, or NULL with the reason. */
RgaDocument *rga_opening_page_steal_document (RgaOpeningPage  *self,
                                              GError         **error);

G_END_DECLS
