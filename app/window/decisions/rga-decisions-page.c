/* rga-decisions-page.c */
#include "rga-decisions-page.h"

#include "rga-application.h"
#include "rga-as-of.h"
#include "rga-decision-calendar.h"
#include "rga-decision-list.h"
#include "rga-decision-row.h"
#include "rga-field-words.h"
#include "rga-outline-edits.h"
#include "rga-window.h"

#include <glib/gi18n.h>

struct _RgaDecisionsPage
{
  AdwBin parent_instance;

  GtkStack            *stack;
  GtkWidget           *filters;
  GtkToggleButton     *calendar_button;
  GtkDropDown         *body;
  GtkEditable         *until;
  GtkDropDown         *status;
  GtkWidget           *calendar_scroller;
  GtkWidget           *list_scroller;
  RgaDecisionCalendar *calendar;
  GtkListView         *list_view;

  RgaDocument         *document;
  RgaDecisionList     *list;
  GtkSingleSelection  *selection;
  GArray              *bodies;      /* RgaId of each choice: any, none, then the bodies */
  RgaId                programme;   /* RGA_ID_NONE = all */
  RgaId                selected;
  char                *words;       /* looked for, in small letters */
  gboolean             is_stale;
  gboolean             is_filling;  /* choices change, nobody chose */
};

static void init_page (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDecisionsPage, rga_decisions_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, init_page))

enum { PROP_0, PROP_DOCUMENT };
enum { STATUS_ALL, STATUS_OPEN, STATUS_CLOSED };

#define BODY_ANY  0
#define BODY_NONE 1

static RgaPlan *
get_plan (RgaDecisionsPage *self)
{
  return self->document != NULL ? rga_document_get_plan (self->document) : NULL;
}

/* -- what is asked -------------------------------------------------------- */

/* “1 juli 2016”, “eind Q2”: the last day of whatever is typed; open when nothing
 * can be read in it. */
static RgaDay
read_until (RgaDecisionsPage *self)
{
  const char *text = gtk_editable_get_text (self->until);
  RgaPeriod period;

  if (*text == '\0' || self->document == NULL)
    return RGA_DAY_OPEN;
  rga_document_read_period (self->document, &period, text, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, deadline));

  return period.end != RGA_DAY_OPEN ? period.end : period.start;
}

static RgaDecisionQuery
get_query (RgaDecisionsPage *self)
{
  guint body = gtk_drop_down_get_selected (self->body);
  guint status = gtk_drop_down_get_selected (self->status);
  RgaDecisionQuery query = { .programme = self->programme, .until = read_until (self) };

  query.without_body = body == BODY_NONE;
  if (body > BODY_NONE && body < self->bodies->len)
    query.body = g_array_index (self->bodies, RgaId, body);
  query.only_open = status == STATUS_OPEN;
  query.only_closed = status == STATUS_CLOSED;

  return query;
}

static gboolean
is_calendar (RgaDecisionsPage *self)
{
  return gtk_toggle_button_get_active (self->calendar_button);
}

/* -- what is shown -------------------------------------------------------- */

static gboolean
has_decisions (RgaDecisionsPage *self)
{
  guint n;
  RgaItem *const *rows = rga_plan_items (get_plan (self), RGA_LIST_MILESTONES, &n);

  for (guint i = 0; i < n; i++)
    if (((const RgaMilestone *) rows[i])->kind == RGA_MILESTONE_DECISION)
      return TRUE;

  return FALSE;
}

static const char *
choose_child (RgaDecisionsPage *self)
{
  if (self->document == NULL || !has_decisions (self))
    return "empty";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "content";

  return is_calendar (self) && !rga_decision_calendar_is_empty (self->calendar) ? "content" : "not-found";
}

