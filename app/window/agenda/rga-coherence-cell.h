/* rga-coherence-cell.h
 *
 * Two projects that hang together, as a cell of the square of all: a sign for who
 * says so, and the same in words.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-coherence.h"

G_BEGIN_DECLS

#define RGA_TYPE_COHERENCE_CELL (rga_coherence_cell_get_type ())
G_DECLARE_FINAL_TYPE (RgaCoherenceCell, rga_coherence_cell, RGA, COHERENCE_CELL, GtkButton)

GtkWidget   *rga_coherence_cell_new        (guint               row,
                                            guint               column);
void         rga_coherence_cell_show       (RgaCoherenceCell   *self,
                                            const RgaItem      *here,
                                            const RgaItem      *there,
                                            const RgaCoherence *coherence);
/* What was said: from here, else from there. */
const RgaId *rga_coherence_cell_get_link   (RgaCoherenceCell   *self);
guint        rga_coherence_cell_get_row    (RgaCoherenceCell   *self);
guint        rga_coherence_cell_get_column (RgaCoherenceCell   *self);

G_END_DECLS
