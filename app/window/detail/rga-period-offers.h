/* rga-period-offers.h
 *
 * Other ways to say what was typed, what was typed first; one is chosen. Hidden
 * when there is only one way.
 *
 * Signal `chosen` (const char *): somebody took one of them.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_PERIOD_OFFERS (rga_period_offers_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeriodOffers, rga_period_offers, RGA, PERIOD_OFFERS, AdwBin)

/* What `text` may mean in that field. */
void     rga_period_offers_show (RgaPeriodOffers *self,
                                 RgaDocument     *document,
                                 RgaList          list,
                                 guint            field,
                                 const char      *text);
/* Takes the one that many places further; FALSE when there is nothing to step through. */
gboolean rga_period_offers_step (RgaPeriodOffers *self,
                                 int              places);

G_END_DECLS
