/* rga-coherence-view.h
 *
 * What a project hangs together with, from both ends: who named it, and names
 * outside the agenda.
 *
 * Signals: `item-selected`, for the details of a link; `jump` (RgaId *), to the
 * other project.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_COHERENCE_VIEW (rga_coherence_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaCoherenceView, rga_coherence_view, RGA, COHERENCE_VIEW, AdwBin)

void         rga_coherence_view_set          (RgaCoherenceView *self,
                                              RgaDocument      *document,
                                              const RgaId      *project);
/* The link; NULL = none. */
const RgaId *rga_coherence_view_get_selected (RgaCoherenceView *self);
/* What a search found is marked (rga-found.h); NULL = nothing is sought. */
void         rga_coherence_view_set_found    (RgaCoherenceView *self,
                                              GHashTable       *found);
/* Scrolls to what was said there; the focus stays where it is. */
void         rga_coherence_view_reveal       (RgaCoherenceView *self,
                                              const RgaId      *link);

G_END_DECLS
