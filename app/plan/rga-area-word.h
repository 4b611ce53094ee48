/* rga-area-word.h
 *
 * What an agenda calls its focus areas: “ambitie”, “thema”, “transformatiedoel”.
 * Everything that names a kind of focus area asks here.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Of that agenda, or with RGA_ID_NONE of all there are, where they agree; NULL =
 * the program's own word. Borrowed. */
const char *rga_area_word    (RgaPlan            *plan,
                              const RgaId        *programme);
/* One of them may be of another kind. */
const char *rga_area_word_of (RgaPlan            *plan,
                              const RgaFocusArea *area);

G_END_DECLS
