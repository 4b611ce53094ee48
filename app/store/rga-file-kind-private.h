/* rga-file-kind-private.h
 *
 * What a file is by its first bytes, to say more than “not a plan”.
 */
#pragma once

#include "rga-store.h"

G_BEGIN_DECLS

/* Looks at the bytes alone. FALSE with a sentence unless they are a whole
 * SQLite file that says it is a plan. */
gboolean rga_file_kind_check (gconstpointer  bytes,
                              gsize          size,
                              GError       **error);

/* The first RGA_HEADER_SIZE bytes of a file say that it is one of ours. */
gboolean rga_file_kind_is_plan (const guint8  *header);
/* Another program may have left the file in the mode that needs a log beside it. Without
 * one the file is whole, and a copy is told so. The bytes of that; free with g_free(). */
guint8  *rga_file_kind_dup_settled (GBytes    *contents);

#define RGA_HEADER_SIZE          100
/* Two bytes of the header that say whether the file expects a log beside it. */
#define RGA_HEADER_WRITE_VERSION 18
#define RGA_HEADER_READ_VERSION  19
#define RGA_HEADER_WAL           2
#define RGA_HEADER_WHOLE         1

G_END_DECLS
