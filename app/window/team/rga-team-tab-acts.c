/* rga-team-tab-acts.c */
#include "rga-team-tab-private.h"

#include "rga-detail-related.h"
#include "rga-document-teams.h"
#include "rga-say.h"
#include "rga-seat-move.h"
#include "rga-table.h"

#include <glib/gi18n.h>

RgaPlan *
rga_team_tab_get_plan (RgaTeamTab *self)
{
  return self->document == NULL ? NULL : rga_document_get_plan (self->document);
}

RgaItem *
rga_team_tab_get_item (RgaTeamTab *self)
{
  return self->document == NULL ? NULL : rga_plan_get (rga_team_tab_get_plan (self), &self->selected);
}

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
  RgaItem *item = rga_team_tab_get_item (self);
  RgaId of_item = item == NULL ? RGA_ID_NONE : rga_item_programme (rga_team_tab_get_plan (self), item);
  g_autoptr(GPtrArray) programmes = NULL;

  if (!rga_id_is_none (&self->programme))
    return self->programme;
  if (!rga_id_is_none (&of_item))
    return of_item;

  programmes = rga_plan_sorted (rga_team_tab_get_plan (self), RGA_LIST_PROGRAMMES);

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
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_team_tab_select (self, &item->id);
  adw_leaflet_set_visible_child_name (self->leaflet, "card");
  rga_item_card_rename (self->card);
  rga_team_tab_item_selected (self);
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
  RgaItem *item = rga_team_tab_get_item (self);
  g_autofree char *name = NULL;
  RgaId next;

  if (item == NULL)
    return;

  next = find_neighbour (self);
  name = rga_detail_related_name (rga_team_tab_get_plan (self), item, &item->id);
  if (!rga_say_delete (widget, self->document, &self->selected, name))
    return;

  rga_team_tab_select (self, rga_id_is_none (&next) ? NULL : &next);
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  rga_team_tab_item_selected (self);
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *unused)
{
  RgaTeamTab *self = RGA_TEAM_TAB (widget);

  if (rga_team_tab_get_item (self) == NULL)
    return;

  adw_leaflet_set_visible_child_name (self->leaflet, "card");
  rga_item_card_rename (self->card);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *unused)
{
  rga_team_tab_item_activated (RGA_TEAM_TAB (widget));
}

/* A person on a seat, or a seat on a person: who sits there. A seat on another team: it
 * goes there, from a day that is asked. */
static void
drop (RgaTeamTab  *self,
      const RgaId *what,
      const RgaId *onto)
{
  const RgaItem *first = rga_plan_get (rga_team_tab_get_plan (self), what), *second = rga_plan_get (rga_team_tab_get_plan (self), onto);
  g_autoptr(GError) error = NULL;
  gboolean done = TRUE;

  if (first == NULL || second == NULL)
    return;

  if (first->list == RGA_LIST_PEOPLE && second->list == RGA_LIST_SEATS)
    done = rga_document_fill_seat (self->document, onto, what, &error);
  else if (first->list == RGA_LIST_SEATS && second->list == RGA_LIST_PEOPLE)
    done = rga_document_fill_seat (self->document, what, onto, &error);
  else if (first->list == RGA_LIST_SEATS && second->list == RGA_LIST_BODIES &&
           !rga_id_equal (&((const RgaSeat *) first)->body, onto))
    rga_seat_move_ask (GTK_WIDGET (self->search), self->document, what, onto);
  if (!done)
    rga_say_error (GTK_WIDGET (self), error);
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

void
rga_team_tab_install_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "team.add", NULL, add_action);
  gtk_widget_class_install_action (klass, "team.delete", NULL, delete_action);
  gtk_widget_class_install_action (klass, "team.rename", NULL, rename_action);
  gtk_widget_class_install_action (klass, "team.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "team.drop", "(ss)", drop_action);
}
