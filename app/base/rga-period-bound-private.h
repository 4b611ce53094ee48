/* rga-period-bound-private.h
 *
 * How “vanaf”, “tot”, “vóór” and their like bound a period by the window of a date.
 */
#pragma once

#include "rga-period-phrase-private.h"
#include "rga-period-read.h"

G_BEGIN_DECLS

/* “begin”, “half”, “medio”, “eind”: counted from their anchor. */
gboolean      rga_qualifier_is_soft   (RgaQualifier     qualifier);
/* Sets the end, or both ends, that is said; the other stays as it is. */
void          rga_period_bound        (RgaPeriod       *self,
                                       RgaPhraseKind    kind,
                                       const RgaWindow *window);
/* “until”: up to, not through `to`. */
void          rga_period_bound_range  (RgaPeriod       *self,
                                       const RgaWindow *from,
                                       const RgaWindow *to,
                                       gboolean         until);
RgaPeriodKind rga_period_bounded_kind (RgaPhraseKind    kind);

G_END_DECLS
