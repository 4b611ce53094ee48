/* rga-pdf-private.h
 *
 * Scenes as the pages of a PDF: vector shapes, text that can be searched and
 * read aloud, and the caller's day as the only date.
 */
#pragma once

#include "rga-scene.h"
#include "rga-day.h"

G_BEGIN_DECLS

/* NULL with a Cairo status in `status` when it fails. */
GBytes *rga_pdf_write (GPtrArray      *scenes,
                       const RgaTheme *theme,
                       RgaDay          today,
                       int            *status);

G_END_DECLS
