/* rga-detail-chips.h
 *
 * The few words that place an item at a glance: “Speerpunt 2 · actiepunt 1”,
 * “loopt”, “voorlopig”.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* A new, NULL-terminated array of texts; free with g_strfreev(). */
char **rga_detail_chips (RgaPlan       *plan,
                         const RgaItem *item);

G_END_DECLS
