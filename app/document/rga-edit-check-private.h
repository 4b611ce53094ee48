/* rga-edit-check-private.h
 *
 * What is wrong with a value, by itself: pure, and by the field table. Each
 * gives a sentence for a person, or NULL when nothing is wrong.
 */
#pragma once

#include "rga-edits.h"
#include "rga-set-value.h"

G_BEGIN_DECLS

const char *rga_edit_check_value (RgaList         list,
                                  guint           field,
                                  const RgaValue *value);
/* Fields that contradict each other, such as hours_min above hours_max;
 * `field` is set to the one to name. */
const char *rga_edit_check_item  (const RgaItem  *item,
                                  guint          *field);
/* What has to be typed for an amount of that kind. */
const char *rga_edit_check_amount (RgaAmountKind kind);

G_END_DECLS
