/* rga-charter-section.h
 *
 * One section of a charter, edited where it stands: its words, the items that
 * tell it (results, leads, …) and how far it is. What is told elsewhere (the
 * activities, the team) leads there.
 *
 * Signals: `shift` (int steps), it is to change places; `elsewhere` (int, an
 * RgaCharterSubject), somebody goes to where it is told; `entered` (RgaId *), one is
 * in its words or in one of its items.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_CHARTER_SECTION (rga_charter_section_get_type ())
G_DECLARE_FINAL_TYPE (RgaCharterSection, rga_charter_section, RGA, CHARTER_SECTION, AdwBin)

GtkWidget   *rga_charter_section_new     (void);
/* What was typed for another section is kept first. */
void         rga_charter_section_show    (RgaCharterSection *self,
                                          RgaDocument       *document,
                                          const RgaSection  *section);
/* The same section, as it is now. */
void         rga_charter_section_refresh (RgaCharterSection *self);
const RgaId *rga_charter_section_get_id  (RgaCharterSection *self);
/* What a search found is marked (rga-found.h); NULL = nothing is sought. */
void         rga_charter_section_set_found (RgaCharterSection *self,
                                          GHashTable        *found);
/* What shows the item: the words or the title of the section itself, or the row of one
 * of its items; NULL = it is not here. */
GtkWidget   *rga_charter_section_find    (RgaCharterSection *self,
                                          const RgaId       *id);
/* With the cursor in its title. */
void         rga_charter_section_rename  (RgaCharterSection *self);
void         rga_charter_section_commit  (RgaCharterSection *self);

G_END_DECLS
