/* rga-outline-private.h
 *
 * Shared by the files of the outline.
 */
#pragma once

#include "rga-outline.h"

G_BEGIN_DECLS

/* Milestones and decisions that belong to the focus area (RGA_ID_NONE: to none)
 * and to no project or activity. Free the container. */
GPtrArray *rga_outline_loose_milestones (const RgaOutline *self,
                                         const RgaId      *area);

G_END_DECLS
