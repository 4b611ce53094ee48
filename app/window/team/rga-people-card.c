/* rga-people-card.c */
#include "rga-people-card.h"

#include "rga-card-head.h"
#include "rga-card-lines.h"
#include "rga-detail-items.h"
#include "rga-detail-picker.h"
#include "rga-document-teams.h"
#include "rga-field-words.h"
#include "rga-item-card.h"
#include "rga-people.h"
#include "rga-say.h"
#include "rga-seat-actions.h"
#include "rga-seats.h"
#include "rga-team-fields.h"
#include "rga-team-words.h"

#include <glib/gi18n.h>

struct _RgaPeopleCard
{
  AdwBin parent_instance;

  RgaCardHead         *head;
  RgaTeamFields       *person;
  RgaTeamFields       *function;
  GtkMenuButton       *join_button;
  GtkPopover          *join_popover;
  RgaDetailPicker     *join_picker;
  RgaSeatActions      *actions;
  AdwPreferencesGroup *seats;

  RgaDocument         *document;    /* borrowed from the tab; NULL = nothing shown */
  RgaId                shown;
};

static void rga_people_card_init_card (RgaItemCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaPeopleCard, rga_people_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_ITEM_CARD, rga_people_card_init_card))

static void
show_seats (RgaPeopleCard *self,
            RgaPlan       *plan,
            const RgaItem *item)
{
  g_autoptr(GPtrArray) seats = rga_person_seats (plan, &item->id);
  g_autoptr(GPtrArray) lines = rga_card_lines_of_seats (plan, item);
  RgaSeatHours hours = rga_person_hours (plan, &item->id, seats);
  g_autofree char *sum = rga_team_hours_words (&hours);

  rga_detail_items_show (GTK_WIDGET (self->seats), lines, FALSE);
  adw_preferences_group_set_description (self->seats, sum);
}

static const char *
describe_kind (RgaPlan       *plan,
               const RgaItem *item)
{
  if (item->list == RGA_LIST_SEATS && rga_seat_is_open ((const RgaSeat *) item))
    return _("Open seat");
  if (item->list == RGA_LIST_SEATS || ((const RgaPerson *) item)->name == NULL)
    return _("Function without a name");

  return rga_field_words_kind (plan, item);
}

static void
show_item (RgaPeopleCard *self,
           RgaDocument   *document,
           const RgaItem *item)
{
  RgaPlan *plan = rga_document_get_plan (document);

  rga_card_head_show (self->head, document, item, describe_kind (plan, item));
  gtk_widget_set_visible (GTK_WIDGET (self->join_button), item->list == RGA_LIST_PEOPLE);
  rga_seat_actions_show (self->actions, document, item);
  show_seats (self, plan, item);
}

static void
rga_people_card_show (RgaItemCard   *card,
                      RgaDocument   *document,
                      const RgaItem *item)
{
  RgaPeopleCard *self = RGA_PEOPLE_CARD (card);

  self->document = item == NULL ? NULL : document;
  self->shown = item == NULL ? RGA_ID_NONE : item->id;
  rga_team_fields_show (self->person, document, item);
  rga_team_fields_show (self->function, document, item);
  if (item != NULL)
    show_item (self, document, item);
  else
    rga_card_head_show (self->head, NULL, NULL, NULL);
}

static void
rga_people_card_commit (RgaItemCard *card)
{
  RgaPeopleCard *self = RGA_PEOPLE_CARD (card);

  rga_card_head_commit (self->head);
  rga_team_fields_commit (self->person);
  rga_team_fields_commit (self->function);
}

static void
rga_people_card_rename (RgaItemCard *card)
{
  rga_card_head_rename (RGA_PEOPLE_CARD (card)->head);
}

static void
rga_people_card_init_card (RgaItemCardInterface *iface)
{
  iface->show = rga_people_card_show;
  iface->commit = rga_people_card_commit;
  iface->rename = rga_people_card_rename;
}

/* -- acts ----------------------------------------------------------------- */

static void
join_shown_cb (RgaPeopleCard *self)
{
  rga_detail_picker_start (self->join_picker, self->document, RGA_LIST_PEOPLE, &self->shown);
}

static void
join_picked_cb (RgaPeopleCard *self,
                const RgaId   *other)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->join_popover);
  if (!rga_document_join_people (self->document, &self->shown, other, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

/* The person is shown next: the seat has no row of its own any more. */
static void
filled_cb (RgaPeopleCard *self,
           const RgaId   *person)
{
  char text[RGA_ID_TEXT_SIZE];

  gtk_widget_activate_action (GTK_WIDGET (self), "detail.jump", "s", rga_id_to_text (person, text));
}

/* -- type ----------------------------------------------------------------- */

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-people-card.ui");
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, head);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, person);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, function);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, join_button);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, join_popover);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, join_picker);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, actions);
  gtk_widget_class_bind_template_child (klass, RgaPeopleCard, seats);
  gtk_widget_class_bind_template_callback (klass, join_shown_cb);
  gtk_widget_class_bind_template_callback (klass, join_picked_cb);
  gtk_widget_class_bind_template_callback (klass, filled_cb);
}

static void
rga_people_card_class_init (RgaPeopleCardClass *klass)
{
  g_type_ensure (RGA_TYPE_CARD_HEAD);
  g_type_ensure (RGA_TYPE_TEAM_FIELDS);
  g_type_ensure (RGA_TYPE_DETAIL_PICKER);
  g_type_ensure (RGA_TYPE_SEAT_ACTIONS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_people_card_init (RgaPeopleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
