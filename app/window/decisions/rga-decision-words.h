/* rga-decision-words.h
 *
 * What a row about a decision, or about something due, says below its subject.
 */
#pragma once

#include "rga-decisions.h"

G_BEGIN_DECLS

/* “Stuurgroep · eind april 2016 · Advies 31 to 40 days before”. Free with g_free(). */
char       *rga_decision_words_describe (RgaPlan       *plan,
                                         const RgaItem *item);
/* “te nemen”; "" when nobody said. */
const char *rga_decision_words_status   (RgaPlan       *plan,
                                         const RgaItem *item);
/* “Te laat”, “Deze week”, … */
const char *rga_decision_words_due      (RgaDue         due);

G_END_DECLS
