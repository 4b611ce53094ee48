/* rga-charter-view-private.h
 *
 * The view of a charter and what is done in it.
 */
#pragma once

#include "rga-charter-index.h"
#include "rga-charter-paste.h"
#include "rga-charter-section.h"
#include "rga-charter-view.h"
#include "rga-hours-chart.h"
#include "rga-item-list.h"
#include "rga-seat-table.h"

G_BEGIN_DECLS

struct _RgaCharterView
{
  AdwBin           parent_instance;

  GtkWidget       *beside;    /* the index, and the rest */
  GtkWidget       *add_button;
  RgaCharterIndex *index;
  GtkWidget       *columns;
  GtkWidget       *text_column;
  GtkWidget       *team_column;
  GtkListBox      *sections;
  GtkWidget       *empty;
  GtkWidget       *empty_buttons;
  RgaCharterPaste *paste;
  RgaSeatTable    *seats;
  RgaHoursChart   *hours;

  RgaDocument     *document;
  RgaId            project;
  RgaItemList     *list;
  RgaId            selected;
  RgaId            new_section;
  GHashTable      *found;
  gboolean         is_narrow;
};

/* NULL past the last one. */
RgaCharterSection *rga_charter_view_get_section  (RgaCharterView *self,
                                                  guint           place);

/* rga-charter-acts.c */
void               rga_charter_view_install_acts (GtkWidgetClass *klass);

G_END_DECLS
