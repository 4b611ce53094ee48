/* tour.h
 *
 * A walk along everything the window shows: the pages without an agenda, every page
 * of an agenda with each of its tabs and modes, every menu button on them, the
 * details of an item of each list, and the dialogs. It takes what there is to see
 * from the window itself, so a new page or tab needs no line here. Needs a display.
 */
#pragma once

#include <adwaita.h>

#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct _Tour Tour;

/* Looks at `window`, in which `name` is shown and stands still. */
typedef void (*TourLook)    (Tour       *self,
                             GtkWindow  *window,
                             const char *name,
                             gpointer    data);

typedef enum
{
  TOUR_PAGES   = 1 << 0,   /* of the agenda, with their tabs and modes */
  TOUR_OUTSIDE = 1 << 1,   /* start page, new agenda, a file that is none */
  TOUR_MENUS   = 1 << 2,   /* of every menu button, and of a row */
  TOUR_DETAILS = 1 << 3,   /* of an item of each list */
  TOUR_DIALOGS = 1 << 4,
  TOUR_EMPTY   = 1 << 5,   /* the pages of an agenda with nothing in it */
} TourParts;

#define TOUR_ALL (TOUR_PAGES | TOUR_OUTSIDE | TOUR_MENUS | TOUR_DETAILS | TOUR_DIALOGS | TOUR_EMPTY)

/* Before anything else; the window is made that large, px. */
Tour      *tour_new         (int         width,
                             int         height);
void       tour_free        (Tour       *self);
/* Every part with that shipped example. FALSE: something could not be reached, and
 * standard error says what. */
gboolean   tour_walk        (Tour       *self,
                             const char *example,
                             TourParts   parts,
                             TourLook    look,
                             gpointer    data);
/* Until nothing moves, loads or waits to be drawn. */
void       tour_settle      (void);
/* As a hand on the corner of the window would. FALSE: what is shown needs more. */
gboolean   tour_resize      (Tour       *self,
                             int         width,
                             int         height);
GtkWindow *tour_get_window  (Tour       *self);

typedef void (*TourVisit)   (GtkWidget  *widget,
                             gpointer    data);

/* All that is mapped below `root`, itself included, in the order of the tree;
 * not what opened over it. */
void       tour_each_widget (GtkWidget  *root,
                             TourVisit   visit,
                             gpointer    data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tour, tour_free)

G_END_DECLS
