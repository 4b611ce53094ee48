/* rga-schema-private.h
 *
 * The schema of data/schema.sql, built into the program, and whether a file has it.
 */
#pragma once

#include <sqlite3.h>

#include "rga-store.h"

G_BEGIN_DECLS

gboolean    rga_schema_create     (sqlite3     *db,
                                   GError     **error);
gboolean    rga_schema_create_version (sqlite3 *db,
                                   int          version,
                                   GError     **error);
/* Every table, index, view and trigger: “type name” → the words that made it.
 * What SQLite keeps for itself is left out. Free with g_hash_table_unref(). */
GHashTable *rga_schema_list_parts (sqlite3     *db,
                                   GError     **error);
/* The same of an empty plan of that version. */
GHashTable *rga_schema_expect     (int          version,
                                   GError     **error);
/* Refuses a file whose tables are not those of its version, or that holds parts
 * that could run: triggers, views. In a newer one, further tables and columns are
 * let be. */
gboolean    rga_schema_compare    (sqlite3     *db,
                                   int          version,
                                   GError     **error);
/* Brings a plan of an older version, already compared, up to the present one: all
 * of it, or nothing. */
gboolean    rga_schema_upgrade    (sqlite3     *db,
                                   GError     **error);

G_END_DECLS
