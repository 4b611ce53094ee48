/* rga-colours-group.h
 *
 * The colours of focus areas in charts, each with a menu of the palette. Signal
 * `chosen` (RgaId): somebody goes to a focus area.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_COLOURS_GROUP (rga_colours_group_get_type ())
G_DECLARE_FINAL_TYPE (RgaColoursGroup, rga_colours_group, RGA, COLOURS_GROUP, AdwPreferencesGroup)

void rga_colours_group_show (RgaColoursGroup *self,
                             RgaDocument     *document);   /* NULL = none */

G_END_DECLS
