/* rga-decision-menu.c */
#include "rga-decision-menu.h"

#include "rga-field-words.h"

#include <glib/gi18n.h>

static GMenuModel *
make_status_menu (RgaPlan       *plan,
                  const RgaItem *item)
{
  GMenu *menu = g_menu_new ();
  guint field = RGA_FIELD (RGA_LIST_MILESTONES, status);
  const char *const *words = rga_list_info (RGA_LIST_MILESTONES)->fields[field].words;

  for (int i = 0; words[i] != NULL; i++)
    if (rga_field_words_offers (item, field, i))
      {
        g_autoptr(GMenuItem) row = g_menu_item_new (rga_field_words_value_in (plan, words[i]), NULL);

        g_menu_item_set_action_and_target (row, "decisions.status", "i", i);
        g_menu_append_item (menu, row);
      }

  return G_MENU_MODEL (menu);
}

static void
add_body (GMenu       *menu,
          const char  *label,
          const RgaId *id)
{
  g_autoptr(GMenuItem) row = g_menu_item_new (label, NULL);
  char text[RGA_ID_TEXT_SIZE] = "";

  if (id != NULL)
    rga_id_to_text (id, text);
  g_menu_item_set_action_and_target (row, "decisions.body", "s", text);
  g_menu_append_item (menu, row);
}

static GMenuModel *
make_body_menu (RgaPlan *plan)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GPtrArray) bodies = rga_plan_sorted (plan, RGA_LIST_BODIES);

  add_body (menu, _("no body yet"), NULL);
  for (guint i = 0; i < bodies->len; i++)
    add_body (menu, rga_item_short_name (bodies->pdata[i]), &((RgaItem *) bodies->pdata[i])->id);

  return G_MENU_MODEL (menu);
}

static void
add_choices (GMenu         *menu,
             RgaPlan       *plan,
             const RgaItem *decision)
{
  g_autoptr(GMenuModel) statuses = make_status_menu (plan, decision);
  g_autoptr(GMenuModel) bodies = make_body_menu (plan);

  g_menu_append_submenu (menu, _("_Status"), statuses);
  g_menu_append_submenu (menu, _("_Body"), bodies);
}

GMenuModel *
rga_decision_menu_new (RgaPlan       *plan,
                       const RgaItem *item)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Details"), "decisions.details");
  g_menu_append (menu, _("_When…"), "decisions.type-when");
  if (rga_item_is_decision (item))
    add_choices (menu, plan, item);
  g_menu_append (menu, _("_Earlier"), "decisions.earlier");
  g_menu_append (menu, _("_Later"), "decisions.later");
  g_menu_append (menu, _("_Undated"), "decisions.undate");
  g_menu_append (menu, _("_Remove"), "decisions.delete");

  return G_MENU_MODEL (menu);
}
