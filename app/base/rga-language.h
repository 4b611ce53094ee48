/* rga-language.h
 *
 * The language of words that end up in a picture, a table or a reading. It is
 * an argument, never the locale of the computer: a Dutch agenda can be exported
 * in English from a German desktop.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RGA_LANGUAGE_NL,
  RGA_LANGUAGE_EN,
  RGA_N_LANGUAGES,
} RgaLanguage;

G_END_DECLS
