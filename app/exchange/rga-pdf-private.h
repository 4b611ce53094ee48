/* rga-pdf-private.h
 *
 * Scenes as the pages of a PDF: vector shapes, text that can be searched and
 * read aloud, and the caller's day as the only date.
 */
#pragma once

#include <gio/gio.h>

#include "rga-scene.h"
#include "rga-day.h"

G_BEGIN_DECLS

/* NULL with a Cairo status in `status` when it fails; what is cancelled ends with the
 * page at hand. */
GBytes *rga_pdf_write (GPtrArray      *scenes,
                       const RgaTheme *theme,
                       RgaDay          today,
                       GCancellable   *cancellable,
                       int            *status);

G_END_DECLS
