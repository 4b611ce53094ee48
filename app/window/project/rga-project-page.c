#include "rga-project-page.h"

#include "rga-charter-view.h"
#include "rga-charter-state.h"
#include "rga-coherence-view.h"
#include "rga-decision-chain.h"
#include "rga-item-group.h"
#include "rga-project-head.h"
#include "rga-ruler.h"
#include "rga-search.h"
#include "rga-search-pane.h"
#include "rga-timeline-page.h"

/* Below this the tabs stand at the bottom. */
#define TABS_ABOVE 560

/* Below this how complete the charter is stands below the chips. */
#define HEAD_BESIDE 960

struct _RgaProjectPage
{
  AdwBin              parent_instance;

  GtkWidget          *switcher;
  AdwViewSwitcherBar *switcher_bar;
  RgaProjectHead     *head;
  RgaSearchPane      *pane;
  AdwViewStack       *tabs;
  RgaCharterView     *charter;
  RgaTimelinePage    *timeline;
  RgaItemGroup       *decisions;
  RgaItemGroup       *sources;
  RgaCoherenceView   *coherence;

  RgaDocument        *document;
  RgaId               project;
  RgaId               selected;      /* RGA_ID_NONE = the project itself */
};

static void rga_project_page_iface_init (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaProjectPage, rga_project_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_project_page_iface_init))

enum { PROP_DOCUMENT = 1 };

/* -- what is selected ----------------------------------------------------- */

static void
take (RgaProjectPage *self,
      const RgaId    *id)
{
  self->selected = id != NULL ? *id : RGA_ID_NONE;
  rga_page_item_selected (RGA_PAGE (self));
}

static void
charter_selected_cb (RgaProjectPage *self)
{
  take (self, rga_charter_view_get_selected (self->charter));
}

static void
charter_activated_cb (RgaProjectPage *self)
{
  rga_page_item_activated (RGA_PAGE (self));
}

static void
elsewhere_cb (RgaProjectPage *self,
              int             subject)
{
  adw_view_stack_set_visible_child_name (self->tabs, subject == RGA_CHARTER_ACTIVITIES ? "activities" : "coherence");
}

static void
timeline_selected_cb (RgaProjectPage *self)
{
  take (self, rga_page_get_selected (RGA_PAGE (self->timeline)));
}

static void
timeline_activated_cb (RgaProjectPage *self)
{
  rga_page_item_activated (RGA_PAGE (self));
}

static void
jump_cb (RgaProjectPage *self,
         const RgaId    *id)
{
  rga_page_jump (RGA_PAGE (self), id);
}

static void
decision_selected_cb (RgaProjectPage *self)
{
  take (self, rga_item_group_get_selected (self->decisions));
}

static void
decision_activated_cb (RgaProjectPage *self)
{
  decision_selected_cb (self);
  rga_page_item_activated (RGA_PAGE (self));
}

static void
source_selected_cb (RgaProjectPage *self)
{
  take (self, rga_item_group_get_selected (self->sources));
}

static void
source_activated_cb (RgaProjectPage *self)
{
  source_selected_cb (self);
  rga_page_item_activated (RGA_PAGE (self));
}

static void
coherence_selected_cb (RgaProjectPage *self)
{
  take (self, rga_coherence_view_get_selected (self->coherence));
}

/* -- tabs ----------------------------------------------------------------- */

/* A tab reads the plan when it is first looked at. */
static void
sync_tab (RgaProjectPage *self)
{
  const char *tab = adw_view_stack_get_visible_child_name (self->tabs);
  RgaDocument *document = rga_id_is_none (&self->project) ? NULL : self->document;

  if (g_strcmp0 (tab, "charter") == 0)
    rga_charter_view_set (self->charter, document, &self->project);
  else if (g_strcmp0 (tab, "activities") == 0)
    {
      rga_page_set_document (RGA_PAGE (self->timeline), document);
      rga_page_set_scope (RGA_PAGE (self->timeline), &self->project);
    }
  else if (g_strcmp0 (tab, "decisions") == 0)
    {
      rga_item_group_set (self->decisions, document, &self->project);
      rga_item_group_set (self->sources, document, &self->project);
    }
  else
    rga_coherence_view_set (self->coherence, document, &self->project);
}

/* What has the words is marked on every tab; the activities leave out what has not. */
static void
mark_found (RgaProjectPage *self)
{
  g_autoptr(GHashTable) found = rga_search_pane_find (self->pane);

  rga_charter_view_set_found (self->charter, found);
  rga_page_search (RGA_PAGE (self->timeline), rga_search_pane_get_words (self->pane));
  rga_item_group_set_found (self->decisions, found);
  rga_item_group_set_found (self->sources, found);
  rga_coherence_view_set_found (self->coherence, found);
}

