/* rga-finding-index.h
 *
 * The findings of a plan, kept while it is edited. The index knows which items
 * each finding was read from, so an edit looks again only at those that read
 * what it touched. Filling it the first time goes in steps, between which the
 * caller may do something else.
 */
#pragma once

#include "rga-delta.h"
#include "rga-findings.h"

G_BEGIN_DECLS

typedef struct _RgaFindingIndex RgaFindingIndex;

/* `today`: see rga_findings_new(). The plan must stay for as long as the index. */
RgaFindingIndex *rga_finding_index_new    (RgaPlan               *plan,
                                           RgaDay                 today);
void             rga_finding_index_free   (RgaFindingIndex       *self);
/* Looks at the next `n` items that were not looked at yet; FALSE when all were.
 * Appends to `changed` (RgaId) the items about which something is found. */
gboolean         rga_finding_index_step   (RgaFindingIndex       *self,
                                           guint                  n,
                                           GArray                *changed);
/* After each change of the plan. Appends the items about which something else is
 * found than before, also nothing any more. */
void             rga_finding_index_update (RgaFindingIndex       *self,
                                           const RgaDelta        *delta,
                                           GArray                *changed);
/* RgaFinding of one item, known ones and open points too; NULL = nothing. Borrowed
 * until the next step or update. */
const GArray    *rga_finding_index_get    (RgaFindingIndex       *self,
                                           const RgaId           *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaFindingIndex, rga_finding_index_free)

G_END_DECLS
