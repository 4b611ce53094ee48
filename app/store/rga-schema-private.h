/* rga-schema-private.h
 *
 * The schema of data/schema.sql, built into the program, and whether a file has it.
 */
#pragma once

#include <sqlite3.h>

#include "rga-store.h"

G_BEGIN_DECLS

gboolean rga_schema_create  (sqlite3  *db,
                             GError  **error);
/* Refuses a file whose tables are not ours, or that holds parts that could run:
 * triggers, views. With `newer`, further tables and columns are let be. */
gboolean rga_schema_compare (sqlite3  *db,
                             gboolean  newer,
                             GError  **error);

G_END_DECLS
