/* rga-rows-text.h
 *
 * Text of a table that was copied in another program, as rows of cells: tabs
 * between cells (word processors and spreadsheets), else semicolons. A cell in
 * quotes may hold tabs and line ends.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* GPtrArray of rows, each a GPtrArray of char *: without blanks around it, never
 * NULL; every row has as many cells as the widest. Rows of empty cells are left
 * out. Free with g_ptr_array_unref(). */
GPtrArray *rga_rows_text_read (const char *text);

G_END_DECLS
