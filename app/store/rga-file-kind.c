#include "rga-config.h"

#include "rga-file-kind-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OWNER_AT 68   /* in the header: which program's file it is */

typedef struct
{
  const char *magic;
  gsize       size;
  const char *name;
} Kind;

static const Kind kinds[] = {
  { "PK\003\004", 4, N_("a ZIP archive or an office document") },
  { "PK\005\006", 4, N_("an empty ZIP archive") },
  { "%PDF-", 5, N_("a PDF document") },
  { "\211PNG", 4, N_("a PNG picture") },
  { "\377\330\377", 3, N_("a JPEG picture") },
  { "GIF8", 4, N_("a GIF picture") },
  { "\320\317\021\340", 4, N_("an old office document") },
  { "\037\213", 2, N_("a compressed file") },
  { "7z\274\257", 4, N_("a 7-Zip archive") },
  { "Rar!", 4, N_("a RAR archive") },
  { "{\\rtf", 5, N_("a text document (RTF)") },
  { "<?xml", 5, N_("an XML file") },
  { "\357\273\277<?xml", 8, N_("an XML file") },
  { "<!DOCTYPE", 9, N_("a web page") },
  { "<html", 5, N_("a web page") },
  { "\177ELF", 4, N_("a program") },
  { "MZ", 2, N_("a program") },
};

static gboolean
is_text (const guint8 *bytes,
         gsize         size)
{
  gsize looked_at = MIN (size, 4096);
  const char *end;

  if (memchr (bytes, '\0', looked_at) != NULL)
    return FALSE;

  /* The cut may fall inside a character. */
  return g_utf8_validate ((const char *) bytes, (gssize) looked_at, &end)
         || (gsize) (end - (const char *) bytes) + 4 > looked_at;
}

/* NULL when nothing is recognised. */
static const char *
recognise (const guint8 *bytes,
           gsize         size)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size >= kinds[i].size && memcmp (bytes, kinds[i].magic, kinds[i].size) == 0)
      return _(kinds[i].name);

  return is_text (bytes, size) ? _("a text file") : NULL;
}

static gboolean
refuse_other (const guint8  *bytes,
              gsize          size,
              GError       **error)
{
  const char *name = recognise (bytes, size);

  if (name == NULL)
    g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN,
                         _("This is not an agenda. Nothing was written to it. Choose an agenda file."));
  else
    g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN,
                 /* Translators: %s is a kind of file, such as “a ZIP archive”. */
                 _("This is not an agenda: it looks like %s. Nothing was written to it. Choose an agenda file."), name);

  return FALSE;
}

static guint32
read_number (const guint8 *bytes,
             gsize         offset)
{
  guint32 number;

  memcpy (&number, bytes + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

static gsize
read_page_size (const guint8 *bytes)
{
  gsize size = (gsize) bytes[16] << 8 | bytes[17];

  return size == 1 ? 65536 : size;
}

static gboolean
is_page_size (gsize size)
{
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

static gboolean
refuse_incomplete (gsize    size,
                   gsize    whole,
                   GError **error)
{
  /* Two sizes that are nearly the same are told to the byte. */
  GFormatSizeFlags exactly = size > whole / 100 * 99 ? G_FORMAT_SIZE_LONG_FORMAT : G_FORMAT_SIZE_DEFAULT;
  g_autofree char *have = g_format_size_full (size, exactly);
  g_autofree char *want = g_format_size_full (whole, exactly);

  g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_INCOMPLETE,
               /* Translators: %s are two sizes, such as “12 kB of 40 kB”. */
               _("This file is incomplete: %s of %s. It may still be copied or downloaded. "
                 "Nothing was written to it. Wait until that is done, or open an earlier copy."), have, want);

  return FALSE;
}

static gboolean
refuse_empty (GError **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_EMPTY,
                       _("This file is empty. It may still be copied or downloaded. Nothing was written to it. "
                         "Wait until that is done, or make a new agenda."));

  return FALSE;
}

/* The header's page count counts only when the program that wrote last also
 * wrote it, which the two change counters tell. */
static gboolean
check_size (const guint8  *bytes,
            gsize          size,
            GError       **error)
{
  gsize page_size = read_page_size (bytes);
  gsize pages = read_number (bytes, 28);
  gboolean counted = read_number (bytes, 24) == read_number (bytes, 92) && pages > 0;

  if (!is_page_size (page_size))
    return refuse_other (bytes, size, error);
  if (size <= RGA_HEADER_SIZE)
    return refuse_empty (error);
  if (counted && size < pages * page_size)
    return refuse_incomplete (size, pages * page_size, error);
  if (size % page_size != 0)
    return refuse_incomplete (size, (size / page_size + 1) * page_size, error);

  return TRUE;
}

static gboolean
check_owner (const guint8  *bytes,
             GError       **error)
{
  if (read_number (bytes, OWNER_AT) == RGA_APPLICATION_ID)
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN,
                       _("This is a database of another program, not an agenda. Nothing was written to it. "
                         "Choose an agenda file."));

  return FALSE;
}

/* A header that was cut off: the beginning of one, and nothing after it. */
static gboolean
is_cut_header (const guint8 *bytes,
               gsize         size)
{
  static const char magic[16] = "SQLite format 3";

  return memcmp (bytes, magic, MIN (size, sizeof magic)) == 0;
}

gboolean
rga_file_kind_check (gconstpointer   bytes,
                     gsize           size,
                     GError        **error)
{
  if (size == 0)
    return refuse_empty (error);
  if (!is_cut_header (bytes, size))
    return refuse_other (bytes, size, error);
  if (size < RGA_HEADER_SIZE)
    return refuse_incomplete (size, RGA_HEADER_SIZE, error);

  return check_size (bytes, size, error) && check_owner (bytes, error);
}

gboolean
rga_file_kind_is_plan (const guint8 *header)
{
  return is_cut_header (header, RGA_HEADER_SIZE) && read_number (header, OWNER_AT) == RGA_APPLICATION_ID;
}

guint8 *
rga_file_kind_dup_settled (GBytes *contents)
{
  guint8 *bytes = g_memdup2 (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents));

  if (bytes[RGA_HEADER_READ_VERSION] == RGA_HEADER_WAL)
    bytes[RGA_HEADER_WRITE_VERSION] = bytes[RGA_HEADER_READ_VERSION] = RGA_HEADER_WHOLE;

  return bytes;
}
