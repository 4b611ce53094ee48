/* rga-contribution-nodes.h
 *
 * A statement as the rows of the table, and last their sum.
 */
#pragma once

#include <gio/gio.h>

#include "rga-contribution-node.h"
#include "rga-language.h"
#include "rga-statement.h"

G_BEGIN_DECLS

/* Fills `list` (of RgaContributionNode). Rows that stay keep their node, so that the
 * cursor stays where it is. */
void rga_contribution_nodes_fill (GListStore         *list,
                                  RgaPlan            *plan,
                                  const RgaStatement *statement,   /* NULL = nothing */
                                  gboolean            only_counted,
                                  RgaLanguage         language);

G_END_DECLS
