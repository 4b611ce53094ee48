/* rga-period-date-private.h
 *
 * One date as named, “eind 3e kwartaal 2025”, before and after it is laid on
 * the calendar. A range shares a year between its dates, so naming and laying
 * out are two steps.
 */
#pragma once

#include "rga-period-read.h"
#include "rga-period-words-private.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_NAMED_NOTHING,
  RGA_NAMED_YEAR,
  RGA_NAMED_SCHOOL_YEAR,
  RGA_NAMED_HALF_YEAR,   /* number 1, 2 */
  RGA_NAMED_THIRD,       /* number 1 … 3 */
  RGA_NAMED_QUARTER,     /* number 1 … 4 */
  RGA_NAMED_SEASON,      /* number is the RgaQualifier */
  RGA_NAMED_MONTH,       /* number 1 … 12 */
  RGA_NAMED_WEEK,        /* number 1 … 53 */
  RGA_NAMED_DAY,         /* number is the month; day */
} RgaNamedKind;

typedef struct
{
  RgaNamedKind kind;
  int          number;
  int          day;
  int          year;       /* 0 when not named */
  RgaQualifier qualifier;  /* begin … eind; NONE */
  int          half;       /* 1, 2: “eerste helft van mei”; 0 */
  int          counted;    /* so many units of the whole, “eerste twee kwartalen van”; 0 */
  int          counted_from;  /* the first of them, or RGA_ORDINAL_LAST for the last ones */
  RgaUnit      counted_unit;
  RgaQualifier edge;       /* primo, ultimo: BEGIN, EIND; NONE */
  RgaQualifier opening;    /* “de eerste maanden van”: BEGIN, “laatste”: EIND; NONE */
  int          turn;       /* +1 a.s., -1 jl., 0 */
  gboolean     capital;    /* its name began with a capital */
  gboolean     of_year;    /* “van” stands before the year */
  gboolean     bare;       /* nothing but a year */
  gboolean     written;    /* a day with its month in words */
  gboolean     letter;     /* “Q3”, not “3e kwartaal” */
} RgaNamedDate;

/* A date on the calendar: the days it may be. */
typedef struct
{
  RgaDay       first;
  RgaDay       last;
  RgaDay       anchor;       /* where a soft word is drawn and counted from */
  RgaDay       first_latest; /* a bar that begins in it has begun by then */
  RgaDay       last_earliest;
  RgaPrecision precision;
  RgaQualifier qualifier;
} RgaWindow;

/* Reads the date that begins at `at`; how many words it took, 0 when there is
 * none, -1 when the words are a date that does not exist (30 februari). */
int      rga_named_date_read   (RgaNamedDate       *self,
                                const RgaWords     *words,
                                int                 at);
/* The bare number in “Q2, 3 en 4” and “week 12-16” is one more of the same. */
int      rga_named_date_repeat (RgaNamedDate       *self,
                                const RgaNamedDate *before,
                                const RgaWords     *words,
                                int                 at);
/* How many articles and the like stand at `at`. */
int      rga_words_skip        (const RgaWords     *words,
                                int                 at);

/* “het jaar” right after “einde van”, and no year named behind it. */
gboolean rga_words_name_this_year (const RgaWords  *words,
                                int                 at);

/* The steps of rga_named_date_read(), which answer like it. A name is a date
 * without soft word and, as a rule, without its year. */
int      rga_named_date_read_name       (RgaNamedDate   *self,
                                         const RgaWords *words,
                                         int             at);
int      rga_named_date_read_year       (RgaNamedDate   *self,
                                         const RgaWords *words,
                                         int             at);
/* “’25”, or two digits straight after the name they belong to: “sep-25”. */
int      rga_named_date_read_short_year (const RgaWords *words,
                                         int             at,
                                         int            *year);
/* “-2025” behind the winter or school year of 2024. */
int      rga_named_date_repeat_year     (const RgaWords *words,
                                         int             at,
                                         int             year);
/* `taken` when the year has such a part, -1 when not. */
int      rga_named_date_part            (RgaNamedDate   *self,
                                         RgaNamedKind    kind,
                                         int             number,
                                         int             most,
                                         int             taken);

/* FALSE when the date does not exist in that year. */
gboolean rga_named_date_lay    (const RgaNamedDate *self,
                                const RgaReading   *reading,
                                RgaWindow          *window);

G_END_DECLS
