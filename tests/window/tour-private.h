/* tour-private.h
 *
 * The steps that a tour is made of, and its parts.
 */
#pragma once

#include "tour.h"

#include "rga-application.h"
#include "rga-plan-view-private.h"
#include "rga-window-private.h"

G_BEGIN_DECLS

struct _Tour
{
  RgaApplication *application;
  RgaWindow      *window;
  char           *folder;
  int             width, height;
  const char     *prefix;    /* of the names that are looked at */
  TourParts       parts;
  TourLook        look;
  gpointer        data;
  gboolean        has_failed;
  GHashTable     *menus;     /* looked at already: a row stands for the others */
};

typedef gboolean (*TourAsk) (Tour          *self,
                             gconstpointer  data);

/* Until nothing has happened for so long, µs. */
void         tour_settle_for          (gint64         quiet);
/* Until it is so; FALSE: it never was. */
gboolean     tour_wait_until          (Tour          *self,
                                       TourAsk        ask,
                                       gconstpointer  data);
/* That could not be reached. */
void         tour_fail                (Tour          *self,
                                       const char    *what);
void         tour_look                (Tour          *self,
                                       const char    *name);
/* At another window than the first. */
void         tour_look_at             (Tour          *self,
                                       GtkWindow     *window,
                                       const char    *name);
/* An action of the window; `target` may be NULL. */
void         tour_run                 (Tour          *self,
                                       const char    *action,
                                       const char    *target);
RgaPlanView *tour_get_frame           (Tour          *self);
RgaPlan     *tour_get_plan            (Tour          *self);
/* All of that type that are mapped below it, owned; free with g_ptr_array_unref(). */
GPtrArray   *tour_find_all            (GtkWidget     *root,
                                       GType          type);

/* The parts, each after the other: tour-pages.c, tour-details.c. */
void         tour_look_at_menus       (Tour          *self,
                                       GtkWidget     *root,
                                       const char    *page);
void         tour_visit_pages         (Tour          *self);
void         tour_look_at_row         (Tour          *self);
void         tour_look_at_all_details (Tour          *self);
void         tour_look_at_dialogs     (Tour          *self);

G_END_DECLS
