/* rga-export-clipboard.h
 *
 * Copy as picture: pixels, a drawing and words at once, so that whatever is
 * pasted into takes the best it knows.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-picture.h"

G_BEGIN_DECLS

/* The first page of what `options` says. */
gboolean rga_export_to_clipboard (GtkWidget               *widget,
                                  RgaPlan                 *plan,
                                  const RgaPictureOptions *options,
                                  GError                 **error);

G_END_DECLS
