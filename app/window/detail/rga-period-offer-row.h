/* rga-period-offer-row.h
 *
 * One way to say a period, and the days it is read as. Of the rows of a list one
 * is marked as chosen.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_PERIOD_OFFER_ROW (rga_period_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeriodOfferRow, rga_period_offer_row, RGA, PERIOD_OFFER_ROW, GtkListBoxRow)

/* `former` is a row of the same list, NULL for the first. */
GtkWidget *rga_period_offer_row_new    (const char        *text,
                                        const char        *bounds,
                                        RgaPeriodOfferRow *former);
void       rga_period_offer_row_choose (RgaPeriodOfferRow *self);

G_END_DECLS
