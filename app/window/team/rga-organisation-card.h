/* rga-organisation-card.h
 *
 * An organisation or a group of them: by which names, how many are expected and
 * named, and which seats it fills.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_ORGANISATION_CARD (rga_organisation_card_get_type ())
G_DECLARE_FINAL_TYPE (RgaOrganisationCard, rga_organisation_card, RGA, ORGANISATION_CARD, AdwBin)

G_END_DECLS