static void
tab_changed_cb (RgaProjectPage *self)
{
  if (self->coherence == NULL || self->document == NULL)
    return;

  self->selected = RGA_ID_NONE;
  sync_tab (self);
  rga_page_add_moved (RGA_PAGE (self));
  rga_page_item_selected (RGA_PAGE (self));
}

static void
clear_tabs (RgaProjectPage *self)
{
  rga_charter_view_set (self->charter, NULL, NULL);
  rga_page_set_document (RGA_PAGE (self->timeline), NULL);
  rga_item_group_set (self->decisions, NULL, NULL);
  rga_item_group_set (self->sources, NULL, NULL);
  rga_coherence_view_set (self->coherence, NULL, NULL);
}

static void
measured_cb (RgaProjectPage *self,
             int             width)
{
  gtk_widget_set_visible (self->switcher, width >= TABS_ABOVE);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, width < TABS_ABOVE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  width < HEAD_BESIDE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* -- as a page ------------------------------------------------------------ */

static const RgaId *
rga_project_page_get_selected (RgaPage *page)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);

  if (!rga_id_is_none (&self->selected))
    return &self->selected;

  return rga_id_is_none (&self->project) ? NULL : &self->project;
}

static const char *
find_tab (const RgaItem *item)
{
  switch ((int) item->list)
    {
    case RGA_LIST_LINKS:
      return "coherence";
    case RGA_LIST_ACTIVITIES:
      return "activities";
    case RGA_LIST_MILESTONES:
      return ((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION ? "decisions" : "activities";
    case RGA_LIST_SOURCES:
      return "decisions";
    default:
      return "charter";
    }
}

static void
reveal (RgaProjectPage *self,
        const RgaItem  *item)
{
  const char *tab = find_tab (item);
  RgaId id = item->id;

  adw_view_stack_set_visible_child_name (self->tabs, tab);
  if (g_str_equal (tab, "charter"))
    rga_charter_view_select (self->charter, &id);
  else if (g_str_equal (tab, "activities"))
    rga_page_select (RGA_PAGE (self->timeline), &id);
  else if (g_str_equal (tab, "coherence"))
    rga_coherence_view_reveal (self->coherence, &id);
  else if (!rga_item_group_reveal (self->decisions, &id))
    rga_item_group_reveal (self->sources, &id);
}

static void
rga_project_page_select (RgaPage     *page,
                         const RgaId *id)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);
  const RgaItem *item = id == NULL || self->document == NULL ? NULL : rga_plan_get (rga_document_get_plan (self->document), id);

  if (item == NULL || item->list == RGA_LIST_PROJECTS)
    {
      self->selected = RGA_ID_NONE;
      return;
    }
  reveal (self, item);
  self->selected = item->id;
}

static void
rga_project_page_set_scope (RgaPage     *page,
                            const RgaId *scope)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);

  self->project = scope != NULL ? *scope : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  rga_project_head_set (self->head, self->document, &self->project);
  sync_tab (self);
  if (*rga_search_pane_get_words (self->pane) != '\0')
    mark_found (self);
}

static GArray *
find_words (gpointer    page,
            const char *words)
{
  RgaProjectPage *self = page;

  if (self->document == NULL || rga_id_is_none (&self->project))
    return g_array_new (FALSE, FALSE, sizeof (RgaId));

  return rga_search_project (rga_document_get_plan (self->document), &self->project, words);
}

static void
rga_project_page_search (RgaPage    *page,
                         const char *words)
{
  rga_search_pane_search (RGA_PROJECT_PAGE (page)->pane, words);
  mark_found (RGA_PROJECT_PAGE (page));
}

static guint
rga_project_page_search_step (RgaPage *page,
                              int      steps,
                              guint   *n)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);
  RgaId id;
  guint place = rga_search_pane_step (self->pane, &self->selected, steps, n, &id);

  if (place > 0 && steps != 0)
    {
      rga_project_page_select (page, &id);
      rga_page_item_selected (page);
    }

  return place;
}

static const char *
rga_project_page_get_new_kind (RgaPage *page)
{
  const char *tab = adw_view_stack_get_visible_child_name (RGA_PROJECT_PAGE (page)->tabs);

  return g_strcmp0 (tab, "decisions") == 0 ? "decision" : "activity";
}

/* Anything but a decision is typed in the project's own timeline. */
static gboolean
rga_project_page_add (RgaPage    *page,
                      const char *kind)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);
  gboolean is_here = g_strcmp0 (adw_view_stack_get_visible_child_name (self->tabs), "decisions") == 0;

  if (g_str_equal (kind, "project") || g_str_equal (kind, "focus-area"))
    return FALSE;
  if (is_here && g_str_equal (kind, "decision"))
    return rga_item_group_add (self->decisions);

  adw_view_stack_set_visible_child_name (self->tabs, "activities");

  return rga_page_add (RGA_PAGE (self->timeline), kind);
}

