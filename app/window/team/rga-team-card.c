/* rga-team-card.c */
#include "rga-team-card.h"

#include "rga-as-of.h"
#include "rga-bodies.h"
#include "rga-card-head.h"
#include "rga-card-lines.h"
#include "rga-detail-items.h"
#include "rga-field-words.h"
#include "rga-item-card.h"
#include "rga-list-name.h"
#include "rga-seat-actions.h"
#include "rga-seat-table.h"
#include "rga-team-fields.h"
#include "rga-team-size-row.h"
#include "rga-team-words.h"

#include <glib/gi18n.h>

struct _RgaTeamCard
{
  AdwBin parent_instance;

  RgaCardHead    *head;
  GtkWidget      *warning;
  RgaTeamFields  *who;
  RgaTeamSizeRow *size;
  AdwActionRow   *filled;
  AdwActionRow   *secretary;     /* as a seat says it */
  AdwActionRow   *shares;
  RgaSeatTable   *seats;
  RgaSeatActions *actions;       /* of the seat selected */
  RgaTeamFields  *place;
  GtkWidget      *children;
  RgaTeamFields  *life;
  GtkWidget      *endings;
  RgaTeamFields  *rhythm;
  GtkWidget      *counts;
  AdwActionRow   *meetings;
  AdwActionRow   *fixed_days;
  GtkWidget      *work;

  RgaDocument    *document;      /* borrowed from the tab; NULL = nothing shown */
  RgaId           shown;
};

static void rga_team_card_init_card (RgaItemCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaTeamCard, rga_team_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_ITEM_CARD, rga_team_card_init_card))

/* Hidden when there is nothing to say. Takes over the words. */
static void
show_words (AdwActionRow *row,
            char         *words)
{
  adw_action_row_set_subtitle (row, words == NULL ? "" : words);
  gtk_widget_set_visible (GTK_WIDGET (row), words != NULL && *words != '\0');
  g_free (words);
}

static void
show_lines (GtkWidget *group,
            GPtrArray *lines)
{
  rga_detail_items_show (group, lines, FALSE);
  g_ptr_array_unref (lines);
}

static void
show_size (RgaTeamCard   *self,
           RgaDocument   *document,
           const RgaBody *body)
{
  RgaPlan *plan = rga_document_get_plan (document);
  RgaBodySize size = rga_body_size (plan, body);

  rga_team_size_row_show (self->size, document, body);
  show_words (self->filled, rga_team_filled_words (&size));
  show_words (self->shares, rga_card_shares (plan, &body->item));
  show_words (self->secretary, body->secretary == NULL ? rga_body_secretary (plan, body) : NULL);
}

static void
show_counts (RgaTeamCard   *self,
             RgaPlan       *plan,
             const RgaItem *item)
{
  show_words (self->meetings, rga_card_meetings (plan, item));
  show_words (self->fixed_days, rga_card_fixed_days (plan, item));
  gtk_widget_set_visible (self->counts, gtk_widget_get_visible (GTK_WIDGET (self->meetings))
                                        || gtk_widget_get_visible (GTK_WIDGET (self->fixed_days)));
}

static void
show_around (RgaTeamCard   *self,
             RgaDocument   *document,
             const RgaItem *item)
{
  RgaPlan *plan = rga_document_get_plan (document);

  gtk_widget_set_visible (self->warning, rga_body_leaves_any (plan, (const RgaBody *) item, rga_as_of_day (document, NULL)));
  show_counts (self, plan, item);
  show_lines (self->children, rga_card_lines_of_children (plan, item));
  show_lines (self->endings, rga_card_lines_of_endings (plan, item));
  show_lines (self->work, rga_card_lines_of_work (plan, item));
}

static void
show_actions (RgaTeamCard *self)
{
  const RgaId *seat = rga_seat_table_get_selected (self->seats);

  rga_seat_actions_show (self->actions, self->document,
                         seat == NULL || self->document == NULL ? NULL : rga_plan_get (rga_document_get_plan (self->document), seat));
}

