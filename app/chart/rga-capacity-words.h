/* rga-capacity-words.h
 *
 * What a picture of hours says, and how it writes its numbers, per language.
 */
#pragma once

#include "rga-capacity.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_HOURS_WORD_TITLE,            /* “Uren per week van de projectteams” */
  RGA_HOURS_WORD_PER_WEEK,         /* head of the figures: “u/week” */
  RGA_HOURS_WORD_PER_ROW,          /* “geteld per rij” */
  RGA_HOURS_WORD_PER_PERSON,       /* “geteld per persoon” */
  RGA_HOURS_WORD_FROM,             /* "%s" = a month: “vanaf juni” */
  RGA_HOURS_WORD_UNTIL,            /* “t/m mei” */
  RGA_HOURS_WORD_SINCE,            /* "%s" = a day: “per 1 jun” */
  RGA_HOURS_WORD_LATER,            /* under the column: “later” */
  RGA_HOURS_WORD_OTHER,            /* the rest of the groups together: “Overige” */
  RGA_HOURS_WORD_REST,             /* members no row names: “Nog niet verdeeld” */
  RGA_HOURS_WORD_NOBODY,           /* “Niet vermeld” */
  RGA_HOURS_WORD_RANGE,            /* legend from here */
  RGA_HOURS_WORD_LATER_STAGE,
  RGA_HOURS_WORD_LOOSE,            /* work of a length without a start */
  RGA_HOURS_WORD_AVAILABLE,
  RGA_HOURS_WORD_OVER,
  RGA_HOURS_WORD_VACANT,           /* above that line */
  RGA_HOURS_WORD_TENTATIVE,
  RGA_HOURS_WORD_NONE,             /* “Nog geen uren bekend” */
  RGA_HOURS_WORD_NONE_HINT,
  RGA_HOURS_WORD_OF,               /* "%s", "%s": “18 van 24 u” */
  RGA_HOURS_WORD_FREE,             /* "%s": “6 vrij” */
  RGA_HOURS_WORD_TOO_MUCH,         /* "%s": “6 te veel” */
  RGA_HOURS_WORD_ALT,              /* "%s" name, "%s" hours: a sentence */
  RGA_N_HOURS_WORDS,
} RgaHoursWord;

const char *rga_load_word          (RgaLanguage   language,
                                    RgaHoursWord  word);
/* A word that holds one or two "%s". Free these with g_free(). */
char       *rga_load_word_with     (RgaLanguage   language,
                                    RgaHoursWord  word,
                                    const char   *a,
                                    const char   *b);
/* “per discipline”; a focus area is called what the plan calls it. */
char       *rga_load_by_word       (RgaLanguage   language,
                                    RgaCapacityBy by,
                                    RgaPlan      *plan);  /* NULL = by no name of its own */
/* “9 rijen zonder uren”. */
char       *rga_load_unknown       (RgaLanguage   language,
                                    guint         n);
/* “17 rijen zonder uren, niet meegeteld”. */
char       *rga_load_not_counted   (RgaLanguage   language,
                                    guint         n);
/* Minutes as hours: “18”, “86,4”; “?” of RGA_UNKNOWN. */
char       *rga_load_to_text       (RgaLanguage   language,
                                    gint64        minutes);
/* “151–153”, “39”. */
char       *rga_load_range_to_text (RgaLanguage   language,
                                    gint64        min,
                                    gint64        max);
/* “38 + ?”, “?”, “39”; “–” when nobody asks anything. */
char       *rga_load_step_to_text  (RgaLanguage            language,
                                    const RgaCapacityStep *step);
/* “96–128 van 150 u, 22–54 vrij”; only the range when nobody said what there is. */
char       *rga_load_load_to_text  (RgaLanguage            language,
                                    const RgaCapacityStep *step);

G_END_DECLS
