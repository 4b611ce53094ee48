#include "rga-outline-edits.h"

#include "rga-outline-path.h"

/* Where a new item belongs, read from the one it comes near. */
typedef struct
{
  RgaId programme;
  RgaId area;
  RgaId project;
  RgaId activity;   /* it stands below this one */
  RgaId after;      /* sibling of its own list */
} Home;

gboolean
rga_outline_new_from_word (const char    *word,
                           RgaOutlineNew *kind)
{
  static const char *const words[] = { "project", "activity", "milestone", "decision", "focus-area" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *kind = (RgaOutlineNew) i;
        return TRUE;
      }

  return FALSE;
}

RgaOutlineNew
rga_outline_new_like (const RgaItem *item)
{
  if (item == NULL || item->list != RGA_LIST_MILESTONES)
    return item != NULL && item->list == RGA_LIST_FOCUS_AREAS ? RGA_OUTLINE_NEW_PROJECT : RGA_OUTLINE_NEW_ACTIVITY;

  return ((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION ? RGA_OUTLINE_NEW_DECISION
                                                                       : RGA_OUTLINE_NEW_MILESTONE;
}

static RgaList
get_list (RgaOutlineNew kind)
{
  static const RgaList lists[] = {
    [RGA_OUTLINE_NEW_PROJECT] = RGA_LIST_PROJECTS,
    [RGA_OUTLINE_NEW_ACTIVITY] = RGA_LIST_ACTIVITIES,
    [RGA_OUTLINE_NEW_MILESTONE] = RGA_LIST_MILESTONES,
    [RGA_OUTLINE_NEW_DECISION] = RGA_LIST_MILESTONES,
    [RGA_OUTLINE_NEW_FOCUS_AREA] = RGA_LIST_FOCUS_AREAS,
  };

  return lists[kind];
}

/* The programme a plan starts with, when nothing near says which. */
static RgaId
first_programme (RgaPlan *plan)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);

  return programmes->len > 0 ? ((RgaItem *) programmes->pdata[0])->id : RGA_ID_NONE;
}

static void
pass_row (Home                *home,
          const RgaOutlineRow *row,
          RgaList              list)
{
  home->programme = rga_id_is_none (&row->programme) ? home->programme : row->programme;
  if (row->kind == RGA_OUTLINE_GROUP)
    home->area = row->id;
  if (row->kind == RGA_OUTLINE_PROJECT)
    home->project = row->id;
  if (row->item != NULL && row->item->list == list)
    home->after = row->id;
}

/* A new activity comes beside the one near it, so it has the same parent. */
static void
read_activity (Home          *home,
               const RgaItem *near)
{
  if (near == NULL)
    return;
  if (near->list == RGA_LIST_ACTIVITIES)
    home->activity = ((const RgaActivity *) near)->parent;
  if (near->list == RGA_LIST_MILESTONES)
    home->activity = ((const RgaMilestone *) near)->activity;
}

static Home
find_home (const RgaOutline *outline,
           const RgaId      *near,
           RgaList           list)
{
  Home home = { .programme = outline->programme };
  g_autoptr(GArray) path = rga_outline_find_path (outline, near);

  for (guint i = 0; i < path->len; i++)
    pass_row (&home, &g_array_index (path, RgaOutlineRow, i), list);
  read_activity (&home, rga_plan_get (outline->plan, near));
  if (rga_id_is_none (&home.programme))
    home.programme = first_programme (outline->plan);

  return home;
}

static void
set_id (RgaEdits    *edits,
        RgaList      list,
        const RgaId *item,
        const char  *field,
        const RgaId *value)
{
  if (!rga_id_is_none (value))
    rga_edits_set (edits, list, item, (guint) rga_list_find_field (list, field), rga_value_id (value));
}

static void
set_text (RgaEdits    *edits,
          RgaList      list,
          const RgaId *item,
          const char  *field,
          const char  *text)
{
  rga_edits_set (edits, list, item, (guint) rga_list_find_field (list, field), rga_value_text (text));
}

/* Last among its siblings it comes by itself. */
static void
set_rank (RgaDocument *document,
          RgaEdits    *edits,
          RgaList      list,
          const RgaId *id,
          const Home  *home)
{
  const RgaItem *after = rga_plan_get (rga_document_get_plan (document), &home->after);
  RgaId owner = rga_id_is_none (&home->project) || list == RGA_LIST_PROJECTS || list == RGA_LIST_FOCUS_AREAS
                ? home->programme : home->project;
  g_autofree char *rank = NULL;

  if (after == NULL)
    return;

  rank = rga_document_rank_behind (document, list, &owner, after, id);
  set_text (edits, list, id, "rank", rank);
}

