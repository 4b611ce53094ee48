/* rga-agenda-page-iface.c
 *
 * The agenda as a page of the window.
 */
#include "rga-agenda-page-private.h"

#include "rga-detail-row.h"
#include "rga-found.h"

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
  for (guint i = 0; rga_agenda_page_lists[i] != RGA_N_LISTS; i++)
    if (rga_agenda_page_lists[i] == list)
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
    if (rga_agenda_page_lists[i] == item->list)
      rga_item_group_reveal (self->lists->pdata[i], &id);
  rga_agenda_page_choose_in (self, item->list);
}

static void
rga_agenda_page_select (RgaPage     *page,
                        const RgaId *id)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);
  const RgaItem *item = id == NULL || self->document == NULL ? NULL : rga_plan_get (rga_agenda_page_get_plan (self), id);

  if (item != NULL && item->list != RGA_LIST_PROGRAMMES)
    reveal (self, item);
  self->selected = item == NULL ? RGA_ID_NONE : item->id;
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
rga_agenda_page_set_scope (RgaPage     *page,
                           const RgaId *scope)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (page);
  g_autoptr(GPtrArray) all = self->document == NULL ? NULL : rga_plan_sorted (rga_agenda_page_get_plan (self), RGA_LIST_PROGRAMMES);

  self->programme = scope != NULL ? *scope : all != NULL && all->len > 0 ? ((RgaItem *) all->pdata[0])->id : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  rga_agenda_page_sync_tab (self);
  if (*rga_search_pane_get_words (self->pane) != '\0')
    mark_found (self);
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

void
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
