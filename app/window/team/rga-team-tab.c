/* rga-team-tab.c */
#include "rga-team-tab-private.h"

#include "rga-as-of.h"
#include "rga-detail-related.h"
#include "rga-document-teams.h"
#include "rga-item-card.h"
#include "rga-list-focus.h"
#include "rga-table.h"
#include "rga-team-list.h"
#include "rga-team-row.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RgaTeamTab, rga_team_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_CARD,
  PROP_LIST_NAME,
  PROP_PROMPT,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_TEXT,
  PROP_ADD_LABEL,
  PROP_ICON_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum { ITEM_SELECTED, ITEM_ACTIVATED, SEARCHED, N_SIGNALS };

static guint signals[N_SIGNALS];

void
rga_team_tab_item_selected (RgaTeamTab *self)
{
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

void
rga_team_tab_item_activated (RgaTeamTab *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

/* -- the card ------------------------------------------------------------- */

static void
show_card (RgaTeamTab *self)
{
  RgaItem *item = rga_team_tab_get_item (self);

  self->is_stale = FALSE;
  rga_item_card_show (self->card, self->document, item);
  gtk_stack_set_visible_child_name (self->card_stack, item != NULL ? "card" : "none");
}

void
rga_team_tab_show_id (RgaTeamTab  *self,
                      const RgaId *id)
{
  RgaId wanted = id == NULL ? RGA_ID_NONE : *id;
  gboolean is_other = !rga_id_equal (&self->selected, &wanted);

  self->selected = wanted;
  self->inside = RGA_ID_NONE;
  show_card (self);
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->card_scroller), 0);
}

/* -- following ------------------------------------------------------------ */

/* A card nobody sees waits until somebody does. */
static void
plan_changed_cb (RgaTeamTab *self)
{
  if (rga_team_tab_get_item (self) == NULL)
    {
      gboolean had = !rga_id_is_none (&self->selected);

      rga_team_tab_show_id (self, NULL);
      if (had)
        g_signal_emit (self, signals[ITEM_SELECTED], 0);
      return;
    }

  if (rga_plan_get (rga_team_tab_get_plan (self), &self->inside) == NULL)
    self->inside = RGA_ID_NONE;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_card (self);
}

static void
rga_team_tab_map (GtkWidget *widget)
{
  RgaTeamTab *self = RGA_TEAM_TAB (widget);

  if (self->is_stale)
    show_card (self);

  GTK_WIDGET_CLASS (rga_team_tab_parent_class)->map (widget);
}

static void
card_selected_cb (RgaTeamTab *self)
{
  self->inside = RGA_ID_NONE;
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
card_activated_cb (RgaTeamTab *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
set_card (RgaTeamTab  *self,
          RgaItemCard *card)
{
  self->card = card;
  adw_clamp_set_child (self->card_clamp, GTK_WIDGET (card));
  g_signal_connect_object (card, "item-selected", G_CALLBACK (card_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "item-activated", G_CALLBACK (card_activated_cb), self, G_CONNECT_SWAPPED);
}

/* -- type ----------------------------------------------------------------- */

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rga_team_tab_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RgaTeamTab *self = RGA_TEAM_TAB (object);

  switch (id)
    {
    case PROP_KIND:
      rga_team_tab_set_kind (self, (RgaTeamKind) g_value_get_int (value));
      break;
    case PROP_CARD:
      set_card (self, g_value_get_object (value));
      break;
    case PROP_LIST_NAME:
      name_widget (GTK_WIDGET (self->view), g_value_get_string (value));
      break;
    case PROP_PROMPT:
      g_object_set (self->search, "placeholder-text", g_value_get_string (value), NULL);
      name_widget (GTK_WIDGET (self->search), g_value_get_string (value));
      break;
    case PROP_EMPTY_TITLE:
      adw_status_page_set_title (self->empty_page, g_value_get_string (value));
      break;
    case PROP_EMPTY_TEXT:
      adw_status_page_set_description (self->empty_page, g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      gtk_button_set_label (self->add_button, g_value_get_string (value));
      break;
    case PROP_ICON_NAME:
      adw_status_page_set_icon_name (self->empty_page, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_team_tab_dispose (GObject *object)
{
  RgaTeamTab *self = RGA_TEAM_TAB (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_team_tab_get_plan (self), self);
  g_clear_object (&self->document);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (rga_team_tab_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, RGA_N_TEAM_KINDS - 1, 0,
                                            flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, RGA_TYPE_ITEM_CARD, flags);
  properties[PROP_LIST_NAME] = g_param_spec_string ("list-name", NULL, NULL, "", flags);
  properties[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, "", flags);
  properties[PROP_EMPTY_TITLE] = g_param_spec_string ("empty-title", NULL, NULL, "", flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, "", flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, "", flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, "", flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (RGA_TYPE_TEAM_ROW);
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-team-tab.ui");
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, leaflet);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, list_stack);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, search);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, view);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, selection);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, empty_page);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, none_page);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, add_button);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, card_stack);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, card_scroller);
  gtk_widget_class_bind_template_child (klass, RgaTeamTab, card_clamp);
  rga_team_tab_bind_list (klass);
}

