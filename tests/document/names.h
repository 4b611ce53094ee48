/* names.h
 *
 * The names of all agendas of a plan, in one line: as they are stored, by SQLite alone,
 * and as they are shown. Tests that need no more than names hold one against the other.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* Sorted and joined; free with g_free(). */
char *names_join   (const GPtrArray *names);
char *names_shown  (RgaDocument     *document);
/* Of a whole plan file; NULL when it is none. */
char *names_stored (const char      *path);

G_END_DECLS
