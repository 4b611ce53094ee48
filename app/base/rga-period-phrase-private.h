/* rga-period-phrase-private.h
 *
 * A date phrase: one date or a range, with the words before and after it that
 * say how it bounds: “vanaf half juli”, “van 1 maart tot 1 juni 2025”,
 * “2018 en verder”. It stands anywhere in a text.
 */
#pragma once

#include "rga-period-date-private.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_PHRASE_PLAIN,
  RGA_PHRASE_FROM,
  RGA_PHRASE_AFTER,
  RGA_PHRASE_UNTIL,       /* exclusive */
  RGA_PHRASE_THROUGH,     /* inclusive */
  RGA_PHRASE_DEADLINE,
  RGA_PHRASE_BEFORE,      /* a deadline, exclusive */
  RGA_PHRASE_BEFORE_END,  /* a deadline on the last day */
} RgaPhraseKind;

typedef struct
{
  RgaPhraseKind kind;
  RgaNamedDate  from;
  RgaNamedDate  to;          /* the same as `from` for one date */
  gboolean      is_range;
  gboolean      until;       /* of a range: its end is exclusive */
  gboolean      one_year;    /* of a range: its year is named once, or not at all */
  gboolean      year_first;  /* …with the first of the two */
  gboolean      dashed;      /* of a range: joined by a dash */
  gboolean      per;         /* “per” says from */
  gboolean      placed_in;   /* “in” stands before it */
  gboolean      labelled;    /* other words stand before it */
  gboolean      led_in;      /* “op”, “de”, “per” stand before it */
  gboolean      enclosed;    /* in parentheses */
  gboolean      running;     /* the text begins without a capital */
  gboolean      tentative;   /* a question mark right behind it */
  gboolean      starts;
  gboolean      ready;
} RgaPhrase;

/* FALSE when the text holds no date, or one that does not exist: then
 * `refused` says that no reading of these words may be made. */
gboolean rga_phrase_find (RgaPhrase      *self,
                          const RgaWords *words,
                          gboolean       *refused);

G_END_DECLS
