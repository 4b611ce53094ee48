/* rga-charter.h
 *
 * What a charter in an agenda is made of. No agenda writes that down: it is read
 * from the charters it has. A section that most projects of one template have
 * belongs to that template; one that a single project added does not.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* The template that most projects of the programme follow, the newest of equals;
 * NULL when none does. Borrowed. */
const char *rga_charter_template (RgaPlan     *plan,
                                  const RgaId *programme);
/* One RgaSection of each kind that belongs to that template, in the order it has
 * in the charters; free the container. */
GPtrArray  *rga_charter_sections (RgaPlan     *plan,
                                  const RgaId *programme,
                                  const char  *template_name);

G_END_DECLS
