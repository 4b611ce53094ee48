/* rga-period-words-private.h
 *
 * The words of planners' dates, shared by the files that read them. A text is
 * cut into words; each has a meaning from one vocabulary of Dutch and English,
 * so that the grammar never compares letters. Words without a meaning here are
 * RGA_WORD_OTHER and end a date.
 */
#pragma once

#include "rga-day.h"

G_BEGIN_DECLS

/* Longer texts are prose, not a date. */
#define RGA_WORDS_LONGEST 500   /* characters */

typedef enum
{
  RGA_WORD_OTHER,
  RGA_WORD_NUMBER,      /* value, or -1 when it has more than four digits */
  RGA_WORD_DATE,        /* 31-12-2025: value is the day, RGA_DAY_OPEN when there is none such */
  RGA_WORD_ORDINAL,     /* eerste … vijfde; RGA_ORDINAL_LAST */
  RGA_WORD_MONTH,       /* 1 … 12 */
  RGA_WORD_WEEKDAY,     /* bit set, as in a recurrence */
  RGA_WORD_DAY_SHORT,   /* “ma”, “do”: the same bit set, but only beside a number or another day */
  RGA_WORD_SEASON,      /* RgaQualifier */
  RGA_WORD_UNIT,        /* RgaUnit */
  RGA_WORD_Q,           /* before or after 1 … 4 */
  RGA_WORD_H,           /* before or after 1, 2 */
  RGA_WORD_THIRD,       /* tertaal: four months */
  RGA_WORD_HALF_YEAR,   /* halfjaar */
  RGA_WORD_HALF_OF,     /* helft */
  RGA_WORD_ONE_AND_A_HALF,
  RGA_WORD_QUALIFIER,   /* RgaQualifier */
  RGA_WORD_EDGE,        /* primo, ultimo: RGA_QUALIFIER_BEGIN or EIND, to the day */
  RGA_WORD_SCHOOL_YEAR,
  RGA_WORD_YEAR_OF,     /* “kalenderjaar”, “de jaren”: before a year, without meaning of its own */
  RGA_WORD_FILLER,      /* de, het, op */
  RGA_WORD_IN,
  RGA_WORD_OF,          /* van */
  RGA_WORD_THIS,        /* dit, deze */
  RGA_WORD_FOR,         /* voor: “for” a year, “before” a finer date */
  RGA_WORD_FROM,
  RGA_WORD_PER,         /* per 1 mei; per maand */
  RGA_WORD_AFTER,
  RGA_WORD_UNTIL,       /* exclusive */
  RGA_WORD_THROUGH,     /* t/m, inclusive */
  RGA_WORD_TO,          /* English “to”, inside a range */
  RGA_WORD_TOWARDS,     /* naar: a change, never a period */
  RGA_WORD_BETWEEN,
  RGA_WORD_DEADLINE,
  RGA_WORD_BEFORE,      /* vóór */
  RGA_WORD_BEFORE_END,  /* voor het einde van */
  RGA_WORD_AND,         /* en, of, &, + */
  RGA_WORD_ONWARDS,     /* e.v. */
  RGA_WORD_COMING,      /* a.s. */
  RGA_WORD_PAST,        /* jl. */
  RGA_WORD_START,       /* the words name a start */
  RGA_WORD_READY,       /* gereed, opgeleverd */
  RGA_WORD_ONGOING,
  RGA_WORD_NOW,         /* heden */
  RGA_WORD_RELATIVE,
  RGA_WORD_WITHIN,      /* binnen, over: before a length */
  RGA_WORD_EVERY,       /* elke */
  RGA_WORD_EVERY_OTHER, /* om de, every other */
  RGA_WORD_TIMES,       /* keer, x */
  RGA_WORD_RHYTHM,      /* value is unit + 16 × interval */
  RGA_WORD_OPEN_RHYTHM, /* periodiek */
  RGA_WORD_COUNT,       /* drietal */
  RGA_WORD_MEETING,     /* what is counted: bijeenkomsten, sessies */
  RGA_WORD_APPROXIMATE,
  RGA_WORD_PROVISIONAL,
  RGA_WORD_TENTATIVE,   /* a question mark, “wellicht” */
  RGA_WORD_MEASURE,     /* uur, euro, fte, %: what stands before it is no year */
  RGA_WORD_AT_LEAST,
  RGA_WORD_AT_MOST,
  RGA_WORD_PER_PERSON,
  RGA_WORD_CURRENCY,    /* € */
  RGA_WORD_DASH,
  RGA_WORD_SLASH,
  RGA_WORD_COMMA,
  RGA_WORD_DOT,
  RGA_WORD_COLON,
  RGA_WORD_APOSTROPHE,
  RGA_WORD_OPEN,        /* ( */
  RGA_WORD_CLOSE,       /* ) */
  RGA_WORD_END,         /* after the last word */
} RgaWordKind;

#define RGA_ORDINAL_LAST 99
#define RGA_OF_EITHER 1         /* “of”: English for “van”, Dutch for “or” */
#define RGA_WEEKDAY_EACH 128    /* “dinsdagen”: the plural says every week */
#define RGA_FOR_NEVER_BEFORE 1  /* English “for” */
#define RGA_MEASURE_HOURS 1
#define RGA_MEASURE_HALF_DAYS 2
#define RGA_RHYTHM(unit, interval) ((unit) + 16 * (interval))

typedef struct
{
  RgaWordKind kind;
  int         value;
  int         digits;    /* of a number; 0 when it was spelled out */
  gboolean    ordinal;   /* 1e, 2de, 3rd */
  gboolean    glued;     /* no space before it */
  gboolean    capital;   /* began with a capital as typed */
  gboolean    used;      /* a rhythm or a length took it: no part of a date */
} RgaWord;

typedef struct
{
  RgaWord *words;        /* closed by RGA_WORD_END */
  int      n_words;      /* without it */
} RgaWords;

/* `text` is valid UTF-8 of at most RGA_WORDS_LONGEST characters. */
void           rga_words_cut     (RgaWords       *self,
                                  const char     *text);
void           rga_words_clear   (RgaWords       *self);
/* Never beyond the end: RGA_WORD_END before the first and after the last. */
const RgaWord *rga_words_at      (const RgaWords *self,
                                  int             at);
gboolean       rga_words_is      (const RgaWords *self,
                                  int             at,
                                  RgaWordKind     kind);
/* A number that can only be a year: 1900 … 2199 in four digits. */
gboolean       rga_words_is_year (const RgaWords *self,
                                  int             at);

/* Nothing counted follows the number at `at`: it can end a date. */
gboolean       rga_words_number_ends (const RgaWords *self,
                                      int             at);

/* A word that says where something begins or ends: vanaf, tot, uiterlijk, per. */
gboolean       rga_words_bound       (RgaWordKind     kind);

/* The meaning of the longest entry that `text` begins with; its length in
 * bytes, or 0. `text` is lower case with single spaces. */
int            rga_vocabulary_find (const char   *text,
                                    RgaWordKind  *kind,
                                    int          *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaWords, rga_words_clear)

G_END_DECLS
