#include "rga-project-page-private.h"

#include "rga-charter-state.h"
#include "rga-decision-chain.h"
#include "rga-ruler.h"
#include "rga-search.h"

/* Below this the tabs stand at the bottom. */
#define TABS_ABOVE 560

/* Below this how complete the charter is stands below the chips. */
#define HEAD_BESIDE 960

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
  rga_item_group_select (self->sources, NULL);
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
  rga_item_group_select (self->decisions, NULL);
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

void
rga_project_page_sync_tab (RgaProjectPage *self)
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

static void
tab_changed_cb (RgaProjectPage *self)
{
  if (self->coherence == NULL || self->document == NULL)
    return;

  self->selected = RGA_ID_NONE;
  rga_project_page_sync_tab (self);
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

static GArray *
find_words (gpointer    page,
            const char *words)
{
  RgaProjectPage *self = page;

  if (self->document == NULL || rga_id_is_none (&self->project))
    return g_array_new (FALSE, FALSE, sizeof (RgaId));

  return rga_search_project (rga_document_get_plan (self->document), &self->project, words);
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

/* Of two groups the one in which something is selected, so that keys go to that. */
static gboolean
rga_project_page_grab_focus (GtkWidget *widget)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (widget);
  gboolean is_source = rga_item_group_get_selected (self->sources) != NULL;

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->tabs), "decisions") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (is_source ? self->sources : self->decisions));

  return gtk_widget_child_focus (adw_view_stack_get_visible_child (self->tabs), GTK_DIR_TAB_FORWARD);
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