static void
link_area (RgaDocument *document,
           RgaEdits    *edits,
           const RgaId *project,
           const RgaId *area)
{
  RgaId link = rga_document_make_id (document);

  if (rga_id_is_none (area))
    return;

  rga_edits_add (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &link);
  set_id (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &link, "project", project);
  set_id (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &link, "focus_area", area);
}

static void
settle_in (RgaDocument   *document,
           RgaEdits      *edits,
           RgaOutlineNew  kind,
           const RgaId   *id,
           const Home    *home)
{
  RgaList list = get_list (kind);

  set_id (edits, list, id, "programme", &home->programme);
  if (kind == RGA_OUTLINE_NEW_PROJECT)
    {
      link_area (document, edits, id, &home->area);
      rga_document_begin_charter (document, edits, id);
    }
  if (list != RGA_LIST_ACTIVITIES && list != RGA_LIST_MILESTONES)
    return;

  set_id (edits, list, id, "project", &home->project);
  set_id (edits, list, id, list == RGA_LIST_ACTIVITIES ? "parent" : "activity", &home->activity);
  if (rga_id_is_none (&home->project))
    set_id (edits, list, id, "focus_area", &home->area);
  if (list == RGA_LIST_MILESTONES)
    rga_edits_set (edits, list, id, RGA_FIELD (RGA_LIST_MILESTONES, kind),
                   rga_value_word (kind == RGA_OUTLINE_NEW_DECISION ? RGA_MILESTONE_DECISION
                                                                    : RGA_MILESTONE_MILESTONE));
}

gboolean
rga_outline_add (RgaDocument       *document,
                 const RgaOutline  *outline,
                 RgaOutlineNew      kind,
                 const RgaId       *near,
                 const char        *name,
                 RgaId             *id,
                 GError           **error)
{
  return rga_outline_add_dated (document, outline, kind, near, name, NULL, id, error);
}

gboolean
rga_outline_add_dated (RgaDocument       *document,
                       const RgaOutline  *outline,
                       RgaOutlineNew      kind,
                       const RgaId       *near,
                       const char        *name,
                       const RgaPeriod   *period,
                       RgaId             *id,
                       GError           **error)
{
  RgaList list = get_list (kind);
  Home home;
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (outline != NULL && near != NULL && id != NULL, FALSE);

  home = find_home (outline, near, list);
  *id = rga_document_make_id (document);
  rga_edits_add (edits, list, id);
  set_text (edits, list, id, "name", name);
  set_rank (document, edits, list, id, &home);
  settle_in (document, edits, kind, id, &home);
  if (period != NULL)
    rga_edits_set (edits, list, id, (guint) rga_list_find_field (list, "period"), rga_value_period (period));

  return rga_document_edit (document, RGA_ACTION_ADD, id, edits, error);
}

static RgaId
get_parent (const RgaItem *item)
{
  switch ((int) item->list)
    {
    case RGA_LIST_FOCUS_AREAS:
      return ((const RgaFocusArea *) item)->parent;
    case RGA_LIST_PROJECTS:
      return ((const RgaProject *) item)->parent;
    case RGA_LIST_ACTIVITIES:
      return ((const RgaActivity *) item)->parent;
    default:
      return ((const RgaMilestone *) item)->activity;
    }
}

static RgaId
id_of (RgaOutlineNode *node)
{
  return node != NULL ? rga_outline_node_get_row (node)->id : RGA_ID_NONE;
}

static gboolean
find_beside (RgaOutlineModel *model,
             RgaOutlineNode  *node,
             RgaOutlineStep   step,
             RgaOutlinePlace *place)
{
  gboolean is_up = step == RGA_OUTLINE_STEP_UP;

  place->owner = get_parent (rga_outline_node_get_row (node)->item);
  place->after = id_of (rga_outline_model_get_beside (model, node, is_up ? -2 : 1));

  return rga_outline_model_get_beside (model, node, is_up ? -1 : 1) != NULL;
}

/* The row above it that can hold it: the sibling before, for a moment the last activity. */
static RgaOutlineNode *
find_holder (RgaOutlineModel *model,
             RgaOutlineNode  *node)
{
  RgaOutlineNode *parent = rga_outline_node_get_parent (node);

  if (rga_outline_node_get_row (node)->kind != RGA_OUTLINE_MILESTONE)
    return rga_outline_model_get_beside (model, node, -1);

  return parent != NULL ? rga_outline_model_get_last (model, parent, RGA_LIST_ACTIVITIES) : NULL;
}

