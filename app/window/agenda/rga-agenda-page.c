#include "rga-agenda-page.h"

#include <glib/gi18n.h>

#include "rga-agenda-projects.h"
#include "rga-area-swatch.h"
#include "rga-coherence-matrix.h"
#include "rga-detail-row.h"
#include "rga-found.h"
#include "rga-item-group.h"
#include "rga-list-name.h"
#include "rga-ruler.h"
#include "rga-search.h"
#include "rga-search-pane.h"

/* Below this the tabs stand at the bottom. */
#define TABS_ABOVE 800

/* What an agenda says of itself, in this order. */
static const char *const shown_fields[] = {
  "name", "region", "level", "period", "commissioner_body", "lead", "goal", "motto", "principles", "criteria", "reporting",
};

/* Frameworks and money. */
static const RgaList shown_lists[] = {
  RGA_LIST_DOCUMENTS, RGA_LIST_FRAMEWORKS, RGA_LIST_AGREEMENTS, RGA_LIST_FUNDING_SOURCES, RGA_LIST_ROUNDS, RGA_LIST_RISKS,
  RGA_LIST_ROLES, RGA_LIST_KEYS, RGA_LIST_REQUIREMENTS, RGA_LIST_BUDGETS, RGA_LIST_RULES, RGA_N_LISTS,
};

struct _RgaAgendaPage
{
  AdwBin               parent_instance;

  GtkWidget           *switcher;
  AdwViewSwitcherBar  *switcher_bar;
  RgaSearchPane       *pane;
  AdwViewStack        *tabs;
  AdwPreferencesGroup *fields;
  RgaItemGroup        *focus_areas;
  RgaAgendaProjects   *projects;
  RgaCoherenceMatrix  *matrix;
  GtkBox              *groups;

  RgaDocument         *document;
  RgaId                programme;
  RgaId                selected;
  GPtrArray           *rows;         /* RgaDetailRow, borrowed */
  GPtrArray           *lists;        /* RgaItemGroup of shown_lists, borrowed */
};

static void rga_agenda_page_iface_init (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaAgendaPage, rga_agenda_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_agenda_page_iface_init))

enum { PROP_DOCUMENT = 1 };

static RgaPlan *
get_plan (RgaAgendaPage *self)
{
  return self->document == NULL ? NULL : rga_document_get_plan (self->document);
}

/* -- what is selected ----------------------------------------------------- */

static void
take (RgaAgendaPage *self,
      const RgaId   *id)
{
  self->selected = id != NULL ? *id : RGA_ID_NONE;
  rga_page_item_selected (RGA_PAGE (self));
}

static void
group_selected_cb (RgaAgendaPage *self,
                   RgaItemGroup  *group)
{
  take (self, rga_item_group_get_selected (group));
}

static void
group_activated_cb (RgaAgendaPage *self,
                    RgaItemGroup  *group)
{
  group_selected_cb (self, group);
  rga_page_item_activated (RGA_PAGE (self));
}

static void
project_selected_cb (RgaAgendaPage *self)
{
  take (self, rga_agenda_projects_get_selected (self->projects));
}

static void
link_selected_cb (RgaAgendaPage *self)
{
  take (self, rga_coherence_matrix_get_selected (self->matrix));
  rga_page_item_activated (RGA_PAGE (self));
}

static void
jump_cb (RgaAgendaPage *self,
         const RgaId   *id)
{
  rga_page_jump (RGA_PAGE (self), id);
}

/* -- what the agenda says of itself --------------------------------------- */

