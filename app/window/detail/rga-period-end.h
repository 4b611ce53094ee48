/* rga-period-end.h
 *
 * Where somebody sets the end of a period by hand, and says why: “the paper says
 * until 2024, and means the whole of that year”.
 *
 * Signals `changed` and `activate`, as those of an entry.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_PERIOD_END (rga_period_end_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeriodEnd, rga_period_end, RGA, PERIOD_END, AdwBin)

/* What was set by hand in it stands there again; NULL = nothing. */
void rga_period_end_show  (RgaPeriodEnd    *self,
                           const RgaPeriod *period);
/* Gives a dated reading the end that was typed, if one was. */
void rga_period_end_apply (RgaPeriodEnd    *self,
                           RgaDocument     *document,
                           RgaList          list,
                           guint            field,
                           RgaPeriod       *reading);

G_END_DECLS
