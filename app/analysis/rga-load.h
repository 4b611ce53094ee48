/* rga-load.h
 *
 * How many projects run in each quarter (or week, month, half-year, year). A
 * project runs in every unit that one of its days may touch; what it has below
 * it counts when it has no period of its own. Sub-projects are part of theirs.
 */
#pragma once

#include "rga-delta.h"
#include "rga-table.h"

G_BEGIN_DECLS

/* When each project runs, read once, asked often, and kept while the plan is edited:
 * an edit looks again only at the projects it touched. */
typedef struct _RgaLoad RgaLoad;

/* Of the query only what limits it to an agenda counts. Borrows the plan. */
RgaLoad  *rga_load_new          (RgaPlan             *plan,
                                 const RgaTableQuery *query);
void      rga_load_free         (RgaLoad             *self);
/* After each change of the plan. */
void      rga_load_update       (RgaLoad             *self,
                                 const RgaDelta      *delta);
/* The projects with bounds that run on one of these days, both inclusive. */
guint     rga_load_count        (const RgaLoad       *self,
                                 RgaDay               first,
                                 RgaDay               last);
/* The projects without bounds that never stop. */
guint     rga_load_count_ongoing (const RgaLoad      *self);

RgaTable *rga_table_load        (RgaPlan             *plan,
                                 const RgaTableQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaLoad, rga_load_free)

G_END_DECLS