static void
make_rows (RgaAgendaPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_fields); i++)
    {
      guint field = (guint) rga_list_find_field (RGA_LIST_PROGRAMMES, shown_fields[i]);
      GtkWidget *row = rga_detail_row_new (rga_detail_form_kind (RGA_LIST_PROGRAMMES, field));

      adw_preferences_group_add (self->fields, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
bind_rows (RgaAgendaPage *self)
{
  const RgaItem *programme = get_plan (self) == NULL ? NULL : rga_plan_get (get_plan (self), &self->programme);

  for (guint i = 0; i < self->rows->len; i++)
    if (programme != NULL)
      rga_detail_row_bind (self->rows->pdata[i], self->document, programme,
                           (guint) rga_list_find_field (RGA_LIST_PROGRAMMES, shown_fields[i]));
    else
      rga_detail_row_unbind (self->rows->pdata[i]);
}

/* Which colour a focus area has, and whether it looks like another, hangs on all of
 * them. What stands within another has the colour of that. */
static void
show_swatch (RgaDocument   *document,
             RgaItemRow    *row,
             const RgaItem *item)
{
  const RgaFocusArea *area = (const RgaFocusArea *) item;
  GtkWidget *swatch = g_object_get_data (G_OBJECT (row), "rga-swatch");

  if (swatch == NULL)
    {
      swatch = rga_area_swatch_new ();
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
      g_object_set_data (G_OBJECT (row), "rga-swatch", swatch);
    }
  gtk_widget_set_visible (swatch, rga_id_is_none (&area->parent));
  rga_area_swatch_show (RGA_AREA_SWATCH (swatch), document, area);
}

static void
plan_changed_cb (RgaAgendaPage  *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_FOCUS_AREAS))
    rga_item_group_refresh (self->focus_areas);
  if (!rga_delta_touches (delta, RGA_LIST_PROGRAMMES) && !rga_delta_touches (delta, RGA_LIST_BODIES))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_refresh (self->rows->pdata[i]);
}

/* -- tabs ----------------------------------------------------------------- */

/* A tab reads the plan when it is first looked at. */
static void
sync_tab (RgaAgendaPage *self)
{
  const char *tab = adw_view_stack_get_visible_child_name (self->tabs);
  RgaDocument *document = rga_id_is_none (&self->programme) ? NULL : self->document;

  if (g_strcmp0 (tab, "charter") == 0)
    {
      bind_rows (self);
      rga_item_group_set (self->focus_areas, document, &self->programme);
    }
  else if (g_strcmp0 (tab, "projects") == 0)
    rga_agenda_projects_set (self->projects, document, &self->programme);
  else if (g_strcmp0 (tab, "coherence") == 0)
    rga_coherence_matrix_set (self->matrix, document, &self->programme);
  else
    for (guint i = 0; i < self->lists->len; i++)
      rga_item_group_set (self->lists->pdata[i], document, &self->programme);
}

static void
mark_found (RgaAgendaPage *self)
{
  g_autoptr(GHashTable) found = rga_search_pane_find (self->pane);

  rga_found_mark (GTK_WIDGET (self->fields), found, &self->programme);
  rga_item_group_set_found (self->focus_areas, found);
  rga_agenda_projects_set_found (self->projects, found);
  for (guint i = 0; i < self->lists->len; i++)
    rga_item_group_set_found (self->lists->pdata[i], found);
}

static void
tab_changed_cb (RgaAgendaPage *self)
{
  if (self->lists == NULL || self->document == NULL)
    return;

  self->selected = RGA_ID_NONE;
  sync_tab (self);
  rga_page_item_selected (RGA_PAGE (self));
}

static void
clear_tabs (RgaAgendaPage *self)
{
  bind_rows (self);
  rga_item_group_set (self->focus_areas, NULL, NULL);
  rga_agenda_projects_set (self->projects, NULL, NULL);
  rga_coherence_matrix_set (self->matrix, NULL, NULL);
  for (guint i = 0; i < self->lists->len; i++)
    rga_item_group_set (self->lists->pdata[i], NULL, NULL);
}

static void
measured_cb (RgaAgendaPage *self,
             int            width)
{
  gtk_widget_set_visible (self->switcher, width >= TABS_ABOVE);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, width < TABS_ABOVE);
}