static void
read_again (RgaDecisionsPage *self)
{
  RgaDecisionQuery query = get_query (self);
  RgaDecisionQuery drawn = query;
  RgaDay today = self->document != NULL ? rga_as_of_day (self->document, NULL) : RGA_DAY_OPEN;

  self->is_stale = FALSE;
  drawn.words = self->words;
  rga_decision_calendar_read (self->calendar, get_plan (self), &drawn, today, rga_application_get_language ());
  rga_decision_list_read (self->list, get_plan (self), &query, today, is_calendar (self), self->words);
  gtk_widget_set_visible (self->calendar_scroller, is_calendar (self) && !rga_decision_calendar_is_empty (self->calendar));
  gtk_widget_set_vexpand (self->list_scroller, !is_calendar (self));
  gtk_widget_set_visible (self->list_scroller, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
  gtk_stack_set_visible_child_name (self->stack, choose_child (self));
  gtk_widget_set_visible (self->filters, g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") != 0);
}

/* Reading waits until somebody looks. */
static void
invalidate (RgaDecisionsPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_again (self);
}

static void
query_changed_cb (RgaDecisionsPage *self)
{
  if (!self->is_filling && self->bodies != NULL)
    invalidate (self);
}

static void
clear_filters_cb (RgaDecisionsPage *self)
{
  gtk_drop_down_set_selected (self->body, BODY_ANY);
  gtk_drop_down_set_selected (self->status, STATUS_ALL);
  gtk_editable_set_text (self->until, "");
  rga_page_search (RGA_PAGE (self), "");
}

/* Every body that decides something, and the two choices that are always there. */
static void
fill_bodies (RgaDecisionsPage *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) bodies = get_plan (self) != NULL ? rga_plan_sorted (get_plan (self), RGA_LIST_BODIES) : g_ptr_array_new ();
  RgaId chosen = get_query (self).body;
  guint place = gtk_drop_down_get_selected (self->body) == BODY_NONE ? BODY_NONE : BODY_ANY;

  g_array_set_size (self->bodies, 0);
  g_array_append_val (self->bodies, RGA_ID_NONE);
  g_array_append_val (self->bodies, RGA_ID_NONE);
  gtk_string_list_append (words, _("all bodies"));
  gtk_string_list_append (words, _("without a body"));
  for (guint i = 0; i < bodies->len; i++)
    {
      RgaItem *item = bodies->pdata[i];

      if (!rga_id_is_none (&chosen) && rga_id_equal (&chosen, &item->id))
        place = self->bodies->len;
      g_array_append_val (self->bodies, item->id);
      gtk_string_list_append (words, rga_item_short_name (item));
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->body, place);
  self->is_filling = FALSE;
}

static void
plan_changed_cb (RgaDecisionsPage *self,
                 const RgaDelta   *delta)
{
  static const RgaList read[] = {
    RGA_LIST_SETTINGS, RGA_LIST_MILESTONES, RGA_LIST_ACTIVITIES, RGA_LIST_BODIES, RGA_LIST_LINKS, RGA_LIST_PROJECTS,
  };

  if (rga_delta_touches (delta, RGA_LIST_BODIES))
    fill_bodies (self);
  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    if (rga_delta_touches (delta, read[i]))
      {
        invalidate (self);
        return;
      }
}

/* -- which is selected ---------------------------------------------------- */

static const RgaMilestone *
get_decision (RgaDecisionsPage *self)
{
  const RgaMilestone *row = get_plan (self) != NULL
                          ? rga_plan_get_in (get_plan (self), RGA_LIST_MILESTONES, &self->selected) : NULL;

  return row != NULL && row->kind == RGA_MILESTONE_DECISION ? row : NULL;
}

static void
set_selected (RgaDecisionsPage *self,
              const RgaId      *id)
{
  gboolean is_decision;

  if (rga_id_equal (&self->selected, id))
    return;

  self->selected = *id;
  is_decision = get_decision (self) != NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decisions.status", is_decision);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decisions.body", is_decision);
  rga_page_item_selected (RGA_PAGE (self));
}

static void
row_selected_cb (RgaDecisionsPage *self)
{
  RgaDecisionEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (entry == NULL || rga_decision_entry_is_heading (entry))
    return;
  rga_decision_calendar_select (self->calendar, NULL);
  set_selected (self, rga_decision_entry_get_id (entry));
}

static void
calendar_selected_cb (RgaDecisionsPage *self)
{
  const RgaId *id = rga_decision_calendar_get_selected (self->calendar);

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  set_selected (self, id != NULL ? id : &RGA_ID_NONE);
}

static void
activated_cb (RgaDecisionsPage *self)
{
  if (!rga_id_is_none (&self->selected))
    rga_page_item_activated (RGA_PAGE (self));
}

static void
list_activate_cb (RgaDecisionsPage *self,
                  guint             place)
{
  gtk_single_selection_set_selected (self->selection, place);
  activated_cb (self);
}

