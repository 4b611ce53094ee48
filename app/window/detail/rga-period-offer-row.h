/* rga-period-offer-row.h
 *
 * One way to say a period, and the days it is read as.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_PERIOD_OFFER_ROW (rga_period_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeriodOfferRow, rga_period_offer_row, RGA, PERIOD_OFFER_ROW, GtkListBoxRow)

GtkWidget *rga_period_offer_row_new (const char *text,
                                     const char *bounds);

G_END_DECLS
