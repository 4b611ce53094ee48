/* rga-period-language.h
 *
 * Which language somebody typed a period in. Words that are moved stay in it,
 * whatever language the program speaks to who moves them.
 */
#pragma once

#include "rga-language.h"
#include "rga-period.h"

G_BEGIN_DECLS

/* FALSE when the words do not tell, like those of “Q3 2027” and “april 2027”. */
gboolean rga_period_find_language (const RgaPeriod *self,
                                   RgaLanguage     *language);

G_END_DECLS
