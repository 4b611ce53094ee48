/* rga-role-card.h
 *
 * A role: who holds it, what it does and what it may decide, the shared ones marked.
 *
 * Actions: `role.add-task`, `role.add-power`.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_ROLE_CARD (rga_role_card_get_type ())
G_DECLARE_FINAL_TYPE (RgaRoleCard, rga_role_card, RGA, ROLE_CARD, AdwBin)

G_END_DECLS
