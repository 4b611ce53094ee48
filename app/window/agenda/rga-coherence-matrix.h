/* rga-coherence-matrix.h
 *
 * Which projects of an agenda hang together, as a square: filled where both say
 * so, half where one does. A cell opens what was said. However many projects there
 * are, only what is seen of the square has widgets.
 *
 * Signal `item-selected`: the link of a cell.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_COHERENCE_MATRIX (rga_coherence_matrix_get_type ())
G_DECLARE_FINAL_TYPE (RgaCoherenceMatrix, rga_coherence_matrix, RGA, COHERENCE_MATRIX, AdwBin)

void         rga_coherence_matrix_set          (RgaCoherenceMatrix *self,
                                                RgaDocument        *document,
                                                const RgaId        *programme);
/* The link of the cell that was opened last; NULL = none. */
const RgaId *rga_coherence_matrix_get_selected (RgaCoherenceMatrix *self);

G_END_DECLS
