/* rga-project-page-iface.c
 *
 * The project as a page of the window.
 */
#include "rga-project-page-private.h"

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
  else if (rga_item_group_reveal (self->decisions, &id))
    rga_item_group_select (self->sources, NULL);
  else
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
rga_project_page_set_scope (RgaPage     *page,
                            const RgaId *scope)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);

  self->project = scope != NULL ? *scope : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  rga_project_head_set (self->head, self->document, &self->project);
  rga_project_page_sync_tab (self);
  if (*rga_search_pane_get_words (self->pane) != '\0')
    mark_found (self);
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

void
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
