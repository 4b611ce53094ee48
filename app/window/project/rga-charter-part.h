/* rga-charter-part.h
 *
 * One line of a section that is told by items: a result, a lead, a stakeholder,
 * a procurement round. Both its words are edited where they stand.
 *
 * Action `part.delete`.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_PART (rga_charter_part_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterPart, rga_charter_part, RGA, CHARTER_PART, AdwBin)

GtkWidget   *rga_charter_part_new    (void);
void         rga_charter_part_show   (RgaCharterPart *self,
                                      RgaDocument    *document,
                                      const RgaId    *section,
                                      const RgaItem  *part);
/* NULL when it shows nothing. */
const RgaId *rga_charter_part_get_id (RgaCharterPart *self);
/* With the cursor in its name. */
/* Where it stands among its like, from 1; seen where they are counted. */
void         rga_charter_part_set_number (RgaCharterPart *self,
                                          guint           number);
void         rga_charter_part_edit   (RgaCharterPart *self);

G_END_DECLS
