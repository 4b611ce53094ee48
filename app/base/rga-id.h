/* rga-id.h
 *
 * The name of an item that stays the same in every copy of a plan: a UUID
 * version 7 (RFC 9562), sixteen bytes. All zeros means “nothing”.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RGA_ID_TEXT_SIZE 37   /* 8-4-4-4-12 digits and a NUL */

typedef struct
{
  guint8 bytes[16];
} RgaId;

extern const RgaId RGA_ID_NONE;

/* `random` is the caller's, so that tests can repeat themselves. Ids made one
 * after another sort in that order, also within one millisecond. */
typedef struct
{
  GRand  *random;    /* borrowed */
  guint64 last;      /* time and counter of the id made last */
} RgaIdMaker;

RgaId    rga_id_make      (RgaIdMaker   *maker,
                           gint64        now_ms);   /* since 1970, UTC */
gboolean rga_id_is_none   (const RgaId  *id);
gboolean rga_id_equal     (const RgaId  *a,
                           const RgaId  *b);
int      rga_id_compare   (const RgaId  *a,
                           const RgaId  *b);
guint    rga_id_hash      (const RgaId  *id);
/* FALSE, and RGA_ID_NONE, when `text` is not a UUID. */
gboolean rga_id_from_text (const char   *text,
                           RgaId        *id);
char    *rga_id_to_text   (const RgaId  *id,
                           char          buffer[RGA_ID_TEXT_SIZE]);

G_END_DECLS
