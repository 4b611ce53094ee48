/* rga-json-period.h
 *
 * A period as a JSON object: the words and everything that is read in them.
 *
 *   {"text":"half april","kind":"point","start":"2016-04-11","end":"2016-04-20",…}
 *
 * Days are ISO dates and inclusive, null where open. What is written is read
 * back as the same period.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "rga-json-error.h"
#include "rga-period.h"

G_BEGIN_DECLS

/* A new node: an object, or null when `self` is NULL. */
JsonNode *rga_json_period_to_node   (const RgaPeriod *self);
/* A soft bound that is not given follows from the precision: “t/m Q4 2023” ends
 * somewhere in that quarter. The message names the member that is wrong. */
gboolean  rga_json_period_from_node (RgaPeriod       *self,
                                     JsonNode        *node,
                                     GError         **error);

G_END_DECLS
