#include "rga-called.h"

#include <string.h>

static gboolean
is_same (const char *name,
         const char *words)
{
  g_autofree char *one = NULL, *other = NULL, *stripped = NULL;

  if (name == NULL)
    return FALSE;
  stripped = g_strstrip (g_strdup (name));
  one = g_utf8_casefold (stripped, -1);
  other = g_utf8_casefold (words, -1);

  return strcmp (one, other) == 0;
}

static gboolean
is_among (const char *names,
          const char *words)
{
  g_auto(GStrv) each = g_strsplit_set (names == NULL ? "" : names, ";,\n", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (is_same (each[i], words))
      return TRUE;

  return FALSE;
}

const RgaItem *
rga_plan_find_called (RgaPlan    *plan,
                      RgaList     list,
                      const char *words)
{
  guint n;
  RgaItem *const *items;
  int short_name = rga_list_find_field (list, "short_name"), aliases = rga_list_find_field (list, "aliases");
  int name = rga_list_find_field (list, "name");

  g_return_val_if_fail (RGA_IS_PLAN (plan) && words != NULL, NULL);

  items = rga_plan_items (plan, list, &n);
  for (guint i = 0; i < n; i++)
    if (is_same (*(char **) rga_item_field (items[i], name), words) ||
        (short_name >= 0 && is_same (*(char **) rga_item_field (items[i], short_name), words)) ||
        is_among (*(char **) rga_item_field (items[i], aliases), words))
      return items[i];

  return NULL;
}
