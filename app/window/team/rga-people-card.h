/* rga-people-card.h
 *
 * A person, or who is no more than the function of a seat: in which teams, for
 * how many hours, and under which other names.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_PEOPLE_CARD (rga_people_card_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeopleCard, rga_people_card, RGA, PEOPLE_CARD, AdwBin)

G_END_DECLS
