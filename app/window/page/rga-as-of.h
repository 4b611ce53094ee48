/* rga-as-of.h
 *
 * The day an agenda is looked at: its own as-of date (peildatum) where it has
 * one, else today.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* `is_as_of` (may be NULL): the day is the plan's own. */
RgaDay rga_as_of_day (RgaDocument *document,
                      gboolean    *is_as_of);

G_END_DECLS
