#include "rga-area-words.h"

#include <glib/gi18n.h>

const char *
rga_area_words_inside (RgaPlan     *plan,
                       const RgaId *programme)
{
  const char *word = rga_area_word (plan, programme);

  return word != NULL ? word : C_("group by", "focus area");
}

char *
rga_area_words_title (RgaPlan     *plan,
                        const RgaId *programme)
{
  const char *word = rga_area_words_inside (plan, programme);
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (word), NULL);
}

char *
rga_area_words_without (RgaPlan     *plan,
                          const RgaId *programme)
{
  const char *word = rga_area_word (plan, programme);

  /* Translators: %s is what an agenda calls its focus areas, such as “thema” */
  return word != NULL ? g_strdup_printf (_("Without %s"), word) : g_strdup (_("Without focus area"));
}

char *
rga_area_words_new (RgaPlan     *plan,
                      const RgaId *programme)
{
  g_autofree char *title = NULL;

  if (rga_area_word (plan, programme) == NULL)
    return g_strdup (_("New focus area"));

  title = rga_area_words_title (plan, programme);

  /* Translators: %s is what an agenda calls its focus areas, such as “Thema” */
  return g_strdup_printf (_("%s (new)"), title);
}

char *
rga_area_words_add (RgaPlan     *plan,
                    const RgaId *programme)
{
  const char *word = rga_area_word (plan, programme);

  if (word == NULL || g_str_equal (word, C_("group by", "focus area")))
    return g_strdup (_("Add a focus area"));

  /* Translators: %s is what an agenda calls its focus areas, such as “thema” */
  return g_strdup_printf (_("Add: %s"), word);
}

static void
label_item (GMenu      *menu,
            int         place,
            const char *label)
{
  g_autoptr(GMenuItem) item = g_menu_item_new_from_model (G_MENU_MODEL (menu), place);
  g_autofree char *former = NULL;

  if (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), place, G_MENU_ATTRIBUTE_LABEL, "s", &former)
      && g_str_equal (former, label))
    return;

  g_menu_item_set_label (item, label);
  g_menu_remove (menu, place);
  g_menu_insert_item (menu, place, item);
}

static gboolean
is_item_of (GMenuModel *menu,
            int         place,
            const char *action)
{
  g_autofree char *own = NULL;
  g_autofree char *target = NULL;

  if (!g_menu_model_get_item_attribute (menu, place, G_MENU_ATTRIBUTE_ACTION, "s", &own) || !g_str_equal (own, action))
    return FALSE;

  return !g_menu_model_get_item_attribute (menu, place, G_MENU_ATTRIBUTE_TARGET, "s", &target)
         || g_str_equal (target, "focus-area");
}

void
rga_area_words_label (GMenuModel *menu,
                      const char *action,
                      const char *label)
{
  g_return_if_fail (G_IS_MENU_MODEL (menu) && action != NULL && label != NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        rga_area_words_label (section, action, label);
      else if (is_item_of (menu, i, action))
        label_item (G_MENU (menu), i, label);
    }
}