/* In the list, or what says that it is empty; where there is no room for both and a card
 * is shown, in the card. What is selected inside a card keeps the cursor there. */
static gboolean
rga_team_tab_grab_focus (GtkWidget *widget)
{
  RgaTeamTab *self = RGA_TEAM_TAB (widget);
  gboolean has_list = g_strcmp0 (gtk_stack_get_visible_child_name (self->list_stack), "list") == 0;
  gboolean is_card = adw_leaflet_get_folded (self->leaflet) &&
                     g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "card") == 0;

  if (is_card)
    return gtk_widget_child_focus (adw_leaflet_get_visible_child (self->leaflet), GTK_DIR_TAB_FORWARD);
  if (!has_list)
    return gtk_widget_child_focus (GTK_WIDGET (self->list_stack), GTK_DIR_TAB_FORWARD);

  return rga_team_tab_get_selected (self) == &self->selected && rga_list_focus_selected (self->view);
}

static void
rga_team_tab_class_init (RgaTeamTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rga_team_tab_set_property;
  object_class->dispose = rga_team_tab_dispose;
  widget_class->map = rga_team_tab_map;
  widget_class->grab_focus = rga_team_tab_grab_focus;

  signals[ITEM_SELECTED] = g_signal_new ("item-selected", RGA_TYPE_TEAM_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", RGA_TYPE_TEAM_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SEARCHED] = g_signal_new ("searched", RGA_TYPE_TEAM_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  install_properties (object_class);
  rga_team_tab_install_acts (widget_class);
  bind_template (widget_class);
}

static void
rga_team_tab_init (RgaTeamTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* -- public --------------------------------------------------------------- */

/* Behind the first heading: a page does not begin with nothing. */
static void
select_first (RgaTeamTab *self)
{
  RgaId id = rga_team_list_get_id (self->list, 1);

  rga_team_tab_show_id (self, rga_id_is_none (&id) ? NULL : &id);
  rga_team_tab_sync_selection (self);
}

void
rga_team_tab_set_document (RgaTeamTab  *self,
                           RgaDocument *document)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  if (self->document == document)
    return;

  rga_team_tab_show_id (self, NULL);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_team_tab_get_plan (self), self);
  g_set_object (&self->document, document);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  rga_team_list_set_plan (self->list, rga_team_tab_get_plan (self), document == NULL ? RGA_DAY_OPEN : rga_as_of_day (document, NULL));
  if (document != NULL)
    g_signal_connect_object (rga_team_tab_get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  rga_team_tab_sync_list_stack (self);
  select_first (self);
}

void
rga_team_tab_set_programme (RgaTeamTab  *self,
                            const RgaId *programme)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  self->programme = programme == NULL ? RGA_ID_NONE : *programme;
  rga_team_list_set_programme (self->list, programme);
}

const RgaId *
rga_team_tab_get_selected (RgaTeamTab *self)
{
  const RgaId *inside;

  g_return_val_if_fail (RGA_IS_TEAM_TAB (self), NULL);

  inside = rga_item_card_get_selected (self->card);
  if (inside != NULL)
    return inside;
  if (!rga_id_is_none (&self->inside))
    return &self->inside;

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

/* The item of this list that it is or belongs to: a seat to its team, a task to
 * its role, a member to its group. */
static const RgaItem *
find_owner (RgaTeamTab  *self,
            const RgaId *id)
{
  const RgaItem *item = self->document == NULL ? NULL : rga_plan_get (rga_team_tab_get_plan (self), id);
  const RgaListInfo *info;

  if (item == NULL || rga_team_line_is_in (self->kind, item))
    return item;

  info = rga_list_info (item->list);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & RGA_FIELD_OWNER)
      {
        const RgaItem *owner = rga_plan_get (rga_team_tab_get_plan (self), rga_item_field (item, i));

        if (owner != NULL && rga_team_line_is_in (self->kind, owner))
          return owner;
      }

  return NULL;
}

gboolean
rga_team_tab_holds (RgaTeamTab  *self,
                    const RgaId *id)
{
  g_return_val_if_fail (RGA_IS_TEAM_TAB (self) && id != NULL, FALSE);

  return find_owner (self, id) != NULL;
}

void
rga_team_tab_select (RgaTeamTab  *self,
                     const RgaId *id)
{
  RgaId wanted = id == NULL ? RGA_ID_NONE : *id;
  const RgaItem *owner;

  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  owner = id == NULL ? NULL : find_owner (self, &wanted);
  rga_item_card_commit (self->card);
  rga_team_tab_show_id (self, owner == NULL ? NULL : &owner->id);
  rga_team_tab_sync_selection (self);
  rga_team_tab_scroll_to_selected (self);
  if (owner != NULL)
    {
      adw_leaflet_set_visible_child_name (self->leaflet, "card");
      rga_item_card_select (self->card, &wanted);
      self->inside = rga_id_equal (&wanted, &owner->id) ? RGA_ID_NONE : wanted;
    }
}

void
rga_team_tab_set_brief (RgaTeamTab *self,
                        gboolean    is_brief)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  rga_item_card_set_brief (self->card, is_brief);
}

void
rga_team_tab_commit (RgaTeamTab *self)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  rga_item_card_commit (self->card);
}
