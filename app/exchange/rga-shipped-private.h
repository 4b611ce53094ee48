/* rga-shipped-private.h
 *
 * Plans that come with the program, as text: the first line describes the plan, the
 * edits that fill it follow.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "rga-edits.h"
#include "rga-id.h"

G_BEGIN_DECLS

/* Names of the files in a folder of our resources; free with g_strfreev(). */
char      **rga_shipped_files  (const char *folder);
/* NULL when there is no such file. */
char       *rga_shipped_text   (const char *folder,
                                const char *file);
/* These are our own files, checked by the tests: they have one. */
JsonObject *rga_shipped_header (const char *text);
char       *rga_shipped_string (JsonObject *header,
                                const char *member);
/* `today` is how a missing year is read. */
RgaEdits   *rga_shipped_edits  (const char *text,
                                RgaDay      today,
                                RgaIdMaker *ids,
                                gint64      now_ms,
                                GError    **error);

G_END_DECLS
