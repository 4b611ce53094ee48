/* rga-completeness-ring.h
 *
 * How complete a charter is, as a ring: closed as far as its sections are filled
 * in, paler for those that are so partly. The words are its accessible name and
 * its tooltip.
 *
 * Property `completeness` (RgaCompleteness, NULL = nothing known): without any
 * section there is no ring.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-charter-state.h"

G_BEGIN_DECLS

#define RGA_TYPE_COMPLETENESS (rga_completeness_get_type ())
GType      rga_completeness_get_type (void);

#define RGA_TYPE_COMPLETENESS_RING (rga_completeness_ring_get_type ())
G_DECLARE_FINAL_TYPE (RgaCompletenessRing, rga_completeness_ring, RGA, COMPLETENESS_RING, GtkWidget)

void       rga_completeness_ring_set (RgaCompletenessRing   *self,
                                      const RgaCompleteness *completeness);

/* “10 of 12 sections filled in, 2 partly”; "" without sections. Free with g_free(). */
char      *rga_completeness_words    (const RgaCompleteness *self);

G_END_DECLS
