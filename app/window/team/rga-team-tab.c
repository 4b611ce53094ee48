/* rga-team-tab.c */
#include "rga-team-tab.h"

#include "rga-as-of.h"
#include "rga-detail-related.h"
#include "rga-document-teams.h"
#include "rga-item-card.h"
#include "rga-table.h"
#include "rga-team-list.h"
#include "rga-team-row.h"
#include "rga-window.h"

#include <glib/gi18n.h>

struct _RgaTeamTab
{
  AdwBin parent_instance;

  AdwLeaflet         *leaflet;
  GtkStack           *list_stack;     /* “list”, “empty”, “none” found */
  GtkSearchEntry     *search;
  GtkListView        *view;
  GtkSingleSelection *selection;
  AdwStatusPage      *empty_page;
  AdwStatusPage      *none_page;
  GtkButton          *add_button;
  GtkStack           *card_stack;     /* “card”, “none” selected */
  GtkScrolledWindow  *card_scroller;
  AdwClamp           *card_clamp;

  RgaTeamKind         kind;
  RgaItemCard        *card;
  RgaTeamList        *list;
  RgaDocument        *document;
  RgaId               programme;      /* of what is added; RGA_ID_NONE = the first */
  RgaId               selected;       /* RGA_ID_NONE = none */
  RgaId               inside;         /* what of it is meant: a task, a member; or RGA_ID_NONE */
  gboolean            is_selecting;   /* by the program, not by a person */
  gboolean            is_stale;       /* the card shows an earlier plan */
};

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

