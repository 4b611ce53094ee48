/* rga-colors.h
 *
 * What colour means in a picture: the focus area something belongs to, its
 * status, the body that does it, or nothing. Made for one picture; a category
 * keeps its colour in all pictures of the plan.
 */
#pragma once

#include "rga-language.h"
#include "rga-outline.h"
#include "rga-theme.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_COLOR_BY_FOCUS_AREA,
  RGA_COLOR_BY_STATUS,
  RGA_COLOR_BY_BODY,
  RGA_COLOR_BY_NONE,
} RgaColorBy;

typedef struct _RgaColors RgaColors;

/* `outline` is borrowed. */
RgaColors    *rga_colors_new          (const RgaOutline    *outline,
                                       RgaColorBy           by);
void          rga_colors_free         (RgaColors           *self);
RgaThemeRole  rga_colors_get_role     (const RgaColors     *self,
                                       const RgaOutlineRow *row);
/* The heads of groups, with their swatches, say what colours mean. */
gboolean      rga_colors_are_grouped  (const RgaColors     *self);
/* What the role stands for; NULL when it stands for nothing. Borrowed. */
const char   *rga_colors_get_name     (const RgaColors     *self,
                                       RgaThemeRole         role,
                                       RgaLanguage          language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaColors, rga_colors_free)

G_END_DECLS