static void
show_fields (RgaTeamCard   *self,
             RgaDocument   *document,
             const RgaItem *item)
{
  RgaTeamFields *const fields[] = { self->who, self->place, self->life, self->rhythm };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rga_team_fields_show (fields[i], document, item);
}

static void
rga_team_card_show (RgaItemCard   *card,
                    RgaDocument   *document,
                    const RgaItem *item)
{
  RgaTeamCard *self = RGA_TEAM_CARD (card);
  const RgaItem *body = item != NULL && item->list == RGA_LIST_BODIES ? item : NULL;

  show_fields (self, document, body);
  rga_card_head_show (self->head, document, body,
                      body == NULL ? NULL : rga_field_words_kind (rga_document_get_plan (document), body));
  if (body == NULL || !rga_id_equal (&self->shown, &body->id))
    rga_seat_table_set (self->seats, body == NULL ? NULL : document, body == NULL ? NULL : &body->id);
  self->document = body == NULL ? NULL : document;
  self->shown = body == NULL ? RGA_ID_NONE : body->id;
  show_actions (self);
  if (body == NULL)
    {
      rga_team_size_row_show (self->size, NULL, NULL);
      return;
    }

  show_size (self, document, (const RgaBody *) body);
  show_around (self, document, body);
}

static void
rga_team_card_commit (RgaItemCard *card)
{
  RgaTeamCard *self = RGA_TEAM_CARD (card);
  RgaTeamFields *const fields[] = { self->who, self->place, self->life, self->rhythm };

  rga_card_head_commit (self->head);
  rga_team_size_row_commit (self->size);
  rga_seat_table_commit (self->seats);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rga_team_fields_commit (fields[i]);
}

static void
rga_team_card_rename (RgaItemCard *card)
{
  rga_card_head_rename (RGA_TEAM_CARD (card)->head);
}

static const RgaId *
rga_team_card_get_selected (RgaItemCard *card)
{
  return rga_seat_table_get_selected (RGA_TEAM_CARD (card)->seats);
}

static void
rga_team_card_select (RgaItemCard *card,
                      const RgaId *id)
{
  rga_seat_table_select (RGA_TEAM_CARD (card)->seats, id);
}

static void
rga_team_card_init_card (RgaItemCardInterface *iface)
{
  iface->show = rga_team_card_show;
  iface->commit = rga_team_card_commit;
  iface->rename = rga_team_card_rename;
  iface->get_selected = rga_team_card_get_selected;
  iface->select = rga_team_card_select;
}

static void
seat_selected_cb (RgaTeamCard *self)
{
  show_actions (self);
  rga_item_card_item_selected (RGA_ITEM_CARD (self));
}

static void
seat_activated_cb (RgaTeamCard *self)
{
  rga_item_card_item_activated (RGA_ITEM_CARD (self));
}

/* In the seats: what can be selected here. */
static gboolean
rga_team_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_TEAM_CARD (widget)->seats));
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-team-card.ui");
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, head);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, warning);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, who);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, size);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, filled);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, secretary);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, shares);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, seats);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, actions);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, place);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, children);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, life);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, endings);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, rhythm);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, counts);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, meetings);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, fixed_days);
  gtk_widget_class_bind_template_child (klass, RgaTeamCard, work);
  gtk_widget_class_bind_template_callback (klass, seat_selected_cb);
  gtk_widget_class_bind_template_callback (klass, seat_activated_cb);
}

static void
rga_team_card_class_init (RgaTeamCardClass *klass)
{
  g_type_ensure (RGA_TYPE_CARD_HEAD);
  g_type_ensure (RGA_TYPE_TEAM_FIELDS);
  g_type_ensure (RGA_TYPE_TEAM_SIZE_ROW);
  g_type_ensure (RGA_TYPE_SEAT_TABLE);
  g_type_ensure (RGA_TYPE_SEAT_ACTIONS);
  GTK_WIDGET_CLASS (klass)->grab_focus = rga_team_card_grab_focus;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_team_card_init (RgaTeamCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* These groups have no heading to see, but a name to hear. */
  rga_list_name (gtk_widget_get_parent (GTK_WIDGET (self->size)), _("Seats"));
  rga_list_name (self->counts, _("How often"));
}
