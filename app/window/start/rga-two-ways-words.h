/* rga-two-ways-words.h
 *
 * The two ways to read a file, in words.
 */
#pragma once

#include "rga-two-ways.h"

G_BEGIN_DECLS

/* “112 items · last step Tuesday 14:10 · the newer one”. Free with g_free(). */
char *rga_way_words                  (const RgaWay     *way,
                                      gboolean          is_newer);
/* “3 items differ: Advice, Pilot”; NULL when that is not known. Free with g_free(). */
char *rga_two_ways_words_differences (const RgaTwoWays *ways);

G_END_DECLS
