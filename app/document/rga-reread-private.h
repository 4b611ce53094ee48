/* rga-reread-private.h
 *
 * When a plan's windows change (“half” is from now on day 10 to 20), its periods
 * are read from their words again. A bound that was set by hand stays.
 */
#pragma once

#include "rga-draft-private.h"

G_BEGIN_DECLS

/* Does so in the draft, if the draft changes the windows. */
void rga_reread_draft (RgaDraft *draft,
                       RgaDay    today);

G_END_DECLS
