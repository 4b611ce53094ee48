/* rga-progress-card.h
 *
 * What is told of one focus area or project: status, what happened, the texts, the
 * indicators with a small chart, risks and open points.
 *
 * Signal `jump` (RgaId *): somebody goes to an item.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-progress.h"

G_BEGIN_DECLS

#define RGA_TYPE_PROGRESS_CARD (rga_progress_card_get_type ())
G_DECLARE_FINAL_TYPE (RgaProgressCard, rga_progress_card, RGA, PROGRESS_CARD, AdwBin)

GtkWidget *rga_progress_card_new    (void);
/* `section` of `progress`, whose period is `period`; all may go afterwards. What is being
 * typed stays. */
void       rga_progress_card_show   (RgaProgressCard          *self,
                                     RgaDocument              *document,
                                     const RgaProgressSection *section,
                                     const RgaPeriod          *period);
void       rga_progress_card_commit (RgaProgressCard          *self);

G_END_DECLS
