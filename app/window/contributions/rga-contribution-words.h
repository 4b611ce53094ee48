/* rga-contribution-words.h
 *
 * What the page of contributions says in words: what is special of a row, what the
 * four figures are made of, and why sums differ. In gettext's language; free with
 * g_free().
 */
#pragma once

#include "rga-language.h"
#include "rga-statement.h"

G_BEGIN_DECLS

/* “partly in hours”; NULL = nothing special. */
char *rga_contribution_note       (const RgaContributions    *all,
                                   const RgaContribution     *one,
                                   gboolean                   only_counted,
                                   RgaLanguage                language,
                                   gboolean                  *warns);
/* The bar in words: “16 of 24 hours given, 8 to pay”. */
char *rga_contribution_bar_words  (const RgaContribution     *one,
                                   const RgaOwed             *owed,
                                   RgaLanguage                language);
/* Lines, each a difference that stands in the table and its reason; "" = none. */
char *rga_contribution_differences (RgaPlan                  *plan,
                                   const RgaStatement        *statement,
                                   RgaLanguage                language);

/* A card: its large figure, the unit behind it ("" = none), and what stands below. */
typedef struct
{
  char       *figure;
  const char *unit;
  char       *note;
} RgaContributionCard;

typedef enum
{
  RGA_CARD_ASKED,
  RGA_CARD_GIVEN,
  RGA_CARD_DUE,
  RGA_CARD_BUDGET,
  RGA_N_CARDS,
} RgaContributionCardKind;

void  rga_contribution_card       (RgaContributionCard       *card,
                                   RgaPlan                   *plan,
                                   RgaContributionCardKind    kind,
                                   const RgaStatement        *statement,
                                   gboolean                   only_counted,
                                   RgaLanguage                language);

G_END_DECLS
