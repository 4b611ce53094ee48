/* rga-contribution-table.h
 *
 * A row for each municipality: what is asked of it, what it gives, and what it
 * pays; last their sum. The hours given are typed in their cell. Narrow, it keeps
 * the name, the bar and the total.
 *
 * Signals: `item-selected`, `item-activated`.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-statement.h"

G_BEGIN_DECLS

#define RGA_TYPE_CONTRIBUTION_TABLE (rga_contribution_table_get_type ())
G_DECLARE_FINAL_TYPE (RgaContributionTable, rga_contribution_table, RGA, CONTRIBUTION_TABLE, AdwBin)

/* NULL document or statement = nothing. */
void         rga_contribution_table_show         (RgaContributionTable *self,
                                                  RgaDocument          *document,
                                                  const RgaStatement   *statement,
                                                  gboolean              only_counted);
/* NULL when no row is. Borrowed until the next change. */
const RgaId *rga_contribution_table_get_selected (RgaContributionTable *self);
/* A row of a requirement, an organisation or a group; FALSE: it is not there. */
gboolean     rga_contribution_table_select       (RgaContributionTable *self,
                                                  const RgaId          *id);

G_END_DECLS
