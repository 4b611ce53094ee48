/* rga-timeline-page-private.h
 *
 * What the files of the timeline page share.
 */
#pragma once

#include "rga-edge-scroll.h"
#include "rga-fold.h"
#include "rga-gantt-axis.h"
#include "rga-gantt-happenings.h"
#include "rga-gantt-view.h"
#include "rga-item-facts.h"
#include "rga-outline-edits.h"
#include "rga-outline-model.h"
#include "rga-outline-moves.h"
#include "rga-outline-paste.h"
#include "rga-page.h"
#include "rga-period-entry.h"
#include "rga-timeline-later.h"
#include "rga-timeline-page.h"
#include "rga-tray.h"

G_BEGIN_DECLS

/* Narrower than this no chart is read, px. */
#define CHART_LEAST 280

struct _RgaTimelinePage
{
  AdwBin              parent_instance;

  GtkStack           *stack;
  AdwBin             *under;
  GtkPaned           *paned;
  GtkScrolledWindow  *table_scroller;
  GtkScrolledWindow  *chart_scroller;
  GtkWidget          *chart_box;
  GtkColumnView      *table;
  GtkColumnViewColumn *when_column;
  GtkColumnViewColumn *fact_columns[RGA_N_FACTS];
  gboolean            wants_fact[RGA_N_FACTS];   /* asked for; shown where there is room */
  gboolean            has_fact[RGA_N_FACTS];     /* shown */
  RgaGanttAxis       *axis;
  RgaGanttView       *chart;
  RgaTray            *tray;
  AdwBin             *tray_place;    /* the tray is here, in a narrow window in the bar below */
  GtkWidget          *bottom_bar;
  AdwBin             *bottom_place;
  GtkMenuButton      *more_button;
  GtkMenuButton      *scope_button;
  GMenu              *add_menu;
  GtkLabel           *scope_label;
  GtkWidget          *filter_button;
  GtkMenuButton      *view_button;   /* the menu of a wide window */
  GMenuModel         *view_menu;     /* columns, counts */
  GtkWidget          *arrangement;   /* group by, colour by */
  AdwStatusPage      *nothing_found;
  GtkDropDown        *grouping;
  GtkDropDown        *colouring;     /* in the order of RgaColorBy */
  GtkStringList      *colourings;
  GtkStringList      *groupings;     /* the first is the agenda's word for focus area */
  GtkMenuButton      *unit_button;
  GtkLabel           *unit_label;
  GtkWidget          *zoom_out;      /* the unit’s menu does the same in a narrow window */
  GtkWidget          *zoom_in;
  GtkWidget          *zoom_fit;
  GtkPopover         *period_popover;
  RgaPeriodEntry     *period_entry;
  GtkPopover         *item_popover;
  GtkPopoverMenu     *link_popover;
  RgaGanttHappenings *happenings;
  RgaTimelineLater   *later;           /* what would move; about `selected` */
  RgaOutlinePaste    *paste;
  GtkGesture         *narrow_drag;     /* on the table where it lies over the chart */
  GtkLabel           *counted;         /* what the numbers under the axis count */
  GtkLabel           *notice;          /* over the chart: what a key would do now */

  char               *words;           /* looked for */
  gboolean            only_deadlines;
  gboolean            hide_finished;
  gboolean            count_projects;  /* under the axis */

