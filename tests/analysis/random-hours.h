/* random-hours.h
 *
 * Random plans of who asks and gives hours, and random edits of them, drawn from
 * g_test_rand_int().
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

gboolean random_chance     (int       percent);
/* One of the list, in so many of a hundred times; else, or of an empty one, RGA_ID_NONE. */
RgaId    random_pick       (RgaPlan  *plan,
                            RgaList   list,
                            int       percent);
/* In three years. */
RgaDay   random_day        (void);
RgaPlan *random_hours_plan (void);
/* One item comes, changes or goes, and is noted in `delta`; nothing is announced. New
 * names are those of `number`. */
void     random_hours_edit (RgaPlan  *plan,
                            guint     number,
                            RgaDelta *delta);

G_END_DECLS
