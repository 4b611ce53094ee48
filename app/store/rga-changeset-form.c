/* rga-changeset-form.c
 *
 * Whether bytes are a changeset as SQLite's session extension writes one
 * (sqlite.org/session, “changeset format”). What reads it there trusts the bytes more
 * than those of somebody else's file deserve, and may go on without end.
 */
#include "rga-config.h"

#include "rga-changeset-private.h"

#include <string.h>

#define TABLE        'T'
#define MOST_COLUMNS 2000     /* SQLite's own limit */

enum { UNDEFINED, INTEGER, REAL, TEXT, BLOB, EMPTY };   /* types of values */

typedef struct
{
  const guint8 *at, *end;
} Reader;

static gboolean
skip (Reader *self,
      gsize   size)
{
  if ((gsize) (self->end - self->at) < size)
    return FALSE;

  self->at += size;

  return TRUE;
}

/* Seven bits a byte, the high ones first; the last byte has no high bit. */
static gboolean
read_number (Reader *self,
             gsize  *number)
{
  guint8 byte = 0x80;

  *number = 0;
  for (int i = 0; i < 5 && byte >= 0x80; i++)
    {
      if (self->at == self->end)
        return FALSE;
      byte = *self->at++;
      *number = *number << 7 | (byte & 0x7f);
    }

  return byte < 0x80 && *number <= G_MAXINT32;
}

static gboolean
read_value (Reader *self)
{
  gsize size;

  if (self->at == self->end)
    return FALSE;

  switch (*self->at++)
    {
    case UNDEFINED:
    case EMPTY:
      return TRUE;
    case INTEGER:
    case REAL:
      return skip (self, 8);
    case TEXT:
    case BLOB:
      return read_number (self, &size) && skip (self, size);
    default:
      return FALSE;
    }
}

/* An operation, whether it was indirect, and the values of before and after. */
static gboolean
read_change (Reader *self,
             gsize   n_columns)
{
  const guint8 *op = self->at;
  gsize n_values = *op == SQLITE_UPDATE ? 2 * n_columns : n_columns;

  if ((*op != SQLITE_INSERT && *op != SQLITE_DELETE && *op != SQLITE_UPDATE) || !skip (self, 2))
    return FALSE;

  for (gsize i = 0; i < n_values; i++)
    if (!read_value (self))
      return FALSE;

  return TRUE;
}

/* How many columns, which of them make the key, and a name that ends in 0. */
static gboolean
read_table (Reader *self,
            gsize  *n_columns)
{
  const guint8 *last;

  if (!skip (self, 1) || !read_number (self, n_columns) || *n_columns == 0 || *n_columns > MOST_COLUMNS
      || !skip (self, *n_columns))
    return FALSE;

  last = memchr (self->at, 0, (gsize) (self->end - self->at));

  return last != NULL && skip (self, (gsize) (last - self->at) + 1);
}

gboolean
rga_changeset_is_well_formed (const RgaChangeset *self)
{
  Reader reader = { self->bytes, (const guint8 *) self->bytes + self->size };
  gsize n_columns = 0;

  while (reader.at < reader.end)
    if (*reader.at == TABLE ? !read_table (&reader, &n_columns) : n_columns == 0 || !read_change (&reader, n_columns))
      return FALSE;

  return n_columns > 0;
}
