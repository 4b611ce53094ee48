/* rga-split.h
 *
 * An amount shared out over rows by weights, exactly: hours over municipalities,
 * euros over organisations. Each row is rounded by itself, half up, to a whole
 * number of units; what the rounded rows then lack or have too much may be left,
 * or settled on one of them.
 *
 * A weight is a share of the whole (“4938/105001”, “0,25”) as long as each is
 * below 1; shares are used as they are, also when they do not add up to 1. As
 * soon as one is 1 or more they are numbers (inhabitants, euros, percentages),
 * and a row's share is its number of their sum.
 *
 * What a row gets does not depend on where it stands among the others, unless
 * the last one settles.
 */
#pragma once

#include "rga-fraction.h"
#include "rga-id.h"

G_BEGIN_DECLS

#define RGA_SPLIT_UNKNOWN G_MININT64

/* Where the difference goes, in the order of the words of a requirement. */
typedef enum
{
  RGA_SETTLE_LARGEST,   /* the row of the largest weight; of equals the one of the lowest id */
  RGA_SETTLE_LAST,
  RGA_SETTLE_LEAVE,     /* nowhere: rows and amount may differ */
  RGA_SETTLE_ROW,       /* the chosen one */
} RgaSettle;

typedef struct
{
  RgaId       id;
  RgaFraction weight;    /* unknown or below 0: the row gets nothing that is known */
  gint64      rounded;   /* filled: its share, rounded; RGA_SPLIT_UNKNOWN */
  gint64      settled;   /* filled: the same with what it took of the difference */
} RgaSplitRow;

typedef struct
{
  gint64    amount;      /* RGA_SPLIT_UNKNOWN: so is every row */
  gint64    unit;        /* rows are rounded to multiples of it; 100 = whole euros in cents */
  RgaSettle settle;
  RgaId     chosen;      /* of RGA_SETTLE_ROW */
  RgaFraction whole;     /* what all weights are, where rows stand for several weights;
                          * unknown: rga_split_whole() of the rows */
} RgaSplitRule;

/* Fills the rows. Nothing is settled while a weight is not known, for then nobody
 * knows the difference. A row is never taken below nothing: what it cannot bear
 * the next largest bears. Rows without weight take no difference, unless chosen.
 * A number that does not fit is unknown, never wrong. */
void        rga_split        (RgaSplitRow        *rows,
                              guint               n_rows,
                              const RgaSplitRule *rule);
/* What all of them are: 1 for shares, else the sum of the numbers; unknown when a
 * number of a key of numbers is, or the sum does not fit. */
RgaFraction rga_split_whole  (const RgaSplitRow  *rows,
                              guint               n_rows);
/* `amount` × `share`, rounded half up to a multiple of `unit`; RGA_SPLIT_UNKNOWN. */
gint64      rga_split_take   (gint64              amount,
                              RgaFraction         share,
                              gint64              unit);

G_END_DECLS