static void
select_id (RgaDecisionsPage *self,
           const RgaId      *id)
{
  guint place = rga_decision_list_find (self->list, id);

  rga_decision_calendar_select (self->calendar, id);
  gtk_single_selection_set_selected (self->selection, place);
  if (place != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", place);
  set_selected (self, id);
}

/* -- what is done --------------------------------------------------------- */

static void
set_body (RgaDecisionsPage *self,
          const RgaId      *body)
{
  g_auto(RgaValue) value = rga_value_id (body);
  g_autoptr(GError) error = NULL;

  if (get_decision (self) != NULL &&
      !rga_document_set_value (self->document, &self->selected, RGA_FIELD (RGA_LIST_MILESTONES, body), &value, &error))
    rga_window_report (GTK_WIDGET (self), error);
}

static void
calendar_moved_cb (RgaDecisionsPage *self,
                   RgaId            *body)
{
  set_body (self, body);
}

static void
activate_body (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaId body = RGA_ID_NONE;

  rga_id_from_text (g_variant_get_string (parameter, NULL), &body);
  set_body (RGA_DECISIONS_PAGE (widget), &body);
}

static void
activate_status (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);
  g_auto(RgaValue) value = rga_value_word (g_variant_get_int32 (parameter));
  g_autoptr(GError) error = NULL;

  if (get_decision (self) != NULL &&
      !rga_document_set_value (self->document, &self->selected, RGA_FIELD (RGA_LIST_MILESTONES, status), &value, &error))
    rga_window_report (widget, error);
}

static void
activate_details (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  activated_cb (RGA_DECISIONS_PAGE (widget));
}

static void
activate_delete (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);
  const RgaItem *item = get_plan (self) != NULL ? rga_plan_get (get_plan (self), &self->selected) : NULL;
  g_autofree char *name = item != NULL ? g_strdup (rga_item_name (item)) : NULL;
  g_autoptr(GError) error = NULL;

  if (item == NULL)
    return;
  if (!rga_document_delete (self->document, &self->selected, &error))
    rga_window_report (widget, error);
  else
    {
      set_selected (self, &RGA_ID_NONE);
      rga_window_toast_deleted (widget, name);
    }
}

/* -- the menu of a row ---------------------------------------------------- */

static GMenuModel *
make_status_menu (const RgaItem *item)
{
  GMenu *menu = g_menu_new ();
  guint field = RGA_FIELD (RGA_LIST_MILESTONES, status);
  const char *const *words = rga_list_info (RGA_LIST_MILESTONES)->fields[field].words;

  for (int i = 0; words[i] != NULL; i++)
    if (rga_field_words_offers (item, field, i))
      {
        g_autoptr(GMenuItem) row = g_menu_item_new (rga_field_words_value (words[i]), NULL);

        g_menu_item_set_action_and_target (row, "decisions.status", "i", i);
        g_menu_append_item (menu, row);
      }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_body_menu (RgaDecisionsPage *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = BODY_NONE; i < self->bodies->len; i++)
    {
      const RgaId *id = &g_array_index (self->bodies, RgaId, i);
      const RgaItem *body = rga_plan_get (get_plan (self), id);
      g_autoptr(GMenuItem) row = g_menu_item_new (body != NULL ? rga_item_short_name (body) : _("no body yet"), NULL);
      char text[RGA_ID_TEXT_SIZE];

      g_menu_item_set_action_and_target (row, "decisions.body", "s", body != NULL ? rga_id_to_text (id, text) : "");
      g_menu_append_item (menu, row);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (RgaDecisionsPage *self)
{
  GMenu *menu = g_menu_new ();
  const RgaMilestone *decision = get_decision (self);

  g_menu_append (menu, _("_Details"), "decisions.details");
  if (decision != NULL)
    {
      g_autoptr(GMenuModel) statuses = make_status_menu (&decision->item);
      g_autoptr(GMenuModel) bodies = make_body_menu (self);

      g_menu_append_submenu (menu, _("_Status"), statuses);
      g_menu_append_submenu (menu, _("_Body"), bodies);
    }
  g_menu_append (menu, _("_Remove"), "decisions.delete");

  return G_MENU_MODEL (menu);
}

static void
row_asked_cb (RgaDecisionsPage *self,
              RgaDecisionRow   *row)
{
  RgaDecisionEntry *entry = rga_decision_row_get_entry (row);
  g_autoptr(GMenuModel) menu = NULL;

  if (entry == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, rga_decision_list_find (self->list, rga_decision_entry_get_id (entry)));
  menu = make_menu (self);
  rga_decision_row_set_menu (row, menu);
}

static void
row_setup_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              RgaDecisionsPage   *self)
{
  GtkWidget *row = rga_decision_row_new ();

  g_signal_connect_object (row, "asked", G_CALLBACK (row_asked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             RgaDecisionsPage   *self)
{
  RgaDecisionEntry *entry = gtk_list_item_get_item (item);
  gboolean is_heading = rga_decision_entry_is_heading (entry);

  gtk_list_item_set_selectable (item, !is_heading);
  gtk_list_item_set_activatable (item, !is_heading);
  rga_decision_row_set_entry (RGA_DECISION_ROW (gtk_list_item_get_child (item)), entry);
}

static void
row_unbind_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               RgaDecisionsPage   *self)
{
  rga_decision_row_set_entry (RGA_DECISION_ROW (gtk_list_item_get_child (item)), NULL);
}

/* -- object --------------------------------------------------------------- */

static void
set_document (RgaDecisionsPage *self,
              RgaDocument      *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  self->programme = self->selected = RGA_ID_NONE;
  fill_bodies (self);
  if (document != NULL)
    invalidate (self);
  else
    read_again (self);
  g_object_notify (G_OBJECT (self), "document");
}

static void
rga_decisions_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_DECISIONS_PAGE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_decisions_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (id == PROP_DOCUMENT)
    set_document (RGA_DECISIONS_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_decisions_page_map (GtkWidget *widget)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (widget);

  if (self->is_stale)
    read_again (self);

  GTK_WIDGET_CLASS (rga_decisions_page_parent_class)->map (widget);
}

static void
rga_decisions_page_dispose (GObject *object)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->bodies, g_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (rga_decisions_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-decisions-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, stack);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, filters);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, calendar_button);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, body);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, until);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, status);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, calendar_scroller);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, list_scroller);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, calendar);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, list_view);
  gtk_widget_class_bind_template_callback (klass, query_changed_cb);
  gtk_widget_class_bind_template_callback (klass, clear_filters_cb);
  gtk_widget_class_bind_template_callback (klass, calendar_selected_cb);
  gtk_widget_class_bind_template_callback (klass, calendar_moved_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, list_activate_cb);
  gtk_widget_class_bind_template_callback (klass, row_setup_cb);
  gtk_widget_class_bind_template_callback (klass, row_bind_cb);
  gtk_widget_class_bind_template_callback (klass, row_unbind_cb);
}

