/* rga-person-name.h
 *
 * “Jo van den Proef” is somebody; “projectleider”, “een adviseur, een inkoper” and
 * “Contactpersoon GGD” say what somebody does, and stay words: no person is made
 * of a function. Told by how it is written: a name begins and ends with a word
 * with a capital, and a word of capitals only is an abbreviation.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The words can be the name of one person. */
gboolean rga_words_are_person  (const char *words);
/* They are, or begin with, a function that a seat or person of the plan has. */
gboolean rga_plan_has_function (RgaPlan    *plan,
                                const char *words);

G_END_DECLS