  RgaDocument        *document;
  RgaOutlineModel    *model;
  GtkMultiSelection  *selection;
  GHashTable         *shown_names;     /* RgaOutlineNameCell of the rows on the screen, borrowed */
  GHashTable         *shown_whens;     /* RgaOutlineWhenCell of the same */
  GHashTable         *shown_facts;     /* RgaOutlineFactCell of the same */
  gulong              many_id;
  gulong              changed_id;
  guint               match_id;    /* idle that makes the chart's rows as high as the table's */
  RgaId               selected;      /* may be of an item without a row: a chip, a folded one */
  GHashTable         *removed;       /* RgaId of what was taken away here: it is selected when it comes back */
  GArray             *chosen;        /* RgaId, `selected` and the other rows chosen with it */
  gboolean            had_several;   /* were chosen when the table was pressed: that edits nothing */
  RgaId               typing;        /* whose period the popover shows */
  double              first_row;   /* to be scrolled to once the table is laid out; 0 = stays */
  RgaId               link_from;     /* a link is being made from it, or RGA_ID_NONE */
  gboolean            is_linking;    /* by keys: what it leads to is still to be chosen */
  RgaId               link_to;       /* what kind of link is being asked */
  double              pan_from[2];   /* of the chart when it was pressed, px, by GtkOrientation */
  gboolean            is_held;       /* a long press: what is there is dragged, not the chart */
  RgaId               dragged_chip;  /* pressed, not yet taken to the chart */
  RgaPrecision        step;          /* of the keys; RGA_PRECISION_NONE: the item's own */
  guint               dragged_row;   /* pressed in the table */
  gboolean            is_row_dragged; /* it and what else is chosen */
  gboolean            is_row_copied;  /* Ctrl: they stay, and copies go */
  double              row_drag[2];   /* where the pointer is in the table, px */
  RgaOutlineDrop     *row_drop;      /* what letting go would do; NULL = nothing */
  RgaEdgeScroll       row_edge;
  GtkWidget          *row_mark;      /* where the rows would come */
  GtkLabel           *row_words;     /* and what that means */
  gboolean            is_editing;    /* a name is being typed: keys belong to the entry */
  gboolean            is_syncing;    /* the selection follows us */
  guint               unit_idle;

  int                 width;           /* px, of the page */
  double              text;            /* size of the reader's text, 1 = normal */
  RgaTableFold        fold;
  guint               fold_source;
  gboolean            is_placing;      /* the handle follows us */
  gboolean            is_handle_held;  /* by somebody, since it was last placed */
  int                 columns_width;   /* px, of those of `fact_columns` that are shown */
  int                 wish;            /* px, where somebody put the handle; 0 = nowhere yet */
};

/* rga-timeline-table.c: cells and selection */
/* As every cell of the table is. */
void rga_timeline_page_fill_cell      (GtkListItem     *list_item,
                                       GtkWidget       *cell);
void rga_timeline_page_bind_cells     (GtkWidgetClass  *klass);
void rga_timeline_page_sync_selection (RgaTimelinePage *self);
void rga_timeline_page_look_again     (RgaTimelinePage *self);
void rga_timeline_page_scroll_to      (RgaTimelinePage *self,
                                       guint            position);
void rga_timeline_page_put_cursor     (RgaTimelinePage *self,
                                       guint            position);
/* RgaId of the rows that are selected in the table; free with g_array_unref(). */
GArray *rga_timeline_page_read_rows   (RgaTimelinePage *self);
/* These items (at least one) and no others; the one that was selected stays so if it is one of them. */
void rga_timeline_page_choose         (RgaTimelinePage *self,
                                       const GArray    *ids);
/* In the row of the selected item. */
void rga_timeline_page_focus_table    (RgaTimelinePage *self);
gboolean rga_timeline_page_has_focus_in_table (RgaTimelinePage *self);
/* The height of any row the table shows, px; 0 when it shows none. */
double rga_timeline_page_measure_row  (RgaTimelinePage *self);
/* What stands in that item's row; where it has none in sight, its mark in the row of
 * something else, and at last the table. */
GtkWidget *rga_timeline_page_get_anchor (RgaTimelinePage *self,
                                        const RgaId     *id);
/* How high the head of the table is, px. */
double rga_timeline_page_get_head    (RgaTimelinePage *self);
/* How far below the top of the first row a place of the table is, px. */
double rga_timeline_page_get_down    (RgaTimelinePage *self,
                                      double           y);
