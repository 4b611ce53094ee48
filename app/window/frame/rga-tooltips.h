/* rga-tooltips.h
 *
 * A tooltip is there to be read. GTK 4.8 lets the pointer press on one, and goes down
 * when it is dragged from there: the tooltip has gone by then. So presses go through
 * to what is below it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For all tooltips of the program, from now on. Once, when it starts. */
void rga_tooltips_let_through (void);

G_END_DECLS
