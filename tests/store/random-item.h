/* random-item.h
 *
 * Items with random values in every field, by the field table, so a new field is
 * tried without a new test.
 */
#pragma once

#include "rga-plan.h"
#include "rga-value.h"

G_BEGIN_DECLS

RgaId    random_id     (void);
/* References point at items of `plan`; with an empty plan they stay open. */
RgaValue random_value  (RgaPlan        *plan,
                        const RgaField *field);
RgaItem *random_item   (RgaPlan        *plan,
                        RgaList         list);
/* The field as a line of text that is the same for the same value. */
char    *describe_field (const RgaItem *item,
                         guint          field);
/* All of the item, one line. */
char    *describe_item  (const RgaItem *item);
/* Every item of the plan, sorted: equal plans give equal texts. */
char    *describe_plan  (RgaPlan       *plan);

G_END_DECLS
