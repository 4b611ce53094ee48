#include "rga-outline-edits.h"

#include "rga-outline-path.h"
#include "rga-rank.h"

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

/* A rank behind `after` and before the next of `siblings`, which are in order. */
static char *
find_rank (GPtrArray   *siblings,
           const RgaId *after,
           gboolean     at_end)
{
  const char *before = NULL;
  guint i = 0;

  if (at_end && siblings->len > 0)
    return rga_rank_between (rga_item_rank (siblings->pdata[siblings->len - 1]), NULL);

  for (; i < siblings->len && !rga_id_is_none (after) && before == NULL; i++)
    if (rga_id_equal (&((RgaItem *) siblings->pdata[i])->id, after))
      before = rga_item_rank (siblings->pdata[i]);

  while (i < siblings->len && g_strcmp0 (rga_item_rank (siblings->pdata[i]), before) <= 0)
    i++;

  return rga_rank_between (before, i < siblings->len ? rga_item_rank (siblings->pdata[i]) : NULL);
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

/* All that can stand side by side with it: a rank among these is one among fewer. */
static GPtrArray *
list_company (RgaPlan    *plan,
              const Home *home,
              RgaList     list)
{
  const RgaId *owner = &home->programme;
  const char *field = "programme";

  if (list != RGA_LIST_PROJECTS && list != RGA_LIST_FOCUS_AREAS && !rga_id_is_none (&home->project))
    {
      owner = &home->project;
      field = "project";
    }
  if (rga_id_is_none (owner))
    return rga_plan_sorted (plan, list);

  return rga_plan_children (plan, owner, list, (guint) rga_list_find_field (list, field));
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
    link_area (document, edits, id, &home->area);
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
  RgaList list = get_list (kind);
  Home home;
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GPtrArray) company = NULL;
  g_autofree char *rank = NULL;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (outline != NULL && near != NULL && id != NULL, FALSE);

  home = find_home (outline, near, list);
  company = list_company (outline->plan, &home, list);
  rank = find_rank (company, &home.after, rga_id_is_none (&home.after));
  *id = rga_document_make_id (document);
  rga_edits_add (edits, list, id);
  set_text (edits, list, id, "name", name);
  set_text (edits, list, id, "rank", rank);
  settle_in (document, edits, kind, id, &home);

  return rga_document_edit (document, RGA_ACTION_ADD, id, edits, error);
}

/* Rows of the same list beside the last of `path`, RgaOutlineRow. */
static GArray *
list_siblings (const RgaOutline *outline,
               const GArray     *path)
{
  const RgaOutlineRow *self = &g_array_index (path, RgaOutlineRow, path->len - 1);
  GArray *rows = path->len > 1 ? rga_outline_children (outline, self - 1) : rga_outline_roots (outline);

  for (guint i = rows->len; i-- > 0;)
    {
      const RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      if (row->item == NULL || row->item->list != self->item->list)
        g_array_remove_index (rows, i);
    }

  return rows;
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
id_at (const GArray *rows,
       int           i)
{
  return i >= 0 && i < (int) rows->len ? g_array_index (rows, RgaOutlineRow, i).id : RGA_ID_NONE;
}

static gboolean
find_beside (const GArray    *siblings,
             int              index,
             RgaOutlineStep   step,
             const RgaItem   *item,
             RgaOutlinePlace *place)
{
  int after = step == RGA_OUTLINE_STEP_UP ? index - 2 : index + 1;

  place->owner = get_parent (item);
  place->after = id_at (siblings, after);

  return step == RGA_OUTLINE_STEP_UP ? index > 0 : after < (int) siblings->len;
}

/* The row above it that can hold it: the sibling before, for a moment the last activity. */
static RgaId
find_holder (const RgaOutline *outline,
             const GArray     *path,
             const GArray     *siblings,
             int               index)
{
  const RgaOutlineRow *self = &g_array_index (path, RgaOutlineRow, path->len - 1);
  g_autoptr(GArray) rows = NULL;
  RgaId holder = RGA_ID_NONE;

  if (self->kind != RGA_OUTLINE_MILESTONE)
    return id_at (siblings, index - 1);
  if (path->len < 2)
    return RGA_ID_NONE;

  rows = rga_outline_children (outline, self - 1);
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, RgaOutlineRow, i).kind == RGA_OUTLINE_ACTIVITY)
      holder = g_array_index (rows, RgaOutlineRow, i).id;

  return holder;
}

