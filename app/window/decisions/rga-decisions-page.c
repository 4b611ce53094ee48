/* rga-decisions-page.c */
#include "rga-decisions-page-private.h"

#include "rga-as-of.h"
#include "rga-decision-row.h"
#include "rga-found.h"
#include "rga-list-headings.h"
#include "rga-list-scroll.h"
#include "rga-say.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDecisionsPage, rga_decisions_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_decisions_page_init_page))

enum { PROP_0, PROP_DOCUMENT };

RgaDecisionQuery
rga_decisions_page_get_query (RgaDecisionsPage *self)
{
  RgaDecisionQuery query = rga_decision_filters_get_query (self->filters);

  query.programme = self->programme;

  return query;
}

static gboolean
is_calendar (RgaDecisionsPage *self)
{
  return rga_decision_filters_is_calendar (self->filters);
}

/* -- what is shown -------------------------------------------------------- */

static gboolean
has_decisions (RgaDecisionsPage *self)
{
  guint n;
  RgaItem *const *rows = rga_plan_items (rga_decisions_page_get_plan (self), RGA_LIST_MILESTONES, &n);

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

/* The words looked for, and what else is asked: “budget · Stuurgroep”. */
static char *
describe_asked (RgaDecisionsPage *self)
{
  g_autofree char *filters = rga_decision_filters_describe (self->filters);

  if (*self->words == '\0')
    return g_steal_pointer (&filters);

  return g_strconcat (self->words, *filters != '\0' ? " · " : "", filters, NULL);
}

static void
show_not_found (RgaDecisionsPage *self)
{
  g_autofree char *asked = describe_asked (self);

  rga_found_nothing (self->not_found_page, asked);
}

/* It may have gone from the calendar to the list, or the other way. */
static void
show_selected (RgaDecisionsPage *self)
{
  guint place = rga_decision_list_find (self->list, &self->selected);

  rga_decision_calendar_select (self->calendar, &self->selected);
  if (place != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, place);
}

void
rga_decisions_page_read_again (RgaDecisionsPage *self)
{
  RgaDecisionQuery query = rga_decisions_page_get_query (self);
  RgaDecisionQuery drawn = query;
  RgaDay today = self->document != NULL ? rga_as_of_day (self->document, NULL) : RGA_DAY_OPEN;

  self->is_stale = FALSE;
  drawn.words = self->small_words;
  rga_decision_calendar_read (self->calendar, self->document, &drawn, today, rga_spoken_language ());
  rga_decision_list_read (self->list, rga_decisions_page_get_plan (self), &query, today, is_calendar (self), self->small_words);
  gtk_widget_set_visible (self->calendar_scroller, is_calendar (self) && !rga_decision_calendar_is_empty (self->calendar));
  gtk_widget_set_visible (self->list_scroller, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
  show_selected (self);
  show_not_found (self);
  gtk_stack_set_visible_child_name (self->stack, choose_child (self));
  gtk_widget_set_visible (GTK_WIDGET (self->filters), g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") != 0);
}

/* Reading waits until somebody looks. */
void
rga_decisions_page_invalidate (RgaDecisionsPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rga_decisions_page_read_again (self);
}

static void
clear_filters_cb (RgaDecisionsPage *self)
{
  rga_decision_filters_clear (self->filters);
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.clear-search", NULL);
}

static void
plan_changed_cb (RgaDecisionsPage *self,
                 const RgaDelta   *delta)
{
  static const RgaList read[] = {
    RGA_LIST_SETTINGS, RGA_LIST_MILESTONES, RGA_LIST_ACTIVITIES, RGA_LIST_BODIES, RGA_LIST_LINKS, RGA_LIST_PROJECTS,
  };

  if (rga_delta_touches (delta, RGA_LIST_BODIES))
    rga_decision_filters_refresh (self->filters);
  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    if (rga_delta_touches (delta, read[i]))
      {
        rga_decisions_page_invalidate (self);
        return;
      }
}

/* -- which is selected ---------------------------------------------------- */

void
rga_decisions_page_set_selected (RgaDecisionsPage *self,
                                 const RgaId      *id)
{
  if (rga_id_equal (&self->selected, id))
    return;

  self->selected = *id;
  rga_decisions_page_sync_acts (self);
  rga_page_item_selected (RGA_PAGE (self));
}

static void
row_selected_cb (RgaDecisionsPage *self)
{
  RgaDecisionEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (entry == NULL || rga_decision_entry_is_heading (entry))
    return;
  rga_decision_calendar_select (self->calendar, NULL);
  rga_decisions_page_set_selected (self, rga_decision_entry_get_id (entry));
}

static void
calendar_selected_cb (RgaDecisionsPage *self)
{
  const RgaId *id = rga_decision_calendar_get_selected (self->calendar);

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  rga_decisions_page_set_selected (self, id != NULL ? id : &RGA_ID_NONE);
}

void
rga_decisions_page_activate (RgaDecisionsPage *self)
{
  if (!rga_id_is_none (&self->selected))
    rga_page_item_activated (RGA_PAGE (self));
}

static void
list_activate_cb (RgaDecisionsPage *self,
                  guint             place)
{
  gtk_single_selection_set_selected (self->selection, place);
  rga_decisions_page_activate (self);
}

void
rga_decisions_page_select_id (RgaDecisionsPage *self,
                              const RgaId      *id)
{
  guint place = rga_decision_list_find (self->list, id);

  rga_decision_calendar_select (self->calendar, id);
  gtk_single_selection_set_selected (self->selection, place);
  if (place != GTK_INVALID_LIST_POSITION)
    rga_list_scroll_to (GTK_WIDGET (self->list_view), place);
  rga_decisions_page_set_selected (self, id);
}

/* -- rows ----------------------------------------------------------------- */

static void
row_asked_cb (RgaDecisionsPage *self,
              RgaDecisionRow   *row)
{
  RgaDecisionEntry *entry = rga_decision_row_get_entry (row);
  g_autoptr(GMenuModel) menu = NULL;

  if (entry == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, rga_decision_list_find (self->list, rga_decision_entry_get_id (entry)));
  menu = rga_decisions_page_make_menu (self);
  rga_decision_row_set_menu (row, menu);
}

static void
calendar_asked_cb (RgaDecisionsPage *self)
{
  g_autoptr(GMenuModel) menu = rga_decisions_page_make_menu (self);

  rga_decision_calendar_set_menu (self->calendar, menu);
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
    {
      g_signal_handlers_disconnect_by_data (rga_decisions_page_get_plan (self), self);
      g_signal_handlers_disconnect_by_func (self->document, rga_decisions_page_sync_acts, self);
    }
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (rga_decisions_page_get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::read-only", G_CALLBACK (rga_decisions_page_sync_acts), self, G_CONNECT_SWAPPED);
    }
  self->programme = self->selected = RGA_ID_NONE;
  rga_decision_filters_set_document (self->filters, document);
  if (document != NULL)
    rga_decisions_page_invalidate (self);
  else
    rga_decisions_page_read_again (self);
  rga_decisions_page_sync_acts (self);
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
    rga_decisions_page_read_again (self);

  GTK_WIDGET_CLASS (rga_decisions_page_parent_class)->map (widget);
}

static void
rga_decisions_page_dispose (GObject *object)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->when_popover, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->small_words, g_free);

  G_OBJECT_CLASS (rga_decisions_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-decisions-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, stack);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, filters);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, not_found_page);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, calendar_scroller);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, list_scroller);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, calendar);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, list_view);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, when_popover);
  gtk_widget_class_bind_template_child (klass, RgaDecisionsPage, when_entry);
  gtk_widget_class_bind_template_callback (klass, rga_decisions_page_invalidate);
  gtk_widget_class_bind_template_callback (klass, clear_filters_cb);
  gtk_widget_class_bind_template_callback (klass, calendar_selected_cb);
  gtk_widget_class_bind_template_callback (klass, calendar_asked_cb);
  rga_decisions_page_bind_carry (klass);
  rga_decisions_page_bind_when (klass);
  gtk_widget_class_bind_template_callback (klass, rga_decisions_page_move);
  gtk_widget_class_bind_template_callback (klass, rga_decisions_page_activate);
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
  rga_decisions_page_install_acts (widget_class);
  g_type_ensure (RGA_TYPE_DECISION_CALENDAR);
  g_type_ensure (RGA_TYPE_DECISION_FILTERS);
  bind_template (widget_class);
}

static void
rga_decisions_page_init (RgaDecisionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->when_popover), GTK_WIDGET (self));

  self->words = g_strdup ("");
  self->small_words = g_strdup ("");
  self->list = rga_decision_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  rga_list_headings_pass (self->list_view, (RgaHeadingFunc) rga_decision_entry_is_heading);
}
