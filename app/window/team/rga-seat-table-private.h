/* rga-seat-table-private.h
 *
 * What the files of the table share: its rows, and the cells in its columns.
 */
#pragma once

#include "rga-item-list.h"
#include "rga-seat-table.h"

G_BEGIN_DECLS

struct _RgaSeatTable
{
  AdwBin               parent_instance;

  GtkLabel            *title;
  GtkLabel            *counts;
  GtkWidget           *provisional;
  GtkWidget           *empty;
  GtkWidget           *card;
  GtkButton           *count_button;
  GtkLabel            *sum;
  GtkColumnView       *view;
  GtkColumnViewColumn *organisation_column;
  GtkColumnViewColumn *contribution_column;
  GtkColumnViewColumn *holder_column;

  RgaDocument         *document;
  RgaId                owner;
  RgaItemList         *list;
  GtkSingleSelection  *selection;
  RgaCapacityCount     count;
  RgaId                new_seat;      /* its first cell is opened as soon as it is there */
  RgaId                selected;
  gboolean             is_narrow;
};

/* Gives each column the cells it is made of. */
void rga_seat_table_make_columns (RgaSeatTable *self);

G_END_DECLS