/* May be behind the last; GTK_INVALID_LIST_POSITION above the first. */
guint  rga_timeline_page_get_row_at  (RgaTimelinePage *self,
                                      double           y);
/* Starts typing in a cell of that item's row; FALSE when it has no row. */
gboolean rga_timeline_page_edit       (RgaTimelinePage *self,
                                       const RgaId     *id,
                                       RgaOutlineEdit   edit);
void rga_timeline_page_set_selected   (RgaTimelinePage *self,
                                       const RgaId     *id);

/* The table's `selection-changed`. */
void rga_timeline_page_rows_selected  (GtkSelectionModel *selection,
                                       guint            position,
                                       guint            n,
                                       RgaTimelinePage *self);

/* rga-timeline-width.c: what gives way when the page is narrow */
void rga_timeline_page_bind_width     (GtkWidgetClass  *klass);
void rga_timeline_page_follow_width   (RgaTimelinePage *self);
/* The columns were given other widths, or there are others. */
void rga_timeline_page_fold_soon      (RgaTimelinePage *self);

/* rga-timeline-columns.c: those that somebody asked for */
void rga_timeline_page_bind_columns    (GtkWidgetClass *klass);
/* As properties from `first` on, by RgaFact, and as actions. */
void rga_timeline_page_install_columns (GObjectClass   *klass,
                                        guint           first);
void rga_timeline_page_set_column      (RgaTimelinePage *self,
                                        RgaFact          fact,
                                        gboolean         is_wanted);
/* Shows those there is room for; how much they take, px. */
int  rga_timeline_page_place_columns   (RgaTimelinePage *self,
                                        int              room);
void rga_timeline_page_look_at_facts   (RgaTimelinePage *self);
void rga_timeline_page_keep_columns    (RgaTimelinePage *self,
                                        GKeyFile        *keys,
                                        const char      *group);
void rga_timeline_page_take_columns    (RgaTimelinePage *self,
                                        GKeyFile        *keys,
                                        const char      *group);

/* rga-timeline-popovers.c */
void rga_timeline_page_bind_popovers  (GtkWidgetClass  *klass);
/* The period of `id`, typed under `anchor`. */
void rga_timeline_page_type_period    (RgaTimelinePage *self,
                                       const RgaId     *id,
                                       GtkWidget       *anchor);
/* Opens at that place of `widget`. */
void rga_timeline_page_point_to       (RgaTimelinePage *self,
                                       GtkPopover      *popover,
                                       GtkWidget       *widget,
                                       GdkRectangle     rect);
/* At that place of `widget`. */
void rga_timeline_page_show_menu      (RgaTimelinePage *self,
                                       GtkWidget       *widget,
                                       double           x,
                                       double           y);

/* rga-timeline-commands.c */
void rga_timeline_page_install_actions (GtkWidgetClass *klass);
void rga_timeline_page_sync_actions    (RgaTimelinePage *self);
/* Moves the selected item, or one end of it, by the step of the keys. */
void rga_timeline_page_step            (RgaTimelinePage *self,
                                        RgaBound         bound,
                                        int              steps);

/* The item that is selected, or NULL. */
RgaItem *rga_timeline_page_get_item    (RgaTimelinePage *self);
/* The row at that place, or the last one. */
void rga_timeline_page_select_place    (RgaTimelinePage *self,
                                        guint            position);

/* Selected, with its name being typed. */
void rga_timeline_page_add             (RgaTimelinePage *self,
                                        RgaOutlineNew    kind);

/* rga-timeline-remove.c */
/* What was removed here and came back by undo is selected again. */
void rga_timeline_page_select_restored (RgaTimelinePage *self,
                                        const RgaDelta  *delta);
void rga_timeline_page_install_remove  (GtkWidgetClass  *klass);

/* rga-timeline-shifts.c */
void rga_timeline_page_bind_shifts     (GtkWidgetClass  *klass);
void rga_timeline_page_install_shifts  (GtkWidgetClass  *klass);
void rga_timeline_page_sync_shifts     (RgaTimelinePage *self,
                                        gboolean         is_chartable);

