/* rga-contribution-table-private.h
 *
 * What the files of the table share: its rows, and the cells in its columns.
 */
#pragma once

#include "rga-contribution-node.h"
#include "rga-contribution-table.h"

G_BEGIN_DECLS

struct _RgaContributionTable
{
  AdwBin              parent_instance;

  GtkColumnView      *view;

  RgaDocument        *document;
  GListStore         *list;        /* RgaContributionNode */
  GtkSingleSelection *selection;
  int                 width;
};

/* Gives each column the cells it is made of. */
void rga_contribution_table_make_columns (RgaContributionTable *self);

G_END_DECLS
