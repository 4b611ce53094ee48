/* rga-team-tab-list.c */
#include "rga-team-tab-private.h"

#include "rga-found.h"
#include "rga-list-headings.h"
#include "rga-list-scroll.h"

/* Behind the first heading. */
#define FIRST_ITEM 1

/* The row of what is selected, wherever it stands now. */
void
rga_team_tab_sync_selection (RgaTeamTab *self)
{
  guint place;

  if (rga_id_is_none (&self->selected) || !rga_team_list_find (self->list, &self->selected, &place))
    place = GTK_INVALID_LIST_POSITION;

  self->is_selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, place);
  self->is_selecting = FALSE;
}

void
rga_team_tab_scroll_to_selected (RgaTeamTab *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  if (place != GTK_INVALID_LIST_POSITION)
    rga_list_scroll_to (GTK_WIDGET (self->view), place);
}

void
rga_team_tab_sync_list_stack (RgaTeamTab *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  if (is_empty && *words != '\0')
    rga_found_nothing (self->none_page, words);
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
  rga_team_tab_sync_list_stack (self);
  rga_team_tab_sync_selection (self);
}

static void
selected_cb (RgaTeamTab *self)
{
  RgaId id;

  if (self->is_selecting)
    return;

  id = rga_team_list_get_id (self->list, gtk_single_selection_get_selected (self->selection));
  rga_item_card_commit (self->card);
  rga_team_tab_show_id (self, rga_id_is_none (&id) ? NULL : &id);
  rga_team_tab_item_selected (self);
}

/* With the cursor back in the list, what is meant is the team and no longer a seat
 * of it. */
static void
list_entered_cb (RgaTeamTab *self)
{
  if (self->is_selecting || rga_id_is_none (&self->selected) || rga_team_tab_get_selected (self) == &self->selected)
    return;

  rga_item_card_commit (self->card);
  rga_item_card_select (self->card, NULL);
  self->inside = RGA_ID_NONE;
  rga_team_tab_item_selected (self);
}

/* Where there is room for one of the two, a click goes on to the card. */
static void
activated_cb (RgaTeamTab *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  else
    rga_team_tab_item_activated (self);
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
  rga_team_tab_sync_list_stack (self);
  rga_team_tab_scroll_to_selected (self);
  g_signal_emit_by_name (self, "searched");
}

/* Enter goes on to what was found: to its first row, unless what is chosen is among it. */
static void
search_activated_cb (RgaTeamTab *self)
{
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, FIRST_ITEM);
  gtk_widget_child_focus (GTK_WIDGET (self->list_stack), GTK_DIR_TAB_FORWARD);
}

/* Escape goes back to what was chosen before, that a search hides and never lets go: a seat
 * in its team, or the row in the list, where all is there again. */
static void
clear_search_cb (RgaTeamTab *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (rga_item_card_get_selected (self->card) != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->card)))
    return;

  self->is_selecting = TRUE;
  gtk_widget_child_focus (GTK_WIDGET (self->list_stack), GTK_DIR_TAB_FORWARD);
  self->is_selecting = FALSE;
}

/* Where there is room for one of the two the list comes for it, and with it the cursor:
 * that chooses nothing. */
void
rga_team_tab_begin_search (RgaTeamTab *self)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self));

  self->is_selecting = TRUE;
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  self->is_selecting = FALSE;
}

const char *
rga_team_tab_get_search (RgaTeamTab *self)
{
  g_return_val_if_fail (RGA_IS_TEAM_TAB (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

void
rga_team_tab_set_search (RgaTeamTab *self,
                         const char *words)
{
  g_return_if_fail (RGA_IS_TEAM_TAB (self) && words != NULL);

  if (!g_str_equal (rga_team_tab_get_search (self), words))
    gtk_editable_set_text (GTK_EDITABLE (self->search), words);
}

guint
rga_team_tab_count_found (RgaTeamTab *self)
{
  guint n = 0;

  g_return_val_if_fail (RGA_IS_TEAM_TAB (self), 0);

  if (*rga_team_tab_get_search (self) == '\0')
    return 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      RgaId id = rga_team_list_get_id (self->list, i);

      n += !rga_id_is_none (&id);
    }

  return n;
}

void
rga_team_tab_set_kind (RgaTeamTab  *self,
                       RgaTeamKind  kind)
{
  self->kind = kind;
  self->list = rga_team_list_new (kind);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  rga_list_headings_pass (self->view, (RgaHeadingFunc) rga_team_entry_is_heading);
}

void
rga_team_tab_bind_list (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, selected_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, list_entered_cb);
  gtk_widget_class_bind_template_callback (klass, back_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, search_activated_cb);
  gtk_widget_class_bind_template_callback (klass, clear_search_cb);
}
