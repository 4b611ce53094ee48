/* rga-tooltips.h
 *
 * A tooltip is there to be read, and never in the way.
 *
 * GTK 4.8 lets the pointer press on one, and goes down when it is dragged from there:
 * the tooltip has gone by then. So presses go through to what is below it. And what has
 * its popover open (a button with its menu) shows no tooltip: it would lie over it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All tooltips of the program, from now on. Once, when it starts. */
void rga_tooltips_give_way (void);

G_END_DECLS
