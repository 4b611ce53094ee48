/* rga-organisation-card.c */
#include "rga-organisation-card.h"

#include "rga-card-head.h"
#include "rga-card-lines.h"
#include "rga-detail-items.h"
#include "rga-detail-picker.h"
#include "rga-document-teams.h"
#include "rga-field-words.h"
#include "rga-item-card.h"
#include "rga-people.h"
#include "rga-say.h"
#include "rga-team-fields.h"
#include "rga-team-words.h"

#include <glib/gi18n.h>

struct _RgaOrganisationCard
{
  AdwBin parent_instance;

  RgaCardHead         *head;
  RgaTeamFields       *organisation;
  RgaTeamFields       *group;
  AdwPreferencesGroup *members;
  GtkWidget           *member_button;
  GtkPopover          *member_popover;
  RgaDetailPicker     *member_picker;
  AdwPreferencesGroup *groups;
  GtkPopover          *into_popover;
  RgaDetailPicker     *into_picker;
  GtkWidget           *seats;

  RgaDocument         *document;    /* borrowed from the tab; NULL = nothing shown */
  RgaId                shown;
};

static void rga_organisation_card_init_card (RgaItemCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaOrganisationCard, rga_organisation_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_ITEM_CARD, rga_organisation_card_init_card))

static gint64
get_expected (const RgaItem *item)
{
  return item->list == RGA_LIST_ORGANISATION_GROUPS ? ((const RgaOrganisationGroup *) item)->expected_count
                                                    : ((const RgaOrganisation *) item)->expected_count;
}

/* A group may get members; an organisation only has what is part of it. */
static void
show_members (RgaOrganisationCard *self,
              RgaPlan             *plan,
              const RgaItem       *item)
{
  gboolean is_group = item->list == RGA_LIST_ORGANISATION_GROUPS;
  g_autoptr(GPtrArray) lines = rga_card_lines_of_members (plan, item);
  g_autofree char *named = rga_team_named_words (get_expected (item), rga_organisation_named (plan, item));

  rga_detail_items_show (GTK_WIDGET (self->members), lines, is_group || *named != '\0');
  adw_preferences_group_set_title (self->members, is_group ? _("Members") : _("Part of it"));
  adw_preferences_group_set_description (self->members, named);
  gtk_widget_set_visible (self->member_button, is_group);
}

static void
show_item (RgaOrganisationCard *self,
           RgaDocument         *document,
           const RgaItem       *item)
{
  RgaPlan *plan = rga_document_get_plan (document);
  g_autoptr(GPtrArray) groups = rga_card_lines_of_groups (plan, item);
  g_autoptr(GPtrArray) seats = rga_card_lines_of_filled_seats (plan, item);

  rga_card_head_show (self->head, document, item, rga_field_words_kind (plan, item));
  show_members (self, plan, item);
  rga_detail_items_show (GTK_WIDGET (self->groups), groups, item->list == RGA_LIST_ORGANISATIONS);
  rga_detail_items_show (self->seats, seats, FALSE);
}

static void
rga_organisation_card_show (RgaItemCard   *card,
                            RgaDocument   *document,
                            const RgaItem *item)
{
  RgaOrganisationCard *self = RGA_ORGANISATION_CARD (card);

  self->document = item == NULL ? NULL : document;
  self->shown = item == NULL ? RGA_ID_NONE : item->id;
  rga_team_fields_show (self->organisation, document, item);
  rga_team_fields_show (self->group, document, item);
  if (item != NULL)
    show_item (self, document, item);
  else
    rga_card_head_show (self->head, NULL, NULL, NULL);
}

static void
rga_organisation_card_commit (RgaItemCard *card)
{
  RgaOrganisationCard *self = RGA_ORGANISATION_CARD (card);

  rga_card_head_commit (self->head);
  rga_team_fields_commit (self->organisation);
  rga_team_fields_commit (self->group);
}

static void
rga_organisation_card_rename (RgaItemCard *card)
{
  rga_card_head_rename (RGA_ORGANISATION_CARD (card)->head);
}

static void
rga_organisation_card_init_card (RgaItemCardInterface *iface)
{
  iface->show = rga_organisation_card_show;
  iface->commit = rga_organisation_card_commit;
  iface->rename = rga_organisation_card_rename;
}

/* -- acts ----------------------------------------------------------------- */

static void
report (RgaOrganisationCard *self,
        gboolean             done,
        GError              *error)
{
  if (!done)
    rga_say_error (GTK_WIDGET (self), error);
}

static void
member_shown_cb (RgaOrganisationCard *self)
{
  rga_detail_picker_start (self->member_picker, self->document, RGA_LIST_ORGANISATIONS, &self->shown);
}

static void
member_picked_cb (RgaOrganisationCard *self,
                  const RgaId         *organisation)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->member_popover);
  if (organisation != NULL)
    report (self, rga_document_add_member (self->document, &self->shown, organisation, &error), error);
}

static void
member_typed_cb (RgaOrganisationCard *self,
                 const char          *name)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->member_popover);
  report (self, rga_document_add_new_member (self->document, &self->shown, name, &error), error);
}

static void
into_shown_cb (RgaOrganisationCard *self)
{
  rga_detail_picker_start (self->into_picker, self->document, RGA_LIST_ORGANISATION_GROUPS, &self->shown);
}

static void
into_picked_cb (RgaOrganisationCard *self,
                const RgaId         *group)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->into_popover);
  if (group != NULL)
    report (self, rga_document_add_member (self->document, group, &self->shown, &error), error);
}

static void
into_typed_cb (RgaOrganisationCard *self,
               const char          *name)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->into_popover);
  report (self, rga_document_add_to_new_group (self->document, &self->shown, name, &error), error);
}

/* -- type ----------------------------------------------------------------- */

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-organisation-card.ui");
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, head);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, organisation);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, group);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, members);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, member_button);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, member_popover);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, member_picker);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, groups);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, into_popover);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, into_picker);
  gtk_widget_class_bind_template_child (klass, RgaOrganisationCard, seats);
  gtk_widget_class_bind_template_callback (klass, member_shown_cb);
  gtk_widget_class_bind_template_callback (klass, member_picked_cb);
  gtk_widget_class_bind_template_callback (klass, member_typed_cb);
  gtk_widget_class_bind_template_callback (klass, into_shown_cb);
  gtk_widget_class_bind_template_callback (klass, into_picked_cb);
  gtk_widget_class_bind_template_callback (klass, into_typed_cb);
}

static void
rga_organisation_card_class_init (RgaOrganisationCardClass *klass)
{
  g_type_ensure (RGA_TYPE_CARD_HEAD);
  g_type_ensure (RGA_TYPE_TEAM_FIELDS);
  g_type_ensure (RGA_TYPE_DETAIL_PICKER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_organisation_card_init (RgaOrganisationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
