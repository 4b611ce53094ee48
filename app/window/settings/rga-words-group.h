/* rga-words-group.h
 *
 * An agenda's own words: what it calls a focus area, and each status.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_WORDS_GROUP (rga_words_group_get_type ())
G_DECLARE_FINAL_TYPE (RgaWordsGroup, rga_words_group, RGA, WORDS_GROUP, AdwPreferencesGroup)

void rga_words_group_show   (RgaWordsGroup *self,
                             RgaDocument   *document);   /* NULL = none */
/* Keeps what is being typed. */
void rga_words_group_commit (RgaWordsGroup *self);

G_END_DECLS
