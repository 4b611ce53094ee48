/* rga-figure-words.h
 *
 * Values that follow from the plan, as a person reads them: what each is called,
 * how much it is, and what was set instead. Pure: no widgets; in gettext's
 * language.
 */
#pragma once

#include "rga-figures.h"

G_BEGIN_DECLS

/* “Hours a week”. */
const char *rga_figure_words_name     (const RgaFigure      *figure);
/* “54–56”, “1 Apr 2022 – 31 Mar 2023”; new string. */
char       *rga_figure_words_amount   (const RgaAmount      *amount,
                                       RgaAmountKind         kind);
/* What counts: what was typed, else what is computed; new string. */
char       *rga_figure_words_value    (const RgaFigure      *figure,
                                       const RgaFigureState *state);
/* “computed 48, set to 47”, or “computed”; new string. */
char       *rga_figure_words_note     (const RgaFigure      *figure,
                                       const RgaFigureState *state);

G_END_DECLS
