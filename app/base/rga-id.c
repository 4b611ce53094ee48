#include "rga-id.h"

#include <string.h>

const RgaId RGA_ID_NONE = { { 0 } };

/* `last` holds 48 bits of milliseconds and 12 bits of counter, which is what
 * the first eight bytes carry around the version digit. */
RgaId
rga_id_make (RgaIdMaker *maker,
             gint64      now_ms)
{
  guint64 stamp = ((guint64) now_ms & 0xffffffffffffu) << 12;
  RgaId id;

  if (stamp <= maker->last)
    stamp = maker->last + 1;
  maker->last = stamp;

  for (int i = 0; i < 6; i++)
    id.bytes[i] = (guint8) (stamp >> (52 - 8 * i));
  id.bytes[6] = (guint8) (0x70 | ((stamp >> 8) & 0x0f));
  id.bytes[7] = (guint8) stamp;

  for (int i = 8; i < 16; i += 4)
    {
      guint32 word = g_rand_int (maker->random);
      memcpy (id.bytes + i, &word, 4);
    }
  id.bytes[8] = (guint8) (0x80 | (id.bytes[8] & 0x3f));

  return id;
}

gboolean
rga_id_is_none (const RgaId *id)
{
  return rga_id_equal (id, &RGA_ID_NONE);
}

gboolean
rga_id_equal (const RgaId *a,
              const RgaId *b)
{
  return memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}

int
rga_id_compare (const RgaId *a,
                const RgaId *b)
{
  return memcmp (a->bytes, b->bytes, sizeof a->bytes);
}

/* The last four bytes are random, so they spread well as they are. */
guint
rga_id_hash (const RgaId *id)
{
  guint hash;

  memcpy (&hash, id->bytes + 12, sizeof hash);

  return hash;
}

static gboolean
is_dash (int i)
{
  return i == 8 || i == 13 || i == 18 || i == 23;
}

gboolean
rga_id_from_text (const char *text,
                  RgaId      *id)
{
  RgaId read = { { 0 } };
  int n = 0;

  *id = RGA_ID_NONE;
  if (text == NULL || strlen (text) != RGA_ID_TEXT_SIZE - 1)
    return FALSE;

  for (int i = 0; i < RGA_ID_TEXT_SIZE - 1; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (is_dash (i) ? text[i] != '-' : digit < 0)
        return FALSE;
      if (is_dash (i))
        continue;
      read.bytes[n / 2] |= (guint8) (n % 2 == 0 ? digit << 4 : digit);
      n++;
    }

  *id = read;

  return TRUE;
}

char *
rga_id_to_text (const RgaId *id,
                char         buffer[RGA_ID_TEXT_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  int n = 0;

  for (int i = 0; i < RGA_ID_TEXT_SIZE - 1; i++)
    {
      if (is_dash (i))
        {
          buffer[i] = '-';
          continue;
        }
      buffer[i] = digits[n % 2 == 0 ? id->bytes[n / 2] >> 4 : id->bytes[n / 2] & 0x0f];
      n++;
    }
  buffer[RGA_ID_TEXT_SIZE - 1] = '\0';

  return buffer;
}
