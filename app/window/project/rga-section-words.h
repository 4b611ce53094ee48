/* rga-section-words.h
 *
 * What a section of a charter is called, how far it is (a sign and a word, never
 * a colour alone), and what an empty one asks.
 */
#pragma once

#include "rga-charter-state.h"

G_BEGIN_DECLS

/* Its title, else its kind, with a capital; free with g_free(). */
char       *rga_section_title      (const RgaSection  *section);
/* Name of the icon of a state (RgaSectionState or RGA_WORD_OPEN). */
const char *rga_section_state_icon (int                state);
const char *rga_section_state_word (int                state);
/* The stored word of a state, and back. */
const char *rga_section_state_name (int                state);
int         rga_section_state_find (const char        *name);
/* What stands where a section has no words: the question it asks, or where its
 * words can be read; free with g_free(). */
char       *rga_section_prompt     (RgaPlan           *plan,
                                    const RgaSection  *section);

G_END_DECLS