static gboolean
find_inside (RgaOutlineModel *model,
             RgaOutlineNode  *node,
             RgaOutlinePlace *place)
{
  RgaOutlineNode *holder = find_holder (model, node);

  if (holder == NULL)
    return FALSE;

  place->owner = id_of (holder);
  place->after = id_of (rga_outline_model_get_last (model, holder, rga_outline_node_get_row (node)->item->list));

  return TRUE;
}

static gboolean
find_outside (RgaPlan         *plan,
              const RgaItem   *item,
              RgaOutlinePlace *place)
{
  RgaId parent = get_parent (item);
  RgaItem *above = rga_plan_get (plan, &parent);

  if (above == NULL)
    return FALSE;

  place->owner = get_parent (above);
  place->after = above->list == item->list ? parent : RGA_ID_NONE;

  return TRUE;
}

gboolean
rga_outline_find_place (RgaOutlineModel *model,
                        const RgaId     *id,
                        RgaOutlineStep   step,
                        RgaOutlinePlace *place)
{
  RgaOutlineNode *node = rga_outline_model_get_node_of (model, id);

  if (node == NULL)
    return FALSE;
  if (step == RGA_OUTLINE_STEP_INDENT)
    return find_inside (model, node, place);
  if (step == RGA_OUTLINE_STEP_OUTDENT)
    return find_outside (rga_outline_model_get_outline (model)->plan, rga_outline_node_get_row (node)->item, place);

  return find_beside (model, node, step, place);
}

static const char *
get_parent_field (RgaList list)
{
  return list == RGA_LIST_MILESTONES ? "activity" : "parent";
}

/* Out of an activity, an item stays in the project that activity is in. */
static void
keep_project (RgaEdits      *edits,
              RgaPlan       *plan,
              const RgaItem *item)
{
  RgaId parent = get_parent (item);
  const RgaActivity *above = rga_plan_get_in (plan, RGA_LIST_ACTIVITIES, &parent);

  if (above != NULL)
    set_id (edits, item->list, &item->id, "project", &above->project);
}

/* Whom it shares its ranks with: its project’s, else its agenda’s. */
static RgaId
get_rank_owner (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "project");
  const RgaId *project = field >= 0 ? rga_item_field ((RgaItem *) item, field) : &RGA_ID_NONE;

  return rga_id_is_none (project) ? *(RgaId *) rga_item_field ((RgaItem *) item, RGA_FIELD (item->list, programme))
                                  : *project;
}

static void
move_to (RgaDocument           *document,
         RgaEdits              *edits,
         const RgaItem         *item,
         const RgaOutlinePlace *place)
{
  RgaPlan *plan = rga_document_get_plan (document);
  RgaId owner = get_rank_owner (item);
  g_autofree char *rank = rga_document_rank_behind (document, item->list, &owner, rga_plan_get (plan, &place->after),
                                                    &item->id);

  rga_edits_set (edits, item->list, &item->id,
                 (guint) rga_list_find_field (item->list, get_parent_field (item->list)),
                 rga_value_id (&place->owner));
  set_text (edits, item->list, &item->id, "rank", rank);
}

gboolean
rga_outline_take_step (RgaDocument      *document,
                       RgaOutlineModel  *model,
                       const RgaId      *id,
                       RgaOutlineStep    step,
                       GError          **error)
{
  RgaPlan *plan = rga_outline_model_get_outline (model)->plan;
  RgaItem *item = rga_plan_get (plan, id);
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaOutlinePlace place;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), FALSE);

  if (item == NULL || !rga_outline_find_place (model, id, step, &place))
    return TRUE;

  move_to (document, edits, item, &place);
  if (step == RGA_OUTLINE_STEP_OUTDENT)
    keep_project (edits, plan, item);

  return rga_document_edit (document, RGA_ACTION_MOVE, id, edits, error);
}

guint
rga_outline_period_field (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  const RgaPeriod *shown = rga_outline_period (item);

  for (guint i = 0; i < info->n_fields && shown != NULL; i++)
    if (info->fields[i].type == RGA_FIELD_PERIOD && *(RgaPeriod **) rga_item_field ((RgaItem *) item, i) == shown)
      return i;

  return RGA_FIELD (item->list, period);
}

guint
rga_outline_name_field (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "short_name");
  const char *short_name = field >= 0 ? *(const char **) rga_item_field ((RgaItem *) item, field) : NULL;

  return short_name != NULL ? (guint) field : RGA_FIELD (item->list, name);
}
