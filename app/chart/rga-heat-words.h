/* rga-heat-words.h
 *
 * What the table of hours says in words, per language: a cell as a sentence, a
 * column's name, and what a row that asks is called.
 */
#pragma once

#include "rga-capacity-causes.h"
#include "rga-capacity-cell.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* “Samen”. */
const char *rga_heat_total_word    (RgaLanguage             language);
/* Of a group, also of one that the document does not name; free with g_free(). */
char       *rga_heat_group_name    (RgaLanguage             language,
                                    RgaPlan                *plan,
                                    RgaCapacityBy           by,
                                    const RgaCapacityGroup *group);
/* “4e kwartaal 2016” short: “Q4 2016”, “okt 2016”, “wk 41 2016”; “wk 1–4” from the start. */
char       *rga_heat_column_name   (RgaLanguage             language,
                                    RgaPrecision            unit,
                                    gboolean                is_relative,
                                    RgaDay                  from,
                                    RgaDay                  to);
/* The same without its year. */
char       *rga_heat_column_label  (RgaLanguage             language,
                                    RgaPrecision            unit,
                                    gboolean                is_relative,
                                    RgaDay                  from,
                                    RgaDay                  to);
/* What fits a cell, the longest first: “18 van 24 u, 6 vrij”, “18 van 24”, “18”. Free
 * with g_strfreev(). */
char      **rga_heat_cell_words    (RgaLanguage             language,
                                    const RgaCapacityCell  *cell);
/* “10 van 8 uur per week, 2 te veel, 3 rijen zonder uren, waarvan 6 open”. */
char       *rga_heat_cell_sentence (RgaLanguage             language,
                                    const RgaCapacityCell  *cell);
/* The figure of one cause, as one cell; “·” where it asks nothing. */
char       *rga_heat_step_words    (RgaLanguage             language,
                                    const RgaCapacityStep  *step);
/* Where the hours go, then whose they are, without what the groups say already. */
char       *rga_heat_cause_name    (RgaLanguage             language,
                                    RgaPlan                *plan,
                                    RgaCapacityBy           by,
                                    const RgaCapacityCause *cause);
/* “open teamplek, voorlopig”; "" when there is nothing to say. */
char       *rga_heat_cause_note    (RgaLanguage             language,
                                    const RgaCapacityCause *cause);

G_END_DECLS