static RgaId
find_last_child (const RgaOutline *outline,
                 const RgaId      *owner,
                 RgaList           list)
{
  g_autoptr(GArray) path = rga_outline_find_path (outline, owner);
  g_autoptr(GArray) rows = NULL;
  RgaId last = RGA_ID_NONE;

  if (path->len == 0)
    return last;

  rows = rga_outline_children (outline, &g_array_index (path, RgaOutlineRow, path->len - 1));
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, RgaOutlineRow, i).item->list == list)
      last = g_array_index (rows, RgaOutlineRow, i).id;

  return last;
}

static gboolean
find_inside (const RgaOutline *outline,
             const GArray     *path,
             const GArray     *siblings,
             int               index,
             RgaOutlinePlace  *place)
{
  const RgaOutlineRow *self = &g_array_index (path, RgaOutlineRow, path->len - 1);

  place->owner = find_holder (outline, path, siblings, index);
  if (rga_id_is_none (&place->owner))
    return FALSE;

  place->after = find_last_child (outline, &place->owner, self->item->list);

  return TRUE;
}

static gboolean
find_outside (const RgaOutline *outline,
              const RgaItem    *item,
              RgaOutlinePlace  *place)
{
  RgaId parent = get_parent (item);
  RgaItem *above = rga_plan_get (outline->plan, &parent);

  if (above == NULL)
    return FALSE;

  place->owner = get_parent (above);
  place->after = above->list == item->list ? parent : RGA_ID_NONE;

  return TRUE;
}

gboolean
rga_outline_find_place (const RgaOutline *outline,
                        const RgaId      *id,
                        RgaOutlineStep    step,
                        RgaOutlinePlace  *place)
{
  g_autoptr(GArray) path = rga_outline_find_path (outline, id);
  g_autoptr(GArray) siblings = NULL;
  const RgaOutlineRow *self;
  int index;

  if (path->len == 0)
    return FALSE;

  self = &g_array_index (path, RgaOutlineRow, path->len - 1);
  siblings = list_siblings (outline, path);
  index = rga_outline_index_of (siblings, id);
  if (step == RGA_OUTLINE_STEP_INDENT)
    return find_inside (outline, path, siblings, index, place);
  if (step == RGA_OUTLINE_STEP_OUTDENT)
    return find_outside (outline, self->item, place);

  return find_beside (siblings, index, step, self->item, place);
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

static Home
get_company_of (const RgaItem *item)
{
  Home home = { 0 };

  home.programme = *(RgaId *) rga_item_field ((RgaItem *) item, RGA_FIELD (item->list, programme));
  if (item->list == RGA_LIST_ACTIVITIES || item->list == RGA_LIST_MILESTONES)
    home.project = *(RgaId *) rga_item_field ((RgaItem *) item, RGA_FIELD (item->list, project));

  return home;
}

static void
remove_item (GPtrArray     *items,
             const RgaItem *item)
{
  g_ptr_array_remove (items, (gpointer) item);
}

gboolean
rga_outline_take_step (RgaDocument       *document,
                       const RgaOutline  *outline,
                       const RgaId       *id,
                       RgaOutlineStep     step,
                       GError           **error)
{
  RgaItem *item = rga_plan_get (outline->plan, id);
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GPtrArray) company = NULL;
  g_autofree char *rank = NULL;
  RgaOutlinePlace place;
  Home home;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), FALSE);

  if (item == NULL || !rga_outline_find_place (outline, id, step, &place))
    return TRUE;

  home = get_company_of (item);
  company = list_company (outline->plan, &home, item->list);
  remove_item (company, item);
  rank = find_rank (company, &place.after, FALSE);
  rga_edits_set (edits, item->list, id, (guint) rga_list_find_field (item->list, get_parent_field (item->list)),
                 rga_value_id (&place.owner));
  if (step == RGA_OUTLINE_STEP_OUTDENT)
    keep_project (edits, outline->plan, item);
  set_text (edits, item->list, id, "rank", rank);

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
