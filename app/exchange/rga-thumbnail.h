/* rga-thumbnail.h
 *
 * A file's picture in a file manager: its timeline in small.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

#define RGA_THUMBNAIL_LEAST 16     /* px */
#define RGA_THUMBNAIL_MOST  2048

/* A PNG of at most `size` × `size` pixels; NULL when memory runs out. */
GBytes *rga_thumbnail_encode (RgaPlan *plan,
                              int      size);

G_END_DECLS
