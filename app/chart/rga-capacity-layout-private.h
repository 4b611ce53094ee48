/* rga-capacity-layout-private.h
 *
 * The parts of a picture of hours and what they share.
 */
#pragma once

#include "rga-capacity-layout.h"
#include "rga-capacity-words.h"
#include "rga-scene.h"
#include "rga-time-axis.h"

G_BEGIN_DECLS

/* One colour of the stack: a group, or all that came after the seventh. */
typedef struct
{
  char       *name;
  RgaThemeRole     role;
  GPtrArray  *groups;     /* RgaCapacityGroup *, borrowed */
} RgaHoursLayer;

/* A stretch of days of the picture in which nothing changes. */
typedef struct
{
  RgaDay          from;
  RgaDay          to;
  RgaCapacityStep total;
} RgaHoursStretch;

typedef struct
{
  RgaScene          *scene;
  RgaMeasure        *measure;
  RgaLanguage        language;
  const RgaCapacity *stack;
  RgaPlan           *plan;         /* NULL: no colours but the palette's */
  const RgaMetrics  *metrics;
  RgaTimeAxis        axis;
  double             text;         /* size of all text but the totals */
  double             strong;       /* size of the totals */
  double             left, right;  /* of the page's content */
  double             plot_left, plot_right;
  double             plot_top, plot_bottom;
  double             later_left, later_right;  /* equal: no such column */
  double             later_words;              /* where its number begins, which may be wider */
  double             list_left;    /* of the names */
  gint64             at_least;     /* that the scale must reach */
  gint64             scale_max;    /* minutes at plot_top */
  GPtrArray         *layers;       /* RgaHoursLayer *, from the bottom */
  GArray            *stretches;    /* RgaHoursStretch, from the left */
  RgaDay             first, last;  /* as the capacity counts days */
  /* drawn, so in the legend */
  gboolean           has_vacant, has_tentative, has_range, has_later, has_unknown, has_line, has_over;
} RgaHoursChart;

/* ---- rga-capacity-layers.c: figures ---- */
void    rga_load_chart_fill      (RgaHoursChart       *self,
                                  RgaCapacityBy        by);
void    rga_load_chart_clear     (RgaHoursChart       *self);
/* The days the list at the right is about: the longest stretch, the later of two. */
const RgaHoursStretch *rga_load_listed (const RgaHoursChart *self);
/* What the layer asks on a day. */
RgaCapacityStep rga_load_layer_at (const RgaHoursLayer *layer,
                                   RgaDay               day);
const char *rga_load_group_name  (const RgaCapacityGroup *group,
                                  RgaLanguage          language);

/* ---- rga-capacity-stack.c ---- */
double  rga_load_y               (const RgaHoursChart *self,
                                  gint64               minutes);
double  rga_load_x               (const RgaHoursChart *self,
                                  RgaDay               day);
void    rga_load_add_stack       (RgaHoursChart       *self);
void    rga_load_add_later       (RgaHoursChart       *self);
void    rga_load_add_totals      (RgaHoursChart       *self);

/* ---- rga-capacity-axis.c ---- */
/* A round number of minutes between two labels of the scale. */
gint64  rga_load_scale_step      (gint64               max,
                                  guint                steps);
void    rga_load_add_scale       (RgaHoursChart       *self);
void    rga_load_add_axis        (RgaHoursChart       *self,
                                  double               top);

/* ---- rga-capacity-list.c ---- */
void    rga_load_add_list        (RgaHoursChart       *self);
/* Name and hours of one line; the name gives way to the number. */
void    rga_load_add_entry       (RgaHoursChart       *self,
                                  const char          *name,
                                  const RgaCapacityStep *step,
                                  double               middle);

/* ---- rga-capacity-rows.c ---- */
/* What the stack does not show: projects under disciplines, teams where the hours
 * have no project. Free with rga_capacity_free(). */
RgaCapacity *rga_load_make_rows  (RgaPlan             *plan,
                                  const RgaCapacityQuery *query);
/* Groups that say nothing at all get no row. */
guint   rga_load_count_rows      (const RgaCapacity   *rows);
/* Rows from … to - 1 of `rows` under each other from `top`. */
void    rga_load_add_rows        (RgaHoursChart       *self,
                                  const RgaCapacity   *rows,
                                  guint                from,
                                  guint                to,
                                  double               top,
                                  double               row_height);

/* ---- rga-capacity-legend.c ---- */

#define RGA_LOAD_LEGEND_LINE 1.5   /* of the text: from one line of the legend to the next */
/* Lines it takes; draws them only when `draw`. The last line ends at `bottom`. */
guint   rga_load_add_legend      (RgaHoursChart       *self,
                                  double               bottom,
                                  gboolean             draw);

/* ---- text ---- */
/* One line; returns its mark, valid until the next one. */
RgaMark *rga_load_add_text       (RgaHoursChart       *self,
                                  const char          *text,
                                  double               x,
                                  double               baseline,
                                  double               size,
                                  RgaWeight            weight,
                                  RgaThemeRole         role);
RgaMark *rga_load_add_text_right (RgaHoursChart       *self,
                                  const char          *text,
                                  double               right,
                                  double               baseline,
                                  double               size,
                                  RgaWeight            weight,
                                  RgaThemeRole         role);
/* Shortened at a word with “…” when it is wider than `width`. */
void     rga_load_add_text_in    (RgaHoursChart       *self,
                                  const char          *text,
                                  double               x,
                                  double               baseline,
                                  double               width,
                                  RgaThemeRole         role);
/* The baseline that centres text on a height. */
double   rga_load_centre         (const RgaHoursChart *self,
                                  double               middle,
                                  double               size);
RgaMark *rga_load_add_line       (RgaHoursChart       *self,
                                  RgaThemeRole         role,
                                  double               x,
                                  double               y,
                                  double               width,
                                  double               height);

G_END_DECLS