static void
rga_decisions_page_class_init (RgaDecisionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_decisions_page_get_property;
  object_class->set_property = rga_decisions_page_set_property;
  object_class->dispose = rga_decisions_page_dispose;
  widget_class->map = rga_decisions_page_map;

  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  gtk_widget_class_install_action (widget_class, "decisions.status", "i", activate_status);
  gtk_widget_class_install_action (widget_class, "decisions.body", "s", activate_body);
  gtk_widget_class_install_action (widget_class, "decisions.details", NULL, activate_details);
  gtk_widget_class_install_action (widget_class, "decisions.delete", NULL, activate_delete);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "decisions.delete", NULL);
  g_type_ensure (RGA_TYPE_DECISION_CALENDAR);
  bind_template (widget_class);
}

static void
rga_decisions_page_init (RgaDecisionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->words = g_strdup ("");
  self->list = rga_decision_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  self->bodies = g_array_new (FALSE, FALSE, sizeof (RgaId));
  fill_bodies (self);
}

/* -- as a page ------------------------------------------------------------ */

static const RgaId *
get_selected (RgaPage *page)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

static void
select_item (RgaPage     *page,
             const RgaId *id)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);

  if (self->is_stale)
    read_again (self);
  select_id (self, id != NULL ? id : &RGA_ID_NONE);
}

static void
set_scope (RgaPage     *page,
           const RgaId *scope)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);
  RgaId programme = scope != NULL ? *scope : RGA_ID_NONE;

  if (rga_id_equal (&self->programme, &programme))
    return;
  self->programme = programme;
  invalidate (self);
}

static const char *
get_new_kind (RgaPage *page)
{
  return "decision";
}

/* Of the body one looks at, and then on with its name in the details. */
static gboolean
add (RgaPage    *page,
     const char *kind)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);
  RgaOutline outline = { .plan = get_plan (self), .programme = self->programme };
  RgaDecisionQuery query = get_query (self);
  g_autoptr(GError) error = NULL;
  RgaId id;

  if (g_strcmp0 (kind, "decision") != 0)
    return FALSE;
  if (!rga_outline_add (self->document, &outline, RGA_OUTLINE_NEW_DECISION,
                        get_decision (self) != NULL ? &self->selected : &RGA_ID_NONE, _("New decision"), &id, &error))
    {
      rga_window_report (GTK_WIDGET (self), error);
      return TRUE;
    }
  select_id (self, &id);
  if (!rga_id_is_none (&query.body))
    set_body (self, &query.body);
  rga_page_item_activated (page);

  return TRUE;
}

static void
search (RgaPage    *page,
        const char *words)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);

  g_free (self->words);
  self->words = g_utf8_casefold (words, -1);
  invalidate (self);
}

static gboolean
get_picture (RgaPage           *page,
             RgaPictureOptions *options)
{
  options->decisions = get_query (RGA_DECISIONS_PAGE (page));
  options->view = RGA_PICTURE_DECISIONS;

  return TRUE;
}

static void
init_page (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->select = select_item;
  iface->set_scope = set_scope;
  iface->get_new_kind = get_new_kind;
  iface->add = add;
  iface->search = search;
  iface->get_picture = get_picture;
}