/* rga-timeline-zoom.c */
void rga_timeline_page_install_zoom    (GtkWidgetClass  *klass);

/* rga-timeline-chart.c */
void rga_timeline_page_bind_chart      (GtkWidgetClass  *klass);
/* Table and chart scroll as one, with rows and headings of the same height. */
void rga_timeline_page_tie_chart       (RgaTimelinePage *self);

/* How many projects run, under the axis: whether that is shown, and after an edit. */
void rga_timeline_page_sync_counts     (RgaTimelinePage *self);
void rga_timeline_page_recount         (RgaTimelinePage *self,
                                        const RgaDelta  *delta);

/* rga-timeline-paste.c */
void rga_timeline_page_install_paste   (GtkWidgetClass  *klass);

/* rga-timeline-filter.c */
void rga_timeline_page_install_filter  (GtkWidgetClass  *klass);
void rga_timeline_page_sync_filter     (RgaTimelinePage *self);
void rga_timeline_page_search          (RgaTimelinePage *self,
                                        const char      *words);
/* A GtkMenuButtonCreatePopupFunc. */
void rga_timeline_page_make_scope_menu (GtkMenuButton   *button,
                                        gpointer         page);

/* rga-timeline-answers.c */
void rga_timeline_page_init_page       (RgaPageInterface *iface);

/* rga-timeline-view-state.c */
void rga_timeline_page_keep_view       (RgaPage         *page,
                                        GKeyFile        *keys,
                                        const char      *group);
void rga_timeline_page_take_view       (RgaPage         *page,
                                        GKeyFile        *keys,
                                        const char      *group);
void rga_timeline_page_resume_scroll   (RgaTimelinePage *self,
                                        double           row_height);
/* rga-timeline-gestures.c: what is dragged, and the keys that do the same */
void rga_timeline_page_bind_gestures   (GtkWidgetClass  *klass);
void rga_timeline_page_install_gesture_actions (GtkWidgetClass *klass);
void rga_timeline_page_sync_gesture_actions (RgaTimelinePage *self,
                                             gboolean         is_chartable);
/* Another item is selected: its own step again. */
void rga_timeline_page_forget_step     (RgaTimelinePage *self);

/* “Pilot”, or “Pilot and 2 more”. */
char *rga_timeline_page_name_chosen    (RgaTimelinePage *self);

/* rga-timeline-chips.c: from the tray to the chart */
void rga_timeline_page_bind_chips      (GtkWidgetClass  *klass);
void rga_timeline_page_init_chips      (RgaTimelinePage *self);

/* rga-timeline-row-drag.c: rows that go to another place */
void rga_timeline_page_bind_row_drag   (GtkWidgetClass  *klass);
/* RgaMove, as one step; the rows stay chosen. */
void rga_timeline_page_move            (RgaTimelinePage *self,
                                        const GPtrArray *moves);
/* FALSE: no rows were dragged. */
gboolean rga_timeline_page_cancel_row_drag (RgaTimelinePage *self);

/* rga-timeline-narrow.c: the chart under the table of a narrow window */
void rga_timeline_page_bind_narrow     (GtkWidgetClass  *klass);

/* rga-timeline-bars.c: the bars above and below, wide and narrow */
void rga_timeline_page_install_bars    (GtkWidgetClass  *klass);
/* Puts the menu in the button, and the cursor back in the table once it has closed. */
void rga_timeline_page_set_menu        (RgaTimelinePage *self,
                                        GtkMenuButton   *button,
                                        GMenu           *menu);
void rga_timeline_page_init_bars       (RgaTimelinePage *self);
void rga_timeline_page_dress_bars      (RgaTimelinePage *self);

/* rga-timeline-page.c */
void rga_timeline_page_sync_emptiness  (RgaTimelinePage *self);
void rga_timeline_page_open            (RgaTimelinePage *self);

G_END_DECLS
