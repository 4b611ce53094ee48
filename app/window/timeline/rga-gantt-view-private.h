/* rga-gantt-view-private.h
 *
 * What the files of the chart widget share: its state, and who does what.
 */
#pragma once

#include "rga-edge-scroll.h"
#include "rga-gantt-drag.h"
#include "rga-gantt-view.h"
#include "rga-measure.h"
#include "rga-snapshot-canvas.h"
#include "rga-theme.h"

G_BEGIN_DECLS

/* An item as it would be: its row with the item at other days. */
typedef struct
{
  RgaScene *scene;     /* that one row; owned */
  guint     row;       /* of the model */
  RgaId     item;
  RgaPeriod period;    /* the days it would get */
} RgaGanttGhost;

struct _RgaGanttView
{
  GtkWidget           parent_instance;

  RgaDocument        *document;
  RgaOutlineModel    *model;
  gulong              items_changed_id;
  RgaGanttViewport    viewport;
  gboolean            is_undated;    /* nothing in the plan has a date */
  GHashTable         *reaching;      /* RgaId of what the axis was made longer for */
  gboolean            has_only_new;  /* before those came nothing had a date */
  double              row_height;    /* px */
  RgaColorBy          color_by;
  gboolean            names_above;   /* the table's names are written over the rows */
  RgaId               selected;

  GtkAdjustment      *adjustments[2];   /* by GtkOrientation */
  gulong              value_ids[2];
  gboolean            is_configuring;   /* the adjustments follow us, not we them */
  guint               settle_id;        /* idle that does what may not be done during allocation */

  /* As laid out: rows first … first + n - 1, from y = 0 */
  RgaScene           *scene;         /* NULL = to be laid out again */
  guint               first;
  int                 laid_out_height;  /* px, of the widget */
  GPtrArray          *bars;          /* pool of RgaGanttBar, all children */
  guint               n_bound;       /* of them stand for a box */
  GArray             *boxes;         /* RgaGanttBox of each item in the scene, in order */

  RgaMeasure         *measure;
  RgaSnapshotCanvas  *canvas;
  double              pointer_x;     /* px; where Ctrl and the wheel zoom */
  const char         *cursor;        /* its name; static, NULL = the usual one */

  RgaGanttDrag        drag;
  RgaLanguage         drag_language; /* of the words it gets */
  GArray             *ghosts;        /* RgaGanttGhost */
  GdkModifierType     drag_state;    /* keys held when it last moved */
  RgaEdgeScroll       edge;          /* while it is near one */
  GtkWidget          *hint;          /* the words that will be read, beside the pointer */
};

/* Where an item is drawn in the scene, in points. */
typedef struct
{
  RgaId       item;
  int         row;         /* in the scene */
  double      x, y, width, height;
  const char *alt;         /* the scene's, or NULL */
} RgaGanttBox;

/* rga-gantt-rows.c */
void               rga_gantt_view_lay_out      (RgaGanttView   *self);
const RgaGanttBox *rga_gantt_view_find_box     (RgaGanttView   *self,
                                                const RgaId    *id);
/* Shows as many bars as there are boxes; not while widgets are given their sizes. */
void               rga_gantt_view_bind_bars    (RgaGanttView   *self);
void               rga_gantt_view_place_bars   (RgaGanttView   *self);
/* One row as a scene of its own. */
RgaScene          *rga_gantt_view_lay_out_row  (RgaGanttView   *self,
                                                const RgaOutlineRow *row);
double             rga_gantt_view_get_scroll   (RgaGanttView   *self);   /* px, down */
double             rga_gantt_view_get_scale    (RgaGanttView   *self);   /* px per pt */

gboolean           rga_gantt_mark_is_shape     (const RgaMark  *mark);

/* rga-gantt-draw.c */
void               rga_gantt_view_draw         (RgaGanttView   *self,
                                                GtkSnapshot    *snapshot);

/* rga-gantt-input.c */
void               rga_gantt_view_add_gestures (RgaGanttView   *self);
/* The item at that place of the widget, or RGA_ID_NONE; `row` of the model. */
RgaId              rga_gantt_view_pick         (RgaGanttView   *self,
                                                double          x,
                                                double          y,
                                                guint          *row);

/* Of the model, or GTK_INVALID_LIST_POSITION. */
guint              rga_gantt_view_get_row_at   (RgaGanttView   *self,
                                                double          y);

/* rga-gantt-drags.c */
/* What a press there would take hold of. */
RgaDragKind        rga_gantt_view_pick_hold    (RgaGanttView   *self,
                                                double          x,
                                                double          y);
/* What is dragged would say this. */
RgaPeriod          rga_gantt_view_read_drag    (RgaGanttView   *self);

/* rga-gantt-scroll.c */
void               rga_gantt_view_set_adjustment (RgaGanttView   *self,
                                                  GtkOrientation  orientation,
                                                  GtkAdjustment  *adjustment);
/* Scrollbars and children follow the picture once widgets have their sizes. */
void               rga_gantt_view_settle_soon  (RgaGanttView     *self);

/* rga-gantt-ghosts.c */
GArray            *rga_gantt_view_new_ghosts   (void);
/* `item` with that period in that row; NULL is a new activity. */
void               rga_gantt_view_add_ghost    (RgaGanttView    *self,
                                                const RgaItem   *item,
                                                const RgaPeriod *period,
                                                guint            place);

/* rga-gantt-view.c */
void               rga_gantt_view_set_viewport (RgaGanttView     *self,
                                                RgaGanttViewport  viewport);
void               rga_gantt_view_invalidate   (RgaGanttView     *self);
void               rga_gantt_view_emit_clicked (RgaGanttView     *self,
                                                const RgaId      *id,
                                                guint             row);
void               rga_gantt_view_emit_opened  (RgaGanttView     *self,
                                                const RgaId      *id);
void               rga_gantt_view_emit_menu    (RgaGanttView     *self,
                                                double            x,
                                                double            y);
void               rga_gantt_view_emit_dropped (RgaGanttView       *self,
                                                const RgaGanttDrag *drag,
                                                const RgaPeriod    *period);

G_END_DECLS
