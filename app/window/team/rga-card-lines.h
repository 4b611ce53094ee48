/* rga-card-lines.h
 *
 * What stands around a team, a person, an organisation or a role, as lines that
 * lead there. No widgets.
 *
 * Arrays are new and own their lines, see rga-detail-lines.h.
 */
#pragma once

#include "rga-detail-lines.h"

G_BEGIN_DECLS

/* Teams that report to this one. */
GPtrArray *rga_card_lines_of_children      (RgaPlan       *plan,
                                            const RgaItem *body);
/* What ends it. */
GPtrArray *rga_card_lines_of_endings       (RgaPlan       *plan,
                                            const RgaItem *body);
/* What it decides or performs. */
GPtrArray *rga_card_lines_of_work          (RgaPlan       *plan,
                                            const RgaItem *body);
/* The seats of a person, or of the holder of a seat: team, function, hours. */
GPtrArray *rga_card_lines_of_seats         (RgaPlan       *plan,
                                            const RgaItem *person);
/* The seats that an organisation fills: function, team, hours. */
GPtrArray *rga_card_lines_of_filled_seats  (RgaPlan       *plan,
                                            const RgaItem *organisation);
/* Members of a group, or organisations that are part of one. */
GPtrArray *rga_card_lines_of_members       (RgaPlan       *plan,
                                            const RgaItem *organisation);
/* Groups that an organisation is in. */
GPtrArray *rga_card_lines_of_groups        (RgaPlan       *plan,
                                            const RgaItem *organisation);

/* “105 + 104 days” of the fixed days of a team's seats; NULL when there are none. */
char      *rga_card_fixed_days             (RgaPlan       *plan,
                                            const RgaItem *body);
/* “18 times”; NULL when it has no rhythm or it cannot be counted. */
char      *rga_card_meetings               (RgaPlan       *plan,
                                            const RgaItem *body);
/* “Kop van Noord-Holland 3 · West-Friesland 3”; NULL when all are of one. */
char      *rga_card_shares                 (RgaPlan       *plan,
                                            const RgaItem *body);

G_END_DECLS