enum { ITEM_SELECTED, ITEM_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static RgaPlan *
get_plan (RgaTeamTab *self)
{
  return self->document == NULL ? NULL : rga_document_get_plan (self->document);
}

static RgaItem *
get_item (RgaTeamTab *self)
{
  return self->document == NULL ? NULL : rga_plan_get (get_plan (self), &self->selected);
}

/* -- the card ------------------------------------------------------------- */

static void
show_card (RgaTeamTab *self)
{
  RgaItem *item = get_item (self);

  self->is_stale = FALSE;
  rga_item_card_show (self->card, self->document, item);
  gtk_stack_set_visible_child_name (self->card_stack, item != NULL ? "card" : "none");
}

static void
select_id (RgaTeamTab  *self,
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

/* -- the list ------------------------------------------------------------- */

/* The row of what is selected, wherever it stands now. */
static void
sync_selection (RgaTeamTab *self)
{
  guint place;

  if (rga_id_is_none (&self->selected) || !rga_team_list_find (self->list, &self->selected, &place))
    place = GTK_INVALID_LIST_POSITION;

  self->is_selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, place);
  self->is_selecting = FALSE;
}

static void
scroll_to_selected (RgaTeamTab *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  if (place != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", place);
}

static void
sync_list_stack (RgaTeamTab *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  if (is_empty && *words != '\0')
    {
      /* Translators: %s is what somebody searches for */
      g_autofree char *title = g_strdup_printf (_("Nothing found for “%s”"), words);

      adw_status_page_set_title (self->none_page, title);
    }
  gtk_stack_set_visible_child_name (self->list_stack, !is_empty ? "list" : *words != '\0' ? "none" : "empty");
}

/* What the view selects by itself while rows come and go is nobody's choice. */
static void
items_changing_cb (RgaTeamTab *self)
{
  self->is_selecting = TRUE;
}

static void
items_changed_cb (RgaTeamTab *self)
{
  sync_list_stack (self);
  sync_selection (self);
}

static void
selected_cb (RgaTeamTab *self)
{
  RgaId id;

  if (self->is_selecting)
    return;

  id = rga_team_list_get_id (self->list, gtk_single_selection_get_selected (self->selection));
  rga_item_card_commit (self->card);
  select_id (self, rga_id_is_none (&id) ? NULL : &id);
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

/* Where there is room for one of the two, a click goes on to the card. */
static void
activated_cb (RgaTeamTab *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  else
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
back_clicked_cb (RgaTeamTab *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
search_changed_cb (RgaTeamTab *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  rga_team_list_set_search (self->list, words);
  rga_item_card_search (self->card, words);
  sync_list_stack (self);
}

/* Down, or Enter, goes on to what was found. */
static void
search_activated_cb (RgaTeamTab *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list_stack), GTK_DIR_TAB_FORWARD);
}

static void
clear_search_cb (RgaTeamTab *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* -- acts ----------------------------------------------------------------- */

static RgaList
get_new_list (RgaTeamTab *self)
{
  static const RgaList lists[RGA_N_TEAM_KINDS] = {
    [RGA_TEAM_BODIES] = RGA_LIST_BODIES,
    [RGA_TEAM_PEOPLE] = RGA_LIST_PEOPLE,
    [RGA_TEAM_ORGANISATIONS] = RGA_LIST_ORGANISATIONS,
    [RGA_TEAM_ROLES] = RGA_LIST_ROLES,
  };

  return lists[self->kind];
}

static const char *
get_new_name (RgaTeamTab *self)
{
  switch (self->kind)
    {
    case RGA_TEAM_BODIES:
      return _("New team");
    case RGA_TEAM_ORGANISATIONS:
      return _("New organisation");
    case RGA_TEAM_ROLES:
      return _("New role");
    case RGA_TEAM_PEOPLE:
    case RGA_N_TEAM_KINDS:
    default:
      return NULL;   /* who has no name is a function */
    }
}

/* The agenda shown, else that of what is selected, else the first. */
static RgaId
find_programme (RgaTeamTab *self)
{
  RgaItem *item = get_item (self);
  RgaId of_item = item == NULL ? RGA_ID_NONE : rga_item_programme (get_plan (self), item);
  g_autoptr(GPtrArray) programmes = NULL;

  if (!rga_id_is_none (&self->programme))
    return self->programme;
  if (!rga_id_is_none (&of_item))
    return of_item;

  programmes = rga_plan_sorted (get_plan (self), RGA_LIST_PROGRAMMES);

  return programmes->len == 0 ? RGA_ID_NONE : ((RgaItem *) programmes->pdata[0])->id;
}

void
rga_team_tab_add (RgaTeamTab *self)
{
  g_autoptr(GError) error = NULL;
  RgaId programme;
  RgaItem *item;

  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  if (self->document == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  programme = find_programme (self);
  item = rga_document_add (self->document, get_new_list (self), rga_id_is_none (&programme) ? NULL : &programme,
                           NULL, NULL, get_new_name (self), &error);
  if (item == NULL)
    {
      rga_window_report (GTK_WIDGET (self), error);
      return;
    }

  rga_team_tab_select (self, &item->id);
  adw_leaflet_set_visible_child_name (self->leaflet, "card");
  rga_item_card_rename (self->card);
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *unused)
{
  rga_team_tab_add (RGA_TEAM_TAB (widget));
}

/* The row behind the one that goes, else the one before it, is next. */
static RgaId
find_neighbour (RgaTeamTab *self)
{
  guint place;
  RgaId id = RGA_ID_NONE;

  if (!rga_team_list_find (self->list, &self->selected, &place))
    return id;

  id = rga_team_list_get_id (self->list, place + 1);
  if (rga_id_is_none (&id) && place > 0)
    id = rga_team_list_get_id (self->list, place - 1);

  return id;
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *unused)
{
  RgaTeamTab *self = RGA_TEAM_TAB (widget);
  RgaItem *item = get_item (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  RgaId next;

  if (item == NULL)
    return;

  next = find_neighbour (self);
  name = rga_detail_related_name (get_plan (self), item, &item->id);
  if (!rga_document_delete (self->document, &self->selected, &error))
    {
      rga_window_report (widget, error);
      return;
    }

  rga_window_toast_deleted (widget, name);
  rga_team_tab_select (self, rga_id_is_none (&next) ? NULL : &next);
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *unused)
{
  RgaTeamTab *self = RGA_TEAM_TAB (widget);

  if (get_item (self) == NULL)
    return;

  adw_leaflet_set_visible_child_name (self->leaflet, "card");
  rga_item_card_rename (self->card);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *unused)
{
  g_signal_emit (widget, signals[ITEM_ACTIVATED], 0);
}

/* A person on a seat, or a seat on a person: who sits there. A seat on a team: it
 * goes there. */
static void
drop (RgaTeamTab  *self,
      const RgaId *what,
      const RgaId *onto)
{
  const RgaItem *first = rga_plan_get (get_plan (self), what), *second = rga_plan_get (get_plan (self), onto);
  g_autoptr(GError) error = NULL;
  gboolean done = TRUE;

  if (first == NULL || second == NULL)
    return;

  if (first->list == RGA_LIST_PEOPLE && second->list == RGA_LIST_SEATS)
    done = rga_document_fill_seat (self->document, onto, what, &error);
  else if (first->list == RGA_LIST_SEATS && second->list == RGA_LIST_PEOPLE)
    done = rga_document_fill_seat (self->document, what, onto, &error);
  else if (first->list == RGA_LIST_SEATS && second->list == RGA_LIST_BODIES)
    done = rga_document_move_seat (self->document, what, onto, &error);
  if (!done)
    rga_window_report (GTK_WIDGET (self), error);
}

static void
drop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  const char *what, *onto;
  RgaId first, second;

  g_variant_get (target, "(&s&s)", &what, &onto);
  if (rga_id_from_text (what, &first) && rga_id_from_text (onto, &second))
    drop (RGA_TEAM_TAB (widget), &first, &second);
}

/* -- following ------------------------------------------------------------ */

/* A card nobody sees waits until somebody does. */
static void
plan_changed_cb (RgaTeamTab *self)
{
  if (get_item (self) == NULL)
    {
      gboolean had = !rga_id_is_none (&self->selected);

      select_id (self, NULL);
      if (had)
        g_signal_emit (self, signals[ITEM_SELECTED], 0);
      return;
    }

  if (rga_plan_get (get_plan (self), &self->inside) == NULL)
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
set_kind (RgaTeamTab  *self,
          RgaTeamKind  kind)
{
  self->kind = kind;
  self->list = rga_team_list_new (kind);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

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
      set_kind (self, (RgaTeamKind) g_value_get_int (value));
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
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
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
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "team.add", NULL, add_action);
  gtk_widget_class_install_action (klass, "team.delete", NULL, delete_action);
  gtk_widget_class_install_action (klass, "team.rename", NULL, rename_action);
  gtk_widget_class_install_action (klass, "team.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "team.drop", "(ss)", drop_action);
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
  gtk_widget_class_bind_template_callback (klass, selected_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, back_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, search_activated_cb);
  gtk_widget_class_bind_template_callback (klass, clear_search_cb);
}

static void
rga_team_tab_class_init (RgaTeamTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rga_team_tab_set_property;
  object_class->dispose = rga_team_tab_dispose;
  widget_class->map = rga_team_tab_map;

  signals[ITEM_SELECTED] = g_signal_new ("item-selected", RGA_TYPE_TEAM_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", RGA_TYPE_TEAM_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  install_properties (object_class);
  install_actions (widget_class);
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

  select_id (self, rga_id_is_none (&id) ? NULL : &id);
  sync_selection (self);
}

void
rga_team_tab_set_document (RgaTeamTab  *self,
                           RgaDocument *document)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  if (self->document == document)
    return;

  select_id (self, NULL);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_set_object (&self->document, document);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  rga_team_list_set_plan (self->list, get_plan (self), document == NULL ? RGA_DAY_OPEN : rga_as_of_day (document, NULL));
  if (document != NULL)
    g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  sync_list_stack (self);
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
  const RgaItem *item = self->document == NULL ? NULL : rga_plan_get (get_plan (self), id);
  const RgaListInfo *info;

  if (item == NULL || rga_team_line_is_in (self->kind, item))
    return item;

  info = rga_list_info (item->list);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & RGA_FIELD_OWNER)
      {
        const RgaItem *owner = rga_plan_get (get_plan (self), rga_item_field (item, i));

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
  select_id (self, owner == NULL ? NULL : &owner->id);
  sync_selection (self);
  scroll_to_selected (self);
  if (owner != NULL)
    {
      adw_leaflet_set_visible_child_name (self->leaflet, "card");
      rga_item_card_select (self->card, &wanted);
      self->inside = rga_id_equal (&wanted, &owner->id) ? RGA_ID_NONE : wanted;
    }
}

void
rga_team_tab_search (RgaTeamTab *self,
                     const char *words)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self) && words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
}

void
rga_team_tab_commit (RgaTeamTab *self)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  rga_item_card_commit (self->card);
}