static gboolean
rga_project_page_has_add (RgaPage *page)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);

  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->tabs), "activities") == 0 &&
         rga_page_has_add (RGA_PAGE (self->timeline));
}

static void
rga_project_page_commit (RgaPage *page)
{
  rga_charter_view_commit (RGA_PROJECT_PAGE (page)->charter);
}

static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  return rga_page_show_tab (RGA_PROJECT_PAGE (page)->tabs, word);
}

static void
rga_project_page_iface_init (RgaPageInterface *iface)
{
  iface->get_selected = rga_project_page_get_selected;
  iface->select = rga_project_page_select;
  iface->set_scope = rga_project_page_set_scope;
  iface->get_new_kind = rga_project_page_get_new_kind;
  iface->add = rga_project_page_add;
  iface->has_add = rga_project_page_has_add;
  iface->search = rga_project_page_search;
  iface->search_step = rga_project_page_search_step;
  iface->commit = rga_project_page_commit;
  iface->show_aspect = show_aspect;
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_project_page_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *spec)
{
  g_value_set_object (value, RGA_PROJECT_PAGE (object)->document);
}

static void
rga_project_page_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *spec)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (object);

  if (!g_set_object (&self->document, g_value_get_object (value)))
    return;

  self->project = self->selected = RGA_ID_NONE;
  rga_project_head_set (self->head, self->document, NULL);
  clear_tabs (self);
  g_object_notify (object, "document");
}

static gboolean
rga_project_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (adw_view_stack_get_visible_child (RGA_PROJECT_PAGE (widget)->tabs), GTK_DIR_TAB_FORWARD);
}

static void
rga_project_page_dispose (GObject *object)
{
  g_clear_object (&RGA_PROJECT_PAGE (object)->document);

  G_OBJECT_CLASS (rga_project_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (RGA_TYPE_CHARTER_VIEW);
  g_type_ensure (RGA_TYPE_COHERENCE_VIEW);
  g_type_ensure (RGA_TYPE_ITEM_GROUP);
  g_type_ensure (RGA_TYPE_PROJECT_HEAD);
  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_SEARCH_PANE);
  g_type_ensure (RGA_TYPE_TIMELINE_PAGE);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-project-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, switcher);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, switcher_bar);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, head);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, pane);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, tabs);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, charter);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, timeline);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, decisions);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, sources);
  gtk_widget_class_bind_template_child (klass, RgaProjectPage, coherence);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
  gtk_widget_class_bind_template_callback (klass, tab_changed_cb);
  gtk_widget_class_bind_template_callback (klass, decision_selected_cb);
  gtk_widget_class_bind_template_callback (klass, decision_activated_cb);
  gtk_widget_class_bind_template_callback (klass, source_selected_cb);
  gtk_widget_class_bind_template_callback (klass, source_activated_cb);
}

static void
rga_project_page_class_init (RgaProjectPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_project_page_get_property;
  object_class->set_property = rga_project_page_set_property;
  object_class->dispose = rga_project_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rga_project_page_grab_focus;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
follow (RgaProjectPage *self,
        gpointer        widget,
        const char     *signal,
        GCallback       callback)
{
  g_signal_connect_object (widget, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
rga_project_page_init (RgaProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  rga_search_pane_set_finder (self->pane, find_words, self);
  rga_timeline_page_keep_scope (self->timeline);
  rga_item_group_set_list (self->decisions, RGA_LIST_MILESTONES, RGA_MILESTONE_DECISION, rga_decision_chain_describe);
  rga_item_group_set_list (self->sources, RGA_LIST_SOURCES, RGA_WORD_OPEN, NULL);
  follow (self, self->charter, "item-selected", G_CALLBACK (charter_selected_cb));
  follow (self, self->charter, "item-activated", G_CALLBACK (charter_activated_cb));
  follow (self, self->charter, "elsewhere", G_CALLBACK (elsewhere_cb));
  follow (self, self->timeline, "item-selected", G_CALLBACK (timeline_selected_cb));
  follow (self, self->timeline, "item-activated", G_CALLBACK (timeline_activated_cb));
  follow (self, self->timeline, "add-moved", G_CALLBACK (rga_page_add_moved));
  follow (self, self->timeline, "jump", G_CALLBACK (jump_cb));
  follow (self, self->coherence, "item-selected", G_CALLBACK (coherence_selected_cb));
  follow (self, self->coherence, "jump", G_CALLBACK (jump_cb));
}
