/* rga-salvage-private.h
 *
 * Parts of saving what can be read: one table, and what is known to be missing. The
 * log of the file names what was ever added, and what was saved refers to what is not there.
 */
#pragma once

#include <sqlite3.h>

#include "rga-salvage.h"

G_BEGIN_DECLS

/* Puts back where the tables of the damaged file `path`, open as `db`, begin, if some of that
 * is lost and a plan of ours it is. To be opened again after it. */
void         rga_salvage_mend_schema (sqlite3   *db,
                                    const char *path);
/* Whether all that is left of the tables of the damaged file `path`, open as `db` (may be NULL),
 * is where ours are. */
gboolean     rga_salvage_has_our_tables (sqlite3 *db,
                                    const char *path);
/* Reads one table around what cannot be read. */
RgaSalvaged *rga_salvage_table (sqlite3    *from,
                                sqlite3    *to,
                                const char *table);
/* Reads one table of a sound file from end to end, its columns by name; none when there is no
 * such table. Rows that may not be in a plan are counted in `n_left_out`. FALSE when it is
 * not sound after all. */
gboolean     rga_salvage_copy_table (sqlite3   *from,
                                   sqlite3    *to,
                                   const char *table,
                                   guint      *n_left_out);
/* Whether all rows of `table` can be read in each way that the file offers. */
gboolean     rga_salvage_is_whole (sqlite3    *db,
                                   const char *table);
/* Fills in `lost` of each of `salvaged` (RgaSalvaged); before references to what is not
 * there are taken out of `to`. */
void         rga_salvage_find_lost (sqlite3    *from,
                                    sqlite3    *to,
                                    const RgaId *document_id,
                                    GPtrArray  *salvaged);

G_END_DECLS
