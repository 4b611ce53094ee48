/* rga-contributions-private.h
 *
 * The steps from a requirement to what each row owes.
 */
#pragma once

#include "rga-contributions.h"

G_BEGIN_DECLS

/* The rows with their members: those that were made, else those of the key. */
GArray *rga_contribution_rows_new  (RgaPlan              *plan,
                                    const RgaRequirement *requirement);
/* Fills share, rounded and settled. */
void    rga_contributions_split    (RgaContributions     *self,
                                    RgaPlan              *plan);
/* Fills what is given. */
void    rga_contributions_add_seats (RgaContributions    *self,
                                     RgaPlan             *plan);

/* Place of the row of each organisation by id (RgaId * → place + 1). One that is a
 * row itself and also in a group is the row. Free with g_hash_table_unref(). */
GHashTable *rga_contributions_index (const RgaContributions *self);

static inline RgaContribution *
rga_contributions_row (const RgaContributions *self,
                       guint                   place)
{
  return &g_array_index (self->rows, RgaContribution, place);
}

G_END_DECLS
