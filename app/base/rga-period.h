/* rga-period.h
 *
 * When something happens, the way a planner says it: “Q3 2027”, “half april”,
 * “per 1-1-2018”, “doorlopend”. The words are kept as typed; what the program
 * reads in them stands beside them as bounds.
 *
 * Bounds are days counted from 1970-01-01, both inclusive, RGA_DAY_OPEN where
 * the words leave them open. Each bound may be soft: the words name a stretch
 * of days in which it lies. A period from “Q4 2022” starts somewhere from
 * `start` to `start_latest` and certainly runs after that; “t/m Q4 2023” ends
 * somewhere from `end_earliest` to `end`. A bound known to the day has both
 * the same. The slope of a bar's edge is exactly this stretch.
 *
 * Kinds, precisions, qualifiers: domain/domain-model, section 4.
 */
#pragma once

#include "rga-day.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_PERIOD_UNSPECIFIED,  /* no date in these words, or no words */
  RGA_PERIOD_POINT,        /* happens somewhere in the window */
  RGA_PERIOD_PERIOD,       /* runs through it */
  RGA_PERIOD_FROM,         /* open end */
  RGA_PERIOD_UNTIL,        /* open start */
  RGA_PERIOD_DEADLINE,     /* at the latest; open start */
  RGA_PERIOD_ONGOING,      /* “doorlopend”: both bounds open */
  RGA_PERIOD_DURATION,     /* a length without a start */
  RGA_PERIOD_RECURRENCE,   /* a rhythm without bounds */
  RGA_PERIOD_RELATIVE,     /* “het komende anderhalf jaar” */
} RgaPeriodKind;

typedef enum
{
  RGA_PRECISION_NONE,
  RGA_PRECISION_DAY,
  RGA_PRECISION_WEEK,
  RGA_PRECISION_MONTH,
  RGA_PRECISION_QUARTER,
  RGA_PRECISION_HALF_YEAR,
  RGA_PRECISION_SEASON,
  RGA_PRECISION_YEAR,
  RGA_PRECISION_ONGOING,
} RgaPrecision;

/* The planner's own word, so that the same one can be written back. */
typedef enum
{
  RGA_QUALIFIER_NONE,
  RGA_QUALIFIER_BEGIN,
  RGA_QUALIFIER_HALF,
  RGA_QUALIFIER_MEDIO,
  RGA_QUALIFIER_HALVERWEGE,
  RGA_QUALIFIER_EIND,
  RGA_QUALIFIER_VOORJAAR,
  RGA_QUALIFIER_ZOMER,
  RGA_QUALIFIER_NAJAAR,
  RGA_QUALIFIER_WINTER,
} RgaQualifier;

typedef enum
{
  RGA_UNIT_NONE,
  RGA_UNIT_DAY,
  RGA_UNIT_WEEK,
  RGA_UNIT_MONTH,
  RGA_UNIT_QUARTER,
  RGA_UNIT_YEAR,
} RgaUnit;

typedef enum
{
  RGA_PERIOD_APPROXIMATE   = 1 << 0,  /* “ca.”, “gemiddeld” */
  RGA_PERIOD_TENTATIVE     = 1 << 1,  /* a question mark */
  RGA_PERIOD_PROVISIONAL   = 1 << 2,  /* “vooralsnog” */
  RGA_PERIOD_YEAR_INFERRED = 1 << 3,  /* the year came from the context */
  RGA_PERIOD_START_SET     = 1 << 4,  /* bound set by hand, with `set_reason` */
  RGA_PERIOD_END_SET       = 1 << 5,
} RgaPeriodFlags;

/* “driewekelijks” is every 3 weeks; “dinsdag en donderdag” every week on two
 * weekdays; “drietal sessies” has a count and no unit; “periodiek” neither. */
typedef struct
{
  gboolean is_set;
  RgaUnit  unit;        /* RGA_UNIT_NONE: no frequency named */
  int      interval;    /* in units; 0 when not named */
  int      count;       /* how often in all; 0 when not named */
  guint8   weekdays;    /* bit 0 = Monday … bit 6 = Sunday */
} RgaRecurrence;

typedef struct
{
  const char   *text;          /* as typed, valid UTF-8; g_intern_string()ed, or NULL */
  RgaPeriodKind kind;
  RgaDay        start;
  RgaDay        start_latest;  /* >= start; = start when known to the day */
  RgaDay        end_earliest;  /* <= end */
  RgaDay        end;
  RgaPrecision  precision;     /* the coarser of the two bounds' */
  RgaQualifier  qualifier;
  RgaDay        anchor;        /* where a milestone's symbol is drawn; open for a period */
  RgaPeriodFlags flags;
  RgaRecurrence recurrence;
  int           duration;      /* in duration_unit; 0 = none named */
  RgaUnit       duration_unit;
  const char   *set_reason;    /* why a bound was set by hand; interned, or NULL */
} RgaPeriod;

/* No words, nothing known. */
void        rga_period_clear          (RgaPeriod          *self);
gboolean    rga_period_equal          (const RgaPeriod    *a,
                                       const RgaPeriod    *b);
/* Nothing was typed at all. */
gboolean    rga_period_is_empty       (const RgaPeriod    *self);
/* At least one bound is known, so it has a place on a timeline. */
gboolean    rga_period_is_dated       (const RgaPeriod    *self);
/* First and last day it may touch, RGA_DAY_OPEN where open. */
RgaDay      rga_period_first_possible (const RgaPeriod   *self);
RgaDay      rga_period_last_possible  (const RgaPeriod    *self);
/* The day of the period that is nearest to `day`; `day` itself where it is open. */
RgaDay      rga_period_nearest        (const RgaPeriod    *self,
                                       RgaDay              day);

/* The words of the file format and of the command line: “half-year”, “eind”. */
const char *rga_period_kind_to_word      (RgaPeriodKind       kind);
const char *rga_precision_to_word        (RgaPrecision        precision);  /* "" for none */
const char *rga_qualifier_to_word        (RgaQualifier        qualifier);  /* "" for none */
const char *rga_unit_to_word             (RgaUnit             unit);       /* "" for none */
gboolean    rga_period_kind_from_word    (const char         *word,
                                          RgaPeriodKind      *kind);
gboolean    rga_precision_from_word      (const char         *word,
                                          RgaPrecision       *precision);
gboolean    rga_qualifier_from_word      (const char         *word,
                                          RgaQualifier       *qualifier);
gboolean    rga_unit_from_word           (const char         *word,
                                          RgaUnit            *unit);

/* “3 week”, “1 week tue,thu”, “week”, “count 3”, “open”; "" when not set.
 * Both directions undo each other. Free with g_free(). */
char       *rga_recurrence_to_text       (const RgaRecurrence *self);
gboolean    rga_recurrence_from_text     (const char          *text,
                                          RgaRecurrence       *self);

G_END_DECLS
