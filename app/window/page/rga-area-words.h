/* rga-area-words.h
 *
 * Sentences in which a focus area is called what its agenda calls it: everything
 * in the window that names the kind asks here. Free texts with g_free().
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-area-word.h"

G_BEGIN_DECLS

/* As inside a sentence: “ambitie”. RGA_ID_NONE = of all agendas. */
const char *rga_area_words_inside  (RgaPlan     *plan,
                                    const RgaId *programme);
/* As a heading: “Ambitie”. */
char       *rga_area_words_title   (RgaPlan     *plan,
                                    const RgaId *programme);
/* The group of what belongs to none: “Zonder ambitie”. */
char       *rga_area_words_without (RgaPlan     *plan,
                                    const RgaId *programme);
/* What a new one is called until somebody types its name. */
char       *rga_area_words_new     (RgaPlan     *plan,
                                    const RgaId *programme);
/* On a button: “Ambitie toevoegen”. */
char       *rga_area_words_add     (RgaPlan     *plan,
                                    const RgaId *programme);
/* Calls the item of a menu that does `action` with the target “focus-area”, or
 * without one, by `label`; it keeps its place. */
void        rga_area_words_label   (GMenuModel  *menu,
                                    const char  *action,
                                    const char  *label);

G_END_DECLS
