/* rga-outline-area-words.h
 *
 * Sentences in which a focus area is called what its agenda calls it. Free
 * texts with g_free().
 */
#pragma once

#include "rga-area-word.h"

G_BEGIN_DECLS

/* As inside a sentence: “ambitie”. RGA_ID_NONE = of all agendas. */
const char *rga_outline_area_word    (RgaPlan     *plan,
                                      const RgaId *programme);
/* As a heading: “Ambitie”. */
char       *rga_outline_area_title   (RgaPlan     *plan,
                                      const RgaId *programme);
/* The group of what belongs to none: “Zonder ambitie”. */
char       *rga_outline_area_without (RgaPlan     *plan,
                                      const RgaId *programme);
/* What a new one is called until somebody types its name. */
char       *rga_outline_area_new     (RgaPlan     *plan,
                                      const RgaId *programme);

G_END_DECLS
