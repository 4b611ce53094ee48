/* rga-money-text.h
 *
 * Amounts of money and hours as people read them, in the language of a picture:
 * “€ 57.375”, “7,5”, “31,9%”. What is not known is a dash, never 0. Free with
 * g_free().
 */
#pragma once

#include "rga-fraction.h"
#include "rga-language.h"
#include "rga-value.h"

G_BEGIN_DECLS

#define RGA_DASH_TEXT "–"

/* Of cents: “57.375”, “138,89”; whole euros without decimals. */
char *rga_money_text (gint64      cents,
                      RgaLanguage language);
/* The same with its sign: “€ 57.375”. */
char *rga_euro_text  (gint64      cents,
                      RgaLanguage language);
/* Of minutes, in hours: “47”, “7,5”; two decimals at most. */
char *rga_hours_text (gint64      minutes,
                      RgaLanguage language);
/* “31,9%”, half up. */
char *rga_share_text (RgaFraction share,
                      guint       decimals,
                      RgaLanguage language);

G_END_DECLS
