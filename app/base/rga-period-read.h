/* rga-period-read.h
 *
 * Reads dates the way planners write them, in Dutch and in English. The rules
 * are domain/domain-model section 4.2 and 4.3; they are general: what is not a
 * listed example is read by the same grammar.
 *
 * Reading never fails. Words that hold no date give RGA_PERIOD_UNSPECIFIED with
 * open bounds, and are kept.
 */
#pragma once

#include "rga-period.h"

G_BEGIN_DECLS

/* The days that a soft word covers: settings of the plan, never of the
 * computer. Days of the month count from 1; months from 1. */
typedef struct
{
  int begin_last;        /* begin mei: day 1 … 10 */
  int half_first;        /* half, medio mei: day 11 … 20, symbol on 15 */
  int half_last;
  int half_anchor;
  int end_first;         /* eind mei: day 21 … last */
  int year_begin_months; /* begin 2023: this many first months */
  int year_half_first;   /* medio 2023: months 6 … 7, symbol on the first day of month 7 */
  int year_half_last;
  int year_half_anchor;
  int year_end_months;   /* eind 2023: this many last months */
  int spring_first;      /* voorjaar: months 3 … 5; each season is three months */
  int summer_first;
  int autumn_first;
  int winter_first;
} RgaWindows;

extern const RgaWindows RGA_WINDOWS_DEFAULT;

typedef struct
{
  const RgaWindows *windows;
  /* Where a missing year comes from: its calendar year, never rolled forward,
   * except “a.s.” (first such day after it) and “jl.” (last before it). */
  RgaDay            today;
  /* The item is a moment (milestone, decision) and not a stretch of work: a
   * bare “oktober 2022” is then a point and has an anchor. */
  gboolean          moment;
  /* The item is a stretch of work (project, activity): the same words are then
   * always a period. With neither, the words alone decide, see below. */
  gboolean          stretch;
} RgaReading;

/* Point or period, by the words alone. A day, and begin, half, medio, eind with
 * a month or year, are points. A longer stretch is a period, but a point where
 *  - a question mark follows, or “gereed” and the like stand beside it;
 *  - it is “in het derde kwartaal van 2018”: placed within its year;
 *  - it is a month written as in a running sentence, “in juni 2016”, “oktober
 *    2022”, against “Oktober 2022” at the head of a row;
 *  - it is “in” a year at least two years ahead of `today`: a target.
 * “1 januari 2015” in words, and nothing more, is where something begins: from.
 * “eind 1e kwartaal” is a deadline. */

/* `self` is filled whole. */
void     rga_period_read          (RgaPeriod        *self,
                                   const char       *text,
                                   const RgaReading *reading);

/* Words that say an end before a start (“Q3 2027 t/m Q1 2027”) are undated;
 * this gives what they say the other way round, or FALSE when that is not it. */
gboolean rga_period_read_swapped  (RgaPeriod        *self,
                                   const char       *text,
                                   const RgaReading *reading);

/* “oktober t/m maart 2026”: a year named once counts for both ends, which leaves
 * these words undated; this gives what they say with New Year in between, the named
 * year where it stands. FALSE when that is not it. */
gboolean rga_period_read_over_new_year (RgaPeriod   *self,
                                   const char       *text,
                                   const RgaReading *reading);

G_END_DECLS
