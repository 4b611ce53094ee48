/* rga-progress.h
 *
 * A progress report (voortgangsrapportage): what the agenda itself says about one
 * stretch of days, for each focus area and project: what began, what was reached, what
 * is due, what is late, what somebody wrote, indicators with their measurements, risks
 * and open points. Domain-model 3.23–3.25: status is a word plus text, never a
 * percentage, and what the agenda does not say is not known.
 *
 * A soft date (“Q4 2022”) counts on the last day it may be, so each fact stands in one
 * of two reports that follow each other, and never in both.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_PROGRESS_STARTED,     /* began, and its status says so */
  RGA_PROGRESS_REACHED,     /* done, taken or discussed */
  RGA_PROGRESS_EXPECTED,    /* by its dates it began or ended; the agenda does not say it did */
  RGA_PROGRESS_DUE,         /* its last day is in the period, and still ahead */
  RGA_PROGRESS_LATE,        /* its latest day has passed, and it is not done */
  RGA_PROGRESS_SOME_TIME,   /* done; the agenda does not say when */
  RGA_N_PROGRESS,
} RgaProgressKind;

typedef struct
{
  RgaProgressKind  kind;
  RgaItem         *item;     /* project, activity, milestone, decision or goal; borrowed */
  RgaDay           day;      /* that counts; RGA_DAY_OPEN only for RGA_PROGRESS_SOME_TIME */
  const RgaPeriod *words;    /* in which that day is said; NULL = in none */
} RgaProgressLine;

typedef struct
{
  RgaIndicator *indicator;
  GPtrArray    *measurements;  /* RgaMeasurement * up to the last day of the period, by day; undated ones last */
} RgaProgressIndicator;

/* What is told of one item. */
typedef struct
{
  RgaItem   *about;        /* programme, focus area or project; NULL heads the projects of no focus area */
  guint      depth;        /* 0 = programme, 1 = focus area, 2 = project, 3 … = sub-project */
  RgaId      programme;
  GArray    *lines;        /* RgaProgressLine by kind, day and name */
  GArray    *indicators;   /* RgaProgressIndicator, in the order of the agenda */
  GPtrArray *risks;        /* RgaRisk * */
  GPtrArray *open_points;  /* RgaOpenPoint * */
  RgaReport *report;       /* written for exactly this period; NULL = not yet */
  RgaReport *former;       /* the last that was written before it, or without a period; NULL = none */
} RgaProgressSection;

typedef struct
{
  RgaDay     from;
  RgaDay     to;
  RgaDay     today;
  GPtrArray *sections;     /* RgaProgressSection *, in the order they are read */
} RgaProgress;

/* Of one programme, or RGA_ID_NONE for all. `from` and `to` are days, not open; `today`
 * is the day on which is looked. Borrows from the plan until it changes. */
RgaProgress        *rga_progress_new          (RgaPlan                  *plan,
                                               const RgaId              *programme,
                                               RgaDay                    from,
                                               RgaDay                    to,
                                               RgaDay                    today);
void                rga_progress_free         (RgaProgress              *self);
/* The one about that item, or NULL. */
RgaProgressSection *rga_progress_find         (const RgaProgress        *self,
                                               const RgaId              *about);
/* Nothing happens in it, nobody wrote anything and nothing is known of it. */
gboolean            rga_progress_section_is_quiet (const RgaProgressSection *self);
/* Somebody wrote something in it: work done, a result, whether it can be measured. */
gboolean            rga_report_is_written     (const RgaReport          *self);

/* What a row of reports says it is about: its project, else its focus area, else its
 * programme. */
const RgaId        *rga_report_about          (const RgaReport          *self);
/* When a measurement was taken: its anchor, else its last day; RGA_DAY_OPEN = not said. */
RgaDay              rga_measurement_day       (const RgaMeasurement     *self);

/* The stretches that reports were written for, the newest first: RgaPeriod * of the rows
 * themselves, each pair of days once. Free the container. */
GPtrArray          *rga_progress_kept         (RgaPlan                  *plan,
                                               const RgaId              *programme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaProgress, rga_progress_free)

G_END_DECLS
