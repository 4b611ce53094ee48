#include "rga-shipped-private.h"

#include <gio/gio.h>
#include <string.h>

#include "rga-exchange-resources.h"
#include "rga-json-edits.h"
#include "rga-settings.h"

char **
rga_shipped_files (const char *folder)
{
  return g_resource_enumerate_children (rga_exchange_get_resource (), folder, 0, NULL);
}

char *
rga_shipped_text (const char *folder,
                  const char *file)
{
  g_autofree char *path = g_strconcat (folder, file, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (rga_exchange_get_resource (), path, 0, NULL);

  if (bytes == NULL)
    return NULL;

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

JsonObject *
rga_shipped_header (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autoptr(JsonNode) node = json_from_string (line, NULL);

  g_assert (node != NULL && JSON_NODE_HOLDS_OBJECT (node));

  return json_node_dup_object (node);
}

char *
rga_shipped_string (JsonObject *header,
                    const char *member)
{
  return g_strdup (json_object_get_string_member (header, member));
}

static void
read_period (RgaPeriod  *period,
             const char *text,
             RgaList     list,
             guint       field,
             gpointer    data)
{
  const RgaDay *today = data;
  RgaReading reading = rga_settings_get_reading (&RGA_WINDOWS_DEFAULT, *today, list, field);

  rga_period_read (period, text, &reading);
}

RgaEdits *
rga_shipped_edits (const char *text,
                   RgaDay      today,
                   RgaIdMaker *ids,
                   gint64      now_ms,
                   GError    **error)
{
  RgaJsonReader reader = { .ids = ids, .now_ms = now_ms, .read_period = read_period, .data = &today, .first_line = 2 };

  return rga_json_edits_read (text + strcspn (text, "\n") + 1, &reader, error);
}
