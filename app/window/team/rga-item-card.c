/* rga-item-card.c */
#include "rga-item-card.h"

#include "rga-team-fields.h"

G_DEFINE_INTERFACE (RgaItemCard, rga_item_card, GTK_TYPE_WIDGET)

enum { ITEM_SELECTED, ITEM_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static guint
add_signal (const char *name)
{
  return g_signal_new (name, RGA_TYPE_ITEM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_item_card_default_init (RgaItemCardInterface *iface)
{
  signals[ITEM_SELECTED] = add_signal ("item-selected");
  signals[ITEM_ACTIVATED] = add_signal ("item-activated");
}

void
rga_item_card_show (RgaItemCard   *self,
                    RgaDocument   *document,
                    const RgaItem *item)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  RGA_ITEM_CARD_GET_IFACE (self)->show (self, document, item);
}

void
rga_item_card_commit (RgaItemCard *self)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  RGA_ITEM_CARD_GET_IFACE (self)->commit (self);
}

void
rga_item_card_rename (RgaItemCard *self)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  RGA_ITEM_CARD_GET_IFACE (self)->rename (self);
}

void
rga_item_card_search (RgaItemCard *self,
                      const char  *words)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  if (RGA_ITEM_CARD_GET_IFACE (self)->search != NULL)
    RGA_ITEM_CARD_GET_IFACE (self)->search (self, words);
}

const RgaId *
rga_item_card_get_selected (RgaItemCard *self)
{
  g_return_val_if_fail (RGA_IS_ITEM_CARD (self), NULL);

  return RGA_ITEM_CARD_GET_IFACE (self)->get_selected != NULL ? RGA_ITEM_CARD_GET_IFACE (self)->get_selected (self) : NULL;
}

void
rga_item_card_select (RgaItemCard *self,
                      const RgaId *id)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  if (RGA_ITEM_CARD_GET_IFACE (self)->select != NULL)
    RGA_ITEM_CARD_GET_IFACE (self)->select (self, id);
}

static void
set_fields_brief (GtkWidget *widget,
                  gboolean   is_brief)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (RGA_IS_TEAM_FIELDS (child))
      rga_team_fields_set_brief (RGA_TEAM_FIELDS (child), is_brief);
    else
      set_fields_brief (child, is_brief);
}

void
rga_item_card_set_brief (RgaItemCard *self,
                         gboolean     is_brief)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  set_fields_brief (GTK_WIDGET (self), is_brief);
}

void
rga_item_card_item_selected (RgaItemCard *self)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

void
rga_item_card_item_activated (RgaItemCard *self)
{
  g_return_if_fail (RGA_IS_ITEM_CARD (self));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}
