/* example-plan.h
 *
 * The shipped examples and small plans made by hand, for tests of rooms that
 * know no files.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

#define EXAMPLE_NO_HOURS (-1)

/* From data/examples/NAME.jsonl. */
RgaPlan    *example_plan_new (const char *name);
/* A new item with a rank after all others: fill its fields, then rga_plan_put(). */
gpointer    example_item     (RgaPlan    *plan,
                              RgaList     list);
/* A text field's content. */
const char *example_text     (const char *text);
/* Known to the day; NULL = open. */
RgaPeriod  *example_period   (const char *start,
                              const char *end);
/* Hours a week, whole, per row; EXAMPLE_NO_HOURS = unknown. Takes over `period`. */
RgaSeat    *example_seat     (RgaPlan    *plan,
                              const char *function,
                              int         hours_min,
                              int         hours_max,
                              RgaPeriod  *period);
/* The item that has this text in its field `name`. */
gpointer    example_find     (RgaPlan    *plan,
                              RgaList     list,
                              const char *name);

G_END_DECLS
