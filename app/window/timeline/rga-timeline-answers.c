/* rga-timeline-answers.c
 *
 * What the timeline answers to the frame around it, see rga-page.h.
 */
#include "rga-timeline-page-private.h"

static const RgaId *
get_selected (RgaPage *page)
{
  return rga_timeline_page_get_selected (RGA_TIMELINE_PAGE (page));
}

static const GArray *
get_selection (RgaPage *page)
{
  return rga_timeline_page_get_selection (RGA_TIMELINE_PAGE (page));
}

static void
select_item (RgaPage     *page,
             const RgaId *id)
{
  rga_timeline_page_select (RGA_TIMELINE_PAGE (page), id);
}

static void
resume (RgaPage     *page,
        const RgaId *id)
{
  rga_timeline_page_resume (RGA_TIMELINE_PAGE (page), id);
}

static void
set_scope (RgaPage     *page,
           const RgaId *scope)
{
  rga_timeline_page_set_scope (RGA_TIMELINE_PAGE (page), scope);
}

static const char *
get_new_kind (RgaPage *page)
{
  return "activity";
}

static gboolean
add (RgaPage    *page,
     const char *kind)
{
  RgaOutlineNew new_kind;

  if (!rga_outline_new_from_word (kind, &new_kind))
    return FALSE;

  rga_timeline_page_add (RGA_TIMELINE_PAGE (page), new_kind);

  return TRUE;
}

static gboolean
has_add (RgaPage *page)
{
  return gtk_widget_get_visible (RGA_TIMELINE_PAGE (page)->bottom_bar);
}

static void
search (RgaPage    *page,
        const char *words)
{
  rga_timeline_page_search (RGA_TIMELINE_PAGE (page), words);
}

static gboolean
go_to_found (RgaPage *page)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (page);
  guint found = self->model != NULL ? rga_outline_model_find_found (self->model) : GTK_INVALID_LIST_POSITION;

  if (found == GTK_INVALID_LIST_POSITION)
    return FALSE;

  rga_timeline_page_select_place (self, found);
  rga_timeline_page_focus_table (self);

  return TRUE;
}

static const char *
get_table (RgaPage         *page,
           RgaTableRequest *request)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (page);

  if (self->model != NULL)
    request->query.programme = rga_outline_model_get_outline (self->model)->programme;

  return "activities";
}

/* The picture shows the agenda the page is limited to, grouped as on the screen. */
static gboolean
get_picture (RgaPage           *page,
             RgaPictureOptions *options)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (page);
  const RgaOutline *outline;

  if (self->model == NULL)
    return FALSE;

  outline = rga_outline_model_get_outline (self->model);
  options->view = RGA_PICTURE_TIMELINE;
  options->programme = outline->programme;
  options->group_by = outline->group_by;
  options->color_by = (RgaColorBy) gtk_drop_down_get_selected (self->colouring);

  options->load = self->count_projects;

  return TRUE;
}

static void
preview (RgaPage         *page,
         const RgaId     *id,
         const RgaPeriod *period)
{
  rga_gantt_view_show_ghost (RGA_TIMELINE_PAGE (page)->chart, id, period);
}

/* A name is kept when its entry is left, so the table takes the focus. */
static void
commit (RgaPage *page)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (page);

  if (self->is_editing)
    rga_timeline_page_focus_table (self);
}

/* How it is grouped, what is limited or counted, and how finely; everything else is off. */
typedef struct
{
  const char *word;
  RgaGroupBy  group_by;
  gboolean    only_deadlines;
  gboolean    count_projects;
  const char *unit;             /* NULL = the whole agenda fits */
} Aspect;

static const Aspect aspects[] = {
  { "all", RGA_GROUP_BY_FOCUS_AREA, FALSE, FALSE, NULL },
  { "rounds", RGA_GROUP_BY_ROUND, FALSE, FALSE, NULL },
  { "deadlines", RGA_GROUP_BY_FOCUS_AREA, TRUE, FALSE, NULL },
  { "quarters", RGA_GROUP_BY_FOCUS_AREA, FALSE, FALSE, "quarter" },
  { "busy", RGA_GROUP_BY_FOCUS_AREA, FALSE, TRUE, "quarter" },
};

static void
look_at (RgaTimelinePage *self,
         const Aspect    *aspect)
{
  g_object_set (self, "only-deadlines", aspect->only_deadlines, "hide-finished", FALSE,
                "count-projects", aspect->count_projects, NULL);
  gtk_drop_down_set_selected (self->grouping, aspect->group_by);
  if (aspect->unit != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "timeline.zoom-to", "s", aspect->unit);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "timeline.zoom-fit", NULL);
}

static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    if (g_str_equal (aspects[i].word, word))
      {
        look_at (RGA_TIMELINE_PAGE (page), &aspects[i]);
        return TRUE;
      }

  return FALSE;
}

void
rga_timeline_page_init_page (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->get_selection = get_selection;
  iface->select = select_item;
  iface->resume = resume;
  iface->set_scope = set_scope;
  iface->get_new_kind = get_new_kind;
  iface->add = add;
  iface->has_add = has_add;
  iface->search = search;
  iface->go_to_found = go_to_found;
  iface->get_picture = get_picture;
  iface->get_table = get_table;
  iface->commit = commit;
  iface->show_aspect = show_aspect;
  iface->preview = preview;
  iface->keep_view = rga_timeline_page_keep_view;
  iface->take_view = rga_timeline_page_take_view;
}
