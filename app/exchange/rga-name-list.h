/* rga-name-list.h
 *
 * Names pasted as a list, from a letter, a table or a spreadsheet: one a line, or with
 * commas between. Numbers and bullets before a name fall away, and what stands in
 * further columns of a table.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* char *, in their order and each once; free with g_ptr_array_unref(). */
GPtrArray *rga_name_list_read (const char *text);

G_END_DECLS
