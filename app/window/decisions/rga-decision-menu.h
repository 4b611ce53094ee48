/* rga-decision-menu.h
 *
 * What can be done with a row of the decisions: details, and for a decision its
 * status and its body. The actions are those of the page.
 */
#pragma once

#include <gio/gio.h>

#include "rga-plan.h"

G_BEGIN_DECLS

/* New. */
GMenuModel *rga_decision_menu_new (RgaPlan       *plan,
                                   const RgaItem *item);

G_END_DECLS
