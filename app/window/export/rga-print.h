/* rga-print.h
 *
 * Pages of a picture on a printer, each as large as the paper allows; the system's
 * own dialog asks which printer and which pages.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-picture.h"

G_BEGIN_DECLS

/* `name` is what the printing is called in the queue. Says itself what went wrong. */
void rga_print_picture (GtkWidget               *from,
                        RgaPlan                 *plan,
                        const RgaPictureOptions *options,
                        const char              *name);

G_END_DECLS
