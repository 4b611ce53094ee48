/* rga-content-hash-private.h
 *
 * What a plan holds, as one number of 128 bits: the sum of a hash of each cell that
 * is not NULL, modulo 2^128. The order of rows does not matter, a column that an
 * older file lacks counts nothing, and a step changes the sum by the cells it
 * touched. It finds what disks, mail and other programs did to a file; it is no seal.
 *
 * The log and what the file says of itself (“history”, “meta”) are not in it.
 */
#pragma once

#include "rga-store-private.h"

G_BEGIN_DECLS

/* Reads every row: for a worker. */
gboolean rga_content_hash_read   (sqlite3              *db,
                                  RgaContentHash       *hash,
                                  GError              **error);
/* From the hash before the step to that after it. */
gboolean rga_content_hash_follow (RgaContentHash       *hash,
                                  const RgaChangeset   *changeset,
                                  GError              **error);
gboolean rga_content_hash_equal  (const RgaContentHash *a,
                                  const RgaContentHash *b);

/* From 16 bytes, the same on every computer; FALSE when the column holds none. */
gboolean rga_content_hash_column (sqlite3_stmt         *statement,
                                  int                   column,
                                  RgaContentHash       *hash);

G_END_DECLS
