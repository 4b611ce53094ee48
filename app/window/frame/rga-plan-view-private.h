/* rga-plan-view-private.h
 *
 * What the files of the frame share: its head (title, + , undo, counts), the
 * places one goes to, and what stands beside what.
 */
#pragma once

#include "rga-decision-count.h"
#include "rga-detail-pane.h"
#include "rga-fold.h"
#include "rga-page.h"
#include "rga-place.h"
#include "rga-plan-title.h"
#include "rga-plan-view.h"
#include "rga-sidebar.h"

G_BEGIN_DECLS

/* How one left a page. */
typedef struct
{
  RgaId scope;
  char *words;   /* looked for; "" */
} RgaLeftPage;

struct _RgaPlanView
{
  AdwBin parent_instance;

  AdwLeaflet     *leaflet;
  AdwFlap        *flap;
  AdwHeaderBar   *header;
  RgaStrip       *strip;
  AdwViewStack   *pages;
  RgaPlanTitle   *title;
  GtkMenuButton  *open_button;
  GtkWidget      *back_button;
  GtkWidget      *add_button;
  GMenu          *add_menu;
  GtkWidget      *undo_button;
  GtkWidget      *redo_button;
  AdwBin         *title_place;    /* below the header */
  GtkWidget      *sidebar_box;
  AdwClamp       *details_clamp;
  GtkWidget      *search_button;
  GtkWidget      *picture_place;
  GtkWidget      *picture_button;
  GtkWidget      *details_button;
  GtkSearchBar   *search_bar;
  GtkSearchEntry *search_entry;
  GtkWidget      *search_steps;
  GtkLabel       *search_count;
  RgaSidebar     *sidebar;
  RgaDetailPane  *detail_pane;

  RgaDocument    *document;
  RgaDecisionCount *decision_count;   /* NULL without a document */
  RgaPlace        place;        /* shown now */
  GKeyFile       *views;        /* of pages not looked at yet; may be NULL */
  GArray         *trail;        /* RgaPlace, where Back leads, the last one first */
  GHashTable     *left;         /* name of a page → RgaLeftPage */
  guint           show_source;  /* will show what was selected last */
  int             width;        /* px */
  GtkWidget      *cursor;       /* where keys go; NULL outside and in menus */
  GtkWidget      *cursor_area;  /* the part of the window it stands in; NULL = the page */
  GtkWidget      *cursor_list;  /* the list whose row it stands in; weak, NULL outside lists */
  GdkFrameClock  *frame_clock;  /* whose next frame finds a place for a cursor that lost its own */
  gulong          paint_id;
  guint           row_source;   /* will go to the row that came in the place of one that went */
  guint           fold_source;  /* will show beside each other what fits */
};

/* rga-plan-view.c */
RgaPage *rga_plan_view_get_page        (RgaPlanView    *self);   /* the one shown; NULL while there is none */
RgaPage *rga_plan_view_find_page       (RgaPlanView    *self,
                                        const char     *name);

/* rga-plan-view-head.c */
void     rga_plan_view_bind_head       (GtkWidgetClass *klass);
void     rga_plan_view_sync_add        (RgaPlanView    *self);
void     rga_plan_view_sync_back       (RgaPlanView    *self);
void     rga_plan_view_sync_page       (RgaPlanView    *self);
void     rga_plan_view_follow_document (RgaPlanView    *self);
void     rga_plan_view_unfollow_document (RgaPlanView  *self);

/* rga-plan-view-places.c */
void     rga_plan_view_bind_places     (GtkWidgetClass *klass);
void     rga_plan_view_init_places     (RgaPlanView    *self);
void     rga_plan_view_follow_pages    (RgaPlanView    *self);
void     rga_plan_view_clear_pages     (RgaPlanView    *self);
/* A place of the sidebar: a step away from any other. */
void     rga_plan_view_go_to_listed    (RgaPlanView    *self,
                                        const RgaPlace *place);

/* rga-plan-view-search.c */
void     rga_plan_view_bind_search     (GtkWidgetClass *klass);
void     rga_plan_view_sync_search     (RgaPlanView    *self);
/* The words looked for on the page shown; "" = none. Free with g_free(). */
char    *rga_plan_view_dup_search      (RgaPlanView    *self);
void     rga_plan_view_search_for      (RgaPlanView    *self,
                                        const char     *words);
void     rga_plan_view_stop_search     (RgaPlanView    *self);
/* rga-plan-view-areas.c */
gboolean rga_plan_view_enter_page      (RgaPlanView    *self);

/* rga-plan-view-cursor.c */
void     rga_plan_view_follow_cursor   (RgaPlanView    *self);
void     rga_plan_view_unfollow_cursor (RgaPlanView    *self);

/* rga-plan-view-fold.c */
void     rga_plan_view_bind_fold       (GtkWidgetClass *klass);
void     rga_plan_view_follow_text     (RgaPlanView    *self);
void     rga_plan_view_sync_details    (RgaPlanView    *self);
void     rga_plan_view_fold_early      (RgaPlanView    *self);

G_END_DECLS
