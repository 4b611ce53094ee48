/* rga-kept-ids.c */
#include "rga-kept-ids.h"

#include "rga-id.h"

void
rga_kept_ids_set (GKeyFile     *keys,
                  const char   *group,
                  const char   *key,
                  const GArray *ids)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    {
      char text[RGA_ID_TEXT_SIZE];

      g_ptr_array_add (texts, g_strdup (rga_id_to_text (&g_array_index (ids, RgaId, i), text)));
    }

  g_key_file_set_string_list (keys, group, key, (const char *const *) texts->pdata, texts->len);
}

GArray *
rga_kept_ids_get (GKeyFile   *keys,
                  const char *group,
                  const char *key)
{
  g_auto(GStrv) texts = g_key_file_get_string_list (keys, group, key, NULL, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      RgaId id;

      if (rga_id_from_text (texts[i], &id))
        g_array_append_val (ids, id);
    }

  return ids;
}