static void
follow_group (RgaAgendaPage *self,
              RgaItemGroup  *group)
{
  g_signal_connect_object (group, "item-selected", G_CALLBACK (group_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "item-activated", G_CALLBACK (group_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
make_groups (RgaAgendaPage *self)
{
  for (guint i = 0; shown_lists[i] != RGA_N_LISTS; i++)
    {
      GtkWidget *group = rga_item_group_new ();

      rga_item_group_set_list (RGA_ITEM_GROUP (group), shown_lists[i], RGA_WORD_OPEN, NULL);
      follow_group (self, RGA_ITEM_GROUP (group));
      gtk_box_append (self->groups, group);
      g_ptr_array_add (self->lists, group);
    }
}

/* -- as a page ------------------------------------------------------------ */

static const RgaId *
rga_agenda_page_get_selected (RgaPage *page)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);

  if (!rga_id_is_none (&self->selected))
    return &self->selected;

  return rga_id_is_none (&self->programme) ? NULL : &self->programme;
}

static gboolean
is_listed (RgaList list)
{
  for (guint i = 0; shown_lists[i] != RGA_N_LISTS; i++)
    if (shown_lists[i] == list)
      return TRUE;

  return FALSE;
}

static const char *
find_tab (const RgaItem *item)
{
  if (item->list == RGA_LIST_PROJECTS)
    return "projects";
  if (item->list == RGA_LIST_LINKS)
    return "coherence";

  return is_listed (item->list) ? "frameworks" : "charter";
}

static void
reveal (RgaAgendaPage *self,
        const RgaItem *item)
{
  RgaId id = item->id;

  adw_view_stack_set_visible_child_name (self->tabs, find_tab (item));
  if (item->list == RGA_LIST_PROJECTS)
    rga_agenda_projects_reveal (self->projects, &id);
  else if (item->list == RGA_LIST_FOCUS_AREAS)
    rga_item_group_reveal (self->focus_areas, &id);
  for (guint i = 0; i < self->lists->len; i++)
    if (shown_lists[i] == item->list)
      rga_item_group_reveal (self->lists->pdata[i], &id);
}

static void
rga_agenda_page_select (RgaPage     *page,
                        const RgaId *id)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);
  const RgaItem *item = id == NULL || self->document == NULL ? NULL : rga_plan_get (get_plan (self), id);

  if (item != NULL && item->list != RGA_LIST_PROGRAMMES)
    reveal (self, item);
  self->selected = item == NULL ? RGA_ID_NONE : item->id;
}

static void
rga_agenda_page_set_scope (RgaPage     *page,
                           const RgaId *scope)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);
  g_autoptr(GPtrArray) all = self->document == NULL ? NULL : rga_plan_sorted (get_plan (self), RGA_LIST_PROGRAMMES);

  self->programme = scope != NULL ? *scope : all != NULL && all->len > 0 ? ((RgaItem *) all->pdata[0])->id : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  sync_tab (self);
  if (*rga_search_pane_get_words (self->pane) != '\0')
    mark_found (self);
}

static GArray *
find_words (gpointer    page,
            const char *words)
{
  RgaAgendaPage *self = page;

  if (self->document == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RgaId));

  return rga_search_agenda (get_plan (self), &self->programme, shown_lists, words);
}

static void
rga_agenda_page_search (RgaPage    *page,
                        const char *words)
{
  rga_search_pane_search (RGA_AGENDA_PAGE (page)->pane, words);
  mark_found (RGA_AGENDA_PAGE (page));
}

static guint
rga_agenda_page_search_step (RgaPage *page,
                             int      steps,
                             guint   *n)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);
  RgaId id;
  guint place = rga_search_pane_step (self->pane, &self->selected, steps, n, &id);

  if (place > 0 && steps != 0)
    {
      rga_agenda_page_select (page, &id);
      rga_page_item_selected (page);
    }

  return place;
}

static const char *
rga_agenda_page_get_new_kind (RgaPage *page)
{
  return "project";
}

