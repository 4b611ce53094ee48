/* rga-table-text.h
 *
 * A table as text for other programs: the same bytes in every locale.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* A spreadsheet would take it for a formula. */
gboolean rga_text_begins_formula (const char *text);

/* Commas, one header row, quotes where RFC 4180 asks them; lines end in a line
 * feed. An apostrophe stands before text that begins as a formula does. Free with g_free(). */
char *rga_table_to_csv  (const RgaTable *table);
/* An array of objects; what is not known is null. Free with g_free(). */
char *rga_table_to_json (const RgaTable *table);

G_END_DECLS
