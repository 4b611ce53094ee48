/* rga-place.h
 *
 * Where one is in an agenda: a page, what that page is limited to or about, and
 * the item shown on it.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *page;    /* interned or static; its name in the frame */
  RgaId       scope;   /* an agenda, a focus area, a project; RGA_ID_NONE = all */
  RgaId       item;    /* RGA_ID_NONE = none in particular */
} RgaPlace;

/* Where an item of the plan is found: on the page of its own kind, else where
 * what it belongs to is found. */
RgaPlace rga_place_of    (RgaPlan        *plan,
                          const RgaId    *item);
/* A page, about the first that it can be about. */
RgaPlace rga_place_of_page  (RgaPlan        *plan,
                             const char     *page);
gboolean rga_place_equal (const RgaPlace *a,
                          const RgaPlace *b);

G_END_DECLS