static gboolean
rga_agenda_page_add (RgaPage    *page,
                     const char *kind)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);

  if (g_str_equal (kind, "focus-area") && g_strcmp0 (adw_view_stack_get_visible_child_name (self->tabs), "charter") == 0)
    return rga_item_group_add (self->focus_areas);
  if (!g_str_equal (kind, "project"))
    return FALSE;

  adw_view_stack_set_visible_child_name (self->tabs, "projects");
  rga_agenda_projects_add (self->projects);

  return TRUE;
}

static void
rga_agenda_page_commit (RgaPage *page)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_commit (self->rows->pdata[i]);
}

static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  return rga_page_show_tab (RGA_AGENDA_PAGE (page)->tabs, word);
}

static void
rga_agenda_page_iface_init (RgaPageInterface *iface)
{
  iface->get_selected = rga_agenda_page_get_selected;
  iface->select = rga_agenda_page_select;
  iface->set_scope = rga_agenda_page_set_scope;
  iface->get_new_kind = rga_agenda_page_get_new_kind;
  iface->add = rga_agenda_page_add;
  iface->search = rga_agenda_page_search;
  iface->search_step = rga_agenda_page_search_step;
  iface->commit = rga_agenda_page_commit;
  iface->show_aspect = show_aspect;
}

/* -- the widget ----------------------------------------------------------- */

static void
leave_document (RgaAgendaPage *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_clear_object (&self->document);
}

static void
rga_agenda_page_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *spec)
{
  g_value_set_object (value, RGA_AGENDA_PAGE (object)->document);
}

static void
rga_agenda_page_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (object);
  RgaDocument *document = g_value_get_object (value);

  if (self->document == document)
    return;

  self->programme = self->selected = RGA_ID_NONE;
  clear_tabs (self);
  leave_document (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
  g_object_notify (object, "document");
}

static gboolean
rga_agenda_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (adw_view_stack_get_visible_child (RGA_AGENDA_PAGE (widget)->tabs), GTK_DIR_TAB_FORWARD);
}

static void
rga_agenda_page_dispose (GObject *object)
{
  leave_document (RGA_AGENDA_PAGE (object));

  G_OBJECT_CLASS (rga_agenda_page_parent_class)->dispose (object);
}

static void
rga_agenda_page_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_AGENDA_PAGE (object)->rows);
  g_ptr_array_unref (RGA_AGENDA_PAGE (object)->lists);

  G_OBJECT_CLASS (rga_agenda_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-agenda-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, switcher);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, switcher_bar);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, pane);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, tabs);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, fields);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, focus_areas);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, projects);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, matrix);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, groups);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
  gtk_widget_class_bind_template_callback (klass, tab_changed_cb);
}

static void
rga_agenda_page_class_init (RgaAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_agenda_page_get_property;
  object_class->set_property = rga_agenda_page_set_property;
  object_class->dispose = rga_agenda_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rga_agenda_page_grab_focus;
  object_class->finalize = rga_agenda_page_finalize;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_SEARCH_PANE);
  g_type_ensure (RGA_TYPE_ITEM_GROUP);
  g_type_ensure (RGA_TYPE_AGENDA_PROJECTS);
  g_type_ensure (RGA_TYPE_COHERENCE_MATRIX);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_agenda_page_init (RgaAgendaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  rga_search_pane_set_finder (self->pane, find_words, self);
  make_rows (self);
  rga_list_name (GTK_WIDGET (self->fields), _("What"));
  make_groups (self);
  rga_item_group_set_list (self->focus_areas, RGA_LIST_FOCUS_AREAS, RGA_WORD_OPEN, NULL);
  rga_item_group_set_extra (self->focus_areas, show_swatch);
  follow_group (self, self->focus_areas);
  g_signal_connect_object (self->projects, "item-selected", G_CALLBACK (project_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->projects, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "item-selected", G_CALLBACK (link_selected_cb), self, G_CONNECT_SWAPPED);
}
