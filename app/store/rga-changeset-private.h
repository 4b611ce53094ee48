/* rga-changeset-private.h
 *
 * What a transaction did to the rows, as SQLite's session extension writes it, and how
 * the history keeps that: deflated, for most of it is zeros that stand for what did
 * not change, and going on from the words that the same row of the log says already,
 * its list, its item and its name, so that these are not written twice.
 */
#pragma once

#include <sqlite3.h>

#include "rga-id.h"

G_BEGIN_DECLS

typedef struct
{
  void *bytes;     /* SQLite's */
  int   size;
} RgaChangeset;

static inline void
rga_changeset_clear (RgaChangeset *self)
{
  sqlite3_free (self->bytes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaChangeset, rga_changeset_clear)

/* What the history keeps of a step on `list` and `item` by this `name`, either of which
 * may be none: a letter of ours and the deflated bytes, or the bytes as they are, which
 * begin with another letter, when that is shorter. Free with g_bytes_unref(). */
GBytes   *rga_changeset_pack   (const RgaChangeset *self,
                                const char         *list,
                                const RgaId        *item,
                                const char         *name);

/* The columns of the log that a changeset is read back from, in this order. */
#define RGA_CHANGESET_COLUMNS "list, item, name, changeset"
#define RGA_CHANGESET_N_COLUMNS 4

/* Back, from RGA_CHANGESET_COLUMNS from column `first` on: SQLITE_OK, SQLITE_NOMEM, or
 * SQLITE_EMPTY when that is none, not well formed, or more than a step can be. */
int       rga_changeset_unpack (RgaChangeset       *self,
                                sqlite3_stmt       *row,
                                int                 first);
/* Whether SQLite can read it and comes to its end. */
gboolean  rga_changeset_is_well_formed (const RgaChangeset *self);

G_END_DECLS
