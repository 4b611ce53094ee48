#include "rga-table-file.h"

#include "rga-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rga-io-words.h"
#include "rga-table-text.h"

G_DEFINE_QUARK (rga-table-file-error, rga_table_file_error)

/* In the order of RgaTableFileKind. */
static const char *const endings[] = { ".xlsx", ".csv", ".json" };

gboolean
rga_table_file_kind_of_path (const char       *path,
                             RgaTableFileKind *kind)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      {
        *kind = (RgaTableFileKind) i;
        return TRUE;
      }

  return FALSE;
}

static GBytes *
make_bytes (const RgaTable     *table,
            const RgaTableHead *head,
            RgaTableFileKind    kind,
            GError            **error)
{
  char *text;

  if (kind == RGA_TABLE_FILE_XLSX)
    return rga_table_to_xlsx (table, head, error);

  text = kind == RGA_TABLE_FILE_JSON ? rga_table_to_json (table) : rga_table_to_csv (table);

  return g_bytes_new_take (text, strlen (text));
}

gboolean
rga_table_file_write (const RgaTable     *table,
                      const RgaTableHead *head,
                      RgaTableFileKind    kind,
                      const char         *path,
                      GError            **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) local = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (table != NULL && head != NULL && path != NULL, FALSE);

  bytes = make_bytes (table, head, kind, error);
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return TRUE;

  g_set_error (error, RGA_TABLE_FILE_ERROR, 0,
               /* Translators: a file name, and sentences that say why, what is safe and what to do. */
               _("“%s” cannot be written. %s"), path, rga_error_sentence (local));

  return FALSE;
}
