/* random-item.h
 *
 * Items with random values in every field, by the field table, so a new field is
 * tried without a new test.
 */
#pragma once

#include "rga-store.h"
#include "rga-value.h"

G_BEGIN_DECLS

RgaId    random_id     (void);
/* References point at items of `plan`; with an empty plan they stay open. */
RgaValue random_value  (RgaPlan        *plan,
                        const RgaField *field);
RgaItem *random_item   (RgaPlan        *plan,
                        RgaList         list);
/* Tries so many items of every list in turn, each a step of its own; what refers to
 * something that is not there is refused. `plan` follows. */
void     random_fill   (RgaStore       *store,
                        RgaPlan        *plan,
                        guint           n);
/* The field as a line of text that is the same for the same value. */
char    *describe_field (const RgaItem *item,
                         guint          field);
/* All of the item, one line. */
char    *describe_item  (const RgaItem *item);
/* Every item of the plan, sorted: equal plans give equal texts. */
char    *describe_plan  (RgaPlan       *plan);
/* The same of a plan in a file; NULL when it cannot be read. */
char    *describe_file  (const char    *path,
                         GError       **error);

G_END_DECLS
