#include "rga-outline-edits-private.h"

void
rga_outline_set_id (RgaEdits    *edits,
                    RgaList      list,
                    const RgaId *item,
                    const char  *field,
                    const RgaId *value)
{
  if (!rga_id_is_none (value))
    rga_edits_set (edits, list, item, (guint) rga_list_find_field (list, field), rga_value_id (value));
}

void
rga_outline_set_text (RgaEdits    *edits,
                      RgaList      list,
                      const RgaId *item,
                      const char  *field,
                      const char  *text)
{
  rga_edits_set (edits, list, item, (guint) rga_list_find_field (list, field), rga_value_text (text));
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
    rga_outline_set_id (edits, item->list, &item->id, "project", &above->project);
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
  rga_outline_set_text (edits, item->list, &item->id, "rank", rank);
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
