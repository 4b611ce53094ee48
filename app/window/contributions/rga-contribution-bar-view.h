/* rga-contribution-bar-view.h
 *
 * The hours of one municipality as a bar (rga-contribution-bar.h), in a cell of a
 * table; or one part of it, as a sample in a legend.
 *
 * Property `part`, for a legend: “given”, “due”, “few”.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-contribution-bar.h"

G_BEGIN_DECLS

#define RGA_TYPE_CONTRIBUTION_BAR_VIEW (rga_contribution_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (RgaContributionBarView, rga_contribution_bar_view, RGA, CONTRIBUTION_BAR_VIEW, GtkWidget)

GtkWidget *rga_contribution_bar_view_new (void);
/* `sentence` for who cannot see it. NULL bar = none. */
void       rga_contribution_bar_view_set (RgaContributionBarView   *self,
                                          const RgaContributionBar *bar,
                                          const char               *sentence);

G_END_DECLS
