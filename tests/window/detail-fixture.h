/* detail-fixture.h
 *
 * The detail pane in a window of its own, beside an agenda with a project and an
 * activity: what the tests of the pane share. Needs a display.
 */
#pragma once

#include "rga-detail-pane.h"
#include "rga-detail-row.h"

G_BEGIN_DECLS

typedef struct
{
  char          *folder;
  RgaDocument   *document;
  RgaPlan       *plan;
  RgaId          programme, project, activity;
  GtkWidget     *window;
  RgaDetailPane *pane;      /* shows the activity */
} Fixture;

#define ADD(path, func) g_test_add (path, Fixture, NULL, detail_set_up, func, detail_tear_down)

void          detail_set_up       (Fixture       *fixture,
                                   gconstpointer  unused);
void          detail_tear_down    (Fixture       *fixture,
                                   gconstpointer  unused);
RgaId         detail_add          (Fixture       *fixture,
                                   RgaList        list,
                                   const RgaId   *programme,
                                   const RgaId   *project,
                                   const char    *name);
/* In the activity, as from elsewhere. */
void          detail_set_text     (Fixture       *fixture,
                                   const char    *field,
                                   const char    *text);
void          detail_undo         (Fixture       *fixture);
/* The widget, or the first below it, of that type; NULL = none. */
GtkWidget    *detail_find_child   (GtkWidget     *widget,
                                   GType          type);
/* The row of that field of what is shown; NULL = none. */
RgaDetailRow *detail_find_row     (Fixture       *fixture,
                                   guint          field);
/* Where the field is typed: a number in an entry, words in a text that wraps. */
GtkWidget    *detail_find_entry   (GtkWidget     *row);
void          detail_type_in      (GtkWidget     *entry,
                                   const char    *text);
char         *detail_dup_typed    (GtkWidget     *entry);

G_END_DECLS
