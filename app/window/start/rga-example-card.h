/* rga-example-card.h
 *
 * An example to begin from: its timeline in small, its title, what is in it.
 * A press opens a copy.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-examples.h"

G_BEGIN_DECLS

#define RGA_TYPE_EXAMPLE_CARD (rga_example_card_get_type ())
G_DECLARE_FINAL_TYPE (RgaExampleCard, rga_example_card, RGA, EXAMPLE_CARD, GtkButton)

/* `example` is not needed afterwards. */
GtkWidget *rga_example_card_new (const RgaExample *example);

G_END_DECLS
