/* rga-seat-sums.h
 *
 * What the seats of a team or a project come to, in words. Free with g_free().
 */
#pragma once

#include "rga-capacity.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* “20, later 23”: hours a week of all seats of `owner`. */
char *rga_seat_sum_words   (RgaPlan          *plan,
                            const RgaId      *owner,
                            RgaCapacityCount  count,
                            RgaLanguage       language);
/* “16 seats, 3 open” */
char *rga_seat_count_words (guint             n,
                            guint             open);

G_END_DECLS
